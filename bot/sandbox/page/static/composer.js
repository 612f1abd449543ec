// Where the person writes: the one text box, Send, and the bot's menu of commands.
import { html, useEffect, useLayoutEffect, useRef, useState } from "/vendor/htm-preact.js";

const LONGEST = 4096; // UTF-16 units in one message

function Menu({ commands, onSay, leave, close }) {
  const first = useRef();
  useLayoutEffect(() => first.current?.focus(), []);
  useEffect(() => {
    const elsewhere = (event) => event.target.closest(".composer") || leave();
    document.addEventListener("click", elsewhere);
    return () => document.removeEventListener("click", elsewhere);
  }, []);
  const choose = (command) => {
    close();
    onSay(`/${command}`);
  };
  const onKeyDown = (event) => event.key === "Escape" && close();
  return html`<ul class="menu" id="menu" aria-label="Commands" onKeyDown=${onKeyDown}>
    ${commands.map(({ command, description }, index) => html`<li key=${command}>
      <button type="button" ref=${index ? null : first} onClick=${() => choose(command)}>
        <span>${description}</span><small>/${command}</small>
      </button></li>`)}
  </ul>`;
}

export function Composer({ commands, onSay }) {
  const [open, setOpen] = useState(false);
  const box = useRef();
  const close = () => {
    setOpen(false);
    box.current.focus();
  };
  const send = async (event) => {
    event.preventDefault();
    const text = box.current.value;
    box.current.focus();
    if (!text.trim()) return;
    box.current.value = ""; // at once, so that what is typed meanwhile is kept
    if (!(await onSay(text)) && !box.current.value) box.current.value = text;
  };
  const onKeyDown = (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) send(event);
  };
  return html`<form class="composer" onSubmit=${send}>
    ${open && html`<${Menu} commands=${commands} onSay=${onSay}
      leave=${() => setOpen(false)} close=${close} />`}
    ${commands.length > 0 && html`<button type="button" class="opener" aria-expanded=${open ? "true" : "false"}
      aria-controls="menu" onClick=${() => setOpen(!open)}>Menu</button>`}
    <textarea ref=${box} rows="1" maxlength=${LONGEST} dir="auto" aria-label="Message" placeholder="Message"
      autocomplete="off" enterkeyhint="send" onKeyDown=${onKeyDown}></textarea>
    <button type="submit" class="send" aria-label="Send"><span aria-hidden="true">➤</span></button>
  </form>`;
}
