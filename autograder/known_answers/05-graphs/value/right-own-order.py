import math


class Value:
    count = 0

    def __init__(self, data, inputs=()):
        self.data, self.grad, self.inputs = data, 0.0, list(inputs)
        Value.count += 1
        self.number = Value.count

    def __add__(self, other):
        if not isinstance(other, Value):
            return Value(self.data + other, [(self, 1)])
        return Value(self.data + other.data, [(self, 1), (other, 1)])

    def __mul__(self, other):
        if not isinstance(other, Value):
            return Value(self.data * other, [(self, other)])
        return Value(self.data * other.data, [(self, other.data), (other, self.data)])

    def __radd__(self, other):
        return self + other

    def __rmul__(self, other):
        return self * other

    def tanh(self):
        y = math.tanh(self.data)
        return Value(y, [(self, (1 - y) * (1 + y))])

    def backward(self):
        found, waiting = {self}, [self]
        for node in waiting:
            for parent, _ in node.inputs:
                if parent not in found:
                    found.add(parent)
                    waiting.append(parent)
        arrived = dict.fromkeys(found, 0.0)
        arrived[self] = 1.0
        for node in sorted(found, key=lambda node: -node.number):
            for parent, slope in node.inputs:
                arrived[parent] += slope * arrived[node]
            node.grad = arrived[node] if node.inputs else node.grad + arrived[node]
