"""The multi-layer perceptron, with forward and backward pass written out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple, Self

import numpy as np

from nlpcourse.neurons.activations import ACTIVATIONS
from nlpcourse.neurons.losses import LOSSES

Array = np.ndarray


class Gradients(NamedTuple):
    """What a backward pass returns: lists over layers, entry 0 unused."""

    dW: list  # dW[layer]: (n_out, n_in), as W[layer]
    db: list  # db[layer]: (n_out,), as b[layer]
    delta: list  # delta[layer] = ∂J/∂Z[layer]: (B, n_out)

    def flat(self) -> Array:
        """Return dW[1], db[1], dW[2], … as one vector (P,), in the order of `MLP.parameters`."""
        return _flatten(self.dW, self.db)


def _flatten(matrices: Sequence, vectors: Sequence) -> Array:
    return np.concatenate([p.ravel() for pair in zip(matrices[1:], vectors[1:]) for p in pair])


@dataclass(frozen=True)
class MLP:
    """A fully connected network: z⁽ˡ⁾ = W⁽ˡ⁾a⁽ˡ⁻¹⁾ + b⁽ˡ⁾, a⁽ˡ⁾ = σ(z⁽ˡ⁾), a⁽⁰⁾ = x.

    `W` and `b` are lists with entry 0 unused; `activations[layer]` is a name in `ACTIVATIONS`,
    entry 0 unused too; `loss` is a name in `LOSSES`.

    >>> net = MLP([None, np.array([[2.0]])], [None, np.array([1.0])], [None, "linear"], "squared_error")
    >>> Z, A = net.forward(np.array([[3.0]]))
    >>> A[1]
    array([[7.]])
    >>> net.backward(np.array([[5.0]]), Z, A).dW[1]
    array([[6.]])

    Source: Rumelhart, Hinton & Williams (1986), Learning representations by back-propagating errors.
    """

    W: list
    b: list
    activations: list
    loss: str

    def __post_init__(self):
        for name, known in [*((name, ACTIVATIONS) for name in self.activations[1:]), (self.loss, LOSSES)]:
            if name not in known:
                raise ValueError(f"expected one of {', '.join(known)}, received {name!r}")

    @classmethod
    def initialise(cls, sizes: Sequence[int], hidden: str, output: str, loss: str, rng: np.random.Generator) -> Self:
        """Draw a network of the given `sizes` (n_0, …, n_L), biases zero.

        Weights are normal with variance 2/n_in before relu (He et al., 2015), else
        2/(n_in + n_out) (Glorot & Bengio, 2010).

        >>> net = MLP.initialise([2, 3, 1], "tanh", "sigmoid", "binary_cross_entropy", np.random.default_rng(0))
        >>> net.W[1].shape, net.b[2].shape, len(net.parameters())
        ((3, 2), (1,), 13)
        """
        if len(sizes) < 2:
            raise ValueError(f"expected the sizes of an input and at least one layer, received {list(sizes)}")
        activations = [None] + [hidden] * (len(sizes) - 2) + [output]
        W, b = [None], [None]
        for n_in, n_out, activation in zip(sizes, sizes[1:], activations[1:]):
            variance = 2 / n_in if activation == "relu" else 2 / (n_in + n_out)
            W.append(rng.normal(0, np.sqrt(variance), (n_out, n_in)))
            b.append(np.zeros(n_out))
        return cls(W, b, activations, loss)

    @property
    def depth(self) -> int:
        """Number of layers L, the input not counted."""
        return len(self.W) - 1

    @property
    def sizes(self) -> list[int]:
        """Number of units of each layer, (n_0, …, n_L)."""
        return [self.W[1].shape[1]] + [len(v) for v in self.b[1:]]

    def forward(self, X: Array) -> tuple[list, list]:
        """Return Z and A, lists over layers: Z[l] and A[l] have the shape (B, n_l), A[0] is X.

        Raises ValueError if `X` is not a batch (B, n_0).
        """
        if np.ndim(X) != 2 or np.shape(X)[1] != self.sizes[0]:
            expected = f"expected X of shape (B, {self.sizes[0]})"
            raise ValueError(f"{expected}, received {np.shape(X)}; one example is X[None, :]")
        Z, A = [None], [np.asarray(X)]
        for layer in range(1, self.depth + 1):
            Z.append(A[-1] @ self.W[layer].T + self.b[layer])
            A.append(ACTIVATIONS[self.activations[layer]].function(Z[-1]))
        return Z, A

    def backward(self, Y: Array, Z: list, A: list) -> Gradients:
        """Return the gradients of the loss at targets `Y` (B, n_L), given what `forward` stored.

        δ⁽ᴸ⁾ = σ'(z⁽ᴸ⁾) ⊙ ∂J/∂a⁽ᴸ⁾;  δ⁽ˡ⁾ = σ'(z⁽ˡ⁾) ⊙ (W⁽ˡ⁺¹⁾)ᵀδ⁽ˡ⁺¹⁾;  ∂J/∂W⁽ˡ⁾ = δ⁽ˡ⁾(a⁽ˡ⁻¹⁾)ᵀ;  ∂J/∂b⁽ˡ⁾ = δ⁽ˡ⁾.
        Raises ValueError if `Y` has another shape than the network's output.
        """
        dW, db, delta = ([None] * (self.depth + 1) for _ in range(3))
        dA = LOSSES[self.loss].gradient(A[-1], Y)
        for layer in range(self.depth, 0, -1):
            delta[layer] = ACTIVATIONS[self.activations[layer]].slope(Z[layer]) * dA
            dW[layer] = delta[layer].T @ A[layer - 1]  # (n_out, B) @ (B, n_in): sums over the batch
            db[layer] = delta[layer].sum(axis=0)
            dA = delta[layer] @ self.W[layer]  # each row is Wᵀδ of one example
        return Gradients(dW, db, delta)

    def predict(self, X: Array) -> Array:
        """Return the output A⁽ᴸ⁾ (B, n_L) for a batch `X` (B, n_0)."""
        return self.forward(X)[1][-1]

    def cost(self, X: Array, Y: Array) -> float:
        """Return the loss J of the batch `X` (B, n_0) with targets `Y` (B, n_L)."""
        return LOSSES[self.loss].value(self.predict(X), Y)

    def gradients(self, X: Array, Y: Array) -> Gradients:
        """Run forward, then backward, for the batch `X` (B, n_0) with targets `Y` (B, n_L)."""
        return self.backward(Y, *self.forward(X))

    def step(self, gradients: Gradients, lr: float) -> Self:
        """Return the network after one step downhill: W ← W − η ∂J/∂W, b ← b − η ∂J/∂b."""
        W = [None] + [w - lr * dw for w, dw in zip(self.W[1:], gradients.dW[1:])]
        b = [None] + [v - lr * dv for v, dv in zip(self.b[1:], gradients.db[1:])]
        return replace(self, W=W, b=b)

    def parameters(self) -> Array:
        """Return W[1], b[1], W[2], … as one vector (P,)."""
        return _flatten(self.W, self.b)

    def with_parameters(self, theta: Array) -> Self:
        """Return a network of this shape with the parameters `theta` (P,), as from `parameters`."""
        arrays = [p for pair in zip(self.W[1:], self.b[1:]) for p in pair]
        pieces = np.split(theta, np.cumsum([p.size for p in arrays])[:-1])
        shaped = [piece.reshape(p.shape) for piece, p in zip(pieces, arrays)]
        return replace(self, W=[None, *shaped[0::2]], b=[None, *shaped[1::2]])
