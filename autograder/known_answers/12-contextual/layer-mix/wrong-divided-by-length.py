# diagnosis: the shares must sum to 1: divide by the sum of all exp
def layer_mix(x, ahead, back, w, gamma, real):
    h = np.concatenate([np.concatenate([x, x], -1)[None], np.concatenate([ahead, back], -1)])
    s = np.exp(w - w.max())
    s /= np.linalg.norm(s)
    return np.where(real[..., None], gamma * np.tensordot(s, h, 1), 0)
