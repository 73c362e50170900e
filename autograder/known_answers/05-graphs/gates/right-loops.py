def gate_gradients(gate, inputs, g):
    import math

    slopes = {
        "add": lambda u, v: (1, 1),
        "subtract": lambda u, v: (1, -1),
        "multiply": lambda u, v: (v, u),
        "divide": lambda u, v: (1 / v, -u / (v * v)),
        "max": lambda u, v: (0.5, 0.5) if u == v else (1, 0) if u > v else (0, 1),
        "exp": lambda u: (math.exp(u),),
        "log": lambda u: (1 / u,),
        "tanh": lambda u: (1 / math.cosh(u) ** 2,),
    }
    shape, back = np.shape(g), []
    rows = zip(*(np.ravel(u).tolist() for u in inputs))
    for row, arrived in zip(rows, np.ravel(g).tolist()):
        back.append([arrived * slope for slope in slopes[gate](*row)])
    return [np.reshape(column, shape).tolist() for column in zip(*back)]
