# diagnosis: [x; x] is all of x, then all of x again; np.repeat doubles number by number
def layer_mix(x, ahead, back, w, gamma, real):
    h = np.concatenate([np.repeat(x, 2, -1)[None], np.concatenate([ahead, back], -1)])
    s = np.exp(w - w.max())
    s /= s.sum()
    return np.where(real[..., None], gamma * np.tensordot(s, h, 1), 0)
