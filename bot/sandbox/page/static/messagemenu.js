// What can be done with a message: opened by a right click, a long press, or the menu key.
import { html, useEffect, useLayoutEffect, useRef } from "/vendor/htm-preact.js";
import { Choices } from "./reactions.js";

function Item({ onClick, children }) {
  return html`<button type="button" role="menuitem" onClick=${onClick}>${children}</button>`;
}

/** Where one goes on from the keyboard. */
const goToText = () => document.querySelector("textarea")?.focus();
const steps = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** The entry above or below the one that has the focus, around the ends. */
function step(box, by) {
  const items = [...box.querySelectorAll("[role^=menuitem]")];
  const at = items.indexOf(document.activeElement);
  items[(at + by + items.length) % items.length].focus();
}

export function MessageMenu({ message, x, y, on, close }) {
  const box = useRef();
  useLayoutEffect(() => {
    const { offsetWidth, offsetHeight, style } = box.current;
    style.left = `${Math.max(8, Math.min(x, innerWidth - offsetWidth - 8))}px`;
    style.top = `${Math.max(8, Math.min(y, innerHeight - offsetHeight - 8))}px`;
    box.current.querySelector("[role=menuitem]").focus();
  }, []);
  useEffect(() => {
    const elsewhere = (event) => box.current?.contains(event.target) || close();
    document.addEventListener("pointerdown", elsewhere);
    return () => document.removeEventListener("pointerdown", elsewhere);
  }, []);
  const choose = (what) => () => {
    close();
    what();
  };
  const reply = () => {
    on.reply(message);
    goToText();
  };
  const onKeyDown = (event) => {
    if (event.key === "Escape") {
      close();
      goToText();
    }
    if (!(event.key in steps)) return;
    event.preventDefault();
    step(box.current, steps[event.key]);
  };
  return html`<div ref=${box} class="popup" role="menu" aria-label="Message"
      onClick=${(event) => event.detail === 0 && goToText()} onKeyDown=${onKeyDown}>
    <${Choices} message=${message} onReact=${(emoji) => choose(() => on.react(message, emoji))()} />
    <${Item} onClick=${choose(reply)}>Reply<//>
    ${message.text && html`<${Item} onClick=${choose(() => navigator.clipboard?.writeText(message.text))}>Copy text<//>`}
    ${message.mine && message.text && html`<${Item} onClick=${choose(() => on.edit(message))}>Edit<//>`}
    ${message.file && html`<a role="menuitem" href=${`${message.file.url}?save`} download=${message.file.name}
      onClick=${close}>Save<//>`}
    ${message.mine && message.text && html`<${Item} onClick=${choose(on.why)}>Why was it judged so?<//>`}
    <${Item} onClick=${choose(() => on.remove(message))}>Delete<//>
  </div>`;
}
