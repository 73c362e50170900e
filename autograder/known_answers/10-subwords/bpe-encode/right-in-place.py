def bpe_encode(word, merges):
    pieces = [*word, "</w>"]
    for left, right in merges:
        place = 0
        while place < len(pieces) - 1:
            if pieces[place] == left and pieces[place + 1] == right:
                pieces[place] = left + right
                del pieces[place + 1]
            place += 1
    return tuple(pieces)
