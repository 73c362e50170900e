def negative_gradients(center, context, t, gold, negatives):
    W, C = torch.tensor(center, dtype=torch.float64), torch.tensor(context, dtype=torch.float64)
    t, rows = torch.as_tensor(np.array(t)), torch.as_tensor(np.column_stack([gold, negatives]))
    z = torch.einsum("bd,bkd->bk", W[t], C[rows])
    target = torch.zeros_like(z)
    target[:, 0] = 1
    loss = (torch.nn.functional.softplus(z) - target * z).sum() / len(t)
    delta = (torch.sigmoid(z) - target) / len(t)
    dW = torch.zeros_like(W).index_add_(0, t, torch.einsum("bk,bkd->bd", delta, C[rows]))
    dC = torch.zeros_like(C).index_add_(0, rows.ravel(), (delta[:, :, None] * W[t][:, None]).reshape(-1, W.shape[1]))
    return loss.float(), dW.float(), dC.float()
