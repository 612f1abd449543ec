# For authors and operators: what is wrong with a course that was saved, and the preview of a course.

note-course-broken = This save is not taught yet; what was there before goes on. { $problem }
note-course-broken-more = This save is not taught yet; what was there before goes on. { $problem } (and { $more } more)
note-course-mended = { $title }: the mended version is taught now.
