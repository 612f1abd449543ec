# The course as a tree.

map-whole = { $title }: you know { $known } % of it.
map-line = • { $title }: { $known } %
map-branch = { $title }, lesson by lesson. Tap one to go there.
map-no-lessons = This course has cards and no lessons, so there is no tree to draw.
map-branches = Whole map
map-hint = A card counts in full once you recall it and it will stay for weeks. Tap a branch to see its lessons.
