# diagnosis: the four are right, in another order: ahead_inputs, ahead_targets, back_inputs, back_targets
def bilm_targets(ids, pad):
    def fill(rows):
        return np.array([list(row) + [pad] * (ids.shape[1] - 1 - len(row)) for row in rows])

    sentences = [[word for word in row if word != pad] for row in ids.tolist()]
    turned = [sentence[::-1] for sentence in sentences]
    ahead = fill([s[:-1] for s in sentences]), fill([s[1:] for s in sentences])
    back = fill([s[:-1] for s in turned]), fill([s[1:] for s in turned])
    return ahead[0], back[0], ahead[1], back[1]
