"""Small checkpoints of published architectures with large random weights, as `transformers` writes them."""

from pathlib import Path

import torch
from made_transformers import shaken
from torch import Tensor, nn
from transformers import (
    BertConfig,
    BertForPreTraining,
    GPT2Config,
    GPT2LMHeadModel,
    LlamaConfig,
    LlamaForCausalLM,
    Phi3Config,
    Phi3ForCausalLM,
    PreTrainedModel,
    T5Config,
    T5ForConditionalGeneration,
)

SIZES = {"vocab_size": 50, "hidden_size": 24, "num_hidden_layers": 2, "num_attention_heads": 4, "intermediate_size": 40}
ENDLESS = {"bos_token_id": None, "eos_token_id": None, "pad_token_id": 0}
LLAMA_3 = {"rope_type": "llama3", "factor": 8.0, "low_freq_factor": 1.0, "high_freq_factor": 4.0}
LLAMA_3 |= {"original_max_position_embeddings": 64}  # so long that some pairs stay, some slow down, some in part


def gpt_2(**changes: object) -> GPT2LMHeadModel:
    sizes = {"vocab_size": 50, "n_positions": 32, "n_embd": 24, "n_layer": 2, "n_head": 4}
    return shaken(GPT2LMHeadModel(GPT2Config(**{**sizes, **ENDLESS, "layer_norm_epsilon": 1e-3, **changes})))


def llama(**changes: object) -> LlamaForCausalLM:
    kind = {"num_key_value_heads": 2, "head_dim": 10, "rms_norm_eps": 1e-3, "rope_parameters": {"rope_theta": 500.0}}
    return shaken(LlamaForCausalLM(LlamaConfig(**{**SIZES, **ENDLESS, **kind, **changes})))


def phi_3(**changes: object) -> Phi3ForCausalLM:
    kind = {"num_key_value_heads": 2, "rms_norm_eps": 1e-3, "rope_theta": 500.0, "sliding_window": 30}
    return shaken(Phi3ForCausalLM(Phi3Config(**{**SIZES, **ENDLESS, **kind, **changes})))


def t5(version: str) -> T5ForConditionalGeneration:
    """Make T5 "1.0", "1.1" with an output matrix of its own, or "1.1 tied", as newer versions of transformers do."""
    first = version == "1.0"
    sizes = {"vocab_size": 50, "d_model": 24, "d_kv": 5, "d_ff": 40, "num_layers": 2, "num_heads": 4}
    kind = {"feed_forward_proj": "relu" if first else "gated-gelu", "tie_word_embeddings": first}
    config = T5Config(**sizes, **kind, layer_norm_epsilon=1e-3, decoder_start_token_id=0, eos_token_id=None)
    theirs = shaken(T5ForConditionalGeneration(config))
    if version == "1.1":
        theirs.lm_head.weight = nn.Parameter(torch.randn(50, 24))
    return theirs


def bert() -> BertForPreTraining:
    return shaken(BertForPreTraining(BertConfig(**SIZES, max_position_embeddings=32, layer_norm_eps=1e-3)))


DECODERS = {
    "gpt-2": gpt_2,
    "gpt-2-untied": lambda: gpt_2(tie_word_embeddings=False, n_inner=40, activation_function="relu"),
    "llama": llama,
    "llama-tied": lambda: llama(tie_word_embeddings=True, head_dim=6, num_key_value_heads=4),
    "llama-3.1": lambda: llama(rope_parameters={**LLAMA_3, "rope_theta": 500.0}),
    "llama-interpolated": lambda: llama(rope_parameters={"rope_type": "linear", "factor": 4.0, "rope_theta": 500.0}),
    "phi-3": phi_3,
    "phi-3-window": lambda: phi_3(sliding_window=4),
    "phi-3-tied": lambda: phi_3(tie_word_embeddings=True),
}


def saved(model: PreTrainedModel, folder: Path, sharded: bool = False) -> Path:
    """Write a checkpoint, in several files if it is to be `sharded`, and return its folder."""
    model.save_pretrained(folder, max_shard_size="8KB" if sharded else "5GB")
    assert (folder / "model.safetensors.index.json").is_file() == sharded
    return folder


def close(ours: Tensor, theirs: Tensor) -> None:
    """Hold what an issue asks: logits within 1e-4; these are within some tens of zero."""
    torch.testing.assert_close(ours, theirs, rtol=0, atol=1e-4)
