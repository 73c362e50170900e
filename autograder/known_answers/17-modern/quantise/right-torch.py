def quantise(W, bits):
    W = torch.tensor(W).double()
    s = W.abs().amax(1) / (2 ** (bits - 1) - 1)
    q = torch.round(W / torch.where(s == 0, torch.ones_like(s), s)[:, None]).to(torch.int8)
    return q, s, q * s[:, None], s / 2
