# diagnosis: every G-th head shares here; neighbours share: np.repeat repeats each, np.tile the whole row
def attend_in_groups(Q, K, V_):
    H, T, d = Q.shape
    G, S, n = V_.shape
    questions = Q.reshape(H // G, G, T, d)
    scores = np.einsum("rgtd,gsd->rgts", questions, K) / np.sqrt(d)
    scores = np.where(np.tri(T, S, S - T, dtype=bool), scores, -np.inf)
    powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
    A = powers / powers.sum(axis=-1, keepdims=True)
    return np.einsum("rgts,gsn->rgtn", A, V_).reshape(H, T, n)
