"""Vietnamese names: what is shown, what is searched, what is sorted, what is the same (domain.md).

Four views of one text, none of which overwrites what the office wrote:

* `display_name`: NFC, single spaces, capitals mended.
* `fold`: for search. Case, marks and đ/d are ignored; both tone placements (thủy, thuỷ) give the same.
* `spelling_key`: for sameness. Case and tone placement are ignored, marks are not: Xã Thanh An and Xã Thạnh An
  are two communes of one city.
* `sort_key`: given name, family name, middle names, in Vietnamese order.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# The same letter to the eye, another to the machine: Ð and ð (Icelandic) and Ɖ (African) stand in many files for Đ.
_LOOKALIKES = str.maketrans({"\u00d0": "Đ", "\u00f0": "đ", "\u0189": "Đ", "\u0256": "đ"})
_APOSTROPHES = "'\u2018\u2019\u02bc\u00b4`"
_TONES = {"\u0300": "2", "\u0309": "3", "\u0303": "4", "\u0301": "5", "\u0323": "6"}  # huyền hỏi ngã sắc nặng
_SHAPES = "\u0302\u0306\u031b"  # ˆ ˘ and the horn
_MARKS = re.compile("[\u0300-\u036f]")

# TCVN 3 (ABC) and VNI texts read as Latin-1 show letters that no Vietnamese word has.
_LEGACY = re.compile("[\u00a1-\u00bf\u00c6\u00d7\u00d8\u00de\u00df\u00e6\u00f7\u00f8\u00fe]")
_LEGACY_VNI = re.compile(
    "[aeouyAEOUY][\u00d1\u00db\u00dc\u00c4\u00cb\u00cf\u00d6\u00f1\u00fb\u00fc\u00e4\u00eb\u00ef\u00f6]"
)

# Particles of foreign names that stay small inside a name written with capitals.
_PARTICLES = frozenset({"da", "de", "del", "der", "di", "du", "la", "van", "von", "bin", "al"})


def plain_text(text: str) -> str:
    """The text as a person sees it: NFC, lookalike letters mended, no control or direction marks, single spaces."""
    if text.isascii():
        return " ".join(text.split()) if text.isprintable() else " ".join("".join(map(_printable, text)).split())
    text = unicodedata.normalize("NFC", text).translate(_LOOKALIKES)
    if not text.isprintable():
        text = "".join(_printable(letter) for letter in text)
    text = " ".join(text.split())
    if _MARKS.search(text):
        text = _reordered(text)
    return text


def _printable(letter: str) -> str:
    if letter.isspace():
        return " "
    kind = unicodedata.category(letter)
    if kind == "Cc":
        return " "
    # Cf: zero-width and direction marks, which turn a name around on screen. Cs: cannot be written as UTF-8.
    return "" if kind in ("Cf", "Cs") else letter


def _reordered(text: str) -> str:
    """é + ˆ does not compose, ê + ´ does: typists' order of marks is put right before composing again."""
    out: list[str] = []
    marks: list[str] = []
    for letter in unicodedata.normalize("NFD", text) + "\0":
        if unicodedata.combining(letter):
            marks.append(letter)
            continue
        out.extend(sorted(marks, key=lambda mark: mark not in _SHAPES))
        marks.clear()
        out.append(letter)
    return unicodedata.normalize("NFC", "".join(out[:-1]))


def display_name(text: str) -> str:
    """A person's name as it is shown: `plain_text` with Vietnamese capitals ("  PHAN ĐỨC AN " -> "Phan Đức An").

    Words written wholly in capitals or wholly small are mended; "McDonald" and the small "van" of a foreign name
    keep what was given.
    """
    text = plain_text(text)
    words = text.split(" ")
    all_small = text == text.lower()
    return " ".join(_mended(word, all_small) for word in words)


@lru_cache(maxsize=32_768)
def _mended(word: str, all_small: bool) -> str:
    if not (word.isupper() or word.islower()) or (len(word) == 1 and word.isupper()):
        return word
    if not all_small and word in _PARTICLES:
        return word
    if word.isupper() and "." in word:
        return word  # initials and titles: A.B., PGS.TS.
    return re.sub(r"[^\W_]+", lambda part: part[0][:1].upper() + part[0][1:].lower(), word)


def looks_legacy(text: str) -> bool:
    """Whether a text was typed in an old 8-bit font (TCVN 3, VNI) and reads as gibberish in Unicode."""
    return not text.isascii() and (_LEGACY.search(text) is not None or _LEGACY_VNI.search(text) is not None)


def fold(text: str) -> str:
    """The text for search: small letters and digits only, without marks, đ as d, words parted by one space.

    `fold(fold(x)) == fold(x)`, and the same for every Unicode form and tone placement of a text.
    """
    return " ".join(" ".join([_fold_word(word) for word in text.split()]).split())


