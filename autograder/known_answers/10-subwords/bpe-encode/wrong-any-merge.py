# diagnosis: several merges were made on one way through the word; make one in the whole word, then the next
def bpe_encode(word, merges):
    pieces = []
    for sign in [*word, "</w>"]:
        pieces.append(sign)
        while len(pieces) > 1 and (pieces[-2], pieces[-1]) in merges:
            pieces[-2:] = [pieces[-2] + pieces[-1]]
    return pieces
