"""Trains the handwriting reader and writes assets/handwriting/reader.onnx and characters.txt.

    python -m venv /tmp/training && /tmp/training/bin/pip install torch==2.13.0 numpy onnx
    /tmp/training/bin/python -m tools.handwriting.train --minutes 60

Two cores are enough; where torch finds a GPU it is used. Every batch is new: characters written by another unsteady hand.
"""

import argparse
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import nn

from kiosk.handinput.handwriting.ink import DIRECTIONS, SIDE, direction_maps, normalised
from tools.handwriting.noise import CONDITIONS, MODERATE, Corpus, Noise

TARGET = Path(__file__).parents[2] / "assets" / "handwriting"
BATCH = 384
LEVEL_ONE = 3500
FEW = {1: 5, 2: 4, 3: 3, 4: 2}
"""How many times as often characters of so many strokes are practised."""


class Reader(nn.Module):
    """Convolutions over the maps, then one weight for each character."""

    def __init__(self, characters: int) -> None:
        super().__init__()
        self.see = nn.Sequential(
            *_layer(DIRECTIONS, 40, stride=2),
            *_layer(40, 72),
            nn.MaxPool2d(2),
            *_layer(72, 144),
            nn.MaxPool2d(2),
            *_layer(144, 224),
            nn.Flatten(),
            nn.Linear(224 * 16, 224, bias=False),
            nn.BatchNorm1d(224),
        )
        self.tell = nn.Linear(224, characters)

    def forward(self, maps: torch.Tensor) -> torch.Tensor:
        return self.tell(self.see(maps))


def _layer(before: int, after: int, stride: int = 1) -> tuple[nn.Module, ...]:
    return nn.Conv2d(before, after, 3, stride, 1, bias=False), nn.BatchNorm2d(after), nn.ReLU()


def hands(count: int, random: np.random.Generator) -> list[Noise]:
    """So many different hands."""
    made = []
    for level, joins, kind in zip(
        random.uniform(0.2, 2.0, count), random.random(count), random.random(count), strict=True
    ):
        noise = replace(MODERATE, bent=0.02, reversed_=0.02).times(level)
        if joins < 0.45:
            noise = replace(noise, joined=float(random.choice([0.25, 0.5, 0.75, 1.0], p=[0.35, 0.4, 0.15, 0.1])))
        noise = replace(noise, rounded=int(random.choice([0, 1, 2, 4, 6], p=[0.4, 0.15, 0.15, 0.2, 0.1])))
        if kind < 0.15:
            noise = replace(noise, missing=1)
        elif kind < 0.35:
            noise = replace(noise, shuffled=True)
        made.append(noise)
    return made


def maps(corpus: Corpus, which: np.ndarray, noises: list[Noise], random: np.random.Generator) -> torch.Tensor:
    """What the network sees of characters written by so many hands."""
    ink = corpus.ink(which.tolist(), noises, random)
    points = normalised(ink.points, ink.samples, len(which))
    return torch.from_numpy(direction_maps(points, ink.owners, ink.samples, len(which)))


def batches(corpus: Corpus, random: np.random.Generator) -> Iterator[tuple[torch.Tensor, torch.Tensor]]:
    """Batches without end; the 3,500 most common characters come twice as often, those of few strokes more often still.

    The fewer the strokes, the more a shaken character looks like another.
    """
    weights = np.ones(len(corpus.characters))
    weights[:LEVEL_ONE] = 2
    for place, character in enumerate(corpus.characters):
        weights[place] *= FEW.get(len(corpus.strokes_of(character)), 1)
    weights /= weights.sum()
    while True:
        which = random.choice(len(weights), BATCH, p=weights)
        yield maps(corpus, which, hands(BATCH, random), random), torch.from_numpy(which)


