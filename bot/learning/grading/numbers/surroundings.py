"""The words and signs that stand around numbers in our languages: about, at least, from … to, BC, minus."""

from __future__ import annotations

import re

RANGE = re.compile(
    r"\s?(?:-{1,2}|~|\.\.+|up to|to|until|till|through|bis zu|bis|a|à|al|hasta|até|jusqu'à|"
    r"tot|до|по|έως|إلى|עד|से|から|到|至|부터|에서)\s?(?=\+?-?[$€£]?\d)",
    re.IGNORECASE,
)
BETWEEN = re.compile(
    r"^(?:(?:from|since|starting in|beginning in|"
    r"(?:it )?(?:started|began|starts|begins|ended|ends) (?:in|on|at)|"
    r"between|von|zwischen|de|entre|desde|del|da|dal|tra|fra|van|tussen|"
    r"от|между|с|από|μεταξύ|من|בין|מ)\s)",
    re.IGNORECASE,
)
AND = re.compile(r"\s?(?:and|und|y|et|e|en|и|και|و|ו)\s?(?=\d)", re.IGNORECASE)
ABOUT = re.compile(
    r"^(?:(?:about|exactly|precisely|always|usually|normally|typically|generally|approximately|approx\.?|around|circa|ca\.?|c\.|roughly|nearly|"
    r"almost|some|etwa|ungefähr|rund|environ|unos|aproximadamente|"
    r"circa|около|примерно|περίπου|حوالي|בערך|लगभग|約|约|大约|약)\s?|[~≈≃=])\s?",
    re.IGNORECASE,
)
OPERATORS = (
    (
        re.compile(
            r"^(?:>=|=>|≥|⩾|at least|no less than|not less than|minimum(?: of)?|"
            r"min\.?(?![a-z])|mindestens|wenigstens|al menos|au moins|almeno|pelo menos|"
            r"minstens|не менее|至少|最低)\s?",
            re.I,
        ),
        ">=",
    ),
    (
        re.compile(
            r"^(?:<=|=<|≤|⩽|at most|no more than|not more than|up to|maximum(?: of)?|"
            r"max\.?(?![a-z])|höchstens|maximal|como máximo|au plus|al massimo|no máximo|"
            r"hoogstens|не более|最多)\s?",
            re.I,
        ),
        "<=",
    ),
    (
        re.compile(
            r"^(?:>|(?:more|greater|larger|bigger|longer|taller|higher|older|heavier|faster|hotter|deeper|later) than|"
            r"over|above|exceeding|in excess of|mehr als|größer als|über|länger als|höher als|älter als|"
            r"más de|mayor que|plus de|più di|mais de|meer dan|более|больше|超过|大于)\s?",
            re.I,
        ),
        ">",
    ),
    (
        re.compile(
            r"^(?:<|(?:less|smaller|fewer|shorter|lower|younger|lighter|slower|colder|thinner|earlier) than|"
            r"under|below|weniger als|kleiner als|unter|kürzer als|niedriger als|jünger als|menor que|"
            r"menos de|moins de|meno di|minder dan|менее|меньше|小于)\s?",
            re.I,
        ),
        "<",
    ),
)
AFTER_OPERATORS = ((re.compile(
    r"(?:^|\s)(?:or more|or above|or greater|or higher|or over|or later|and more|and above|and up|and over|upwards?|"
    r"at least|(?:at a |as a )?minimum|min|or older|oder mehr|oder höher|mindestens|o más|como mínimo|"
    r"ou plus|o più|ou mais|of meer|или более|以上|\+)$", re.I), ">="),
                    (re.compile(
                        r"(?:^|\s)(?:or less|or fewer|or below|or lower|or under|or earlier|or younger|at most|tops|"
                        r"(?:at a |as a )?maximum|max|oder weniger|höchstens|maximal|como máximo|o menos|"
                        r"ou moins|o meno|ou menos|of minder|или менее|以下)$", re.I), "<="))  # fmt: skip
_BC = (
    r"b\.?\s?c\.?(?:\s?e\.?)?|before christ|v\.?\s?(?:d\.?\s?)?chr\.?|v\.?\s?u\.?\s?z\.?|"
    r"a\.?\s?(?:de\s?)?c\.?|a\.?\s?n\.?\s?e\.?|av\.?\s?j\.?-?\s?c\.?|f\.?\s?kr\.?|p\.?\s?n\.?\s?e\.?|"
    r"до н\.?\s?э\.?|до р\.?\s?х\.?|π\.?\s?χ\.?|ق\.?\s?م\.?|"
    r"לפנה\"ס|לפני הספירה|ई\.?\s?पू\.?|m\.?\s?ö\.?"
)
BEFORE_CHRIST = re.compile(rf"^(?:{_BC})$", re.I)
ANNO_DOMINI = re.compile(
    r"^(?:a\.?\s?d\.?|c\.?\s?e\.?|n\.?\s?chr\.?|d\.?\s?c\.?|н\.?\s?э\.?|μ\.?\s?χ\.?)$", re.I
)
ERA_LAST = re.compile(rf"\s(?:{_BC})$", re.I)
ERA_FIRST = re.compile(r"^(?:a\.?d\.?|公元|紀元|西暦)\s?(?=\d)", re.I)
PREFIXED = re.compile(r"^(?:[בלמה]-?|从|從|自)(?=\d)")  # what is stuck to a number without a blank
BEFORE_CHRIST_FIRST = re.compile(r"^(?:公元前|紀元前|기원전|b\.?c\.?(?:e\.?)?|mö|m\.ö\.)\s?(?=\d)", re.I)
ORDINAL_END = re.compile(
    r"^(?:\.(?= [^\W\d])|st|nd|rd|th|er|ère|e|ème|te|ter|ste|de|º|ª|-?й|-?я|-?е|-?го|-?ый|-?ом)(?![^\W\d_])",
    re.I,
)
EAST_NUMERAL = re.compile(
    r"(?<![\u3400-\u9fff])([零〇一二两三四五六七八九十百千万亿萬億]+)(?=[年月日号度个個米秒克人公厘毫岁歳時分週周世か箇ヶヵカ块塊颗只条名位件张根粒枚本匹台鍵键つ才隻頭羽章节節])"
)
EAST_PERCENT = re.compile(r"百分之\s?([\d.零〇一二两三四五六七八九十百]+)")
THOUSANDS = re.compile(r"(?<![\w.,])(\d{1,4}(?:[.,]\d{1,3})?)k(?!\w)")
CURRENCY = re.compile(r"([$€£¥₹])(?=\d)")
MINUS = re.compile(
    r"^(?:minus|negative|moins|menos|meno|min|минус|μείον|ناقص|سالب|מינוס|ऋण|マイナス|负|負|零下|영하|마이너스)\s(?=\d)",
    re.I,
)
