def count_parameters(layers):
    def of(layer):
        match layer:
            case ["dense", i, o]:
                return (i + 1) * o
            case ["conv", k, i, o]:
                return k * k * i * o
            case ["norm", n]:
                return n + n
            case ["embedding", v, d]:
                return v * d
        return 0

    return sum(map(of, layers))
