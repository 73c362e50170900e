"""What the students of the sample class wrote: code that is broken in its own way, and answers in words."""

CODE = {
    "import-missing": "import pytorch  # for the output layer",
    "delta-output-missing-module": """\
def delta_output(Z, A, Y, activation, loss):
    z = pytorch.tensor(Z, requires_grad=True)
    y = pytorch.tensor(Y)
    J = pytorch.nn.functional.mse_loss(pytorch.sigmoid(z), y)
    J.backward()
    return z.grad.numpy()""",
    "forward-first-try": """\
def forward(X, W, b, activations):
    Z = W[1] @ X + b[1]
    return Z""",
    "forward-noisy": """\
import sys
import warnings


def forward(X, W, b, activations):
    warnings.warn("depth = %d" % (len(W) - 1))
    Z, A = [None], [X]
    for l in range(1, len(W)):
        z = A[l - 1] @ W[l].T + b[l]
        if activations[l] == "sigmoid":
            a = 1 / (1 + np.exp(-z))  # overflows for large negative z, with a warning, to the right 0
        else:
            a = ACTIVATIONS[activations[l]].function(z)
        print("layer", l, "z between", z.min(), "and", z.max(), file=sys.stderr)
        Z.append(z)
        A.append(a)
    return Z, A""",
    "flood": """\
# where does it go wrong?
for i in range(200_000):
    print(i, mazur_dW[1][0][0], mazur_dW[2][0][0])""",
    "delta-hidden-in-own-cell": """\
def delta_hidden(delta_next, W_next, Z, activation):
    blame = delta_next @ W_next
    return blame * ACTIVATIONS[activation].slope(Z)


delta_hidden(np.ones((4, 2)), np.ones((2, 3)), np.zeros((4, 3)), "tanh").shape""",
    "layer-gradients-in-checks": """\
def layer_gradients(delta, A_previous):
    return delta.T.dot(A_previous), delta.sum(0)""",
    "layer-gradients-lost-variable": """\
def layer_gradients(delta, A_previous):
    dW = sum(np.outer(delta[i], A_previous[i]) for i in range(batch_size))
    db = sum(delta[i] for i in range(batch_size))
    return dW, db""",
    "backprop-syntax-error": """\
def backprop(Y, Z, A, W, activations, loss):
    dW, db = [None] * len(W), [None] * len(W)
    dA = LOSSES[loss].gradient(A[-1], Y)
    for layer in range(len(W) - 1, 0, -1)
        delta = ACTIVATIONS[activations[layer]].slope(Z[layer]) * dA
        dW[layer] = delta.T @ A[layer - 1]
        db[layer] = delta.sum(axis=0)
        dA = delta @ W[layer]
    return dW, db""",
    "backprop-renamed": """\
def back_propagation(Y, Z, A, W, activations, loss):
    dW, db = [None] * len(W), [None] * len(W)
    dA = LOSSES[loss].gradient(A[-1], Y)
    for layer in range(len(W) - 1, 0, -1):
        delta = ACTIVATIONS[activations[layer]].slope(Z[layer]) * dA
        dW[layer], db[layer] = delta.T @ A[layer - 1], delta.sum(axis=0)
        dA = delta @ W[layer]
    return dW, db""",
    "gradient-check-endless": """\
def gradient_check(gradient, theta, cost, h=1e-5):
    numerical = np.zeros(len(theta))
    i = 0
    while i < len(theta):
        nudge = np.zeros(len(theta))
        nudge[i] = h
        numerical[i] = (cost(theta + nudge) - cost(theta - nudge)) / (2 * h)
    error = np.linalg.norm(gradient - numerical) / (np.linalg.norm(gradient) + np.linalg.norm(numerical))
    return numerical, error, error <= 1e-6""",
}

WRITTEN = {
    "all-three-points": """\
The delta of a layer contains everything that happens between this layer and the loss, so I compute it once and use it \
for all weights of the layer and again (through W transposed) for the layer below. Like this the whole gradient costs \
about two forward passes, no matter if there are ten weights or ten million. If I went forward I would have to push \
every single weight through all later layers, so one pass per weight. Going forward is better when there are few \
inputs and many outputs, e.g. one parameter of a simulation and a thousand measurements.""",
    "all-three-points-short": """\
One loss, many weights: from the loss side the common factors of the chain rule are shared, from the weight side they \
are repeated for every weight. Backward is a constant times one forward pass, forward mode is (number of weights) \
times. With 1 input and 1000 outputs it would be the other way round.""",
    "two-points": """\
We go backward because the deltas can be reused: each delta is calculated from the next one and not from scratch. \
Therefore the backward pass takes roughly as long as the forward pass. Forward would need one pass for each parameter. \
I am not sure when forward is better.""",
    "one-point": """\
In the backward pass we already know the delta of the layer above, so it is only multiplied with the transposed \
weights and the slope. This is the chain rule from left to right. It is more elegant, and it works for deep nets.""",
    "because-it-is-faster": "Because it is faster and PyTorch does it like this too.",
    "weights-inverted": """\
In the forward pass the input is multiplied by W, so to go back we have to invert W to get from the output to the \
input again. You cannot compute gradients in the forward direction because the loss is not known yet. That is why \
training always has a forward and a backward pass.""",
    "off-the-point": """\
Backpropagation was made popular by Rumelhart, Hinton and Williams in 1986. Before that nobody could train networks \
with hidden layers. Today it is used in all large language models.""",
    "copied-from-the-task": """\
Why does training go backward? The chain rule can be applied from either end, from the loss towards the inputs, or \
from each parameter towards the loss. Training goes backward.""",
}
