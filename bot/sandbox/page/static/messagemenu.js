// What can be done with a message: opened by a right click, a long press, or the menu key.
import { html, useEffect, useLayoutEffect, useRef } from "/vendor/htm-preact.js";

export function MessageMenu({ message, x, y, on, close }) {
  const box = useRef();
  useLayoutEffect(() => {
    const { offsetWidth, offsetHeight, style } = box.current;
    style.left = `${Math.max(8, Math.min(x, innerWidth - offsetWidth - 8))}px`;
    style.top = `${Math.max(8, Math.min(y, innerHeight - offsetHeight - 8))}px`;
    box.current.querySelector("button").focus();
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
    document.querySelector("textarea")?.focus();
  };
  return html`<div ref=${box} class="popup" role="menu" aria-label="Message"
      onKeyDown=${(event) => event.key === "Escape" && close()}>
    <button type="button" role="menuitem" onClick=${choose(reply)}>Reply</button>
    ${message.text && html`<button type="button" role="menuitem"
      onClick=${choose(() => navigator.clipboard?.writeText(message.text))}>Copy text</button>`}
  </div>`;
}
