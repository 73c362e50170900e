# diagnosis: infinite far out: σ was rounded to 0, or exp ran over; −log σ(z) is np.logaddexp(0, −z)
def negative_gradients(center, context, t, gold, negatives):
    B, K = np.shape(negatives)
    d_center, d_context = np.zeros(np.shape(center)), np.zeros(np.shape(context))
    loss = 0.0
    for i in range(B):
        v = center[t[i]]
        rows = [gold[i], *negatives[i]]
        for place, row in enumerate(rows):
            u, sign = context[row], 1 if place == 0 else -1
            z = sign * float(np.dot(u, v))
            loss += -np.log(1 / (1 + np.exp(-z))) / B
            delta = -sign * np.exp(-np.logaddexp(0, z)) / B
            d_center[t[i]] += delta * u
            d_context[row] += delta * v
    return loss, d_center, d_context
