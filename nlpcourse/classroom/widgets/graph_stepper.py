"""A computation graph in steps: values forward, then gradients backward, node by node, for any small program."""

from collections.abc import Sequence
from typing import NamedTuple

import ipywidgets
import numpy as np
from matplotlib.figure import Figure

from nlpcourse.autodiff import Value, export_graph, topological_order
from nlpcourse.classroom.plots.graphs import MOST_NODES, draw_graph
from nlpcourse.classroom.plots.networks import factor, number
from nlpcourse.classroom.widgets.explorer import Explorer, step_controls
from nlpcourse.classroom.widgets.graph_program import read_inputs, read_program

INFIX = {"+": " + ", "−": " − ", "×": " · ", "/": " / "}


class Run(NamedTuple):
    """A program that ran forward and backward: its nodes in topological order, and the order of the steps."""

    nodes: list[Value]
    forward: list[int]  # places of the nodes that are computed
    backward: list[int]  # places of the nodes that get a gradient, the result first


def run_program(program: str, inputs: str) -> Run:
    """Run a program on inputs, both as typed; nodes without a name get one.

    Raises ValueError with a sentence if they cannot be read, or make a graph that is too large to draw.

    >>> run = run_program("(x + y) * z", "x = -2, y = 5, z = -4")
    >>> [f"{node.name} {node.data:g} {node.grad:g}" for node in run.nodes]
    ['x -2 -4', 'y 5 -4', 'v₁ 3 -4', 'z -4 3', 'out -12 1']
    """
    root = read_program(program, read_inputs(inputs))
    root.name = root.name or "out"
    nodes = topological_order(root)
    if len(nodes) > MOST_NODES:
        raise ValueError(f"expected at most {MOST_NODES} nodes, received {len(nodes)}; type a shorter program")
    nameless = (node for node in nodes if not node.name)
    for count, node in enumerate(nameless, start=1):
        node.name = "v" + str(count).translate(str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉"))
    root.backward()
    forward = [place for place, node in enumerate(nodes) if node.parents]
    backward = [place for place, node in enumerate(nodes) if not node.constant][::-1]
    return Run(nodes, forward, backward)


def count_steps(run: Run) -> int:
    """Return the number of steps: the inputs, each value, each gradient.

    >>> count_steps(run_program("(x + y) * z", "x = -2, y = 5, z = -4"))
    8
    """
    return 1 + len(run.forward) + len(run.backward)


def graph_summary(program: str, inputs: str, step: int, hidden: bool = False) -> str:
    """Say which step this is, and below it how its number comes about; `hidden` puts a question mark for the number.

    Steps count from 1; one beyond the end is the last. Raises ValueError if program or inputs cannot be read.

    >>> print(graph_summary("(x + y) * z", "x = -2, y = 5, z = -4", 6))
    Step 6 of 8, backward: ∂out/∂v₁ comes from out
    ∂out/∂v₁ = 1·(−4) = −4
    """
    return "\n".join(_explain(run_program(program, inputs), step, hidden))


def draw_graph_step(program: str, inputs: str, step: int, hidden: bool = False) -> Figure:
    """Draw the graph of a program as it stands after `step`, the newest number highlighted.

    Steps count from 1; one beyond the end is the last. `hidden` puts a question mark for the newest number. Raises
    ValueError with a sentence if program or inputs cannot be read.
    """
    run = run_program(program, inputs)
    step = min(step, count_steps(run))
    title, *lines = _explain(run, step, hidden)
    done = [*run.forward, *run.backward][: step - 1]
    computed, returned = done[: len(run.forward)], done[len(run.forward) :]
    known = [place for place, node in enumerate(run.nodes) if not node.parents] + computed
    nodes = export_graph(run.nodes[-1])
    if hidden and done:
        field = "grad" if returned else "data"
        nodes[done[-1]] = nodes[done[-1]]._replace(**{field: np.nan})
    return draw_graph(nodes, title, lines, known, returned, done[-1] if done else None)


def graph_stepper(program: str, inputs: str) -> Explorer:
    """Show `draw_graph_step` with boxes for the program and its inputs, a slider over the steps, and a Play."""
    wide = {"layout": {"width": "95%"}, "continuous_update": False}
    typed = {"program": program, "inputs": inputs}
    boxes = {name: ipywidgets.Text(text, description=name, **wide) for name, text in typed.items()}
    buttons, slider, hiding = step_controls(count_steps(run_program(program, inputs)))

    def draw(program: str, inputs: str, step: int, hidden: bool) -> Figure:
        slider.max = count_steps(run_program(program, inputs))
        return draw_graph_step(program, inputs, step, hidden)

    return Explorer(draw, *buttons, **boxes, step=slider, hidden=hiding)


def _explain(run: Run, step: int, hidden: bool) -> list[str]:
    """Return the title of a step, and the lines below it."""
    last = count_steps(run)
    step = min(step, last)
    if step == 1:
        given = [f"{node.name} = {number(node.data)}" for node in run.nodes if not (node.parents or node.constant)]
        return [f"Step 1 of {last}, forward: the inputs", ", ".join(given) or "only numbers"]
    if step <= 1 + len(run.forward):
        node = run.nodes[run.forward[step - 2]]
        by_name = _formula(node, [parent.name for parent in node.parents])
        by_number = _formula(node, [factor(parent.data) for parent in node.parents])
        result = "?" if hidden else number(node.data)
        return [f"Step {step} of {last}, forward: {node.name} = {by_name}", f"{node.name} = {by_number} = {result}"]
    heading, line = _explain_gradient(run, run.nodes[run.backward[step - 2 - len(run.forward)]], hidden)
    return [f"Step {step} of {last}, backward: {heading}", line]


def _explain_gradient(run: Run, node: Value, hidden: bool) -> tuple[str, str]:
    """Say where a node's gradient comes from, and write it as the sum of what comes back along each road."""
    root, name = run.nodes[-1], f"∂{run.nodes[-1].name}/∂{node.name}"
    result = "?" if hidden else number(node.grad)
    if node is root:
        return f"{root.name} moves as much as itself", f"{name} = {result}"
    edges = ((child, *edge) for child in run.nodes for edge in zip(child.parents, child.slopes))
    roads = [(child, slope) for child, parent, slope in edges if parent is node]
    origins = " and ".join(dict.fromkeys(child.name for child, _ in roads))
    products = " + ".join(f"{factor(child.grad)}·{factor(slope)}" for child, slope in roads)
    return f"{name} comes from {origins}", f"{name} = {products} = {result}"


def _formula(node: Value, parents: Sequence[str]) -> str:
    """Write how a node is computed from its parents, given as texts."""
    if node.op in INFIX:
        return INFIX[node.op].join(parents)
    if node.op.startswith("^"):
        return parents[0] + node.op.replace("-", "−")
    return f"−{parents[0]}" if node.op == "neg" else f"{node.op}({', '.join(parents)})"
