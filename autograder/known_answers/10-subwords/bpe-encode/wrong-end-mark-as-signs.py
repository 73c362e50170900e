# diagnosis: the end mark was cut into signs: </w> is one piece
def bpe_encode(word, merges):
    pieces = list(word + "</w>")
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
    return pieces
