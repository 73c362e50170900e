# diagnosis: all codes are equally long: the counts are ignored
def code_lengths(counts):
    return [int(np.ceil(np.log2(len(counts))))] * len(counts)
