# Why an answer was judged as it was: one sentence a reason.

and = and
and-more = { $count } more
reason-blank = Nothing lost: next time it will come.
reason-echo = Those are words of the question; it asks for the answer to them.
reason-other-term = That is { $name }, another term of this course.
reason-opposite = It is the other way round: “{ $said }” is the opposite.
reason-negated = That is the right term, but your answer says it is not.
reason-hedge = One answer is asked for; you also named { $others }.
reason-hedge-alone = One answer is asked for, please choose.
reason-missing-alone = Something is still missing.
reason-missing = Still missing: { $parts }.
reason-extra = This does not belong: { $parts }.
reason-wrong-order = All parts are there; their order is another.
reason-other-number = The number differs: { $given } is not { $expected }.
reason-other-unit = The number is right, its unit is another: { $expected }.
reason-no-unit = The number is right; its unit belongs to it: { $expected }.
reason-inexact = Nearly, only rounded: { $expected }.
reason-misspelt = Nearly: it is written { $meant }.
reason-contradicted = The answer says the contrary of this: { $point }.
reason-stuffed = Those are the right words; please say how they belong together.
reason-not-it = That is not it yet.
