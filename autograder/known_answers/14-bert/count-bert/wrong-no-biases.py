# diagnosis: the biases are missing: a linear layer has one for each number that comes out
def count_bert(tokens, positions, segments, width, layers, heads, hidden, factor, shared):
    E = width if factor is None else factor
    embeddings = tokens * E + positions * E + segments * E + 2 * E
    if factor is not None:
        embeddings += E * width + width
    attention = 4 * width * width
    network = 2 * width * hidden
    norms = 2 * 2 * width
    one = attention + network + norms
    stack = one if shared else layers * one
    pooler = width * width + width
    return {"embeddings": embeddings, "layers": stack, "pooler": pooler}
