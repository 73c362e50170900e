"""Look into the Python of a cell without running it, IPython's own syntax included.

A cell is parsed once, and what the grader asks about it is kept. Whatever a cell holds, the answer
comes in a time that is bounded, and is never an exception.
"""

import ast
import re
import warnings
from dataclasses import dataclass
from functools import lru_cache
from types import CodeType

from IPython.core.inputtransformer2 import TransformerManager

MOST_KEPT = 2_500  # cells whose answers are remembered: those of the largest notebook
MOST_COMMANDS = 20  # of IPython in one cell: it reads the whole cell again for each
_FLAGS = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
_DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
_COMMAND = re.compile(r"^[ \t\f]*[%!?,;/]|\?[ \t\f]*$|=[ \t\f]*[%!]", re.MULTILINE)  # \s would cross lines: too slow
_TOO_MUCH = (ValueError, RecursionError, MemoryError, OverflowError)


@dataclass(frozen=True)
class SyntaxProblem:
    """Where a cell is not Python, and why."""

    line: int
    text: str  # the line itself
    reason: str

    def __str__(self) -> str:
        return f"line {self.line} (`{self.text}`): {self.reason}"


@dataclass(frozen=True)
class _Statement:
    """A top-level import, definition or plain assignment."""

    text: str
    defines: str = ""  # the name of a function or class
    is_stub: bool = False

    @property
    def answers(self) -> str:
        """Return the name that it defines, unless it is a stub."""
        return "" if self.is_stub else self.defines


@dataclass(frozen=True)
class _Facts:
    """What the grader wants to know of a cell."""

    problem: SyntaxProblem | None
    is_empty: bool = False
    names: frozenset[str] = frozenset()
    statements: tuple[_Statement, ...] = ()


def as_python(source: str) -> str:
    """Return a cell's source as Python alone: after IPython's transformer, with the same line numbers.

    What is not Python even then comes back as it is, or nearly so.

    >>> as_python("\\n\\nx = 1"), as_python("\\n!ls").count("\\n"), as_python("x = (")
    ('\\n\\nx = 1', 2, 'x = (\\n')
    """
    return _as_python(source)[0]


@lru_cache(maxsize=MOST_KEPT)
def _as_python(source: str) -> tuple[str, bool]:
    """Return the source as Python alone, and whether it is known to compile."""
    source = source.replace("\r\n", "\n").replace("\r", "\n")
    if _is_python(source):
        return source, True
    body = re.sub(r"\A(?:[ \t\f]*\n)+", "", source)  # IPython drops the empty lines at the top
    if not body.startswith("%%") and len(_COMMAND.findall(body)) > MOST_COMMANDS:
        return source, False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            code = TransformerManager().transform_cell(body)
    except Exception:  # of IPython's own on what is neither Python nor its syntax
        return source, False
    return "\n" * (source.count("\n") - body.count("\n")) + code, False


def _is_python(source: str) -> bool:
    try:
        _compile(source)
    except (SyntaxError, *_TOO_MUCH):
        return False
    return True


