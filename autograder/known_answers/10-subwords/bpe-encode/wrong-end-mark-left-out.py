# diagnosis: the end mark was left out of the result
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
    pieces = [piece.replace("</w>", "") for piece in pieces]
    return [piece for piece in pieces if piece]
