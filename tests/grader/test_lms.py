"""What Canvas and Moodle give is read without being extracted, and a hostile zip harms nobody else."""

import io
import struct
import time
import zipfile
from datetime import UTC, datetime

import nbformat
import pytest
from grader import tiny
from grader.zipping import entry, graded, zipped

from autograder import GraderError, intake
from autograder.assignment import Assignment

LINK, PIPE = 0o120777 << 16, 0o010644 << 16


@pytest.fixture
def notebook(assignment: Assignment) -> bytes:
    """Return an answered notebook as a file."""
    return nbformat.writes(tiny.answered(assignment.released, double=tiny.DOUBLE)).encode()


def test_canvas_names_give_the_student_the_attempt_and_the_late_mark(tmp_path, assignment, notebook):
    old = notebook.replace(b"2 * x", b"3 * x")
    found = graded(
        tmp_path,
        zipped(
            (entry("doejane_LATE_12345_67889_99-tiny-2.ipynb", (2026, 3, 1, 12, 30, 0)), old),
            ("doejane_LATE_12345_67891_99-tiny.ipynb", notebook),
            ("doejane_LATE_12345_67890_99-tiny-1.ipynb", old),
            ("doejane_777_67892_99-tiny-1.ipynb", notebook),
            ("roejohn_778_67893_my_own_name.pdf", b"%PDF"),
        ),
        assignment,
        datetime(2026, 3, 1, 11),
    )
    assert list(found) == ["doejane_12345", "doejane_777", "roejohn_778"]
    late, in_time = found["doejane_12345"], found["doejane_777"]
    assert late.file.content == notebook  # the last upload, whatever its name and its time in the zip
    assert "Of 3 notebooks, 99-tiny.ipynb was graded" in late.notes[0]
    assert in_time.notes == ()
    # The zip was made after the due time, which says nothing of when they were handed in.
    assert [(one.late, one.late_by, one.handed_in) for one in (late, in_time)] == [(True, 0.0, ""), (False, 0.0, "")]
    assert "my_own_name.pdf" in found["roejohn_778"].problem


def test_an_unpacked_canvas_folder_is_the_same(submissions, assignment, notebook):
    for name in ("doejane_LATE_12345_1_99-tiny.ipynb", "doejane_LATE_12345_2_99-tiny-1.ipynb"):
        (submissions / name).write_bytes(notebook)
    [hand_in] = intake.find(submissions, assignment.name)
    submission = intake.read(hand_in.student, hand_in.load(), assignment)
    assert hand_in.student == "doejane_12345" and submission.late and not submission.handed_in
    assert submission.file.name == "99-tiny-1.ipynb"


def test_what_was_typed_into_canvas_belongs_to_its_student(tmp_path, assignment, notebook):
    content = zipped(
        ("annkim_79_text.html", b"<p>see file</p>"),
        ("annkim_79_1001_99-tiny.ipynb", notebook),
        ("bobroe_LATE_80_text.html", b"<p>sorry</p>"),
        ("cemdag_81_link.html", b"<p>elsewhere</p>"),
        ("LATE_anon_x7Qp2_1002_99-tiny.ipynb", notebook),
        ("anon_Zk31a_text.html", b""),
    )
    found = graded(tmp_path, content, assignment)
    assert list(found) == ["annkim_79", "anon_Zk31a", "anon_x7Qp2", "bobroe_80", "cemdag_81"]
    assert found["annkim_79"].notes == ("Not a notebook, so not graded: text.html.",)
    assert found["anon_x7Qp2"].late and not found["anon_x7Qp2"].problem
    assert "no notebook among the files (text.html)" in found["bobroe_80"].problem


def test_a_number_of_ten_thousand_digits_in_a_name_is_no_canvas_number(tmp_path, assignment, notebook):
    content = zipped((f"ann_1_{'9' * 10_000}_a.ipynb", notebook), ("bob/99-tiny.ipynb", notebook))
    assert len(graded(tmp_path, content, assignment)) == 2


def test_moodles_folders_and_flat_names_are_read_and_namesakes_kept_apart(tmp_path, assignment, notebook):
    content = zipped(
        ("Jane Doe_11_assignsubmission_file_/99-tiny.ipynb", notebook),
        ("Jane Doe_11_assignsubmission_onlinetext_/onlinetext.html", b"<p>see file</p>"),
        ("Zoë O_Neill_12_assignsubmission_file_99-tiny.ipynb", notebook),
        ("Max Doe_13_assignsubmission_file/99-tiny.ipynb", notebook),
        ("Max Doe_14_assignsubmission_file_/99-tiny.ipynb", b""),
    )
    found = graded(tmp_path, content, assignment)
    assert list(found) == ["Jane Doe", "Max Doe_13", "Max Doe_14", "Zoë O_Neill"]
    assert [student for student, one in found.items() if one.problem] == ["Max Doe_14"]
    assert found["Jane Doe"].notes == ("Not a notebook, so not graded: onlinetext.html.",)
    assert found["Zoë O_Neill"].notes == ()


