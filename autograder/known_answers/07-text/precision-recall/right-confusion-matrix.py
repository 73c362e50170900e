def precision_recall_f1(gold, predicted, classes):
    place = {c: k for k, c in enumerate(classes)}
    M = np.zeros((len(classes), len(classes)))
    for g, p in zip(gold, predicted):
        M[place[g], place[p]] += 1
    hits, there, said = np.diag(M), M.sum(axis=1), M.sum(axis=0)
    P = np.divide(hits, said, out=np.zeros(len(classes)), where=said > 0)
    R = np.divide(hits, there, out=np.zeros(len(classes)), where=there > 0)
    F = np.divide(2 * hits, said + there, out=np.zeros(len(classes)), where=said + there > 0)
    return np.column_stack([P, R, F]), F.mean()
