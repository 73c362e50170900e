# diagnosis: the order of the sentences was turned round; turn each sentence: axis 1
def bilm_targets(ids, pad):
    def fill(rows):
        return np.array([list(row) + [pad] * (ids.shape[1] - 1 - len(row)) for row in rows])

    sentences = [[word for word in row if word != pad] for row in ids.tolist()]
    turned = sentences[::-1]
    ahead = fill([s[:-1] for s in sentences]), fill([s[1:] for s in sentences])
    back = fill([s[:-1] for s in turned]), fill([s[1:] for s in turned])
    return *ahead, *back
