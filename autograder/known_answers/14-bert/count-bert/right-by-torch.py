def count_bert(tokens, positions, segments, width, layers, heads, hidden, factor, shared):
    def size(module):
        return sum(p.numel() for p in module.parameters())

    nn, E = torch.nn, width if factor is None else factor
    with torch.device("meta"):
        table = nn.Embedding.from_pretrained(torch.empty(tokens + positions + segments, E))
        bottom = nn.ModuleList([table, nn.LayerNorm(E)])
        top = nn.Linear(E, width)
        layer = nn.ModuleList([nn.MultiheadAttention(width, heads), nn.Linear(width, hidden), nn.Linear(hidden, width)])
        norms = nn.ModuleList([nn.LayerNorm(width), nn.LayerNorm(width)])
        pooler = nn.Linear(width, width)
    below = size(bottom) + (size(top) if factor is not None else 0)
    return {"embeddings": below, "layers": (size(layer) + size(norms)) * (layers, 1)[shared], "pooler": size(pooler)}
