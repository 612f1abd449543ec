# For authors and operators: what is wrong with a course that was saved, and the preview of a course.

note-course-broken = This save is not taught yet; what was there before goes on. { $problem }
note-course-broken-more = This save is not taught yet; what was there before goes on. { $problem } (and { $more } more)
note-course-mended = { $title }: the mended version is taught now.

preview-list = Preview of { $title }: choose a lesson, or type /preview and the id of a lesson, a card or another course. Nothing here counts.
preview-of = Preview: { $name }
preview-lessons = Lessons
preview-accepted = Also taken as right:
preview-near = There is no such id. This is the nearest: { $name }
preview-unknown = There is no “{ $name }” in the courses, nor anything like it.
preview-correct = ✅ Who types this is right.
preview-close = 🟡 Who types this gets a second try. { $why }
preview-wrong = ❌ Who types this is not right. { $why }
