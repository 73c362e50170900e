# diagnosis: the network has two matrices, to `hidden` and back
def count_bert(tokens, positions, segments, width, layers, heads, hidden, factor, shared):
    E = factor or width
    e = (tokens + positions + segments + 2) * E + ((E + 1) * width if factor else 0)
    l = 4 * (width + 1) * width + (width + 1) * hidden + (hidden + 1) * hidden + 4 * width
    return {"embeddings": e, "layers": l * (1 if shared else layers), "pooler": (width + 1) * width}
