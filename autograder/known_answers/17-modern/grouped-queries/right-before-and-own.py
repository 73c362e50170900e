def attend_in_groups(Q, K, V_):
    H, T, d = Q.shape
    G, S, n = V_.shape
    index = [g for g in range(G) for _ in range(H // G)]
    keys, values = K[index], V_[index]
    seen = np.concatenate([np.ones((T, S - T)), np.tril(np.ones((T, T)))], axis=1).astype(bool)
    scores = np.where(seen, np.einsum("htd,hsd->hts", Q, keys) / np.sqrt(d), -np.inf)
    scores -= scores.max(axis=2, keepdims=True)
    return np.exp(scores) @ values / np.exp(scores).sum(axis=2, keepdims=True)
