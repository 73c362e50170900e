# diagnosis: the sentinels of the inputs need not be numbered 0, 1, 2: go by their names
def restore(inputs, targets):
    said, now = {}, None
    for t in targets:
        if is_sentinel(t):
            now = t if t not in said else None
            if now:
                said[now] = []
        elif now:
            said[now].append(t)
    text, n = [], 0
    for t in inputs:
        if is_sentinel(t):
            text += said.get(sentinel(n), [])
            n += 1
        else:
            text.append(t)
    return text
