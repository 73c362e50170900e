# diagnosis: the weights were scaled down, which changes the mix: take the largest off all of them
def layer_mix(x, ahead, back, w, gamma, real):
    h = np.concatenate([np.concatenate([x, x], -1)[None], np.concatenate([ahead, back], -1)])
    s = np.exp(w / np.abs(w).max())
    s /= s.sum()
    return np.where(real[..., None], gamma * np.tensordot(s, h, 1), 0)
