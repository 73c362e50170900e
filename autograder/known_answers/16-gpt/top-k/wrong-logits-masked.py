# diagnosis: these are logarithms of the probabilities
def top_k(P, k):
    order = np.argsort(-P, axis=1, kind="stable")
    logits = np.full(P.shape, -np.inf)
    np.put_along_axis(logits, order[:, :k], np.log(np.take_along_axis(P, order[:, :k], 1)), 1)
    return logits
