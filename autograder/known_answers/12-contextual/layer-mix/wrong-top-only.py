# diagnosis: only one layer is left; mix them all
def layer_mix(x, ahead, back, w, gamma, real):
    h = np.concatenate([np.concatenate([x, x], -1)[None], np.concatenate([ahead, back], -1)])
    return np.where(real[..., None], gamma * h[-1], 0)
