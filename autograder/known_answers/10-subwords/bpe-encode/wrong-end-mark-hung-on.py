# diagnosis: the end mark was hung on the last piece after the merges; it is a piece of its own from the start
def bpe_encode(word, merges):
    pieces = [*word]
    for l, r in merges:
        out, i = [], 0
        while i < len(pieces):
            if pieces[i:i+2] == [l, r]:
                out.append(l + r); i += 2
            else:
                out.append(pieces[i]); i += 1
        pieces = out
    pieces[-1] += "</w>"
    return pieces
