def forward(X, W, b, activations):
    Z, A = [None], [X.tolist()]
    for layer in range(1, len(W)):
        squash = ACTIVATIONS[activations[layer]].function
        rows = []
        for a in A[-1]:
            z = []
            for weights, bias in zip(W[layer], b[layer]):
                z.append(float(sum(w * x for w, x in zip(weights, a)) + bias))
            rows.append(z)
        Z.append(rows)
        A.append([[float(squash(z)) for z in row] for row in rows])
    return Z, A
