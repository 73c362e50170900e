# diagnosis: after a merge you began with the first one again; go on with the next
def bpe_encode(word, merges):
    pieces = [*word, "</w>"]
    rank = {p: i for i, p in enumerate(merges)}
    while True:
        found = [p for p in zip(pieces, pieces[1:]) if p in rank]
        if not found:
            return pieces
        l, r = min(found, key=rank.get)
        out, i = [], 0
        while i < len(pieces):
            if pieces[i : i + 2] == [l, r]:
                out.append(l + r)
                i += 2
            else:
                out.append(pieces[i])
                i += 1
        pieces = out
