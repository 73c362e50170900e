def embedding_gradient(contexts, dX):
    flat = contexts.ravel()
    dim = dX.shape[1] // contexts.shape[1]
    found, place = np.unique(flat, return_inverse=True)
    parts = np.asarray(dX, dtype=float).reshape(-1, dim)
    rows = [np.bincount(place.ravel(), weights=parts[:, k], minlength=len(found)) for k in range(dim)]
    return found.tolist(), np.transpose(rows)
