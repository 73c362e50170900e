"""The benchmark of word2vec as it runs: what it times, what it sums up, and what it says and writes."""

import json
import time
from dataclasses import replace

import pytest
import word2vec as benchmark
from made_sentences import topics
from rich.console import Console
from threadpoolctl import threadpool_info

from nlpcourse.word2vec import Config

SENTENCES = topics()


@pytest.fixture
def turn(monkeypatch):
    """Take a round in which we sleep and gensim works, both for a tenth of a second."""

    def sleep(*_):
        time.sleep(0.1)

    def work(*_):
        began = time.process_time()
        while time.process_time() - began < 0.1:
            pass

    monkeypatch.setattr(benchmark, "ours", sleep)
    monkeypatch.setattr(benchmark, "gensims", work)
    monkeypatch.setattr(benchmark, "held_out_loss", lambda *_: 1.0)
    return benchmark.one_round("any", Config(), 0, [["a"]], [])


def test_who_sleeps_takes_time_by_the_clock_but_not_of_the_processor(turn):
    assert turn["ours"]["seconds"] >= 0.1 > 0.05 > turn["ours"]["cpu"]
    assert min(turn["gensim"].values()) >= 0.1


def test_speeds_are_medians_and_losses_means_over_rounds():
    times = (2.0, 4.0, 3.0), (4.0, 5.0, 9.0), (1.0, 8.0, 5.0)  # ours, gensim's, losses
    rounds = [{"ours": {"cpu": a, "loss": c}, "gensim": {"cpu": b, "loss": 2 * c}} for a, b, c in zip(*times)]
    found = benchmark.summary(rounds, 60, "cpu")
    assert found == pytest.approx(
        {"ours": 20, "gensim": 12, "ratio": 2, "ours_loss": 14 / 3, "gensim_loss": 28 / 3}, abs=1e-9
    )


def test_who_takes_half_the_time_is_twice_as_fast():
    rounds = [{"ours": {"cpu": 2.0, "loss": 3.0}, "gensim": {"cpu": 4.0, "loss": 5.0}}] * 2
    found = benchmark.summary(rounds, 100, "cpu")
    assert found == {"ours": 50, "gensim": 25, "ratio": 2, "ours_loss": 3, "gensim_loss": 5}
    row = {"cpu": found, "seconds": {**found, "ratio": 7.0}}
    console = Console(width=120)
    with console.capture() as shown:
        console.print(benchmark.table({"words": 1, "epochs": 1, "seeds": 1, "rows": {"any": row}}))
    lines = [line.replace("│", " ").split() for line in shown.get().splitlines()]
    assert ["any", "CPU", "50", "25", "2.00", "3.0000", "5.0000"] in lines and ["clock", "50", "25", "7.00"] in lines


def test_both_kinds_of_seconds_are_written(tmp_path, monkeypatch):
    found = {"cpu": 2.0, "seconds": 4.0, "loss": 1.0}
    monkeypatch.setattr(benchmark, "split", lambda words: (SENTENCES, SENTENCES[:50]))
    monkeypatch.setattr(benchmark, "one_round", lambda *_: {"ours": found, "gensim": found})
    monkeypatch.setattr(benchmark, "worth", lambda *_: {"ours": {"purity": 1.0}, "gensim": {"purity": 1.0}})
    benchmark.main(out=tmp_path, quick=True)
    for row in json.loads((tmp_path / "word2vec.json").read_text(encoding="utf-8"))["rows"].values():
        assert (row["cpu"]["ours"], row["seconds"]["ours"]) == (4800 / 2, 4800 / 4)


def test_a_run_is_as_it_was_asked_for(tmp_path, monkeypatch, capsys):
    began = []

    def one_round(name, config, seed, *sentences):
        limits = {library["num_threads"] for library in threadpool_info()}
        began.append((name, config, seed, sentences, limits))
        return {"ours": {"cpu": 2.0, "seconds": 2.0, "loss": 1.0}, "gensim": {"cpu": 4.0, "seconds": 4.0, "loss": 1.0}}

    monkeypatch.setattr(benchmark, "split", lambda words: (SENTENCES[: words // 8], SENTENCES[-5:]))
    monkeypatch.setattr(benchmark, "ours", lambda *_: began.append("compiled"))
    monkeypatch.setattr(benchmark, "one_round", one_round)
    monkeypatch.setattr(benchmark, "worth", lambda *_: {"ours": {"purity": 0.75}, "gensim": {"purity": 0.25}})
    benchmark.main(seeds=2, epochs=3, words=400, out=tmp_path)
    assert began.pop(0) == "compiled"  # before anything is timed
    settings = {**benchmark.ROWS, benchmark.NUMPY: Config()}
    data = SENTENCES[:50], SENTENCES[-5:]
    assert began == [
        (name, replace(config, epochs=3), seed, data, {1}) for seed in (0, 1) for name, config in settings.items()
    ]
    measured = json.loads((tmp_path / "word2vec.json").read_text(encoding="utf-8"))
    assert (measured["words"], measured["epochs"], measured["seeds"]) == (400, 3, 2)
    assert all(row["cpu"]["ours"] == 400 * 3 / 2 for row in measured["rows"].values())
    assert "purity: ours 0.7500, gensim 0.2500" in capsys.readouterr().out


def test_a_quick_run_says_what_it_measured(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(benchmark, "split", lambda words: (SENTENCES, SENTENCES[:50]))
    benchmark.main(out=tmp_path, wordsim_path=tmp_path / "none.tsv", quick=True)
    measured = json.loads((tmp_path / "word2vec.json").read_text(encoding="utf-8"))
    assert len(measured["rows"]) == 5 and measured["words"] == 4800
    for row in measured["rows"].values():
        assert all(found["ratio"] > 0 and 0 < found["ours_loss"] < 10 for found in row.values())
    assert 0 < measured["worth"][0]["ours"]["purity"] <= 1
    assert "purity: ours" in capsys.readouterr().out
