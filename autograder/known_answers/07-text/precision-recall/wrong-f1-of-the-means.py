# diagnosis: macro F1 is the mean of the F1, not the F1 of the mean P and the mean R
def precision_recall_f1(gold, predicted, classes):
    table = []
    for c in classes:
        hits = sum(g == c and p == c for g, p in zip(gold, predicted))
        P = hits / predicted.count(c) if predicted.count(c) else 0.0
        R = hits / gold.count(c) if gold.count(c) else 0.0
        table.append([P, R, 2 * P * R / (P + R) if P + R else 0.0])
    table = np.array(table)
    P, R, _ = table.mean(axis=0)
    return table, 2 * P * R / (P + R) if P + R else 0.0
