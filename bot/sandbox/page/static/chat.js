// The chat: all bubbles, oldest first, kept at its newest; before the first one, what the bot is and Start.
import { html, useEffect, useLayoutEffect, useRef, useState } from "/vendor/htm-preact.js";
import { Message } from "./message.js";
import { MessageMenu } from "./messagemenu.js";

const NEAR = 120; // pixels from the end that still count as being there
const FLASH = 1200; // milliseconds that a message one jumped to stands out
const days = new Intl.DateTimeFormat(undefined, { weekday: "short", day: "numeric", month: "long" });

function Welcome({ bot, description, onSay }) {
  return html`<div class="welcome">
    <h2>${bot.name}</h2>
    ${description && html`<p dir="auto">${description}</p>`}
    <button type="button" class="start" onClick=${() => onSay("/start")}>Start</button>
  </div>`;
}

/** Keep a scrolled box at its end, unless its reader has gone up to read; return refs for box and handler. */
function useNewest(messages) {
  const box = useRef();
  const atEnd = useRef(true);
  const goToEnd = () => {
    if (box.current && atEnd.current) box.current.scrollTop = box.current.scrollHeight;
  };
  const newest = messages.at(-1);
  useLayoutEffect(() => {
    if (newest?.mine) atEnd.current = true; // one's own message is always gone to
    goToEnd();
  }, [messages]);
  useEffect(() => {
    // a phone's keyboard, a turned screen, a picture that has come: the end stays in view
    const watcher = new ResizeObserver(goToEnd);
    watcher.observe(box.current);
    watcher.observe(box.current.querySelector(".log"));
    return () => watcher.disconnect();
  }, []);
  const onScroll = () => {
    const { scrollHeight, scrollTop, clientHeight } = box.current;
    atEnd.current = scrollHeight - scrollTop - clientHeight < NEAR;
  };
  return { box, onScroll };
}

/** Take the focus to the newest button, or the text box, when the button that had it was redrawn away. */
function useFocusKept(messages) {
  const byKeyboard = useRef(false);
  useLayoutEffect(() => {
    if (!byKeyboard.current || document.activeElement !== document.body) return;
    byKeyboard.current = false;
    const newest = document.querySelector(".message:last-child .keyboard button, textarea");
    newest?.focus();
  }, [messages]);
  return (event) => {
    byKeyboard.current = event.detail === 0; // a click without a pointer
  };
}

/** Show the message of an id, if it is still there. */
function goToMessage(id) {
  const found = document.getElementById(`m${id}`);
  if (!found) return;
  found.scrollIntoView({ block: "center" });
  found.classList.add("flash");
  setTimeout(() => found.classList.remove("flash"), FLASH);
}

/** Messages with a mark between two days, and the first of several by one person marked as such. */
function withDays(messages) {
  let last = "";
  let before = 0;
  return messages.map((message) => {
    const day = days.format(message.date * 1000);
    const isNew = day !== last;
    const isFirst = isNew || before !== message.from.id;
    last = day;
    before = message.from.id;
    return { message, day: isNew ? day : "", isFirst };
  });
}

export function Chat({ state, on }) {
  const { messages, pressed, chats, chat } = state;
  const { box, onScroll } = useNewest(messages);
  const onClick = useFocusKept(messages);
  const [menu, setMenu] = useState(null);
  const group = chats.find((one) => one.id === chat)?.group;
  const pointed = (event) => {
    const id = Number(event.target.closest?.(".message")?.id.slice(1));
    return messages.find((one) => one.message_id === id);
  };
  const onMenu = (event) => {
    const message = pointed(event);
    if (!message || event.target.closest("a[target], audio") || String(getSelection())) return;
    event.preventDefault();
    setMenu({ message, x: event.clientX, y: event.clientY });
  };
  const onTwice = (event) => {
    const message = pointed(event);
    if (message && !event.target.closest("button, a, audio")) on.reply(message);
  };
  return html`<main ref=${box} onScroll=${onScroll} onClick=${onClick} onContextMenu=${onMenu} onDblClick=${onTwice}
      tabindex="0" aria-label="Chat">
    ${state.known && messages.length === 0 &&
      html`<${Welcome} bot=${state.bot} description=${state.menu.description} onSay=${on.say} />`}
    <div class="log" role="log" aria-live="polite" aria-label="Messages">
      ${withDays(messages).map(({ message, day, isFirst }) => html`
        ${day && html`<p class="day" key=${`d${message.message_id}`}><span>${day}</span></p>`}
        <${Message} key=${message.message_id} message=${message} group=${group} isFirst=${isFirst}
          ahead=${state.panel.ahead ?? 0} on=${on} goToMessage=${goToMessage}
          pressed=${pressed?.message_id === message.message_id ? pressed.data : null} />`)}
    </div>
    ${menu && html`<${MessageMenu} ...${menu} on=${on} close=${() => setMenu(null)} />`}
  </main>`;
}
