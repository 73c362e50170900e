# diagnosis: put together, the pieces must spell the word and </w>: something is lost, doubled or changed
def bpe_encode(word, merges):
    pieces = [*word, "<w/>"]
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
