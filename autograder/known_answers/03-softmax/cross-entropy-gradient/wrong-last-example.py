# diagnosis: only the last example counts here; add up over the batch, then divide by B
def gradients(W, b, X, labels):
    for x, c in zip(X, labels):
        pull = softmax((W @ x + b)[None])[0] - np.eye(len(b))[c]
        dW, db = np.outer(pull, x), pull
    return dW / len(X), db / len(X)
