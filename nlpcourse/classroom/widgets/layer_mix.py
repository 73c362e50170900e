"""ELMo's mix of layers: what becomes of a word's occurrences when the weights and γ change."""

from collections.abc import Mapping, Sequence

import ipywidgets
import numpy as np
from matplotlib.figure import Figure

from nlpcourse.classroom.plots import new_figure
from nlpcourse.classroom.plots.style import BLACK, BLUE, ORANGE
from nlpcourse.classroom.widgets.explorer import Explorer
from nlpcourse.neurons import softmax


def draw_mix(layers: np.ndarray, senses: np.ndarray, w: Sequence[float], gamma: float) -> Figure:
    """Draw the weights s = softmax(w) of layers (L+1, N, D), and γ Σ_j s_j h_j of N words in the plane.

    `senses` (N,) are two names. The middles (large) are those of the words in even places; the title says how many in
    odd places are nearest to the middle of their own sense. The plane is that in which the layers' average spreads
    most, whatever w is, around the mean of the words; it has room for the widest layer, and more with γ above 1.

    Raises ValueError if the numbers of layers, words or senses do not fit, or even places lack a sense.
    """
    names, y = np.unique(senses, return_inverse=True)
    if np.ndim(layers) != 3 or np.shape(layers)[:2] != (len(w), len(y)) or not len(names) == len(set(y[::2])) == 2:
        found = f"{np.shape(layers)}, {len(w)} weights, {len(y)} words of {len(names)} senses"
        wanted = "layers (L+1, N, D), L+1 weights, N words of 2 senses, both in even places"
        raise ValueError(f"expected {wanted}, received {found}: give each word its sense, and shuffle the words")
    s = softmax(np.asarray(w, dtype=float))
    mix = gamma * np.tensordot(s, layers, 1)  # (N, D)
    middles = np.array([mix[::2][y[::2] == k].mean(axis=0) for k in (0, 1)])  # (2, D)
    nearest = ((mix[1::2, None] - middles) ** 2).sum(axis=2).argmin(axis=1)
    title = f"γ = {gamma:.1f}: {np.mean(nearest == y[1::2]):.2f} are nearest to the middle of their sense"
    figure, (bars, plane) = new_figure(title, columns=2)
    bars.bar([str(j) for j in range(len(s))], s, color="0.6")
    bars.set(xlabel="layer j", ylabel="weight s", ylim=(0, 1))
    centred = layers - layers.mean(axis=1, keepdims=True)
    directions = np.linalg.svd(centred.mean(axis=0), full_matrices=False)[2][:2].T
    reach = 1.1 * max(gamma, 1.0) * np.abs(centred @ directions).max()
    dots, large = ((points - mix.mean(axis=0)) @ directions for points in (mix, middles))
    for k, (colour, marker) in enumerate(((BLUE, "o"), (ORANGE, "^"))):
        plane.plot(*dots[y == k].T, marker, color=colour, label=names[k], linestyle="none", alpha=0.6)
        plane.plot(*large[k], marker, color=colour, markersize=12, markeredgecolor=BLACK, zorder=4)
    plane.set(xlabel="widest direction", ylabel="next widest", xlim=(-reach, reach), ylim=(-reach, reach))
    plane.legend(fontsize=8)
    return figure


def mix_sliders(words: Mapping[str, tuple[np.ndarray, np.ndarray]]) -> Explorer:
    """Show `draw_mix` for a word to be chosen, with its layers and senses, and sliders for each raw weight and γ."""
    depth = len(next(iter(words.values()))[0])
    sliders = {f"w{j}": ipywidgets.FloatSlider(0, min=-5, max=5, description=f"w {j}") for j in range(depth)}
    gamma = ipywidgets.FloatSlider(1.0, min=0.1, max=2.0, description="γ")
    word = ipywidgets.Dropdown(options=list(words), description="word")

    def draw(word: str, gamma: float, **w: float) -> Figure:
        return draw_mix(*words[word], [*w.values()], gamma)

    return Explorer(draw, word=word, **sliders, gamma=gamma)
