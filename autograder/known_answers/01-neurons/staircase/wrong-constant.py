# diagnosis: too few treads: K/(2ε), rounded up
def staircase(f, K, epsilon):
    return np.ones((1, 1)), np.zeros(1), np.array([[f(0.5)]]), np.zeros(1)
