"""Page through the reviews that a model gets wrong, with its probabilities and the words that pulled."""

import textwrap
from collections.abc import Callable, Mapping, Sequence

import ipywidgets
import numpy as np
from matplotlib.figure import Figure

from nlpcourse.classroom.plots.style import COLOURS, ORANGE, new_figure
from nlpcourse.classroom.widgets.explorer import Explorer
from nlpcourse.data.datasets import Review
from nlpcourse.text import tokenise

CLASSES = ("negative", "neutral", "positive")
ANY, PLAIN = "any", "plain"
KINDS = (ANY, PLAIN, "negation", "irony", "mixed")
MOST_WORDS = 7
Model = Callable[[Sequence[Sequence[str]]], np.ndarray]  # lists of tokens in, probabilities (N, 3) out


def find_errors(predict: Model, reviews: Sequence[Review], label: str = ANY, kind: str = ANY) -> list[int]:
    """Return the places of the reviews with this label and of this kind that the model puts into another class."""
    answers = predict([tokenise(review.text) for review in reviews]).argmax(axis=1)
    return [
        place
        for place, (review, answer) in enumerate(zip(reviews, answers))
        if CLASSES[answer] != review.label and label in (ANY, review.label) and kind in (ANY, review.hard or PLAIN)
    ]


def word_pulls(predict: Model, tokens: Sequence[str]) -> dict[str, float]:
    """Return, for each word, how much of the answer's probability goes if every such word is left out.

    >>> certain = lambda texts: np.array([[0.0, 0.0, float("good" in text)] for text in texts])
    >>> word_pulls(certain, ["good", "soup"])
    {'good': 1.0, 'soup': 0.0}
    """
    words = list(dict.fromkeys(tokens))
    whole = predict([tokens])[0]
    without = predict([[token for token in tokens if token != word] for word in words])
    return dict(zip(words, (whole.max() - without[:, whole.argmax()]).tolist()))


def draw_error(
    predict: Model,
    reviews: Sequence[Review],
    label: str = ANY,
    kind: str = ANY,
    page: int = 1,
    others: Sequence[Model] = (),
) -> Figure:
    """Draw one error of this model or `others`: the text, this model's probabilities, the words that pulled most."""
    errors = sorted({place for model in (predict, *others) for place in find_errors(model, reviews, label, kind)})
    if not errors:
        return new_figure("No error of this kind")[0]
    review = reviews[errors[(page - 1) % len(errors)]]
    tokens = tokenise(review.text)
    p = predict([tokens])[0]
    title = f"Error {(page - 1) % len(errors) + 1} of {len(errors)}: {review.label}, read as {CLASSES[p.argmax()]}"
    figure, axes = new_figure(title, columns=2, rows=2, height_ratios=(1, 2))
    for panel in axes[0]:
        panel.axis("off")
    text = textwrap.fill(f"({review.domain}, {review.hard or PLAIN}) {review.text}", 84)
    figure.text(0.02, 0.9, text, va="top", fontsize=9)
    bars = axes[1, 0].barh(CLASSES, p, color=ORANGE)
    bars[CLASSES.index(review.label)].set(color=COLOURS["target"], hatch="//", edgecolor="white")
    axes[1, 0].set(xlabel="probability (black: the label)", ylabel="class", xlim=(0, 1))
    pulls = sorted(word_pulls(predict, tokens).items(), key=lambda pull: abs(pull[1]))[-MOST_WORDS:]
    colours = [COLOURS["forward"] if pull > 0 else COLOURS["backward"] for _, pull in pulls]
    axes[1, 1].barh([word for word, _ in pulls], [pull for _, pull in pulls], color=colours)
    axes[1, 1].axvline(0, color="0.3", linewidth=0.8)
    axes[1, 1].set(xlabel="← against    pull    for the answer →", ylabel="word")
    return figure


def error_browser(models: Mapping[str, Model], reviews: Sequence[Review]) -> Explorer:
    """Show `draw_error` with a choice of model, label, kind and page, for all reviews that any model gets wrong."""
    controls = {
        "model": ipywidgets.Dropdown(options=list(models), description="model"),
        "label": ipywidgets.Dropdown(options=[ANY, *CLASSES], description="label"),
        "kind": ipywidgets.Dropdown(options=KINDS, description="kind"),
        "page": ipywidgets.BoundedIntText(1, min=1, max=999, description="error"),
    }
    others = tuple(models.values())
    return Explorer(lambda model, **chosen: draw_error(models[model], reviews, **chosen, others=others), **controls)
