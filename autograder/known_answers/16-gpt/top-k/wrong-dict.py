# diagnosis: a dictionary keeps one token for each probability: sort the ids, not the probabilities
def top_k(P, k):
    kept = np.zeros(P.shape)
    for b, p in enumerate(P):
        places = {x: i for i, x in enumerate(p)}
        for x in sorted(places, reverse=True)[:k]:
            kept[b, places[x]] = x
    return kept / kept.sum(axis=1, keepdims=True)
