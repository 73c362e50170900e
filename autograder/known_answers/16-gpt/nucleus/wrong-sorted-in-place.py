# diagnosis: an input was changed in place: work on a copy, or write x = x - y instead of x -= y
def nucleus(p, top_p):
    p.sort()
    falling = p[::-1]
    needed = np.concatenate([[True], np.cumsum(falling)[:-1] < top_p])
    return falling * needed / (falling * needed).sum()
