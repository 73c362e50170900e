# diagnosis: several things came back; return the path alone
def descend(gradient, theta, lr, steps):
    path = [theta]
    for _ in range(steps):
        theta = theta - lr * gradient(theta)
        path.append(theta)
    return theta, np.array(path)
