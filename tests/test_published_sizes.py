"""How many parameters published models have, without memory and in no time."""

import subprocess
import sys

import pytest
import torch
from transformers import BertConfig, GPT2Config, LlamaConfig, Phi3Config, T5Config

from nlpcourse.pretrained.architectures import plan
from nlpcourse.pretrained.sizes import PUBLISHED, count, outline

COUNTS = {
    "BERT-base": 109_482_240,
    "BERT-large": 335_141_888,
    "RoBERTa-base": 124_645_632,
    "ALBERT-base": 11_683_584,
    "ELECTRA-small": 13_483_008,
    "T5-base": 222_903_552,
    "T5-large": 737_668_096,
    "T5-3B": 2_851_598_336,
    "T5-11B": 11_307_321_344,
    "T5.1.1-base": 247_577_856,
    "T5.1.1-large": 783_150_080,
    "T5.1.1-XL": 2_849_757_184,
    "T5.1.1-XXL": 11_135_332_352,
    "BART-base": 139_420_416,
    "GPT": 116_534_784,
    "GPT-2": 124_439_808,
    "GPT-2 XL": 1_557_611_200,
    "GPT-3": 174_604_259_328,
    "LLaMA-7B": 6_738_415_616,
    "Phi-3-mini": 3_821_079_552,
}


def test_each_model_has_as_many_parameters_as_was_published():
    assert {name: count(name) for name in PUBLISHED} == COUNTS


FRESH = """
import resource, sys, time
from nlpcourse.pretrained.sizes import count
before, began = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
assert count("GPT-3") == 174_604_259_328 and count("T5-11B") == 11_307_321_344
print(time.process_time() - began, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
assert not {"sympy", "torch._dynamo"} & {*sys.modules}, "PyTorch has loaded its compiler"
"""


def test_the_largest_are_counted_in_a_second_without_memory_by_a_program_that_has_just_begun():
    run = subprocess.run([sys.executable, "-c", FRESH], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    seconds, kilobytes = map(float, run.stdout.split())
    assert seconds < 1 and kilobytes < 50_000, "the weights of GPT-3 are 698 GB"


def test_berts_parts_are_those_of_the_table():
    model = outline("BERT-base")
    parts = (model.encoder.embedding, model.encoder.blocks, model.pooler)
    counted = [sum(parameter.numel() for parameter in part.parameters()) for part in parts]
    assert counted == [23_837_184, 85_054_464, 590_592]


SETTINGS = {
    "BERT-base": BertConfig(),
    "GPT-2": GPT2Config(),
    "LLaMA-7B": LlamaConfig(),
    "Phi-3-mini": Phi3Config(),
    "T5-base": T5Config(d_model=768, num_layers=12, num_heads=12, d_ff=3072),
}


@pytest.mark.parametrize(("name", "theirs"), SETTINGS.items(), ids=SETTINGS)
def test_they_are_what_the_settings_in_transformers_amount_to(name, theirs):
    with torch.device("meta"):
        read = plan(theirs.to_dict(), ()).model
    models = [model.encoder if name == "BERT-base" else model for model in (read, outline(name))]
    ours, made = ([repr(model), *(getattr(part, "eps", None) for part in model.modules())] for model in models)
    assert ours == made


def test_a_model_that_is_not_known_is_refused():
    with pytest.raises(ValueError, match=r"expected one of BERT-base, .*, Phi-3-mini, received 'GPT-4': choose one"):
        count("GPT-4")
