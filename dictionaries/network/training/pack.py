"""Writes a trained network as the file that src/casing/scorers/network/network-format.ts reads: weights as signed bytes. See README.md."""

import argparse
import json
import struct

import numpy as np
import torch

from net import CLASSES, PLACES, SIGNS

FRACTION = 8
MAGIC = b"CASENET1"


def in_bytes(weights):
    """The scale that loses least, and the weights as bytes: 1 stands for 2 ** -scale."""
    tried = []
    for scale in range(15):
        rounded = np.clip(np.round(weights * 2.0**scale), -127, 127)
        tried.append((float(((rounded / 2.0**scale - weights) ** 2).sum()), scale, rounded))
    _, scale, rounded = min(tried, key=lambda its: its[0])
    return scale, rounded.astype(np.int8)


def checksum(data):
    """That of src/casing/scorers/model-format.ts."""
    value, whole = 0x811C9DC5, len(data) & ~3
    for (word,) in struct.iter_unpack("<I", data[:whole]):
        value = ((value ^ word) * 0x01000193) & 0xFFFFFFFF
        value ^= value >> 15
    for byte in data[whole:]:
        value = ((value ^ byte) * 0x01000193) & 0xFFFFFFFF
    return value


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--net", required=True, help="what train.py wrote")
    parser.add_argument("--fingerprint", required=True, help="what export.ts wrote beside its lessons")
    parser.add_argument("--training", default="{}", help="how it was trained, as JSON: seed, recipe, hashes")
    parser.add_argument("--out", required=True)
    args = parser.parse_args()
    its = {name: tensor.float().numpy() for name, tensor in torch.load(args.net).items()}
    rows, width = its["letters.weight"].shape
    hidden, state_width = its["first.weight"].shape[0], its["states.weight"].shape[1]
    first = its["first.weight"]
    around = first[:, : -CLASSES].reshape(hidden, PLACES, width + state_width)
    parts = {
        "letters": its["letters.weight"],
        "classes": its["classes.weight"],
        "clusters": its["clusters.weight"],
        "tags": its["tags.weight"].T,
        "states": its["states.weight"],
        "statePlaces": around[:, :, width:],
        "first": np.concatenate([around[:, :, :width].reshape(hidden, -1), first[:, -CLASSES:]], 1),
        "signs": its["signs.weight"][:SIGNS],
        "second": its["second.weight"],
        "last": its["last.weight"],
    }
    scales, body = {}, b""
    for name, weights in parts.items():
        scales[name], rounded = in_bytes(np.ascontiguousarray(weights))
        body += rounded.tobytes()
    for name in ("first", "second", "last"):
        body += np.round(its[name + ".bias"] * 2.0 ** (FRACTION + scales[name])).astype("<i4").tobytes()
    with open(args.fingerprint, encoding="utf8") as file:
        fingerprint = json.load(file)
    header = {
        "fingerprint": fingerprint,
        "sizes": {
            "rows": rows,
            "width": width,
            "stateWidth": state_width,
            "hidden": hidden,
            "second": its["second.weight"].shape[0],
        },
        "scales": scales,
        "trust": float(its["trust"][0]),
        "training": json.loads(args.training),
    }
    written = json.dumps(header).encode()
    data = MAGIC + struct.pack("<I", len(written)) + written + body
    with open(args.out, "wb") as file:
        file.write(data + struct.pack("<I", checksum(data)))


if __name__ == "__main__":
    main()
