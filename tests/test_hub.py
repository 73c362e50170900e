"""A checkpoint is fetched from a hub once, whole, checked, and from one version; what goes wrong is one sentence."""

from io import StringIO

import pytest
import torch
from made_checkpoints import close, gpt_2, llama, saved
from made_hub import COMMIT
from rich.console import Console

from nlpcourse.data import catalogue, downloads
from nlpcourse.data.catalogue import DataError
from nlpcourse.pretrained.loading import load

pytestmark = pytest.mark.usefixtures("seeded")
IDS = torch.tensor([[4, 8, 15, 16, 23, 42]])
WEIGHTS = "model.safetensors"


def fetched():
    folder = catalogue.folder() / "hub" / "ann" / "model"
    return {path.name: path.read_bytes() for path in folder.glob("[!.]*")}


@pytest.mark.parametrize("sharded", [False, True], ids=["one file", "shards"])
def test_a_model_is_fetched_once_and_computes_as_theirs(hub_server, sharded):
    theirs = llama()
    saved(theirs, hub_server.folder, sharded)
    close(load("ann/model")(IDS), theirs(IDS).logits)
    wanted = {
        path.name: path.read_bytes() for path in hub_server.folder.glob("*") if path.name != "generation_config.json"
    }
    assert fetched() == wanted
    assert {path.split("/")[4] for path in hub_server.paths if "elsewhere" not in path} == {"main", COMMIT}
    assert sum("/main/" in path for path in hub_server.paths) == 1, "all else is of the commit that main was"
    hub_server.socket.close()
    close(load("ann/model")(IDS), theirs(IDS).logits)


def test_a_broken_download_goes_on_where_it_was(hub_server):
    theirs = gpt_2()
    saved(theirs, hub_server.folder)
    hub_server.breaks_at = 20_000
    with pytest.raises(DataError, match=r"broke after 20,000 of .* arrived is kept\), or get http.* another way and"):
        load("ann/model")
    assert set(fetched()) == {f"{WEIGHTS}.part", f"{WEIGHTS}.part.version"}
    hub_server.breaks_at = None
    close(load("ann/model")(IDS), theirs(IDS).logits)
    assert hub_server.asked[-1] == "bytes=20000-"


def test_a_bar_shows_how_far_it_is(hub_server, monkeypatch):
    saved(gpt_2(), hub_server.folder)
    shown, make = StringIO(), downloads.bar
    monkeypatch.setattr(downloads, "bar", lambda: make(Console(file=shown, force_terminal=True, width=120)))
    load("ann/model")
    assert WEIGHTS in shown.getvalue() and "kB" in shown.getvalue()


def test_settings_come_last_so_that_where_they_are_all_is(hub_server):
    saved(llama(), hub_server.folder, sharded=True)
    index = catalogue.folder() / "hub" / "ann" / "model" / f"{WEIGHTS}.index.json"
    index.mkdir(parents=True)  # it cannot be written
    with pytest.raises(OSError):
        load("ann/model")
    assert not index.with_name("config.json").exists()


DIGEST = {"X-Linked-ETag": '"' + "a" * 64 + '"'}
SIZE = {"X-Linked-Size": "3"}


@pytest.mark.parametrize(
    ("states", "said"),
    [
        (SIZE | DIGEST, r"model\.safetensors was refused, .* of 3 bytes with SHA-256 aaa"),
        (SIZE, r"The hub does not say what http.*/model\.safetensors holds, so it cannot be checked: get it"),
        (SIZE | {"X-Linked-ETag": '"abc"'}, "The hub does not say what"),
        (DIGEST, "The hub does not say what"),
    ],
    ids=["another file", "no checksum", "no SHA-256", "no size"],
)
def test_what_cannot_be_checked_or_is_another_file_is_refused(hub_server, states, said):
    saved(gpt_2(), hub_server.folder)
    hub_server.states = states
    with pytest.raises(DataError, match=said):
        load("ann/model")
    assert not set(fetched()) - {f"{WEIGHTS}.part.version"}


def test_a_hub_that_fails_is_named(hub_server):
    saved(gpt_2(), hub_server.folder)
    hub_server.fails = 503
    with pytest.raises(
        DataError, match=r"127\.0\.0\.1 answered 503 Service Unavailable: correct the name, run it again"
    ):
        load("ann/model")


def test_an_architecture_that_is_not_ours_is_not_fetched(hub_server):
    saved(gpt_2(), hub_server.folder)
    (hub_server.folder / "config.json").write_text('{"model_type": "mamba"}')
    with pytest.raises(ValueError, match=r"expected model_type to be one of .* received 'mamba'"):
        load("ann/model")
    assert hub_server.paths == ["GET /ann/model/resolve/main/config.json"]


@pytest.mark.parametrize(
    ("lost", "said"),
    [
        (WEIGHTS, r"ann/model has neither model\.safetensors nor .*\.index\.json on the hub: a pickle can run any"),
        (
            "config.json",
            r"ann/model was not fetched, for it is no folder here, and 127\.0\.0\.1 answered 404 Not Found: ",
        ),
    ],
)
def test_a_model_without_its_files_is_refused(hub_server, lost, said):
    (saved(gpt_2(), hub_server.folder) / lost).unlink()
    with pytest.raises(DataError, match=said):
        load("ann/model")
    assert fetched() == {}


def test_an_index_that_names_too_much_is_refused(hub_server):
    saved(gpt_2(), hub_server.folder, sharded=True)
    min(hub_server.folder.glob("model-*")).unlink()
    with pytest.raises(DataError, match=r"ann/model lacks a file that its model\.safetensors\.index\.json names: load"):
        load("ann/model")
    assert fetched() == {}


def test_a_model_that_is_not_there_or_wants_a_login_and_no_network(hub_server):
    with pytest.raises(DataError, match=r"127\.0\.0\.1 answered 401 .*: correct the name, .* wants a login, get its"):
        load("ann/other")
    hub_server.socket.close()
    with pytest.raises(DataError, match=r"ann/other was not fetched, .* there is no connection to 127\.0\.0\.1"):
        load("ann/other")
