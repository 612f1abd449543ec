"""How the voice reads the words of the field: judged by phonemes, which is what one can test without ears."""

from __future__ import annotations

import pytest

from bot.audio.voices import Mouth, installed
from content.library import BUNDLED
from content.pronunciations import ALPHABET, BUILT_IN, STOPPED, pronounced
from content.reading import read_course

pytestmark = pytest.mark.skipif(not installed(), reason="the extra audio is not installed")


@pytest.fixture(scope="module")
def mouth() -> Mouth:
    """A voice, opened once."""
    return Mouth()


@pytest.fixture(scope="module")
def table() -> tuple[tuple[str, str], ...]:
    """The pronunciations of the course about imaging."""
    course = read_course(BUNDLED / "ai-imaging").course
    assert course is not None
    return course.pronunciations


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("CNN", "sˌiˌɛnˈɛn"),
        ("CNNs", "sˌiˌɛnˈɛnz"),
        ("DICOM", "dˈIkɑm"),
        ("Dice", "dˈIs"),
        ("U-Net", "jˈunˌɛt"),
        ("MRI", "ˌɛmˌɑɹˈI"),
        ("CT", "sˌitˈi"),
        ("PACS", "pˈæks"),
        ("ResNet", "ɹˈɛznˌɛt"),
        ("RSNA", "ˌɑɹˌɛsˌɛnˈA"),
        ("2012", "twˈɛnti twˈɛlv"),
        ("0.92", "zˈɪɹO pYnt nˈIn tˈu"),
        ("12 mm", "twˈɛlv mˈɪləmˌiTəɹz"),
        ("1,024", "wˈʌn θˈWzᵊnd twˈɛnti fˈɔɹ"),
        ("90%", "nˈIndi pəɹsˈɛnt"),
        ("Hounsfield", "hˈWnsfild"),
        ("voxel", "vˈɑksəl"),
        ("FLAIR", "flˈɛɹ"),
        ("AUROC", "ˌAjˌuɹˈɑk"),
        ("ROC", "ɹˈɑk"),
        ("AUC", "ˌAjˌusˈi"),
        ("k-space", "kˈAspˌAs"),
        ("GAN", "ɡˈæn"),
        ("GANs", "ɡˈænz"),
        ("ViT", "vˌiˌItˈi"),
        ("X-ray", "ˈɛksɹˌA"),
        ("AI", "ˈAˌI"),
        ("FHIR", "fˈIəɹ"),
        ("HL7", "ˌAʧˈɛl sˈɛvən"),
        ("FDA", "ˌɛfdˌiˈA"),
        ("IoU", "ˌIˌOjˈu"),
        ("SHAP", "ʃˈæp"),
        ("nnU-Net", "ˌɛnˌɛn jˈunˌɛt"),
        ("ImageNet", "ˈɪmɪʤnˌɛt"),
        ("Grad-CAM", "ɡɹˈædkˌæm"),
        ("radiomics", "ɹˌAdiˈɑmɪks"),
        ("epistemic", "ˌɛpəstˈimɪk"),
    ],
)
def test_a_word_of_the_field_is_read_as_people_say_it(
    mouth: Mouth, table: tuple[tuple[str, str], ...], text: str, heard: str
) -> None:
    assert mouth.phonemes(pronounced(text, table)) == heard


@pytest.mark.parametrize(("word", "phonemes"), BUILT_IN.items())
def test_our_table_is_needed_and_read_as_it_stands(mouth: Mouth, word: str, phonemes: str) -> None:
    assert mouth.phonemes(pronounced(word)) == phonemes
    assert mouth.phonemes(word) != phonemes


def test_the_table_of_the_course_is_needed_and_read_as_it_stands(
    mouth: Mouth, table: tuple[tuple[str, str], ...]
) -> None:
    assert table
    assert {word: mouth.phonemes(pronounced(word, table)) for word, _ in table} == dict(table)
    assert [word for word, phonemes in table if mouth.phonemes(pronounced(word)) == phonemes] == []


@pytest.mark.parametrize(("word", "phonemes"), STOPPED.items())
def test_a_full_stop_makes_no_abbreviation_of_a_word(mouth: Mouth, word: str, phonemes: str) -> None:
    said = f"They say {word}."
    assert mouth.phonemes(pronounced(said)).endswith(f" {phonemes}.")
    assert not mouth.phonemes(said).endswith(f" {phonemes}.")


def test_a_table_reaches_a_word_in_its_sentence(mouth: Mouth) -> None:
    said = mouth.phonemes(pronounced("Two GANs, DICOM's files and a DICOM-file."))
    assert "ɡˈænz" in said
    assert "dˈIkɑmz" in said
    assert said.count("dˈIkɑm") == 2


def test_our_alphabet_is_the_voices(mouth: Mouth) -> None:
    known = set(mouth._voice.vocab) - set(';:,.!?—…"()“”→↓↗↘')
    assert known == set(ALPHABET)
