"""smallworld's families, friends, homes and genders agree with each other, and its roles with its facts."""

import re

import numpy as np
import pytest

from nlpcourse.data.smallworld import Fact, World, telling, words

PEOPLE = words.read("people")


@pytest.mark.parametrize("seed", range(5))
def test_families_and_friends_agree(seed):
    world, of_kin = World(seed=seed), 0
    for person in world.people:
        assert person["@friend"][0]["@friend"][0] is person and person["friend"] != person[""]
        for spouse in person.get("@spouse", []):
            assert spouse["@spouse"][0] is person and spouse["town"] == person["town"]
            assert spouse["female"] != person["female"] and spouse not in person.get("@sibling", [])
        for sibling in person.get("@sibling", []):
            assert (sibling["mother"], sibling["father"]) == (person["mother"], person["father"])
        if "@parent" in person:
            mother, father = person["@parent"]
            assert mother["female"] and not father["female"] and mother["spouse"] == father[""]
        kin = person.get("@spouse", []) + person.get("@sibling", [])
        of_kin += person["friend"] in [other[""] for other in kin]
    assert of_kin <= 2  # the last two may have nobody else left
    assert len({person[""] for person in world.people}) == 150


@pytest.mark.parametrize("seed", range(5))
def test_neighbours_are_all_others_of_a_town_and_towns_lie_two_and_two(seed):
    world = World(seed=seed)
    for person in world.people:
        others = {other[""] for other in world.people if other["town"] == person["town"]} - {person[""]}
        assert {neighbour[""] for neighbour in person["@neighbour"]} == others
    assert all(town["@neighbour"][0]["@neighbour"][0] is town for town in world.towns)


@pytest.mark.parametrize("seed", range(5))
def test_grown_children_often_live_near_their_parents(seed):
    children = [person for person in World(seed=seed).people if "@parent" in person]
    near = [child["town"] == child["@parent"][0]["town"] for child in children]
    assert 0.25 < np.mean(near) < 0.6  # by chance 1 of 16


def test_three_young_women_of_five_are_married():
    everybody = [person for seed in range(20) for person in World(seed=seed).people]
    married = ["spouse" in person for person in everybody if person["female"] and "@parent" in person]
    assert len(married) > 500 and np.mean(married) == pytest.approx(0.6, abs=0.06)


def test_everybody_is_called_by_the_words_of_their_gender():
    world = World(seed=0)
    pairs = PEOPLE["pronouns"] | PEOPLE["gender"]
    female = {*PEOPLE["gender"].values()} | {figure["pair"].split()[1] for figure in PEOPLE["figure"]}
    played = [one for pool in (*PEOPLE["gendered"], "figure") for one in world.pools[pool]]
    assert pairs["he"] == "she" and pairs["brother"] == "sister" and "queen" in female
    for one in world.people + played:
        for male, other in pairs.items():
            assert one["parent" if male == "father" else male] == (other if one["he"] == "she" else male), one[""]
    assert all((one["he"] == "she") == (one[""] in female) for one in played)
    for person in world.people:
        assert (person["he"] == "she") == person["female"] == (person[""] in PEOPLE["names"]["female"].split())


def test_each_role_of_a_text_has_somebody_else_whom_its_facts_name():
    world, chance, known = World(seed=0), telling.uniform(np.random.default_rng(0)), set()
    for plan in world.plans * 20:
        told = telling.Telling(world, plan["topic"], chance)
        told.give_roles(plan["cast"])
        assert len({id(one) for one in told.cast.values()}) == len(told.cast), plan["cast"]
        for role, owner, link in re.findall(r"(\w+) = (\w+)\.(\w+)", plan["cast"]):
            one, other = told.cast[owner], told.cast[role]
            relation = ("mother" if other["female"] else "father") if link == "parent" else link
            if link not in {"sibling", "neighbour"}:  # of which people have no facts
                assert Fact(one[""], relation, other[""]) in told.document.about
                known.add(relation)
    assert known == {"town", "friend", "spouse", "mother", "father"}
