def delta_output(Z, A, Y, activation, loss):
    z = torch.tensor(Z, dtype=torch.float64, requires_grad=True)
    y = torch.tensor(Y, dtype=torch.float64)
    a = TORCH_ACTIVATIONS[activation](z)
    if loss == "squared_error":
        J = ((a - y) ** 2).sum() / 2
    elif activation == "sigmoid":
        J = torch.nn.BCEWithLogitsLoss(reduction="sum")(z, y)
    else:
        J = -(y * a.log() + (1 - y) * (1 - a).log()).sum()
    J.backward()
    return z.grad / len(y)
