# diagnosis: nothing was cut: only the nucleus stays
def nucleus(p, top_p):
    return p / p.sum()
