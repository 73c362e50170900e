"""Data is fetched whole or not at all, from a real server that breaks off, lies, changes its mind and falls silent."""

import hashlib
import re
from pathlib import Path

import pytest
from filelock import FileLock
from made_course import run
from made_server import HALF, RIGHT, break_off, left

from nlpcourse.classroom import COURSE_ROOT
from nlpcourse.data import datasets, downloads
from nlpcourse.data.catalogue import DataError

WRONG = RIGHT.replace(b"bottles", b"battles")  # of the same size
REFERENCE = COURSE_ROOT.parent / "shared" / "reference" / "data"
PUBLISHED = [  # data set, its file, the file's name among the references
    ("tinyshakespeare", "input.txt", "tinyshakespeare_input.txt"),
    ("names", "names.txt", "names.txt"),
    ("sst2", "stsa.binary.train", "stsa.binary.train"),
    ("sst2", "stsa.binary.dev", "stsa.binary.dev"),
    ("wikitext2", "valid.txt", "wikitext-2.valid.txt"),
    ("analogies", "questions-words.txt", "questions-words.txt"),
    ("wordsim353", "wordsim353.tsv", "wordsim353.tsv"),
]


def test_a_file_is_fetched_once_and_progress_is_told(server, bottles):
    told = []
    assert downloads.get(bottles, progress=lambda **state: told.append(state))
    assert left(bottles) == {"b.txt": RIGHT}
    assert [state["completed"] for state in told] == sorted({state["completed"] for state in told})
    assert told[-1] == {"description": "b.txt", "completed": len(RIGHT), "total": len(RIGHT)}
    assert not downloads.get(bottles)
    assert server.asked == [None]


@pytest.mark.parametrize("version", ['"1"', "Sat, 21 Nov 2026 12:00:00 GMT", ""])
def test_a_broken_download_goes_on_where_it_was(server, bottles, version):
    server.version = version
    break_off(server, bottles)
    assert downloads.get(bottles)
    assert left(bottles) == {"b.txt": RIGHT}
    assert server.asked == [None, f"bytes={HALF}-"]


def test_a_server_that_knows_no_ranges_begins_anew(server, bottles):
    server.knows_ranges = False
    break_off(server, bottles)
    assert downloads.get(bottles)
    assert left(bottles) == {"b.txt": RIGHT}


@pytest.mark.parametrize(
    ("old", "new", "heeds", "requests"),
    [
        ('"1"', '"2"', True, 2),  # the server notices: If-Range
        ('"1"', '"2"', False, 3),  # it does not: only the checksum can tell
        ('W/"1"', 'W/"1"', True, 3),  # a weak ETag promises nothing
        ("", "", True, 3),
    ],
)
def test_a_part_of_another_version_is_dropped(server, bottles, old, new, heeds, requests):
    server.body, server.version, server.heeds_if_range = WRONG, old, heeds
    break_off(server, bottles)
    server.body, server.version = RIGHT, new
    assert downloads.get(bottles)
    assert left(bottles) == {"b.txt": RIGHT}
    assert len(server.asked) == requests


def test_a_part_that_was_complete_is_checked_and_used(server, bottles):
    bottles.path("").mkdir(parents=True)
    bottles.path("b.txt.part").write_bytes(RIGHT)
    assert downloads.get(bottles)
    assert left(bottles) == {"b.txt": RIGHT}
    assert server.asked == []


@pytest.mark.parametrize("wrong", [WRONG, RIGHT * 20, b"<html>Please log in</html>", b""])
def test_wrong_contents_are_refused_and_the_old_file_is_kept(server, bottles, wrong):
    bottles.path("").mkdir(parents=True)
    bottles.path("b.txt").write_bytes(b"old")
    server.body = wrong
    with pytest.raises(DataError) as refusal:
        downloads.get(bottles)
    assert left(bottles)["b.txt"] == b"old"
    assert "b.txt.part" not in left(bottles)
    assert f"expected b.txt of {len(RIGHT):,} bytes with SHA-256 {bottles.files[0].sha256}" in str(refusal.value)
    received = re.search(r"received ([\d,]+) bytes with SHA-256 [0-9a-f]{64}; see .* run it again", str(refusal.value))
    assert int(received[1].replace(",", "")) < 2 * len(RIGHT), "it is not fetched to its end"
    server.body = RIGHT
    assert downloads.get(bottles)
    assert left(bottles)["b.txt"] == RIGHT


@pytest.mark.parametrize(("status", "says"), [(404, "404 Not Found"), (500, "500 Internal Server Error")])
def test_an_error_of_the_server_is_one_sentence_and_loses_nothing(server, bottles, status, says):
    break_off(server, bottles)
    server.status = status
    result = run("data", "get", "bottles")
    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1
    assert f"127.0.0.1 answered {says}; run it again" in result.stderr
    assert left(bottles)["b.txt.part"] == RIGHT[:HALF]


