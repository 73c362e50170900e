# diagnosis: a row without padding was taken for an empty one: np.argmax finds no True, and says 0
def bilm_targets(ids, pad):
    def fill(rows):
        return np.array([list(row) + [pad] * (ids.shape[1] - 1 - len(row)) for row in rows])

    sentences = [row[: np.argmax(row == pad)].tolist() for row in ids]
    turned = [sentence[::-1] for sentence in sentences]
    ahead = fill([s[:-1] for s in sentences]), fill([s[1:] for s in sentences])
    back = fill([s[:-1] for s in turned]), fill([s[1:] for s in turned])
    return *ahead, *back
