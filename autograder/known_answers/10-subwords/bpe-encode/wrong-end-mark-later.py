# diagnosis: the end mark was joined to nothing: it is there from the start, and the last two pieces may be joined, too
def bpe_encode(word, merges):
    pieces = [*word]
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
    return [*pieces, "</w>"]
