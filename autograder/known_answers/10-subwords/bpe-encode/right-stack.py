def bpe_encode(word, merges):
    pieces = list(word) + ["</w>"]
    for pair in merges:
        stack, fresh = [], False
        for piece in pieces:
            if stack and not fresh and (stack[-1], piece) == tuple(pair):
                stack[-1] += piece
                fresh = True
            else:
                stack.append(piece)
                fresh = False
        pieces = stack
    return pieces
