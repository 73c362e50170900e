# diagnosis: the probabilities were raised to a power, as a temperature does; the nucleus cuts
def nucleus(p, top_p):
    q = p ** (1 / top_p)
    return q / q.sum()
