def hinge_loss(f, y):
    t = np.where(np.asarray(y) > 0.5, 1.0, -1.0)
    room = 1 - t * f
    return np.float32(room[room > 0].sum() / len(f)), (-t * (room > 0) / len(f)).astype(np.float32)
