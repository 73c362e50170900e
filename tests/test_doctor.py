"""`nlpcourse doctor` finds what a machine lacks."""

import sys
from pathlib import Path

import pytest
from made_course import run

from nlpcourse.classroom import doctor


def test_doctor_finds_this_machine_well():
    findings = {finding.name: finding for finding in doctor.examine()}
    assert set(findings) == {"Python", "packages", "kernel", "widgets", "memory", "disk", "folder"}
    for name in ("Python", "packages", "kernel", "widgets", "folder"):
        assert findings[name].ok, findings[name].sentence


def raise_error(error: Exception) -> str:
    """Stand in for a kernel that does not start."""
    raise error


@pytest.mark.parametrize(
    ("finding", "words"),
    [
        (doctor.check_python("3.10.12", ">=3.11"), "install a newer one"),
        (doctor.check_packages(["numpy>=2.0", "rich>=13"], {"numpy": "1.26.4"}.get), "numpy 1.26.4 is too old"),
        (doctor.check_packages(["numpy>=2.0", "rich>=13"], {"numpy": "2.1"}.get), "rich is not installed: run"),
        (doctor.check_kernel(lambda: raise_error(RuntimeError("Kernel died"))), "no Python kernel answers"),
        (doctor.check_kernel(lambda: "/somewhere/else"), "not the course's: run"),
        (doctor.check_widgets(False), "jupyter labextension enable"),
        (doctor.check_memory(3 * doctor.GB, 3 * doctor.GB), "use a larger machine"),
        (doctor.check_memory(8 * doctor.GB, doctor.GB), "close other programs"),
        (doctor.check_disk(doctor.GB), "1.0 GB are free"),
        (doctor.check_folder(Path("/no/such/folder")), "move the course"),
    ],
)
def test_doctor_says_what_is_wrong_and_how_to_mend_it(finding: doctor.Finding, words: str):
    assert not finding.ok
    assert words in finding.sentence
    assert "\n" not in finding.sentence


@pytest.mark.parametrize(
    "finding",
    [
        doctor.check_python("3.11.0", ">=3.11"),
        doctor.check_packages(["numpy>=2.0"], {"numpy": "2.0"}.get),
        doctor.check_kernel(lambda: sys.prefix),
        doctor.check_memory(4 * doctor.GB, 2 * doctor.GB),
        doctor.check_disk(2 * doctor.GB),
    ],
)
def test_doctor_is_content_with_what_is_just_enough(finding: doctor.Finding):
    assert finding.ok


@pytest.mark.parametrize(("well", "exit_code", "mark"), [(True, 0, "✓"), (False, 1, "✗")])
def test_doctor_prints_a_line_per_finding(monkeypatch: pytest.MonkeyPatch, well: bool, exit_code: int, mark: str):
    findings = [doctor.Finding("disk", True, "80 GB free"), doctor.Finding("Python", well, "[3.9]")]
    monkeypatch.setattr(doctor, "examine", lambda root: iter(findings))
    result = run("doctor")
    assert result.exit_code == exit_code
    assert result.stdout == f"✓ disk: 80 GB free\n{mark} Python: [3.9]\n"
