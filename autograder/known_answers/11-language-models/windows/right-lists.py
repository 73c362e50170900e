def windows(sentences, number, window):
    contexts, targets = [], []
    for s in sentences:
        context = [number["<s>"]] * window
        for word in s + ["</s>"]:
            w = number[word] if word in number else number["<unk>"]
            contexts.append(context)
            targets.append(w)
            context = context[1:] + [w]
    return contexts, targets
