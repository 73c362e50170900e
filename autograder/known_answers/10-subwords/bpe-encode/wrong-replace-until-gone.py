# diagnosis: str.replace, repeated, joins a a a a a in another order, as two pairs share a blank: go from left to right
def bpe_encode(word, merges):
    text = " " + " ".join([*word, "</w>"]) + " "
    for l, r in merges:
        while f" {l} {r} " in text:
            text = text.replace(f" {l} {r} ", f" {l}{r} ")
    return text.split()
