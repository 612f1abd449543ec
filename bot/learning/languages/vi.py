"""Vietnamese."""

from bot.learning.languages.language import Language, phrases, values, words

LANGUAGE = Language(
    code="vi",
    scripts=frozenset(),
    decimal_comma=True,
    stops=words("là của gì nào những được bao nhiêu tên"),
    fillers=words(
        """là tôi nghĩ đó chắc đáp án câu trả lời
        chắn lẽ tất nhiên dĩ đoán hình như ạ nhé"""
    ),
    framings=phrases(
        """tôi nghĩ là; tôi nghĩ đó là; tôi nghĩ; tôi cho là; tôi đoán là; tôi đoán; theo tôi là; theo tôi
        theo tôi biết; nếu tôi nhớ không nhầm; nếu tôi không nhầm; nếu nhớ không lầm; chắc là; có lẽ là
        có lẽ; có thể là; hình như là; hình như; chắc chắn là; chắc chắn; tất nhiên là; tất nhiên
        dĩ nhiên là; đáp án là; câu trả lời là; câu trả lời; đáp án; đó là; gọi là; được gọi là
        hay còn gọi là; nói cách khác; không chắc nhưng; tôi không chắc nhưng; nhưng tôi không chắc
        không biết nhưng"""
    ),
    tags=phrases("""phải không; đúng không; nhỉ; à; không"""),
    queries=phrases("""có phải là; có phải; phải chăng là; không phải là"""),
    unsure=phrases("không biết; tôi không biết; không rõ; tôi không rõ; chịu; quên rồi; bỏ qua; không nhớ"),
    negations=words("không chẳng"),
    ors=words("hoặc hay"),
    ands=words("và"),
    buts=words("nhưng"),
    becauses=phrases("bởi vì; vì; ví dụ"),
    contrasts=phrases("không phải; chứ không phải; thay vì"),
    numbers=values("""1: một mốt
        2: hai
        3: ba
        4: bốn tư
        5: năm lăm
        6: sáu
        7: bảy
        8: tám
        9: chín
        10: mười
        11: mười_một
        12: mười_hai
        13: mười_ba
        14: mười_bốn
        15: mười_lăm
        16: mười_sáu
        17: mười_bảy
        18: mười_tám
        19: mười_chín
        20: hai_mươi
        30: ba_mươi
        40: bốn_mươi
        50: năm_mươi
        60: sáu_mươi
        70: bảy_mươi
        80: tám_mươi
        90: chín_mươi
        100: trăm
        1000: nghìn ngàn
        1000000: triệu
        1000000000: tỷ tỉ"""),
    points=words("phẩy"),
    minus=words("âm"),
    mores=words("hơn"),
)
