def rotate(X, start, base, stretch):
    X = torch.tensor(X).double()
    H, T, d = X.shape
    freqs = float(base) ** (-torch.arange(0, d, 2).double() / d) / torch.as_tensor(stretch).double()
    a = torch.outer(torch.arange(start, start + T).double(), freqs)
    x, y = X.chunk(2, dim=-1)
    return torch.cat([x * a.cos() - y * a.sin(), x * a.sin() + y * a.cos()], -1)
