"""The benchmark of word2vec: it weighs all alike, and it runs to its end."""

import json
import time
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest
import word2vec as benchmark
from gensim.models import Word2Vec
from made_sentences import topics
from rich.console import Console
from threadpoolctl import threadpool_info
from word_vectors_worth import Trained, held_out_loss, windows, wordsim

from nlpcourse.huffman import huffman
from nlpcourse.word2vec import Config, WordVectors, negative_step, path_step
from nlpcourse.word2vec.sampling import pairs

SENTENCES = topics()


@pytest.fixture
def vectors():
    rng = np.random.default_rng(0)
    return WordVectors(list("dcba"), rng.normal(0, 1, (4, 3)), rng.normal(0, 1, (4, 3)))


def test_only_cbow_learns_at_another_rate_for_it_shares_its_gradients():
    rates = {config.architecture: config.lr for config in benchmark.ROWS.values()}
    assert rates == {"skip-gram": 0.025, "cbow": 0.075} and all(
        config.window == 5 for config in benchmark.ROWS.values()
    )


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


def test_cbow_is_judged_at_the_mean_of_all_words_around(vectors):
    sentence, rows = list("abc"), dict(zip("dcba", range(4)))
    steps = []
    for t in range(3):
        around = [rows[word] for word in sentence[:t] + sentence[t + 1 :]]
        steps.append(negative_step(vectors.center[around].mean(axis=0), vectors.context, rows[sentence[t]], [])[0])
    config = Config(window=2, negatives=0, architecture="cbow")
    assert held_out_loss(Trained(vectors), config, [sentence], dict.fromkeys("abcd", 1)) == pytest.approx(
        np.mean(steps)
    )


@pytest.mark.parametrize("window", [1, 2])
def test_windows_are_those_of_the_plain_pairs(window):
    found = windows([list("abcde")], list("abcde"), window)
    assert [(t, o) for t, around in found for o in around] == list(pairs(range(5), window))


def test_a_word_does_not_repel_itself(vectors):
    config, counts = Config(window=1, negatives=3, exponent=100), dict(a=1.5, b=1, c=1, d=1)  # all negatives are "a"
    steps = [
        negative_step(vectors.center[3], vectors.context, 2, [3] * 3)[0],
        negative_step(vectors.center[2], vectors.context, 3, [])[0],
    ]
    assert held_out_loss(Trained(vectors), config, [["a", "b"]], counts) == pytest.approx(np.mean(steps))


def test_what_people_say_is_ranked(vectors, tmp_path):
    (tmp_path / "pairs.tsv").write_text("# Word 1\tWord 2\nA\tb\t9\na\tc\t5\na\td\t1\na\tzebra\t3\n", encoding="utf-8")
    vectors.center = np.array([[-1, 1], [1, 2], [1, 0.5], [1, 0]], dtype=float)  # of d, c, b and a
    assert wordsim(vectors, tmp_path / "pairs.tsv") == {"WordSim-353": pytest.approx(1), "its pairs": 3}


# --- both train alike ---


@pytest.mark.parametrize("words", [20_000, 0])
def test_what_is_held_out_is_not_trained_on(monkeypatch, words):
    paragraphs = [[f"w{i}"] * 100 for i in range(1000)]
    monkeypatch.setattr(benchmark.datasets, "library_docs", lambda: paragraphs)
    training, held_out = ([paragraph[0] for paragraph in part] for part in benchmark.split(words))
    assert len(held_out) == pytest.approx(500, abs=1) and len(training) == pytest.approx(words / 100 or 500, abs=1)
    assert len({*training, *held_out}) == len(training) + len(held_out)
    assert held_out[:3] != ["w0", "w1", "w2"]  # they are shuffled


