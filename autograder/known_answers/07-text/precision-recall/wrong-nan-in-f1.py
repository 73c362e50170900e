# diagnosis: 0/0 became NaN in F1: P + R may be 0, too
def precision_recall_f1(gold, predicted, classes):
    gold, predicted = np.array(gold), np.array(predicted)
    table = np.zeros((len(classes), 3))
    for k, c in enumerate(classes):
        hits = np.sum((gold == c) & (predicted == c))
        P = hits / max(np.sum(predicted == c), 1)
        R = hits / max(np.sum(gold == c), 1)
        table[k] = P, R, 2 * P * R / (P + R)
    return table, table[:, 2].mean()
