def count_bert(tokens, positions, segments, width, layers, heads, hidden, factor, shared):
    D, narrow = width, factor or width
    shapes = {"embeddings": [(rows, narrow) for rows in (tokens, positions, segments)] + [(2, narrow)]}
    if factor is not None:
        shapes["embeddings"] += [(D, narrow), (D, 1)]
    layer = [(D, D), (D, 1)] * 4 + [(hidden, D), (hidden, 1), (D, hidden), (D, 1)] + [(D, 2)] * 2
    shapes["layers"] = layer if shared else layer * layers
    shapes["pooler"] = [(D, D), (D, 1)]
    return {part: sum(int(np.prod(shape)) for shape in found) for part, found in shapes.items()}
