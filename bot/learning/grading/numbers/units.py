"""Units: which dimension a unit has and how many base units it is; an own table, as libraries for it are too heavy."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from bot.learning.grading.text.folding import bare

Dimension = tuple[tuple[str, int], ...]

_PREFIXES = {
    "Y": 24, "Z": 21, "E": 18, "P": 15, "T": 12, "G": 9, "M": 6, "k": 3, "h": 2, "da": 1,
    "d": -1, "c": -2, "m": -3, "µ": -6, "μ": -6, "u": -6, "n": -9, "p": -12, "f": -15, "a": -18,
}  # fmt: skip
_PREFIX_WORDS = """
    12: tera
    9: giga гига
    6: mega мега メガ
    3: kilo quilo chilo кило χιλιο كيلو קילו किलो キロ 킬로
    2: hecto hekto
    -1: deci dezi
    -2: centi zenti санти εκατοστο سنتي סנטי सेंटी センチ 센티
    -3: milli mili милли χιλιοστο ميلي מילי मिली ミリ 밀리
    -6: micro mikro микро
    -9: nano нано
    -12: pico piko
    -15: femto
"""
_PREFIX_NAMES = {
    name: int(power)
    for power, _, names in (line.partition(":") for line in _PREFIX_WORDS.strip().splitlines())
    for name in names.split()
}
# name in the result | dimension | factor | symbols that take prefixes | symbols that do not | names (prefixes possible)
_TABLE = """
m | m | 1 | m | | meter metre metro mètre metri metros метр метра метров μέτρο μέτρα متر מטר מטרים मीटर メートル 미터 米
g | g | 1 | g | gr | gram gramme gramm gramo gramo grama grammo грамм грамма граммов γραμμάριο γραμμάρια غرام جرام גרם ग्राम グラム 그램 克
s | s | 1 | s | sec | second sekunde segundo seconde secondo seconda секунда секунды секунд δευτερόλεπτο δευτερόλεπτα ثانية שנייה שניות सेकंड सेकेंड 秒 초
min | s | 60 | | min | minute minuto minuut minuten минута минуты минут λεπτό λεπτά دقيقة דקה דקות मिनट 分钟 分 분
h | s | 3600 | | h hr hrs | hour stunde hora heure ora ore uur час часа часов ώρα ώρες ساعة שעה שעות घंटा घंटे 小时 時間 시간
day | s | 86400 | | d | day tag tage día jour giorno giorni dia dag dagen день дня дней ημέρα ημέρες μέρες يوم أيام יום ימים दिन 天 日 일
week | s | 604800 | | wk | week woche wochen semana semaine settimana settimane weken неделя недели недель 周 週間 주
month | month | 1 | | mo | month monat monate mes meses mois mese mesi mês maand maanden месяц месяца месяцев 个月 ヶ月 ヵ月 カ月 箇月 個月 か月 개월
year | month | 12 | | yr yrs | year jahr jahre jahren año an ans année anno anni ano jaar год года году лет έτος έτη χρόνια سنة سنوات عام שנה שנים שנת वर्ष साल 年 년
decade | month | 120 | | | decade jahrzehnt década décennie decennio десятилетие
century | month | 1200 | | | century centuries jahrhundert jh jhd jhdt siglo siècle secolo século eeuw век века веке wiek wieku stulecie yüzyıl sekel århundrade århundrede століття αιώνας קרן 世纪 世紀 세기
A | A | 1 | A | | ampere amp ampère amperio ампер アンペア 安培
K | K | 1 | K | | kelvin кельвин ケルビン
mol | mol | 1 | mol | | mole mol моль
cd | cd | 1 | cd | | candela
Hz | s-1 | 1 | Hz | | hertz герц ヘルツ 赫兹 헤르츠
N | m g s-2 | 1000 | N | | newton ньютон ニュートン 牛顿 뉴턴
Pa | g m-1 s-2 | 1000 | Pa | | pascal паскаль パスカル 帕
bar | g m-1 s-2 | 100000000 | bar | | bar бар
atm | g m-1 s-2 | 101325000 | | atm | atmosphere atmosphäre atmósfera атмосфера
mmHg | g m-1 s-2 | 133322.387415 | | mmHg torr Torr | torr
psi | g m-1 s-2 | 6894757.293 | | psi |
J | m2 g s-2 | 1000 | J | | joule julio джоуль джоулей ジュール 焦耳 줄
eV | m2 g s-2 | 1.602176634e-16 | eV | | electronvolt electron-volt elektronenvolt
cal | m2 g s-2 | 4184 | cal | | calorie kalorie caloría калория カロリー
Wh | m2 g s-2 | 3600000 | Wh | |
W | m2 g s-3 | 1000 | W | | watt vatio ватт ワット 瓦特 瓦 와트
hp | m2 g s-3 | 745699.87158 | | hp | horsepower
C | A s | 1 | C | | coulomb кулон クーロン
V | m2 g s-3 A-1 | 1000 | V | | volt voltio вольт ボルト 伏特 伏 볼트
F | A2 s4 m-2 g-1 | 0.001 | F | | farad
Ω | m2 g s-3 A-2 | 1000 | Ω Ω ohm | | ohm ohmio ом オーム 欧姆 옴
S | A2 s3 m-2 g-1 | 0.001 | S | | siemens
Wb | m2 g s-2 A-1 | 1000 | Wb | | weber
T | g s-2 A-1 | 1000 | T | | tesla тесла テスラ 特斯拉
G | g s-2 A-1 | 0.1 | | Gs gauss | gauss
H | m2 g s-2 A-2 | 1000 | H | | henry
lm | lm | 1 | lm | | lumen
lx | lx | 1 | lx | | lux
Bq | decay | 1 | Bq | | becquerel
Ci | decay | 37000000000 | Ci | | curie
Gy | dose | 1 | Gy | | gray
Sv | equivalent | 1 | Sv | | sievert
L | m3 | 0.001 | L l | ℓ | liter litre litro литр литра литров λίτρο λίτρα لتر ליטר लीटर リットル 升 리터
M | mol m-3 | 1000 | M | | molar
ha | m2 | 10000 | | ha | hectare hektar hectárea гектар
inch | m | 0.0254 | | in ″ | inch inches zoll pulgada pouce дюйм
ft | m | 0.3048 | | ft | foot feet fuß
yd | m | 0.9144 | | yd | yard
mi | m | 1609.344 | | mi | mile meile meilen milla миля миль
nmi | m | 1852 | | nmi | nautical_mile
kn | m s-1 | 0.514444444 | | kn kt knots | knot knoten
mph | m s-1 | 0.44704 | | mph |
kph | m s-1 | 0.2777777777777778 | | kph kmh | stundenkilometer
lb | g | 453.59237 | | lb lbs | pound pfund libra
oz | g | 28.349523125 | | oz | ounce unze onza
t | g | 1000000 | | t | tonne ton tonnen tonelada тонна тонн トン 吨 톤
gal | m3 | 0.003785411784 | | gal | gallon
ly | m | 9460730472580800 | ly | | light-year lightyear light_year lichtjahr lichtjahre
au | m | 149597870700 | | AU au | astronomical_unit
pc | m | 30856775814913673 | pc | | parsec
Å | m | 1e-10 | | Å | angstrom ångström
rad | angle | 1 | rad | | radian
° | angle | 0.017453292519943295 | | ° deg | degree grad grado degré градус градусов μοίρες 度 도
dB | dB | 1 | | dB | decibel dezibel
bit | bit | 1 | bit | | bit 位 비트 ビット бит бита битов
B | bit | 8 | B | | byte octet байт バイト 字节 바이트
bp | bp | 1 | bp | | base_pair
bpm | beat s-1 | 1/60 | | bpm |
beat | beat | 1 | | | beat schlag schläge latido battement
rpm | turn s-1 | 1/60 | | rpm |
turn | turn | 1 | | | revolution turn rotation
px | px | 1 | px | | pixel
HU | HU | 1 | | HU | hounsfield hounsfield_unit
Da | Da | 1 | Da | | dalton
pH | pH | 1 | | pH |
dpi | dpi | 1 | | dpi ppi |
% | | 0.01 | | % pct | percent prozent procent процент процента процентов percentage per_cent por_ciento pour_cent per_cento por_cento प्रतिशत パーセント 퍼센트 بالمئة אחוז אחוזים τοις_εκατό
‰ | | 0.001 | | ‰ | permille promille
ppm | | 0.000001 | | ppm |
$ | usd | 1 | | $ USD usd US$ | dollar dólar доллар долларов 美元 ドル 달러
€ | eur | 1 | | € EUR eur | euro евро 欧元 ユーロ 유로
£ | gbp | 1 | | £ GBP gbp |
¥ | jpy | 1 | | ¥ JPY | yen 円
₹ | inr | 1 | | ₹ INR Rs | rupee रुपये रुपया
"""  # noqa: E501
_POWER = re.compile(r"^(.*?)(?:\^?(-?[1-9]))?$")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: `dimension` as powers of base units, `factor` base units in one, `offset` added first (°C, °F)."""

    name: str
    dimension: Dimension
    factor: Fraction
    offset: Fraction = Fraction(0)

    @property
    def measured(self) -> Dimension:
        """Return the dimension without what is only counted: beats a minute are so many a minute."""
        return tuple(part for part in self.dimension if part[0] not in ("beat", "turn"))


