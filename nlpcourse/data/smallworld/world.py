"""The world of smallworld, whose truth is known, and the texts that are told of it."""

from copy import deepcopy

import numpy as np

from nlpcourse.data.smallworld import truth
from nlpcourse.data.smallworld.people import any_of, gendered, make_people, make_towns
from nlpcourse.data.smallworld.telling import Document, Fact, Telling, prose, uniform
from nlpcourse.data.smallworld.words import entry, inflected, read
from nlpcourse.refusals import refuse_no_generator, refuse_unless_finite, refuse_unless_whole

PEOPLE = range(60, 161, 2)  # how many there can be; everybody has one friend
LINKS = ("spouse", "sibling", "neighbour")


class World:
    """An invented world, and any amount of prose about it; the same arguments make the same world everywhere.

    `bias` is the probability that somebody in a typed trade has the gender of the stereotype, and that a town is spoken
    of as its group is (0.5: no bias); `era` decides what the word of `shifted` means. Raises ValueError if there can
    be no such world. What is known of it:

    - `people`, `towns`: dictionaries, such as one with "" (the name), "trade", "typed" (male, female or absent) and
      "female", or with "" and "group" (hill or coast); `facts`: what is true of them;
    - `classes`: the class of each word; in a good model a word's nearest neighbours share it;
    - `forms`: the inflections of each lemma, by the names of the forms;
    - `analogies`: each (kind, a, b, c, d), a is to b as c is to d, by form or by meaning;
    - `senses`: what each ambiguous word can mean; a document's `senses` say where it means which;
    - `shifted`: the `word` that means one thing in the `old` era and another in the `new`.

    >>> world = World(seed=0)
    >>> documents = world.documents(words=100, rng=np.random.default_rng(1))
    >>> sum(len(sentence) for document in documents for sentence in document.sentences) >= 100
    True
    >>> world.forms["mouse"], world.classes["dog"]
    ({'plural': 'mice'}, 'animal')
    """

    def __init__(self, seed: int = 0, people: int = 150, bias: float = 0.8, era: str = "new"):
        """Make the world."""
        refuse_unless_whole("seed", seed, 0)
        refuse_unless_whole("people", people, PEOPLE.start)
        refuse_unless_finite("bias", bias, 0)
        if people not in PEOPLE:
            raise ValueError(f"expected an even number of people from 60 to 160, received {people!r}")
        if bias > 1:
            raise ValueError(f"expected a bias between 0 and 1, a probability, received {bias!r}")
        if era not in ("old", "new"):
            raise ValueError(f"expected the era 'old' or 'new', received {era!r}")
        rng = np.random.default_rng(seed)
        self.era, self.rules, self.senses = era, deepcopy(read("rules")), deepcopy(read("truth")["senses"])
        self.towns = make_towns(bias, rng)
        self.people = make_people(people, bias, self.towns, rng)
        self.known = {one[""]: one for one in self.people + self.towns}
        for name, one in self.known.items():
            known = read("truth")["facts"]["town" if "river" in one else "person"].split()
            one["facts"] = {relation: Fact(name, relation, one[relation]) for relation in known if relation in one}
        self.facts = [fact for one in self.known.values() for fact in one["facts"].values()]
        self.pools = self._pools()
        self.plans = [plan for plan in deepcopy(read("plans")["plan"]) for _ in range(plan["weight"])]
        self.names = dict.fromkeys(read("words")["plain"]["petname"].split(), "pet")
        self.names |= {town["river"]: "river" for town in self.towns}
        self.names |= {name: "town" if "river" in one else "person" for name, one in self.known.items()}
        self.classes, self.forms, self.analogies = truth.classes(self), truth.forms(self), truth.analogies(self)
        self.shifted = {"word": read("words")["change"]["word"]} | read("words")["change"]["meanings"]
        self.capitals = frozenset(self.names) | frozenset(read("words")["spelling"]["capitals"].split())

    def _pools(self) -> dict[str, list[dict]]:
        """Return whatever a role or a gap can be given to, by kind."""
        words, people, change = read("words"), read("people"), read("words")["change"]
        pools = {"person": self.people, "town": self.towns}
        pools |= {f"person with {link}": [p for p in self.people if p.get(f"@{link}")] for link in LINKS}
        pools |= {kind: [p for p in self.people if p["female"] == (kind == "woman")] for kind in ("woman", "man")}
        pools |= {kind: [entry(one) for one in people[kind]] for kind in ("animal", "bird", "trade")}
        pools |= {f"parent_{kind}": [one for one in pools[kind] if "young" in one] for kind in ("animal", "bird")}
        pools["parent"] = pools["parent_animal"] + pools["parent_bird"]
        kinds = {kind: words[kind] | words["part"].get(kind, {}) for kind in words["forms"]}
        lists = [(kind, *item) for kind, members in kinds.items() for item in members.items()]
        for name in ("sowing", "sending"):
            lists.append(("verb", name, change[name] + f" {change['word']}" * (change[self.era] == name)))
        pools |= {name: [inflected(word, kind) for word in text.split()] for kind, name, text in lists}
        for name, text in people["gendered"].items():
            pools[name] = [one for word in text.split() for one in self._both(word, people["gender"][word], {})]
        pools["figure"] = [one for tale in people["figure"] for one in self._both(*tale["pair"].split(), tale)]
        return pools

    def _both(self, male: str, female: str, things: dict) -> list[dict]:
        """Return a man and a woman of whom one of two words is said, and what both have."""
        return [entry(things | {"word": word}) | gendered(word == female) for word in (male, female)]

    def wordings(self, fact: Fact) -> list[list[str]]:
        """Return different sentences that state one of `facts`, as tokens, for `entailments`; ValueError if none."""
        if fact not in self.facts:
            raise ValueError(f"expected one of the world's facts, received {fact!r}: take one from its `facts`")
        subject, relation, _ = fact
        return [truth.told(self, pattern, subject) for pattern in self.rules[f"fact_{relation}"]]

    def questions(self) -> list[tuple[str, str]]:
        """Return a question and its answer, of each fact in several wordings, for lectures 15 and 16."""
        asked = [(fact, pattern) for fact in self.facts for pattern in read("truth")["questions"][fact.relation]]
        return [(prose(truth.told(self, text, fact.subject), self.capitals), fact.object) for fact, text in asked]

    def entailments(self, n: int, rng: np.random.Generator) -> list[truth.Entailment]:
        """Return n pairs for lecture 14, and what the first says of the second: entailed, contradicted or neutral."""
        refuse_unless_whole("n", n, 1)
        refuse_no_generator(rng)
        return [truth.entailment(self, truth.LABELS[number % 3], rng) for number in range(n)]

    def documents(self, words: int, rng: np.random.Generator) -> list[Document]:
        """Return documents of at least so many tokens together; the first ones do not depend on how many."""
        refuse_unless_whole("words", words, 1)
        refuse_no_generator(rng)
        chance, count, documents = uniform(rng), 0, []
        while count < words:
            plan = any_of(self.plans, next(chance))
            telling = Telling(self, plan["topic"], chance)
            telling.give_roles(plan["cast"])
            for step in plan["steps"]:
                telling.tell(telling.pick(step))
            documents.append(telling.document)
            count += sum(map(len, telling.document.sentences))
        return documents
