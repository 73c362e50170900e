def top_k(P, k):
    rows = []
    for p in P:
        best = sorted(range(len(p)), key=lambda i: (-p[i], i))[:k]
        total = sum(p[i] for i in best)
        rows.append([p[i] / total if i in best else 0 for i in range(len(p))])
    return rows
