def step_limit(hessian, lr):
    limit = 2 / np.linalg.norm(hessian, 2)
    ends = {"oscillates": np.isclose(lr, limit), "glides": lr < limit / 2 or np.isclose(lr, limit / 2)}
    for word, holds in ends.items():
        if holds:
            return [limit, word]
    return [limit, "zigzags" if lr < limit else "diverges"]