def right(model: Reader, corpus: Corpus, noise: Noise, device: str, most: int = LEVEL_ONE) -> tuple[float, float]:
    """How often the character is first, and among the first ten, over the first `most` characters."""
    random = np.random.default_rng(7)
    first = ten = 0
    model.eval()
    with torch.no_grad():
        for which in np.array_split(np.arange(most), -(-most // BATCH)):
            best = model(maps(corpus, which, [noise] * len(which), random).to(device)).topk(10).indices.cpu().numpy()
            first += int((best[:, 0] == which).sum())
            ten += int((best == which[:, None]).any(axis=1).sum())
    model.train()
    return 100 * first / most, 100 * ten / most


def train(model: Reader, corpus: Corpus, minutes: float, rate: float, device: str) -> None:
    """Train for so many minutes; the rate rises for the first twentieth of it and falls from there."""
    random = np.random.default_rng()
    optimiser = torch.optim.AdamW(model.parameters(), lr=rate, weight_decay=0.02)
    blame = nn.CrossEntropyLoss(label_smoothing=0.05)
    begun, told = time.monotonic(), 0.0
    for step, (seen, meant) in enumerate(batches(corpus, random)):
        gone = (time.monotonic() - begun) / (minutes * 60)
        if gone >= 1:
            break
        share = min(gone / 0.05, 1.0) * 0.5 * (1 + np.cos(np.pi * gone))
        for group in optimiser.param_groups:
            group["lr"] = rate * max(share, 1e-3)
        loss = blame(model(seen.to(device, memory_format=torch.channels_last)), meant.to(device))
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        if time.monotonic() - told > 120:
            told = time.monotonic()
            first, ten = right(model, corpus, CONDITIONS["moderate"], device)
            print(f"{gone:5.0%} {step * BATCH:>9,} seen, loss {loss:.3f}, moderate {first:.1f}/{ten:.1f}", flush=True)
            torch.save(model.state_dict(), "/tmp/hw/last.pt")


def write(model: Reader, corpus: Corpus) -> None:
    """The model with its normalisation folded into the weights, these as 16 bit numbers."""
    model = model.eval().cpu()
    nodes, weights = [], []

    def keep(name: str, values: torch.Tensor) -> str:
        half = values.detach().numpy().astype(np.float16)
        weights.append(numpy_helper.from_array(half, f"{name}_half"))
        nodes.insert(0, helper.make_node("Cast", [f"{name}_half"], [name], to=TensorProto.FLOAT))
        return name

    now = "maps"
    layers = list(model.see)
    for number, layer in enumerate(layers):
        after = f"after_{number}"
        if isinstance(layer, nn.Conv2d):
            norm = layers[number + 1]
            scale = norm.weight / torch.sqrt(norm.running_var + norm.eps)
            inputs = [now, keep(f"w{number}", layer.weight * scale[:, None, None, None])]
            inputs.append(keep(f"b{number}", norm.bias - norm.running_mean * scale))
            nodes.append(helper.make_node("Conv", inputs, [after], pads=[1, 1, 1, 1], strides=list(layer.stride)))
        elif isinstance(layer, nn.Linear):
            norm = layers[number + 1]
            scale = norm.weight / torch.sqrt(norm.running_var + norm.eps)
            inputs = [now, keep(f"w{number}", (layer.weight * scale[:, None]).T)]
            inputs.append(keep(f"b{number}", norm.bias - norm.running_mean * scale))
            nodes.append(helper.make_node("Gemm", inputs, [after]))
        elif isinstance(layer, nn.ReLU):
            nodes.append(helper.make_node("Relu", [now], [after]))
        elif isinstance(layer, nn.MaxPool2d):
            nodes.append(helper.make_node("MaxPool", [now], [after], kernel_shape=[2, 2], strides=[2, 2]))
        elif isinstance(layer, nn.Flatten):
            nodes.append(helper.make_node("Flatten", [now], [after]))
        else:
            continue
        now = after
    inputs = [now, keep("w_tell", model.tell.weight.T), keep("b_tell", model.tell.bias)]
    nodes.append(helper.make_node("Gemm", inputs, ["scores"]))
    seen = helper.make_tensor_value_info("maps", TensorProto.FLOAT, [1, DIRECTIONS, SIDE, SIDE])
    scores = helper.make_tensor_value_info("scores", TensorProto.FLOAT, [1, len(corpus.characters)])
    graph = helper.make_graph(nodes, "handwriting reader", [seen], [scores], weights)
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    onnx.checker.check_model(made)
    TARGET.mkdir(parents=True, exist_ok=True)
    onnx.save(made, TARGET / "reader.onnx")
    (TARGET / "characters.txt").write_text(corpus.characters + "\n", encoding="utf-8")


def main() -> None:
    """Train, measure, write."""
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--minutes", type=float, default=60)
    arguments.add_argument("--rate", type=float, default=2e-3)
    arguments.add_argument("--from", dest="begin", type=Path)
    arguments.add_argument("--weights", type=Path, default=Path("/tmp/hw/reader.pt"))
    chosen = arguments.parse_args()
    device = "cuda" if torch.cuda.is_available() else "cpu"
    corpus = Corpus()
    model = Reader(len(corpus.characters)).to(device, memory_format=torch.channels_last)
    if chosen.begin:
        model.load_state_dict(torch.load(chosen.begin))
    train(model, corpus, chosen.minutes, chosen.rate, device)
    torch.save(model.state_dict(), chosen.weights)
    for name, noise in CONDITIONS.items():
        print(name, *(f"{value:.1f}" for value in right(model, corpus, noise, device)), flush=True)
    write(model, corpus)


if __name__ == "__main__":
    main()
