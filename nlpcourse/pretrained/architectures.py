"""What the config.json of a published checkpoint amounts to: one of our modules, and what its tensors are."""

import json
import math
from collections.abc import Collection
from functools import partial
from typing import NamedTuple

from torch import Tensor, nn

from nlpcourse.pretrained import names
from nlpcourse.transformer import Config, Decoder, Encoder, EncoderDecoder, MaskedWordHead, Pooler
from nlpcourse.transformer.attention import Maybe
from nlpcourse.transformer.positions import BASE

ACTIVATIONS = {"gelu": "gelu", "gelu_new": "gelu_tanh", "gelu_pytorch_tanh": "gelu_tanh", "relu": "relu"}
NETWORKS = {"relu": "relu", "gated-gelu": "geglu"}  # T5's
SIZES = ("vocab_size", "dim", "heads", "layers", "hidden", "length", "eps")
USUAL = "vocab_size hidden_size num_attention_heads num_hidden_layers intermediate_size max_position_embeddings"
LLAMA_3 = ("low_freq_factor", "high_freq_factor", "original_max_position_embeddings")


class Plan(NamedTuple):
    """A module, and how the tensors of a checkpoint are called in it."""

    model: nn.Module
    layers: int
    names: dict[str, str]  # a table of the module `names`
    copies: dict[str, str]  # what may be there once more, under another name
    unused: str  # a pattern of tensors that hold nothing learned
    transposed: str = "$^"  # a pattern of weights that stand as (in, out)


class MaskedLanguageModel(nn.Module):
    """BERT with what it was trained with: `encoder`, `head` (of masked words), `pooler`, `next_sentence`.

    The last two, the vector of a text and the logits of its second part following the first (0) or not (1), are None
    if they were not published.

    >>> import torch
    >>> MaskedLanguageModel(Config(vocab_size=100), pooled=True, paired=False)(torch.tensor([[1, 2, 3]])).shape
    torch.Size([1, 3, 100])

    Source: Devlin et al. (2019), BERT, section 3.1 and the code published with it.
    """

    def __init__(self, config: Config, pooled: bool, paired: bool):
        super().__init__()
        self.encoder = Encoder(config)
        self.head = MaskedWordHead(config, self.encoder.embedding.tokens)
        self.pooler = Pooler(config) if pooled else None
        self.next_sentence = nn.Linear(config.dim, 2) if paired else None

    def forward(self, ids: Tensor, mask: Maybe = None, segments: Maybe = None) -> Tensor:
        """Return the logits (B, T, V) of the word at each place of ids (B, T)."""
        return self.head(self.encoder(ids, mask, segments=segments))


def settings_of(text: str) -> dict:
    """Return what a config.json says; raise ValueError for other text, and for an architecture that is not ours.

    >>> settings_of('{"model_type": "mamba"}')
    Traceback (most recent call last):
    ValueError: expected model_type to be one of bert, gpt2, llama, phi3, t5, received 'mamba': load one of these
    """
    try:
        settings = json.loads(text)
        kind = settings.get("model_type")
    except (ValueError, AttributeError):
        raise ValueError(f"expected settings in config.json, received {text!r:.40}: fetch it anew") from None
    if kind not in list(PLANS):
        raise ValueError(f"expected model_type to be one of {', '.join(PLANS)}, received {kind!r}: load one of these")
    return settings


def plan(settings: dict, tensors: Collection[str]) -> Plan:
    """Return the module for the settings of a config.json, given the plain names of the checkpoint's tensors.

    Raises ValueError for what is missing, or is a choice that our modules do not have.

    >>> sizes = {"vocab_size": 100, "n_embd": 8, "n_head": 2, "n_layer": 3, "n_positions": 16}
    >>> kind = {"model_type": "gpt2", "activation_function": "gelu_new", "layer_norm_epsilon": 1e-5}
    >>> len(plan({**sizes, **kind}, tensors=[]).model.blocks)
    3
    """
    try:
        return PLANS[settings["model_type"]](settings, tensors)
    except KeyError as error:
        raise ValueError(f"expected {error} in config.json, received none: fetch the file anew") from None
    except (TypeError, ArithmeticError) as error:
        raise ValueError(f"expected sizes in config.json, received others ({error}): fetch the file anew") from None


def _bert(settings: dict, tensors: Collection[str]) -> Plan:
    _demand(settings, position_embedding_type="absolute", is_decoder=False, add_cross_attention=False)
    sizes = _sizes(settings, f"{USUAL} layer_norm_eps") | {"segments": settings["type_vocab_size"]}
    config = Config(**sizes, activation=_known(settings, "hidden_act", ACTIVATIONS), norm="post", embedding_norm=True)
    pooled, paired = (f"{part}.weight" in tensors for part in ("pooler.dense", "cls.seq_relationship"))
    copies = {"cls.predictions.decoder.weight": "embeddings.word_embeddings.weight"}
    copies["cls.predictions.decoder.bias"] = "cls.predictions.bias"
    model = MaskedLanguageModel(config, pooled, paired)
    return Plan(model, config.layers, names.BERT, copies, r"embeddings\.position_ids")


