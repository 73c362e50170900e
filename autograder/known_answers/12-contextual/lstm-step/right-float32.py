def lstm_step(x, h, c, W, R, b, Q, real):
    x, h, c, W, R, b, Q = (torch.tensor(part, dtype=torch.float32) for part in (x, h, c, W, R, b, Q))
    i, f, g, o = (x @ W.T + h @ R.T + b).chunk(4, dim=1)
    cell = torch.sigmoid(f) * c + torch.sigmoid(i) * torch.tanh(g)
    state = (torch.sigmoid(o) * torch.tanh(cell)) @ Q.T
    goes_on = torch.tensor(real)[:, None]
    return torch.where(goes_on, state, h), torch.where(goes_on, cell, c)
