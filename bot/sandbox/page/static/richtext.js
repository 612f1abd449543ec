// Text with Telegram's entities as nodes of the page. A person's "<b>" is only letters here: nothing is parsed.
import { html, useLayoutEffect, useRef, useState } from "/vendor/htm-preact.js";

const plain = {
  bold: (inner) => html`<b>${inner}</b>`,
  italic: (inner) => html`<i>${inner}</i>`,
  underline: (inner) => html`<u>${inner}</u>`,
  strikethrough: (inner) => html`<s>${inner}</s>`,
  code: (inner) => html`<code>${inner}</code>`,
  pre: (inner) => html`<pre><code>${inner}</code></pre>`,
  blockquote: (inner) => html`<blockquote>${inner}</blockquote>`,
  expandable_blockquote: (inner) => html`<${Expandable}>${inner}<//>`,
  spoiler: (inner) => html`<${Spoiler}>${inner}<//>`,
  text_link: (inner, { entity }) => link(entity.url, inner),
  url: (inner, { text }) => link(/^[a-z]+:/i.test(text) ? text : `https://${text}`, inner),
  bot_command: (inner, { text, onSay }) => html`<${Command} text=${text} onSay=${onSay}>${inner}<//>`,
};

/** An address of the web opens in a tab of its own; anything else ("javascript:") stays text. */
export function isWeb(url) {
  return /^https?:\/\//i.test(url);
}

function link(url, inner) {
  return isWeb(url) ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${inner}</a>` : inner;
}

function Command({ text, onSay, children }) {
  const send = (event) => {
    event.preventDefault();
    onSay(text);
  };
  return html`<a href="#" onClick=${send}>${children}</a>`;
}

/** A long quote shows three lines until it is pressed; a short one is just a quote. */
function Expandable({ children }) {
  const [open, setOpen] = useState(false);
  const [long, setLong] = useState(false);
  const box = useRef();
  useLayoutEffect(() => setLong(box.current.scrollHeight > box.current.clientHeight + 4), [children]);
  const toggle = (event) => {
    if (event.target.closest("a") || (event.type === "keydown" && event.key !== "Enter" && event.key !== " ")) return;
    event.preventDefault();
    setOpen(!open);
  };
  if (!long && !open) return html`<blockquote ref=${box} class="short">${children}</blockquote>`;
  return html`<blockquote ref=${box} class="long ${open ? "" : "short"}" role="button" tabindex="0"
    aria-expanded=${open ? "true" : "false"} onClick=${toggle} onKeyDown=${toggle}>${children}</blockquote>`;
}

function Spoiler({ children }) {
  const [shown, show] = useState(false);
  if (shown) return html`<span class="spoiler shown">${children}</span>`;
  const reveal = (event) => {
    if (event.type === "keydown" && event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    show(true);
  };
  return html`<span class="spoiler" role="button" tabindex="0" aria-label="Hidden text, press to show"
    onClick=${reveal} onKeyDown=${reveal}><span aria-hidden="true">${children}</span></span>`;
}

/** Nodes for the part of `text` from `start` to `end`; `entities` are those inside it, outermost first. */
function nodes(text, start, end, entities, context) {
  const made = [];
  let place = start;
  for (let index = 0; index < entities.length; ) {
    const entity = entities[index];
    const stop = Math.min(entity.offset + entity.length, end);
    let after = index + 1;
    while (after < entities.length && entities[after].offset < stop) after += 1;
    made.push(text.slice(place, entity.offset));
    const inner = nodes(text, entity.offset, stop, entities.slice(index + 1, after), context);
    const draw = plain[entity.type];
    const own = { ...context, entity, text: text.slice(entity.offset, stop) };
    made.push(draw ? draw(inner, own) : inner);
    place = stop;
    index = after;
  }
  made.push(text.slice(place, end));
  return made;
}

/** A text with its entities; offsets are UTF-16 units, as strings have them here. */
export function RichText({ text, entities, onSay }) {
  const ordered = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return nodes(text, 0, text.length, ordered, { onSay });
}
