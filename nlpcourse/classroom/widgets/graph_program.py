"""Reads a small program that somebody typed into a computation graph; refuses all else in a sentence."""

import ast
import math

from nlpcourse.autodiff import Value
from nlpcourse.autodiff.numbers import FUNCTIONS

LONGEST, LONGEST_NAME = 200, 8  # letters
ALLOWED = f"names, numbers, + - * / **, and {', '.join(FUNCTIONS)}, max(…, …)"
OPERATIONS = {ast.Add: Value.__add__, ast.Sub: Value.__sub__, ast.Mult: Value.__mul__, ast.Div: Value.__truediv__}


def read_inputs(text: str) -> dict[str, Value]:
    """Return the inputs in a text such as "x = -2, y = 5", each by its name.

    Raises ValueError if a part is not a name and a number.

    >>> read_inputs("x = -2, y = 5")
    {'x': Value(-2, grad=0), 'y': Value(5, grad=0)}
    """
    inputs = {}
    for part in text.replace(";", ",").split(","):
        name, _, number = (piece.strip() for piece in part.partition("="))
        try:
            value = float(number)
        except ValueError:
            value = math.nan
        if not name.isidentifier() or len(name) > LONGEST_NAME or not math.isfinite(value):
            raise ValueError(f"expected inputs such as x = -2, y = 5, with short names, received {part.strip()!r}")
        inputs[name] = Value(value, name=name)
    return inputs


def read_program(text: str, inputs: dict[str, Value]) -> Value:
    """Run a program such as "q = x + y; L = q * z" on inputs; return its last result, the root of the graph.

    Steps are divided by semicolons; a step may give its result a name. Raises ValueError, with a sentence for whoever
    typed it, if the program holds anything but names, numbers, the four operations, powers and a few functions.

    >>> read_program("q = x + y; q * 2", read_inputs("x = -2, y = 5"))
    Value(6, grad=0)
    """
    if len(text) > LONGEST:
        raise ValueError(f"expected at most {LONGEST} letters, received {len(text)}; type a shorter program")
    try:
        steps = ast.parse("\n".join(step.strip() for step in text.split(";"))).body
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise ValueError(f"expected steps such as q = x + y; q * z, received {text!r}, which does not parse") from error
    names, result = dict(inputs), None
    for step in steps:
        match step:
            case ast.Expr(value=expression):
                result = _evaluate(expression, names)
            case ast.Assign(targets=[ast.Name(id=name)], value=expression) if len(name) <= LONGEST_NAME:
                result = names[name] = _evaluate(expression, names)
                result.name = result.name or name
            case _:
                raise ValueError(f"expected steps such as q = x + y; q * z, received {ast.unparse(step)!r}")
    if result is None or not result.parents:
        raise ValueError(f"expected something to compute, such as (x + y) * z, received {text!r}")
    return result


def _evaluate(expression: ast.expr, names: dict[str, Value]) -> Value:
    """Return the node of an expression, and below it the nodes of its parts."""
    match expression:
        case ast.Constant(value=int() | float() as number) if not isinstance(number, bool):
            return _constant(float(number))
        case ast.Name(id=name):
            if name not in names:
                raise ValueError(f"expected a number for {name} among the inputs, received only {', '.join(names)}")
            return names[name]
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() | float() as number)):
            return _constant(-float(number))
        case ast.UnaryOp(op=ast.USub(), operand=part):
            return -_evaluate(part, names)
        case ast.BinOp(left=left, op=op, right=right) if type(op) in OPERATIONS:
            return _compute(expression, OPERATIONS[type(op)], _evaluate(left, names), _evaluate(right, names))
        case ast.BinOp(left=left, op=ast.Pow(), right=right):
            base, exponent = _evaluate(left, names), _evaluate(right, names)
            if not exponent.constant:
                received, hint = ast.unparse(expression), "write exp(y * log(x)) for x to the power of y"
                raise ValueError(f"expected a number as exponent, received {received!r}; {hint}")
            return _compute(expression, Value.__pow__, base, exponent.data)
        case ast.Call(func=ast.Name(id=name), args=[part], keywords=[]) if name in FUNCTIONS:
            return _compute(expression, Value.apply, _evaluate(part, names), name)
        case ast.Call(func=ast.Name(id="max"), args=[one, other], keywords=[]):
            return _compute(expression, Value.maximum, _evaluate(one, names), _evaluate(other, names))
    raise ValueError(f"expected {ALLOWED}; received {ast.unparse(expression)!r}")


def _constant(number: float) -> Value:
    return Value(number, name=f"{number:g}".replace("-", "−"), constant=True)


def _compute(expression: ast.expr, operation, *inputs) -> Value:
    """Return the result of an operation; refuse numbers at which it, or its slope, does not exist."""
    try:
        result = operation(*inputs)
    except (ArithmeticError, ValueError, TypeError):  # 1 / 0, log(-1), exp(1000), (-1) ** 0.5
        result = None
    if result is None or not all(map(math.isfinite, (result.data, *result.slopes))):
        at = ", ".join(f"{x.data:g}" for x in inputs if isinstance(x, Value))
        raise ValueError(f"expected numbers at which {ast.unparse(expression)} has a value and a slope, received {at}")
    return result
