# diagnosis: only the first place of the left piece was looked at; go through all the pieces
def bpe_encode(word, merges):
    pieces = [*word, "</w>"]
    for l, r in merges:
        if l in pieces and r in pieces:
            i = pieces.index(l)
            if i + 1 < len(pieces) and pieces[i+1] == r:
                pieces[i:i+2] = [l + r]
    return pieces
