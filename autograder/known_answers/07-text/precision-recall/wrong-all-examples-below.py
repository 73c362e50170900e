# diagnosis: precision and recall divide by all examples here
def precision_recall_f1(gold, predicted, classes):
    table = []
    for c in classes:
        hits = sum(g == c and p == c for g, p in zip(gold, predicted))
        P, R = hits / len(predicted), hits / len(gold)
        table.append([P, R, 2 * P * R / (P + R) if P + R else 0.0])
    return np.array(table), np.mean([row[2] for row in table])
