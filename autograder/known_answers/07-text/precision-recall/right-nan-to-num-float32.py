def precision_recall_f1(gold, predicted, classes):
    G = np.array([[g == c for c in classes] for g in gold], dtype=np.float32)
    H = np.array([[p == c for c in classes] for p in predicted], dtype=np.float32)
    hits = (G * H).sum(axis=0)
    with np.errstate(all="ignore"):
        P, R = np.nan_to_num(hits / H.sum(axis=0)), np.nan_to_num(hits / G.sum(axis=0))
        F = np.nan_to_num(2 * P * R / (P + R))
    return np.stack([P, R, F], axis=-1), F.mean()
