def masked_loss(logits, targets):
    asked = targets != -100
    n = max(int(asked.sum()), 1)
    z = torch.tensor(logits).float()
    z.requires_grad_()
    loss = (
        torch.nn.functional.cross_entropy(
            z.flatten(0, 1), torch.tensor(targets).flatten().long(), reduction="sum"
        )
        / n
    )
    loss.backward()
    return loss.item(), z.grad.tolist()
