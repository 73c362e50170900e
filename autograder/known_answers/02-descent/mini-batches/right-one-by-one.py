def mini_batches(X, y, order, batch_size, drop_last=False):
    batches, inputs, targets = [], [], []
    for row in order:
        inputs.append(X[row].tolist())
        targets.append(y[row].item())
        if len(inputs) == batch_size:
            batches.append([inputs, targets])
            inputs, targets = [], []
    if inputs and not drop_last:
        batches.append([inputs, targets])
    return batches
