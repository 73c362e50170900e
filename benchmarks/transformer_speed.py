"""Measure the Transformer's training beside nanoGPT's way of writing it and GPT-2 of transformers, and its cache.

`python benchmarks/transformer_speed.py` takes some minutes on one thread. All three train from the same weights on the
same batches, in turn, each as its user would: ours by `nlpcourse.training.train`, the others by a loop that takes the
same steps (AdamW, warm-up, cut gradients). What counts is CPU time, in many short rounds, and the median over them, for
a machine is seldom quiet; the quartiles tell how far it was. Then ours writes 256 tokens with its cache and without,
the same tokens in both cases.
"""

import json
import platform
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Annotated

import numpy as np
import torch
import typer
from nano_gpt import NanoGPT, Size
from rich.console import Console
from rich.progress import Progress
from rich.table import Table
from torch import Tensor, nn
from torch.nn import functional as F
from transformers import GPT2Config, GPT2LMHeadModel

from nlpcourse.generation import distribution, generate
from nlpcourse.training import DECAY, LONGEST_GRADIENT, rate, train
from nlpcourse.transformer import Config, Decoder, initialise

LR = 1e-3
WRITTEN = 256  # tokens
TEXTS = (1, 8)  # written at a time
MOST_WRITTEN = 3  # rounds; without the cache one takes most of a minute
OURS, NANO, GPT2 = "ours", "nanoGPT's way", "GPT-2 of transformers"
RESULTS = Path(__file__).parent / "results"

Batches = list[tuple[Tensor, Tensor]]  # inputs and targets, each (B, T)

SIZES = {
    "nanoGPT's for a laptop": Size(vocab=65, dim=128, heads=4, layers=4, length=64, rows=12),
    "lecture 16": Size(vocab=2000, dim=96, heads=4, layers=3, length=64, rows=12),
    "larger": Size(vocab=5000, dim=256, heads=8, layers=4, length=128, rows=8),
}


# --- the three, from the same weights ---


def start(size: Size) -> Decoder:
    """Return our model, from whose weights all set out."""
    config = Config(size.vocab, size.dim, size.heads, size.layers, 4 * size.dim, size.length)
    return initialise(Decoder(config), torch.Generator().manual_seed(0))


def named_as_gpt_2(model: Decoder) -> dict[str, Tensor]:
    """Return the weights of our model by GPT-2's names, questions, keys and values in one."""
    modules = {"wte": model.embedding.tokens, "ln_f": model.norm, "lm_head": model.embedding.tokens}
    weights = {"wpe.weight": model.embedding.positions}
    for i, block in enumerate(model.blocks):
        look = block.attention
        parts = {"ln_1": block.norms[0], "ln_2": block.norms[1], "attn.c_proj": look.output}
        parts |= {"mlp.c_fc": block.network[0], "mlp.c_proj": block.network[2]}
        modules |= {f"h.{i}.{name}": part for name, part in parts.items()}
        maps = [part.state_dict() for part in (look.query, look.key, look.value)]
        weights |= {f"h.{i}.attn.c_attn.{name}": torch.cat([part[name] for part in maps]) for name in maps[0]}
    for name, module in modules.items():
        weights |= {f"{name}.{own}": weight for own, weight in module.state_dict().items()}
    return weights


def nano(size: Size) -> NanoGPT:
    """Return the same model as nanoGPT writes it."""
    model = NanoGPT(size)
    model.load_state_dict(named_as_gpt_2(start(size)))
    return model


def gpt_2(size: Size) -> GPT2LMHeadModel:
    """Return the same model of transformers, whose matrices stand transposed."""
    shape = {
        "vocab_size": size.vocab,
        "n_positions": size.length,
        "n_embd": size.dim,
        "n_layer": size.layers,
        "n_head": size.heads,
    }
    dropouts = dict.fromkeys(("embd_pdrop", "attn_pdrop", "resid_pdrop"), 0.0)
    config = GPT2Config(
        **shape, **dropouts, activation_function="gelu", use_cache=False, bos_token_id=None, eos_token_id=None
    )
    model = GPT2LMHeadModel(config)
    weights = {n: w.T if n.startswith("h.") and w.dim() == 2 else w for n, w in named_as_gpt_2(start(size)).items()}
    named = {name if name.startswith("lm_head") else f"transformer.{name}": w for name, w in weights.items()}
    model.load_state_dict(named)
    return model


def batches_of(size: Size, steps: int, rng: np.random.Generator) -> Batches:
    """Return batches of random tokens."""
    ids = torch.from_numpy(rng.integers(size.vocab, size=(steps, size.rows, size.length + 1)))
    return [(rows[:, :-1], rows[:, 1:]) for rows in ids]


def train_ours(size: Size, batches: Batches) -> Callable[[], list[float]]:
    """Return what trains our model, and returns the losses."""
    model, turn = start(size), iter(batches)

    def next_loss() -> tuple[Tensor, int]:
        inputs, targets = next(turn)
        return F.cross_entropy(model(inputs).flatten(0, 1), targets.flatten()), inputs.numel()

    return lambda: train(model, next_loss, lr=LR, steps=len(batches)).losses


def train_theirs(model: nn.Module, logits: Callable[[Tensor], Tensor], batches: Batches) -> Callable[[], list[float]]:
    """Return what trains another model by the same steps, and returns the losses."""
    weights = list(model.parameters())
    groups = [p for p in weights if p.dim() > 1], [p for p in weights if p.dim() < 2]
    optimizer = torch.optim.AdamW(
        [{"params": group, "weight_decay": d} for group, d in zip(groups, (DECAY, 0.0))], fused=True
    )

    def run() -> list[float]:
        losses = []
        for step, (inputs, targets) in enumerate(batches):
            for group in optimizer.param_groups:
                group["lr"] = LR * rate((step + 1) / (len(batches) + 1))
            z = logits(inputs)
            loss = F.cross_entropy(z.view(-1, z.shape[-1]), targets.reshape(-1))
            loss.backward()
            nn.utils.clip_grad_norm_(weights, LONGEST_GRADIENT)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            losses.append(loss.item())
        return losses

    return run


