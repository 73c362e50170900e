# diagnosis: table is an array with a row for each class, not a dictionary
def precision_recall_f1(gold, predicted, classes):
    table = {}
    for c in classes:
        hits = sum(g == c and p == c for g, p in zip(gold, predicted))
        P = hits / predicted.count(c) if predicted.count(c) else 0.0
        R = hits / gold.count(c) if gold.count(c) else 0.0
        table[c] = [P, R, 2 * P * R / (P + R) if P + R else 0.0]
    return table, np.mean([row[2] for row in table.values()])
