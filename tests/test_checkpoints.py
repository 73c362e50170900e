"""Stored models: what is written comes back, and what does not fit is refused by name."""

import json

import pytest
import torch
from safetensors.torch import load_file, save_file

from nlpcourse import checkpoints
from nlpcourse.transformer import Config, Decoder, Encoder, EncoderDecoder

WORDS = [f"w{n}" for n in range(11)]
CONFIG = Config(vocab_size=11, dim=8, positions="rotary", norm="post", share_tokens=True)
ABOUT = {"recipe": "random", "seed": 3, "vocabulary": WORDS}


@pytest.mark.parametrize("kind", [Encoder, Decoder, EncoderDecoder])
def test_what_is_saved_comes_back(kind, tmp_path):
    model = kind(CONFIG).eval()
    path = checkpoints.save("tiny", model, CONFIG, ABOUT | {"scores": [0.5]}, tmp_path)
    found, about = checkpoints.load("tiny", tmp_path)
    assert about["config"] == CONFIG and about["vocabulary"] == WORDS and about["scores"] == [0.5]
    assert not found.training
    for (name, ours), (other, theirs) in zip(found.named_parameters(), model.named_parameters(), strict=True):
        assert name == other and ours.dtype == torch.float32
        assert torch.equal(ours, theirs.half().float())
    assert all(tensor.dtype == torch.float16 for tensor in load_file(path).values())


def test_a_stretch_comes_back_as_it_was(tmp_path):
    config = Config(vocab_size=11, dim=8, heads=2, positions="rotary", stretch=(1.0, 2.5))
    model = Decoder(config).eval()
    checkpoints.save("tiny", model, config, ABOUT, tmp_path)
    found, about = checkpoints.load("tiny", tmp_path)
    assert about["config"] == config and found.blocks[1].attention.stretch == (1.0, 2.5)


def test_a_shared_matrix_is_one_again(tmp_path):
    checkpoints.save("tiny", EncoderDecoder(CONFIG), CONFIG, ABOUT, tmp_path)
    found, _ = checkpoints.load("tiny", tmp_path)
    assert found.encoder.embedding.tokens.weight is found.decoder.embedding.tokens.weight


@pytest.mark.parametrize("gone", ["recipe", "seed", "vocabulary"])
def test_what_is_not_told_is_asked_for(gone, tmp_path):
    about = {key: value for key, value in ABOUT.items() if key != gone}
    with pytest.raises(ValueError, match=f"expected {gone} to be told"):
        checkpoints.save("tiny", Decoder(CONFIG), CONFIG, about, tmp_path)
    assert not list(tmp_path.iterdir())


def test_another_vocabulary_and_too_much_are_refused(tmp_path, monkeypatch):
    with pytest.raises(ValueError, match="a vocabulary of 11 words, received 10"):
        checkpoints.save("tiny", Decoder(CONFIG), CONFIG, ABOUT | {"vocabulary": WORDS[1:]}, tmp_path)
    with pytest.raises(ValueError, match="expected Encoder or Decoder or EncoderDecoder, received Linear"):
        checkpoints.save("tiny", torch.nn.Linear(2, 2), CONFIG, ABOUT, tmp_path)
    with pytest.raises(ValueError, match="a vocabulary of 11 words, received 12"):
        checkpoints.save("tiny", Decoder(CONFIG), CONFIG, ABOUT | {"vocabulary": [*WORDS, "é"]}, tmp_path)
    model = Decoder(CONFIG)
    checkpoints.save("one", model, CONFIG, ABOUT, tmp_path)
    size = sum(file.stat().st_size for file in tmp_path.iterdir())
    monkeypatch.setattr(checkpoints, "LARGEST", size)
    checkpoints.save("one", model, CONFIG, ABOUT | {"seed": 4}, tmp_path)  # in its own place it may stand
    for name, most in (("one", size - 1), ("two", 2 * size - 1)):
        monkeypatch.setattr(checkpoints, "LARGEST", most)
        with pytest.raises(ValueError, match=rf"at most {most:,} bytes in all, received {most + 1:,}: make"):
            checkpoints.save(name, model, CONFIG, ABOUT, tmp_path)
    model.norm = torch.nn.Identity()
    model.embedding.tokens.weight.data[0] = 1e6
    with pytest.raises(ValueError, match=r"float16 can hold, received others in embedding\.tokens\.weight"):
        checkpoints.save("one", model, CONFIG, ABOUT, tmp_path)


def _without(weights, about):
    del weights["blocks.0.attention.query.weight"]


def _besides(weights, about):
    weights["blocks.9.bias"] = torch.zeros(2)


def _turned(weights, about):
    weights["embedding.tokens.weight"] = weights["embedding.tokens.weight"].T.contiguous()


def _odd_config(weights, about):
    about["config"]["depth"] = 3


def _wider(weights, about):
    about["config"]["hidden"] = 12


def _speechless(weights, about):
    about["vocabulary"].pop()


def _of_no_kind(weights, about):
    about["kind"] = "Linear"


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (_without, r"blocks\.0\.attention\.query\.weight missing"),
        (_besides, r"blocks\.9\.bias left over"),
        (_turned, r"embedding.tokens.weight of shape \(11, 8\), received \(8, 11\)"),
        (_odd_config, "depth besides"),
        (_wider, "of shape"),
        (_speechless, "expected a vocabulary of 11 words, received 10"),
        (_of_no_kind, "expected Encoder or Decoder or EncoderDecoder, received Linear"),
    ],
)
def test_what_does_not_fit_is_refused_by_name(spoil, said, tmp_path):
    path = checkpoints.save("tiny", Decoder(CONFIG), CONFIG, ABOUT, tmp_path)
    weights, about = load_file(path), json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    spoil(weights, about)
    save_file(weights, path)
    path.with_suffix(".json").write_text(json.dumps(about), encoding="utf-8")
    with pytest.raises(ValueError, match=said):
        checkpoints.load("tiny", tmp_path)


def test_a_damaged_or_absent_file_is_refused(tmp_path):
    with pytest.raises(ValueError, match="expected a checkpoint 'tiny', received FileNotFoundError"):
        checkpoints.load("tiny", tmp_path)
    path = checkpoints.save("tiny", Decoder(CONFIG), CONFIG, ABOUT, tmp_path)
    path.write_bytes(path.read_bytes()[:-5])
    with pytest.raises(ValueError, match="received SafetensorError"):
        checkpoints.load("tiny", tmp_path)
    path.with_suffix(".json").write_text("{", encoding="utf-8")
    with pytest.raises(ValueError, match="expected a checkpoint 'tiny', received JSONDecodeError"):
        checkpoints.load("tiny", tmp_path)


def test_the_stored_ones_are_small():
    assert sum(file.stat().st_size for file in checkpoints.FOLDER.glob("*")) <= 2_000_000
