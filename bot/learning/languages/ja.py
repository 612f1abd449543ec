"""Japanese."""

from bot.learning.languages.language import Language, phrases, values, words

LANGUAGE = Language(
    code="ja",
    scripts=frozenset({"kana"}),
    stops=words("の は が を に へ と で も から まで"),
    fillers=words("です だ 答え 答えは たぶん 多分 おそらく"),
    generic=words("都 市 県 府 町 さん 氏 気体 ガス 山脈"),
    openers=phrases(
        """答えは; 正解は; たぶん; 多分; おそらく; それは; これは; きっと; えっと; 約; およそ; 私は"""
    ),
    closers=phrases("""ができます; ができる; になります; になる; といえます; だと思います; だと思う; と思います; と思う; でしょうか; でしょう; ですかね; ですか; ですね; ですよ; です; である; だよね
        だよ; だろう; かな; かも; かもしれない; と言います; といいます; と呼ばれる; のこと; だ; ね; よ; 。"""),
    unsure=phrases("""わからない; 分からない; わかりません; 分かりません; 知らない; 知りません; 忘れた; 忘れました; 不明; パス; なし; 次
        全部; 両方; わかんない; 覚えていない; 覚えてない; さあ; 思い出せない"""),
    negations=words(
        "ではない じゃない ではありません じゃありません ない ません でない ではなく じゃなく なく なし"
    ),
    retractions=phrases("いや、; いえ、; 違う、; じゃなくて; ではなくて"),
    ors=words("か または もしくは あるいは それとも 又は"),
    ands=words("と や および 及び そして"),
    buts=words("しかし"),
    yes=words("はい ええ うん"),
    no=words("いいえ いや 否"),
    becauses=phrases("なぜなら; つまり; たとえば; 例えば; すなわち; なので; だから; というのは"),
    contrasts=phrases("ではなく; じゃなく; ではなくて; じゃなくて"),
    relations=words("より から へ に を"),
    halves=words("半分 半"),
    points=words("点"),
    minus=words("マイナス"),
    percents=("パーセント",),
    numbers=values("""0: ゼロ れい
        10: 拾"""),
)
