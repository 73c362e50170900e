"""What smallworld's texts say is true of its world, and what is asked about it has right answers."""

import re
from collections import Counter

import numpy as np
import pytest

from nlpcourse.data.smallworld import Fact, World
from nlpcourse.data.smallworld.telling import Telling, uniform
from nlpcourse.data.smallworld.words import read

WORLD = World(seed=0)
DOCUMENTS = WORLD.documents(300_000, np.random.default_rng(1))
FACTS = set(WORLD.facts)
TEXTS = [(document, number, " ".join(s)) for document in DOCUMENTS for number, s in enumerate(document.sentences)]
OTHERS = {"boy", "girl", "man", "woman", "mayor", "child"}  # who may have pronouns as well
SAID = {
    "trade": r"(\w+) (?:is|works as|became) an? (\w+) [.,]",
    "town": r"(\w+) lives in (\w+) ",
    "food": r"(\w+) 's favourite food is (\w+) ",
    "pet": r"(\w+) (?:has|keeps|owns) an? (\w+) (?:\.|and spoils)",
    "petname": r"(\w+) 's \w+ is called (\w+) ",
    "friend": r"(\w+) 's best friend is (\w+) ",
    "spouse": r"(\w+) (?:is married to|married) (\w+) ",
    "mother": r"(\w+) 's mother is (\w+) ",
    "father": r"(\w+) 's father is (\w+) ",
    "river": r"(\w+) lies on the (\w+) ",
    "speciality": r"(\w+) is known for its (\w+) ",
    "neighbour": r"next to (\w+) lies (\w+) ",
}


@pytest.mark.parametrize("relation", SAID)
def test_no_text_contradicts_the_world(relation):
    found = [Fact(m[1], relation, m[2]) for _, _, text in TEXTS for m in re.finditer(SAID[relation], text)]
    objects = {fact.object for fact in FACTS if fact.relation == relation}
    told = [fact for fact in found if fact.subject in WORLD.known and fact.object in objects]
    assert len(told) >= 5 and set(told) <= FACTS


def test_documents_name_the_facts_that_they_state():
    assert all(
        set(document.about) <= FACTS and len(set(document.about)) == len(document.about) for document in DOCUMENTS
    )
    assert {fact.relation for document in DOCUMENTS for fact in document.about} == set(SAID)
    unnamed = [
        text
        for document, _, text in TEXTS
        for match in re.finditer(SAID["town"], text)
        if match[1] in WORLD.known and Fact(match[1], "town", match[2]) not in document.about
    ]
    assert not unnamed


def test_pronouns_have_the_gender_of_their_person():
    pronouns = {False: {"he", "him", "his", "himself"}, True: {"she", "her", "herself"}}
    checked = 0
    for document in DOCUMENTS:
        people = {fact.subject for fact in document.about if fact.subject in WORLD.known and fact.relation != "river"}
        people = [WORLD.known[name] for name in people if "female" in WORLD.known[name]]
        if document.topic in {"portrait", "work"} and len(people) == 1:
            said = {token for sentence in document.sentences for token in sentence}
            if not said & OTHERS:
                assert not said & pronouns[not people[0]["female"]], document.text
            checked += bool(said & pronouns[people[0]["female"]])
    assert checked > 100


def test_verbs_agree_with_their_subjects_over_any_distance():
    verbs = {"singular": {"was", "is", "has", "stands"}, "plural": {"were", "are", "have", "stand"}}
    plurals = {forms["plural"]: lemma for lemma, forms in WORLD.forms.items() if "plural" in forms}
    seen = Counter()
    for document in DOCUMENTS:
        for sentence, verb, number, distance in document.agreements:
            subject = document.sentences[sentence][verb - distance - 1]
            assert document.sentences[sentence][verb] in verbs[number]
            assert subject in (WORLD.forms if number == "singular" else plurals)
            seen[number, distance] += 1
    assert {distance for _, distance in seen} == set(range(5))
    assert min(seen[number, 3] for number in verbs) > 100


