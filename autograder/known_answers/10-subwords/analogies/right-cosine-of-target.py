def analogies(E, questions):
    units = E / np.sqrt(np.einsum("vd,vd->v", E, E))[:, None]
    target = np.einsum("qkd,k->qd", units[questions], np.array([-1.0, 1.0, 1.0]))
    target = target / np.linalg.norm(target, axis=1, keepdims=True)
    scores = target @ units.T
    masked = scores.copy()
    for row, question in zip(masked, questions):
        row[question] = -2
    return masked.argmax(axis=1).astype(np.int32), scores.argmax(axis=1)
