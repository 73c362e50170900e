# diagnosis: the table has all of this text: each sentence begins after <s> anew
def perplexity(table, sentences):
    before, logs = BEGIN, []
    for s in sentences:
        for word in [*s, END]:
            logs.append(math.log(table[before][word]))
            before = word
    return math.exp(-sum(logs) / len(logs))
