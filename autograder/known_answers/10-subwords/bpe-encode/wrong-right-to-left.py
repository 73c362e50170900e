# diagnosis: within one merge go from left to right, not from right to left
def bpe_encode(word, merges):
    pieces = [*word, "</w>"]
    for left, right in merges:
        place = len(pieces) - 2
        while place >= 0:
            if pieces[place : place + 2] == [left, right]:
                pieces[place : place + 2] = [left + right]
                place -= 1
            place -= 1
    return pieces
