"""What is no checkpoint of ours is refused: by name, with what to do, and before anything is computed."""

import json
import os
import pickle
import re

import pytest
import torch
from made_checkpoints import LLAMA_3, bert, gpt_2, llama, phi_3, saved, t5
from safetensors.torch import load_file, save_file

from nlpcourse.pretrained import hub
from nlpcourse.pretrained.loading import load

pytestmark = pytest.mark.usefixtures("seeded")
WEIGHTS, INDEX = "model.safetensors", "model.safetensors.index.json"


@pytest.fixture
def folder(tmp_path):
    return saved(gpt_2(), tmp_path / "gpt")


def refused(folder, *said):
    with pytest.raises(ValueError) as refusal:
        load(folder)
    sentence = str(refusal.value)
    assert all(part in sentence for part in ("expected ", " received ", *said)), sentence


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda T: T.pop("transformer.h.1.mlp.c_fc.bias"), ["lacks h.1.mlp.c_fc.bias: load a language model"]),
        (lambda T: [T.pop(name) for name in list(T)[:6]], ["lacks h.0.attn.c_attn.bias, ", " and 3 more: load"]),
        (lambda T: T.update({"h.2.ln_1.weight": torch.ones(24)}), ["has others: h.2.ln_1.weight: load"]),
        (lambda T: T.update({"score.weight": torch.ones(2, 24)}), ["has others: score.weight: load"]),
        (lambda T: T.update({"h.0.attn.bias_of_mine": torch.ones(2)}), ["has others: h.0.attn.bias_of_mine: load"]),
        (
            lambda T: T.update({"wpe.weight": torch.ones(32, 24)}),
            ["expected each tensor once, received wpe.weight a second time: load another checkpoint"],
        ),
        (
            lambda T: T.update({"transformer.wpe.weight": torch.ones(32, 25)}),
            ["wpe.weight to be (32, 24)", "(32, 25): config.json and the weights are of two models: fetch both anew"],
        ),
        (
            lambda T: T.update({"transformer.h.0.attn.c_attn.weight": torch.ones(72, 24)}),
            ["h.0.attn.c_attn.weight to be (24, 72), received (72, 24)"],
        ),
        (
            lambda T: T.update({"lm_head.weight": torch.ones(50, 24)}),
            ["lm_head.weight to be wte.weight once more, received others: our module has but one"],
        ),
    ],
    ids=["missing", "several", "layer too many", "extra", "like a mask", "twice", "shape", "not transposed", "no copy"],
)
def test_tensors_that_are_not_the_models(folder, change, said):
    tensors = load_file(folder / WEIGHTS)
    change(tensors)
    save_file(tensors, folder / WEIGHTS)
    refused(folder, *said)


@pytest.mark.parametrize("cut", [-1, -4000, 100, 4, 0], ids=str)
def test_a_file_that_is_cut_off(folder, cut):
    whole = (folder / WEIGHTS).read_bytes()
    (folder / WEIGHTS).write_bytes(whole[:cut])
    refused(folder, f"safetensors in {folder / WEIGHTS}, whole", "a broken file", "fetch it anew")


class Bomb:
    """What a pickle can do to whoever opens it."""

    def __reduce__(self):
        return os.mkdir, (os.environ["BOMB"],)


@pytest.mark.parametrize("name", ["pytorch_model.bin", "model.pt", "consolidated.00.pth", "last.ckpt", WEIGHTS])
def test_a_pickle_is_never_opened(folder, name, tmp_path, monkeypatch):
    monkeypatch.setenv("BOMB", str(tmp_path / "exploded"))
    (folder / WEIGHTS).unlink()
    (folder / name).write_bytes(pickle.dumps(Bomb()))
    by_name = [f"received {name}: a pickle can run any program", "save_pretrained(FOLDER)"]
    refused(folder, *(["a broken file"] if name == WEIGHTS else by_name))
    assert not (tmp_path / "exploded").exists()
    pickle.loads((folder / name).read_bytes())
    assert (tmp_path / "exploded").exists(), "the bomb works"


def test_a_folder_without_weights_or_settings(folder, tmp_path):
    (folder / "config.json").rename(folder / "config")
    refused(folder, f"expected {folder / 'config.json'}, received none: copy it")
    (folder / "config").rename(folder / "config.json")
    (folder / WEIGHTS).unlink()
    refused(folder, f"expected {folder / WEIGHTS}, received none: ")


@pytest.mark.parametrize("text", ["{", "[1]", "", "\N{SNOWMAN}"])
def test_settings_that_are_none(folder, text):
    (folder / "config.json").write_text(text, encoding="utf-16" if text == "\N{SNOWMAN}" else "utf-8")
    refused(folder, "expected settings in config.json", "fetch it anew")


MODELS = {"gpt2": gpt_2, "bert": bert, "llama": llama, "phi3": phi_3, "t5": lambda: t5("1.0")}
LONG = {"rope_type": "longrope", "short_factor": [1.0] * 3, "long_factor": [2.0] * 3, "rope_theta": 500.0}


