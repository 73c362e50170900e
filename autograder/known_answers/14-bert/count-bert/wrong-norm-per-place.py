# diagnosis: the norm is the same at all places: 2 numbers for each of the columns, however many rows there are
def count_bert(tokens, positions, segments, width, layers, heads, hidden, factor, shared):
    E = factor or width
    e = (tokens + positions + segments) * E + 2 * positions * E + ((E + 1) * width if factor else 0)
    l = 4 * (width + 1) * width + 2 * width * hidden + hidden + width + 4 * width
    return {"embeddings": e, "layers": l * (1 if shared else layers), "pooler": (width + 1) * width}
