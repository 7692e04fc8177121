"""The dictionary librime compiles: that of the distribution, with words of our own added or raised."""

from collections.abc import Iterator, Mapping

_HEADER_END = "\n...\n"


def dictionary(name: str, base: str, weights: Mapping[str, int], readings: Mapping[str, str]) -> str:
    """The text of a dictionary.

    Args:
        name: What it is called.
        base: A dictionary of librime with the columns word, code, weight.
        weights: Words and what they count at least. One that the base does not have needs no reading: librime makes it
            of those of its parts.
        readings: Where a word of `weights` is read in its own way: syllables, without tones.

    Raises:
        ValueError: The base is no such dictionary.
    """
    _header, found, rows = base.partition(_HEADER_END)
    if not found:
        raise ValueError("the dictionary has no end of its header")
    lines = [f'---\nname: {name}\nversion: "1"\nsort: by_weight\n...\n', *_merged(rows, weights, readings)]
    return "\n".join(lines) + "\n"


def words_of(base: str) -> frozenset[str]:
    """The words of a dictionary, without single characters."""
    words = (row.partition("\t")[0] for row in base.partition(_HEADER_END)[2].splitlines() if row[:1] != "#")
    return frozenset(word for word in words if len(word) > 1)


def _merged(rows: str, weights: Mapping[str, int], readings: Mapping[str, str]) -> Iterator[str]:
    known: set[str] = set()
    said = set(readings.items())
    for row in rows.splitlines():
        if not row or row.startswith("#"):
            continue
        word, code, weight = row.split("\t")
        known.add(word)
        own = weights.get(word, 0)
        if own > int(weight) and readings.get(word, code) == code:
            row = f"{word}\t{code}\t{own}"
        said.discard((word, code))
        yield row
    for word, code in sorted(said):
        known.add(word)
        yield f"{word}\t{code}\t{weights[word]}"
    for word, own in sorted(weights.items()):
        if word not in known:
            yield f"{word}\t\t{own}"
