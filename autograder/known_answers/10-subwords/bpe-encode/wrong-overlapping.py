# diagnosis: a letter went into two pieces: after joining, go on behind the pair
def bpe_encode(word, merges):
    pieces = [*word, "</w>"]
    for left, right in merges:
        joined, ended = [], False
        for one, other in pairwise(pieces):
            ended = (one, other) == (left, right)
            joined.append(left + right if ended else one)
        pieces = joined if ended else joined + pieces[-1:]
    return pieces
