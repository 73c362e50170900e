# diagnosis: this takes the longest piece first, as WordPiece does; BPE follows its merges in order
def bpe_encode(word, merges):
    known = {left + right for left, right in merges} | set(word) | {"</w>"}
    pieces, rest = [], word + "</w>"
    while rest:
        size = next(n for n in range(len(rest), 0, -1) if rest[:n] in known)
        pieces.append(rest[:size])
        rest = rest[size:]
    return pieces
