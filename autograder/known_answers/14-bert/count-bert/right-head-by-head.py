def count_bert(tokens, positions, segments, width, layers, heads, hidden, factor, shared):
    def linear(n_in, n_out):
        return (n_in + 1) * n_out

    def norm(n):
        return 2 * n

    each = heads * 3 * linear(width, width // heads) + linear(width, width)
    each += linear(width, hidden) + linear(hidden, width) + 2 * norm(width)
    total = 0
    for layer in range(layers):
        if layer == 0 or not shared:
            total += each
    bottom = np.array([tokens, positions, segments]).sum() * (factor or width) + norm(factor or width)
    bottom = bottom + (linear(factor, width) if factor else 0)
    return {"pooler": linear(width, width), "layers": float(total), "embeddings": bottom}
