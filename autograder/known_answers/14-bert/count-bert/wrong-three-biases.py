# diagnosis: D are missing: the bias of one layer in attention, or of the network's way back
def count_bert(tokens, positions, segments, width, layers, heads, hidden, factor, shared):
    E = width if factor is None else factor
    embeddings = tokens * E + positions * E + segments * E + 2 * E
    if factor is not None:
        embeddings += E * width + width
    attention = 3 * (width * width + width) + width * width
    network = width * hidden + hidden + hidden * width + width
    norms = 2 * 2 * width
    one = attention + network + norms
    stack = one if shared else layers * one
    pooler = width * width + width
    return {"embeddings": embeddings, "layers": stack, "pooler": pooler}
