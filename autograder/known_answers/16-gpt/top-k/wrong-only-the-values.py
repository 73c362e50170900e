# diagnosis: they came back without the others: all V tokens have a place, 0 where one was cut
def top_k(P, k):
    best = -np.sort(-P, axis=1)[:, :k]
    return best / best.sum(axis=1, keepdims=True)
