"""Bengio's neural language model: the last words' vectors, side by side, go through one hidden layer to a softmax."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.random import Generator
from scipy.sparse import csr_array

from nlpcourse.optimizers import minibatches
from nlpcourse.refusals import array_of, refuse_no_generator, refuse_unless_finite, refuse_unless_whole
from nlpcourse.text import refuse_tokens

Array = np.ndarray
Gradients = dict[str, Array | tuple[Array, Array]]
FIRST_SQUARES = 3e-5  # where AdaGrad's sums begin: at 0, a word met once would leap by the whole rate in every number


def windows(sentences: Iterable[Sequence[int]], window: int, begin: int, end: int) -> tuple[Array, Array]:
    """Return for each word of the sentences, lists of word numbers, the `window` words before it, and its number.

    `begin` fills what is missing before a sentence; `end` is what follows its last word. The shapes are (T, N), (T,).

    >>> contexts, targets = windows([[5, 7]], window=2, begin=0, end=1)
    >>> contexts.tolist(), targets.tolist()
    ([[0, 0], [0, 5], [5, 7]], [5, 7, 1])
    """
    refuse_unless_whole("window", window, 1)
    refuse_tokens([begin, end])
    contexts, targets = [np.empty((0, window), dtype=int)], [np.empty(0, dtype=int)]
    for sentence in sentences:
        refuse_tokens(sentence)
        ids = np.array([*[begin] * window, *sentence, end])
        contexts.append(np.lib.stride_tricks.sliding_window_view(ids, window)[:-1])
        targets.append(ids[window:])
    return np.concatenate(contexts), np.concatenate(targets)


@dataclass
class FeedForward:
    """P(next word | the last N words) = softmax(U tanh(W x + b₁) + b₂ + C x), where x is their N vectors in a row.

    All places share `E` (V, D), a row for each word; `W` (H, N·D) has columns of its own for each place. `b1` is (H,),
    `U` (V, H), `b2` (V,); `C` (V, N·D) connects the vectors with the output directly, unless it is None.

    >>> model = FeedForward.initialise(5, window=2, dim=3, hidden=4, rng=np.random.default_rng(0))
    >>> np.exp(model.forward(np.array([[0, 3]]))).sum().round(6)
    np.float32(1.0)

    Source: Bengio et al. (2003), A neural probabilistic language model, section 2; there our E, W, b₁, U, b₂ and C are
    called C, H, d, U, b and W.
    """

    E: Array
    W: Array
    b1: Array
    U: Array
    b2: Array
    C: Array | None = None

    def __post_init__(self):
        E, W = np.shape(self.E), np.shape(self.W)
        if len(E) != 2 or len(W) != 2 or W[1] % E[1]:
            raise ValueError(f"expected E (V, D) and W (H, N·D), received {E} and {W}; transpose one?")
        (vocab_size, _), (hidden, inputs) = E, W
        shapes = {"b1": (hidden,), "U": (vocab_size, hidden), "b2": (vocab_size,), "C": (vocab_size, inputs)}
        for name, shape in shapes.items():
            if np.shape(p := getattr(self, name)) != shape and not (name == "C" and p is None):
                expected = f"expected {name} of shape {shape}, as E and W have it"
                raise ValueError(f"{expected}, received {np.shape(p)}; `initialise` makes all of them")

    @classmethod
    def initialise(
        cls, vocab_size: int, window: int = 3, dim: int = 32, hidden: int = 64, *, rng: Generator, direct: bool = False
    ) -> Self:
        """Draw a model; it is float32, which halves the time. The biases and C are 0, so C has to earn its place."""
        sizes = vocab_size, window, dim, hidden
        for name, size in zip(("vocab_size", "window", "dim", "hidden"), sizes):
            refuse_unless_whole(name, size, 1)
        refuse_no_generator(rng)

        def draw(scale: float, *shape: int) -> Array:
            return rng.normal(0, scale, shape).astype(np.float32)

        inputs = window * dim
        E, W, U = draw(0.01, vocab_size, dim), draw(inputs**-0.5, hidden, inputs), draw(0.01, vocab_size, hidden)
        b1, b2, C = (np.zeros(shape, dtype=np.float32) for shape in (hidden, vocab_size, (vocab_size, inputs)))
        return cls(E, W, b1, U, b2, C if direct else None)

    def parameters(self) -> dict[str, Array]:
        """Return the arrays by their names; C only if there is one."""
        return {name: p for name, p in vars(self).items() if p is not None}

    def forward(self, contexts: Array) -> Array:
        """Return log P of every word (B, V) after the contexts (B, N), rows of word numbers."""
        Z = self._layers(self._checked(contexts)[0])[-1]
        return Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))

    def log_probabilities(self, contexts: Array, targets: Array) -> Array:
        """Return log P of the targets (T,) after their contexts (T, N), computed 500 at a time."""
        contexts, targets = self._checked(contexts, targets)
        parts = np.split(np.arange(len(targets)), range(500, len(targets), 500))
        return np.concatenate([self.forward(contexts[part])[np.arange(len(part)), targets[part]] for part in parts])

    def backward(self, contexts: Array, targets: Array, mask: Array | float = 1.0) -> tuple[float, Gradients]:
        """Return the loss, the mean of −log P of the targets (B,) after the contexts (B, N), and its gradients by name.

        Each has its parameter's shape, but E's is a pair: the words met, and a row for each of them; all other rows are
        0. Dropout multiplies the input by a `mask` (B, N·D).
        """
        contexts, targets = self._checked(contexts, targets)
        X, A, Z = self._layers(contexts, mask)
        examples = np.arange(len(targets))
        gold = Z[examples, targets]
        P = np.exp(Z, out=Z)
        total = P @ np.ones_like(self.b2)  # quicker than P.sum(axis=1)
        P[examples, targets] -= total
        # δ at the output, (ŷ − y) / B, is now P · scale; but P is large, so `scale` goes to what P is multiplied by
        scale = 1 / (len(targets) * total[:, None])
        delta = scale * (P @ self.U) * (1 - A**2)  # at the hidden layer (B, H)
        gradients = {"W": delta.T @ X, "b1": delta.sum(axis=0), "U": P.T @ (scale * A), "b2": P.T @ scale[:, 0]}
        dX = delta @ self.W
        if self.C is not None:
            dX += scale * (P @ self.C)
            gradients["C"] = P.T @ (scale * X)
        gradients["E"] = self._rows(contexts, dX * mask)
        return float((np.log(total) - gold).mean()), gradients

    def fit(
        self, contexts: Array, targets: Array, epochs: int, batch: int, lr: float, rng: Generator, dropout: float = 0.0
    ) -> list[float]:
        """Train by AdaGrad, in place, at a rate that falls in a straight line from `lr` to 0; return each epoch's loss.

        Of the input's numbers, the share `dropout` is put to 0 in each step, and the others grow by 1 / (1 − dropout).
        """
        refuse_unless_whole("epochs", epochs, 1)
        refuse_unless_finite("lr", lr, 0)
        if not 0 <= dropout < 1:
            raise ValueError(f"expected a dropout from 0 on and below 1, received {dropout}")
        contexts, targets = self._checked(contexts, targets)
        squares = {name: np.full_like(p, FIRST_SQUARES) for name, p in self.parameters().items()}
        losses, done, dtype = [], 0, self.E.dtype
        for _ in range(epochs):
            total = 0.0
            for rows in minibatches(len(targets), batch, rng):
                mask = 1.0
                if dropout:
                    mask = (rng.random((len(rows), self.W.shape[1]), dtype) >= dropout) / dtype.type(1 - dropout)
                loss, gradients = self.backward(contexts[rows], targets[rows], mask)
                self._descend(gradients, squares, lr * (1 - done / (epochs * len(targets))))
                total, done = total + loss * len(rows), done + len(rows)
            losses.append(total / len(targets))
        return losses

    def _layers(self, contexts: Array, mask: Array | float = 1.0) -> tuple[Array, Array, Array]:
        """Return the input X (B, N·D), the hidden layer A (B, H), and the scores Z (B, V), the largest of a row 0."""
        X = self.E[contexts].reshape(len(contexts), -1) * mask
        A = np.tanh(X @ self.W.T + self.b1)
        Z = A @ self.U.T
        Z += self.b2
        if self.C is not None:
            Z += X @ self.C.T
        Z -= Z.max(axis=1, keepdims=True)
        return X, A, Z

    def _rows(self, contexts: Array, dX: Array) -> tuple[Array, Array]:
        """Return which words the contexts hold, and the sum of the gradients at all places of each: (M,) and (M, D)."""
        words, places = np.unique(contexts, return_inverse=True)
        holds = csr_array((np.ones(places.size, dX.dtype), (places.ravel(), np.arange(places.size))))  # (M, B·N)
        return words, holds @ dX.reshape(places.size, -1)

    def _descend(self, gradients: Gradients, squares: dict[str, Array], lr: float) -> None:
        """Take a step of AdaGrad, in place; of E, touch only the rows that have a gradient."""
        for name, gradient in gradients.items():
            theta, sums = getattr(self, name), squares[name]
            rows, gradient = gradient if name == "E" else (slice(None), gradient)
            sums[rows] += gradient**2
            step = np.sqrt(sums[rows])
            np.divide(gradient, step, out=step)
            step *= lr
            theta[rows] -= step

    def _checked(self, contexts: Array, targets: Array | None = None) -> tuple[Array, Array]:
        """Return both as arrays of word numbers, (B, N) and (B,); raise ValueError if they are anything else."""
        window = self.W.shape[1] // self.E.shape[1]
        contexts = array_of(contexts)
        targets = np.zeros(contexts.shape[:1], int) if targets is None else array_of(targets)
        if contexts.ndim != 2 or contexts.shape[1] != window or targets.shape != contexts.shape[:1]:
            expected = f"expected contexts of shape (B, {window}) and targets (B,)"
            raise ValueError(f"{expected}, received {contexts.shape} and {targets.shape}; `windows` makes both")
        for ids in (contexts, targets):
            if not ids.size or ids.dtype.kind not in "iu" or ids.min() < 0 or ids.max() >= len(self.E):
                expected = f"expected word numbers from 0 to {len(self.E) - 1}, one or more"
                raise ValueError(f"{expected}, received {str(ids)[:40]}; encode the words by this model's vocabulary")
        return contexts, targets
