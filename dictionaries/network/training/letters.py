"""The rows of the letters of a word, as src/casing/scorers/network/letters.ts has them."""

START, END, MOST_LETTERS, WHOLE = 2, 3, 24, 77
BITS = 0xFFFFFFFF


def mix(a, b):
    h = ((a ^ b) * 0x9E3779B1) & BITS
    h ^= h >> 15
    h = ((h + ((b << 7) & BITS)) * 0x85EBCA6B) & BITS
    return h ^ (h >> 13)


def plain_hash(units):
    h = 0x811C9DC5
    for unit in units:
        h = ((h ^ unit) * 0x01000193) & BITS
    return h


def units_of(text):
    data = text.encode("utf-16-le", "surrogatepass")
    return [data[i] | data[i + 1] << 8 for i in range(0, len(data), 2)]


def whole_of(lower, rows):
    return mix(plain_hash(units_of(lower)), WHOLE) % rows


def grams_of(lower, rows):
    units = [START, *units_of(lower)[:MOST_LETTERS], END]
    return [
        mix(plain_hash(units[i : i + n]), n) % rows for n in (3, 4, 5) for i in range(len(units) - n + 1)
    ]
