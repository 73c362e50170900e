def kneser_ney(counts, discount):
    H, W = counts.shape
    places = [sum(counts[h, w] > 0 for h in range(H)) for w in range(W)]
    pairs = sum(places)
    P = []
    for h in range(H):
        total = sum(counts[h])
        kinds = sum(c > 0 for c in counts[h])
        row = []
        for w in range(W):
            lower = places[w] / pairs
            if total == 0:
                row.append(lower)
            else:
                row.append(max(counts[h, w] - discount, 0) / total + discount * kinds / total * lower)
        P.append(row)
    return P
