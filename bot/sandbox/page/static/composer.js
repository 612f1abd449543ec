// Where the person writes: the one text box, Send, files, the bot's commands, what is replied to.
import { html, useEffect, useLayoutEffect, useRef, useState } from "/vendor/htm-preact.js";
import { inParts, useDraft } from "./draft.js";
import { Icon } from "./icons.js";
import { MessageMenu } from "./messagemenu.js";

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

function About({ message, edits, on, onLeave }) {
  const [menu, setMenu] = useState(null);
  const open = ({ currentTarget }) => {
    const { left, top } = currentTarget.getBoundingClientRect();
    setMenu({ message, x: left, y: top - 240 });
  };
  const words = edits ? "Edit your message" : `Reply to ${message.mine ? "yourself" : message.from.name}`;
  return html`<div class="replying">
    <${Icon} name=${edits ? "edit" : "reply"} />
    <p><b dir="auto">${words}</b>
      <span dir="auto">${message.text || message.poll?.question.text || message.kind}</span></p>
    ${!edits && html`<button type="button" class="round" aria-label="More to do with this message" aria-haspopup="menu"
      onClick=${open}><${Icon} name="more" size="20" /></button>`}
    ${menu && html`<${MessageMenu} ...${menu} on=${on} close=${() => setMenu(null)} />`}
    <button type="button" class="round" aria-label=${edits ? "Do not edit" : "No reply"} onClick=${onLeave}><${Icon} name="close" size="20" /></button>
  </div>`;
}

/** The bot's own keys in the place of a keyboard: a press writes what is on it. */
function Keys({ keyboard, onSay }) {
  return html`<div class="keys">
    ${keyboard.map((row) => html`<div class="row">
      ${row.map((key) => html`<button type="button" class="key" onClick=${() => onSay(key.text ?? key)}>${key.text ?? key}</button>`)}
    </div>`)}
  </div>`;
}

/** Let the person choose a file; a field for it on the page would be one more thing to tab through. */
function choose(onChosen) {
  const field = document.createElement("input");
  field.type = "file";
  field.addEventListener("change", () => field.files[0] && onChosen(field.files[0]));
  field.click();
}

/** The message before or after the one that is replied to, for the arrow keys. */
function neighbour(messages, current, step) {
  const at = current ? messages.findIndex((one) => one.message_id === current.message_id) : messages.length;
  return messages[at + step] ?? null;
}

export function Composer({ state, place, on }) {
  const { messages, replyTo, editing, blocked } = state;
  const about = editing ?? replyTo;
  const { commands } = state.menu;
  const [open, setOpen] = useState(false);
  const box = useRef();
  useDraft(box, `${place.person}/${place.chat}/${place.thread}/${blocked}`);
  useLayoutEffect(() => about && box.current?.focus(), [about?.message_id]);
  useLayoutEffect(() => {
    if (editing && box.current) box.current.value = editing.text;
  }, [editing]);
  if (blocked) {
    return html`<div class="composer"><button type="button" class="start unblock" onClick=${() => on.block(false)}>
      Unblock the bot</button></div>`;
  }
  const close = () => {
    setOpen(false);
    box.current.focus();
  };
  const leave = () => {
    if (editing) box.current.value = "";
    on.reply(null);
  };
  const send = async (event) => {
    event.preventDefault();
    const text = box.current.value;
    box.current.focus();
    if (!text.trim()) return;
    box.current.value = ""; // at once, so that what is typed meanwhile is kept
    const parts = editing ? [text] : inParts(text);
    for (let write = on.write; parts.length && (await write(parts[0])); write = on.say) parts.shift();
    if (parts.length && box.current && !box.current.value) box.current.value = parts.join("\n");
  };
  const onKeyDown = (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) send(event);
    if (event.key === "Escape" && about) leave();
    if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      on.reply(neighbour(messages, replyTo, event.key === "ArrowUp" ? -1 : 1));
    }
  };
  const onPaste = (event) => {
    const [file] = event.clipboardData.files;
    if (file) on.send(file);
  };
  const keyboard = messages.findLast((one) => Object.keys(one.keyboard).length > 0)?.keyboard;
  const hint = replyTo?.keyboard?.input_field_placeholder ?? "Message";
  return html`<form class="composer" aria-label="Write" onSubmit=${send}>
    ${open && html`<${Menu} commands=${commands} onSay=${on.say}
      leave=${() => setOpen(false)} close=${close} />`}
    ${about && html`<${About} message=${about} edits=${Boolean(editing)} on=${on} onLeave=${leave} />`}
    <div class="line">
      ${commands.length > 0 && html`<button type="button" class="opener" aria-expanded=${open ? "true" : "false"}
        aria-controls="menu" onClick=${() => setOpen(!open)}>Menu</button>`}
      <textarea ref=${box} rows="1" dir="auto" aria-label="Message" placeholder=${hint}
        aria-description="Alt and arrow up: reply to an earlier message"
        autocomplete="off" enterkeyhint="send" onKeyDown=${onKeyDown} onPaste=${onPaste}></textarea>
      <button type="button" class="round" aria-label="Attach a file" title="Attach a file"
        onClick=${() => choose(on.send)}><${Icon} name="attach" /></button>
      <button type="submit" class="send round" aria-label="Send"><${Icon} name="send" /></button>
    </div>
    ${keyboard?.keyboard && html`<${Keys} keyboard=${keyboard.keyboard} onSay=${on.say} />`}
  </form>`;
}
