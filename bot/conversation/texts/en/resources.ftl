# What to read elsewhere.

resources-choose = { $title }: what experts read. Choose a lesson.
resources-all = All { $resources }
resources-of = { $title }: what to read · page { $page } of { $pages }
resources-lessons = By lesson
resources-none = This course names nothing to read elsewhere.
resources-none-here = Nothing is named for this lesson. Another one may have some.
resources-no-lesson = I find no lesson about “{ $words }”. Here they are.
