# diagnosis: predictions of <unk> were left out; they count like all others
def perplexity(table, sentences):
    logs = []
    for s in sentences:
        for a, b in pairwise([BEGIN, *s, END]):
            p = table.get(a, {}).get(b, 0)
            if b != "<unk>":
                logs.append(math.log(p) if p else -math.inf)
    return math.exp(-sum(logs) / len(logs))
