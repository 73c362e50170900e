# diagnosis: an activation is a layer too: it adds 0
COUNTS = {
    "dense": lambda n_in, n_out: n_in * n_out + n_out,
    "conv": lambda k, n_in, n_out: k**2 * n_in * n_out,
    "norm": lambda n: 2 * n,
    "embedding": lambda size, dim: size * dim,
}


def count_parameters(layers):
    return sum(COUNTS[kind](*sizes) for kind, *sizes in layers)
