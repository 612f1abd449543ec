// The chat: all bubbles, oldest first, kept at its newest; before the first one, what the bot is and Start.
import { html, useLayoutEffect, useRef, useState } from "/vendor/htm-preact.js";
import { Message } from "./message.js";
import { MessageMenu } from "./messagemenu.js";
import { Down, useNewest } from "./newest.js";

const FLASH = 1200; // milliseconds that a message one jumped to stands out
const days = new Intl.DateTimeFormat(undefined, { weekday: "short", day: "numeric", month: "long" });

function Welcome({ bot, description, onSay }) {
  return html`<div class="welcome">
    <h2>${bot.name}</h2>
    ${description && html`<p dir="auto">${description}</p>`}
    <button type="button" class="start" onClick=${() => onSay("/start")}>Start</button>
  </div>`;
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

/** Show the message of an id; say whether it is still there. */
function shows(id) {
  const found = document.getElementById(`m${id}`);
  if (!found) return false;
  found.scrollIntoView({ block: "center" });
  found.classList.add("flash");
  setTimeout(() => found.classList.remove("flash"), FLASH);
  return true;
}

/** Messages with a mark between two days, and the first and last of several by one person marked as such. */
function withDays(messages) {
  const told = messages.map((message) => ({ message, day: days.format(message.date * 1000) }));
  const breaks = (one, other) => !one || !other || one.day !== other.day || Boolean(one.message.service)
    || Boolean(other.message.service) || one.message.from.id !== other.message.from.id;
  return told.map((one, index) => ({
    message: one.message,
    day: one.day === told[index - 1]?.day ? "" : one.day,
    isFirst: breaks(told[index - 1], one),
    isLast: breaks(one, told[index + 1]),
  }));
}

export function Chat({ state, on }) {
  const { messages, pressed, chats, chat, thread } = state;
  const reading = useNewest(messages);
  const onClick = useFocusKept(messages);
  const [menu, setMenu] = useState(null);
  const group = chats.find((one) => one.id === chat)?.group;
  const pointed = (event) => {
    const id = Number(event.target.closest?.(".message")?.id.slice(1));
    return messages.find((one) => one.message_id === id);
  };
  const onMenu = (event) => {
    const message = pointed(event);
    if (!message || event.target.closest(".text a[target], a.key, audio") || String(getSelection())) return;
    event.preventDefault();
    setMenu({ message, x: event.clientX, y: event.clientY });
  };
  const onTwice = (event) => {
    const message = pointed(event);
    if (message && !event.target.closest("button, a, input, label")) on.reply(message);
  };
  return html`<main ref=${reading.box} onScroll=${reading.onScroll} onClick=${onClick} onContextMenu=${onMenu} onDblClick=${onTwice}
      tabindex="0" aria-label="Chat">
    ${state.known && messages.length === 0 && !thread &&
      html`<${Welcome} bot=${state.bot} description=${state.menu.description} onSay=${on.say} />`}
    <div class="log" role="log" aria-live="polite" aria-label="Messages">
      ${withDays(messages).map(({ message, day, isFirst, isLast }) => html`
        ${day && html`<p class="day" key=${`d${message.message_id}`}><span>${day}</span></p>`}
        <${Message} key=${message.message_id} message=${message} group=${group} isFirst=${isFirst} isLast=${isLast}
          ahead=${state.panel.ahead ?? 0} on=${on} goToMessage=${(id) => shows(id) || on.gone()}
          pressed=${pressed?.message_id === message.message_id ? pressed.data : null} />`)}
    </div>
    <${Down} ...${reading} />
    ${menu && html`<${MessageMenu} ...${menu} on=${on} close=${() => setMenu(null)} />`}
  </main>`;
}
