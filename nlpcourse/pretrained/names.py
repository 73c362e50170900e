"""Which tensor of a published checkpoint is which of our parameters.

`#` is the number of a layer. Several names stand beside each other where one tensor is several of ours, or several are
one. Each name is that of a module, of which weight and bias are meant.
"""

import re

_LOOKS = "blocks.#.attention.query blocks.#.attention.key blocks.#.attention.value"

GPT_2 = {
    "wte": "embedding.tokens",
    "wpe": "embedding.positions",
    "ln_f": "norm",
    "lm_head": "output",
    "h.#.ln_1": "blocks.#.norms.0",
    "h.#.attn.c_attn": _LOOKS,
    "h.#.attn.c_proj": "blocks.#.attention.output",
    "h.#.ln_2": "blocks.#.norms.1",
    "h.#.mlp.c_fc": "blocks.#.network.0",
    "h.#.mlp.c_proj": "blocks.#.network.2",
}
_MODERN = {
    "embed_tokens": "embedding.tokens",
    "norm": "norm",
    "lm_head": "output",
    "layers.#.input_layernorm": "blocks.#.norms.0",
    "layers.#.self_attn.o_proj": "blocks.#.attention.output",
    "layers.#.post_attention_layernorm": "blocks.#.norms.1",
    "layers.#.mlp.down_proj": "blocks.#.network.2",
}
LLAMA = _MODERN | {
    "layers.#.self_attn.q_proj": "blocks.#.attention.query",
    "layers.#.self_attn.k_proj": "blocks.#.attention.key",
    "layers.#.self_attn.v_proj": "blocks.#.attention.value",
    "layers.#.mlp.gate_proj layers.#.mlp.up_proj": "blocks.#.network.0",
}
PHI_3 = _MODERN | {"layers.#.self_attn.qkv_proj": _LOOKS, "layers.#.mlp.gate_up_proj": "blocks.#.network.0"}
BERT = {
    "embeddings.word_embeddings": "encoder.embedding.tokens",
    "embeddings.position_embeddings": "encoder.embedding.positions",
    "embeddings.token_type_embeddings": "encoder.embedding.segments",
    "embeddings.LayerNorm": "encoder.embedding.norm",
    "encoder.layer.#.attention.self.query": "encoder.blocks.#.attention.query",
    "encoder.layer.#.attention.self.key": "encoder.blocks.#.attention.key",
    "encoder.layer.#.attention.self.value": "encoder.blocks.#.attention.value",
    "encoder.layer.#.attention.output.dense": "encoder.blocks.#.attention.output",
    "encoder.layer.#.attention.output.LayerNorm": "encoder.blocks.#.norms.0",
    "encoder.layer.#.intermediate.dense": "encoder.blocks.#.network.0",
    "encoder.layer.#.output.dense": "encoder.blocks.#.network.2",
    "encoder.layer.#.output.LayerNorm": "encoder.blocks.#.norms.1",
    "cls.predictions.transform.dense": "head.transform.0",
    "cls.predictions.transform.LayerNorm": "head.transform.2",
    "cls.predictions": "head",
    "pooler.dense": "pooler.linear",
    "cls.seq_relationship": "next_sentence",
}


def t5(gated: bool) -> dict[str, str]:
    """Return T5's names; a `gated` network's two first maps are one of ours.

    >>> t5(gated=False)["decoder.block.#.layer.1.EncDecAttention.q"]
    'decoder.blocks.#.cross.query'
    """
    names = {"shared": "encoder.embedding.tokens", "lm_head": "decoder.output"}
    for side, last in (("encoder", 1), ("decoder", 2)):  # the last part of a block is its network
        parts, block, network = f"{side}.block.#.layer", f"{side}.blocks.#", f"{last}.DenseReluDense"
        first = f"{parts}.{network}.wi"
        names |= {
            f"{side}.block.0.layer.0.SelfAttention.relative_attention_bias": f"{side}.bias.table",
            f"{side}.final_layer_norm": f"{side}.norm",
            f"{first}_0 {first}_1" if gated else first: f"{block}.network.0",
            f"{parts}.{network}.wo": f"{block}.network.2",
        }
        names |= {f"{parts}.{part}.layer_norm": f"{block}.norms.{part}" for part in range(last + 1)}
        for look, ours in (("0.SelfAttention", "attention"), ("1.EncDecAttention", "cross"))[:last]:
            maps = (("q", "query"), ("k", "key"), ("v", "value"), ("o", "output"))
            names |= {f"{parts}.{look}.{letter}": f"{block}.{ours}.{word}" for letter, word in maps}
    return names


def plain(name: str) -> str:
    """Return a tensor's name as the tables have it: some files call all "transformer.…", or a norm's weight gamma.

    >>> plain("bert.embeddings.LayerNorm.gamma")
    'embeddings.LayerNorm.weight'
    """
    name = re.sub(r"^(transformer|bert|model)\.", "", name)
    return re.sub(r"LayerNorm\.beta$", "LayerNorm.bias", re.sub(r"LayerNorm\.gamma$", "LayerNorm.weight", name))
