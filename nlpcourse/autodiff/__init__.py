"""Reverse-mode differentiation of any program, built in lecture 05: a scalar engine and one for arrays.

Running a program with `Value`s (numbers) or `Tensor`s (NumPy arrays) records its computation graph; `backward` on
the result then fills in `grad`, the derivative of the result, of every node that led to it.
"""

from nlpcourse.autodiff.graph import Node, export_graph, topological_order
from nlpcourse.autodiff.scalar import Value
from nlpcourse.autodiff.tensor import Tensor, cross_entropy, linear
