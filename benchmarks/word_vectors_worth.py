"""What word vectors are worth, whoever trained them: the loss on sentences held out, and WordSim-353."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from nlpcourse.evaluation import cosine, spearman
from nlpcourse.word2vec import Config, WordVectors, path_step
from nlpcourse.word2vec.sampling import noise

PAIRS = 100_000  # on which the loss is taken

Array, Sentences = np.ndarray, list[list[str]]


@dataclass
class Trained:
    """Vectors, and the tree's paths and codes by word where there is a tree."""

    vectors: WordVectors
    paths: tuple[list[Array], list[Array]] | None = None


def windows(sentences: Sentences, words: list[str], window: int) -> list[tuple[int, Array]]:
    """Return each word of the sentences, as a number, with those in its window."""
    ids, found = {word: i for i, word in enumerate(words)}, []
    for sentence in sentences:
        known = np.array([ids[word] for word in sentence if word in ids])
        for t in range(len(known)):
            around = np.append(known[max(0, t - window) : t], known[t + 1 : t + 1 + window])
            if len(around):
                found.append((known[t], around))
    return found


def predictions(center: Array, seen: list[tuple[int, Array]], architecture: str) -> tuple[Array, Array]:
    """Return the vectors that predict (N, D) and the words to predict (N,)."""
    words, sizes = np.array([word for word, _ in seen]), [len(around) for _, around in seen]
    if architecture == "cbow":
        return np.array([center[around].mean(axis=0) for _, around in seen]), words
    return center[np.repeat(words, sizes)], np.concatenate([around for _, around in seen])


def held_out_loss(trained: Trained, config: Config, held_out: Sentences, counts: dict[str, int]) -> float:
    """Return the mean loss per prediction on sentences never trained on; one code and one draw for everybody."""
    vectors, rng = trained.vectors, np.random.default_rng(7)
    # in the alphabet's order, for who breaks ties in another way must meet the same negatives
    order = np.argsort(vectors.words)
    center, context = vectors.center[order], vectors.context
    words = [vectors.words[i] for i in order]
    h, gold = predictions(center, windows(held_out, words, config.window), config.architecture)
    chosen = rng.permutation(len(gold))[:PAIRS]
    h, gold = h[chosen], gold[chosen]  # (N, D), (N,)
    if trained.paths:
        paths, codes = ([column[i] for i in order] for column in trained.paths)
        return float(np.mean([path_step(v, context, paths[o], codes[o])[0] for v, o in zip(h, gold)]))
    context = context[order]  # (V, D)
    distribution = noise([counts[word] for word in words], config.exponent)
    negatives = rng.choice(len(words), size=(len(gold), config.negatives), p=distribution)  # (N, K)
    repelled = np.logaddexp(0, np.einsum("nd,nkd->nk", h, context[negatives])) * (negatives != gold[:, None])
    return float((np.logaddexp(0, -np.einsum("nd,nd->n", h, context[gold])) + repelled.sum(axis=1)).mean())


def wordsim(vectors: WordVectors, path: Path) -> dict[str, float]:
    """Return the rank correlation with what people say about pairs of words, and of how many pairs."""
    rows = [line.split("\t")[:3] for line in path.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    known = [(a.lower(), b.lower(), float(s)) for a, b, s in rows if a.lower() in vectors and b.lower() in vectors]
    cosines = [float(cosine(vectors[a], vectors[b][None])[0]) for a, b, _ in known]
    said = [score for *_, score in known]
    return {"WordSim-353": spearman(np.array(cosines), np.array(said)), "its pairs": len(known)}
