# diagnosis: these are -log2 of the shares: what a code would need, not what this one has
def code_lengths(counts):
    return (-np.log2(np.array(counts) / np.sum(counts))).tolist()
