"""The map of the course: which lecture stands on which, and which of them exist."""

from pathlib import Path
from typing import NamedTuple

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from nlpcourse.classroom import COURSE_ROOT
from nlpcourse.classroom.plots.style import COLOURS, new_figure


class Lecture(NamedTuple):
    """A planned lecture: its file's name, what it is about, and the numbers of those it stands on."""

    name: str
    about: str
    builds_on: tuple[int, ...]


LECTURES = (
    Lecture("00_start_here", "how the course works", ()),
    Lecture("01_neurons_and_layers", "weighted sums, activations, layers", (0,)),
    Lecture("02_gradient_descent", "losses, and how to walk downhill", (1,)),
    Lecture("03_softmax_regression", "probabilities of classes, cross-entropy", (2,)),
    Lecture("04_backpropagation", "every slope of a network in one backward pass", (2, 3)),
    Lecture("05_computation_graphs", "backpropagation for any program", (4,)),
    Lecture("06_training_networks", "what makes training work, and what breaks it", (4,)),
    Lecture("07_text_classification", "from words to numbers to a label", (6,)),
    Lecture("08_word2vec", "the meaning of a word from its neighbours", (7,)),
    Lecture("09_scaling_word2vec", "the same for millions of words", (8,)),
    Lecture("10_subwords_and_evaluation", "parts of words; is an embedding good?", (9,)),
    Lecture("11_neural_language_models", "predict the next word", (7, 8)),
    Lecture("12_contextual_embeddings", "one word, many meanings", (11,)),
    Lecture("13_transformers", "attention, and all that is built on it", (5, 10, 12)),
    Lecture("14_bert", "fill in the gaps", (13,)),
    Lecture("15_t5", "every task as text to text", (14,)),
    Lecture("16_gpt", "predict the next token, at scale", (13,)),
    Lecture("17_modern_llms", "what changed since", (15, 16)),
)
ROWS = ((0, 1, 2, 3, 4, 5, 6), (7, 8, 9, 10, 11, 12), (13, 14, 15, 16, 17))
PLACES = {number: (column, -row) for row, numbers in enumerate(ROWS) for column, number in enumerate(numbers)}
