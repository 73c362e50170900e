def bpe_encode(word, merges):
    def join(pieces, pair):
        if len(pieces) < 2:
            return pieces
        if (pieces[0], pieces[1]) == pair:
            return ["".join(pair), *join(pieces[2:], pair)]
        return [pieces[0], *join(pieces[1:], pair)]

    pieces = [*word, "</w>"]
    for pair in merges:
        pieces = join(pieces, tuple(pair))
    return pieces
