# diagnosis: the end mark is a piece of its own at the start, not part of the last letter
def bpe_encode(word, merges):
    pieces = [*word[:-1], word[-1] + "</w>"]
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
