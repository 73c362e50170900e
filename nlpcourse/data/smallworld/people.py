"""Who lives in smallworld: towns, families, trades, friends, pets.

Everybody and everything that can play a role in a text is a dictionary of forms: the empty name is the word itself, a
person's others are `his`, `trade`, `trade.plural`, `pet` and so on. A key that begins with `@` holds those to whom one
can go on: `@friend`, `@town`. `facts` holds what texts and questions state.
"""

from collections.abc import Iterator

import numpy as np

from nlpcourse.data.smallworld.words import entry, inflect, read

KIN = ("@spouse", "@sibling", "@parent")  # not children: a parent may befriend one


def shuffled(items: list, rng: np.random.Generator) -> list:
    """Return the items in random order, by `rng.random` alone, whose numbers are the same in every NumPy."""
    return [items[i] for i in np.argsort(rng.random(len(items)), kind="stable")]


def any_of(items: list, number: float) -> object:
    """Return one of the items by a random number from [0, 1), each as likely."""
    return items[int(number * len(items))]


def make_towns(bias: float, rng: np.random.Generator) -> list[dict]:
    """Return the towns in random order, two and two of them neighbours."""
    towns = [entry(words) for words in shuffled(read("people")["town"], rng)]
    share = round(100 * bias)
    for place, town in enumerate(towns):
        own, other = ("praise", "blame") if town["group"] == "hill" else ("blame", "praise")
        town["opinion"] = [f"<p.{own}>"] * share + [f"<p.{other}>"] * (100 - share)
        _tie(town, "neighbour", towns[place ^ 1])
    return towns


def make_people(people: int, bias: float, towns: list[dict], rng: np.random.Generator) -> list[dict]:
    """Return everybody."""
    names = {kind: shuffled(text.split(), rng) for kind, text in read("people")["names"].items()}
    everybody = []
    for trade, female in _trades_and_genders(people, bias):
        trade = entry(trade)
        own = {"": names["female" if female else "male"].pop(), "female": female, "trade": trade[""]}
        everybody.append(trade | gendered(female) | own | {"trade.plural": trade["plural"]})
    everybody = shuffled(everybody, rng)
    _families(everybody, rng)
    _homes(everybody, towns, rng)
    _likings(everybody, rng)
    return everybody


def gendered(female: bool) -> dict[str, str]:
    """Return the right word of each pair such as he and she, by the male one; `parent` is father or mother."""
    pairs = read("people")["pronouns"] | read("people")["gender"]
    words = {male: other if female else male for male, other in pairs.items()}
    return words | {"parent": words.pop("father")}  # `father` is the name of somebody's father


def _trades_and_genders(people: int, bias: float) -> Iterator[tuple[dict, bool]]:
    """Yield a trade and whether it is a woman's for each person: of the typed, the share `bias` is as the stereotype.

    The remainders go from one person to the next, so that the share is met as nearly as can be.
    """
    trades, carried = read("people")["trade"], {True: 0.5, False: 0.5}
    for place, trade in enumerate(trades):
        typed = "typed" in trade
        for _ in range(people // len(trades) + (place < people % len(trades))):
            carried[typed] += bias if typed else 0.5
            as_typed = carried[typed] >= 1
            carried[typed] -= as_typed
            yield trade, as_typed == (trade.get("typed") != "male")


def _tie(one: dict, link: str, other: dict) -> None:
    """Let somebody or something have another as their friend, spouse, town, …"""
    one |= {link: other[""], f"@{link}": [other]}


def _families(everybody: list[dict], rng: np.random.Generator) -> None:
    """Marry people, and give the younger generation parents among the older."""
    chances = read("people")["probabilities"]
    count = round(chances["old"] * len(everybody))
    mixed = shuffled(everybody, rng)
    old, young = mixed[:count], mixed[count:]
    couples = list(zip(*([person for person in old if person["female"] == female] for female in (True, False))))
    for person in young:
        parents = any_of(couples, rng.random())
        person |= {"mother": parents[0][""], "father": parents[1][""], "@parent": list(parents)}
    for person in young:
        person["@sibling"] = [p for p in young if p["mother"] == person["mother"] and p is not person]
    for bride in [person for person in young if person["female"] and rng.random() < chances["married_young"]]:
        grooms = [p for p in young if not p["female"] and "spouse" not in p and p["mother"] != bride["mother"]]
        if grooms:
            couples.append((bride, any_of(grooms, rng.random())))
            _tie(couples[-1][1], "spouse", bride)
    for wife, husband in couples:
        _tie(wife, "spouse", husband)
        _tie(husband, "spouse", wife)


def _homes(everybody: list[dict], towns: list[dict], rng: np.random.Generator) -> None:
    """Let everybody live somewhere, couples together, grown children often near their parents."""
    stay = read("people")["probabilities"]["child_at_home"]
    for place, person in enumerate(sorted(everybody, key=lambda person: "@parent" in person)):  # parents first
        home = towns[place % len(towns)]
        if "@parent" in person and rng.random() < stay:
            home = person["@parent"][0]["@town"][0]
        spouse = person.get("@spouse", [{}])[0]
        _tie(person, "town", spouse.get("@town", [home])[0])
    for person in everybody:
        person["@neighbour"] = [p for p in everybody if p["town"] == person["town"] and p is not person]


def _likings(everybody: list[dict], rng: np.random.Generator) -> None:
    """Give everybody a favourite food, a pet and a friend of their own: of KIN only if nobody else is left."""
    food, petname = (read("words")["plain"][kind].split() for kind in ("food", "petname"))
    for person in everybody:
        pet = any_of(read("words")["part"]["noun"]["pet"].split(), rng.random())
        person |= {"pet": pet, "pet.plural": inflect(pet, "plural")}
        person |= {"food": any_of(food, rng.random()), "petname": any_of(petname, rng.random())}
        if "friend" not in person:
            kin = [id(other) for link in KIN for other in person.get(link, ())]
            free = [p for p in everybody if "friend" not in p and p is not person]
            _tie(person, "friend", any_of([p for p in free if id(p) not in kin] or free, rng.random()))
            _tie(person["@friend"][0], "friend", person)