def _gpt_2(settings: dict, tensors: Collection[str]) -> Plan:
    _demand(settings, scale_attn_weights=True, scale_attn_by_inverse_layer_idx=False, add_cross_attention=False)
    inner = settings.get("n_inner") or 4 * settings["n_embd"]
    keys = "vocab_size n_embd n_head n_layer n_inner n_positions layer_norm_epsilon"
    tied = settings.get("tie_word_embeddings", True)
    activation, output = _known(settings, "activation_function", ACTIVATIONS), "tied" if tied else "own"
    config = Config(**_sizes(settings | {"n_inner": inner}, keys), activation=activation, output=output)
    copies, masks = {"lm_head.weight": "wte.weight"}, r"h\.\d+\.attn\.(masked_)?bias"
    return Plan(Decoder(config), config.layers, names.GPT_2, copies, masks, r".*\.c_(attn|proj|fc)\.weight")


def _modern(table: dict[str, str], settings: dict, tensors: Collection[str]) -> Plan:
    """Plan LLaMA or Phi-3, whose tensors have other names and are alike in all else."""
    _demand(settings, hidden_act="silu")
    d = settings.get("head_dim") or settings["hidden_size"] // settings["num_attention_heads"]
    heads = {"head_dim": d, "kv_heads": settings.get("num_key_value_heads")}
    kind = {"rms_norm": True, "bias": False, "activation": "swiglu", "window": settings.get("sliding_window")}
    output = "tied" if settings.get("tie_word_embeddings") else "own"
    config = Config(**_sizes(settings, f"{USUAL} rms_norm_eps"), **heads, **kind, **_waves(settings, d), output=output)
    copies, waves = {"lm_head.weight": "embed_tokens.weight"}, r"layers\.\d+\.self_attn\.rotary_emb\.inv_freq"
    return Plan(Decoder(config), config.layers, table, copies, waves)


def _t5(settings: dict, tensors: Collection[str]) -> Plan:
    _demand(settings, num_decoder_layers=settings["num_layers"], relative_attention_max_distance=128)
    activation = _known({"feed_forward_proj": "relu"} | settings, "feed_forward_proj", NETWORKS)
    tied = settings.get("tie_word_embeddings", True)
    scaled = settings.get("scale_decoder_outputs", True)  # newer files say it apart, and always "tied"
    own = not tied or (not scaled and "lm_head.weight" in tensors)
    keys = "vocab_size d_model num_heads num_layers d_ff length layer_norm_epsilon"
    sizes = _sizes(settings | {"length": 512}, keys)  # as it was trained; its positions know no longest text
    kind = {"rms_norm": True, "bias": False, "scaled": False, "share_tokens": True, "positions": "relative"}
    output = "own" if own else "scaled" if scaled else "tied"
    config = Config(**sizes, **kind, head_dim=settings["d_kv"], activation=activation, output=output)
    copied = ("encoder.embed_tokens.weight", "decoder.embed_tokens.weight", "lm_head.weight")
    unused = r"decoder\.block\.0\.layer\.1\.EncDecAttention\.relative_attention_bias\.weight"
    table = names.t5(gated=activation != "relu")
    return Plan(EncoderDecoder(config), config.layers, table, dict.fromkeys(copied, "shared.weight"), unused)


def _sizes(settings: dict, keys: str) -> dict[str, object]:
    return dict(zip(SIZES, (settings[key] for key in keys.split()), strict=True))


def _waves(settings: dict, d: int) -> dict[str, object]:
    """Return how fast pairs of the d dimensions turn; LLaMA 3.1 slows down by `factor` those that hardly turn."""
    waves = {"rope_theta": settings.get("rope_theta", BASE)}  # older files have it apart
    waves |= (settings.get("rope_scaling") or {}) | (settings.get("rope_parameters") or {})
    _demand(settings | waves, partial_rotary_factor=1.0)
    kind, base, stretch = waves.get("rope_type", waves.get("type", "default")), waves["rope_theta"], None
    if kind == "linear":
        stretch = (waves["factor"],) * (d // 2)
    elif kind == "llama3":
        low, high, original = (waves[name] for name in LLAMA_3)
        turns = (original / (2 * math.pi * base ** (2 * i / d)) for i in range(d // 2))  # in a text as first trained on
        shares = (min(max((n - low) / (high - low), 0), 1) for n in turns)
        stretch = tuple(1 / (share + (1 - share) / waves["factor"]) for share in shares)
    elif kind != "default":
        wanted = "rotary positions default, linear or llama3"
        raise ValueError(f"expected {wanted}, received {kind}: load a checkpoint for shorter texts, such as Phi-3's 4k")
    return {"positions": "rotary", "base": base, "stretch": stretch}


def _demand(settings: dict, **wanted: object) -> None:
    """Raise ValueError for a choice that our modules do not have; what is not said is as it is wanted."""
    for name, value in wanted.items():
        received = settings.get(name)
        if received is not None and received != value:
            raise ValueError(f"expected {name} to be {value!r}, received {received!r}: our modules know no other")


def _known(settings: dict, name: str, known: dict[str, str]) -> str:
    """Return our name of a choice; raise ValueError for one that our modules do not have."""
    if settings[name] not in known:
        raise ValueError(f"expected {name} of {', '.join(known)}, received {settings[name]!r}: load another model")
    return known[settings[name]]


MODERN = {"llama": partial(_modern, names.LLAMA), "phi3": partial(_modern, names.PHI_3)}
PLANS = {"bert": _bert, "gpt2": _gpt_2, **MODERN, "t5": _t5}
