# diagnosis: the return stands inside the loop over the merges, which ends after the first
def bpe_encode(word, merges):
    pieces = [*word, "</w>"]
    for l, r in merges:
        out, i = [], 0
        while i < len(pieces):
            if pieces[i : i + 2] == [l, r]:
                out.append(l + r)
                i += 2
            else:
                out.append(pieces[i])
                i += 1
        pieces = out
        return pieces
