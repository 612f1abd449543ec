// One message: whose it is, its bubble with what it replies to and carries, its marks, the buttons under it.
import { html } from "/vendor/htm-preact.js";
import { File } from "./files.js";
import { Poll } from "./poll.js";
import { Reactions } from "./reactions.js";
import { RichText, isWeb } from "./richtext.js";

const clock = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });
const COLOURS = 7;

function Key({ button, waits, onPress }) {
  if (button.url) {
    if (!isWeb(button.url)) return html`<span class="key">${button.text}</span>`;
    return html`<a class="key" href=${button.url} target="_blank" rel="noopener noreferrer" dir="auto">${button.text}
      <span class="out" aria-hidden="true">↗</span></a>`;
  }
  return html`<button type="button" class="key" dir="auto" aria-busy=${waits ? "true" : "false"}
    onClick=${onPress}>${button.text}</button>`;
}

/** A button that stays keeps its node, and so the focus: known by its label, and which it is of that label. */
const named = (row, at) => `${row.slice(0, at).filter(({ text }) => text === row[at].text).length} ${row[at].text}`;

function Keyboard({ rows, pressed, onPress }) {
  return html`<div class="keyboard">
    ${rows.map((row) => html`<div class="row">
      ${row.map((button, at) => html`<${Key} key=${named(row, at)} button=${button}
        waits=${pressed !== null && pressed === button.callback_data}
        onPress=${() => onPress(button.callback_data)} />`)}
    </div>`)}
  </div>`;
}

/** The message that is replied to, in a line or two; it leads there. */
export function Quote({ reply, goToMessage }) {
  const go = (event) => {
    event.preventDefault();
    goToMessage(reply.message_id);
  };
  return html`<a class="quote" href=${`#m${reply.message_id}`} onClick=${go}>
    <b dir="auto">${reply.from}</b><span dir="auto">${reply.text || reply.kind}</span></a>`;
}

function Marks({ message }) {
  const moment = new Date(message.date * 1000);
  return html`<span class="marks">
    ${message.edited && html`<span>edited </span>`}
    <time dir="ltr" datetime=${moment.toISOString()}>${clock.format(moment)}</time>
  </span>`;
}

export function Message({ message, group, isFirst, isLast, pressed, ahead, on, goToMessage }) {
  const { from_bot, mine, from, text, entities, file, poll, reply, buttons, kind, reactions, service, forwarded_from } = message;
  if (service) return html`<p class="day" id=${`m${message.message_id}`}><span dir="auto">${service}</span></p>`;
  const other = !text && !file && !poll; // a sticker, a voice note: named, not drawn
  const speaker = mine ? "You" : from_bot ? "Bot" : from.name;
  const named = group && !mine && isFirst;
  const faced = group && !mine && isLast;
  return html`<div class="message ${mine ? "mine" : "theirs"} ${isFirst ? "first" : ""} ${group ? "many" : ""}" id=${`m${message.message_id}`}>
    <span class="unseen">${speaker}: </span>
    <div class="bubble" dir="auto">
      ${faced && html`<span class="face ${from_bot ? "bot" : `c${from.id % COLOURS}`}" data-letter=${from_bot ? "" : [...from.name][0]}
        aria-hidden="true"></span>`}
      ${named && html`<b class="name c${from.id % COLOURS}" aria-hidden="true" dir="auto">${from.name}</b>`}
      ${forwarded_from && html`<small class="origin">Forwarded from <bdi>${forwarded_from}</bdi></small>`}
      ${reply && html`<${Quote} reply=${reply} goToMessage=${goToMessage} />`}
      ${file && html`<${File} file=${file} text=${text} />`}
      ${poll && html`<${Poll} poll=${poll} ahead=${ahead} onVote=${(options) => on.vote(message, options)} />`}
      ${other && html`<i>${kind}</i>`}
      <span class="text"><${RichText} text=${text} entities=${entities} onSay=${on.say} /></span>
      <${Reactions} reactions=${reactions} onReact=${(emoji) => on.react(message, emoji)} />
      <${Marks} message=${message} />
    </div>
    ${buttons.length > 0 && html`<${Keyboard} rows=${buttons} pressed=${pressed}
      onPress=${(data) => on.press(message, data)} />`}
  </div>`;
}
