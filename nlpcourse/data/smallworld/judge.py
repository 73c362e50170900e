"""A judge of sentences that a language model wrote, or anybody: could smallworld tell them, and are they true?"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain, pairwise

from nlpcourse.data.smallworld.people import gendered
from nlpcourse.data.smallworld.telling import CHOICE, GAP, MATED, TOKEN, Fact, parts_to_play, told_of
from nlpcourse.data.smallworld.words import article, read

MARK = re.compile(r"\^\w+")  # what a pattern says about a word is not told
SAME = {"", *gendered(female=True)}  # name and gender: a sentence does not mix those of two people

Parts = tuple[str | re.Match, ...]  # tokens and gaps
Said = tuple[tuple[str, str, str], ...]  # role, form, and the words that stand there
Cast = dict[str, dict[int, dict]]  # by role, all who may play it


class Judge:
    """Judges one sentence at a time, of lower-case tokens such as `Document.sentences` has them.

    A sentence is grammatical if some pattern tells it: one of its options stands in each gap, "an" where it must be,
    and name, pronouns and nouns (he, sister, bride) of each role go together. Facts are free: anna may live in any
    town, have any trade, and be anybody's friend or mother. A wording of a fact is true if all that it says is so of
    its subject. What cannot be judged:

    - Other English. What no pattern tells is rejected, however good; so are all words that smallworld does not have.
      A sentence is told or not: one wrong word counts as much as ten.
    - Who is meant. Of "he lives in brackwater" the judge sees that it can be told, and no fact, for it does not know
      who he is, nor whether a pronoun fits the sentence before.
    - Whether sentences belong together: their topic and order, contradictions, the same told twice.
    - Facts in passing. Only the wordings of facts, each with the name, state any: "karl is a baker, and anna is a
      weaver" and "the baker went to the hospital" are grammatical, true or not.
    - Sense. A dog may envy a swan, a florist mend nets. Two gaps of a sentence may hold the same ("the cat and the
      cat", "karl and karl") or what does not go together ("the morning was hot and cold").
    - How likely a sentence is, and whether it is new: a thousand copies of one are all grammatical, and true.

    >>> from nlpcourse.data.smallworld import World
    >>> world = World(seed=0)
    >>> judge, wording = Judge(world), world.wordings(world.facts[0])[0]
    >>> judge.grammatical(wording), judge.grammatical(wording[::-1]), judge.fact(wording) == (world.facts[0], True)
    (True, False, True)
    """

    def __init__(self, world):
        """Read all patterns of a world."""
        self.world, casts = world, {}  # of each text of a plan, all who play in the plans that have it
        for plan in world.plans:
            cast = self._cast(plan["cast"])
            for text in chain.from_iterable(text.split("//") for text in chain(*plan["steps"])):
                known = casts.setdefault(text, {})
                known |= {role: known.get(role, {}) | who for role, who in cast.items()}
        self.patterns = [(parts, cast) for text, cast in casts.items() for parts in _parsed(text) if parts]
        subjects = read("truth")["facts"].items()
        self.asked = {relation: self._cast(f"p = {kind}") for kind, known in subjects for relation in known.split()}
        self.things = [thing for pool in world.pools.values() for thing in pool]
        self.fillings, self.texts = cache(self._fillings), cache(self._texts)

    def grammatical(self, tokens: Sequence[str]) -> bool:
        """Return whether the world's texts could hold this sentence, were its facts as the sentence says."""
        tokens = _spoken(tokens)
        return any(True for parts, cast in self.patterns for _ in self._readings(parts, cast, tokens))

    def fact(self, tokens: Sequence[str]) -> tuple[Fact, bool] | None:
        """Return what a wording of a fact states, and whether it is true; None for all other sentences."""
        found, tokens = {}, _spoken(tokens)
        for relation, cast in self.asked.items():
            for parts in self.texts(None, f"fact_{relation}"):
                for said in self._readings(parts, cast, tokens):
                    told = {form: words for _, form, words in said}
                    true = all(self.world.known[told[""]].get(form) == words for _, form, words in said)
                    found[true] = Fact(told[""], relation, told[relation]), true
        return found.get(True, found.get(False))

    def _cast(self, roles: str) -> Cast:
        """Return all who could play each role of a text such as "p = person, q = p.friend", were they so related."""
        cast: Cast = {}
        for role, source, link in parts_to_play(roles):
            kind = source.partition(" with ")[0] if not link else "town" if link == "town" else "person"
            cast[role] = {id(one): one for one in self.world.pools[kind]}
        return cast

    def _readings(self, parts: Parts, cast: Cast, tokens: tuple[str, ...]) -> Iterator[Said]:
        """Yield what the gaps of a pattern hold, for each way in which it tells all tokens."""
        for end, said in self._follow(parts, tokens, 0):
            if end == len(tokens) - 1 and self._fits(said, cast):
                yield said

    def _follow(self, parts: Parts, tokens: tuple[str, ...], at: int) -> list[tuple[int, Said]]:
        """Return where parts of a pattern that begin at a place may end, and what their gaps hold then."""
        ends: list[tuple[int, Said]] = [(at, ())]
        for part in parts:
            ends = [(end, said + more) for at, said in ends for end, more in self._step(part, tokens, at)]
            if not ends:
                break
        return ends

    def _step(self, part: str | re.Match, tokens: tuple[str, ...], at: int) -> Iterator[tuple[int, Said]]:
        if isinstance(part, str):
            if tokens[at] == part:
                yield at + 1, ()
            return
        _, owner, rule, role, form, *_ = part.groups()
        if rule:
            for parts in self.texts(owner, rule):
                yield from self._follow(parts, tokens, at)
            return
        for words in self.fillings(part[0]).get(tokens[at], ()):
            if tokens[at : at + len(words)] == words:
                yield at + len(words), ((role, form, " ".join(words)),) if role else ()

    def _texts(self, owner: str | None, rule: str) -> list[Parts]:
        """Return all that a rule may tell, of anybody."""
        own = {text for thing in self.things if owner for text in thing.get(rule, ())}
        texts = (told_of(owner, text) for text in own | {*self.world.rules.get(rule, ())})
        return [parts for text in texts for parts in _parsed(text)]

    def _fillings(self, gap: str) -> dict[str, list[tuple[str, ...]]]:
        """Return the words that may stand in a gap for a word or for a form of somebody, by the first of them."""
        *_, role, form, pool, drawn, mate = GAP.fullmatch(gap).groups()
        if role:
            words = {thing[form] for thing in self.things if form in thing}
            words |= {thing[""] for thing in self.world.pools.get(form, ())}  # food that nobody likes best
            genders = {one["female"] for one in self.world.people if one[""] in words}
            words |= {one[""] for one in self.world.people if one["female"] in genders}  # any woman may be a mother
        else:
            words = {word[drawn + own] for own in (MATED if mate == "?" else [mate]) for word in self.world.pools[pool]}
        found: dict[str, list[tuple[str, ...]]] = {}
        for one in map(str.split, words):
            found.setdefault(one[0], []).append(tuple(one))
        return found

    def _fits(self, said: Said, cast: Cast) -> bool:
        """Return whether somebody has name and gender as said of a role, and somebody each other form, if no fact."""
        groups: dict[tuple[str, str], list[tuple[str, str]]] = {}
        for role, form, words in said:
            groups.setdefault((role, "" if form in SAME else form), []).append((form, words))
        return all(
            group in self.asked
            or any(all(one.get(form) == words for form, words in forms) for one in cast[role].values())
            for (role, group), forms in groups.items()
        )


def _spoken(tokens: Sequence[str]) -> tuple[str, ...]:
    """Return tokens with "a" for a right article and "an" for a wrong one, which no pattern has, and "" at the end."""
    if isinstance(tokens, str):
        raise ValueError(f"expected tokens, received the text {tokens!r:.40}: cut it into words")
    pairs = pairwise((*tokens, "."))
    return (*(("an", "a")[one == article(then)] if one in ("a", "an") else one for one, then in pairs), "")


@cache
def _parsed(text: str) -> list[Parts]:
    """Return the parts of each text that the choices in brackets leave of a text."""
    if choice := CHOICE.search(text):
        before, after = text[: choice.start()], text[choice.end() :]
        return [parts for option in choice[1].split("|") for parts in _parsed(before + option + after)]
    text, parts, at = MARK.sub("", text), [], 0
    for gap in GAP.finditer(text):
        parts += [*TOKEN.findall(text[at : gap.start()]), gap]
        at = gap.end()
    parts += TOKEN.findall(text[at:])
    return [tuple("a" if part == "an" else part for part in parts)]
