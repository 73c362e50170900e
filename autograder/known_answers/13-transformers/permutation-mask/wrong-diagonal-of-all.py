# diagnosis: the token itself is in column M + t: the diagonal of the whole table runs through the memory
def two_masks(order, memory):
    rank = np.argsort(order)
    content = np.hstack([np.ones((len(order), memory), dtype=bool), rank <= rank[:, None]])
    query = content.copy()
    np.fill_diagonal(query, False)
    return content, query
