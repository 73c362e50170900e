# diagnosis: three parts are asked for: a dictionary with embeddings, layers, pooler
def count_bert(tokens, positions, segments, width, layers, heads, hidden, factor, shared):
    E = width if factor is None else factor
    embeddings = tokens * E + positions * E + segments * E + 2 * E
    if factor is not None:
        embeddings += E * width + width
    attention = 4 * (width * width + width)
    network = width * hidden + hidden + hidden * width + width
    norms = 2 * 2 * width
    one = attention + network + norms
    stack = one if shared else layers * one
    pooler = width * width + width
    return embeddings, stack, pooler
