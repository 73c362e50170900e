# diagnosis: np.roll brings the first column to the end; nothing follows the last one
def bilm_targets(ids, pad):
    turned = ids[:, ::-1]
    return ids, np.roll(ids, -1, axis=1), turned, np.roll(turned, -1, axis=1)
