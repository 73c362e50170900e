"""The rules of the house: sizes, arrows, docstrings, packages. Each gives a list of complaints."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

LONGEST_MODULE, LONGEST_FUNCTION = 250, 30  # lines; a function's docstring does not count
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
ALLOWED_TO_AUTOGRADER = re.compile(r"nlpcourse\.classroom\.(checks(\..+)?|COURSE_ROOT)")
ABSOLUTE_PATH = re.compile(r"(?<![\w.~$}])/(home|root|tmp|Users|work/main|work/shared)/[\w.]|\b[A-Z]:\\Users")
# conda's name: PyPI's name
CONDA_NAMES = {"pytorch": "torch", "jupyter_client": "jupyter-client", "psycopg2": "psycopg2-binary"}
CONDA_ONLY = {"python", "pip", "git", "make"}
REQUIREMENT = re.compile(r"([a-z0-9_-]+)(>=[0-9.]+)?")


def long_modules(path: Path) -> list[str]:
    """Complain of a module of more than 250 lines."""
    length = len(path.read_text(encoding="utf-8").splitlines())
    return [f"{path}: expected at most {LONGEST_MODULE} lines, received {length}"] if length > LONGEST_MODULE else []


def code_lines(path: Path) -> int:
    """Count the lines of code: neither blank, nor a comment, nor of a docstring."""
    documented = (ast.Module, ast.ClassDef, *FUNCTIONS)
    holders = [node for node in ast.walk(tree(path)) if isinstance(node, documented) and ast.get_docstring(node)]
    docstrings = {n for node in holders for n in range(node.body[0].lineno, node.body[0].end_lineno + 1)}
    lines = enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
    return sum(bool(line.strip()) and not line.lstrip().startswith("#") and n not in docstrings for n, line in lines)


def long_functions(path: Path) -> list[str]:
    """Complain of functions of more than 30 lines, from `def` to the last, docstring aside."""
    return [
        f"{path}:{node.lineno} {node.name}: expected at most {LONGEST_FUNCTION} lines, received {length(node)}"
        for node in ast.walk(tree(path))
        if isinstance(node, FUNCTIONS) and length(node) > LONGEST_FUNCTION
    ]


def length(function: ast.FunctionDef) -> int:
    """Count the lines of a function without its docstring."""
    lines = function.end_lineno - function.lineno + 1
    if ast.get_docstring(function) is None:
        return lines
    docstring = function.body[0]
    return lines - (docstring.end_lineno - docstring.lineno + 1)


def tree(path: Path) -> ast.Module:
    """Parse a module."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def undocumented(path: Path) -> list[str]:
    """Complain of a module, a public class, function or method without docstring."""
    module = tree(path)
    complaints = [] if ast.get_docstring(module) or not module.body else [f"{path}: expected a docstring"]
    return complaints + [
        f"{path}:{node.lineno} {node.name}: expected a docstring, received none"
        for node in public_definitions(module)
        if ast.get_docstring(node) is None
    ]


def public_definitions(scope: ast.Module | ast.ClassDef) -> Iterator[ast.AST]:
    """Yield the public classes, functions and methods of a module, but no function within a function."""
    for node in scope.body:
        if isinstance(node, (*FUNCTIONS, ast.ClassDef)) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from public_definitions(node)


def imports(module: ast.Module) -> set[str]:
    """Return what a module imports, in full: `from a.b import c` is a.b.c; a relative import begins with a dot."""
    found = set()
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            origin = "." * node.level + (node.module or "")
            found |= {f"{origin}.{alias.name}" for alias in node.names}
    return found


def is_within(name: str, package: str) -> bool:
    """Say whether an imported name is a package or lies in it."""
    return name == package or name.startswith(package + ".")


def wrong_imports(place: str, imported: set[str]) -> list[str]:
    """Complain of imports against the arrows of the house; `place` is a path such as nlpcourse/cli.py."""
    return [f"{place}: {complaint}" for name in sorted(imported) if (complaint := wrong_import(place, name))]


def wrong_import(place: str, name: str) -> str | None:
    """Return what is wrong with a module at `place` importing `name`, or None."""
    top = place.partition("/")[0]
    if name.startswith("."):
        return f"expected imports by full name, received {name}"
    if top != "autograder" and is_within(name, "autograder"):
        return f"expected nothing of autograder, received {name}"
    if top == "autograder" and is_within(name, "nlpcourse") and not ALLOWED_TO_AUTOGRADER.fullmatch(name):
        return f"expected of nlpcourse only classroom.checks and COURSE_ROOT, received {name}"
    # the command line is the one module at the top that is about teaching
    teaches = top != "nlpcourse" or place.startswith("nlpcourse/classroom/") or place == "nlpcourse/cli.py"
    if not teaches and is_within(name, "nlpcourse.classroom"):
        return f"expected nothing of nlpcourse.classroom, received {name}"
    if top == "lectures" and re.match(r"(lectures\b|\d\d_|import_ipynb)", name):
        return f"expected nothing of another lecture, received {name}"
    return None


def project_packages(project: dict) -> dict[str, str]:
    """Return the lower bound of each package of a parsed pyproject.toml, the tests' included, and of python."""
    project = project["project"]
    requirements = project["dependencies"] + project["optional-dependencies"]["test"]
    return dict(_split(text) for text in requirements) | {"python": project["requires-python"]}


def conda_packages(text: str) -> dict[str, str]:
    """Return the lower bound of each package of an environment.yml, pip's included, by its name on PyPI."""
    listed = re.sub(r"\s+#.*", "", text).partition("\ndependencies:")[2]
    entries = re.findall(r"^\s+- ([a-z][^:\n]*)$", listed, flags=re.MULTILINE)
    named = dict(_split(entry) for entry in entries)
    known = {CONDA_NAMES.get(name, name): bound for name, bound in named.items()}
    return {name: bound for name, bound in known.items() if bound or name not in CONDA_ONLY}


def _split(requirement: str) -> tuple[str, str]:
    match = REQUIREMENT.fullmatch(requirement)
    if match is None:
        raise ValueError(f"expected a requirement such as numpy>=2.0, received {requirement!r}")
    return match[1], match[2] or ""


def absolute_paths(name: str, text: str) -> list[str]:
    """Complain of absolute paths in a text file."""
    return [
        f"{name}:{number}: expected no absolute path, received {match[0]!r}"
        for number, line in enumerate(text.splitlines(), start=1)
        for match in [ABSOLUTE_PATH.search(line)]
        if match
    ]


def without_datasheet(files: list[str], readme: str) -> list[str]:
    """Complain of files of data/ that its README does not name."""
    return [f"data/{name}: expected an entry in data/README.md, received none" for name in files if name not in readme]
