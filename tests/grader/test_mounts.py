"""What a jail shows, wherever the course and the Python environment lie."""

import sys
from pathlib import Path

import pytest
from grader.jailed import LIMITS, ask

from autograder import mounts
from autograder.sandbox import Zygote


@pytest.fixture
def arranged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, course: str, prefix: str) -> tuple[Path, Path]:
    """Make a course and a Python environment in these places, and have them be ours."""
    for folder in (f"{course}/autograder", f"{course}/solutions", f"{prefix}/bin", f"{prefix}/lib/python3"):
        (tmp_path / folder).mkdir(parents=True, exist_ok=True)
    (tmp_path / "env" / "lib").mkdir(parents=True, exist_ok=True)
    (tmp_path / "alias").symlink_to("env")
    monkeypatch.setattr(mounts, "__file__", str(tmp_path / course / "autograder" / "mounts.py"))
    monkeypatch.setattr(sys, "prefix", str(tmp_path / prefix))
    monkeypatch.setattr(sys, "base_prefix", str(tmp_path / "alias"))
    return tmp_path / course, tmp_path / prefix


def is_seen(path: Path) -> bool:
    """Tell whether a jail shows what is at `path` there: the last mount on it counts."""
    kinds = [kind for kind, _, target in mounts.shown() if kind != "link" and path.is_relative_to(target)]
    return kinds[-1:] == ["bind"]


@pytest.mark.parametrize(
    ("course", "prefix"),
    [
        ("course", "course/.venv"),
        ("course", "course"),
        ("course", "."),
        ("env/course", "env"),
        ("env/lib/course", "env"),
        ("env/lib/course", "env/lib/course"),
        ("env/lib/course", "env/lib/course/.venv"),
        ("env/lib/python3/site-packages", "env"),
    ],
)
def test_the_python_environment_is_seen_and_the_course_is_not(arranged: tuple[Path, Path]) -> None:
    course, prefix = arranged
    assert is_seen(prefix / "lib" / "python3") and is_seen(prefix / "bin" / "python")
    assert is_seen(Path(mounts.COURSE) / "autograder" / "child.py")
    for private in ("solutions", "solutions/01-a.ipynb", "autograder/known_answers"):
        assert not is_seen(course / private), private
    assert not is_seen(prefix / "submissions"), "only what belongs to an environment"


@pytest.mark.parametrize(("course", "prefix"), [("env/lib/course", "env")])
def test_a_course_is_hidden_under_each_name_of_the_folder_around_it(arranged: tuple[Path, Path]) -> None:
    hidden = {target for kind, _, target in mounts.shown() if kind == "hide"}
    course, prefix = arranged
    assert hidden == {str(course), str(prefix.with_name("alias") / "lib" / "course")}


def test_what_is_hidden_is_empty_and_all_is_read_only(builder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = next(path for path in sorted(Path("/usr/share").iterdir()) if path.is_dir() and any(path.iterdir()))
    monkeypatch.setattr(mounts, "shown", lambda shown=mounts.shown: [*shown(), ("hide", "", str(folder))])
    with Zygote((), LIMITS) as zygote:
        child = zygote.fork()
        assert ask(child, f"os.listdir({str(folder)!r})") == []
        assert ask(child, f"tried(open, {str(folder / 'new')!r}, 'w')") in ("PermissionError", "OSError")
        read_only = "[bool(os.statvfs(place).f_flag & os.ST_RDONLY) for place in ('/', '/usr', '/course')]"
        assert ask(child, read_only) == [True] * 3
        child.end()
