# diagnosis: an array of whole numbers cannot take fractions: make it with dtype=float
def layer_mix(x, ahead, back, w, gamma, real):
    powers = np.exp(w - w.max())
    s = powers / powers.sum()
    layers = [np.concatenate([x, x], axis=-1)]
    for j in range(len(ahead)):
        layers.append(np.concatenate([ahead[j], back[j]], axis=-1))
    mixed = np.zeros_like(layers[0])
    for j in range(len(layers)):
        mixed += s[j] * layers[j]
    return np.where(real[:, :, None], gamma * mixed, 0)
