def lookup_gradients(ids, E, W, G):
    words = np.ravel(ids).tolist()
    grads = np.reshape(G, (len(words), -1)).tolist()
    V, D, n_out = len(E), len(E[0]), len(W)
    dE = [[0.0] * D for _ in range(V)]
    for word, g in zip(words, grads):
        for d in range(D):
            dE[word][d] += sum(g[o] * float(W[o][d]) for o in range(n_out))
    dW = [[sum(g[o] * float(E[w][d]) for w, g in zip(words, grads)) for d in range(D)] for o in range(n_out)]
    return dE, dW, [sum(g[o] for g in grads) for o in range(n_out)]
