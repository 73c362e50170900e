"""The reviews are what their datasheet says, and no two are nearly the same; the digits are all there, once."""

import re
from collections import Counter
from itertools import combinations

import numpy as np
import pytest
from sklearn.datasets import load_digits

from nlpcourse.classroom import COURSE_ROOT
from nlpcourse.data import datasets
from nlpcourse.data.catalogue import DataError
from nlpcourse.data.datasets import digits, reviews

ALL = [review for part in reviews() for review in part]
WORDS = [re.findall(r"[a-z0-9']+", review.text.lower()) for review in ALL]


def test_every_row_is_one_review_with_a_legal_label_and_mark():
    assert [review.id for review in ALL] == [f"r{number:04d}" for number in range(1, len(ALL) + 1)]
    assert {review.domain for review in ALL} == {"product", "film", "restaurant"}
    assert {review.label for review in ALL} == {"positive", "negative", "neutral"}
    assert {review.hard for review in ALL} == {"", "negation", "irony", "mixed"}
    assert all(review.text == review.text.strip() and review.text.isprintable() for review in ALL)
    assert all(4 <= len(words) <= 45 for words in WORDS)


def test_no_two_are_nearly_the_same():
    assert max(len(a & b) / len(a | b) for a, b in combinations(map(set, WORDS), 2)) < 0.5
    openings = Counter(tuple(words[:4]) for words in WORDS)
    assert openings.most_common(1)[0][1] == 1
    firsts = Counter(words[0] for words in WORDS)
    assert firsts.most_common(1)[0][1] < len(ALL) / 10


def test_each_part_holds_each_kind_in_its_share():
    shares = {}
    for name, share in (("train", 0.70), ("dev", 0.15), ("test", 0.15)):
        part = getattr(reviews(), name)
        shares[name] = Counter((review.domain, review.label) for review in part)
        assert abs(len(part) / len(ALL) - share) < 0.01
        assert {review.hard for review in part} == {"", "negation", "irony", "mixed"}
    assert all(len(counts) == 9 for counts in shares.values())
    assert all(abs(counts.total() * 0.4 - counts["film", "positive"] * 3) < 8 for counts in shares.values())


def test_the_datasheet_counts_what_is_there():
    sheet = (COURSE_ROOT / "data" / "README.md").read_text(encoding="utf-8")
    for name in ("domain", "label", "hard"):
        for kind, number in Counter(getattr(review, name) for review in ALL).items():
            assert f"`{kind}` ({number}" in sheet or (kind == "" and f"nothing ({number})" in sheet)
    for name, part in reviews()._asdict().items():
        assert f"`{name}` ({len(part)})" in sheet
    assert f"{len(ALL):,} short reviews" in sheet


def test_without_the_folder_data_the_reviews_say_what_to_do(tmp_path, monkeypatch):
    monkeypatch.setattr(datasets, "MADE", tmp_path / "data")
    with pytest.raises(DataError, match=r"expected .*reviews\.tsv; copy the course's folder data/ there"):
        reviews.__wrapped__()  # past the cache


def test_the_parts_hold_each_digit_once_and_are_read_only():
    train_X, train_y, test_X, test_y = digits()
    found = np.column_stack([np.vstack([train_X, test_X]) * 16, np.concatenate([train_y, test_y])])
    original = load_digits()
    expected = np.column_stack([original.data, original.target])
    assert len(found) == 1797 and sorted(map(tuple, found)) == sorted(map(tuple, expected))
    assert not any(part.flags.writeable for part in digits())
