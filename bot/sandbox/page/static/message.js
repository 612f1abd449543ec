// One message: its bubble, the file it carries, its marks, and the rows of buttons under it.
import { html } from "/vendor/htm-preact.js";
import { RichText, isWeb } from "./richtext.js";

const clock = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });
const units = ["B", "KB", "MB"];

function size(bytes) {
  const power = Math.min(Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(1024)), units.length - 1);
  return `${(bytes / 1024 ** power).toFixed(power ? 1 : 0)} ${units[power]}`;
}

function File({ document }) {
  return html`<a class="file" href=${document.url} download=${document.name}>
    <span class="icon" aria-hidden="true">↓</span>
    <span><b>${document.name}</b><small>${size(document.size)}</small></span>
  </a>`;
}

function Key({ button, waits, onPress }) {
  if (button.url) {
    if (!isWeb(button.url)) return html`<span class="key">${button.text}</span>`;
    return html`<a class="key" href=${button.url} target="_blank" rel="noopener noreferrer">${button.text}
      <span class="out" aria-hidden="true">↗</span></a>`;
  }
  return html`<button type="button" class="key" aria-busy=${waits ? "true" : "false"}
    onClick=${onPress}>${button.text}</button>`;
}

function Keyboard({ rows, pressed, onPress }) {
  return html`<div class="keyboard">
    ${rows.map((row) => html`<div class="row">
      ${row.map((button) => html`<${Key} button=${button}
        waits=${pressed !== null && pressed === button.callback_data}
        onPress=${() => onPress(button.callback_data)} />`)}
    </div>`)}
  </div>`;
}

function Marks({ message }) {
  const moment = new Date(message.date * 1000);
  return html`<span class="marks">
    ${message.edited && html`<span>edited </span>`}
    <time dir="ltr" datetime=${moment.toISOString()}>${clock.format(moment)}</time>
  </span>`;
}

export function Message({ message, pressed, onSay, onPress }) {
  const { from_bot, text, entities, document, buttons, kind, reactions } = message;
  const press = (data) => onPress(message, data);
  const other = !text && !document; // a sticker, a voice note: named, not drawn
  return html`<div class="message ${from_bot ? "theirs" : "mine"}">
    <span class="unseen">${from_bot ? "Bot: " : "You: "}</span>
    <div class="bubble" dir="auto">
      ${document && html`<${File} document=${document} />`}
      ${other && html`<i>${kind}</i>`}
      <span class="text"><${RichText} text=${text} entities=${entities} onSay=${onSay} /></span>
      ${reactions.length > 0 && html`<span class="reactions">${reactions.join(" ")}</span>`}
      <${Marks} message=${message} />
    </div>
    ${buttons.length > 0 && html`<${Keyboard} rows=${buttons} pressed=${pressed} onPress=${press} />`}
  </div>`;
}