def trainers(size: Size, batches: Batches) -> dict[str, Callable[[], list[float]]]:
    """Return what trains each of the three, from the same start."""
    by_nano, by_gpt_2 = nano(size), gpt_2(size)
    return {
        OURS: train_ours(size, batches),
        NANO: train_theirs(by_nano, by_nano, batches),
        GPT2: train_theirs(by_gpt_2, lambda ids: by_gpt_2(ids).logits, batches),
    }


def training(size: Size, rounds: int, steps: int, progress: Progress) -> dict[str, dict[str, float]]:
    """Return the tokens per second of each, the median of the rounds, and our speed over theirs, with its quartiles."""
    seconds: dict[str, list[float]] = {name: [] for name in (OURS, NANO, GPT2)}
    batches = batches_of(size, steps, np.random.default_rng(0))
    for turn in progress.track(range(rounds + 1), description="Training"):
        runs = trainers(size, batches)
        for name in sorted(runs, reverse=bool(turn % 2)):
            began = time.process_time()
            runs[name]()
            if turn:  # the first round warms up
                seconds[name].append(time.process_time() - began)
    took = {name: np.array(taken) for name, taken in seconds.items()}
    tokens = steps * size.rows * size.length
    over = {name: took[name] / took[OURS] for name in (NANO, GPT2)}
    return {
        "tokens per second": {name: float(np.median(tokens / taken)) for name, taken in took.items()},
        "our speed over": {name: float(np.median(ratios)) for name, ratios in over.items()},
        "quartiles": {name: np.quantile(ratios, (0.25, 0.75)).tolist() for name, ratios in over.items()},
    }


# --- generation ---


@torch.no_grad()
def without_cache(model: Decoder, ids: Tensor, steps: int, rng: torch.Generator) -> Tensor:
    """Write as `generate` does, but read the whole text again at each step."""
    begun = ids.shape[1]
    for _ in range(steps):
        P = distribution(model(ids)[:, -1])
        ids = torch.cat([ids, torch.multinomial(P, 1, generator=rng)], dim=1)
    return ids[:, begun:]


def writing(size: Size, rounds: int, progress: Progress) -> dict[str, dict[str, float]]:
    """Return, by how many texts are written at a time, the CPU seconds with the cache and without, and their ratio."""
    model, found = start(size._replace(length=WRITTEN)).eval(), {}
    for texts in TEXTS:
        seconds: dict[str, list[float]] = {"with": [], "without": []}
        for turn in progress.track(range(rounds), description="Writing"):
            for name, write in (("with", generate), ("without", without_cache)):
                ids, rng = torch.zeros(texts, 1, dtype=torch.long), torch.Generator().manual_seed(turn)
                began = time.process_time()
                write(model, ids, WRITTEN, rng)
                seconds[name].append(time.process_time() - began)
        took = {name: np.array(taken) for name, taken in seconds.items()}
        found[f"{texts} at a time"] = {f"seconds {name} cache": float(np.median(taken)) for name, taken in took.items()}
        found[f"{texts} at a time"]["ratio"] = float(np.median(took["without"] / took["with"]))
    return found


def table(measured: dict) -> Table:
    """Return what was measured, row by row."""
    shown = Table("", *measured["sizes"], title=f"training: tokens per second; writing {WRITTEN} tokens: CPU seconds")
    found = measured["sizes"].values()
    for name in (OURS, NANO, GPT2):
        shown.add_row(name, *(f"{one['training']['tokens per second'][name]:,.0f}" for one in found))
    for name in (NANO, GPT2):
        shown.add_row(f"our speed over {name}", *(f"{one['training']['our speed over'][name]:.2f}" for one in found))
        between = [one["training"]["quartiles"][name] for one in found]
        shown.add_row("  in half of the rounds", *(f"{low:.2f}–{high:.2f}" for low, high in between))
    for texts in (f"{n} at a time" for n in TEXTS):
        for name in ("seconds with cache", "seconds without cache", "ratio"):
            shown.add_row(f"{texts}, {name}", *(f"{one['writing'][texts][name]:.2f}" for one in found))
    return shown


def main(
    rounds: Annotated[int, typer.Option(min=1, help="Rounds of the race.")] = 40,
    steps: Annotated[int, typer.Option(min=2, help="Training steps of each in a round.")] = 5,
    out: Annotated[Path, typer.Option(file_okay=False, help="Where transformer_speed.json is written.")] = RESULTS,
    quick: Annotated[bool, typer.Option("--quick", help="A smoke test: one round of two steps.")] = False,
) -> None:
    """Measure the Transformer's training beside nanoGPT's way and GPT-2 of transformers, and its cache."""
    out.mkdir(parents=True, exist_ok=True)  # before the minutes of measuring
    rounds, steps = (1, 2) if quick else (rounds, steps)
    torch.set_num_threads(1)
    console = Console()
    measured: dict = {name: version(name) for name in ("torch", "transformers")}
    measured |= {"python": platform.python_version(), "rounds": rounds, "steps": steps, "sizes": {}}
    with Progress(console=console) as progress:
        for name, size in SIZES.items():
            measured["sizes"][name] = size._asdict() | {
                "training": training(size, rounds, steps, progress),
                "writing": writing(size, min(rounds, MOST_WRITTEN), progress),
            }
    console.print(table(measured))
    (out / "transformer_speed.json").write_text(json.dumps(measured, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    typer.run(main)
