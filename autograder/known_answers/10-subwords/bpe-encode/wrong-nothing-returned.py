# diagnosis: it returned None; is a return statement missing?
def bpe_encode(word, merges):
    pieces = [*word, "</w>"]
