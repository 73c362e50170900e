# diagnosis: the directions are added; put them side by side, 2D wide
def layer_mix(x, ahead, back, w, gamma, real):
    powers = np.exp(w - w.max())
    s = powers / powers.sum()
    layers = [x]
    for j in range(len(ahead)):
        layers.append(ahead[j] + back[j])
    mixed = np.zeros(layers[0].shape)
    for j in range(len(layers)):
        mixed = mixed + s[j] * layers[j]
    return np.where(real[:, :, None], gamma * mixed, 0)
