// The phone: puts its parts together and keeps them up to date with what the server tells.
import { html, render, useEffect, useLayoutEffect, useReducer, useState } from "/vendor/htm-preact.js";
import { goTo, usePlace } from "./address.js";
import { act, listen, upload } from "./connection.js";
import { Chat } from "./chat.js";
import { Composer } from "./composer.js";
import { Header } from "./header.js";
import { Alert, Broken, Caption, Toast } from "./notices.js";
import { Panel } from "./panel.js";
import { covers, hides } from "./side.js";
import { Sidebar } from "./sidebar.js";
import { empty, next } from "./state.js";
import { Topics } from "./topics.js";

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

/** What is done from here; each says what was wrong, and resolves to whether it worked. */
function deeds(state, wanted, fold) {
  const place = { person: state.me, chat: state.chat, thread: state.thread }; // of what is shown
  // of what is being opened
  const open = { person: wanted.person || state.me, chat: wanted.chat || state.chat, thread: wanted.thread };
  const done = async (doing) => {
    const { error } = await doing;
    if (error) fold({ kind: "failed", error });
    return !error;
  };
  return {
    write: (text) => {
      if (state.editing) {
        const { message_id } = state.editing;
        fold({ kind: "editing", message: null });
        return done(act("edit", { ...place, message_id, text }));
      }
      const reply = state.replyTo ? { reply_to: state.replyTo.message_id } : {};
      fold({ kind: "replying", message: null });
      return done(act("say", { ...open, text, ...reply }));
    },
    say: (text) => done(act("say", { ...open, text })),
    edit: (message) => fold({ kind: "editing", message }),
    remove: (message) => done(act("delete", { ...place, message_id: message.message_id })),
    press: (message, data) => {
      fold({ kind: "pressed", message_id: message.message_id, data });
      return done(act("press", { ...place, message_id: message.message_id, data }));
    },
    vote: (message, options) => done(act("vote", { ...place, message_id: message.message_id, options })),
    react: (message, emoji) => done(act("react", { ...place, message_id: message.message_id, emoji })),
    gone: () => fold({ kind: "failed", error: "That message is not here any more." }),
    reply: (message) => fold({ kind: "replying", message }),
    send: (file) => done(upload(place, file)),
    block: (blocked) => done(act("block", { person: state.me, blocked })),
    do: (verb, fields = {}) => done(act(verb, fields)),
    ask: async (verb, fields = {}) => {
      const { result, error } = await act(verb, fields);
      if (error) fold({ kind: "failed", error });
      return result;
    },
  };
}

/** Which chat it is, and that something is new in another, also where only the tab is seen. */
function useTitle({ bot, chats, chat, news }) {
  const open = chats.find((one) => one.id === chat);
  const count = Object.values(news).reduce((sum, one) => sum + one, 0);
  const title = `${count ? `(${count}) ` : ""}${open?.group ? open.title : bot.name}: sandbox`;
  useEffect(() => {
    document.title = title;
  }, [title]);
}

function Phone() {
  const [state, fold] = useReducer(next, empty);
  const [sides, setSides] = useState({});
  const place = usePlace();
  const hear = (event) => (event.kind === "go" ? goTo(event.person, event.chat) : fold(event));
  useEffect(() => listen(place, hear), [place.person, place.chat]);
  useLayoutEffect(() => fold({ kind: "moved", thread: place.thread }), [place.person, place.chat, place.thread]);
  useLater(state.typing, "typed", TYPING_LASTS, fold);
  useLater(state.toast, "toasted", TOAST_LASTS, fold);
  useLater(state.pressed, "unpressed", ANSWER_TAKES, fold);
  const [asks, setAsks] = useState(0); // how often one wanted to know why answers were judged so
  const why = () => {
    setSides({ ...(covers.matches ? {} : sides), panel: true });
    setAsks(asks + 1);
  };
  const on = { ...deeds(state, place, fold), why };
  const here = { ...state, messages: state.messages.filter((one) => one.thread === state.thread) };
  const toggle = (side) => setSides({ ...(covers.matches ? {} : sides), [side]: !sides[side] });
  const close = (side) => () => setSides({ ...sides, [side]: false });
  useTitle(state);
  const isHidden = hides.matches && Boolean(sides.people || sides.panel);
  const dropped = (event) => { // a file that is dropped is sent; the browser would leave the page for it
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file) on.send(file);
  };
  return html`
    ${sides.people && html`<${Sidebar} state=${state} on=${on} close=${close("people")} />`}
    <div class="phone" inert=${isHidden} onDragOver=${(event) => event.preventDefault()} onDrop=${dropped}>
      <${Header} state=${state} sides=${sides} onSide=${toggle} />
      <${Topics} state=${state} />
      <${Broken} problems=${state.panel.problems} />
      <${Caption} text=${state.panel.caption} />
      <${Chat} key=${`${state.me}/${state.chat}/${state.thread}`} state=${here} on=${on} />
      <${Composer} state=${here} place=${place} on=${on} />
    </div>
    ${sides.panel && html`<${Panel} state=${state} asks=${asks} on=${on} close=${close("panel")} />`}
    <${Toast} toast=${state.toast} />
    <${Alert} text=${state.alert} onClose=${() => fold({ kind: "alerted" })} />
  `;
}

render(html`<${Phone} />`, document.body);
