// The chat: all bubbles, oldest first, kept at its newest; before the first one, what the bot is and Start.
import { html, useEffect, useLayoutEffect, useRef } from "/vendor/htm-preact.js";
import { Message } from "./message.js";

const NEAR = 120; // pixels from the end that still count as being there

function Welcome({ bot, description, onSay }) {
  return html`<div class="welcome">
    <h2>${bot.name}</h2>
    ${description && html`<p>${description}</p>`}
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
    if (newest && !newest.from_bot) atEnd.current = true; // one's own message is always gone to
    goToEnd();
  }, [messages]);
  useEffect(() => {
    // a phone's keyboard, a turned screen: the end stays in view
    const watcher = new ResizeObserver(goToEnd);
    watcher.observe(box.current);
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

export function Chat({ state, onSay, onPress }) {
  const { messages, pressed } = state;
  const { box, onScroll } = useNewest(messages);
  const onClick = useFocusKept(messages);
  return html`<main ref=${box} onScroll=${onScroll} onClick=${onClick} tabindex="0" aria-label="Chat">
    ${state.known && messages.length === 0 &&
      html`<${Welcome} bot=${state.bot} description=${state.menu.description} onSay=${onSay} />`}
    <div class="log" role="log" aria-live="polite" aria-label="Messages">
      ${messages.map((message) => html`<${Message} key=${message.message_id} message=${message}
        pressed=${pressed?.message_id === message.message_id ? pressed.data : null}
        onSay=${onSay} onPress=${onPress} />`)}
    </div>
  </main>`;
}
