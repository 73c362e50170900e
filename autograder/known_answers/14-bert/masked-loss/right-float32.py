def masked_loss(logits, targets):
    asked = targets != -100
    z = torch.tensor(np.asarray(logits, dtype=float), requires_grad=True)
    log_p = torch.log_softmax(z, dim=-1)
    gold = log_p.gather(-1, torch.tensor(np.where(asked, targets, 0))[..., None])[..., 0]
    loss = -(gold * torch.tensor(asked)).sum() / max(int(asked.sum()), 1)
    loss.backward()
    return loss.detach(), z.grad
