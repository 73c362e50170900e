# diagnosis: str.replace joined parts of longer pieces, too: for (a, b) it found 'a b' in 'xa bc'. Compare whole pieces
def bpe_encode(word, merges):
    text = " ".join([*word, "</w>"])
    for l, r in merges:
        text = text.replace(f"{l} {r}", l + r)
    return text.split(" ")
