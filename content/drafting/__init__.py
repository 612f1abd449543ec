"""An article in Markdown to the draft of a course, each thing with the sentence it was made of."""

from content.drafting.course import Drafted, draft

__all__ = ["Drafted", "draft"]
