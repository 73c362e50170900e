def prefix_loss(logits, ids, prefix, length):
    place = torch.arange(ids.shape[1])
    i = torch.tensor(ids)
    asked = (place >= torch.tensor(prefix)[:, None]) & (place < torch.tensor(length)[:, None])
    g = torch.where(asked, i, -100)[:, 1:]
    z = torch.tensor(logits).float()[:, :-1]
    return torch.nn.functional.cross_entropy(z.permute(0, 2, 1), g.long(), ignore_index=-100).item()
