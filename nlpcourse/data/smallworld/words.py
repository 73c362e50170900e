"""The words of smallworld and their inflection."""

from copy import deepcopy
from functools import cache

from nlpcourse.data.catalogue import made

VOWELS = "aeiou"
INFLECTED = ("word", "young", "home", "tool", "workplace", "verb", "thing", "place")  # the nouns and verbs of an entry


@cache
def read(name: str) -> dict:
    """Return what `data/smallworld/NAME.toml` holds, to all the same object; raises DataError if it is not there."""
    return made(f"smallworld/{name}")


def inflect(word: str, form: str) -> str:
    """Return a form of a word: its plural, third, past, ing, comparative or superlative.

    >>> inflect("mouse", "plural"), inflect("trot", "past"), inflect("carry", "third"), inflect("wet", "comparative")
    ('mice', 'trotted', 'carries', 'wetter')
    """
    irregular = read("words")["irregular"].get(form, {})
    if word in irregular:
        return irregular[word]
    in_y = word.endswith("y") and word[-2] not in VOWELS
    if form in ("plural", "third"):
        return word[:-1] + "ies" if in_y else word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")
    if word in read("words")["spelling"]["doubling"].split():
        word += word[-1]
    elif word.endswith("e"):
        word = word[:-1]
    elif in_y and form != "ing":
        word = word[:-1] + "i"
    return word + {"past": "ed", "ing": "ing", "comparative": "er", "superlative": "est"}[form]


def article(following: str) -> str:
    """Return "a" or "an", as it must be before a token.

    >>> article("owl"), article("hour"), article("dog")
    ('an', 'an', 'a')
    """
    against_spelling = read("words")["spelling"]["against_spelling"].split()
    return "an" if (following[0] in VOWELS) != (following in against_spelling) else "a"


def inflected(word: str, kind: str) -> dict[str, str]:
    """Return the forms of a word; its own is under the empty name, and `+` adds what goes with it.

    >>> inflected("goose", "noun")
    {'': 'goose', 'plural': 'geese', '+': 'hissing goose', 'plural+': 'hissing geese'}
    """
    forms = {"": word} | {form: inflect(word, form) for form in read("words")["forms"][kind]}
    mates = read("words")["mate"]
    if word in mates["before"]:
        forms |= {f"{form}+": f"{mates['before'][word]} {own}" for form, own in forms.items()}
    if word in mates["after"]:
        forms |= {f"{form}+": f"{own} {mates['after'][word]}" for form, own in forms.items()}
    return forms


def entry(words: dict) -> dict[str, str | list[str]]:
    """Return the forms of all words of an entry: of its `word` by their names alone, of others as `tool.plural`."""
    forms = {name: deepcopy(word) for name, word in words.items() if name not in INFLECTED}  # lists are the world's own
    for name in INFLECTED:
        if name in words:
            for form, own in inflected(words[name], "verb" if name == "verb" else "noun").items():
                forms[form if name == "word" else f"{name}.{form}".removesuffix(".")] = own
    return forms
