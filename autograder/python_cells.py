"""Look into the Python of a cell without running it, IPython's own syntax included."""

import ast
import warnings
from dataclasses import dataclass

from IPython.core.inputtransformer2 import TransformerManager

_DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


@dataclass(frozen=True)
class SyntaxProblem:
    """Where a cell is not Python, and why."""

    line: int
    text: str  # the line itself
    reason: str

    def __str__(self) -> str:
        return f"line {self.line} (`{self.text}`): {self.reason}"


def parse(source: str) -> ast.Module | SyntaxProblem:
    """Parse a cell after IPython's input transformer.

    >>> parse("%matplotlib inline\\nx = 1").body[-1].targets[0].id
    'x'
    >>> str(parse("def f(x):\\n    return x +"))
    'line 2 (`return x +`): invalid syntax'
    """
    flags = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            code = TransformerManager().transform_cell(source)
            compile(code, "<cell>", "exec", flags)  # finds more than parsing: `return` outside a function
            return compile(code, "<cell>", "exec", flags | ast.PyCF_ONLY_AST)
    except SyntaxError as error:
        lines, line = source.splitlines(), error.lineno or 1
        text = lines[line - 1].strip() if line <= len(lines) else ""
        return SyntaxProblem(line, text[:80], (error.msg or "invalid syntax").split(" (<")[0])
    except (ValueError, RecursionError, MemoryError, OverflowError) as error:
        return SyntaxProblem(1, source.strip()[:80].split("\n")[0], f"it cannot be read as Python ({error})")


def defined_names(source: str) -> frozenset[str]:
    """Return the functions and classes that a cell defines at top level.

    >>> sorted(defined_names("x = 1\\ndef f(): pass\\nclass C: pass"))
    ['C', 'f']
    """
    tree = parse(source)
    if isinstance(tree, SyntaxProblem):
        return frozenset()
    return frozenset(node.name for node in tree.body if isinstance(node, _DEFINITIONS))


def is_same_code(one: str, other: str) -> bool:
    """Tell whether two cells are the same but for comments, docstrings and layout.

    >>> is_same_code("def f(x):\\n    'Return x.'\\n    return x  # itself", "def f(x): return x")
    True
    """
    trees = [parse(source) for source in (one, other)]
    if any(isinstance(tree, SyntaxProblem) for tree in trees):
        return one.strip() == other.strip()
    return len({ast.dump(_without_docstrings(tree)) for tree in trees}) == 1


def has_code(source: str) -> bool:
    """Tell whether a cell holds more than blank lines and comments."""
    tree = parse(source)
    return isinstance(tree, SyntaxProblem) or bool(tree.body)


def _without_docstrings(tree: ast.Module) -> ast.Module:
    for node in ast.walk(tree):
        if isinstance(node, _DEFINITIONS) and ast.get_docstring(node) is not None:
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
    tree = parse(source)
    if isinstance(tree, SyntaxProblem):
        return ""
    kept = [node for node in tree.body if _is_plain(node)]
    if not names & {node.name for node in kept if isinstance(node, _DEFINITIONS) and not _is_stub(node)}:
        return ""
    lines = TransformerManager().transform_cell(source).splitlines()
    return "\n".join("\n".join(lines[_first_line(node) - 1 : node.end_lineno]) for node in kept)


def _is_plain(node: ast.stmt) -> bool:
    if isinstance(node, (ast.Assign, ast.AnnAssign)):
        return not any(isinstance(part, (ast.Call, ast.Await)) for part in ast.walk(node))
    return isinstance(node, (*_DEFINITIONS, ast.Import, ast.ImportFrom))


def _is_stub(node: ast.stmt) -> bool:
    """Tell whether a function does nothing but raise NotImplementedError."""
    body = node.body[1:] if ast.get_docstring(node) is not None else node.body
    return len(body) == 1 and isinstance(body[0], ast.Raise) and "NotImplementedError" in ast.dump(body[0])


def _first_line(node: ast.stmt) -> int:
    return min([node.lineno, *(decorator.lineno for decorator in getattr(node, "decorator_list", []))])