@pytest.mark.parametrize("prefix", ["", "submissions/"])
@pytest.mark.parametrize("path", ["{}/99-tiny.ipynb", "{}/99-tiny/99-tiny.ipynb", "{}\\99-tiny.ipynb"])
def test_a_zip_of_folders_is_read_with_or_without_a_folder_around(tmp_path, assignment, notebook, prefix, path):
    content = zipped(*((prefix + path.format(student), notebook) for student in ("ada", "bob")), (prefix + "cem/", b""))
    found = graded(tmp_path, content, assignment)
    assert [*found] == ["ada", "bob", "cem"] and not (found["ada"].problem or found["bob"].problem)
    assert "Nothing was handed in" in found["cem"].problem


def test_the_time_of_an_entry_is_local_unless_the_zip_gives_it_in_utc(tmp_path, assignment, notebook):
    stamp = int(datetime(2026, 3, 1, 9, tzinfo=UTC).timestamp())
    extra = struct.pack("<HHBi", 0x5455, 5, 1, stamp)
    content = zipped(
        (entry("ada/a.ipynb", extra=extra), notebook),
        (entry("bob/a.ipynb"), notebook),
        (entry("cem/a.ipynb", (1980, 0, 0, 0, 0, 0)), notebook),
        (entry("dan/a.ipynb", extra=struct.pack("<HHBi", 0x5455, 5, 2, stamp)), notebook),  # when it was last read
    )
    found = graded(tmp_path, content, assignment, datetime(2026, 3, 1, 11, 0, 0))
    assert found["ada"].handed_in == "2026-03-01T09:00:00+00:00"
    assert found["bob"].late_by == found["dan"].late_by == 3600
    assert (found["cem"].handed_in, found["cem"].late_by) == ("", 0.0)


# --- a student's own zip ---


def test_a_students_own_zip_is_looked_into(submissions, assignment, notebook):
    (submissions / "ada").mkdir()
    inner = zipped(
        (entry("old.ipynb", (2025, 1, 1, 0, 0, 0)), notebook.replace(b"2 * x", b"3 * x")),
        ("deep/99-tiny.ipynb", notebook),
        ("__MACOSX/._99-tiny.ipynb", b"junk"),
        ("more.zip", zipped(("99-tiny.ipynb", notebook))),
        ("photo.jpg", b"junk"),
    )
    (submissions / "ada" / "homework.ZIP").write_bytes(inner)
    [hand_in] = intake.find(submissions, assignment.name)
    submission = intake.read("ada", hand_in.load(), assignment)
    assert submission.file.name == "homework.ZIP/deep/99-tiny.ipynb" and submission.file.content == notebook
    assert abs(datetime.fromisoformat(submission.handed_in).timestamp() - time.time()) < 60  # not the student's clock
    assert "more.zip is a zip within a zip, which was not opened" in " ".join(submission.notes)


@pytest.mark.parametrize(
    "content, said",
    [
        (b"", "is empty"),
        (b"PK\x05\x06" + b"\xff" * 18, "cannot be read as a zip"),
        (b"Rar!", "cannot be read as a zip"),
        (zipped(), "99-tiny.zip holds no files"),
        (zipped(("ann_1_2_a.ipynb", b"{}"), ("bob_3_4_a.ipynb", b"{}")), "holds what several students handed in"),
        (zipped(("../../../99-tiny.ipynb", b"{}")), "unsafe name ../../../99-tiny.ipynb"),
        (zipped((entry("99-tiny.ipynb", attributes=LINK), b"/etc/passwd")), "is a link to another place"),
        (zipped(("99-tiny.ipynb", b"\0" * 49_000_000)), "swells to more than 200 times"),
        (zipped(("99-tiny.ipynb", b"\0" * 51_000_000)), "swells to more than 200 times"),
        (zipped(*((f"{number}.txt", b"") for number in range(1_200))), "more than 1,000 entries"),
        (zipped(*((f"{number}" * 2_000, b"") for number in range(1_000))), "table of contents is too long"),
    ],
    ids=lambda value: value[:20] if isinstance(value, str) else "",
)
def test_a_zip_that_cannot_be_used_gets_a_sentence(submissions, assignment, content, said):
    (submissions / "ada").mkdir()
    (submissions / "ada" / "99-tiny.zip").write_bytes(content)
    [hand_in] = intake.find(submissions, assignment.name)
    start = time.process_time()
    submission = intake.read("ada", hand_in.load(), assignment)
    assert said in " ".join([submission.problem, *submission.notes])
    assert submission.problem and time.process_time() - start < 5


