# The article by section.

reading-contents = { $title }: the article in { $sections ->
    [one] 1 section
   *[other] { $sections } sections
}. Choose one.
list-page = Page { $page } of { $pages }
reading-continue = Continue: { $title }
reading-to-contents = Contents
reading-place = { $title } · page { $page } of { $pages }
reading-cards = Cards ({ $cards })
reading-cards-of = Cards on { $title } · page { $page } of { $pages }
reading-cards-hint = Tap the grey to see an answer.
reading-read-on = Read on
reading-end = That was the last page of the article.
reading-gone = That section is no longer in the article. Here are the contents.
reading-no-article = This course has no article to read. { $lessons ->
    [0] Its cards are ready.
   *[other] Its lessons are ready.
}
reading-no-section = I find no section about “{ $words }”. Here are the contents.
read-more = Read more
return-lesson = Return to the lesson
return-review = Return to the review
return-quiz = Return to the quiz
return-score = Return to the score
