# diagnosis: all better than the k-th stay; only the places that they leave go to those as good as it, lower ids first
def top_k(P, k):
    out = np.zeros(P.shape)
    for b, p in enumerate(P):
        left = k
        for i in range(len(p)):
            if left and p[i] >= np.sort(p)[::-1][min(k, len(p)) - 1]:
                out[b, i] = p[i]
                left -= 1
    return out / out.sum(axis=1, keepdims=True)
