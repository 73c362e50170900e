def answer_scores(prediction, answers):
    em, f1 = 0, np.float32(0)
    for answer in answers:
        said, right = words_of(prediction), words_of(answer)
        if " ".join(said) == " ".join(right):
            return 1, np.float32(1)
        common = sum(min(said.count(word), right.count(word)) for word in set(said))
        f1 = max(f1, np.float32(2 * common / (len(said) + len(right))))
    return em, f1
