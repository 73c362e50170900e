"""The judge accepts what smallworld tells, rejects what it could not tell, and knows which facts are true."""

import re
import time
from itertools import chain

import numpy as np
import pytest

from nlpcourse.data.smallworld import Fact, Judge, World
from nlpcourse.data.smallworld.telling import Telling, uniform

WORLD = World(seed=0)
JUDGE = Judge(WORLD)
SENTENCES = [s for document in WORLD.documents(8000, np.random.default_rng(4)) for s in document.sentences]
RELATIONS = sorted({fact.relation for fact in WORLD.facts})
ORPHAN, BACHELOR = (
    next(one for one in WORLD.people if one["female"] == female and lacking not in one)
    for female, lacking in ((True, "mother"), (False, "spouse"))
)
NAMES = {"ANNA": ORPHAN[""], "KARL": BACHELOR[""], "TOWN": WORLD.towns[0][""]}
GRAMMAR = """
the dog near the barns was asleep.
    the dog near the barns were asleep.
the owls of the neighbours were awake.
    the owls of the neighbours was awake.
an owl screeched, and all the bats folded their wings.
    a owl screeched, and all the bats folded their wings.
in a window stood a red tulip in a jar.
    in a window stood an red tulip in a jar.
in april people have cold feet, and in june everybody has a bad foot.
    in april people have cold feet.
somebody had left a hat and a kite on the chair.
    somebody had left a hat and a chair on the kite.
somebody had left a hat and a kite on the unmade bed.
    somebody had left a hat and a kite on the bed unmade.
the leeks are big, and the pears are bigger than last year.
    the nurses are big, and the pears are bigger than last year.
a baker without an oven is no baker, people say.
    a baker without a hospital is no baker, people say.
ANNA is at home in TOWN.
    TOWN is at home in ANNA.
KARL named his dog rufus.
    KARL named her dog rufus.
KARL fell on his foot, and he cried that he had never liked the chair.
    KARL fell on his foot, and she cried that she had never liked the chair.
ANNA is the daughter of KARL.
    ANNA is the son of KARL.
the bank in TOWN has a door of iron, and KARL was the first customer.
    the bank in TOWN has a door of silk, and KARL was the first customer.
the bank in TOWN opens at nine, and KARL was the first customer.
    the bank in TOWN opens at nine, and KARL was the first baker.
he lives in TOWN, not far from the barn.
    they lives in TOWN, not far from the barn.
"""


def cut(text: str) -> list[str]:
    """Return the tokens of a text, with the names of NAMES in it."""
    return [NAMES.get(token, token) for token in re.findall(r"'s\b|[\w-]+|[^\w\s]", text)]


def every_pattern(world: World) -> list[list[str]]:
    """Return what every pattern of a world's plans tells, once each."""
    chance, told = uniform(np.random.default_rng(0)), []
    for plan in {plan["topic"]: plan for plan in world.plans}.values():
        for pattern in chain(*plan["steps"]):
            telling = Telling(world, plan["topic"], chance)
            telling.give_roles(plan["cast"])
            telling.tell(pattern)
            told += telling.document.sentences
    return told


@pytest.mark.parametrize(("seed", "people", "era"), [(0, 150, "new"), (1, 60, "old"), (2, 100, "new")])
def test_all_that_a_world_tells_is_grammatical_and_true(seed, people, era):
    world = World(seed, people, era=era)
    documents, judge = world.documents(8000, np.random.default_rng(seed)), Judge(world)
    told = every_pattern(world) + [sentence for document in documents for sentence in document.sentences]
    assert len(told) > 1500 and not [sentence for sentence in told if not judge.grammatical(sentence)]
    facts = [found for sentence in told if (found := judge.fact(sentence))]
    assert len(facts) > 30 and all(fact in world.facts and true for fact, true in facts)


@pytest.mark.parametrize(("corrupt", "most"), [("swapped", 0.01), ("told twice", 0.01), ("left out", 0.06)])
def test_sentences_with_a_word_out_of_place_are_rejected(corrupt, most, capsys):
    rng, accepted = np.random.default_rng(0), []
    for sentence in SENTENCES[:400]:
        i, wrong = int(rng.integers(len(sentence) - 1)), list(sentence)
        if corrupt == "swapped":
            wrong[i : i + 2] = wrong[i + 1], wrong[i]
        else:
            wrong[i : i + 1] = [wrong[i]] * (2 if corrupt == "told twice" else 0)
        accepted.append(JUDGE.grammatical(wrong))
    with capsys.disabled():
        print(f"\nthe judge accepts {np.mean(accepted):.1%} of the sentences with a word {corrupt}")
    assert np.mean(accepted) <= most  # "the dog barked" is right without "quietly"


