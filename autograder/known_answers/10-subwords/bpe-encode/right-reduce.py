def bpe_encode(word, merges):
    from functools import reduce
    def go(p, pair):
        if len(p) < 2: return p
        return ("".join(pair), *go(p[2:], pair)) if p[:2] == pair else (p[0], *go(p[1:], pair))
    return reduce(go, merges, (*word, "</w>"))
