# diagnosis: a vector for each word is asked for; this is one for each sentence
def layer_mix(x, ahead, back, w, gamma, real):
    powers = np.exp(w - w.max())
    s = powers / powers.sum()
    layers = [np.concatenate([x, x], axis=-1)]
    for j in range(len(ahead)):
        layers.append(np.concatenate([ahead[j], back[j]], axis=-1))
    mixed = np.zeros(layers[0].shape)
    for j in range(len(layers)):
        mixed = mixed + s[j] * layers[j]
    return np.where(real[:, :, None], gamma * mixed, 0).sum(axis=1)
