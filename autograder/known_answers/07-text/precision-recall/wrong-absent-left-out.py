# diagnosis: a class that never occurs in gold was left out of macro F1
def precision_recall_f1(gold, predicted, classes):
    table, scores = [], []
    for c in classes:
        hits = sum(g == c and p == c for g, p in zip(gold, predicted))
        P = hits / predicted.count(c) if predicted.count(c) else 0.0
        R = hits / gold.count(c) if gold.count(c) else 0.0
        table.append([P, R, 2 * P * R / (P + R) if P + R else 0.0])
        if c in gold:
            scores.append(table[-1][2])
    return np.array(table), sum(scores) / len(scores)
