# diagnosis: the longest merges were taken first; they come in the order learnt
def bpe_encode(word, merges):
    pieces = [*word, "</w>"]
    for left, right in sorted(merges, key=lambda pair: -len("".join(pair))):
        joined, place = [], 0
        while place < len(pieces):
            if pieces[place : place + 2] == [left, right]:
                joined.append(left + right)
                place += 2
            else:
                joined.append(pieces[place])
                place += 1
        pieces = joined
    return pieces
