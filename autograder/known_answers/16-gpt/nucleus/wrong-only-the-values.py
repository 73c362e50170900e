# diagnosis: they came back without the others: all V tokens have a place, 0 where one was cut
def nucleus(p, top_p):
    falling = -np.sort(-p)
    needed = np.concatenate([[True], np.cumsum(falling)[:-1] < top_p])
    return falling[needed] / falling[needed].sum()
