def nucleus(p, top_p):
    values, ids = torch.tensor(p).sort(descending=True, stable=True)
    before = torch.cat([torch.zeros(1, dtype=values.dtype), values.cumsum(0)[:-1]])
    kept = torch.where(before < top_p, values, 0.0)
    return torch.zeros_like(kept).scatter(0, ids, kept / kept.sum())
