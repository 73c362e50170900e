# diagnosis: the rows are in alphabetical order; they follow classes
def precision_recall_f1(gold, predicted, classes):
    table = []
    for c in sorted(set(classes)):
        hits = sum(g == c and p == c for g, p in zip(gold, predicted))
        P = hits / predicted.count(c) if predicted.count(c) else 0.0
        R = hits / gold.count(c) if gold.count(c) else 0.0
        table.append([P, R, 2 * P * R / (P + R) if P + R else 0.0])
    return np.array(table), np.mean([row[2] for row in table])
