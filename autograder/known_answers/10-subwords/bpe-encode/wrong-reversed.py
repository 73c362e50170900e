# diagnosis: the merges were taken in the wrong order: from the first learnt to the last
def bpe_encode(word, merges):
    pieces = [*word, "</w>"]
    for left, right in reversed(merges):
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
