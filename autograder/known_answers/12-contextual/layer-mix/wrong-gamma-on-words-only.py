# diagnosis: γ scales the whole mix, the word vectors and all other layers
def layer_mix(x, ahead, back, w, gamma, real):
    h = np.concatenate([np.concatenate([x, x], -1)[None], np.concatenate([ahead, back], -1)])
    s = np.exp(w - w.max())
    s /= s.sum()
    s[0] *= gamma
    return np.where(real[..., None], np.tensordot(s, h, 1), 0)
