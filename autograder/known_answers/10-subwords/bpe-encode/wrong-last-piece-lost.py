# diagnosis: the last piece got lost: nothing follows it, but it stays
def bpe_encode(word, merges):
    pieces = [*word, "</w>"]
    for l, r in merges:
        out, i = [], 0
        while i < len(pieces) - 1:
            if pieces[i] == l and pieces[i + 1] == r:
                out.append(l + r)
                i += 2
            else:
                out.append(pieces[i])
                i += 1
        pieces = out
    return pieces
