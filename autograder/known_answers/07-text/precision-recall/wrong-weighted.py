# diagnosis: macro F1 weighs all classes the same; these are weighed by how often they occur
def precision_recall_f1(gold, predicted, classes):
    table = []
    for c in classes:
        hits = sum(g == c and p == c for g, p in zip(gold, predicted))
        P = hits / predicted.count(c) if predicted.count(c) else 0.0
        R = hits / gold.count(c) if gold.count(c) else 0.0
        table.append([P, R, 2 * P * R / (P + R) if P + R else 0.0])
    weights = [gold.count(c) / len(gold) for c in classes]
    return np.array(table), sum(weight * row[2] for weight, row in zip(weights, table))
