"""Documents: what one holds, and how a plan becomes one.

A pattern is a sentence with gaps: `{p}` is whoever plays the role p, `{p.his}` one of the forms of p; `{~food}` is any
word of the class food, `{~animal.plural}` a form of any, with `+` at its end together with its companion, with `?` two
times in three. `[old|new|]` is one of three, `<when>` a rule by name, and `<q.habit>` a rule told of q, in which it is
called p (q's own rule, if it has one). `bank^river` marks the word before it; `//` ends a sentence within a pattern.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from nlpcourse.data.smallworld.people import any_of
from nlpcourse.data.smallworld.words import article

BLOCK = 4096  # random numbers drawn at a time
CHOICE = re.compile(r"\[([^][]*)\]")
GAP = re.compile(CHOICE.pattern + r"|<(?:(\w+)\.)?(\w+)>|\{(\w+)\.?([\w.]*)\}|\{~(\w+)\.?([\w.]*)([+?]?)\}")
TOKEN = re.compile(r"'s\b|\w+(?:-\w+|'(?!s\b)\w+)*(?:\^\w+)?|[.,!?;:\"]")
CLINGING = {".", ",", "!", "?", ";", ":", "'s"}  # no space before them
MATED = ["+", "+", ""]  # what `?` at the end of a gap stands for
NUMBERS = {"s": "singular", "p": "plural"}


class Fact(NamedTuple):
    """Something that is true: `Fact("anna", "trade", "baker")`."""

    subject: str
    relation: str
    object: str


@dataclass
class Document:
    """A text and what lectures 11 (agreements), 12 (senses), 14 (entities) ask; places are (sentence, token) from 0."""

    topic: str
    capitals: frozenset[str]
    sentences: list[list[str]] = field(default_factory=list)
    about: list[Fact] = field(default_factory=list)  # facts that it states, uses or chose its cast by, each once
    senses: dict[tuple[int, int], str] = field(default_factory=dict)  # place of an ambiguous word: what it means
    entities: dict[tuple[int, int, int], str] = field(default_factory=dict)  # (sentence, start, stop): kind
    agreements: list[tuple[int, int, str, int]] = field(default_factory=list)  # sentence, verb, number, distance

    @property
    def text(self) -> str:
        """Return the document as prose."""
        return " ".join(prose(sentence, self.capitals) for sentence in self.sentences)


def prose(tokens: list[str], capitals: frozenset[str] = frozenset()) -> str:
    """Return a sentence as it is printed; `capitals` are the words that take one wherever they stand.

    >>> prose(["anna", "'s", "dog", "said", ",", '"', "woof", ".", '"'], frozenset(["anna"]))
    'Anna\\'s dog said, "Woof."'
    """
    text, opened, glued, starts = "", False, True, True
    for place, token in enumerate(tokens):
        text += "" if glued or (token == '"' and opened) or token in CLINGING else " "
        text += token.capitalize() if starts or token in capitals else token
        glued = token == '"' and not opened
        starts = glued and ('"' not in tokens[:place] or tokens[place - 1] != ",")  # else speech goes on
        opened ^= token == '"'
    return text


def parts_to_play(roles: str) -> Iterator[tuple[str, str, str]]:
    """Yield role, source and link of a text such as "p = person, q = p.friend"; a pool has no link.

    >>> list(parts_to_play("p = person, q = p.friend"))
    [('p', 'person', ''), ('q', 'p', 'friend')]
    """
    for part in roles.split(", "):
        role, _, source = part.partition(" = ")
        owner, _, link = source.partition(".")
        yield role, owner, link


def told_of(owner: str | None, text: str) -> str:
    """Return the text of a rule, in which somebody is called p, as it is told of the role `owner`.

    >>> told_of("q", "{p} asks {p.his} cat <p.praise>")
    '{q} asks {q.his} cat <q.praise>'
    """
    return text.replace("{p", "{" + owner).replace("<p.", f"<{owner}.") if owner else text


def uniform(rng: np.random.Generator) -> Iterator[float]:
    """Yield numbers from [0, 1), drawn in blocks."""
    while True:
        yield from rng.random(BLOCK).tolist()


class Telling:
    """A document while it is being told, of a cast: by role, the forms of whoever plays it."""

    def __init__(self, world, topic: str, chance: Iterator[float]):
        """Begin a document about a topic in a world."""
        self.world, self.chance = world, chance
        self.document, self.cast = Document(topic, world.capitals), {}

    def pick(self, options: list) -> object:
        """Return one of the options, each as likely."""
        return any_of(options, next(self.chance))

    def give_roles(self, roles: str) -> None:
        """Give each role of a text such as "p = person, q = p.friend" to somebody or something else."""
        for role, owner, link in parts_to_play(roles):
            options = self.cast[owner][f"@{link}"] if link else self.world.pools[owner]
            found = self.pick(options)
            while any(found is other for other in self.cast.values()):
                found = self.pick(options)
            self.cast[role] = found
            if link:
                self._note(owner, found["parent"] if link == "parent" else link)  # mother or father

    def tell(self, pattern: str) -> None:
        """Add the sentences of a pattern."""
        self.drawn = set()
        while GAP.search(pattern):
            pattern = GAP.sub(self._fill, pattern)
        for sentence in filter(None, pattern.split("//")):
            self._add(sentence)

    def _note(self, role: str, relation: str) -> None:
        fact = self.cast[role].get("facts", {}).get(relation)
        if fact and fact not in self.document.about:
            self.document.about.append(fact)

    def _fill(self, gap: re.Match) -> str:
        """Return what is said in a gap; it may have gaps itself."""
        options, owner, rule, role, form, pool, drawn, mate = gap.groups()
        if options is not None:
            return self.pick(options.split("|"))
        if rule:
            own = self.cast[owner].get(rule) if owner else None
            return told_of(owner, self.pick(own or self.world.rules[rule]))
        if role:
            self._note(role, form)
            return self.cast[role][form]
        return self._draw(pool, drawn + (mate if mate != "?" else self.pick(MATED)))

    def _draw(self, pool: str, form: str) -> str:
        """Return a form of a word of a pool: a new one while fewer forms, of all pools, are drawn than it has words."""
        options = self.world.pools[pool]
        word = self.pick(options)[form]
        while word in self.drawn and len(self.drawn) < len(options):
            word = self.pick(options)[form]
        self.drawn.add(word)
        return word

    def _add(self, sentence: str) -> None:
        """Write down a sentence, with "an" where it must be, and what is known of its tokens."""
        tokens, number, subject = [], len(self.document.sentences), None
        for place, piece in enumerate(TOKEN.findall(sentence)):
            token, _, mark = piece.partition("^")
            if tokens and tokens[-1] == "a":
                tokens[-1] = article(token)
            if token in self.world.names:
                self.document.entities[number, place, place + 1] = self.world.names[token]
            if mark in NUMBERS:
                subject = mark, place
            elif mark == "v":
                self.document.agreements.append((number, place, NUMBERS[subject[0]], place - subject[1] - 1))
            elif mark:
                self.document.senses[number, place] = mark
            tokens.append(token)
        self.document.sentences.append(tokens)
