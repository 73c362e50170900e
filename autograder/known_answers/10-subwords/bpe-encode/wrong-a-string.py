# diagnosis: the pieces are in one string; a list is asked for
def bpe_encode(word, merges):
    pieces = [*word, "</w>"]
    for left, right in merges:
        joined, place = [], 0
        while place < len(pieces):
            if pieces[place : place + 2] == [left, right]:
                joined.append(left + right)
                place += 2
            else:
                joined.append(pieces[place])
                place += 1
        pieces = joined
    return " ".join(pieces)
