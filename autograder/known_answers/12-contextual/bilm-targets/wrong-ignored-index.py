# diagnosis: the targets are filled up with −1 or −100; fill up with pad
def bilm_targets(ids, pad):
    def fill(rows, pad=pad):
        return np.array([list(row) + [pad] * (ids.shape[1] - 1 - len(row)) for row in rows])

    sentences = [[word for word in row if word != pad] for row in ids.tolist()]
    turned = [sentence[::-1] for sentence in sentences]
    ahead = fill([s[:-1] for s in sentences]), fill([s[1:] for s in sentences], -100)
    back = fill([s[:-1] for s in turned]), fill([s[1:] for s in turned], -100)
    return *ahead, *back