def _dimension(text: str) -> Dimension:
    found: dict[str, int] = {}
    for part in text.split():
        stem = part.rstrip("-0123456789")
        found[stem] = int(part[len(stem) :] or 1)
    return tuple(sorted(found.items()))


def _load() -> tuple[dict[str, Unit], dict[str, Unit], dict[str, Unit]]:
    symbols: dict[str, Unit] = {}
    prefixed: dict[str, Unit] = {}
    names: dict[str, Unit] = {}
    for line in _TABLE.strip().splitlines():
        name, dimension, factor, scaled, fixed, written = (part.strip() for part in line.split("|"))
        unit = Unit(name, _dimension(dimension), Fraction(factor))
        symbols.update(dict.fromkeys((*scaled.split(), *fixed.split()), unit))
        prefixed.update(dict.fromkeys(scaled.split(), unit))
        names.update({bare(word.replace("_", " ")): unit for word in written.split()})
    kelvin = _dimension("K")
    celsius = Unit("°C", kelvin, Fraction(1), Fraction("273.15"))
    fahrenheit = Unit("°F", kelvin, Fraction(5, 9), Fraction("459.67"))
    for unit, forms in (
        (celsius, "°C ℃ °c degC"),
        (fahrenheit, "°F ℉ °f degF"),
    ):
        symbols.update(dict.fromkeys(forms.split(), unit))
    for unit, forms in (
        (
            celsius,
            """degrees_celsius;degree_celsius;celsius;grad_celsius;centigrade;degrees_centigrade;degrees_c
            ;deg_c;grados_celsius;degrés_celsius;gradi_celsius;graus_celsius;graden_celsius
            ;градусов_цельсия;градуса_цельсия;градус_цельсия;градусов_по_цельсию;درجة_مئوية;درجه_مئويه;درجات_مئوية;מעלות_צלזיוס
            ;מעלות;डिग्री_सेल्सियस;βαθμούς_κελσίου;βαθμοί_κελσίου;섭씨;摂氏;stopni_celsjusza;derece;santigrat_derece;°_celsius
            ;grad_celsius;° celsius;摄氏度;° c;κελσίου;цельсия;celsjusza""",
        ),
        (
            fahrenheit,
            "degrees_fahrenheit;degree_fahrenheit;fahrenheit;grad_fahrenheit;degrees_f;deg_f;° fahrenheit;° f",
        ),
    ):
        names.update({bare(" ".join(one.replace("_", " ").split())): unit for one in forms.split(";")})
    for chinese, exponent, base in (
        ("公里", 3, "m"),
        ("千米", 3, "m"),
        ("厘米", -2, "m"),
        ("毫米", -3, "m"),
        ("公斤", 3, "g"),
        ("千克", 3, "g"),
        ("毫升", -3, "L"),
        ("км", 3, "m"),
        ("см", -2, "m"),
        ("мм", -3, "m"),
        ("кг", 3, "g"),
        ("мг", -3, "g"),
        ("мл", -3, "L"),
        ("كم", 3, "m"),
        ("سم", -2, "m"),
        ("किमी", 3, "m"),
    ):
        names[chinese] = _scaled(symbols[base], exponent)
    return symbols, prefixed, names


