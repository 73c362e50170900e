# diagnosis: these are -log2 of the shares, rounded up; a Huffman code is shorter
def code_lengths(counts):
    total = sum(counts)
    return [int(np.ceil(np.log2(total / count))) for count in counts]
