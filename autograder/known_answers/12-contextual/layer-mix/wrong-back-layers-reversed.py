# diagnosis: both directions have their layers in the same order, the lowest first
def layer_mix(x, ahead, back, w, gamma, real):
    h = np.concatenate([np.concatenate([x, x], -1)[None], np.concatenate([ahead, back[::-1]], -1)])
    s = np.exp(w - w.max())
    s /= s.sum()
    return np.where(real[..., None], gamma * np.tensordot(s, h, 1), 0)