def _scaled(unit: Unit, exponent: int) -> Unit:
    return Unit(f"{exponent}:{unit.name}", unit.dimension, unit.factor * Fraction(10) ** exponent)


_SYMBOLS, _PREFIXED, _NAMES = _load()
LONGEST_NAME = max(name.count(" ") for name in _NAMES) + 1


def _simple(text: str) -> Unit | None:
    if text in _SYMBOLS:
        return _SYMBOLS[text]
    if len(text) > 3 and (named := _named(bare(text))):
        return named  # Grad is no giga-rad
    for length in (2, 1):
        base = _PREFIXED.get(text[length:])
        if base and text[:length] in _PREFIXES:
            return _scaled(base, _PREFIXES[text[:length]])
    return _named(bare(text))


def _named(name: str) -> Unit | None:
    for ending in _ENDINGS:
        if ending and not name.endswith(ending):
            continue
        stem = name[: len(name) - len(ending)]
        if stem in _NAMES:
            return _NAMES[stem]
        for length in _PREFIX_LENGTHS:
            exponent = _PREFIX_NAMES.get(stem[:length])
            if exponent is not None:
                base = _NAMES.get(stem[length:].lstrip("- "))
                if base:
                    return _scaled(base, exponent)
    return None


_ENDINGS = ("", "s", "es", "n", "en", "e", "i")
_PREFIX_LENGTHS = tuple(sorted({len(prefix) for prefix in _PREFIX_NAMES}))


