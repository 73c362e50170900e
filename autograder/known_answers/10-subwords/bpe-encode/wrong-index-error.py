# diagnosis: the list gets shorter as you join: look whether a piece follows before you read it
def bpe_encode(word, merges):
    pieces = [*word, "</w>"]
    for l, r in merges:
        for i in range(len(pieces)):
            if pieces[i] == l and pieces[i + 1] == r:
                pieces[i] = l + r
                del pieces[i + 1]
    return pieces
