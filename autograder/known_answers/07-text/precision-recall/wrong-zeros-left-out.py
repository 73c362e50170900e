# diagnosis: a class with an F1 of 0 was left out of macro F1
def precision_recall_f1(gold, predicted, classes):
    table = np.zeros((len(classes), 3))
    for k, c in enumerate(classes):
        hits = sum(g == c and p == c for g, p in zip(gold, predicted))
        if hits:
            P, R = hits / predicted.count(c), hits / gold.count(c)
            table[k] = P, R, 2 * P * R / (P + R)
    return table, table[table[:, 2] > 0, 2].mean() if table.any() else 0.0
