"""Servers that move files or mistake ranges, settings of the machine that no fetch can use, and files half here."""

import hashlib
from dataclasses import replace

import pytest
from made_course import run
from made_server import HALF, RIGHT, break_off, left

from nlpcourse.data import catalogue, downloads
from nlpcourse.data.catalogue import File


def test_a_file_that_has_moved_is_followed(server, bottles):
    server.redirects = True
    assert downloads.get(bottles)
    assert left(bottles) == {"b.txt": RIGHT}
    assert len(server.asked) == 2


def test_the_file_is_asked_for_as_it_is(server, bottles):
    downloads.get(bottles)  # what is compressed on the way cannot be resumed by its bytes
    assert server.headers[0]["Accept-Encoding"] == "identity"


@pytest.mark.parametrize("oddity", [{"refuses_ranges": True}, {"shift": 10}, {"shift": -10}], ids=str)
def test_a_range_that_is_refused_or_another_is_not_used(server, bottles, oddity):
    break_off(server, bottles)
    vars(server).update(oddity)
    told = []
    assert downloads.get(bottles, progress=lambda **state: told.append(state["completed"]))
    assert left(bottles) == {"b.txt": RIGHT}
    assert server.asked == [None, f"bytes={HALF}-", None]
    assert told == sorted(told), "something was added to the part before it began anew"
    assert told[-1] == len(RIGHT)


@pytest.mark.parametrize(
    ("version", "sent"),
    [('"1"', '"1"'), ("Sat, 21 Nov 2026 12:00:00 GMT", "Sat, 21 Nov 2026 12:00:00 GMT"), ('W/"1"', None), ("", None)],
)
def test_only_what_tells_versions_apart_is_sent_as_if_range(server, bottles, version, sent):
    server.version = version
    break_off(server, bottles)
    downloads.get(bottles)
    assert [headers["If-Range"] for headers in server.headers[:2]] == [None, sent]


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("ALL_PROXY", "socks5://127.0.0.1:1080", "The proxy setting of this machine cannot be used (Using SOCKS"),
        ("HTTPS_PROXY", "ftp://127.0.0.1", "The proxy setting of this machine cannot be used (Unknown scheme"),
        ("HTTPS_PROXY", "http://127.0.0.1:x", "The proxy setting of this machine cannot be used (Invalid port"),
        ("SSL_CERT_FILE", "nowhere.pem", "The certificates in SSL_CERT_FILE=nowhere.pem cannot be read (No such file"),
        ("SSL_CERT_FILE", __file__, f"The certificates in SSL_CERT_FILE={__file__} cannot be read ("),
    ],
)
def test_a_setting_that_cannot_be_used_is_named(server, bottles, monkeypatch, name, value, says):
    for other in ("ALL_PROXY", "HTTP_PROXY", "HTTPS_PROXY"):
        monkeypatch.delenv(other, raising=False)
        monkeypatch.delenv(other.lower(), raising=False)
    monkeypatch.setenv(name, value)
    result = run("data", "get", "bottles")
    assert (result.exit_code, result.stderr.count("\n"), server.asked) == (1, 1, [])
    assert result.stderr.startswith(says)
    assert result.stderr.endswith("unset it, or import a copy: nlpcourse data get bottles --from PATH\n")


def test_the_list_says_what_is_here_in_part(bottles, monkeypatch):
    other = File("http://127.0.0.1/c.txt", 3, hashlib.sha256(b"abc").hexdigest())
    monkeypatch.setattr(catalogue, "DATA_SETS", (replace(bottles, files=(*bottles.files, other)),))
    bottles.path("").mkdir(parents=True)
    for text, here in ((b"abd", "no"), (b"abc", "in part")):
        bottles.path("c.txt").write_bytes(text)
        [line] = [line for line in run("data", "list").stdout.splitlines() if "Bottles" in line]
        assert line.rstrip().endswith(here)


def test_a_file_that_cannot_be_read_is_one_sentence_of_the_list(bottles, monkeypatch):
    def forbidden(path):
        raise PermissionError(13, "Permission denied", str(path))

    bottles.path("").mkdir(parents=True)
    bottles.path("b.txt").write_bytes(RIGHT)
    monkeypatch.setattr(downloads, "_sha256", forbidden)
    result = run("data", "list")
    assert (result.exit_code, result.stderr) == (1, f"{bottles.path('b.txt')} cannot be used: Permission denied.\n")
