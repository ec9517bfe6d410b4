"""The network, and what is known of each word for its letters alone."""

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from letters import grams_of, whole_of

PLACES, MOST_SIGNS, CLASSES = 13, 32, 4
PLACE_SIGNS, SIGNS = 151, 540
WORD_CLASSES, CLUSTERS, TAGS = 160, 602, 17
COUNTED = 16
NO_SIGN, LEAST_BELIEF = 0xFFFF, -12.0


class Words:
    """Words by number; 0 is what stands beyond a text."""

    def __init__(self, rows):
        self.rows, self.numbers = rows, {}
        self.whole, self.grams = [-1], [[]]
        self.word_class, self.tags, self.cluster = [WORD_CLASSES - 1], [0], [CLUSTERS - 1]

    def add(self, words):
        """Numbers of `[lower, word class, tags, cluster]`, by place; place 0 is beyond the text."""
        numbers = np.zeros(len(words) + 1, np.int32)
        for place, (lower, word_class, tags, cluster) in enumerate(words):
            if lower not in self.numbers:
                self.numbers[lower] = len(self.whole)
                self.whole.append(whole_of(lower, self.rows) if word_class >= COUNTED else -1)
                self.grams.append(grams_of(lower, self.rows))
                self.word_class.append(word_class)
                self.tags.append(tags)
                self.cluster.append(cluster)
            numbers[place + 1] = self.numbers[lower]
        return numbers

    def close(self):
        lengths = np.array([len(grams) for grams in self.grams])
        self.lengths, self.starts = lengths, np.cumsum(lengths) - lengths
        self.rows_of_grams = np.concatenate([np.array(grams, np.int64) for grams in self.grams])
        self.whole, self.word_class = np.array(self.whole), np.array(self.word_class)
        self.cluster = np.array(self.cluster)
        self.tag_bits = ((np.array(self.tags)[:, None] >> np.arange(TAGS)) & 1).astype(np.float32)


def embedding(rows, width, deviation):
    table = nn.Embedding(rows, width)
    nn.init.normal_(table.weight, std=deviation)
    return table


class Net(nn.Module):
    def __init__(self, words, width=32, state_width=16, hidden=128, second=48, drop_words=0.3, drop=0.2):
        super().__init__()
        self.words, self.width, self.drop_words = words, width, drop_words
        self.letters = embedding(words.rows, width, 0.1)
        self.classes = embedding(WORD_CLASSES, width, 0.1)
        self.clusters = embedding(CLUSTERS, width, 0.1)
        self.tags = nn.Linear(TAGS, width, bias=False)
        self.states = embedding(PLACE_SIGNS, state_width, 0.3)
        self.signs = nn.EmbeddingBag(SIGNS + 1, hidden, mode="sum", padding_idx=SIGNS)
        nn.init.normal_(self.signs.weight[:SIGNS], std=0.05)
        self.first = nn.Linear(PLACES * (width + state_width) + CLASSES, hidden)
        self.second = nn.Linear(hidden, second)
        self.last = nn.Linear(second, CLASSES)
        self.trust = nn.Parameter(torch.ones(1))
        self.dropout = nn.Dropout(drop)

    def vectors(self, ids):
        """What is known of words for their letters alone: (words, width)."""
        words = self.words
        lengths = words.lengths[ids]
        bags = np.repeat(np.arange(len(ids)), lengths)
        at = np.arange(lengths.sum()) - np.repeat(np.cumsum(lengths) - lengths, lengths)
        rows = words.rows_of_grams[at + np.repeat(words.starts[ids], lengths)]
        sums = torch.zeros(len(ids), self.width).index_add_(0, torch.from_numpy(bags), self.letters(torch.from_numpy(rows)))
        means = sums / torch.from_numpy(np.sqrt(np.maximum(1, lengths)).astype(np.float32))[:, None]
        kept = words.whole[ids] >= 0
        if self.training:
            kept &= np.random.random(len(ids)) >= self.drop_words
        whole = self.letters(torch.from_numpy(np.maximum(0, words.whole[ids])))
        whole = whole * torch.from_numpy(kept.astype(np.float32))[:, None]
        known = self.classes(torch.from_numpy(words.word_class[ids])) + self.clusters(torch.from_numpy(words.cluster[ids]))
        return means + 2 * whole + known + self.tags(torch.from_numpy(words.tag_bits[ids]))

    def forward(self, words, states, marks, signs, beliefs, allowed):
        """
        words, states, marks: (lessons, places); signs: (lessons, signs), filled up with SIGNS; beliefs: log-probabilities of the
        log-linear scorer, (lessons, classes), or None; allowed: (lessons, classes). Gives the logits of the classes.
        """
        count = len(words)
        ids, inverse = np.unique(words, return_inverse=True)
        vectors = self.vectors(ids)[torch.from_numpy(inverse.reshape(-1))].view(count, PLACES, self.width)
        around = torch.cat([vectors, self.states(torch.from_numpy(states)) + self.states(torch.from_numpy(marks))], 2)
        told = torch.zeros(count, CLASSES) if beliefs is None else torch.from_numpy(np.maximum(beliefs, LEAST_BELIEF))
        first = self.first(torch.cat([around.reshape(count, -1), told / 4], 1)) + self.signs(torch.from_numpy(signs))
        second = F.relu(self.second(self.dropout(F.relu(first))))
        logits = self.last(second)
        if beliefs is not None:
            logits = logits + self.trust * told
        return logits.masked_fill(~torch.from_numpy(allowed), -1e9)
