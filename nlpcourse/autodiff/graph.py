"""The computation graph: its topological order, and its export for drawing."""

from typing import Any, NamedTuple

import numpy as np


def topological_order(root: Any) -> list:
    """Return all nodes that `root` depends on, each after its parents; `root` comes last.

    A node is anything with `parents`, a list or tuple of nodes. No recursion, so that a chain may be as long as memory
    allows: a node is put back on the stack, marked, and listed when all that it depends on has been.

    >>> from nlpcourse.autodiff import Value
    >>> a = Value(3.0, name="a")
    >>> [node.op or node.name for node in topological_order(a * a + 1.0)]
    ['a', '×', '1', '+']

    Source: Tarjan (1976), Edge-disjoint spanning trees and depth-first search.
    """
    order, seen, stack = [], set(), [root]
    while stack:
        node = stack.pop()
        if node is None:  # the mark: all parents of the node below it have been listed
            order.append(stack.pop())
        elif node not in seen:
            seen.add(node)
            stack += (node, None)
            stack += node.parents[::-1]
    return order


class Node(NamedTuple):
    """One node of an exported graph."""

    name: str  # of the variable, or empty
    op: str  # the gate that computed it, or empty for an input
    constant: bool  # no gradient is wanted
    data: float | np.ndarray
    grad: float | np.ndarray | None  # before `backward`: 0.0 for a Value, None for a Tensor
    parents: tuple[int, ...]  # places in the list, in the order of the gate's inputs


def export_graph(root: Any) -> list[Node]:
    """Return the graph that ends in `root`, a `Value` or a `Tensor`, as plain data in topological order.

    >>> from nlpcourse.autodiff import Value
    >>> for node in export_graph(Value(3.0, name="a") * 2.0):
    ...     print(node.name, node.op, node.data, node.parents)
    a  3.0 ()
    2  2.0 ()
     × 6.0 (0, 1)
    """
    order = topological_order(root)
    place = {node: index for index, node in enumerate(order)}
    return [
        Node(node.name, node.op, node.constant, node.data, node.grad, tuple(place[parent] for parent in node.parents))
        for node in order
    ]
