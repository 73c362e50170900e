def parity_network(n):
    k = list(range(1, n + 1))
    return [[1] * n] * n, [0.5 - i for i in k], [[i if i % 2 else -i for i in k]], [-0.5]
