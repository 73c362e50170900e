"""Load the weights of a published checkpoint into our modules: from a folder, or from the Hugging Face hub."""

import re
from collections.abc import Collection, Iterator
from pathlib import Path

import torch
from safetensors import SafetensorError, safe_open
from torch import Tensor, nn

from nlpcourse.pretrained import hub
from nlpcourse.pretrained.architectures import Plan, plan, settings_of
from nlpcourse.pretrained.names import plain

Tensors = dict[str, object]  # safetensors' slices, which are read only when they are asked for, by plain name
PICKLES = ("*.bin", "*.pt", "*.pth", "*.ckpt")


def load(source: str | Path, dtype: torch.dtype | None = torch.float32) -> nn.Module:
    """Return our module with the weights of a published checkpoint of BERT, GPT-2, LLaMA, Phi-3 or T5, without dropout.

    GPT-2, LLaMA and Phi-3 become a `Decoder`, T5 (1.0 and 1.1) an `EncoderDecoder`, BERT a `MaskedLanguageModel`.

    `source` is a folder with config.json and model.safetensors, or several such files with an index, or else the name
    of a model on the hub, which is fetched once and checked. Weights come in `dtype`, with None as they were stored.
    Files that can hold programs, pickles, are never opened. Raises ValueError for a folder that lacks a file, a file
    that is cut off, and an architecture or tensors that are not ours; DataError for what cannot be fetched.

    >>> model = load("openai-community/gpt2")  # doctest: +SKIP
    >>> model(torch.tensor([[464, 3290]])).shape  # doctest: +SKIP
    torch.Size([1, 2, 50257])
    """
    folder = Path(source)
    if not folder.is_dir():
        folder = hub.fetch(str(source))
    settings, tensors = _settings(folder / hub.CONFIG), _tensors(folder)
    with torch.device("meta"):  # shapes only
        made = plan(settings, tensors)
    parameters = dict(made.model.named_parameters())
    rows = list(_rows(made, parameters))
    _refuse_others(made, tensors, {name for theirs, _ in rows for name in theirs})
    for theirs, ours in rows:
        _refuse_shapes(made, tensors, theirs, [parameters[name] for name in ours])
    stored = tensors[rows[0][0][0]][:0].dtype  # of the token vectors
    model = made.model.to(dtype or stored).to_empty(device="cpu").eval()
    parameters = dict(model.named_parameters())
    with torch.no_grad():
        for theirs, ours in rows:
            _copy(made, tensors, theirs, [parameters[name] for name in ours])
    return model


def _settings(path: Path) -> dict:
    if not path.is_file():
        raise ValueError(f"expected {path}, received none: copy it from where the weights come from")
    return settings_of(path.read_text(encoding="utf-8", errors="replace"))


def _tensors(folder: Path) -> Tensors:
    """Open all tensors of a folder, by plain name."""
    tensors = {}
    for path in _files(folder):
        try:
            opened = safe_open(path, framework="pt")
        except FileNotFoundError:
            raise ValueError(f"expected {path}, which the index names, received none: fetch it anew") from None
        except SafetensorError as error:
            wanted = f"safetensors in {path}, whole"
            raise ValueError(f"expected {wanted}, received another or a broken file ({error}): fetch it anew") from None
        for name in opened.keys():  # noqa: SIM118
            if plain(name) in tensors:
                raise ValueError(f"expected each tensor once, received {name} a second time: load another checkpoint")
            tensors[plain(name)] = opened.get_slice(name)
    return tensors


def _files(folder: Path) -> list[Path]:
    whole, index = folder / hub.WEIGHTS, folder / hub.INDEX
    if whole.is_file():
        return [whole]
    if index.is_file():
        return [folder / name for name in hub.shards(index.read_text(encoding="utf-8", errors="replace"))]
    pickles = ", ".join(path.name for kind in PICKLES for path in sorted(folder.glob(kind)))
    raise ValueError(f"expected {whole}, received {pickles or 'none'}: {hub.NO_PICKLE}")


def _rows(made: Plan, parameters: Collection[str]) -> Iterator[tuple[list[str], list[str]]]:
    """Yield names of tensors and of the parameters that they are, first those of the token vectors."""
    for theirs, ours in made.names.items():
        for layer in map(str, range(made.layers if "#" in ours else 1)):
            tensors, modules = (names.replace("#", layer).split() for names in (theirs, ours))
            for end in (".weight", ".bias"):
                if modules[0] + end in parameters:
                    yield [name + end for name in tensors], [name + end for name in modules]
            if modules[0] in parameters:  # positions have no module of their own
                yield [f"{tensors[0]}.weight"], modules


def _refuse_others(made: Plan, tensors: Tensors, wanted: set[str]) -> None:
    """Drop copies and what holds nothing learned; raise ValueError unless all other tensors are those wanted."""
    for copy, original in made.copies.items():
        if copy in tensors and copy not in wanted:
            again = tensors.pop(copy)
            if not torch.equal(again[:], tensors.setdefault(original, again)[:]):
                raise ValueError(f"expected {copy} to be {original} once more, received others: our module has but one")
    others = {name for name in tensors if not re.fullmatch(made.unused, name)}
    for problem, names in (("lacks", wanted - others), ("has others:", others - wanted)):
        if names:
            listed = ", ".join(sorted(names)[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")
            todo = "load a language model with its head, and nothing beside it, or fetch it anew"
            raise ValueError(f"expected the tensors of config.json's model, received what {problem} {listed}: {todo}")


def _refuse_shapes(made: Plan, tensors: Tensors, theirs: list[str], ours: list[Tensor]) -> None:
    """Raise ValueError unless these tensors, one below the other, have the shape of these parameters."""
    shape = (sum(map(len, ours)) // len(theirs), *ours[0].shape[1:])
    for name in theirs:
        expected = shape[::-1] if re.fullmatch(made.transposed, name) else shape
        received = tuple(tensors[name].get_shape())
        if received != expected:
            todo = "config.json and the weights are of two models: fetch both anew"
            raise ValueError(f"expected {name} to be {expected}, received {received}: {todo}")


def _copy(made: Plan, tensors: Tensors, theirs: list[str], ours: list[Tensor]) -> None:
    whole = torch.cat([tensors[name][:] for name in theirs])
    whole = whole.T if re.fullmatch(made.transposed, theirs[0]) else whole
    for parameter, part in zip(ours, whole.split([len(parameter) for parameter in ours])):
        parameter.copy_(part)
