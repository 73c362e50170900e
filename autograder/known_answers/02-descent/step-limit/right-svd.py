def step_limit(hessian, lr):
    curvature = np.linalg.svd(hessian, compute_uv=False)[0]
    share = np.round(lr * curvature, 6)
    words = np.select([share <= 1, share < 2, share == 2], ["glides", "zigzags", "oscillates"], "diverges")
    return np.float64(2 / curvature), str(words)
