def backward(order, parents, slopes):
    users = {node: [] for node in order}
    for node in order:
        for k, parent in enumerate(parents[node]):
            users[parent].append((node, slopes[node][k]))
    grads = {order[-1]: 1}
    for node in order[-2::-1]:
        grads[node] = sum(grads[user] * slope for user, slope in users[node])
    return grads
