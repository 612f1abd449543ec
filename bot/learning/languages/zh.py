"""Chinese."""

from bot.learning.languages.language import Language, phrases, values, words

LANGUAGE = Language(
    code="zh",
    scripts=frozenset({"han"}),
    stops=words("的 了 是 在 和 与 有 为"),
    fillers=words("是 答案 我 觉得 认为 应该 可能 大概"),
    generic=words("市 省 县 城市 气体 先生 女士 山脉 语言 国家"),
    openers=phrases("""我觉得答案是; 我认为答案是; 我觉得应该是; 我认为应该是; 我想应该是; 正确答案是; 答案应该是; 我觉得是; 我认为是
        我想是; 我猜是; 应该是; 答案是; 大概是; 可能是; 也许是; 这是; 就是; 叫做; 叫; 是; 答案：; 答案; 大约; 约; 称为; 我覺得是; 我認為是
        應該是; 它是; 那是"""),
    closers=phrases("吧; 啊; 呢; 吗; 呀; 的; 了; 嘛; 哦"),
    unsure=phrases("""不知道; 我不知道; 不清楚; 不懂; 不会; 忘了; 忘记了; 我忘了; 不记得; 跳过; 没有; 随便; 不晓得; 不太清楚; 不确定
        都是; 全部; 两个都是"""),
    negations=words("不是 并非 没有 不 非 没 不會 不会 無 无"),
    retractions=phrases("不对; 不，; 不是，; 应该说"),
    ors=words("或 或者 还是 或是 還是"),
    ands=words("和 与 及 以及 跟 與"),
    buts=words("而是 但是"),
    yes=words("是 是的 对"),
    no=words("不 不是 否 错"),
    becauses=phrases("因为; 因為; 由于; 即; 也就是; 例如; 比如; 所以"),
    contrasts=phrases("而不是; 而非; 不是; 并非"),
    relations=words("比 从 到 被 把 由"),
    numbers=values("""0: 零 〇
        1: 一 壹
        2: 二 两 兩 贰
        3: 三 叁
        4: 四
        5: 五
        6: 六
        7: 七
        8: 八
        9: 九
        10: 十
        100: 百
        1000: 千
        10000: 万 萬
        100000000: 亿 億"""),
    halves=words("一半 半"),
    points=words("点 點"),
    minus=words("负 負 零下"),
    percents=("百分之",),
)
