"""The script that makes the stored models: it runs, twice alike, and the stored ones are good."""

import importlib.util
import sys
from functools import partial

import pytest
import torch

from nlpcourse import checkpoints
from nlpcourse.data import MADE

SHORT = {"MASKED_STEPS": 2, "SPAN_STEPS": 6, "COLD_STEPS": 6, "FACT_STEPS": 2}


@pytest.fixture
def script(monkeypatch, tmp_path):
    """Return the script with a few steps to take, a short text, and a folder of its own."""
    monkeypatch.setattr(sys, "dont_write_bytecode", True)  # data/ holds nothing that has no datasheet
    spec = importlib.util.spec_from_file_location("make_checkpoints", MADE / "make_checkpoints.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for name, steps in SHORT.items():
        monkeypatch.setattr(module, name, steps)
    told = module.people_text
    monkeypatch.setattr(module, "people_text", lambda words, seed: told(50_000, seed))
    monkeypatch.setattr(checkpoints, "save", partial(checkpoints.save, folder=tmp_path))
    return module


def test_a_decoder_is_made_twice_alike(script, tmp_path):
    made = []
    for _ in range(2):
        script.make_facts(16)
        made.append((tmp_path / "facts-16.safetensors").read_bytes())
    assert made[0] == made[1]
    model, about = checkpoints.load("facts-16", tmp_path)
    assert model(torch.tensor([[2, 5, 6]])).shape == (1, 3, len(about["vocabulary"]))


def test_a_mini_t5_is_made_with_its_curves(script, tmp_path):
    script.make_mini_t5()
    model, about = checkpoints.load("mini-t5", tmp_path)
    assert about["vocabulary"][-3:] == script.SENTINELS and {*script.TASK_WORDS} < {*about["vocabulary"]}
    for curve in about["curves"].values():
        assert [step for step, _, _ in curve] == [*range(7)]
        assert all(0 <= share <= 1 for _, *shares in curve for share in shares)
    assert {*about["curves"]} == {"warm", "cold"}
    assert model.encoder.embedding.tokens.weight is model.decoder.embedding.tokens.weight


def test_a_warm_start_copies_what_it_says(script):
    config = checkpoints.Config(20, dim=8, norm="post", share_tokens=True)
    model = script.draw(checkpoints.EncoderDecoder(config), torch.Generator().manual_seed(0))
    script.warm_up(model, [17, 18, 19], torch.Generator().manual_seed(1))
    table = model.encoder.embedding.tokens.weight
    assert (table[17:] - table[script.MASK]).norm() < 3 * table[5:17].norm()
    for mine, theirs in zip(model.decoder.blocks, model.encoder.blocks, strict=True):
        assert torch.equal(mine.attention.query.weight, theirs.attention.query.weight)
        assert torch.equal(mine.cross.key.weight, mine.cross.query.weight)
        assert not torch.equal(mine.cross.value.weight, mine.cross.query.weight)


def test_the_stored_ones_are_good():
    curves = checkpoints.load("mini-t5")[1]["curves"]
    assert curves["warm"][-1][1] > 2 * curves["cold"][-1][1]
    words = [checkpoints.load(f"facts-{dim}")[1]["vocabulary"] for dim in (16, 32, 64)]
    assert words[0] == words[1] == words[2]
