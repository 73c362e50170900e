def top_k(P, k):
    values, ids = torch.sort(torch.from_numpy(P), dim=1, descending=True, stable=True)
    values[:, k:] = 0
    kept = torch.zeros_like(values).scatter(1, ids, values)
    return kept / kept.sum(1, keepdim=True)
