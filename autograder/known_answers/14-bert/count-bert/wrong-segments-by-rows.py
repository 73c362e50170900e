# diagnosis: rows times columns: each row of a table has N numbers
def count_bert(tokens, positions, segments, width, layers, heads, hidden, factor, shared):
    E = factor or width
    e = (tokens + positions) * E + segments + 2 * E + ((E + 1) * width if factor else 0)
    l = 4 * (width + 1) * width + 2 * width * hidden + hidden + width + 4 * width
    return {"embeddings": e, "layers": l * (1 if shared else layers), "pooler": (width + 1) * width}
