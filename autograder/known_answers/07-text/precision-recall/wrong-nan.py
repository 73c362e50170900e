# diagnosis: 0/0 became NaN: where a denominator is 0, the score is 0
def precision_recall_f1(gold, predicted, classes):
    gold, predicted = np.array(gold), np.array(predicted)
    table = np.zeros((len(classes), 3))
    for k, c in enumerate(classes):
        hits = np.sum((gold == c) & (predicted == c))
        P, R = hits / np.sum(predicted == c), hits / np.sum(gold == c)
        table[k] = P, R, 2 * P * R / (P + R)
    return table, table[:, 2].mean()
