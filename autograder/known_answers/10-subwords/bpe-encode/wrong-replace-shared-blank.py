# diagnosis: str.replace with blanks around the pair misses every second of a b a b: two pairs share one blank
def bpe_encode(word, merges):
    text = " " + " ".join([*word, "</w>"]) + " "
    for l, r in merges:
        text = text.replace(f" {l} {r} ", f" {l}{r} ")
    return text.split()
