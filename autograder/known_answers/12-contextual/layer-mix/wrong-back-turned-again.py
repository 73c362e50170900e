# diagnosis: the states back stand at the place of their word already; do not turn them round
def layer_mix(x, ahead, back, w, gamma, real):
    h = np.concatenate([np.concatenate([x, x], -1)[None], np.concatenate([ahead, back[:, :, ::-1]], -1)])
    s = np.exp(w - w.max())
    s /= s.sum()
    return np.where(real[..., None], gamma * np.tensordot(s, h, 1), 0)
