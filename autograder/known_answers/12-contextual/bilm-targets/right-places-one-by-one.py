def bilm_targets(ids, pad):
    B, T = ids.shape
    a_in, a_out, b_in, b_out = (np.full((B, T - 1), pad, dtype=float) for _ in range(4))
    for k in range(B):
        last = max(t for t in range(T) if ids[k, t] != pad)
        for t in range(last):
            a_in[k, t], a_out[k, t] = ids[k, t], ids[k, t + 1]
            b_in[k, t], b_out[k, t] = ids[k, last - t], ids[k, last - t - 1]
    return a_in, a_out, b_in, b_out
