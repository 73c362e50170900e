def layer_mix(x, ahead, back, w, gamma, real):
    w = np.asarray(w, dtype=float)
    s = gamma / np.exp(w[:, None] - w).sum(axis=0) if np.ptp(w) < 500 else gamma * np.exp(w - w.max()) / np.exp(w - w.max()).sum()
    left, right = s[0] * x + np.tensordot(s[1:], ahead, 1), s[0] * x + np.tensordot(s[1:], back, 1)
    out = np.zeros((*x.shape[:2], 2 * x.shape[2]))
    out[real] = np.hstack([left[real], right[real]])
    return out
