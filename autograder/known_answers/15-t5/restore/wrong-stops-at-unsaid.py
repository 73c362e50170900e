# diagnosis: behind a sentinel about which the targets say nothing the text goes on
def restore(inputs, targets):
    said, now = {}, None
    for t in targets:
        if is_sentinel(t):
            now = t if t not in said else None
            if now:
                said[now] = []
        elif now:
            said[now].append(t)
    text = []
    for t in inputs:
        if is_sentinel(t):
            if t not in said:
                break
            text += said[t]
        else:
            text.append(t)
    return text
