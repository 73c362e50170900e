def swiglu(X, W_in, W_out):
    X, W_in, W_out = (torch.tensor(a).double() for a in (X, W_in, W_out))
    g, v = torch.nn.functional.linear(X, W_in).chunk(2, dim=-1)
    return torch.nn.functional.linear(torch.nn.functional.silu(g) * v, W_out)
