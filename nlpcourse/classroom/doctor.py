"""Check a student's machine: one finding for each thing the course needs, with what to do where it is lacking."""

import ast
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Callable, Iterable, Iterator
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

import psutil
from jupyter_client.manager import start_new_kernel
from jupyter_core.paths import jupyter_path
from jupyterlab_server.config import get_page_config
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

from nlpcourse.classroom import COURSE_ROOT

GB = 10**9
WIDGETS = "@jupyter-widgets/jupyterlab-manager"
REINSTALL = "run `python -m pip install --editable .` in the course's folder"


class Finding(NamedTuple):
    """What a check found: a sentence that says what is there or, if it is not ok, what is wrong and how to mend it."""

    name: str
    ok: bool
    sentence: str


def examine(root: Path = COURSE_ROOT) -> Iterator[Finding]:
    """Check this machine, one finding after the other."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    yield check_python(".".join(map(str, sys.version_info[:3])), project["requires-python"])
    yield check_packages(project["dependencies"])
    yield check_kernel()
    yield check_widgets(widgets_enabled())
    memory = psutil.virtual_memory()
    yield check_memory(memory.total, memory.available)
    yield check_disk(shutil.disk_usage(root).free)
    yield check_folder(root)


def check_python(version: str, needed: str) -> Finding:
    """Compare a version of Python with the bound in pyproject.toml.

    >>> check_python("3.9.1", ">=3.11").sentence
    'this is Python 3.9.1, the course needs >=3.11: install a newer one from python.org and make the environment again'
    """
    if SpecifierSet(needed).contains(version):
        return Finding("Python", True, version)
    mend = "install a newer one from python.org and make the environment again"
    return Finding("Python", False, f"this is Python {version}, the course needs {needed}: {mend}")


def _installed(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


def check_packages(requirements: Iterable[str], version_of: Callable[[str], str | None] = _installed) -> Finding:
    """Compare the installed packages with requirements such as "numpy>=2.0"; `version_of` gives None if absent.

    >>> check_packages(["numpy>=2.0"], {"numpy": "1.26"}.get).sentence.partition(":")[0]
    'numpy 1.26 is too old (needed >=2.0)'
    """
    needed, lacking = [Requirement(text) for text in requirements], []
    for package in needed:
        version = version_of(package.name)
        if version is None:
            lacking.append(f"{package.name} is not installed")
        elif not package.specifier.contains(version, prereleases=True):
            lacking.append(f"{package.name} {version} is too old (needed {package.specifier})")
    if lacking:
        return Finding("packages", False, f"{', '.join(lacking)}: {REINSTALL}")
    return Finding("packages", True, f"all {len(needed)} installed, none too old")


def ask_kernel() -> str:
    """Start the kernel that notebooks use and return the folder of its Python (its sys.prefix)."""
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    manager, client = start_new_kernel(startup_timeout=60, kernel_name="python3", **quiet)
    try:
        question = {"prefix": "__import__('sys').prefix"}
        reply = client.execute("", user_expressions=question, reply=True, timeout=30)
        return ast.literal_eval(reply["content"]["user_expressions"]["prefix"]["data"]["text/plain"])
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def check_kernel(ask: Callable[[], str] = ask_kernel) -> Finding:
    """Check that a notebook's kernel starts, answers, and runs the Python that the course is installed in."""
    try:
        prefix = ask()
    except Exception as error:  # whatever keeps it from answering is the finding
        reason = f"{type(error).__name__}: {error}".removesuffix(": ")
        return Finding("kernel", False, f"no Python kernel answers ({reason}): {REINSTALL}")
    if Path(prefix).resolve() != Path(sys.prefix).resolve():
        mend = "run `python -m ipykernel install --sys-prefix`"
        return Finding("kernel", False, f"notebooks run the Python in {prefix}, not the course's: {mend}")
    return Finding("kernel", True, "starts and answers")


def widgets_enabled() -> bool:
    """Say whether JupyterLab has the extension that shows ipywidgets, and has it switched on."""
    config = get_page_config(jupyter_path("labextensions"))
    present = WIDGETS in [extension["name"] for extension in config["federated_extensions"]]
    disabled = [name.partition(":")[0] for name in config["disabledExtensions"]]
    return present and WIDGETS not in disabled


def check_widgets(enabled: bool) -> Finding:
    """Report on JupyterLab's extension for widgets."""
    if enabled:
        return Finding("widgets", True, "JupyterLab shows them")
    reinstall = "python -m pip install --force-reinstall jupyterlab_widgets"
    mend = f"run `{reinstall}`, then `jupyter labextension enable {WIDGETS}`"
    return Finding("widgets", False, f"JupyterLab lacks its extension for widgets, or has it switched off: {mend}")


def check_memory(total: int, available: int) -> Finding:
    """Compare the machine's memory, in bytes, with what training in the lectures takes: 4 GB, 2 GB of them free.

    >>> check_memory(16 * GB, GB).sentence
    '1.0 GB of memory are free, the course needs 2 GB: close other programs'
    """
    if total < 4 * GB:
        return Finding("memory", False, f"{total / GB:.1f} GB of memory, the course needs 4 GB: use a larger machine")
    if available < 2 * GB:
        sentence = f"{available / GB:.1f} GB of memory are free, the course needs 2 GB: close other programs"
        return Finding("memory", False, sentence)
    return Finding("memory", True, f"{available / GB:.1f} of {total / GB:.1f} GB free")


def check_disk(free: int) -> Finding:
    """Compare the free space, in bytes, of the disk that holds the course with the 2 GB it needs."""
    if free < 2 * GB:
        return Finding("disk", False, f"{free / GB:.1f} GB are free, the course needs 2 GB: delete or move large files")
    return Finding("disk", True, f"{free / GB:.1f} GB free")


def check_folder(root: Path) -> Finding:
    """Check that a file can be written in the course's folder, where your copies will be."""
    try:
        with tempfile.TemporaryFile(dir=root):
            return Finding("folder", True, f"{root} can be written to")
    except OSError as error:
        mend = "move the course to a folder of your own, such as your home folder"
        return Finding("folder", False, f"nothing can be written to {root} ({error.strerror}): {mend}")
