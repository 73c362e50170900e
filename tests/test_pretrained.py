"""ELMo's parameters: the published numbers, and those of its layers as PyTorch makes them."""

import pytest
import torch
from torch import nn

from nlpcourse.pretrained import ELMO, count_elmo


@pytest.mark.parametrize(("size", "published"), [("small", 13.6), ("medium", 28.0), ("original", 93.6)])
def test_elmos_parameters_are_the_published_ones(size, published):
    exact = {"small": 13_593_312, "medium": 28_027_744, "original": 93_600_864}[size]
    assert sum(count_elmo(*ELMO[size]).values()) == exact
    assert round(exact / 1e6, 1) == published


@pytest.mark.parametrize("shape", [*ELMO.values(), (6, 4, 0), (5, 3, 3)])
def test_each_part_is_that_of_pytorchs_layers(shape):
    cell, projection, highways = shape
    widths = {1: 32, 2: 32, 3: 64, 4: 128, 5: 256, 6: 512, 7: 1024}
    with torch.device("meta"):  # shapes without memory
        parts = {
            "characters": [nn.Embedding(262, 16)],
            "filters": [nn.Conv1d(16, filters, width) for width, filters in widths.items()],
            "highways": [nn.Linear(2048, 2 * 2048) for _ in range(highways)],
            "projection": [nn.Linear(2048, projection)],
            "LSTMs": [nn.LSTM(projection, cell, 2, proj_size=projection) for _ in range(2)],
        }
    counted = {name: sum(p.numel() for layer in layers for p in layer.parameters()) for name, layers in parts.items()}
    counted["LSTMs"] -= 2 * 2 * 4 * cell  # PyTorch's second bias
    assert count_elmo(*shape) == counted


@pytest.mark.parametrize("shape", [(0, 4, 1), (6, -1, 1), (6, 0, 1), (6, 4, -1), (6.0, 4, 1), ("6", 4, 1)])
def test_what_is_no_size_is_refused(shape):
    with pytest.raises(ValueError, match=r"to be a whole number from [01] on, received"):
        count_elmo(*shape)
