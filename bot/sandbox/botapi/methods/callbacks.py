"""answerCallbackQuery."""

from bot.sandbox.botapi.errors import bad
from bot.sandbox.botapi.params import Params
from bot.sandbox.botapi.registry import method
from bot.sandbox.botapi.utf16 import units
from bot.sandbox.botapi.world import World

ANSWER_LIMIT = 200
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


@method("answerCallbackQuery")
def answer_callback_query(world: World, params: Params) -> bool:
    """Answer a press, once and in time: nothing, a toast or an alert."""
    text = params.text("text")
    if units(text) > ANSWER_LIMIT:
        raise bad("MESSAGE_TOO_LONG")
    press = world.presses.get(params.text("callback_query_id"))
    if press is None or press.answer is not None:
        raise bad(TOO_OLD)
    if world.steady() - press.at > world.rules.press_seconds:
        raise bad(TOO_OLD)
    press.answer = {"text": text, "show_alert": params.boolean("show_alert")}
    world.events.publish("answered", press.person.id, press=press.id, **press.answer)
    return True
