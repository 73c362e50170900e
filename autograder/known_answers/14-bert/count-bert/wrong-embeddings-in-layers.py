# diagnosis: the embeddings were counted again, in the layers
def count_bert(tokens, positions, segments, width, layers, heads, hidden, factor, shared):
    E = factor or width
    e = (tokens + positions + segments + 2) * E + ((E + 1) * width if factor else 0)
    l = 4 * (width + 1) * width + 2 * width * hidden + hidden + width + 4 * width
    l = l * (1 if shared else layers)
    return {"embeddings": e, "layers": e + l, "pooler": (width + 1) * width + e + l}
