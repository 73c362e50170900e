# diagnosis: an input was changed in place: work on a copy, or write x = x - y instead of x -= y
def bpe_encode(word, merges):
    pieces = [*word, "</w>"]
    while merges:
        l, r = merges.pop(0)
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