_folded = lru_cache(maxsize=16_384)(fold)  # units and titles repeat, names do not


@lru_cache(maxsize=65_536)
def _fold_word(word: str) -> str:
    if word.isascii() and word.isalnum():
        return word.lower()
    text = unicodedata.normalize("NFKD", word.translate(_LOOKALIKES).casefold())
    text = unicodedata.normalize("NFKD", text.casefold())
    out: list[str] = []
    for letter in text:
        if letter == "đ":
            out.append("d")
        elif letter in _APOSTROPHES or unicodedata.category(letter) in ("Mn", "Mc", "Me", "Cf", "Cs"):
            continue
        else:
            out.append(letter if letter.isalnum() else " ")
    return "".join(out)


def search_words(query: str) -> list[str]:
    """The words that must each stand somewhere in a `search_key`; at most eight, longest first."""
    return sorted(set(fold(query[:200]).split()), key=lambda word: (-len(word), word))[:8]


def search_key(full_name: str, *others: str) -> str:
    """What a delegate is found by: the folded name first, then code, title and unit; at most 800 letters."""
    return " | ".join([part for part in (fold(full_name), *map(_folded, others)) if part])[:800]


def spelling_key(text: str) -> str:
    """Equal for two spellings of one name: case, spaces, punctuation and tone placement are ignored, marks count.

    A syllable's tone stands behind it (xã -> xa'4), so that hòa and hoà are one and hoa is another.
    """
    return " ".join(" ".join([_spelt(word) for word in text.split()]).split())[:400]


@lru_cache(maxsize=65_536)
def _spelt(word: str) -> str:
    text = unicodedata.normalize("NFD", unicodedata.normalize("NFKD", word.translate(_LOOKALIKES)).casefold())
    letters: list[str] = []
    tones: list[str] = []
    for letter in text:
        if letter in _TONES:
            tones.append(_TONES[letter])
        elif letter in _SHAPES or letter.isalnum():
            letters.append(letter)
        elif letter not in _APOSTROPHES and not unicodedata.combining(letter) and letter.isprintable():
            letters.append(" ")
    spelt = _reordered("".join(letters)) if letters else ""
    return f"{spelt}'{''.join(tones)}" if tones and spelt.strip() else spelt


# Sort keys are made of 0-9 and a-z alone, so that every database collation orders them alike (digits, then letters).
_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_SYMBOLS = dict(zip(_ALPHABET, "3456789abcdefghijklmnopqrstuvwxyz", strict=True))
_LEVEL, _WORD, _OTHER = "0", "1", "2"  # ends a field, parts words, precedes what is no letter of the alphabet


@lru_cache(maxsize=65_536)
def _sort_word(word: str) -> tuple[str, str]:
    """A word's letters (ă and â are letters of their own, đ follows d) and its tones, in the order a à ả ã á ạ."""
    letters: list[str] = []
    tones: list[str] = []
    for letter in unicodedata.normalize("NFC", word.translate(_LOOKALIKES).lower()):
        symbol = _SYMBOLS.get(letter)
        if symbol is not None:
            letters.append(symbol)
            continue
        shape = ""
        base = ""
        for part in unicodedata.normalize("NFKD", letter):
            if part in _TONES:
                tones.append(_TONES[part])
            elif part in _SHAPES:
                shape = part
            elif part.isalnum():
                base += part
        for part in base[:-1] + unicodedata.normalize("NFC", base[-1:] + shape):
            letters.append(_symbol(part))  # noqa: PERF401 - read letter by letter, as above
    return "".join(letters), "".join(tones) or "1"


def _symbol(letter: str) -> str:
    known = _SYMBOLS.get(letter)
    if known is not None:
        return known
    if letter.isascii() and letter.isdigit():
        return _OTHER + letter
    return f"{_OTHER}z{ord(letter):06x}" if letter.isalnum() else ""


def _sort_field(words: list[str]) -> str:
    encoded = [pair for pair in map(_sort_word, words) if pair[0]]
    return _WORD.join([letters for letters, _ in encoded]) + _LEVEL + "".join([tones for _, tones in encoded]) + _LEVEL


def sort_key(full_name: str) -> str:
    """Order of names in a Vietnamese list: given name (last word), family name (first), then the middle names.

    Within a field letters decide before tones, as in dictionaries: An, Ân, Ba, Bà. Comparing the keys as ASCII
    text gives the order; equal keys mean names equal but for case and tone placement.
    """
    words = re.sub(r"\([^)]*\)", " ", full_name).split() or full_name.split()
    words = [word for word in words if _sort_word(word)[0]]
    given, family, middle = words[-1:], words[:1] if len(words) > 1 else [], words[1:-1]
    return (_sort_field(given) + _sort_field(family) + _sort_field(middle))[:800]
