"""Recurrent language models: the LSTM by hand, a language model in both directions, and ELMo's mix of its layers."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, Self

import numpy as np
import torch
from torch import Tensor, nn

from nlpcourse.neurons.activations import sigmoid
from nlpcourse.refusals import refuse_no_generator, refuse_unless_whole

Array = np.ndarray


class Step(NamedTuple):
    """What one step leaves for the way back: input and last states, the four gates, and the new cell."""

    x: Array  # (B, D)
    h: Array  # (B, H), of the step before
    c: Array  # (B, H), of the step before
    i: Array  # (B, H), as all that follow
    f: Array
    g: Array
    o: Array
    tanh_c: Array  # tanh of the new cell


@dataclass
class LSTM:
    """A layer of long short-term memory.

    i, f, o = σ(W x + R h + b), g = tanh(W x + R h + b), each with its rows of W, R and b; c ← f·c + i·g; h ← o·tanh(c).

    W (4H, D), R (4H, H) and b (4H,) hold the rows of i, f, g, o in this order, as PyTorch does (which adds two biases).
    Raises ValueError if the shapes do not belong together.

    >>> layer = LSTM(np.zeros((4, 1)), np.zeros((4, 1)), np.array([9.0, 9.0, 9.0, 9.0]))
    >>> layer.forward(np.zeros((2, 1, 1)))[0].round(2).ravel()
    array([0.76, 0.96])

    Source: Hochreiter & Schmidhuber (1997), Long short-term memory; Gers et al. (2000) added the forget gate f.
    """

    W: Array
    R: Array
    b: Array

    def __post_init__(self):
        self.W, self.R, self.b = (np.asarray(value, dtype=float) for value in (self.W, self.R, self.b))
        rows, shapes = self.b.size, [self.W.shape, self.R.shape, self.b.shape]
        if self.W.ndim != 2 or shapes != [(rows, self.W.shape[1]), (rows, rows / 4), (rows,)]:
            raise ValueError(f"expected W (4H, D), R (4H, H) and b (4H,), received {shapes}: stack i, f, g, o")

    @classmethod
    def initialise(cls, dim: int, hidden: int, rng: np.random.Generator) -> Self:
        """Draw all weights of `hidden` units, which read vectors of size `dim`, uniformly from ±1/√H, as PyTorch does.

        Raises ValueError if a number is not whole and from 1 on, or `rng` is no generator.
        """
        refuse_unless_whole("dim", dim, 1)
        refuse_unless_whole("hidden", hidden, 1)
        refuse_no_generator(rng)
        bound = hidden**-0.5
        shapes = (4 * hidden, dim), (4 * hidden, hidden), (4 * hidden,)
        return cls(*(rng.uniform(-bound, bound, shape) for shape in shapes))

    def forward(self, X: Array) -> tuple[Array, list[Step]]:
        """Return the states (T, B, H) of inputs X (T, B, D), from zero states on, and what `backward` needs.

        Raises ValueError if X has another shape, or no step.
        """
        X = np.asarray(X)
        if X.ndim != 3 or X.shape[2] != self.W.shape[1] or not len(X):
            raise ValueError(f"expected inputs (T, B, {self.W.shape[1]}), received {X.shape}: give steps × sentences")
        h = c = np.zeros((X.shape[1], self.R.shape[1]))
        H, steps = [], []
        for x in X:
            i, f, g, o = np.split(x @ self.W.T + h @ self.R.T + self.b, 4, axis=1)  # their scores, each (B, H)
            i, f, g, o = sigmoid(i), sigmoid(f), np.tanh(g), sigmoid(o)
            new = f * c + i * g
            steps.append(Step(x, h, c, i, f, g, o, np.tanh(new)))
            c, h = new, o * steps[-1].tanh_c
            H.append(h)
        return np.stack(H), steps

    def backward(self, dH: Array, steps: Sequence[Step]) -> tuple[Self, Array]:
        """Return ∂J/∂(W, R, b) as an LSTM, and ∂J/∂X (T, B, D), from ∂J/∂H (T, B, H) and the steps of `forward`.

        ∂J/∂H is what the loss says of each state; what comes back through later steps is added here. Raises ValueError
        if its shape is not that of the states.
        """
        expected = (len(steps), *steps[0].h.shape)
        if np.shape(dH) != expected:
            raise ValueError(f"expected ∂J/∂H {expected}, received {np.shape(dH)}: give 0 where J sees no state")
        gradients = LSTM(*map(np.zeros_like, (self.W, self.R, self.b)))
        dX, dh, dc = [], np.zeros_like(dH[0]), np.zeros_like(dH[0])
        for upstream, step in zip(dH[::-1], steps[::-1]):
            dh = dh + upstream  # from the loss here, and from the step after
            dc = dc + dh * step.o * (1 - step.tanh_c**2)
            delta = np.hstack(
                [
                    dc * step.g * step.i * (1 - step.i),
                    dc * step.c * step.f * (1 - step.f),
                    dc * step.i * (1 - step.g**2),
                    dh * step.tanh_c * step.o * (1 - step.o),
                ]
            )  # ∂J/∂z: (B, 4H)
            gradients.W += delta.T @ step.x
            gradients.R += delta.T @ step.h
            gradients.b += delta.sum(axis=0)
            dX.append(delta @ self.W)
            dh, dc = delta @ self.R, dc * step.f
        return gradients, np.stack(dX[::-1])


class BiLM(nn.Module):
    """Two language models on the same text, one reading ahead and one back, that share word vectors and output layer.

    Each row of ids (B, T) is a sentence from `<s>` to `</s>`, filled up at its end with `pad`. Both methods raise
    ValueError for ids of another form.

    >>> model = BiLM(vocab_size=50, dim=8, layers=2, pad=0)
    >>> [tuple(layer.shape) for layer in model.layers(torch.tensor([[1, 7, 9, 2]]))]
    [(1, 4, 16), (1, 4, 16), (1, 4, 16)]

    Source: Peters et al. (2018), Deep contextualized word representations, section 3.1. There the first layer is made
    of characters, states are projected, and the second LSTM layer's input is added to what it gives.
    """

    def __init__(self, vocab_size: int, dim: int, layers: int, pad: int):
        super().__init__()
        for name, number in (("vocab_size", vocab_size), ("dim", dim), ("layers", layers)):
            refuse_unless_whole(name, number, 1)
        if pad not in range(vocab_size):
            raise ValueError(f"expected pad from 0 to {vocab_size - 1}, received {pad}: give it an id of its own")
        self.pad = pad
        self.tokens = nn.Embedding(vocab_size, dim)
        self.ahead, self.back = (
            nn.ModuleList(nn.LSTM(dim, dim, batch_first=True) for _ in range(layers)) for _ in range(2)
        )
        self.output = nn.Linear(dim, vocab_size)

    def layers(self, ids: Tensor) -> list[Tensor]:
        """Return the L+1 layers (B, T, 2D) of ids (B, T): the word vector twice, then state ahead beside state back."""
        return [torch.cat(pair, dim=-1) for pair in zip(*self._both(ids))]

    def losses(self, ids: Tensor) -> tuple[Tensor, Tensor]:
        """Return the mean −log p of each next word, read ahead, and of each word before, read back, for ids (B, T).

        `<s>` is where reading ahead starts and is not guessed there; `</s>` likewise in reading back.
        """
        ahead, back = (states[-1] for states in self._both(ids))
        pairs = (ahead[:, :-1], ids[:, 1:]), (back[:, 1:], ids[:, :-1])
        real = ids[:, 1:] != self.pad  # both words of a pair are, then
        if not real.any():
            raise ValueError("expected a sentence of two tokens at least, received none: add <s> and </s>")
        return tuple(nn.functional.cross_entropy(self.output(h[real]), targets[real]) for h, targets in pairs)

    def _both(self, ids: Tensor) -> tuple[list[Tensor], list[Tensor]]:
        """Return the layers (B, T, D) read ahead and those read back, each from the word vectors on."""
        if ids.ndim != 2 or not ids.shape[1] or ids.dtype != torch.int64:
            raise ValueError(f"expected ids (B, T), T ≥ 1, received {ids.dtype} {tuple(ids.shape)}: give int64 rows")
        real = ids != self.pad
        if (real[:, 1:] & ~real[:, :-1]).any():
            raise ValueError(f"expected padding ({self.pad}) after words only, received one after it: fill up last")
        if not ((ids >= 0) & (ids < self.tokens.num_embeddings)).all():
            raise ValueError(f"expected ids below {self.tokens.num_embeddings}, received others: take its vocabulary")
        x = self.tokens(ids)
        turned = _turned(real)[..., None].expand_as(x)
        ahead, back = [x], [x.gather(1, turned)]
        for states, stack in ((ahead, self.ahead), (back, self.back)):
            for lstm in stack:
                states.append(lstm(states[-1])[0])
        return ahead, [h.gather(1, turned) for h in back]


class Mix(nn.Module):
    """ELMo's mix of L+1 layers: γ Σ_j s_j h_j with s = softmax(w); w (L+1,) and γ belong to the task.

    >>> mix = Mix(3)
    >>> mix([torch.zeros(2), torch.ones(2), 2 * torch.ones(2)]).detach()
    tensor([1., 1.])

    Source: Peters et al. (2018), equation 1.
    """

    def __init__(self, layers: int):
        super().__init__()
        refuse_unless_whole("layers", layers, 1)
        self.w, self.gamma = nn.Parameter(torch.zeros(layers)), nn.Parameter(torch.ones(()))

    def forward(self, layers: Sequence[Tensor]) -> Tensor:
        """Return the mix of L+1 layers of one shape, in that shape; raises ValueError if they are others."""
        if len(layers) != len(self.w) or len({h.shape for h in layers}) > 1:
            received = [tuple(h.shape) for h in layers]
            raise ValueError(f"expected {len(self.w)} layers of one shape, received {received}: give `BiLM.layers`")
        return self.gamma * sum(s * h for s, h in zip(self.w.softmax(0), layers))


def _turned(real: Tensor) -> Tensor:
    """Return, for each row, the places of its tokens from last to first; padding (False in `real`) stays behind."""
    return (real.sum(1, keepdim=True) - 1 - torch.arange(real.shape[1])) % real.shape[1]  # −1 is the last place
