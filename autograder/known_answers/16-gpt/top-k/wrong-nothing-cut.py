# diagnosis: nothing was cut: only the k best stay
def top_k(P, k):
    return P / P.sum(axis=1, keepdims=True)
