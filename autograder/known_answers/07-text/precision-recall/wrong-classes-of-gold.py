# diagnosis: a class that never occurs in gold has a row, too
def precision_recall_f1(gold, predicted, classes):
    table = []
    for c in [c for c in classes if c in gold]:
        hits = sum(g == c and p == c for g, p in zip(gold, predicted))
        P = hits / predicted.count(c) if predicted.count(c) else 0.0
        R = hits / gold.count(c)
        table.append([P, R, 2 * P * R / (P + R) if P + R else 0.0])
    return np.array(table), np.mean([row[2] for row in table])
