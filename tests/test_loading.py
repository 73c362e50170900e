"""A published checkpoint in our modules computes and writes what it does in transformers, however it was stored."""

import json

import pytest
import torch
from made_checkpoints import DECODERS, bert, close, gpt_2, llama, phi_3, saved, t5
from safetensors.torch import load_file, save_file

from nlpcourse.generation import generate
from nlpcourse.pretrained.loading import load
from nlpcourse.transformer import Decoder, EncoderDecoder, no_padding

pytestmark = pytest.mark.usefixtures("seeded")
RNG = torch.Generator().manual_seed(0)


def count(model):
    return sum(parameter.numel() for parameter in model.parameters())


@pytest.mark.parametrize("sharded", [False, True], ids=["one file", "shards"])
@pytest.mark.parametrize("make", DECODERS.values(), ids=DECODERS)
def test_a_language_model_computes_and_writes_what_theirs_does(make, sharded, tmp_path):
    theirs = make()
    ours = load(saved(theirs, tmp_path, sharded))
    assert isinstance(ours, Decoder) and not ours.training
    assert count(ours) == theirs.num_parameters()
    ids = torch.randint(1, 50, (3, 11))
    close(ours(ids), theirs(ids).logits)
    longer = theirs.generate(ids, max_new_tokens=15, do_sample=False)
    assert torch.equal(generate(ours, ids, 15, RNG, temperature=0), longer[:, 11:])


@pytest.mark.parametrize("sharded", [False, True], ids=["one file", "shards"])
@pytest.mark.parametrize("version", ["1.0", "1.1", "1.1 tied"])
def test_t5_computes_and_writes_what_theirs_does(version, sharded, tmp_path):
    theirs = t5(version)
    ours = load(saved(theirs, tmp_path, sharded))
    assert isinstance(ours, EncoderDecoder) and count(ours) == theirs.num_parameters()
    source, target = torch.randint(1, 50, (2, 15)), torch.randint(1, 50, (2, 14))
    source[1, 11:] = 0
    mask, seen = no_padding(source, 0), (source != 0).long()
    close(ours(source, target, mask), theirs(source, seen, target).logits)
    longer = theirs.generate(source, attention_mask=seen, max_new_tokens=15, do_sample=False)
    begin, memory = torch.zeros(2, 1, dtype=torch.long), ours.encoder(source, mask)
    written = generate(ours.decoder, begin, 15, RNG, temperature=0, memory=memory, memory_mask=mask)
    assert torch.equal(written, longer[:, 1:])


@pytest.mark.parametrize("sharded", [False, True], ids=["one file", "shards"])
def test_bert_fills_masks_and_pairs_sentences_as_theirs_does(sharded, tmp_path):
    theirs = bert()
    ours = load(saved(theirs, tmp_path, sharded))
    assert count(ours) == theirs.num_parameters()
    ids, kinds = torch.randint(1, 50, (2, 9)), torch.randint(2, (2, 9))
    ids[1, 6:] = 0
    logits = theirs(ids, (ids != 0).long(), kinds)
    mask = no_padding(ids, 0)
    close(ours(ids, mask, kinds), logits.prediction_logits)
    pooled = ours.pooler(ours.encoder(ids, mask, segments=kinds))
    close(ours.next_sentence(pooled), logits.seq_relationship_logits)


def rewritten(folder, change):
    """Return a folder whose tensors `change` has seen; it gives a new dictionary."""
    path = folder / "model.safetensors"
    save_file({name: tensor.contiguous() for name, tensor in change(load_file(path)).items()}, path)
    return folder


