"""Vietnamese."""

from bot.learning.languages.language import Language, phrases, words

LANGUAGE = Language(
    code="vi",
    scripts=frozenset(),
    decimal_comma=True,
    stops=words("là của gì nào những được bao nhiêu tên"),
    fillers=words(
        """là tôi nghĩ đó chắc đáp án câu trả lời
        chắn lẽ tất nhiên dĩ theo đoán hình như ạ nhé"""
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
)
