def count_bert(tokens, positions, segments, width, layers, heads, hidden, factor, shared):
    def linear(i, o):
        return float(i) * o + o

    E = width if factor is None else factor
    sizes = dict.fromkeys(("embeddings", "layers", "pooler"), 0.0)
    sizes["embeddings"] += np.sum([tokens, positions, segments]) * E + 2 * E
    if factor:
        sizes["embeddings"] += linear(E, width)
    for _ in range([layers, 1][shared]):
        for i, o in [(width, width)] * 4 + [(width, hidden), (hidden, width)]:
            sizes["layers"] += linear(i, o)
        sizes["layers"] += 4 * width
    sizes["pooler"] = np.int64(linear(width, width))
    return sizes
