def softmax_at(Z, T):
    # p_k = 1 / Σ_j e^(z_j − z_k): an infinite sum gives the right 0
    with np.errstate(over="ignore"):
        return 1 / np.exp((Z[:, None, :] - Z[:, :, None]) / T).sum(axis=2)
