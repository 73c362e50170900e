def attend(Q, K, V_):
    root = Q.shape[2] ** 0.25
    scores = (Q / root).transpose(1, 0, 2) @ (K / root).transpose(1, 2, 0)
    scores -= scores.max(axis=2)[:, :, None]
    A = np.exp(scores - np.log(np.exp(scores).sum(axis=2))[:, :, None])
    new = np.stack([A[b] @ V_[:, b] for b in range(Q.shape[1])], axis=1)
    return [new, A]
