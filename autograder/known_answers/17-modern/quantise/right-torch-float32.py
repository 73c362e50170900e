def quantise(W, bits):
    W = torch.tensor(W).float()
    s = W.abs().amax(1) / (2 ** (bits - 1) - 1)
    q = (W / s[:, None]).nan_to_num().round()
    return q, s, q * s[:, None], s / 2
