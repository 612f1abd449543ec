# Why an answer was judged as it was: one sentence a reason.

and = and
reason-blank = Nothing lost: next time it will come.
reason-echo = Those are words of the question; it asks for the answer to them.
reason-other-term = That is { $name }, another term of this course.
reason-opposite = “{ $said }” is the opposite.
reason-negated = That is the right term, but your answer says it is not.
reason-hedge = One answer is asked for; you also named { $others }.
reason-missing = Still missing: { $parts }.
reason-extra = This does not belong: { $parts }.
reason-wrong-order = All parts are there; their order is another.
reason-other-number = The number differs: { $given } is not { $expected }.
reason-other-unit = The number is right, the unit is not: { $expected } is asked for.
reason-no-unit = The unit is missing: { $expected }.
reason-inexact = Nearly: it is asked more exactly, { $expected }.
reason-misspelt = Did you mean { $meant }? Please check the spelling.
reason-contradicted = The answer says the contrary of this: { $point }.
reason-stuffed = Those are the right words; please say how they belong together.
reason-not-it = That is not it yet.
