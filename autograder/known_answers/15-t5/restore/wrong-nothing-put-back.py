# diagnosis: the spans are missing: nothing was put back
def restore(inputs, targets):
    return [token for token in inputs if not is_sentinel(token)]
