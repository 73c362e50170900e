# diagnosis: table is turned round: a row for each class, with P, R and F1
def precision_recall_f1(gold, predicted, classes):
    precision, recall, f1 = [], [], []
    for c in classes:
        hits = sum(g == c and p == c for g, p in zip(gold, predicted))
        P = hits / predicted.count(c) if predicted.count(c) else 0.0
        R = hits / gold.count(c) if gold.count(c) else 0.0
        precision.append(P)
        recall.append(R)
        f1.append(2 * P * R / (P + R) if P + R else 0.0)
    return np.array([precision, recall, f1]), np.mean(f1)
