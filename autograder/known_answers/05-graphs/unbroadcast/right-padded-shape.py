def unbroadcast(G, shape):
    padded = (1,) * (G.ndim - len(shape)) + tuple(shape)
    axes = tuple(i for i in range(G.ndim) if padded[i] < G.shape[i])
    return np.add.reduce(G, axis=axes, keepdims=True).reshape(shape) if axes else G.reshape(shape)
