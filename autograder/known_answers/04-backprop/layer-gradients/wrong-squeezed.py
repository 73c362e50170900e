# diagnosis: an axis of length 1 was squeezed away: dW is (n_out, n_in)
def layer_gradients(delta, A_previous):
    return np.squeeze(delta.T @ A_previous), np.squeeze(delta.sum(axis=0))