@pytest.mark.parametrize("architecture", ["skip-gram", "cbow"])
@pytest.mark.parametrize("loss", ["negative", "hierarchical"])
def test_gensim_trains_by_the_same_settings(monkeypatch, architecture, loss):
    made = []

    def record(*sentences, **given):
        made.append(Word2Vec(*sentences, **given))
        return made[-1]

    monkeypatch.setattr(benchmark, "Word2Vec", record)
    config = Config(architecture, loss, 7, 3, 4, 0.5, subsample=0.02, min_count=2, epochs=1, threads=2)
    trained = benchmark.gensims(SENTENCES, config, 3)
    [model] = made
    assert (model.sg, model.hs) == (architecture == "skip-gram", loss == "hierarchical")
    assert model.negative == (4 if loss == "negative" else 0)
    assert (model.vector_size, model.window, model.ns_exponent) == (7, 3, 0.5)
    assert model.alpha == 0.025  # its own
    assert (model.sample, model.min_count, model.epochs, model.workers) == (0.02, 2, 1, 2)
    assert np.array_equal(trained.vectors.center, model.wv.vectors) and trained.vectors.words == model.wv.index_to_key
    assert np.array_equal(trained.vectors.context, model.syn1neg if loss == "negative" else model.syn1)


@pytest.mark.parametrize("trainer", ["ours", "gensims"])
def test_the_paths_are_those_of_the_words_as_they_were_counted(trainer):
    sentences = [["rare"], *[["a"] * 16 + ["b"] * 8 + ["c"] * 4 + ["d"] * 2] * 2]
    trained = getattr(benchmark, trainer)(sentences, Config(loss="hierarchical", dim=3, min_count=2, epochs=1), 0)
    paths, codes = ([len(row) for row in rows] for rows in trained.paths)
    assert trained.vectors.words == list("abcd") and paths == codes == [1, 2, 3, 3]
    assert benchmark.ours(sentences, Config(dim=3, min_count=2, epochs=1), 0).paths is None


def test_the_rows_are_what_their_names_say():
    for name, config in benchmark.ROWS.items():
        architecture, loss, threads = name.split(", ")
        assert (config.architecture == "cbow") == (architecture == "CBOW")
        assert config.loss == loss.split()[0] and config.threads == int(threads.split()[0])


@pytest.fixture
def names(monkeypatch):
    """Let each trainer write down its name, and the name stand for its vectors."""
    began = []

    def stand_in(name):
        def trainer(sentences, config, seed):
            began.append((name, seed))
            return Trained((name, *sentences))

        return trainer

    for name in ("ours", "gensims", "numpys"):
        monkeypatch.setattr(benchmark, name, stand_in(name))
    monkeypatch.setattr(benchmark, "held_out_loss", lambda trained, *_: trained.vectors)
    return began


def test_who_begins_changes_from_seed_to_seed(names):
    for seed in (0, 1, 2):
        found = benchmark.one_round("any", Config(), seed, [], [])
        assert {who: turn["loss"] for who, turn in found.items()} == {"ours": ("ours",), "gensim": ("gensims",)}
    assert names == [("gensims", 0), ("ours", 0), ("ours", 1), ("gensims", 1), ("gensims", 2), ("ours", 2)]
    assert benchmark.one_round(benchmark.NUMPY, Config(), 0, [], [])["ours"]["loss"] == ("numpys",)


def test_what_vectors_are_worth_is_asked_of_both(names, monkeypatch, tmp_path):
    (tmp_path / "pairs.tsv").touch()
    told = [SimpleNamespace(sentences=["told"])]
    world = SimpleNamespace(documents=lambda words, rng: told, classes={})
    monkeypatch.setattr(benchmark, "neighbour_purity", lambda vectors, classes: vectors)
    monkeypatch.setattr(benchmark, "wordsim", lambda vectors, path: {"WordSim-353": vectors})
    assert benchmark.worth(["written"], world, 5, tmp_path / "pairs.tsv") == {
        who: {"purity": (name, "told"), "WordSim-353": (name, "written")}
        for who, name in (("ours", "ours"), ("gensim", "gensims"))
    }
    assert names == [("ours", 5)] * 2 + [("gensims", 5)] * 2


# --- how fast ---


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
