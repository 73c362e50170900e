# diagnosis: padding is to be 0 in the whole mix; here only some of the layers are 0 there
def layer_mix(x, ahead, back, w, gamma, real):
    x = np.where(real[..., None], x, 0)
    h = np.concatenate([np.concatenate([x, x], -1)[None], np.concatenate([ahead, back], -1)])
    s = np.exp(w - w.max())
    s /= s.sum()
    return gamma * np.tensordot(s, h, 1)
