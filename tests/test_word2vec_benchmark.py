"""The benchmark of word2vec: it weighs all alike, and it runs to its end."""

import importlib.util
import json
import time

import numpy as np
import pytest
from made_sentences import topics
from rich.console import Console
from word_vectors_worth import Trained, held_out_loss, wordsim

from nlpcourse.classroom import COURSE_ROOT
from nlpcourse.huffman import huffman
from nlpcourse.word2vec import Config, WordVectors, negative_step, path_step

SENTENCES = topics()


@pytest.fixture(scope="module")
def benchmark():
    specification = importlib.util.spec_from_file_location("benchmark", COURSE_ROOT / "benchmarks" / "word2vec.py")
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


@pytest.fixture
def vectors():
    rng = np.random.default_rng(0)
    return WordVectors(list("dcba"), rng.normal(0, 1, (4, 3)), rng.normal(0, 1, (4, 3)))


def test_the_loss_does_not_depend_on_the_order_of_the_words(vectors):
    held_out, counts = [list("abcdab"), ["c", "unknown", "d"]], dict(a=5, b=3, c=2, d=1)
    order = [2, 0, 3, 1]
    turned = WordVectors([vectors.words[i] for i in order], vectors.center[order], vectors.context[order])
    for config in (Config(window=2), Config(window=2, architecture="cbow")):
        losses = [held_out_loss(Trained(given), config, held_out, counts) for given in (vectors, turned)]
        assert losses[0] == pytest.approx(losses[1], abs=1e-12)


def test_the_loss_is_that_of_the_plain_steps(vectors):
    alone = Config(window=1, negatives=0)
    steps = [negative_step(vectors.center[w], vectors.context, o, [])[0] for w, o in ((3, 2), (2, 3))]
    assert held_out_loss(Trained(vectors), alone, [["a", "b"]], dict.fromkeys("abcd", 1)) == pytest.approx(
        np.mean(steps)
    )
    tree = huffman([4, 3, 2, 1])
    nodes = vectors.context[:3]
    trained = Trained(WordVectors(vectors.words, vectors.center, nodes), (tree.paths, tree.codes))
    steps = [path_step(vectors.center[w], nodes, tree.paths[o], tree.codes[o])[0] for w, o in ((3, 2), (2, 3))]
    assert held_out_loss(trained, Config(window=1), [["a", "b"]], {}) == pytest.approx(np.mean(steps))


def test_what_people_say_is_ranked(vectors, tmp_path):
    (tmp_path / "pairs.tsv").write_text("# Word 1\tWord 2\nA\tb\t9\na\tc\t5\na\td\t1\na\tzebra\t3\n", encoding="utf-8")
    vectors.center = np.array([[-1, 1], [1, 2], [1, 0.5], [1, 0]], dtype=float)  # of d, c, b and a
    assert wordsim(vectors, tmp_path / "pairs.tsv") == {"WordSim-353": pytest.approx(1), "its pairs": 3}


@pytest.fixture
def turn(benchmark, monkeypatch):
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


def test_who_takes_half_the_time_is_twice_as_fast(benchmark):
    rounds = [{"ours": {"cpu": 2.0, "loss": 3.0}, "gensim": {"cpu": 4.0, "loss": 5.0}}] * 2
    found = benchmark.summary(rounds, 100, "cpu")
    assert found == {"ours": 50, "gensim": 25, "ratio": 2, "ours_loss": 3, "gensim_loss": 5}
    row = {"cpu": found, "seconds": {**found, "ratio": 7.0}}
    console = Console(width=120)
    with console.capture() as shown:
        console.print(benchmark.table({"words": 1, "epochs": 1, "seeds": 1, "rows": {"any": row}}))
    lines = [line.replace("│", " ").split() for line in shown.get().splitlines()]
    assert ["any", "CPU", "50", "25", "2.00", "3.0000", "5.0000"] in lines and ["clock", "50", "25", "7.00"] in lines


def test_both_kinds_of_seconds_are_written(benchmark, tmp_path, monkeypatch):
    found = {"cpu": 2.0, "seconds": 4.0, "loss": 1.0}
    monkeypatch.setattr(benchmark, "split", lambda words: (SENTENCES, SENTENCES[:50]))
    monkeypatch.setattr(benchmark, "one_round", lambda *_: {"ours": found, "gensim": found})
    monkeypatch.setattr(benchmark, "worth", lambda *_: {"ours": {"purity": 1.0}, "gensim": {"purity": 1.0}})
    benchmark.main(out=tmp_path, quick=True)
    for row in json.loads((tmp_path / "word2vec.json").read_text(encoding="utf-8"))["rows"].values():
        assert (row["cpu"]["ours"], row["seconds"]["ours"]) == (4800 / 2, 4800 / 4)


def test_a_quick_run_says_what_it_measured(benchmark, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(benchmark, "split", lambda words: (SENTENCES, SENTENCES[:50]))
    benchmark.main(out=tmp_path, wordsim_path=tmp_path / "none.tsv", quick=True)
    measured = json.loads((tmp_path / "word2vec.json").read_text(encoding="utf-8"))
    assert len(measured["rows"]) == 5 and measured["words"] == 4800
    for row in measured["rows"].values():
        assert all(found["ratio"] > 0 and 0 < found["ours_loss"] < 10 for found in row.values())
    assert 0 < measured["worth"][0]["ours"]["purity"] <= 1
    assert "purity: ours" in capsys.readouterr().out