# --- hostile entries of a class's zip ---


def hostile() -> dict[str, tuple[str | zipfile.ZipInfo, bytes, str]]:
    """Return entries by the id that answers for each, with what is said of it."""
    encrypted = entry("eve-secret/99-tiny.ipynb")
    encrypted.flag_bits = 0x1
    bomb = b"[" + b" " * 60_000_000
    return {
        "%2E.%2F..%2Fevil.ipynb": ("../../evil.ipynb", b"{}", "unsafe name ../../evil.ipynb"),
        "eve-dots": ("eve-dots/../ada/99-tiny.ipynb", b"{}", "unsafe name eve-dots/../ada/99-tiny.ipynb"),
        "%2Fetc%2Fpasswd": ("/etc/passwd", b"{}", "unsafe name /etc/passwd"),
        "C%3A%2Fevil.ipynb": ("C:\\evil.ipynb", b"{}", "unsafe name C:/evil.ipynb"),
        "eve-link": (entry("eve-link/99-tiny.ipynb", attributes=LINK), b"/etc/passwd", "is a link to another place"),
        "eve-pipe": (entry("eve-pipe/99-tiny.ipynb", attributes=PIPE), b"", "no ordinary file"),
        "eve-bomb": ("eve-bomb/99-tiny.ipynb", bomb, "swells to more than 200 times"),
        "eve-deep": ("eve-deep/" + "x/" * 30_000 + "99-tiny.ipynb", b"{}", "lies more than 12 folders deep"),
        "eve-zip": ("eve-zip/99-tiny.zip", zipped(("x.zip", zipped(("99-tiny.ipynb", b"{}")))), "a zip within a zip"),
        "%3Cb%3Eeve": ("<b>eve/99-tiny.ipynb", b"{}", "no list of cells"),
        "%41da": ("Ada/99-tiny.ipynb", b"", "is empty"),
    }


def test_every_hostile_entry_is_answered_and_the_others_are_graded(tmp_path, assignment, notebook):
    files = [(name, content) for name, content, _ in hostile().values()]
    content = zipped(("ada/99-tiny.ipynb", notebook), *files, ("zoe/99-tiny.ipynb", notebook))
    found = graded(tmp_path, content, assignment)
    assert set(found) == {"ada", "zoe", *hostile()}
    assert not found["ada"].problem and found["ada"].file.content == notebook and not found["zoe"].problem
    for student, (_, _, said) in hostile().items():
        assert said in found[student].problem, student
    assert sorted(path.name for path in tmp_path.iterdir()) == ["class.zip"]


def test_encrypted_damaged_and_doubled_entries_are_answered(tmp_path, assignment, notebook):
    with pytest.warns(UserWarning, match="Duplicate name"):
        content = zipped(
            ("ada/99-tiny.ipynb", notebook),
            ("cat/99-tiny.ipynb", b"@@marker@@"),
            ("eve/99-tiny.ipynb", notebook),
            ("eve/99-tiny.ipynb", b"{}"),
            ("flo/99-tiny.ipynb", notebook),
            (entry("gus/99-tiny.ipynb", compression=zipfile.ZIP_LZMA), notebook),
        )
    start = content.index(b"PK\x01\x02")
    place = content.index(b"flo/99-tiny.ipynb", start) - 46 + 8
    content = content[:place] + b"\x01" + content[place + 1 :]  # "encrypted"
    place = content.index(b"cat/99-tiny.ipynb") + len("cat/99-tiny.ipynb")
    content = content[:place] + b"\xff\xff" + content[place + 2 :]
    found = graded(tmp_path, content, assignment)
    assert not found["ada"].problem
    assert "is damaged in the zip" in found["cat"].problem
    assert "is encrypted with a password" in found["flo"].problem
    assert "is compressed in a way that is not read here" in found["gus"].problem
    assert "holds eve/99-tiny.ipynb twice" in " ".join([found["eve"].problem, *found["eve"].notes])


def test_an_entry_that_claims_to_lie_far_outside_the_zip_is_answered(tmp_path, assignment, notebook):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("eve/99-tiny.ipynb", notebook)
        archive.writestr("ada/99-tiny.ipynb", notebook)
        archive.filelist[0].header_offset = (1 << 64) - 1
    found = graded(tmp_path, file.getvalue(), assignment)
    assert "is damaged in the zip" in found["eve"].problem and not found["ada"].problem


@pytest.mark.parametrize("content", [b"", b"no zip", b"PK\x05\x06" + b"\0" * 18])
def test_a_class_zip_that_cannot_be_read_is_answered(tmp_path, assignment, content):
    with pytest.raises(GraderError, match=r"class\.zip"):
        graded(tmp_path, content, assignment)
