def forward(X, W, b, activations):
    Z, A = [None], [np.asarray(X, dtype=np.float64)]
    for weights, bias, name in list(zip(W, b, activations))[1:]:
        Z.append((weights @ A[-1].T).T + bias)
        A.append(ACTIVATIONS[name].function(Z[-1]))
    return [None] + [np.float32(z) for z in Z[1:]], [np.float32(a) for a in A]
