"""The ways to offer, deny, take back, prefer and frame that each language has, with the cards in that language."""

from __future__ import annotations

import pytest

from bot.learning.grading.verdict import Asked, Key, Mark, grade, prepare
from tests.grading.labelled import rows

NEVER_RIGHT = {
    "de": """{key} oder {other} | entweder {key} oder {other} | {key} bzw. {other} | nicht {key} | kein {key}
        es ist nicht {key} | das ist nicht {key} | {other}, nicht {key} | nicht {key}, sondern {other}
        {other} statt {key} | {key}? Nein, {other} | {key}, nein, {other} | {key} und {other}
        sowohl {key} als auch {other} | {key} sowie {other} | alles außer {key} | auf keinen Fall {key}
        ich glaube nicht, dass es {key} ist | weder {key} noch {other} | {key} ist falsch
        {key}, {other} | {key} / {other} | vielleicht {other}, vielleicht {key} | ich glaube {other}
        {other} natürlich | {key} oder so? {other}?""",
    "fr": """{key} ou {other} | soit {key} soit {other} | pas {key} | ce n'est pas {key} | c'est pas {key}
        {other}, pas {key} | pas {key} mais {other} | {other} au lieu de {key} | {key} ? Non, {other}
        {key} et {other} | {key} ainsi que {other} | tout sauf {key} | ni {key} ni {other}
        je ne crois pas que ce soit {key} | {key}, {other} | {key}/{other}
        peut-être {key}, peut-être {other} | jamais {key} | {key}, non, {other}
        je crois que c'est {other} | sans doute {other}""",
    "es": """{key} o {other} | o {key} o {other} | no {key} | no es {key} | {other}, no {key}
        no {key} sino {other} | {other} en vez de {key} | ¿{key}? No, {other} | {key} y {other}
        tanto {key} como {other} | todo menos {key} | ni {key} ni {other} | no creo que sea {key}
        {key}, {other} | {key}/{other} | quizás {key}, quizás {other} | nunca {key} | {key}, no, {other}
        creo que es {other}""",
    "ru": """{key} или {other} | либо {key}, либо {other} | не {key} | это не {key} | {other}, не {key}
        {other}, а не {key} | не {key}, а {other} | {other} вместо {key} | {key}? Нет, {other}
        {key} и {other} | ни {key}, ни {other} | всё кроме {key} | не думаю, что это {key}
        {key}, {other} | {key}/{other} | может {key}, может {other} | точно не {key} | {key} — неверно
        думаю, {other}""",
    "el": """{key} ή {other} | είτε {key} είτε {other} | όχι {key} | δεν είναι {key} | {other}, όχι {key}
        όχι {key} αλλά {other} | {other} αντί για {key} | {key}; Όχι, {other} | {key} και {other}
        ούτε {key} ούτε {other} | όλα εκτός από {key} | δεν νομίζω ότι είναι {key} | {key}, {other}
        {key}/{other} | ίσως {key}, ίσως {other} | νομίζω {other}""",
    "ar": """{key} أو {other} | إما {key} أو {other} | ليس {key} | ليست {key} | {other} وليس {key}
        ليس {key} بل {other} | {other} بدلا من {key} | {key}؟ لا، {other} | {key} و {other}
        كل شيء إلا {key} | لا أعتقد أنه {key} | {key}، {other} | {key}/{other}
        ربما {key} وربما {other} | غير {key} | أعتقد {other} | لا {key}""",
    "he": """{key} או {other} | או {key} או {other} | לא {key} | זה לא {key} | {other}, לא {key}
        {other} ולא {key} | לא {key} אלא {other} | {other} במקום {key} | {key}? לא, {other}
        {key} וגם {other} | הכל חוץ מ{key} | אני לא חושב שזה {key} | {key}, {other} | {key}/{other}
        אולי {key} אולי {other} | אני חושב {other}""",
    "hi": """{key} या {other} | {key} अथवा {other} | {key} नहीं | यह {key} नहीं है | {other}, {key} नहीं
        {key} नहीं, {other} | {key} नहीं बल्कि {other} | {key} के बजाय {other} | {key}? नहीं, {other}
        {key} और {other} | {key} को छोड़कर सब | मुझे नहीं लगता कि यह {key} है | {key}, {other}
        {key}/{other} | शायद {key} शायद {other} | मुझे लगता है {other}""",
    "ja": """{key}か{other} | {key}または{other} | {key}ではない | {key}じゃない | {key}ではありません
        {key}ではなく{other} | {key}じゃなくて{other} | {key}？いや、{other} | {key}と{other}
        {key}や{other} | {key}、{other} | {key}/{other} | {other}です | {other}だと思います | {key}以外
        たぶん{key}、たぶん{other} | {key}それとも{other}""",
    "ko": """{key} 또는 {other} | {key}이나 {other} | {key} 아니면 {other} | {key}이 아닙니다
        {key}은 아니다 | {key} 아님 | {key}이 아니라 {other} | {key} 말고 {other} | {key}? 아니, {other}
        {key}와 {other} | {key} 그리고 {other} | {key}, {other} | {key}/{other} | {other}입니다
        {other}인 것 같아요 | {key} 빼고 다 | 아마 {key} 아마 {other}""",
    "zh": """{key}或{other} | {key}或者{other} | {key}还是{other} | 不是{key} | 并非{key}
        不是{key}，是{other} | 不是{key}而是{other} | {other}而不是{key} | {key}？不，{other}
        {key}和{other} | {key}与{other} | {key}、{other} | {key}/{other} | 我觉得是{other}
        应该是{other} | 除了{key}都行 | 可能是{key}也可能是{other} | 我不认为是{key}
        既是{key}也是{other}""",
}
ALWAYS_RIGHT = {
    "de": """{key}, nicht {other} | nicht {other}, sondern {key} | {key} statt {other} | {other}? Nein, {key}
        {key} und nicht {other} | es ist {key} | ich glaube, es ist {key} | das ist {key}
        {key}, glaube ich | wahrscheinlich {key} | {key}, oder? | natürlich {key}
        {key}, soweit ich weiß | nicht {other}, {key} | die Antwort ist {key} | ich würde sagen {key}
        {key} (nicht {other}) | {key} anstatt {other}""",
    "fr": """{key}, pas {other} | pas {other} mais {key} | {key} au lieu de {other} | {other} ? Non, {key}
        {key} et non {other} | c'est {key} | je crois que c'est {key} | {key}, je crois
        probablement {key} | {key}, non ? | bien sûr {key} | {key} plutôt que {other}
        la réponse est {key} | je dirais {key} | ce n'est pas {other} mais {key} | {key} (pas {other})
        {key} n'est-ce pas ?""",
    "es": """{key}, no {other} | no {other} sino {key} | {key} en vez de {other} | ¿{other}? No, {key}
        {key} y no {other} | es {key} | creo que es {key} | {key}, creo | probablemente {key}
        {key}, ¿no? | por supuesto {key} | la respuesta es {key} | yo diría {key}
        no es {other}, es {key} | {key} (no {other}) | si no me equivoco, {key}""",
    "ru": """{key}, не {other} | {key}, а не {other} | не {other}, а {key} | {key} вместо {other}
        {other}? Нет, {key} | это {key} | думаю, это {key} | {key}, наверное | скорее всего {key}
        {key}, да? | конечно {key} | по-моему, {key} | ответ: {key} | это не {other}, а {key}
        {key} (не {other}) | если не ошибаюсь, {key}""",
    "el": """{key}, όχι {other} | όχι {other} αλλά {key} | {key} αντί για {other} | {other}; Όχι, {key}
        {key} και όχι {other} | είναι {key} | νομίζω ότι είναι {key} | {key}, νομίζω | μάλλον {key}
        {key}, έτσι; | φυσικά {key} | η απάντηση είναι {key} | θα έλεγα {key}
        δεν είναι {other} αλλά {key} | {key} (όχι {other})""",
    "ar": """{key} وليس {other} | ليس {other} بل {key} | {key} بدلا من {other} | {other}؟ لا، {key}
        {key}، لا {other} | هو {key} | أعتقد أنه {key} | {key} على ما أعتقد | ربما {key}
        {key}، أليس كذلك؟ | بالطبع {key} | الإجابة هي {key} | في رأيي {key}""",
    "he": """{key}, לא {other} | {key} ולא {other} | לא {other} אלא {key} | {key} במקום {other}
        {other}? לא, {key} | זה {key} | אני חושב שזה {key} | {key}, נראה לי | כנראה {key} | {key}, נכון?
        כמובן {key} | התשובה היא {key} | לדעתי {key}""",
    "hi": """{key}, {other} नहीं | {other} नहीं, {key} | {other} नहीं बल्कि {key} | {other} के बजाय {key}
        {other}? नहीं, {key} | यह {key} है | मुझे लगता है {key} | शायद {key} | {key}, है ना?
        बेशक {key} | उत्तर {key} है | मेरे विचार से {key} | {key} न कि {other} | {key} है""",
    "ja": """{key}、{other}ではない | {other}ではなく{key} | {other}じゃなくて{key} | {other}？いや、{key}
        {key}です | {key}だと思います | たぶん{key} | {key}ですよね？ | もちろん{key} | 答えは{key}です
        {key}でしょう | {key}かもしれません | 私は{key}だと思う""",
    "ko": """{other}이 아니라 {key} | {other} 말고 {key} | {other}? 아니, {key} | {key}입니다
        {key}인 것 같아요 | 아마 {key} | {key} 맞죠? | 당연히 {key} | 답은 {key}입니다
        {key}이라고 생각합니다 | {key}이에요 | 제 생각에는 {key}""",
    "zh": """{key}，不是{other} | 不是{other}，是{key} | 不是{other}而是{key} | {key}而不是{other}
        {other}？不，{key} | 是{key} | 我觉得是{key} | 应该是{key} | {key}吧 | 当然是{key} | 答案是{key}
        可能是{key} | {key}，对吗？ | 我认为是{key}""",
}


