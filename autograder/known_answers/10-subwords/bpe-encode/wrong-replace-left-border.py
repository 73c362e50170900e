# diagnosis: str.replace joined the beginning of a longer piece, too: for (a, b) it found ' a b' in ' a bc'
def bpe_encode(word, merges):
    text = " " + " ".join([*word, "</w>"]) + " "
    for l, r in merges:
        text = text.replace(f" {l} {r}", f" {l}{r}")
    return text.split()
