"""Trains the network on lessons: the words that the log-linear scorer is unsure about. See README.md."""

import argparse
import json
import time

import numpy as np
import torch
from torch.nn import functional as F

from net import MOST_SIGNS, NO_SIGN, PLACES, SIGNS, Net, Words

LESSON = np.dtype(
    [
        ("words", "<i4", PLACES),
        ("states", "u1", PLACES),
        ("marks", "u1", PLACES),
        ("signs", "<u2", MOST_SIGNS),
        ("beliefs", "<f4", 4),
        ("allowed", "u1"),
        ("right", "u1"),
        ("source", "u1"),
        ("uniform", "u1"),
    ]
)
BATCH = 4096


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lessons", nargs="+", required=True, help="files that export.ts wrote, without their ending")
    parser.add_argument("--held-out", required=True, help="lessons to measure on")
    parser.add_argument("--start", help="what pretrain.py wrote")
    parser.add_argument("--out", required=True)
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--rows", type=int, default=65536)
    parser.add_argument("--width", type=int, default=32)
    parser.add_argument("--rate", type=float, default=1e-3)
    parser.add_argument("--rate-of-words", type=float, default=1e-4, help="the step of what depends on a word alone")
    parser.add_argument("--decay", type=float, default=1e-5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    return parser.parse_args()


def read(name, words):
    with open(name + ".words", encoding="utf8") as file:
        numbers = words.add(json.load(file))
    lessons = np.fromfile(name + ".bin", dtype=LESSON)
    lessons["words"] = numbers[lessons["words"] + 1]
    return lessons


def inputs(lessons):
    signs = lessons["signs"].astype(np.int64)
    signs[signs == NO_SIGN] = SIGNS
    allowed = ((lessons["allowed"][:, None] >> np.arange(4)) & 1).astype(bool)
    places = [np.ascontiguousarray(lessons[name]).astype(np.int64) for name in ("words", "states", "marks")]
    return *places, signs, np.ascontiguousarray(lessons["beliefs"]), allowed


def logits_of(net, lessons):
    net.eval()
    with torch.no_grad():
        parts = [net(*inputs(lessons[i : i + 16384])) for i in range(0, len(lessons), 16384)]
    net.train()
    return torch.cat(parts)


def right_of(lessons):
    return torch.from_numpy(lessons["right"].astype(np.int64))


def report(net, lessons):
    logits, right = logits_of(net, lessons), right_of(lessons)
    for source in np.unique(lessons["source"]):
        its = torch.from_numpy(lessons["source"] == source)
        before = torch.from_numpy(np.ascontiguousarray(lessons["beliefs"]))[its]
        figures = []
        for scores in (before, logits[its]):
            wrong = (scores.argmax(1) != right[its]).float().mean().item()
            figures.append(f"loss {F.cross_entropy(scores, right[its]).item():.4f} wrong {100 * wrong:.2f} %")
        print(f"  source {source}: {figures[0]} -> {figures[1]}", flush=True)
    return logits


def calibrate(net, lessons):
    """Scales what the network says so that its probabilities on lessons held out mean what they say."""
    logits, right = logits_of(net, lessons), right_of(lessons)
    scales = np.arange(0.7, 1.21, 0.02)
    losses = [F.cross_entropy((logits * scale).clamp_min(-1e9), right).item() for scale in scales]
    scale = float(scales[int(np.argmin(losses))])
    with torch.no_grad():
        for parameter in (net.last.weight, net.last.bias, net.trust):
            parameter *= scale
    print(f"scaled by {scale:.2f}", flush=True)


def main():
    args = arguments()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    np.random.seed(args.seed)
    words = Words(args.rows)
    lessons = np.concatenate([read(name, words) for name in args.lessons])
    held = read(args.held_out, words)
    words.close()
    net = Net(words, width=args.width)
    torch.nn.init.zeros_(net.last.weight)
    torch.nn.init.zeros_(net.last.bias)
    if args.start:
        started = torch.load(args.start)
        net.load_state_dict({name: its for name, its in started.items() if name not in START_ANEW}, strict=False)
    of_words = [*net.letters.parameters(), *net.classes.parameters(), *net.clusters.parameters(), *net.tags.parameters()]
    ids = {id(parameter) for parameter in of_words}
    others = [parameter for parameter in net.parameters() if id(parameter) not in ids and parameter is not net.trust]
    groups = [
        {"params": of_words, "weight_decay": args.decay, "most": args.rate_of_words},
        {"params": others, "weight_decay": args.decay, "most": args.rate},
        {"params": [net.trust], "most": args.rate},
    ]
    optimiser = torch.optim.Adam(groups, lr=args.rate, betas=(0.9, 0.99))
    steps, step, sum_of_losses, start = args.epochs * (len(lessons) // BATCH), 0, 0.0, time.time()
    print(f"{len(lessons)} lessons, {len(held)} held out, {len(words.whole)} words", flush=True)
    for epoch in range(args.epochs):
        order = np.random.permutation(len(lessons))
        for i in range(0, len(lessons) - BATCH + 1, BATCH):
            batch = lessons[order[i : i + BATCH]]
            for group in optimiser.param_groups:
                group["lr"] = group["most"] * min(1, (step + 1) / 100) * (1 - step / steps)
            loss = F.cross_entropy(net(*inputs(batch)), right_of(batch))
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            sum_of_losses += loss.item()
            step += 1
            if step % 100 == 0:
                print(f"step {step} of {steps}: loss {sum_of_losses / 100:.4f}, {time.time() - start:.0f} s", flush=True)
                sum_of_losses = 0.0
        print(f"epoch {epoch + 1}, trust {net.trust.item():.3f}", flush=True)
        report(net, held)
    calibrate(net, held)
    report(net, held)
    torch.save(net.state_dict(), args.out)


# What pretraining knows nothing of, or knows otherwise.
START_ANEW = ("signs.weight", "last.weight", "last.bias", "trust")

if __name__ == "__main__":
    main()
