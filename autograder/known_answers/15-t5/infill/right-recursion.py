def infill(tokens, spans):
    def cover(at, left):
        if not left:
            return tuple(tokens[at:])
        (start, stop), *others = left
        return (*tokens[at:start], "[MASK]", *cover(stop, others))

    return cover(0, sorted(spans)), ("<s>", *tokens), (*tokens, "</s>")
