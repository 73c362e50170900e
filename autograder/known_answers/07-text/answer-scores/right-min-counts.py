def answer_scores(prediction, answers):
    said = Counter(words_of(prediction))
    f1 = []
    for answer in answers:
        right = Counter(words_of(answer))
        common = sum(min(said[word], right[word]) for word in said)
        both = said.total() + right.total()
        f1.append(1.0 if both == 0 else 2 * common / both)
    em = words_of(prediction) in [words_of(answer) for answer in answers]
    return [float(em), np.float64(max(f1))]