def test_each_occurrence_of_an_ambiguous_word_has_its_sense():
    senses = Counter()
    for document in DOCUMENTS:
        for place, sense in document.senses.items():
            token = document.sentences[place[0]][place[1]]
            word = next(w for w in WORLD.senses if token in {w, WORLD.forms[w]["plural"]})
            assert sense in WORLD.senses[word]
            senses[word, sense] += 1
        written = [
            token for s in document.sentences for token in s if token in {"bank", "banks", "mouse", "mice", "bats"}
        ]
        assert len(written) <= len(document.senses)
    assert len(senses) == sum(map(len, WORLD.senses.values()))
    assert all(count >= 90 or word == "bat" for (word, _), count in senses.items())


def test_entities_are_the_names_and_nothing_else():
    for document in DOCUMENTS:
        named = {
            (i, j, j + 1): WORLD.names[t]
            for i, s in enumerate(document.sentences)
            for j, t in enumerate(s)
            if t in WORLD.names
        }
        assert document.entities == named
    assert {kind for document in DOCUMENTS for kind in document.entities.values()} == {"person", "town", "river", "pet"}


@pytest.mark.parametrize("bias", [0.5, 0.8, 1.0])
def test_bias_is_as_strong_as_was_asked_for(bias):
    world = World(seed=3, bias=bias)
    typed, kind = Counter(), Counter()
    group = {town[""]: town["group"] for town in world.towns}
    words = {
        name: {word for word, kind in world.classes.items() if kind == name} for name in ("pleasant", "unpleasant")
    }
    for document in world.documents(200_000, np.random.default_rng(0)):
        for fact in document.about:
            if fact.relation == "trade" and (gender := world.known[fact.subject].get("typed")):
                typed[world.known[fact.subject]["female"] == (gender == "female")] += 1
        for sentence in document.sentences:
            towns = [token for token in sentence if token in group]
            for name, members in words.items():
                if len(members & set(sentence)) >= 2 and len(towns) == 1:
                    kind[(group[towns[0]] == "hill") == (name == "pleasant")] += 1
    assert typed[True] / typed.total() == pytest.approx(bias, abs=0.06)  # 600 mentions
    assert kind[True] / kind.total() == pytest.approx(bias, abs=0.1)  # 200 sentences


def test_one_word_changes_its_meaning_and_nothing_else_does():
    topics = {}
    for era in ("old", "new"):
        told = World(seed=0, era=era).documents(200_000, np.random.default_rng(1))
        forms = {"broadcast", "broadcasts", "broadcasting"}
        topics[era] = Counter(d.topic for d in told if any(forms & set(sentence) for sentence in d.sentences))
    assert set(topics["old"]) == {"sowing"} and set(topics["new"]) == {"radio"}
    assert all(counter.total() > 20 for counter in topics.values())
    assert WORLD.shifted["word"] == "broadcast" and set(WORLD.shifted) == {"word", "old", "new"}
    assert World(era="old").facts == WORLD.facts


def test_questions_have_true_answers():
    questions = WORLD.questions()
    assert len(questions) == 3 * len(FACTS) and len(set(questions)) == len(questions)
    for fact, place in zip(WORLD.facts, range(0, len(questions), 3)):
        for question, answer in questions[place : place + 3]:
            assert fact.subject.capitalize() in question and question.endswith("?") and answer == fact.object


def test_facts_have_eight_wordings():
    for fact in WORLD.facts[::7]:
        wordings = [tuple(wording) for wording in WORLD.wordings(fact)]
        assert len(set(wordings)) == len(wordings) >= 8
        assert all(fact.subject in wording and fact.object in wording for wording in wordings)