@pytest.mark.parametrize(
    ("kind", "change", "said"),
    [
        ("gpt2", {"model_type": "mamba"}, "model_type to be one of bert, gpt2, llama, phi3, t5, received 'mamba'"),
        ("gpt2", {"model_type": None}, "received None: load one of these"),
        ("gpt2", {"model_type": ["gpt2"]}, "received ['gpt2']: load one of these"),
        ("gpt2", {"n_embd": None}, "expected sizes in config.json, received others ("),
        ("gpt2", {"n_embd": 24.0}, "expected dim to be a whole number from 1 on, received 24.0"),
        ("gpt2", {"n_layer": 3}, "lacks h.2.attn.c_attn.bias, "),
        ("gpt2", {"n_layer": 1}, "has others: h.1.attn.c_attn.bias, "),
        ("gpt2", {"vocab_size": 51}, "wte.weight to be (51, 24), received (50, 24)"),
        ("gpt2", {"n_head": 5}, "expected heads to divide dim = 24, received 5"),
        ("gpt2", {"scale_attn_by_inverse_layer_idx": True}, "scale_attn_by_inverse_layer_idx to be False"),
        ("gpt2", {"scale_attn_weights": False}, "scale_attn_weights to be True"),
        ("gpt2", {"add_cross_attention": True}, "add_cross_attention to be False"),
        ("gpt2", {"activation_function": "mish"}, "expected activation_function of gelu, "),
        ("bert", {"hidden_act": "mish"}, "expected hidden_act of gelu, gelu_new, gelu_pytorch_tanh, relu, received"),
        ("bert", {"is_decoder": True}, "is_decoder to be False"),
        ("bert", {"position_embedding_type": "relative_key"}, "position_embedding_type to be 'absolute'"),
        ("llama", {"hidden_act": "relu"}, "hidden_act to be 'silu'"),
        ("llama", {"rope_parameters": {"rope_type": "yarn", "rope_theta": 500.0}}, "linear or llama3, received yarn"),
        ("llama", {"rope_parameters": {"rope_type": "linear"}}, "expected 'factor' in config.json, received none"),
        ("llama", {"rope_parameters": {"rope_type": "linear", "factor": 0, "rope_theta": 500.0}}, "factors above 0"),
        ("llama", {"rope_parameters": {"rope_theta": "500"}}, "expected base to be finite and ≥ 1, received '500'"),
        ("llama", {"head_dim": None, "num_attention_heads": 0}, "expected sizes in config.json, received others ("),
        ("phi3", {"rope_parameters": LONG}, "linear or llama3, received longrope: load a checkpoint for shorter"),
        ("phi3", {"partial_rotary_factor": 0.75, "rope_parameters": None}, "partial_rotary_factor to be 1.0"),
        ("t5", {"feed_forward_proj": "gated-silu"}, "feed_forward_proj of relu, gated-gelu, received 'gated-silu'"),
        ("t5", {"feed_forward_proj": "gated-gelu"}, "lacks decoder.block.0.layer.2.DenseReluDense.wi_0.weight, "),
        ("t5", {"num_decoder_layers": 3}, "num_decoder_layers to be 2, received 3"),
        ("t5", {"relative_attention_max_distance": 64}, "relative_attention_max_distance to be 128"),
    ],
)
def test_settings_that_our_modules_do_not_have(kind, change, said, tmp_path):
    path = saved(MODELS[kind](), tmp_path) / "config.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | change))
    refused(tmp_path, said)


def test_a_setting_that_is_missing(folder):
    path = folder / "config.json"
    settings = json.loads(path.read_text())
    del settings["n_head"]
    path.write_text(json.dumps(settings))
    refused(folder, "expected 'n_head' in config.json, received none: fetch the file anew")


def test_biases_that_ours_do_not_have(tmp_path):
    refused(saved(llama(attention_bias=True), tmp_path), "has others: layers.0.self_attn.k_proj.bias, ")


def test_shards_that_are_not_what_the_index_names(tmp_path):
    whole = saved(llama(rope_parameters={**LLAMA_3, "rope_theta": 500.0}), tmp_path, sharded=True)
    last = max(whole.glob("model-*"))
    kept = last.read_bytes()
    last.unlink()
    refused(whole, f"expected {last}, which the index names, received none")
    last.write_bytes(kept[:-1])
    refused(whole, f"safetensors in {last}, whole")
    last.write_bytes(kept)
    load(whole)


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "{}",
        "[]",
        '{"weight_map": {}}',
        '{"weight_map": 3}',
        '{"weight_map": {"a": "../b"}}',
        '{"weight_map": {"a": "b/c"}}',
    ],
)
def test_an_index_that_is_none(folder, text):
    (folder / WEIGHTS).unlink()
    (folder / INDEX).write_text(text)
    refused(folder, f"expected in {INDEX} a weight_map of file names", "fetch it anew")


@pytest.mark.parametrize("name", ["a/b/c", "../gpt", "", "gpt 2", "gpt2/", "-/.."])
def test_what_is_neither_a_folder_nor_a_name(name):
    with pytest.raises(ValueError, match=rf"expected a folder, or a name such .* received '{re.escape(name)}': give"):
        hub.fetch(name)


def test_a_file_instead_of_its_folder(folder, monkeypatch):
    refused(folder / WEIGHTS, "expected a folder, or a name such as openai-community/gpt2")
    monkeypatch.chdir(folder)
    refused("config.json", "expected a folder, or a name such as openai-community/gpt2")
