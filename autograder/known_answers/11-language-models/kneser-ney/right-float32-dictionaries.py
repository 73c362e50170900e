def kneser_ney(counts, discount):
    found = {(h, w): c for (h, w), c in np.ndenumerate(counts) if c > 0}
    before, after, total = Counter(w for _, w in found), Counter(h for h, _ in found), Counter()
    for (h, _), c in found.items():
        total[h] += c
    P = np.zeros(counts.shape, dtype=np.float32)
    for h, w in np.ndindex(P.shape):
        P[h, w] = before[w] / len(found)
        if total[h]:
            kept = max(found.get((h, w), 0) - discount, 0)
            P[h, w] = (kept + discount * after[h] * before[w] / len(found)) / total[h]
    return P
