"""Trained models kept as files: weights at half precision, and beside them what they are and how they were made."""

import json
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from safetensors.torch import save as as_bytes
from torch import nn

from nlpcourse.data import MADE
from nlpcourse.transformer import Config, Decoder, Encoder, EncoderDecoder

FOLDER = MADE / "checkpoints"  # `make checkpoints` makes it
LARGEST = 2_000_000  # bytes of all checkpoints together
KINDS = {kind.__name__: kind for kind in (Encoder, Decoder, EncoderDecoder)}
KEPT = ("recipe", "seed", "vocabulary")  # what a checkpoint must say besides its kind and config


def save(name: str, model: nn.Module, config: Config, about: dict[str, Any], folder: Path = FOLDER) -> Path:
    """Write a model as `folder/name.safetensors`, float16, and what is known of it as `folder/name.json`.

    `about` holds at least the `recipe`, the `seed` and the `vocabulary`, a word for each id. A matrix that two parts
    share is written once. Raises ValueError if something of this is not there, if a number is too large for float16,
    and if all checkpoints in the folder would take more than 2 MB; then nothing is written.

    >>> from tempfile import TemporaryDirectory
    >>> config = Config(vocab_size=3, dim=8)
    >>> about = {"recipe": "none, the weights are random", "seed": 0, "vocabulary": ["a", "b", "c"]}
    >>> with TemporaryDirectory() as folder:
    ...     print(save("tiny", Decoder(config), config, about, Path(folder)).name)
    tiny.safetensors
    """
    about = {"kind": type(model).__name__, "config": asdict(config), **about}
    _refuse(name, about)
    weights = {key: p.detach().to("cpu", torch.float16).contiguous() for key, p in model.named_parameters()}
    unfit = [key for key, tensor in weights.items() if not tensor.isfinite().all()]
    if unfit:
        raise ValueError(f"expected numbers that float16 can hold, received others in {unfit[0]}: train it anew")
    text, numbers = json.dumps(about, ensure_ascii=False) + "\n", as_bytes(weights)
    others = sum(file.stat().st_size for file in folder.glob("*.*") if file.stem != name)
    size = others + len(text.encode()) + len(numbers)
    if size > LARGEST:
        raise ValueError(f"expected at most {LARGEST:,} bytes in all, received {size:,}: make the model smaller")
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.safetensors"
    path.write_bytes(numbers)
    path.with_suffix(".json").write_text(text, encoding="utf-8")
    return path


def load(name: str, folder: Path = FOLDER) -> tuple[nn.Module, dict[str, Any]]:
    """Return a stored model, in float32 and eval mode, and what is known of it: its `config`, `vocabulary`, `recipe` …

    Raises ValueError, naming what does not fit, if a file is not there or damaged, if tensors are missing, left over or
    of another shape, or if the vocabulary is not that of the model.
    """
    path = folder / f"{name}.safetensors"
    try:
        about = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        weights = load_file(path)
    except (OSError, ValueError, SafetensorError) as error:
        received = f"{type(error).__name__}: {error}"
        raise ValueError(f"expected a checkpoint {name!r}, received {received}: run make checkpoints") from None
    _refuse(name, about)
    about["config"] = config = _config(name, about["config"])
    model = KINDS[about["kind"]](config)
    own = dict(model.named_parameters())
    for said, keys in (("missing", own.keys() - weights.keys()), ("left over", weights.keys() - own.keys())):
        if keys:
            raise ValueError(f"expected the tensors of {name!r}, received {min(keys)} {said}: run make checkpoints")
    with torch.no_grad():
        for key, parameter in own.items():
            if parameter.shape != weights[key].shape:
                wanted, received = tuple(parameter.shape), tuple(weights[key].shape)
                raise ValueError(f"expected {key} of shape {wanted}, received {received}: run make checkpoints")
            parameter.copy_(weights[key])
    return model.eval(), about


def _config(name: str, sizes: dict[str, Any]) -> Config:
    unknown = set(sizes) - {field.name for field in fields(Config)}
    if unknown:
        raise ValueError(f"expected a Config in {name!r}, received {min(unknown)} besides: run make checkpoints")
    stretch = sizes.get("stretch")
    return Config(**sizes | {"stretch": stretch and tuple(stretch)})  # JSON has lists only


def _refuse(name: str, about: dict[str, Any]) -> None:
    """Raise ValueError unless it is said what the model is, and its vocabulary has a word for each id."""
    absent = [key for key in ("kind", "config", *KEPT) if key not in about]
    if absent:
        raise ValueError(f"expected {absent[0]} to be told of checkpoint {name!r}, received none: add it")
    if about["kind"] not in KINDS:
        raise ValueError(f"expected {' or '.join(KINDS)}, received {about['kind']}: save that part of the model")
    words, ids = len(about["vocabulary"]), about["config"].get("vocab_size")
    if words != ids:
        raise ValueError(f"expected a vocabulary of {ids} words, received {words}: give a word for each id")