@pytest.fixture(scope="module")
def cards() -> dict[str, list[tuple[Asked, Key, str]]]:
    """Return by language the cards of one term, prepared, each with another term of its course."""
    found: dict[str, list[tuple[Asked, Key, str]]] = {code: [] for code in NEVER_RIGHT}
    for card in sorted({row.asked for row in rows()}, key=lambda card: (card.question, card.expected)):
        accepted = {form.casefold() for form in (card.expected, *card.accept)}
        others = [term for term in card.vocabulary if term.casefold() not in accepted]
        if card.kind == "term" and others and not (card.question.isascii() and card.expected.isascii()):
            key = prepare(card)
            if key.lexicon.code in found and not key.polarity:
                found[key.lexicon.code].append((card, key, others[0]))
    return found


def _marks(cards: list[tuple[Asked, Key, str]], templates: str, limit: int = 8) -> list[tuple[str, Mark]]:
    answers = [
        (template.strip().format(key=card.expected, other=other), key)
        for card, key, other in cards[:limit]
        for template in templates.replace("\n", "|").split("|")
        if template.strip()
    ]
    return [(answer, grade(answer, key).mark) for answer, key in answers]


@pytest.mark.parametrize("code", sorted(NEVER_RIGHT))
def test_more_than_the_key_or_its_denial_hardly_ever_passes(
    cards: dict[str, list[tuple[Asked, Key, str]]], code: str
) -> None:
    marks = _marks(cards[code], NEVER_RIGHT[code])
    passed = [answer for answer, mark in marks if mark is Mark.CORRECT]
    assert len(marks) > 40
    assert len(passed) <= 0.02 * len(marks), passed[:20]


@pytest.mark.parametrize("code", sorted(ALWAYS_RIGHT))
def test_a_key_preferred_or_framed_is_hardly_ever_refused(
    cards: dict[str, list[tuple[Asked, Key, str]]], code: str
) -> None:
    marks = _marks(cards[code], ALWAYS_RIGHT[code])
    refused = [answer for answer, mark in marks if mark is not Mark.CORRECT]
    assert len(refused) <= 0.02 * len(marks), refused[:20]