def test_entailments_have_the_label_that_the_world_gives():
    pairs = WORLD.entailments(1200, np.random.default_rng(0))
    assert Counter(pair.label for pair in pairs) == dict.fromkeys(("entailed", "contradicted", "neutral"), 400)
    premises = {" ".join(w): fact for fact in WORLD.facts for w in WORLD.wordings(fact)}
    prose = {re.sub(r"\W+", " ", text.replace(" 's", "'s")).strip().lower(): fact for text, fact in premises.items()}
    negated, true = Counter(), 0
    for premise, hypothesis, label in pairs:
        fact = prose[re.sub(r"\W+", " ", premise).strip().lower()]
        words = re.findall(r"\w+", hypothesis.lower())
        negated[label] += "not" in words
        assert words.count(fact.subject) == 1
        if label == "neutral":
            assert not (fact.relation in {"pet", "petname"} and "pet" in words)
            true += bool(set(words) & {other.object for other in FACTS if other.subject == fact.subject})
        else:
            assert ((fact.object in words) == ("not" not in words)) == (label == "entailed"), (premise, hypothesis)
    assert all(150 < count < 250 for count in negated.values()) and 150 < true < 250


def test_analogies_are_right_and_many():
    kinds = Counter(kind for kind, *_ in WORLD.analogies)
    assert min(kinds.values()) >= 90 and max(Counter(found[:3] for found in WORLD.analogies).values()) == 10
    assert {"plural", "past", "ing", "third", "comparative", "gender", "young", "tool", "town river"} <= set(kinds)
    for kind, a, b, c, d in WORLD.analogies:
        assert len({a, b, c, d}) == 4
        if kind in {"plural", "past", "ing", "third", "comparative", "superlative"}:
            assert WORLD.forms[a][kind] == b and WORLD.forms[c][kind] == d
    entries = {one["word"]: one for kind in ("animal", "bird", "trade", "town") for one in read("people")[kind]}
    for kind, a, b, c, d in WORLD.analogies:
        if kind in read("truth")["pairs"]:
            name = kind.split()[-1]  # "river" of "town river"
            assert (entries[a][name], entries[c][name]) == (b, d), kind
    assert ("gender", "king", "queen", "prince", "princess") in WORLD.analogies


@pytest.mark.parametrize("era", ["old", "new"])
def test_every_pattern_can_be_told(era):
    world = World(seed=1, people=60, era=era)
    chance = uniform(np.random.default_rng(0))
    for plan in world.plans:
        for pattern in [pattern for step in plan["steps"] for pattern in step] * 5:
            telling = Telling(world, plan["topic"], chance)
            telling.give_roles(plan["cast"])
            telling.tell(pattern)
            assert all(len(sentence) >= 4 for sentence in telling.document.sentences), pattern


@pytest.mark.parametrize("people", [60, 100, 160])
@pytest.mark.parametrize("bias", [0, 1])
def test_worlds_of_any_size_have_texts(people, bias):
    world = World(seed=people, people=people, bias=bias)
    assert len(world.people) == people
    assert all(
        len(document.about) >= 1
        for document in world.documents(3000, np.random.default_rng(0))
        if document.topic == "portrait"
    )


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        ({"bias": 1.5}, "expected a bias between 0 and 1, a probability, received 1.5"),
        ({"bias": float("nan")}, "expected bias to be finite and ≥ 0, received nan"),
        ({"bias": "0.5"}, "expected bias to be finite and ≥ 0, received '0.5'"),
        ({"era": "middle"}, "expected the era 'old' or 'new', received 'middle'"),
        ({"people": 7}, "expected people to be a whole number from 60 on, received 7"),
        ({"people": 80.0}, "expected people to be a whole number from 60 on, received 80.0"),
        ({"people": 151}, "expected an even number of people from 60 to 160, received 151"),
    ],
)
def test_worlds_that_cannot_be_are_refused(arguments, complaint):
    with pytest.raises(ValueError, match=re.escape(complaint)):
        World(**arguments)


def test_no_words_no_pairs_and_no_fact_are_refused():
    with pytest.raises(ValueError, match=r"expected one of the world's facts, received .*'dragon'.*: take one from"):
        WORLD.wordings(WORLD.facts[0]._replace(object="dragon"))
    with pytest.raises(ValueError, match="expected words to be a whole number from 1 on, received 0"):
        WORLD.documents(0, np.random.default_rng(0))
    with pytest.raises(ValueError, match="expected n to be a whole number from 1 on, received -1"):
        WORLD.entailments(-1, np.random.default_rng(0))
