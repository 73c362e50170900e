def layer_gradients(delta, A_previous):
    dW = np.einsum("bi,bj->ij", delta, A_previous)
    return [dW.astype("float32"), np.einsum("bi->i", delta).astype("float32")]
