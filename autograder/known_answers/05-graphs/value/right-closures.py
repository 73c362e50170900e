class Value:
    def __init__(self, data, parents=()):
        self.data = float(data)
        self.grad = 0.0
        self.parents = tuple(parents)
        self.pass_on = lambda: None

    def __add__(self, other):
        other = as_value(other)
        result = Value(self.data + other.data, (self, other))

        def pass_on():
            self.grad += result.grad
            other.grad += result.grad

        result.pass_on = pass_on
        return result

    def __mul__(self, other):
        other = as_value(other)
        result = Value(self.data * other.data, (self, other))

        def pass_on():
            self.grad += other.data * result.grad
            other.grad += self.data * result.grad

        result.pass_on = pass_on
        return result

    __radd__ = __add__
    __rmul__ = __mul__

    def tanh(self):
        result = Value(np.tanh(self.data), (self,))

        def pass_on():
            self.grad += (1 - result.data**2) * result.grad

        result.pass_on = pass_on
        return result

    def backward(self):
        order = topological_order(self)
        for node in order:
            if node.parents:
                node.grad = 0.0
        self.grad += 1.0
        for node in order[::-1]:
            node.pass_on()


def as_value(x):
    return x if isinstance(x, Value) else Value(x)
