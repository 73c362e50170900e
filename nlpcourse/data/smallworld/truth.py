"""What is true of smallworld, in the shapes in which models are asked: classes, analogies, questions, entailments."""

from collections import Counter
from typing import NamedTuple

import numpy as np

from nlpcourse.data.smallworld.people import any_of
from nlpcourse.data.smallworld.telling import Telling, prose
from nlpcourse.data.smallworld.words import read

SMALLEST_CLASS = 8
FOLLOWING = 10  # pairs of its kind with which a pair makes an analogy
ENTANGLED = {"pet", "petname"}  # the wordings of one of these facts tell the other
LABELS = ("entailed", "contradicted", "neutral")
EXTRA = {"noun": ["animal", "bird", "trade"], "verb": ["sowing", "sending"]}  # whose forms are told as well


class Entailment(NamedTuple):
    """Two sentences, and whether the second is entailed or contradicted by the first, or neither ("neutral")."""

    premise: str
    hypothesis: str
    label: str


def classes(world) -> dict[str, str]:
    """Return the class of each word that belongs to one class only, inflected forms with their lemma."""
    sources = dict(read("truth")["classes"])  # by name: a pool, and the forms of its words that are meant
    for kind, forms in read("words")["forms"].items():
        suffix = " verb" if kind == "verb" else ""
        sources |= {pool + suffix: [pool, "", *forms] for pool in read("words")[kind]}
    members = {
        (word[form], name) for name, (pool, *own) in sources.items() for word in world.pools[pool] for form in own
    }
    ambiguous = Counter(word for word, _ in members)
    found = {word: name for word, name in sorted(members) if ambiguous[word] == 1}
    size = Counter(found.values())
    return {word: name for word, name in found.items() if size[name] >= SMALLEST_CLASS}


def _inflecting() -> list[tuple[str, list[str]]]:
    """Return the kinds of words that are inflected, with the names of their forms."""
    kinds = read("words")["forms"].items()
    return [(pool, forms) for kind, forms in kinds if forms for pool in [*read("words")[kind], *EXTRA.get(kind, ())]]


def forms(world) -> dict[str, dict[str, str]]:
    """Return every inflection that texts use, by lemma and the name of the form."""
    found = {}
    for pool, names in _inflecting():
        for word in world.pools[pool]:
            found.setdefault(word[""], {}).update({form: word[form] for form in names})  # a cook, and to cook
    return found


def analogies(world) -> list[tuple[str, str, str, str, str]]:
    """Return (kind, a, b, c, d), in which a is to b as c is to d; those by form are between words of one class."""
    figures = [tuple(figure["pair"].split()) for figure in read("people")["figure"]]
    pairs = [("opposite", list(read("truth")["opposites"].items()))]
    pairs += [("gender", list(read("people")["gender"].items()) + figures)]
    related = [(form, pool, "", form) for pool, forms in _inflecting() for form in forms]
    related += [(kind, *source) for kind, source in read("truth")["pairs"].items()]
    pairs += [(kind, [(word[one], word[other]) for word in world.pools[pool]]) for kind, pool, one, other in related]
    return [
        (kind, *pair, *other)
        for kind, listed in pairs
        for place, pair in enumerate(listed)
        for other in (listed + listed)[place + 1 : place + 1 + min(FOLLOWING, len(listed) - 1)]
        if len({*pair, *other}) == 4
    ]


def told(world, pattern: str, subject: str) -> list[str]:
    """Return a sentence about somebody or a town, with the first of all options, as tokens."""
    telling = Telling(world, "", iter(lambda: 0.0, None))
    telling.cast = {"p": world.known[subject]}
    telling.tell(pattern)
    return telling.document.sentences[0]


def entailment(world, label: str, rng: np.random.Generator) -> Entailment:
    """Return a pair of sentences; negation and false objects go with each label alike."""
    fact = any_of(world.facts, rng.random())
    negated = rng.random() < 0.5
    true = rng.random() < 0.5 if label == "neutral" else (label == "entailed") != negated
    others = {other.object for other in world.facts if other.relation == fact.relation} - {fact.object, fact.subject}
    statements = read("truth")["statements"][fact.relation]  # each followed by its negation
    pattern = any_of(statements[negated::2], rng.random())
    hypothesis = pattern.replace("OBJECT", fact.object if true else any_of(sorted(others), rng.random()))
    own = world.known[fact.subject]["facts"].values()
    unrelated = [other for other in own if other is not fact and {other.relation, fact.relation} != ENTANGLED]
    said = any_of(unrelated, rng.random()) if label == "neutral" else fact
    pair = any_of(world.wordings(said), rng.random()), told(world, hypothesis, fact.subject)
    return Entailment(*(prose(sentence, world.capitals) for sentence in pair), label)
