TAPE = []


class Value:
    def __init__(self, data, back=()):
        self.data, self.grad, self.back = np.float64(data), np.float64(0), back
        TAPE.append(self)

    def __add__(self, other):
        other = other if type(other) is Value else Value(other)
        return Value(self.data + other.data, [(self, lambda: 1.0), (other, lambda: 1.0)])

    def __mul__(self, other):
        other = other if type(other) is Value else Value(other)
        return Value(self.data * other.data, [(self, lambda: other.data), (other, lambda: self.data)])

    __radd__ = __add__
    __rmul__ = __mul__

    def tanh(self):
        return Value(np.tanh(self.data), [(self, lambda: 1 / np.cosh(self.data) ** 2)])

    def backward(self):
        for node in TAPE:
            if node.back:
                node.grad = 0.0
        self.grad = self.grad + 1.0
        for node in reversed(TAPE):
            if node.grad:
                for parent, slope in node.back:
                    parent.grad = parent.grad + slope() * node.grad