def test_judging_is_fast(capsys):
    start = time.process_time()
    for sentence in SENTENCES:
        JUDGE.grammatical(sentence)
        JUDGE.fact(sentence)
    spent = 1000 * (time.process_time() - start) / len(SENTENCES)
    with capsys.disabled():
        print(f"\nthe judge takes {spent:.1f} ms of a processor for a sentence")
    assert spent < 5


@pytest.mark.parametrize("pair", re.findall(r"(?m)^(\S.*)\n +(.*)$", GRAMMAR))
def test_words_fit_their_places_and_each_other(pair):
    right, wrong = map(cut, pair)
    assert JUDGE.grammatical(right) and JUDGE.grammatical(tuple(right)) and not JUDGE.grammatical(wrong)


@pytest.mark.parametrize(
    "text", ["", ".", "ANNA lives in london.", "ANNA lives in TOWN. KARL lives in TOWN.", "ANNA lives in"]
)
def test_what_is_no_sentence_of_smallworld_is_rejected(text):
    assert not JUDGE.grammatical(cut(text)) and JUDGE.fact(cut(text)) is None


# --- facts ---


@pytest.mark.parametrize("relation", RELATIONS)
def test_all_wordings_of_a_fact_are_true_and_with_another_object_false(relation):
    facts, checked = [fact for fact in WORLD.facts if fact.relation == relation], 0
    objects = sorted({fact.object for fact in facts})
    for place, fact in enumerate(facts):
        wordings = WORLD.wordings(fact)
        assert [JUDGE.fact(wording) for wording in wordings] == [(fact, True)] * len(wordings)
        other = objects[place % len(objects)]
        if other in {fact.subject, *(known.object for known in WORLD.known[fact.subject]["facts"].values())}:
            continue
        checked += 1
        wrong = [[other if word == fact.object else word for word in wording] for wording in wordings]
        assert [JUDGE.fact(wording) for wording in wrong] == [(fact._replace(object=other), False)] * len(wrong)
        assert JUDGE.grammatical(wrong[place % len(wrong)])
    assert checked > 10


def test_what_is_true_of_nobody_can_be_said():
    world = World(seed=0, people=60)
    judge, people = Judge(world), world.people
    unloved = next(food[""] for food in world.pools["food"] if all(food[""] != one["food"] for one in people))
    childless = next(one[""] for one in people if one["female"] and all(one[""] != p.get("mother") for p in people))
    orphan, single = (next(one for one in people if lacking not in one) for lacking in ("mother", "spouse"))
    for subject, relation, text, other in (
        (orphan, "food", "likes OTHER best of all .", unloved),
        (orphan, "mother", "'s mother is OTHER .", childless),
        (single, "spouse", "is married to OTHER .", childless),
    ):
        sentence = f"{subject['']} {text}".replace("OTHER", other).split()
        assert judge.grammatical(sentence)
        assert judge.fact(sentence) == (Fact(subject[""], relation, other), False)


def test_all_that_a_wording_says_must_be_true():
    baker, other = (next(one for one in WORLD.people if one["trade"] == trade) for trade in ("baker", "nurse"))
    for text, true in (
        (f"{baker['']} works in the bakery , for {baker['he']} is a baker .", True),
        (f"{baker['']} works in the hospital , for {baker['he']} is a baker .", False),
        (f"{other['']} works in the bakery , for {other['he']} is a baker .", False),
    ):
        subject = text.split()[0]
        assert JUDGE.fact(text.split()) == (Fact(subject, "trade", "baker"), true)
    pet = next(pet for pet in ("dog", "cat") if pet != baker["pet"])
    sentence = f"{baker['petname']} is the {pet} that belongs to {baker['']} ."
    assert JUDGE.fact(sentence.split()) == (Fact(baker[""], "petname", baker["petname"]), False)


def test_a_father_is_no_false_mother():
    child = next(one for one in WORLD.people if "father" in one)
    sentence = f"{child['']} is the {child['son']} of {child['father']} .".split()
    assert JUDGE.fact(sentence) == (Fact(child[""], "father", child["father"]), True)
    assert not JUDGE.grammatical(f"{child['']} 's mother is {child['father']} .".split())


@pytest.mark.parametrize(
    "text",
    [
        "he lives in TOWN.",
        "KARL lives in TOWN, not far from the barn.",
        "KARL calls her dog rufus.",
        "KARL has an dog.",
        "the dog near the barns was asleep.",
    ],
)
def test_other_sentences_state_no_fact(text):
    assert JUDGE.fact(cut(text)) is None


def test_a_text_that_is_not_cut_is_refused():
    for ask in (JUDGE.grammatical, JUDGE.fact):
        with pytest.raises(ValueError, match=r"expected tokens, received the text 'he sings\.': cut it into words"):
            ask("he sings.")
