def gates_gradient(dh, dc, c, f, g, o, R):
    f0, g0, o0 = (torch.tensor(part) for part in (f, g, o))
    scores = [torch.logit(f0), torch.atanh(g0), torch.logit(o0)]
    scores = [part.detach().requires_grad_() for part in scores]
    before = torch.tensor(c, dtype=torch.float64, requires_grad=True)
    forget, new, out = torch.sigmoid(scores[0]), torch.tanh(scores[1]), torch.sigmoid(scores[2])
    cell = forget * before + (1 - forget) * new
    J = (torch.tensor(dh) * out * torch.tanh(cell)).sum() + (torch.tensor(dc) * cell).sum()
    J.backward()
    delta = torch.cat([part.grad for part in scores], dim=1)
    return delta, delta @ torch.tensor(R), before.grad
