"""What counts as the same letter: case, accents and spelling habits, script by script."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_CHINESE = (
    "國国學学會会時时對对發发經经與与長长門门問问開开關关電电車车東东馬马鳥鸟魚鱼龍龙風风飛飞語语話话說说讀读書书畫画筆笔紙纸張张號号碼码數数據据庫库網网絡络線线統统級级結结構构實实驗验體体膚肤腦脑臟脏腎肾"
    "膽胆腸肠細细織织組组藥药醫医療疗護护傷伤聽听視视覺觉觀观點点紅红綠绿藍蓝黃黄銀银鐵铁銅铜鋼钢錢钱買买賣卖貨货價价財财產产業业農农廠厂機机動动勞劳務务員员團团隊队軍军戰战爭争勝胜敗败領领導导選选舉举權权"
    "義义歷历記记錄录漢汉葉叶樹树蟲虫貓猫雞鸡鴨鸭豬猪歐欧亞亚臺台灣湾廣广島岛嶼屿濟济質质總总計计術术幾几圖图圓圆邊边邏逻輯辑類类別别種种樣样標标準准誤误異异變变換换轉转運运輸输過过進进遠远還还這这裡里後后"
    "無无為为從从來来見见頭头臉脸萬万億亿氣气壓压熱热濕湿雲云電电腫肿瘤瘤癌癌診诊斷断層层掃扫描描擴扩張张縮缩訓训練练習习網网層层積积卷卷函函類类歸归監监督督強强優优化化簡简單单雙双極极陽阳陰阴離离酸酸鹽盐"
    "氫氢氮氮鈉钠鈣钙鉀钾鎂镁鋁铝矽硅碳碳葡葡萄萄澱淀粉粉維维蛋蛋白白質质遺遗傳传基基因因變变異异恆恒衛卫軌轨陸陆盤盘驅驱蘇苏聯联韓韩蘭兰羅罗馬马達达爾尔納纳倫伦約约諾诺貝贝奧奥聖圣亂乱燈灯愛爱顏颜齒齿齡龄"
    "臓脏図图円圆駅驿鉄铁薬药楽乐戦战竜龙広广辺边沢泽様样対对経经転转実实発发験验糸丝"
    "舊旧寫写詞词課课試试題题師师範范圍围區区縣县鄉乡鎮镇鄰邻頻频響响譯译證证識识議议論论講讲調调謝谢請请誰谁讓让設设許许評评詩诗該该詳详"
)
_LETTERS = str.maketrans(
    {
        # Latin letters that do not decompose
        "ł": "l", "đ": "d", "ø": "o", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŧ": "t", "þ": "th", "ð": "d", "ŋ": "n",
        # Cyrillic
        "ё": "е", "ґ": "г",
        # Greek final sigma
        "ς": "σ",
        # Arabic and Persian
        "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي", "ک": "ك", "ی": "ي", "ـ": None,
        # Hebrew final letters
        "ם": "מ", "ן": "נ", "ץ": "צ", "ף": "פ", "ך": "כ",
        # Devanagari: dot and moon-dot, nukta
        "ँ": "ं", "़": None,
        # Chinese signs with a full and a simplified shape, in pairs
        **dict(zip(_CHINESE[::2], _CHINESE[1::2], strict=True)),
    }
)  # fmt: skip
_KANA_V = re.compile("ゔ([ぁぃぇぉ])")  # エヴェレスト is エベレスト
_NASAL = re.compile("[ङञणनम]्(?=[क-ह])")
_FOLDED = {**_LETTERS, **{code: code - 0x60 for code in range(0x30A1, 0x30F7)}}  # katakana as hiragana
_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})
# Latin, Greek, Hebrew, Arabic: letters that lose their marks. й is not и, and a Devanagari vowel sign is a letter.
_LOSE_MARKS = ((0x41, 0x24F), (0x370, 0x3FF), (0x591, 0x6FF), (0x750, 0x77F), (0x1E00, 0x1FFF))


@lru_cache(maxsize=16384)
def bare(text: str) -> str:
    """Return `text` in lower case without accents, vowel points and shapes that careless writing drops."""
    text = text.casefold()
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFD", text)
    if any(map(unicodedata.combining, apart)):
        text = unicodedata.normalize("NFC", _without_marks(apart))
    text = text.translate(_FOLDED)
    if "ゔ" in text or "ー" in text:
        text = _KANA_V.sub(lambda found: "ばびべぼ"["ぁぃぇぉ".index(found.group(1))], text).replace(
            "ゔ", "ぶ"
        )
        text = text.rstrip("ー") or text
    if "्" in text or "ृ" in text:
        text = _NASAL.sub("ं", text).replace("ृ", "्र")  # मङ्गल is मंगल, हृदय often ह्रदय
    # Hindi writes the glide or leaves it: नयी, नई.
    return text[:1] + text[1:].replace("यी", "ई").replace("ये", "ए") if "य" in text else text


def _without_marks(apart: str) -> str:
    """Return decomposed text without the marks of the scripts that lose them."""
    kept: list[str] = []
    strip = False
    for sign in apart:
        if unicodedata.combining(sign):
            if strip or sign == "\u0301":
                continue
        else:
            code = ord(sign)
            strip = any(first <= code <= last for first, last in _LOSE_MARKS)
        kept.append(sign)
    return "".join(kept)


@lru_cache(maxsize=8192)
def written_out(text: str) -> str:
    """Return `text` as written without umlauts on the keyboard (schön: schoen), lower case, otherwise bare."""
    return bare(text.casefold().translate(_GERMAN))


def script(text: str) -> str:
    """Return the script of the first letter of `text`: "latin", "cyrillic", "han" …, or "" without letters."""
    for sign in text:
        if sign.isascii():
            if sign.isalpha():
                return "latin"
        elif sign.isalpha():
            name = unicodedata.name(sign, "")
            return _NAMES.get(name.split(" ", 1)[0], "other")
    return ""


_NAMES = {
    "LATIN": "latin",
    "CYRILLIC": "cyrillic",
    "GREEK": "greek",
    "ARABIC": "arabic",
    "HEBREW": "hebrew",
    "DEVANAGARI": "devanagari",
    "CJK": "han",
    "HIRAGANA": "kana",
    "KATAKANA": "kana",
    "KATAKANA-HIRAGANA": "kana",
    "HANGUL": "hangul",
}
