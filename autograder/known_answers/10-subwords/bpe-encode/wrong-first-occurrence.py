# diagnosis: only the first occurrence was joined; join them all
def bpe_encode(word, merges):
    pieces = [*word, "</w>"]
    for left, right in merges:
        for place in range(len(pieces) - 1):
            if pieces[place] == left and pieces[place + 1] == right:
                pieces[place : place + 2] = [left + right]
                break
    return pieces
