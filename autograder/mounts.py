"""What a jail shows of this computer: the Python environment and a few modules of ours, and nothing else."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path

from autograder import namespaces

COURSE = "/course"  # where the jail sees our own modules

_PLAIN = ("plain", "plain_format", "plain_encoder", "plain_decoder")
_JAIL = ("zygote", "namespaces", "seccomp", "user_ids")
_MODULES = ("__init__", *_JAIL, "child", "wire", "rendering", "displays", *_PLAIN)
_FOLDERS = ("nlpcourse", "data")  # of the course; what students have too
_PRIVATE = ("solutions", "exercises", "submissions", "grading")
_OF_PREFIX = ("bin", "include", "lib", "lib64", "pyvenv.cfg")  # beside them, a folder may hold anything
_DEVICES = ("null", "zero", "full", "random", "urandom")
_OF_ETC = ("ld.so.cache", "localtime", "alternatives")


def shown() -> list[tuple[str, str, str]]:
    """List what a jail shows of this computer, as (kind, source, target); see `namespaces.enter`."""
    ours = Path(__file__).resolve().parent
    system = [path for path in ("/usr", "/bin", "/lib", "/lib64", "/lib32") if os.path.isdir(path)]
    links = [("link", os.readlink(path), path) for path in system if os.path.islink(path)]
    folders = _folders(ours, [path for path in system if not os.path.islink(path)])
    files = filter(os.path.exists, [f"/dev/{name}" for name in _DEVICES] + [f"/etc/{name}" for name in _OF_ETC])
    own = [("bind", str(ours / f"{name}.py"), f"{COURSE}/autograder/{name}.py") for name in _MODULES]
    own += [("bind", str(ours.parent / name), f"{COURSE}/{name}") for name in _FOLDERS if (ours.parent / name).is_dir()]
    return [*links, *folders, *_binds(files), *own]


def _folders(ours: Path, system: list[str]) -> list[tuple[str, str, str]]:
    """List the system's folders and the Python environment's, with the course's own hidden wherever they lie in them.

    What the environment keeps within a hidden folder is shown again on top: the order is what protects it.
    """
    environment = _environment()
    every = {*system, *environment}
    roots = [path for path in sorted(every) if not _is_within(path, every - {path})]  # no other one contains them
    hidden = [place for root in roots for path in _private(ours) for place in _places(path, root)]
    again = [path for path in environment if _is_within(path, hidden)]
    return [*_binds(roots), *(("hide", "", path) for path in hidden), *_binds(again)]


def _environment() -> list[str]:
    """List the files and folders that the Python environment consists of, by each name that it goes by."""
    prefixes = {path for prefix in (sys.prefix, sys.base_prefix) for path in (prefix, os.path.realpath(prefix))}
    parts = (os.path.join(prefix, name) for prefix in sorted(prefixes) for name in _OF_PREFIX)
    return [part for part in parts if os.path.exists(part)]


def _private(ours: Path) -> list[Path]:
    """List the folders of the course to hide: the course, or all but `nlpcourse` if it is installed as a package."""
    if ours.parent.name not in ("site-packages", "dist-packages"):
        return [ours.parent]
    return [ours, *(ours.parent / name for name in _PRIVATE if (ours.parent / name).is_dir())]


def _places(path: Path, root: str) -> list[str]:
    """List where `path` shows if the folder `root` is shown."""
    source = os.path.realpath(root)
    return [os.path.normpath(os.path.join(root, path.relative_to(source)))] if _is_within(path, [source]) else []


def _is_within(path: str | Path, folders: Iterable[str]) -> bool:
    """Tell whether `path` is one of the folders, or inside one."""
    return any(Path(path).is_relative_to(folder) for folder in folders)


def _binds(paths: Iterable[str]) -> list[tuple[str, str, str]]:
    return [("bind", os.path.realpath(path), path) for path in paths]


def bubblewrap(mounts: list[tuple[str, str, str]]) -> list[str]:
    """Return bubblewrap's arguments for the same jail as `namespaces.enter` builds."""
    arguments = ["--unshare-pid", "--unshare-ipc", "--unshare-uts", "--unshare-net", "--as-pid-1", "--cap-add", "ALL"]
    arguments += ["--dir", namespaces.SCRATCH]
    made = set()
    for kind, source, target in mounts:
        parents = [str(parent) for parent in reversed(Path(target).parents) if str(parent) not in {"/", *made}]
        made.update(parents)
        for parent in parents:  # by itself, bubblewrap makes some that only root can enter
            arguments += ["--perms", "0755", "--dir", parent]
        if kind == "link":
            arguments += ["--symlink", source, target]
        elif kind == "hide":
            arguments += ["--tmpfs", target]
        else:
            arguments += ["--dev-bind" if source.startswith("/dev/") else "--ro-bind", source, target]
    for path in ("/", *(target for kind, _, target in mounts if kind == "hide")):
        arguments += ["--remount-ro", path]
    return [*arguments, "--size", str(namespaces.OUTER_SCRATCH), "--tmpfs", namespaces.SCRATCH, "--chdir", "/"]
