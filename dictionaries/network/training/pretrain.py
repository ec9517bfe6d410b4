"""
Teaches the network words and their company, from correct text alone: the casing of each word from the words around it, whose
own casing is shown, lost or told at random. train.py goes on from there. See README.md.
"""

import argparse
import json
import time

import numpy as np
import torch
from torch.nn import functional as F

from net import PLACES, SIGNS, Net, Words

BATCH = 4096
REACH = PLACES // 2
# Codes of src/casing/features/codes.ts, and how many beliefs there are.
EDGE, NUMERIC, KEPT, OPEN, CAPITALISED, UPPER, LOWERED, OPENING, RAISED, RAISED_UPPER = 0, 1, 3, 4, 5, 6, 8, 9, 10, 11
BELIEFS, STATES, OPENING_CODES, SENTENCE = 8, 12, 5, 5
LEAST, MOST = 1, 7
# Words that are small nearly always are seldom asked about.
COUNTED, SOMETIMES_RAISED, SELDOM = 16, 2, 0.06


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--text", required=True, help="what export.ts wrote, without its ending")
    parser.add_argument("--out", required=True)
    parser.add_argument("--steps", type=int, default=20000, help="each is of 4096 words")
    parser.add_argument("--rows", type=int, default=65536)
    parser.add_argument("--width", type=int, default=32)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    return parser.parse_args()


class Text:
    """Words in a row, their casing and what stands before each; -1 between paragraphs."""

    def __init__(self, name, words):
        with open(name + ".words", encoding="utf8") as file:
            entries = json.load(file)
        numbers = words.add(entries)
        words.close()
        self.words = numbers[np.fromfile(name + ".numbers", np.int32) + 1]
        self.casing = np.fromfile(name + ".casing", np.int8)
        self.marks = np.fromfile(name + ".marks", np.int8)
        initials = [lower[:1] for lower in words.numbers]
        self.initial = np.array([26] + [ord(i) - 97 if "a" <= i <= "z" else 26 for i in initials], np.int8)
        self.numeric = np.array([False] + [i.isdigit() for i in initials])
        share = np.where(words.word_class >= COUNTED, (words.word_class - COUNTED) // 12, 5)[self.words]
        seldom = np.random.random(len(self.words)) < SELDOM
        asked = (self.words > 0) & (self.marks != SENTENCE) & ~self.numeric[self.words]
        asked &= (self.casing > 0) | (share >= SOMETIMES_RAISED) | seldom
        self.places = np.nonzero(asked)[0]

    def batch(self, centres):
        """Damages the surroundings of words at random: all small, letters lost, or words lost."""
        count = len(centres)
        at = centres[:, None] + np.arange(-REACH, REACH + 1)
        words, casing, marks = self.words[at], self.casing[at], self.marks[at]
        kind = np.random.random(count)
        letters = np.random.random((count, 27)) < (np.random.randint(2, 25, count) / 26)[:, None]
        letters[:, 26] = False
        letters[kind < 0.4] = True
        lost = letters[np.arange(count)[:, None], self.initial[words]]
        by_word = (kind >= 0.75)[:, None]
        losses = np.random.uniform(0.1, 0.95, count)[:, None]
        lost = np.where(by_word, np.random.random(words.shape) < losses, lost)
        kept = (casing == 0) & ~lost & ~by_word
        seen = (casing > 0) & ~lost
        hidden = ~seen & ~kept
        told = hidden & (np.random.random(words.shape) < np.where(np.random.random(count) < 0.5, 0, 0.93)[:, None])
        states = np.full(words.shape, OPEN * BELIEFS)
        states[kept] = KEPT * BELIEFS
        states[seen & (casing == 1)] = CAPITALISED * BELIEFS
        states[seen & (casing == 2)] = UPPER * BELIEFS
        for its, state, belief in ((0, LOWERED, LEAST), (1, RAISED, MOST), (2, RAISED_UPPER, MOST)):
            states[told & (casing == its)] = state * BELIEFS + belief
        states[(marks == SENTENCE) & ~(told & (casing == 0))] = OPENING * BELIEFS
        states[self.numeric[words]] = NUMERIC * BELIEFS
        states[words == 0] = EDGE
        states[:, REACH] = OPEN * BELIEFS
        signs = np.full((count, 1), SIGNS)
        allowed = np.array([[True, True, True, False]]).repeat(count, 0)
        marks = STATES * BELIEFS + marks.astype(np.int64) * OPENING_CODES + (marks == SENTENCE)
        inputs = (words.astype(np.int64), states, marks, signs, None, allowed)
        return inputs, torch.from_numpy(self.casing[centres].astype(np.int64))


def main():
    args = arguments()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    np.random.seed(args.seed)
    words = Words(args.rows)
    text = Text(args.text, words)
    net = Net(words, width=args.width, drop=0.1)
    optimiser = torch.optim.Adam(net.parameters(), lr=args.rate, betas=(0.9, 0.99))
    start, step, sum_of_losses = time.time(), 0, 0.0
    places = text.places[(text.places > REACH) & (text.places < len(text.words) - REACH - 1)]
    print(f"{len(places)} words to ask about, {len(words.whole)} different ones", flush=True)
    while True:
        order = np.random.permutation(len(places))
        for i in range(0, len(places) - BATCH + 1, BATCH):
            if step == args.steps:
                torch.save(net.state_dict(), args.out)
                return
            optimiser.param_groups[0]["lr"] = args.rate * min(1, (step + 1) / 200) * (1 - step / args.steps) + 1e-5
            inputs, right = text.batch(places[order[i : i + BATCH]])
            loss = F.cross_entropy(net(*inputs), right)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            sum_of_losses += loss.item()
            step += 1
            if step % 100 == 0:
                print(f"step {step}: loss {sum_of_losses / 100:.4f}, {time.time() - start:.0f} s", flush=True)
                sum_of_losses = 0.0


if __name__ == "__main__":
    main()
