# diagnosis: ahead and back alternate; they stand side by side as two halves
def layer_mix(x, ahead, back, w, gamma, real):
    powers = np.exp(w - w.max())
    s = powers / powers.sum()
    layers = [np.repeat(x, 2, axis=-1)]
    for j in range(len(ahead)):
        layers.append(np.stack([ahead[j], back[j]], axis=-1).reshape(*x.shape[:2], -1))
    mixed = np.zeros(layers[0].shape)
    for j in range(len(layers)):
        mixed = mixed + s[j] * layers[j]
    return np.where(real[:, :, None], gamma * mixed, 0)
