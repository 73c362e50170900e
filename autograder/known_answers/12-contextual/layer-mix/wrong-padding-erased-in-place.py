# diagnosis: an input was changed in place: work on a copy, or write x = x - y instead of x -= y
def layer_mix(x, ahead, back, w, gamma, real):
    x[~real] = 0
    ahead[:, ~real] = 0
    back[:, ~real] = 0
    powers = np.exp(w - w.max())
    s = powers / powers.sum()
    layers = [np.concatenate([x, x], axis=-1)]
    for j in range(len(ahead)):
        layers.append(np.concatenate([ahead[j], back[j]], axis=-1))
    mixed = np.zeros(layers[0].shape)
    for j in range(len(layers)):
        mixed = mixed + s[j] * layers[j]
    return np.where(real[:, :, None], gamma * mixed, 0)
