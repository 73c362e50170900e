# diagnosis: the ids came back; give each token its probability
def top_k(P, k):
    return np.argsort(-P, axis=1, kind="stable")[:, :k]
