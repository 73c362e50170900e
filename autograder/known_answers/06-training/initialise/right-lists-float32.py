def initialise(draws, activations):
    W = []
    for z, name in zip(draws, activations):
        if z is None:
            W.append(None)
        else:
            rows, columns = len(z), len(z[0])
            fan = columns if name == "relu" else rows + columns
            W.append((np.asarray(z) / np.sqrt(fan / 2)).astype("float32").tolist())
    return W
