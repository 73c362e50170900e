# diagnosis: the rows of a triangle were put into another order, but columns are places, too
def two_masks(order, memory):
    T = len(order)
    ones = np.ones((T, memory), dtype=bool)
    content = np.tri(T, dtype=bool)[list(order)]
    query = content & ~np.eye(T, dtype=bool)
    return np.hstack([ones, content]), np.hstack([ones, query])
