"""The benchmark of the language models: all learn from the same words, PyTorch takes our steps, and it runs through."""

import importlib.util
import json

import numpy as np
import pytest
import typer

from nlpcourse.classroom import COURSE_ROOT
from nlpcourse.evaluation import perplexity
from nlpcourse.language_models import KneserNey

PLAYS = COURSE_ROOT.parent / "shared" / "reference" / "data" / "tinyshakespeare_input.txt"
SPEECHES = ["FIRST CITIZEN:\nSpeak, speak!", "ALL:\nWe know't, we know't.", "MARCIUS:\nThanks. What's the matter?"]


@pytest.fixture
def benchmark(monkeypatch):
    specification = importlib.util.spec_from_file_location("benchmark", COURSE_ROOT / "benchmarks/language_models.py")
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    monkeypatch.setattr(module, "THREADS", 1)  # two wait for each other where others work too
    return module


def test_speeches_are_cut_and_rare_words_replaced(benchmark, monkeypatch):
    monkeypatch.setattr(benchmark, "VOCABULARY", 4)
    corpus = benchmark.read("\n\n".join([SPEECHES[1]] * 9 + ["\n" + SPEECHES[0]]))
    assert corpus.words == ["<unk>", "we", "know't", "all"]  # of words as frequent, the first; ":" comes later
    assert corpus.training == [["all", "<unk>", *["we", "know't", "<unk>"] * 2]] * 9
    assert corpus.held_out == [["<unk>"] * 7]
    contexts, targets = corpus.windows([["all", "we"]], 2)
    assert contexts.tolist() == [[5, 5], [5, 3], [3, 1]] and targets.tolist() == [3, 1, 4]


def test_pytorch_takes_the_steps_of_our_network(benchmark):
    corpus, recipe = benchmark.read("\n\n".join(SPEECHES * 20)), benchmark.Recipe(dropout=0.0, batch=32)
    data = corpus.windows(corpus.training, recipe.window)
    model = benchmark.start(corpus, recipe, 0)
    theirs = benchmark.theirs(model, *data, recipe)
    assert benchmark.ours(model, *data, recipe) == pytest.approx(theirs, rel=1e-4)
    assert benchmark.ours(model, *data, recipe) < theirs / 2  # so it had begun anew, and learns


def test_the_mixture_weighs_probabilities(benchmark):
    found = {"network": np.log([0.5, 0.1]), "counting": np.log([0.1, 0.3])}
    assert np.exp(benchmark.mixed(found, 0.75)) == pytest.approx([0.4, 0.15])
    assert all(benchmark.mixed(found, w) == pytest.approx(found[name]) for name, w in (("network", 1), ("counting", 0)))


def test_the_mixture_is_tuned_on_speeches_that_its_models_did_not_see(benchmark, monkeypatch):
    corpus, calls = benchmark.Corpus([[f"speech {i}"] for i in range(20)], [["held out"]], []), []

    def predictions(corpus, training, asked, recipe, seed) -> dict:
        calls.append((training, asked))
        counting, network = ([0.9, 0.1], [0.1, 0.9]) if len(calls) == 1 else ([0.2], [0.5])
        return {"counting": np.log(counting), "network": np.log(network), "seconds": 7 * len(calls)}

    monkeypatch.setattr(benchmark, "predictions", predictions)
    found = benchmark.quality(corpus, benchmark.Recipe(), 0)
    dev = [corpus.training[0], corpus.training[10]]
    assert calls[0] == ([speech for speech in corpus.training if speech not in dev], dev)
    assert calls[1:] == [(corpus.training, corpus.held_out)]
    assert found == pytest.approx({
        "counting": 5, "network": 2, "mixture": 1 / 0.35, "weight of the network": 0.5, "seconds of training": 14,
        "dev, counting": 0.09**-0.5, "dev, network": 0.09**-0.5,
    })  # fmt: skip


def test_training_sets_out_from_the_words_frequencies(benchmark, monkeypatch):
    monkeypatch.setattr(benchmark.FeedForward, "fit", lambda *given: None)
    corpus = benchmark.Corpus([["a", "a"], ["a"]], [], ["<unk>", "a"])
    model = benchmark.trained(corpus, corpus.training, benchmark.Recipe(), 0)
    counts = {"<unk>": 0, "a": 3, "</s>": 2, "<s>": 0}
    assert np.exp(model.b2) == pytest.approx([(count + 1) / 5 for count in counts.values()])


def test_counting_reaches_what_it_reached_on_the_plays(benchmark):
    if not PLAYS.is_file():
        pytest.skip("the reference files are not beside this copy")
    corpus = benchmark.read(PLAYS.read_text(encoding="utf-8"))
    assert [sum(map(len, part)) for part in corpus] == [233_226, 19_073, sum(map(len, corpus.words))]
    counting = KneserNey(corpus.training, corpus.words, 3)
    assert perplexity(counting.log_probabilities(corpus.held_out)) == pytest.approx(109.33, abs=0.01)


@pytest.mark.parametrize("real", [False, True], ids=["made up", "Shakespeare"])
def test_a_quick_run_says_what_it_measured(benchmark, tmp_path, capsys, real: bool):
    if real and not PLAYS.is_file():
        pytest.skip("the reference files are not beside this copy")
    plays = PLAYS if real else tmp_path / "plays.txt"
    if not real:
        plays.write_text("\n\n".join(SPEECHES * 100), encoding="utf-8")
    benchmark.main(plays=plays, out=tmp_path, quick=True)
    measured = json.loads((tmp_path / "language_models.json").read_text(encoding="utf-8"))
    quality, speed = measured["quality"], measured["speed"]
    assert 1 < quality["mixture"] < quality["network"] and quality["counting"] > 1
    assert speed["ratio"] == pytest.approx(speed["NumPy"] / speed["PyTorch"]) and speed["ratio"] > 0
    assert "perplexity: mixture" in capsys.readouterr().out


def test_without_the_plays_it_says_where_to_get_them(benchmark, tmp_path):
    with pytest.raises(typer.BadParameter, match="run `nlpcourse data get tinyshakespeare`, or give --plays"):
        benchmark.main(plays=tmp_path / "none.txt", out=tmp_path)
