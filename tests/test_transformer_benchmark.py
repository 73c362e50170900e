"""The benchmark of the Transformer: all three take the same steps, the cache writes the same, and it runs through."""

import importlib.util
import json

import numpy as np
import pytest
import torch

from nlpcourse.classroom import COURSE_ROOT
from nlpcourse.generation import generate


@pytest.fixture
def benchmark(monkeypatch):
    path = COURSE_ROOT / "benchmarks" / "transformer_speed.py"
    specification = importlib.util.spec_from_file_location("benchmark", path)
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    monkeypatch.setattr(module, "SIZES", {"tiny": module.Size(30, 8, 2, 2, 12, 3)})
    monkeypatch.setattr(module, "WRITTEN", 12)
    return module


def test_all_three_take_the_same_steps(benchmark, monkeypatch):
    monkeypatch.setattr(benchmark, "LR", 0.05)
    size = benchmark.SIZES["tiny"]
    batches = benchmark.batches_of(size, 1, np.random.default_rng(0)) * 20
    losses = {name: run() for name, run in benchmark.trainers(size, batches).items()}
    assert losses[benchmark.NANO] == pytest.approx(losses[benchmark.OURS], abs=1e-3)
    assert losses[benchmark.GPT2] == pytest.approx(losses[benchmark.OURS], abs=1e-3)
    assert losses[benchmark.OURS][-1] < losses[benchmark.OURS][0] - 0.5


def test_the_speed_is_tokens_by_time_and_ours_over_theirs(benchmark, monkeypatch):
    clock, takes = [0.0], {benchmark.OURS: 1.0, benchmark.NANO: 2.0, benchmark.GPT2: 4.0}

    def run(name):
        clock[0] += takes[name]

    monkeypatch.setattr(benchmark, "trainers", lambda *given: {name: lambda name=name: run(name) for name in takes})
    monkeypatch.setattr(benchmark.time, "process_time", lambda: clock[0])
    with benchmark.Progress(disable=True) as progress:
        found = benchmark.training(benchmark.SIZES["tiny"], 3, 5, progress)
    assert found["tokens per second"] == {name: 5 * 3 * 12 / seconds for name, seconds in takes.items()}
    assert found["our speed over"] == {benchmark.NANO: 2.0, benchmark.GPT2: 4.0}
    assert found["quartiles"] == {benchmark.NANO: [2.0, 2.0], benchmark.GPT2: [4.0, 4.0]}


def test_without_the_cache_the_same_is_written(benchmark):
    model, ids = benchmark.start(benchmark.SIZES["tiny"]), torch.tensor([[1, 2], [3, 4]])
    for parameter in model.parameters():
        torch.nn.init.normal_(parameter, generator=torch.Generator().manual_seed(1))
    written = [write(model, ids, 9, torch.Generator().manual_seed(0)) for write in (generate, benchmark.without_cache)]
    assert written[0].shape == (2, 9) and torch.equal(*written)


def test_a_quick_run_says_what_it_measured(benchmark, tmp_path, capsys):
    benchmark.main(out=tmp_path, quick=True)
    measured = json.loads((tmp_path / "transformer_speed.json").read_text(encoding="utf-8"))["sizes"]["tiny"]
    speeds, ratios = measured["training"]["tokens per second"], measured["training"]["our speed over"]
    assert ratios == pytest.approx({name: speeds[benchmark.OURS] / speeds[name] for name in ratios})
    for found in measured["writing"].values():
        assert found["ratio"] == pytest.approx(found["seconds without cache"] / found["seconds with cache"])
    assert "our speed over nanoGPT's way" in capsys.readouterr().out
