"""How words are said that a voice would misread: a table of a course over one of ours, as phonemes in the text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

ALPHABET = frozenset(
    " AIOQSTWYabcdefhijklmnopqrstuvwxyzɑɐɒæβɔɕçɖðʤəɚɛɜɟɡɥɨɪʝɯɰŋɳɲɴøɸθœɹɾɻʁɽʂʃʈʧʊʋʌɣɤχʎʒʣʥʦʨʔˈˌːʰʲᵊᵝᵻꭧ\u0303"
)
"""What phonemes are written with: IPA, and A I O Q W Y for the vowels of day, my, go, (British) go, now, boy."""

BUILT_IN: Mapping[str, str] = {
    "ADC": "ˌAdˌisˈi",
    "AUROC": "ˌAjˌuɹˈɑk",
    "DICOM": "dˈIkɑm",
    "ELIZA": "ɪlˈIzə",
    "FHIR": "fˈIəɹ",
    "GAN": "ɡˈæn",
    "IoU": "ˌIˌOjˈu",
    "JSON": "ʤˈAsən",
    "LOINC": "lˈYŋk",
    "Roediger": "ɹˈOdɪɡəɹ",
    "SHAP": "ʃˈæp",
    "SNOMED": "snˈOmɛd",
    "ViT": "vˌiˌItˈi",
    "hyperparameter": "hˌIpəɹpəɹˈæmɪTəɹ",
    "tomography": "təmˈɑɡɹəfi",
}
"""Words the voice spells, or says as another word, whatever the course is about."""

STOPPED: Mapping[str, str] = {"fig": "fˈɪɡ", "no": "nˈO"}
"""Words the voice takes for abbreviations when a full stop follows: "the machine says number"."""

_SHARP = "pktfθ"
_HISSING = "szʃʒʧʤ"


def unwritable(phonemes: str) -> str:
    """Return the characters of `phonemes` that no voice knows, "" when it can be said."""
    return "".join(dict.fromkeys(char for char in phonemes if char not in ALPHABET))


def pronounced(text: str, table: tuple[tuple[str, str], ...] = ()) -> str:
    """Return `text` with the phonemes of known words in it, as `[DICOM](/dˈIkɑm/)`.

    `table` is the course's and goes before ours. A word stands for its plural and its genitive too; one in
    small letters for itself at the beginning of a sentence.
    """
    said, pattern = _prepared(table)
    return pattern.sub(lambda match: _one(match, said), text)


@lru_cache(maxsize=16)
def _prepared(table: tuple[tuple[str, str], ...]) -> tuple[dict[str, str], re.Pattern[str]]:
    said = {**BUILT_IN, **dict(table)}
    said = {word[:1].upper() + word[1:]: phonemes for word, phonemes in said.items() if word.islower()} | said
    words = "|".join(map(re.escape, sorted(said, key=len, reverse=True)))
    stopped = "|".join(STOPPED.keys() - said.keys())
    pattern = re.compile(rf"(?<![\w/\[])(?:({words})(['’]?s)?(?![\w\]])|({stopped or '(?!)'})(?=\.))")
    return {**STOPPED, **said}, pattern


def _one(match: re.Match[str], said: dict[str, str]) -> str:
    phonemes = said[match[1] or match[3]]
    if match[2]:
        last = phonemes[-1]
        phonemes += "s" if last in _SHARP else "ᵻz" if last in _HISSING else "z"
    return f"[{match[0]}](/{phonemes}/)"
