def perplexity(table, sentences):
    P = []
    for s in sentences:
        marked = ["<s>"] + s + ["</s>"]
        P += [table[a][b] if a in table and b in table[a] else 0 for a, b in zip(marked, marked[1:])]
    with np.errstate(divide="ignore"):
        return np.exp(-np.mean(np.log(P)))
