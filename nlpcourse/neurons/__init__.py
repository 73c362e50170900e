"""Activations, losses and the multi-layer perceptron, built in lectures 01 to 04.

Notation (printed in `00_start_here`): `W[layer]` has the shape (n_out, n_in), a batch `X` has one
example per row, and `W[0]` is unused, so that `W[1]` is W⁽¹⁾.
"""

from nlpcourse.neurons.activations import ACTIVATIONS, relu, relu_slope, sigmoid, sigmoid_slope, tanh_slope
from nlpcourse.neurons.losses import LOSSES, binary_cross_entropy, cross_entropy, log_softmax, softmax, squared_error
from nlpcourse.neurons.mlp import MLP, Gradients
