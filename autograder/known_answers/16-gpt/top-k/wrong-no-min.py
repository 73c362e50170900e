# diagnosis: k may be larger than V: then nothing is cut
def top_k(P, k):
    result = np.zeros(P.shape)
    for b, p in enumerate(P):
        order = sorted(range(len(p)), key=lambda i: (-p[i], i))
        for rank in range(k):
            result[b, order[rank]] = p[order[rank]]
    return result / result.sum(axis=1, keepdims=True)
