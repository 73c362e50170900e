"""Fetch a checkpoint from the Hugging Face hub: once, resumed, and checked against the SHA-256 that the hub states."""

import json
import re
from functools import partial
from pathlib import Path

import httpx

from nlpcourse.data import catalogue, downloads
from nlpcourse.data.catalogue import DataError, DataSet, File
from nlpcourse.pretrained.architectures import settings_of

HUB = "https://huggingface.co"
CONFIG, WEIGHTS, INDEX = "config.json", "model.safetensors", "model.safetensors.index.json"
NO_PICKLE = (
    "a pickle can run any program when it is opened, so none is; load a checkpoint that has safetensors, or let "
    "transformers convert one that you trust: from_pretrained(NAME).save_pretrained(FOLDER)"
)
NAME = re.compile(r"[\w-][\w.-]*(/[\w-][\w.-]*)?")


class Checkpoint(DataSet):
    """A checkpoint as a data set, whose files lie in the folder of its name below `hub`."""

    @property
    def by_hand(self) -> str:
        """What to do with files that were brought another way."""
        return "load the folder that you put its files into"


def fetch(name: str) -> Path:
    """Return the folder of a checkpoint, brought from the hub unless it is here.

    Its config.json is put there last, so that where it is, all is. Raises ValueError for what is neither a folder nor
    can be a name on the hub; DataError, with what to do, for what could not be fetched.

    >>> fetch("../gpt2")
    Traceback (most recent call last):
    ValueError: expected a folder, or a name such as openai-community/gpt2, received '../gpt2': give either
    """
    if Path(name).exists() or not NAME.fullmatch(name):
        raise ValueError(f"expected a folder, or a name such as openai-community/gpt2, received {name!r}: give either")
    folder = catalogue.folder() / "hub" / name
    if not (folder / CONFIG).is_file():
        checkpoint, texts = _look_up(name)
        with downloads.bar() as bar:
            downloads.get(checkpoint, progress=partial(bar.update, bar.add_task("", total=None)))
        for file_name, text in texts.items():
            part = folder / f"{file_name}.part"
            part.write_text(text, encoding="utf-8")
            part.replace(folder / file_name)
    return folder


def shards(index: str) -> list[str]:
    """Return the names of the files that an index tells of; raise ValueError for another text.

    >>> shards('{"weight_map": {"a": "2.safetensors", "b": "1.safetensors", "c": "2.safetensors"}}')
    ['1.safetensors', '2.safetensors']
    """
    try:
        names = sorted(set(json.loads(index)["weight_map"].values()))
        if names and all(NAME.fullmatch(name) and "/" not in name for name in names):
            return names
    except (ValueError, KeyError, TypeError, AttributeError):
        pass
    raise ValueError(f"expected in {INDEX} a weight_map of file names, received {index!r:.40}: fetch it anew")


def _look_up(name: str) -> tuple[Checkpoint, dict[str, str]]:
    """Return which files a checkpoint has on the hub, and the texts of those that are small."""
    empty = Checkpoint(f"hub/{name}", name, "see the hub", ())
    try:
        with downloads.client_for(empty) as client:
            config = client.get(f"{HUB}/{name}/resolve/main/{CONFIG}").raise_for_status()
            settings_of(config.text)  # before gigabytes are fetched
            version = _header("X-Repo-Commit", config, "main")
            address = f"{HUB}/{name}/resolve/{version}"
            texts, files = {}, [_file(client, f"{address}/{WEIGHTS}")]
            if files == [None]:
                index = client.get(f"{address}/{INDEX}")
                if index.status_code == 404:
                    raise DataError(f"{name} has neither {WEIGHTS} nor {INDEX} on the hub: {NO_PICKLE}.")
                texts[INDEX] = index.raise_for_status().text
                files = [_file(client, f"{address}/{shard}") for shard in shards(texts[INDEX])]
    except httpx.HTTPError as error:
        why = downloads.reason(error, File(f"{HUB}/{name}", 0, ""), 0)
        raise DataError(
            f"{name} was not fetched, for it is no folder here, and {why}: correct the name, run it again, or, if the "
            "model wants a login, get its files in a browser and load the folder that you put them into"
        ) from error
    if None in files:
        raise DataError(f"{name} lacks a file that its {INDEX} names: load another checkpoint")
    return Checkpoint(f"hub/{name}", name, "see the hub", tuple(files)), {**texts, CONFIG: config.text}


def _file(client: httpx.Client, url: str) -> File | None:
    """Return the size and the SHA-256 that the hub states of a file, or None if there is no such file."""
    answer = client.head(url)  # a large file is elsewhere: the hub says what it holds, and where it is
    size, sha256 = _header("X-Linked-Size", answer), _header("X-Linked-ETag", answer).strip('"')
    if re.fullmatch("[0-9a-f]{64}", sha256) and size.isdecimal():
        return File(url, int(size), sha256)
    if answer.status_code == 404:
        return None
    if not answer.history:
        answer.raise_for_status()
    raise DataError(f"The hub does not say what {url} holds, so it cannot be checked: get it another way.")


def _header(name: str, answer: httpx.Response, otherwise: str = "") -> str:
    """Return a header of an answer, or of one that sent us on to it."""
    return next((step.headers[name] for step in (*answer.history, answer) if name in step.headers), otherwise)
