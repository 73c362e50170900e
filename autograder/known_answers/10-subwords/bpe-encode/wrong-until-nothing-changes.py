# diagnosis: the list was gone through again; each merge is taken once
def bpe_encode(word, merges):
    pieces, before = [*word, "</w>"], None
    while pieces != before:
        before = pieces
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
