"""Vietnamese."""

from bot.learning.languages.language import Language, phrases, words

LANGUAGE = Language(
    code="vi",
    scripts=frozenset(),
    decimal_comma=True,
    stops=words("là của gì nào những được bao nhiêu tên"),
    fillers=words("là tôi nghĩ đó chắc đáp án câu trả lời"),
    unsure=phrases("không biết; tôi không biết; không rõ; tôi không rõ; chịu; quên rồi; bỏ qua; không nhớ"),
    negations=words("không chẳng"),
    ors=words("hoặc hay"),
    ands=words("và"),
    buts=words("nhưng"),
    becauses=phrases("bởi vì; vì; ví dụ"),
    contrasts=phrases("không phải; chứ không phải; thay vì"),
)
