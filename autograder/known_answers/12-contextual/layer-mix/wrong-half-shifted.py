# diagnosis: the same number must be taken off above and below the fraction
def layer_mix(x, ahead, back, w, gamma, real):
    h = np.concatenate([np.concatenate([x, x], -1)[None], np.concatenate([ahead, back], -1)])
    s = np.exp(w) / np.exp(w - w.max()).sum()
    return np.where(real[..., None], gamma * np.tensordot(s, h, 1), 0)