def test_a_silent_server_is_left(server, bottles, monkeypatch):
    monkeypatch.setattr(downloads, "PATIENCE", 0.2)
    server.silence = 1
    with pytest.raises(DataError, match=r"127\.0\.0\.1 was silent for 0\.2 seconds"):
        downloads.get(bottles)


def test_without_a_network_the_sentence_names_file_address_and_from(server, bottles):
    server.socket.close()
    result = run("data", "get", "bottles")
    assert result.exit_code == 1
    assert result.stderr.startswith("b.txt of bottles was not fetched: there is no connection to 127.0.0.1")
    assert f"get {bottles.files[0].url} another way" in result.stderr
    assert result.stderr.endswith("nlpcourse data get bottles --from PATH\n")


def test_interrupting_keeps_what_has_arrived(server, bottles, monkeypatch):
    def interrupted(answer):
        yield RIGHT[:HALF]
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(downloads.httpx.Response, "iter_bytes", interrupted)
        result = run("data", "get", "bottles")
    assert (result.exit_code, result.stderr.count("\n")) == (130, 1)
    assert "what has arrived is kept" in result.stderr
    assert "bottles: checked and stored" in run("data", "get", "bottles").stdout
    assert server.asked[-1] == f"bytes={HALF}-"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_and_a_folder_that_cannot_be_made_are_one_sentence(bottles, tmp_path, monkeypatch):
    bottles.path("").mkdir(parents=True)
    bottles.path("b.txt.part").symlink_to("/dev/full")
    with pytest.raises(DataError, match="No space left on device; nothing has been lost: make room"):
        downloads.get(bottles)
    (tmp_path / "a-file").touch()
    monkeypatch.setenv("NLPCOURSE_DATA", str(tmp_path / "a-file"))
    with pytest.raises(DataError, match=r"a-file.*: Not a directory; .* choose another folder by NLPCOURSE_DATA"):
        downloads.get(bottles)


def test_two_runs_do_not_write_the_same_part(server, bottles):
    bottles.path("").mkdir(parents=True)
    with FileLock(bottles.path(".lock")), pytest.raises(DataError, match="Another program is bringing bottles"):
        downloads.get(bottles)
    assert server.asked == []


def test_a_copy_is_imported_by_its_contents_and_a_wrong_one_refused(server, bottles, tmp_path):
    (tmp_path / "stick" / "bottles").mkdir(parents=True)
    copy = tmp_path / "stick" / "bottles" / "another-name"
    for source in (copy, tmp_path / "nowhere"):
        assert "There is no file or folder" in run("data", "get", "bottles", "--from", str(source)).stderr
    copy.write_bytes(WRONG)
    for source, received in ((copy, hashlib.sha256(WRONG).hexdigest()), (tmp_path / "stick", "received none")):
        result = run("data", "get", "bottles", "--from", str(source))
        assert (result.exit_code, left(bottles)) == (1, {})
        assert received in result.stderr
    copy.write_bytes(RIGHT)
    assert "bottles: checked and stored" in run("data", "get", "bottles", "--from", str(tmp_path / "stick")).stdout
    assert left(bottles) == {"b.txt": RIGHT}
    assert "already here and right" in run("data", "get", "bottles").stdout
    assert server.asked == []


def test_the_list_says_what_is_here(bottles):
    assert re.search(r"bottles +Bottles +0\.55 +none +no", run("data", "list").stdout)
    run("data", "get", "bottles")
    assert re.search(r"bottles +Bottles +0\.55 +none +yes", run("data", "list").stdout)
    assert run("data", "get", "botles").stderr == "There is no data set 'botles'; there is bottles.\n"
    assert run("data", "get", "botles").exit_code == 2


@pytest.mark.parametrize(("name", "file", "reference"), PUBLISHED, ids=lambda value: value)
def test_real_files_are_those_of_the_catalogue(name, file, reference, tmp_path, monkeypatch):
    if not REFERENCE.is_dir():
        pytest.skip("the reference files are not beside this copy")
    monkeypatch.setenv("NLPCOURSE_DATA", str(tmp_path))
    run("data", "get", name, "--from", str(REFERENCE))
    assert (tmp_path / name / file).read_bytes() == (REFERENCE / reference).read_bytes()


def test_readers_ask_for_what_is_missing_and_read_what_is_there(tmp_path, monkeypatch):
    monkeypatch.setenv("NLPCOURSE_DATA", str(tmp_path))
    for read in (datasets.tinyshakespeare, datasets.names, datasets.sst2):
        with pytest.raises(DataError, match=f"run `nlpcourse data get {read.__name__}` once"):
            read()
    if not REFERENCE.is_dir():
        pytest.skip("the reference files are not beside this copy")
    run("data", "get", "tinyshakespeare", "names", "sst2", "--from", str(REFERENCE))
    assert (len(datasets.tinyshakespeare()), len(datasets.names())) == (1_115_394, 32_033)
    train, dev = datasets.sst2()
    assert (len(train), sum(label for _, label in train), len(dev)) == (6920, 3610, 872)
    assert dev[0] == ("one long string of cliches .", 0)
