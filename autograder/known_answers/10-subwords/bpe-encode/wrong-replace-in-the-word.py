# diagnosis: letters of other pieces were joined: compare pieces with the pair, not letters of the word
def bpe_encode(word, merges):
    text = word + "</w>"
    for l, r in merges:
        text = text.replace(l + r, f" {l + r} ")
    return text.split()
