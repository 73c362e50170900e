# diagnosis: layer 0 is half as wide as the others: double the word vector, [x; x]
def layer_mix(x, ahead, back, w, gamma, real):
    powers = np.exp(w - w.max())
    s = powers / powers.sum()
    layers = [x]
    for j in range(len(ahead)):
        layers.append(np.concatenate([ahead[j], back[j]], axis=-1))
    mixed = 0
    for j in range(len(layers)):
        mixed = mixed + s[j] * layers[j]
    return np.where(real[:, :, None], gamma * mixed, 0)
