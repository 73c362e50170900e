"""The benchmark of word2vec weighs all alike: the same sentences, settings and questions."""

from types import SimpleNamespace

import numpy as np
import pytest
import word2vec as benchmark
from gensim.models import Word2Vec
from made_sentences import topics
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
