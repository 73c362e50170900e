def quantise(W, bits):
    m = (1 << (bits - 1)) - 1
    peak = np.linalg.norm(W, ord=np.inf, axis=1, keepdims=True)
    whole = np.rint(np.divide(W * float(m), peak, out=np.zeros(W.shape), where=peak > 0)).astype(np.int8)
    steps = peak.squeeze(1) / m
    return whole, steps, np.einsum("mn,m->mn", whole, steps), 0.5 * steps
