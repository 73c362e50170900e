# diagnosis: all rows are the last θ: one array was changed in place; append a new one
def descend(gradient, theta, lr, steps):
    theta = theta.astype(float)
    path = [theta]
    for _ in range(steps):
        theta -= lr * gradient(theta)
        path.append(theta)
    return np.array(path)
