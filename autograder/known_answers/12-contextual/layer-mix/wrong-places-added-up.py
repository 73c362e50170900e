# diagnosis: the shapes do not fit: join halves with axis=-1, and add up layers with np.tensordot(s, layers, 1)
def layer_mix(x, ahead, back, w, gamma, real):
    powers = np.exp(w - w.max())
    s = powers / powers.sum()
    layers = [np.concatenate([x, x], axis=-1)]
    for j in range(len(ahead)):
        layers.append(np.concatenate([ahead[j], back[j]], axis=-1))
    mixed = s @ np.array(layers)
    return np.where(real[:, :, None], gamma * mixed, 0)
