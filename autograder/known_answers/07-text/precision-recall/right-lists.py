def precision_recall_f1(gold, predicted, classes):
    rows = []
    for c in classes:
        tp = fp = fn = 0
        for g, p in zip(gold, predicted):
            tp += g == c and p == c
            fp += g != c and p == c
            fn += g == c and p != c
        rows.append([tp / (tp + fp) if tp + fp else 0, tp / (tp + fn) if tp + fn else 0, 0])
        if tp:
            rows[-1][2] = 2 * tp / (2 * tp + fp + fn)
    return rows, sum(f for _, _, f in rows) / len(rows)
