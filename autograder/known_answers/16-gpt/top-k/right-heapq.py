import heapq


def top_k(P, k):
    out = []
    for row in P:
        chosen = set(heapq.nsmallest(k, range(len(row)), key=lambda i: (-row[i], i)))
        total = sum(row[i] for i in chosen)
        out.append([float(row[i]) / total if i in chosen else 0.0 for i in range(len(row))])
    return out