def test_old_names_prefixes_and_what_holds_nothing_learned_are_known(tmp_path):
    """As the first files of GPT-2 and BERT on the hub are written."""

    def old_gpt_2(tensors):
        masks = {"h.0.attn.bias": torch.ones(1, 1, 32, 32).bool(), "h.1.attn.masked_bias": torch.tensor(-1e4)}
        tensors = {name.removeprefix("transformer."): tensor for name, tensor in tensors.items()}
        return {**tensors, **masks, "lm_head.weight": tensors["wte.weight"].clone()}

    def old_bert(tensors):
        names = {name: name.replace("LayerNorm.weight", "LayerNorm.gamma") for name in tensors}
        names = {name: new.replace("LayerNorm.bias", "LayerNorm.beta") for name, new in names.items()}
        kept = {new: tensors[name] for name, new in names.items() if not name.startswith(("bert.pooler", "cls.seq"))}
        copies = {"cls.predictions.decoder.bias": "cls.predictions.bias"}
        copies["cls.predictions.decoder.weight"] = "bert.embeddings.word_embeddings.weight"
        again = {name: tensors[original].clone() for name, original in copies.items()}
        return kept | again | {"bert.embeddings.position_ids": torch.arange(32)[None]}

    def old_llama(tensors):
        return tensors | {"model.layers.1.self_attn.rotary_emb.inv_freq": torch.ones(5)}

    gpt, ids = gpt_2(), torch.randint(1, 50, (2, 9))
    close(load(rewritten(saved(gpt, tmp_path / "gpt"), old_gpt_2))(ids), gpt(ids).logits)
    theirs = llama()
    close(load(rewritten(saved(theirs, tmp_path / "llama"), old_llama))(ids), theirs(ids).logits)
    theirs = bert()
    ours = load(rewritten(saved(theirs, tmp_path / "bert"), old_bert))
    close(ours(ids), theirs(ids).prediction_logits)
    assert ours.pooler is None and ours.next_sentence is None


def test_a_matrix_that_is_there_only_by_its_other_names_is_found(tmp_path):
    def renamed(tensors):
        matrix, waste = tensors.pop("shared.weight"), torch.ones(32, 4)
        unused = {"decoder.block.0.layer.1.EncDecAttention.relative_attention_bias.weight": waste}
        return tensors | unused | {"encoder.embed_tokens.weight": matrix, "lm_head.weight": matrix.clone()}

    theirs, ids = t5("1.0"), torch.randint(1, 50, (2, 9))
    folder = rewritten(saved(theirs, tmp_path / "t5"), renamed)
    close(load(folder)(ids, ids), theirs(ids, decoder_input_ids=ids).logits)
    theirs = phi_3(tie_word_embeddings=True)
    folder = rewritten(
        saved(theirs, tmp_path / "phi"), lambda T: T | {"lm_head.weight": T["model.embed_tokens.weight"].clone()}
    )
    close(load(folder)(ids), theirs(ids).logits)


def test_older_settings_are_read(tmp_path):
    waves = {"factor": 4.0, "type": "linear"}
    theirs = llama(rope_parameters={"rope_type": "linear", "factor": 4.0, "rope_theta": 500.0})
    path = saved(theirs, tmp_path) / "config.json"
    settings = json.loads(path.read_text())
    del settings["rope_parameters"], settings["tie_word_embeddings"]
    path.write_text(json.dumps(settings | {"rope_theta": 500.0, "rope_scaling": waves}))
    ids = torch.randint(1, 50, (2, 9))
    close(load(tmp_path)(ids), theirs(ids).logits)


@pytest.mark.parametrize(
    ("version", "old"), [("1.0", {}), ("1.1", {"feed_forward_proj": "gated-gelu", "tie_word_embeddings": False})]
)
def test_t5s_older_settings_are_read(version, old, tmp_path):
    """The files on the hub say less: whether the output is scaled follows from whether its matrix is its own."""
    theirs, ids = t5(version), torch.randint(1, 50, (2, 9))
    path = saved(theirs, tmp_path) / "config.json"
    settings = json.loads(path.read_text())
    for name in ("scale_decoder_outputs", "tie_word_embeddings", "feed_forward_proj", "num_decoder_layers"):
        settings.pop(name, None)
    path.write_text(json.dumps(settings | old))
    close(load(tmp_path)(ids, ids), theirs(ids, decoder_input_ids=ids).logits)


def test_numbers_come_in_float32_or_as_they_were_stored(tmp_path):
    theirs = gpt_2().bfloat16()
    folder = saved(theirs, tmp_path)
    wide, kept = load(folder), load(folder, dtype=None)
    assert {parameter.dtype for parameter in wide.parameters()} == {torch.float32}
    assert {parameter.dtype for parameter in kept.parameters()} == {torch.bfloat16}
    ids = torch.randint(1, 50, (2, 9))
    close(wide(ids), theirs.float()(ids).logits)


def test_a_loaded_model_is_its_own(tmp_path):
    """It may be trained, and its file overwritten."""
    folder, ids = saved(gpt_2(), tmp_path), torch.randint(1, 50, (2, 9))
    ours, again = load(folder), load(folder)
    again(ids).logsumexp(-1).mean().backward()
    with torch.no_grad():
        for parameter in again.parameters():
            parameter -= 10 * parameter.grad
    (folder / "model.safetensors").write_bytes(b"")
    assert not torch.allclose(ours(ids), again(ids), atol=0.1)
    assert ours.embedding.tokens.weight.is_contiguous()
