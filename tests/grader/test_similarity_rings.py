"""Rings of copies are seen in a class of any size, and a page says what it leaves out."""

import random
from difflib import SequenceMatcher
from itertools import combinations
from pathlib import Path

import pytest
from grader import handmade, tiny
from scipy.stats import spearmanr

from autograder import similarity
from autograder.assignment import Assignment
from autograder.fingerprints import tokens
from autograder.results import Result


def pairs(assignment: Assignment, found: list[Result]) -> list[similarity.Pair]:
    return similarity.pairs(found, similarity.answers_of(assignment, found))


def made_up(seed: int, lines: int = 12) -> str:
    """Return code that nobody else would write."""
    rng = random.Random(seed)
    signs = ["+", "-", "*", "/", "%", "//", "**", "@", "&", "|", "<<", ">>"]
    text = [f"    x = x {rng.choice(signs)} {rng.randrange(10**6)} {rng.choice(signs)} x" for _ in range(lines)]
    return "\n".join(["def total(x):", *text, "    return x"])


def made_class(assignment: Assignment, size: int, ring: int, cell: str = "total") -> list[Result]:
    """Return a class of which the first `ring` share one answer, and no two others share any."""
    answers = [made_up(0) if number < ring else made_up(number) for number in range(size)]
    return [Result(f"s{number:03}", assignment.name, [], answers={cell: one}) for number, one in enumerate(answers)]


@pytest.mark.parametrize("size, ring", [(6, 6), (8, 6), (12, 6), (30, 6), (200, 20)])
def test_a_ring_is_seen_in_a_class_of_any_size(assignment: Assignment, size: int, ring: int):
    listed = pairs(assignment, made_class(assignment, size, ring))
    assert [(pair.one, pair.other) for pair in listed] == [
        *combinations([f"s{number:03}" for number in range(ring)], 2)
    ]


@pytest.mark.parametrize("size, ring", [(30, 11), (200, 21)])
def test_what_more_than_ten_and_a_tenth_of_the_class_wrote_is_said_in_one_line(
    assignment: Assignment, size: int, ring: int
):
    found = made_class(assignment, size, ring)
    assert pairs(assignment, found) == []
    answers = similarity.answers_of(assignment, found)
    assert [*similarity.alike(found, answers)] == [("total", [f"s{number:03}" for number in range(ring)])]


def test_each_pair_is_listed_once_wherever_the_blocks_end(assignment: Assignment, monkeypatch: pytest.MonkeyPatch):
    found = made_class(assignment, 9, 7)
    whole = pairs(assignment, found)
    assert len(whole) == 21
    for block in (1, 2, 3, 7):
        monkeypatch.setattr(similarity, "_BLOCK", block)
        assert pairs(assignment, found) == whole


def test_shares_are_computed_once_for_a_block(assignment: Assignment, monkeypatch: pytest.MonkeyPatch):
    calls, share = [], similarity._share
    monkeypatch.setattr(similarity, "_share", lambda *args: calls.append(1) or share(*args))
    pairs(assignment, made_class(assignment, 12, 10))
    assert len(calls) == 1 + len(similarity.solution_cells(assignment))


def test_the_order_is_that_of_a_slow_comparison_of_all_tokens(assignment: Assignment, monkeypatch: pytest.MonkeyPatch):
    original, found = made_up(0, 30).split("\n"), []
    for number in range(10):  # the more of the end is another's, the less alike
        other = made_up(number + 1, 30).split("\n")
        mixed = "\n".join(original[: 31 - 3 * number] + other[31 - 3 * number :])
        found.append(Result(f"s{number}", assignment.name, [], answers={"total": mixed}))
    monkeypatch.setattr(similarity, "MOST", 0.0)
    monkeypatch.setattr(similarity, "ENOUGH", 0)
    monkeypatch.setattr(similarity, "COMMON_LEAST", 99)
    listed = pairs(assignment, found)
    words = {one.student: [token.text for token in tokens(one.answers["total"])] for one in found}
    slow = [SequenceMatcher(None, words[pair.one], words[pair.other], autojunk=False).ratio() for pair in listed]
    assert len(listed) == 45
    assert spearmanr([pair.share for pair in listed], slow).statistic > 0.9


def test_a_share_is_of_the_one_who_wrote_less(assignment: Assignment):
    padded = made_up(0) + made_up(1, lines=40).partition("\n")[2]
    found = [Result(name, assignment.name, [], answers={"total": code}) for name, code in
             (("ada", made_up(0)), ("bob", padded))]  # fmt: skip
    [pair] = pairs(assignment, found)
    assert pair.share > 0.9 and pair.cells["total"] == pair.share


def test_a_renamed_copy_of_what_is_no_python_is_seen(assignment: Assignment):
    broken = made_up(0) + "\n    return ("
    answers = {"ada": broken, "bob": broken.replace("x", "value")}
    found = [Result(name, assignment.name, [], answers={"total": code}) for name, code in answers.items()]
    assert pairs(assignment, found)[0].share > 0.9


def test_the_page_marks_only_what_counts(tmp_path: Path, assignment: Assignment):
    common = made_up(0).removesuffix("    return x")
    answers = {f"s{number:02}": common + made_up(number).partition("\n")[2] for number in range(1, 13)}
    answers["thief"] = answers["s01"]
    page = handmade.write_similarity(tmp_path, assignment, answers).read_text(encoding="utf-8")
    assert "s01 · thief" in page and "s02" not in page
    first, own = common.split("\n")[3], made_up(1).split("\n")[4]
    assert f'<span class="single">{first}' in page.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    assert f'<span class="shared">{own}' in page.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def test_the_page_does_not_mark_what_was_given_out(tmp_path: Path, assignment: Assignment):
    given = tiny.find(assignment.released, "total-tests").source
    both = f"{made_up(0)}\n{given}"
    page = handmade.write_similarity(tmp_path, assignment, {"ada": both, "bob": both}).read_text(encoding="utf-8")
    assert page.count('<span class="single">    checks.expect_close') == 2  # the line before is shared where it begins
    assert page.count('<span class="shared">') == 2 * 15


def test_the_page_names_a_large_group_in_one_line(tmp_path: Path, assignment: Assignment):
    answers = {f"s{number:02}": made_up(0) for number in range(40)}
    page = " ".join(handmade.write_similarity(tmp_path, assignment, answers).read_text(encoding="utf-8").split())
    assert "40 students share nearly all of <strong>total</strong>, and it was not given out: s00, s01," in page
    assert "s29 and 10 more." in page and "s30" not in page
    assert "what more than 10 students wrote alike" in page


def test_the_page_shows_so_many_pairs_and_says_how_many_more(
    tmp_path: Path, assignment: Assignment, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(similarity, "MOST_PAIRS", 2)
    page = handmade.write_similarity(tmp_path, assignment, dict.fromkeys("abc", made_up(0))).read_text(encoding="utf-8")
    assert page.count("<h2") == 2 and "1 more pairs, less alike than these, are not shown." in page


def test_the_page_cuts_a_line_that_nobody_could_read(tmp_path: Path, assignment: Assignment):
    long = made_up(0) + f"  # {'y' * 5000}"
    page = handmade.write_similarity(tmp_path, assignment, dict.fromkeys("ab", long)).read_text(encoding="utf-8")
    assert "y" * 150 in page and "y" * (similarity.LONGEST_LINE + 1) not in page
