# diagnosis: doubled means [x; x], twice as wide; here it is 2x
def layer_mix(x, ahead, back, w, gamma, real):
    h = np.concatenate([np.concatenate([2 * x, 2 * x], -1)[None], np.concatenate([ahead, back], -1)])
    s = np.exp(w - w.max())
    s /= s.sum()
    return np.where(real[..., None], gamma * np.tensordot(s, h, 1), 0)
