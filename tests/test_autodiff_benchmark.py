"""The benchmark of the engines: everybody takes the same steps, and it runs to its end."""

import importlib.util
import json

import numpy as np
import pytest
import torch

from nlpcourse.classroom import COURSE_ROOT


@pytest.fixture(scope="module")
def benchmark():
    specification = importlib.util.spec_from_file_location("benchmark", COURSE_ROOT / "benchmarks" / "autodiff.py")
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


@pytest.mark.parametrize("merged", [True, False])
def test_the_engine_and_pytorch_take_the_steps_of_the_network_by_hand(benchmark, monkeypatch, merged):
    net, nets = benchmark.start(0), []
    step = type(net).step
    monkeypatch.setattr(type(net), "step", lambda *arguments: nets.append(step(*arguments)) or nets[-1])
    benchmark.by_hand()(np.random.default_rng(3))
    theta = benchmark.parameters(net)
    benchmark.engine(theta, merged)(np.random.default_rng(3))
    assert np.allclose(np.concatenate([p.data.ravel() for p in theta]), nets[-1].parameters(), atol=1e-9)
    trained = []
    monkeypatch.setattr(
        benchmark, "torch_network", lambda *given, make=benchmark.torch_network: keep(trained, make(*given))
    )
    for trainer in (benchmark.torch_usual, benchmark.torch_bare):
        trainer(torch.float64)(np.random.default_rng(3))
        theirs = np.concatenate([p.detach().numpy().ravel() for p in trained[-1].parameters()])
        assert np.allclose(theirs, nets[-1].parameters(), atol=1e-9)


def keep(kept, made):
    """Remember the network, which comes first in what was made."""
    kept.append(made[0])
    return made


def test_a_trainer_that_takes_twice_the_engines_time_is_said_to(benchmark):
    found = benchmark.compared({benchmark.ENGINE: [1.0, 2.0, 1.0], "other": [2.0, 4.0, 2.0]})
    assert found["other"] == {"seconds": 2.0, "times_engine": 2.0}


def test_a_quick_run_says_what_it_measured(benchmark, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(benchmark, "CHAIN", 2000)
    monkeypatch.setattr(benchmark, "BATCH", 8)
    monkeypatch.setattr(benchmark, "WIDE", (64, 100, 10))
    benchmark.main(out=tmp_path, quick=True)
    measured = json.loads((tmp_path / "autodiff.json").read_text(encoding="utf-8"))
    assert measured["epoch"]["tensor engine"]["times_engine"] == 1.0
    assert len(measured["epoch"]) == 8 and all(found["seconds"] > 0 for found in measured["epoch"].values())
    assert len(measured["wide_epoch"]) == 7 and measured["wide_epoch"]["tensor engine"]["times_engine"] == 1.0
    assert measured["until_target"][0]["accuracy"] >= 0.97
    assert [found["derivative"] for found in measured["chain"].values()] == [2001, 2001]
    assert "64-64-64-10" in capsys.readouterr().out
