# diagnosis: shared layers count once: all are one and the same
def count_bert(tokens, positions, segments, width, layers, heads, hidden, factor, shared):
    E = factor or width
    e = (tokens + positions + segments + 2) * E + ((E + 1) * width if factor else 0)
    l = 4 * (width + 1) * width + 2 * width * hidden + hidden + width + 4 * width
    return {
        "embeddings": e,
        "layers": l / layers if shared else l * layers,
        "pooler": (width + 1) * width,
    }
