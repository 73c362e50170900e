# diagnosis: at the start the last letter and </w> are two pieces
def bpe_encode(word, merges):
    text = " ".join(word) + "</w>"
    for l, r in merges:
        text = text.replace(f"{l} {r}", l + r)
    return text.split(" ")
