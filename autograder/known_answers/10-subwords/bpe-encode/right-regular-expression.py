def bpe_encode(word, merges):
    import re

    text = " ".join([*word, "</w>"])
    for l, r in merges:
        text = re.sub(rf"(?<!\S){re.escape(l)} {re.escape(r)}(?!\S)", l + r, text)
    return text.split()