@lru_cache(maxsize=4096)
def unit_of(text: str) -> Unit | None:
    """Return the unit that `text` writes ("mm", "km/h", "m/s^2", "degrees Celsius"), or None."""
    text = text.strip().rstrip(".")
    if not text or len(text) > 40:
        return None
    whole = _simple(text) or (_simple(text.lower()) if text.isalpha() and len(text) > 1 else None)
    if whole:
        return whole
    if text.startswith(("per ", "/")):
        text = f"1 {text}" if text[0] == "p" else f"1{text}"
    if " PER " in text:
        text = text.lower()
    text = re.sub(r" (squared|cubed)\b", r"-\1", re.sub(r"\b(square|cubic) ", r"\1-", text))
    text = re.sub(r"(?<=\w) an? (?=\w)", " per ", text)
    parts = re.split(r"\s*(/| per | pro | par | por | al |·|\*| )\s*", text)
    powers: dict[str, int] = {}
    factor, sign = Fraction(1), 1
    for place, part in enumerate(parts):
        if place % 2:
            sign = -1 if part.strip().lower() in ("/", "per", "pro", "par", "por", "al") else sign
            continue
        if part == "1" and not place and len(parts) > 1:
            continue
        squared, part = _squared(part)
        found = _POWER.match(part)
        unit = _simple(found.group(1)) if found else None
        if unit is None or found is None or unit.offset:
            return None
        power = sign * int(found.group(2) or 1) * squared
        factor *= unit.factor**power
        for base, count in unit.dimension:
            powers[base] = powers.get(base, 0) + count * power
    return Unit(text, tuple(sorted((base, count) for base, count in powers.items() if count)), factor)


def _squared(part: str) -> tuple[int, str]:
    for word, power in (("square ", 2), ("cubic ", 3), ("square-", 2), ("quadrat", 2), ("kubik", 3)):
        if part.casefold().startswith(word):
            return power, part[len(word) :]
    for ending, power in (("-squared", 2), ("-cubed", 3)):
        if part.casefold().endswith(ending):
            return power, part[: -len(ending)]
    return 1, part
