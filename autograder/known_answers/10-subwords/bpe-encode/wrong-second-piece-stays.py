# diagnosis: the second piece of a pair stayed where it was: after joining, go on behind the pair
def bpe_encode(word, merges):
    pieces = [*word, "</w>"]
    for l, r in merges:
        out, i = [], 0
        while i < len(pieces):
            if pieces[i : i + 2] == [l, r]:
                out.append(l + r)
            else:
                out.append(pieces[i])
            i += 1
        pieces = out
    return pieces
