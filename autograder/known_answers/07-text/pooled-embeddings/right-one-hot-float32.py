def pool(E, ids, mask, dX):
    one_hot = np.eye(len(E), dtype=np.float32)[ids] * mask[..., None]  # (B, T, V)
    N = mask.sum(axis=1)
    N = np.where(N == 0, 1, N)[:, None].astype(np.float32)
    X = np.einsum("btv,vd->bd", one_hot, E.astype(np.float32)) / N
    return X, np.einsum("btv,bd->vd", one_hot, (dX / N).astype(np.float32))
