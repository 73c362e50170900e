def layer_mix(x, ahead, back, w, gamma, real):
    h = np.concatenate([np.concatenate([x, x], -1)[None], np.concatenate([ahead, back], -1)])
    r = np.zeros(h.shape[1:])
    r[real] = gamma * np.average(h[:, real], axis=0, weights=np.exp(w - max(w)))
    return r
