"""`claims.record`: what it prints, and what it refuses."""

import pytest

from nlpcourse.classroom import claims


def test_a_claim_that_holds_prints_one_line(capsys):
    claims.record("delta-output", measured="within 1e-12", holds=True)
    assert capsys.readouterr().out == "claim delta-output holds: within 1e-12\n"


@pytest.mark.parametrize("holds", [False, 0, 0.1 > 0.2])
def test_a_claim_that_does_not_hold_stops_the_cell_and_prints_nothing(holds, capsys):
    with pytest.raises(claims.ClaimFailed, match=r"delta-output does not hold: off by 0\.1"):
        claims.record("delta-output", measured="off by 0.1", holds=holds)
    assert capsys.readouterr().out == ""


def test_an_unknown_id_is_refused_with_the_nearest_one():
    with pytest.raises(ValueError, match=r"received 'delta-ouput'; did you mean 'delta-output'\?"):
        claims.record("delta-ouput", measured="within 1e-12", holds=True)


@pytest.mark.parametrize("measured", ["", "a\tb", "two\nlines"])
def test_what_would_break_the_ledger_is_refused(measured):
    with pytest.raises(ValueError, match="expected one line without tabs"):
        claims.record("delta-output", measured=measured, holds=True)


def test_the_ledger_is_written_back_as_it_was_read(tmp_path):
    copy = tmp_path / "ledger.tsv"
    claims.write_ledger(claims.read_ledger(), copy)
    assert copy.read_bytes() == claims.LEDGER.read_bytes()
    assert list(tmp_path.iterdir()) == [copy]
