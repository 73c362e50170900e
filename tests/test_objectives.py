"""Objectives: each pair (inputs, targets) of a small text, known by hand, and what must hold for any text."""

from itertools import permutations, product
from math import log

import numpy as np
import pytest
import torch
from transformers import (
    BertTokenizer,
    DataCollatorForLanguageModeling,
    GPT2Config,
    GPT2LMHeadModel,
    XLNetConfig,
    XLNetModel,
)

from nlpcourse import objectives
from nlpcourse.objectives import MASK
from nlpcourse.transformer import causal
from nlpcourse.word2vec import sampling
from nlpcourse.word2vec.glove import cooccurrences

TEXT = list("abcde")
WRONG_SPANS = [[(3, 4), (0, 1)], [(0, 3), (2, 4)], [(4, 6)], [(-1, 2)], [(3, 1)]]
WRONG_SPANS += [(1, 3), [(1, 2, 3)], [(1.0, 3)], [(None, 3)]]  # no pairs of whole numbers
SENTENCE = ["Thank", "you", "for", "inviting", "me", "to", "your", "party", "last", "week", "."]


@pytest.mark.parametrize(
    ("answer", "inputs", "targets"),
    [
        (objectives.next_word(TEXT[:2], 3), [], []),  # no token has three before it
        (objectives.next_word(TEXT, 3), [("a", "b", "c"), ("b", "c", "d")], ["d", "e"]),
        (objectives.cbow(TEXT[:3], 2), [("b", "c"), ("a", "c"), ("a", "b")], ["a", "b", "c"]),
        (objectives.both_directions(TEXT), (list("abcd"), list("edcb")), (list("bcde"), list("dcba"))),
        (objectives.next_token(TEXT), list("abcd"), list("bcde")),
        (objectives.masked(TEXT, {0: "x", 3: MASK, 4: "e"}), ["x", "b", "c", MASK, "e"], ["a", None, None, "d", "e"]),
        (objectives.replaced(TEXT[:4], {1: "x", 3: "y"}), list("axcy"), [0, 1, 0, 1]),  # as in the survey's table
        (objectives.replaced(TEXT, {0: "a", 2: "x"}), list("abxde"), [0, 0, 1, 0, 0]),  # the first is itself again
        (objectives.prefix(TEXT, 3), list("abc"), list("de")),
        (objectives.prefix(TEXT, 0), [], TEXT),
        (objectives.prefix(TEXT, 5), TEXT, []),
        (objectives.infilling(TEXT, [(0, 1), (2, 5)]), [MASK, "b", MASK], TEXT),
        (objectives.infilling(TEXT, [(2, 2)]), ["a", "b", MASK, "c", "d", "e"], TEXT),  # a mask where nothing is gone
    ],
)
def test_the_pair_is_the_one_made_by_hand(answer, inputs, targets):
    assert answer == (inputs, targets)


@pytest.mark.parametrize(("length", "window"), [(1, 1), (5, 1), (8, 2), (3, 7)])
def test_windows_are_those_of_word2vec(length, window):
    pairs = list(zip(*objectives.skip_gram(range(length), window)))
    assert pairs == [(t, s) for t, s in product(range(length), repeat=2) if 0 < abs(t - s) <= window]
    assert pairs == list(sampling.pairs(range(length), window))
    contexts, centres = objectives.cbow(range(length), window)
    assert [(c, o) for c, context in zip(centres, contexts) for o in context] == pairs


def test_the_counts_are_those_of_glove():
    ids = [0, 1, 2, 1, 0, 0, 2]
    X = cooccurrences([ids], 3, window=2).toarray()
    pairs, logs = objectives.glove(ids, 2)
    assert sorted(pairs) == sorted(zip(*map(np.ndarray.tolist, X.nonzero())))
    assert logs == pytest.approx([log(X[pair]) for pair in pairs])


def test_t5_corrupts_its_own_example():
    inputs, targets = objectives.spans(SENTENCE, [(2, 4), (8, 9)], ["<X>", "<Y>", "<Z>"])
    assert " ".join(inputs) == "Thank you <X> me to your party <Y> week ."
    assert " ".join(targets) == "<X> for inviting <Y> last <Z>"


def test_bart_fills_its_own_example():
    inputs, targets = objectives.infilling("ABC.DE.", [(1, 3), (5, 5)])  # figure 2: BC, and nothing between D and E
    assert ("".join(inputs).replace(MASK, "_"), "".join(targets)) == ("A_.D_E.", "ABC.DE.")


def test_bert_asks_where_hugging_faces_collator_does():
    torch.manual_seed(0)
    words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *"abcdefgh"]
    ids = list(range(5, 13)) * 5
    collate = DataCollatorForLanguageModeling(
        BertTokenizer(vocab={word: i for i, word in enumerate(words)}), mlm_probability=0.5
    )
    batch = collate([{"input_ids": ids}] * 4)
    kept = 0
    for inputs, labels in zip(batch["input_ids"].tolist(), batch["labels"].tolist()):
        asked = {t: inputs[t] for t, label in enumerate(labels) if label != -100}
        assert objectives.masked(ids, asked) == (inputs, [None if label == -100 else label for label in labels])
        kept += sum(ids[t] == token for t, token in asked.items())
    assert kept  # a word may be asked about though it stands there


