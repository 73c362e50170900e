# diagnosis: the end mark was joined to nothing: it is there from the start, and the last two pieces may be joined, too
def bpe_encode(word, merges):
    import re

    text = " ".join([*word, "</w>"])
    for l, r in merges:
        text = re.sub(rf"\b{re.escape(l)} {re.escape(r)}\b", l + r, text)
    return text.split()
