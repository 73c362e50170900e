# diagnosis: F1 is the plain mean of P and R here; it is 2PR / (P + R)
def precision_recall_f1(gold, predicted, classes):
    table = []
    for c in classes:
        hits = sum(g == c and p == c for g, p in zip(gold, predicted))
        P = hits / predicted.count(c) if predicted.count(c) else 0.0
        R = hits / gold.count(c) if gold.count(c) else 0.0
        table.append([P, R, (P + R) / 2])
    return np.array(table), np.mean([row[2] for row in table])
