# diagnosis: this is the accuracy (micro F1); macro F1 is the mean of the F1 of the classes
def precision_recall_f1(gold, predicted, classes):
    table, all_hits, all_said, all_there = [], 0, 0, 0
    for c in classes:
        hits = sum(g == c and p == c for g, p in zip(gold, predicted))
        said, there = predicted.count(c), gold.count(c)
        all_hits, all_said, all_there = all_hits + hits, all_said + said, all_there + there
        P, R = hits / said if said else 0.0, hits / there if there else 0.0
        table.append([P, R, 2 * P * R / (P + R) if P + R else 0.0])
    P, R = all_hits / all_said, all_hits / all_there
    return np.array(table), 2 * P * R / (P + R) if P + R else 0.0