def test_gpts_loss_is_of_the_next_tokens():
    torch.manual_seed(0)
    theirs = GPT2LMHeadModel(GPT2Config(vocab_size=9, n_embd=8, n_layer=1, n_head=2)).eval()
    ids = [3, 1, 4, 1, 5]
    inputs, targets = (torch.tensor([part]) for part in objectives.next_token(ids))
    loss = torch.nn.functional.cross_entropy(theirs(inputs).logits[0], targets[0])
    torch.testing.assert_close(loss, theirs(torch.tensor([ids]), labels=torch.tensor([ids])).loss)


@pytest.mark.parametrize("places", [[], [(0, 2)], [(0, 1), (1, 2), (4, 5)], [(0, 5)]])
def test_spans_lose_nothing(places):
    inputs, targets = objectives.spans(TEXT, places, range(len(places) + 1))
    found, held = {}, []
    for token in targets:
        if isinstance(token, int):
            held = found.setdefault(token, [])
        else:
            held.append(token)
    assert [letter for token in inputs for letter in found.get(token, [token])] == TEXT
    assert targets[-1] == len(places)


@pytest.mark.parametrize("places", WRONG_SPANS)
def test_spans_that_overlap_or_leave_the_text_are_refused(places):
    with pytest.raises(ValueError, match=r"within 0 to 5, in order, received \[.*\]: give pairs"):
        objectives.infilling(TEXT, places)


def test_nothing_is_changed_in_place():
    text = list(TEXT)
    for answer in (objectives.masked(text, {0: MASK}), objectives.replaced(text, {0: "x"}), objectives.cbow(text)):
        answer[0].append("z"), answer[1].append("z")
    assert text == TEXT


def test_the_order_of_reading_is_the_causal_mask():
    assert (objectives.permutation_mask(range(6)) == causal(6).numpy()).all()
    assert (objectives.permutation_mask(range(6), itself=False) == np.tri(6, k=-1, dtype=bool)).all()


def test_all_orders_together_see_each_pair_half_the_time():
    share = np.mean([objectives.permutation_mask(order) for order in permutations(range(4))], axis=0)
    assert share == pytest.approx(0.5 + 0.5 * np.eye(4), abs=0)


def test_each_token_sees_who_came_before_it():
    inputs, targets = objectives.permuted("abcd", [1, 3, 0, 2])
    shown = ["".join(token or "_" for token in seen) for seen in inputs]
    assert list(zip(shown, targets)) == [("____", "b"), ("_b__", "d"), ("_b_d", "a"), ("ab_d", "c")]


@pytest.mark.parametrize("order", [[3, 0, 2, 1], [0, 1, 2, 3], [2, 3, 1, 0]])
def test_information_flows_in_xlnet_as_our_mask_says(order):
    torch.manual_seed(0)
    theirs = XLNetModel(XLNetConfig(vocab_size=9, d_model=8, n_layer=2, n_head=2, d_inner=8, dropout=0.0)).eval()
    seen = torch.from_numpy(objectives.permutation_mask(order, itself=False))
    ids = torch.tensor([[1, 2, 3, 4]])
    queries = torch.eye(4)[None]  # all four are predicted, so all outputs are of the query stream

    def outputs(ids):
        with torch.no_grad():
            return theirs(ids, perm_mask=(~seen).float()[None], target_mapping=queries)[0][0]

    for s in range(4):
        altered = ids.clone()
        altered[0, s] = 8
        moved = (outputs(altered) - outputs(ids)).abs().amax(dim=-1) > 1e-6
        # the first of the order may see nothing, and the softmax over nothing is, with them, a mean over all
        assert moved[order[1:]].tolist() == seen[order[1:], s].tolist()


@pytest.mark.parametrize("order", [[0, 0, 1], [1, 2, 3], [0.5, 1], [1.0, 0.0], ["b", 0]])
def test_an_order_that_is_none_is_refused(order):
    with pytest.raises(ValueError, match=rf"each int from 0 to {len(order) - 1} once, received \[.*\]: give all"):
        objectives.permutation_mask(order)


def test_an_order_may_be_an_array():
    assert objectives.permuted("abc", np.array([2, 0, 1])) == objectives.permuted("abc", [2, 0, 1])


@pytest.mark.parametrize("order", [[1, 0], [1, 0, 3, 2, 5, 4]])
def test_an_order_of_another_text_is_refused(order):
    with pytest.raises(ValueError, match=f"an order of 5 places, received {len(order)}: give each place once"):
        objectives.permuted(TEXT, order)


@pytest.mark.parametrize("marks", ["", "X", "XYZ"])
def test_spans_need_one_mark_more(marks):
    with pytest.raises(ValueError, match=f"expected 2 marks, the last for the end, received {len(marks)}: give"):
        objectives.spans(TEXT, [(1, 3)], marks)


@pytest.mark.parametrize("objective", ["next_word", "skip_gram", "cbow", "glove"])
@pytest.mark.parametrize("window", [-1, 0, 1.5])
def test_a_window_that_holds_no_token_is_refused(objective, window):
    with pytest.raises(ValueError, match=f"window to be a whole number from 1 on, received {window}: give such an int"):
        getattr(objectives, objective)(TEXT, window)


@pytest.mark.parametrize("length", [-1, 6, 9, 2.5, 2.0, "2"])
def test_a_prefix_that_is_not_in_the_text_is_refused(length):
    with pytest.raises(ValueError, match=f"a length from 0 to 5, received {length}: give one within the text"):
        objectives.prefix(TEXT, length)


@pytest.mark.parametrize("place", [-1, 5, 1.5, "b"])
def test_a_place_outside_the_text_is_refused(place):
    with pytest.raises(ValueError, match=f"expected places from 0 to 4, received {place}: leave it out"):
        objectives.masked(TEXT, {place: MASK})