def _compile(code: str, flags: int = _FLAGS) -> CodeType | ast.Module:
    """Compile: finds more than parsing, for instance `return` outside a function."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return compile(code, "<cell>", "exec", flags)


def parse(source: str) -> ast.Module | SyntaxProblem:
    """Parse a cell after IPython's input transformer.

    >>> parse("%matplotlib inline\\nx = 1").body[-1].targets[0].id
    'x'
    >>> str(parse("def f(x):\\n    return x +"))
    'line 2 (`return x +`): invalid syntax'
    """
    code, compiles = _as_python(source)
    try:
        if not compiles:
            _compile(code)
        return _compile(code, _FLAGS | ast.PyCF_ONLY_AST)
    except SyntaxError as error:
        lines, line = re.split("\r\n?|\n", source), error.lineno or 1
        text = lines[line - 1].strip() if 0 < line <= len(lines) else ""
        return SyntaxProblem(line, text[:80], (error.msg or "invalid syntax").split(" (<")[0])
    except _TOO_MUCH as error:
        reason = f"it cannot be read as Python ({str(error)[:80] or 'it is nested too deeply'})"
        return SyntaxProblem(1, source.strip()[:80].split("\n")[0], reason)


@lru_cache(maxsize=MOST_KEPT)
def _facts(source: str) -> _Facts:
    tree = parse(source)
    if isinstance(tree, SyntaxProblem):
        return _Facts(tree)
    lines = as_python(source).split("\n")
    statements = tuple(_statement(node, lines) for node in tree.body if _is_plain(node))
    names = frozenset(node.name for node in tree.body if isinstance(node, _DEFINITIONS))
    return _Facts(None, not tree.body, names, statements)


def _statement(node: ast.stmt, lines: list[str]) -> _Statement:
    mine = lines[_first_line(node) - 1 : node.end_lineno]
    if isinstance(node, _DEFINITIONS):
        return _Statement("\n".join(mine), node.name, _is_stub(node))
    mine[-1] = mine[-1].encode()[: node.end_col_offset].decode()  # columns are bytes; others may stand in the same line
    mine[0] = mine[0].encode()[node.col_offset :].decode()
    return _Statement("\n".join(mine))


def syntax_problem(source: str) -> SyntaxProblem | None:
    """Say where a cell is not Python; None if it is.

    >>> syntax_problem("!ls"), syntax_problem("why?!").line
    (None, 1)
    """
    return _facts(source).problem


def needs_event_loop(source: str) -> bool:
    """Tell whether a cell awaits something at its top level.

    >>> needs_event_loop("await f()"), needs_event_loop("async def f():\\n    await g()")
    (True, False)
    """
    try:
        compile(as_python(source), "<cell>", "exec")
    except SyntaxError:
        return syntax_problem(source) is None
    return False


def defined_names(source: str) -> frozenset[str]:
    """Return the functions and classes that a cell defines at top level.

    >>> sorted(defined_names("x = 1\\ndef f(): pass\\nclass C: pass"))
    ['C', 'f']
    """
    return _facts(source).names


def is_same_code(one: str, other: str) -> bool:
    """Tell whether two cells are the same but for comments, docstrings and layout.

    >>> is_same_code("def f(x):\\n    'Return x.'\\n    return x  # itself", "def f(x): return x")
    True
    """
    return one == other or _shape(one) == _shape(other)


@lru_cache(maxsize=MOST_KEPT)
def _shape(source: str) -> str:
    """Return a text that is equal for cells of the same code; for what is no Python, the cell itself."""
    tree = parse(source)
    try:
        return source.strip() if isinstance(tree, SyntaxProblem) else ast.dump(_without_docstrings(tree))
    except _TOO_MUCH:  # too deep, or a number too long to be written out
        return source.strip()


def has_code(source: str) -> bool:
    """Tell whether a cell holds more than blank lines and comments."""
    return not _facts(source).is_empty


def _without_docstrings(tree: ast.Module) -> ast.Module:
    for node in ast.walk(tree):
        if isinstance(node, _DEFINITIONS) and ast.get_docstring(node, clean=False) is not None:
            node.body = node.body[1:]
    return tree


def definitions(source: str, names: frozenset[str]) -> str:
    """Return a cell's imports, functions, classes and plain assignments, if it defines one of `names`; else "".

    What calls something at top level is left out: it could be a check, or print.

    >>> definitions("import math\\nE = 1e-9\\ndef f(x):\\n    return x + E\\nprint(f(1))", frozenset({"f"}))
    'import math\\nE = 1e-9\\ndef f(x):\\n    return x + E'
    >>> definitions("def g(x): return x", frozenset({"f"}))
    ''
    """
    statements = _facts(source).statements
    if not names & {statement.answers for statement in statements}:
        return ""
    return "\n".join(statement.text for statement in statements)


def definition(source: str, name: str) -> str:
    """Return the last definition of a function or class at a cell's top level; "" if there is none.

    >>> definition("def f(x): return x\\ndef f(x): return 2\\nf(3)", "f"), definition("x = 1", "x")
    ('def f(x): return 2', '')
    """
    return next((statement.text for statement in reversed(_facts(source).statements) if statement.defines == name), "")


def _is_plain(node: ast.stmt) -> bool:
    if isinstance(node, (ast.Assign, ast.AnnAssign)):
        return not any(isinstance(part, (ast.Call, ast.Await)) for part in ast.walk(node))
    return isinstance(node, (*_DEFINITIONS, ast.Import, ast.ImportFrom))


def _is_stub(node: ast.stmt) -> bool:
    """Tell whether a function does nothing but raise NotImplementedError."""
    body = node.body[1:] if ast.get_docstring(node, clean=False) is not None else node.body
    if len(body) != 1 or not isinstance(body[0], ast.Raise):
        return False
    return any(isinstance(part, ast.Name) and part.id == "NotImplementedError" for part in ast.walk(body[0]))


def _first_line(node: ast.stmt) -> int:
    return min([node.lineno, *(decorator.lineno for decorator in getattr(node, "decorator_list", []))])
