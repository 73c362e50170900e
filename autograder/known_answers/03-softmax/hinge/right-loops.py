def hinge_loss(f, y):
    total, slopes = 0.0, []
    for score, label in zip(f.tolist(), y.tolist()):
        t = 1 if label else -1
        loss = 1 - t * score
        total += loss if loss > 0 else 0
        slopes.append(-t / len(f) if loss > 0 else 0.0)
    return total / len(f), slopes
