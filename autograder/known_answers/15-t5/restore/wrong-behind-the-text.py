# diagnosis: what the targets say was put behind the text; each span has its place
def restore(inputs, targets):
    return [t for t in inputs if not is_sentinel(t)] + [t for t in targets if not is_sentinel(t)]
