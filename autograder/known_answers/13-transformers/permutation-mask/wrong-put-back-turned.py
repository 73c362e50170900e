# diagnosis: `order` was read as ranks: order[0] is the place whose turn is first, not the turn of place 0
def two_masks(order, memory):
    T = len(order)
    rank = np.argsort(order)
    content = np.hstack([np.ones((T, memory)), np.tri(T)]) > 0
    query = np.hstack([np.ones((T, memory)), np.tri(T, k=-1)]) > 0
    for mask in (content, query):
        mask[:, memory:] = mask[:, memory:][np.ix_(order, order)]
    return content, query
