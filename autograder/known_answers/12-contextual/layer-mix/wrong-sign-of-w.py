# diagnosis: the larger the raw weight, the larger the share; here the sign of w is turned
def layer_mix(x, ahead, back, w, gamma, real):
    h = np.concatenate([np.concatenate([x, x], -1)[None], np.concatenate([ahead, back], -1)])
    s = np.exp(-(w - w.min()))
    s /= s.sum()
    return np.where(real[..., None], gamma * np.tensordot(s, h, 1), 0)
