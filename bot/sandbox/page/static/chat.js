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

/** Where one goes on by the keyboard: an open poll, the button that was pressed or the first one, the text box. */
function wayOn(pressed) {
  const [before, newest] = [...document.querySelectorAll(".message")].slice(-2);
  const options = [newest, before].map((one) => one?.querySelector(".option input, button.option"));
  const keys = [...(newest?.querySelectorAll(".keyboard .key") ?? [])];
  const same = keys.find((key) => key.textContent === pressed.textContent);
  return options.find(Boolean) ?? same ?? keys[0] ?? document.querySelector("textarea");
}

/** Whoever uses the keyboard goes on where it is useful when what had the focus was redrawn away. */
function useFocusKept(messages) {
  const last = useRef(null); // what had the focus, if by the keyboard
  useLayoutEffect(() => {
    const isLost = last.current && !last.current.isConnected && document.activeElement === document.body;
    if (!isLost || messages.at(-1)?.mine) return; // the answer to one's own message will come
    const lost = last.current;
    last.current = null;
    wayOn(lost)?.focus();
  }, [messages]);
  return ({ type, target }) => {
    last.current = type === "keydown" || target.matches(":focus-visible") ? target : null;
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
  const onFocus = useFocusKept(messages);
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
  return html`<main ref=${reading.box} onScroll=${reading.onScroll} onFocusCapture=${onFocus} onKeyDownCapture=${onFocus}
      onContextMenu=${onMenu} onDblClick=${onTwice}
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
