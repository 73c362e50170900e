"""What a language model weighs: its sizes, how many numbers they make, and what these take in memory."""

from dataclasses import replace
from functools import cache

import ipywidgets
import torch
from matplotlib.figure import Figure

from nlpcourse.classroom.plots.style import BLACK, BLUE, COLOURS, new_figure
from nlpcourse.classroom.widgets.explorer import Explorer
from nlpcourse.pretrained import sizes
from nlpcourse.transformer import Config, Decoder

BITS = (32, 16, 8, 4)
LLAMA = sizes.PUBLISHED["LLaMA-7B"][1]
PUBLISHED = {
    **{name: sizes.PUBLISHED[name][1] for name in ("GPT-2", "GPT-2 XL", "GPT-3")},
    "Phi-3 mini": sizes.PUBLISHED["Phi-3-mini"][1],
    "LLaMA 7B": LLAMA,
    "LLaMA 13B": replace(LLAMA, layers=40, dim=5120, heads=40, hidden=13_824),
    "LLaMA 65B": replace(LLAMA, layers=80, dim=8192, heads=64, hidden=22_016),
    "Llama 2 70B": replace(LLAMA, layers=80, dim=8192, heads=64, hidden=28_672, kv_heads=8),
    "Llama 3 8B": replace(LLAMA, vocab_size=128_256, hidden=14_336, kv_heads=8),
}


@cache
def count(config: Config) -> int:
    """Return how many parameters a decoder has; none of them is stored.

    >>> count(PUBLISHED["Llama 3 8B"])
    8030261248

    Source: the counts of the published files; Touvron et al. (2023), LLaMA, table 2, and Abdin et al. (2024), Phi-3.
    """
    with torch.device("meta"):
        return sum(parameter.numel() for parameter in Decoder(config).parameters())


def draw_parameters(
    layers: int, dim: int, heads: int, kv_heads: int, vocab_size: int, hidden: int, against: str = "dim"
) -> Figure:
    """Draw the count of a model built like LLaMA among published ones, and its memory at 32, 16, 8 and 4 bits.

    `against` is what the count is drawn against, "dim" or "layers". Raises ValueError for sizes that do not fit.
    """
    shape = {"layers": layers, "dim": dim, "heads": heads, "kv_heads": kv_heads}
    config = replace(LLAMA, vocab_size=vocab_size, hidden=hidden, **shape)
    mine = count(config)
    figure, (points, bars) = new_figure(f"{mine:,} parameters", columns=2, width_ratios=(3, 2))
    for name, published in PUBLISHED.items():
        place = getattr(published, against), count(published)
        points.loglog(*place, "o", color=BLUE)
        right = name.startswith("Llama ")  # as wide as an older LLaMA, whose name stands to the left
        look = {"textcoords": "offset points", "fontsize": 7, "ha": "left" if right else "right", "va": "center"}
        points.annotate(name, place, xytext=(6 if right else -6, 0), **look)
    points.loglog(getattr(config, against), mine, "D", color=COLOURS["backward"], label="yours", zorder=3)
    points.set(xlabel={"dim": "width D", "layers": "layers"}[against], ylabel="parameters")
    points.margins(x=0.35)
    points.legend(loc="upper left", fontsize=8)
    memory = [mine * bits / 8e9 for bits in BITS]
    bars.barh(range(4), memory, color=BLUE)
    for row, size in enumerate(memory):
        bars.text(size, row, f" {size:.3g}", va="center", fontsize=8, color=BLACK)
    bars.set_yticks(range(4), [f"{bits}" for bits in BITS])
    bars.set(xlabel="gigabytes (10⁹)", ylabel="bits for each number", xlim=(0, 1.35 * memory[0]))
    bars.invert_yaxis()
    return figure


def parameter_sliders() -> Explorer:
    """Show `draw_parameters` with a control for each size; it begins with LLaMA 7B."""
    steps = {"layers": (1, 128, 1), "dim": (256, 16_384, 256)}
    steps |= {"vocab_size": (1000, 260_000, 8), "hidden": (256, 65_536, 256)}
    sliders = {
        name: ipywidgets.IntSlider(
            getattr(LLAMA, name), min=low, max=high, step=step, description=name, continuous_update=False
        )
        for name, (low, high, step) in steps.items()
    }
    powers = {
        name: ipywidgets.SelectionSlider(options=[1, 2, 4, 8, 16, 32, 64, 128], value=32, description=name)
        for name in ("heads", "kv_heads")
    }
    against = ipywidgets.Dropdown(options=["dim", "layers"], description="against")
    return Explorer(draw_parameters, **sliders, **powers, against=against)
