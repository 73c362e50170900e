# diagnosis: the norm stands before the linear layer: it has E scales and E shifts
def count_bert(tokens, positions, segments, width, layers, heads, hidden, factor, shared):
    E = factor or width
    e = (
        (tokens + positions + segments) * E
        + ((E + 1) * width if factor else 0)
        + (2 * E + 2 * width if factor else 2 * width)
    )
    l = 4 * (width + 1) * width + 2 * width * hidden + hidden + width + 4 * width
    return {"embeddings": e, "layers": l * (1 if shared else layers), "pooler": (width + 1) * width}
