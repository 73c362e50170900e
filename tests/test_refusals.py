"""Refusals say what was expected, what was received and what to do, and nothing that cannot be done."""

import re

import pytest

from nlpcourse.refusals import refuse_no_generator, refuse_unless_finite
from nlpcourse.text import refuse_tokens


@pytest.mark.parametrize(
    ("refuse", "said"),
    [
        (lambda: refuse_no_generator("a"), "expected a generator, received 'a': give np.random.default_rng(0)"),
        (lambda: refuse_no_generator(-1), "expected a generator, received -1: give np.random.default_rng(0)"),
        (lambda: refuse_no_generator(5), "expected a generator, received 5: give np.random.default_rng(5)"),
        (lambda: refuse_unless_finite("lr", "a"), "expected lr to be finite, received 'a': give such a float"),
        (lambda: refuse_unless_finite("lr", -1, 0), "expected lr to be finite and ≥ 0, received -1: give such a float"),
        (
            lambda: refuse_tokens(iter([-1]), 3),
            "expected numbers from 0 to 2, received -1: give those of one vocabulary",
        ),
        (lambda: refuse_tokens([-1]), "expected numbers from 0 on, received -1: give those of one vocabulary"),
        (lambda: refuse_tokens(iter(["a"])), "expected numbers of words, received 'a': encode the tokens"),
    ],
)
def test_refusals_advise_what_can_be_done(refuse, said):
    with pytest.raises(ValueError, match=re.escape(said)):
        refuse()
