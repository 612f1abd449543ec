// The phone: puts its parts together and keeps them up to date with what the server tells.
import { html, render, useEffect, useReducer } from "/vendor/htm-preact.js";
import { listen, press, say } from "./connection.js";
import { Chat } from "./chat.js";
import { Composer } from "./composer.js";
import { Header } from "./header.js";
import { Alert, Toast } from "./notices.js";
import { empty, next } from "./state.js";

const TYPING_LASTS = 5000; // milliseconds, as in Telegram
const TOAST_LASTS = 3500;
const ANSWER_TAKES = 10000; // then a pressed button stops waiting

/** Fold `kind` into the state after `delay` milliseconds, unless `value` changes before. */
function useLater(value, kind, delay, fold) {
  useEffect(() => {
    if (!value) return undefined;
    const timer = setTimeout(() => fold({ kind }), delay);
    return () => clearTimeout(timer);
  }, [value]);
}

function Phone() {
  const [state, fold] = useReducer(next, empty);
  useEffect(() => listen(fold), []);
  useLater(state.typing, "typed", TYPING_LASTS, fold);
  useLater(state.toast, "toasted", TOAST_LASTS, fold);
  useLater(state.pressed, "unpressed", ANSWER_TAKES, fold);

  /** Do something on the server; say what was wrong with it. Resolves to whether it worked. */
  const act = async (doing) => {
    const error = await doing;
    if (error) fold({ kind: "failed", error });
    return !error;
  };
  const onSay = (text) => act(say(text));
  const onPress = (message, data) => {
    fold({ kind: "pressed", message_id: message.message_id, data });
    return act(press(message.message_id, data));
  };
  return html`
    <${Header} bot=${state.bot} connected=${state.connected} typing=${state.typing} />
    <${Chat} state=${state} onSay=${onSay} onPress=${onPress} />
    <${Composer} commands=${state.menu.commands} onSay=${onSay} />
    <${Toast} toast=${state.toast} />
    <${Alert} text=${state.alert} onClose=${() => fold({ kind: "alerted" })} />
  `;
}

render(html`<${Phone} />`, document.body);
