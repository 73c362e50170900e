def perplexity(table, sentences):
    pairs = [(before, word) for s in sentences for before, word in zip([BEGIN] + s, s + [END])]
    P = np.array([table[a][b] if a in table and b in table[a] else 0 for a, b in pairs], dtype=float)
    with np.errstate(divide="ignore"):
        return np.array(np.exp2(-np.log2(P).sum() / len(P)))
