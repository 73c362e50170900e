# diagnosis: two pieces were joined because their text together fits; both pieces must be those of the merge
def bpe_encode(word, merges):
    p = [*word, "</w>"]
    for a, b in merges:
        i = 0
        while i + 1 < len(p):
            if p[i] + p[i + 1] == a + b:
                p[i : i + 2] = [a + b]
            i += 1
    return p
