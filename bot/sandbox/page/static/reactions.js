// Reactions: the few to choose from, and those under a message; a press on one puts it there or takes it back.
import { html } from "/vendor/htm-preact.js";

export const choices = { "👍": "thumbs up", "❤": "heart", "🔥": "fire", "🎉": "party", "🤔": "thinking", "👎": "thumbs down" };

const HEART = "❤"; // a letter, unless it is said that it is a picture
const drawn = (emoji) => (emoji === HEART ? `${HEART}\ufe0f` : emoji);
const spoken = (emoji) => choices[emoji] ?? emoji;

export function Reactions({ reactions, onReact }) {
  if (!reactions.length) return null;
  return html`<span class="reactions">
    ${reactions.map(({ emoji, count, mine }) => html`<button type="button" key=${emoji} aria-pressed=${mine ? "true" : "false"}
      aria-label=${`Reaction ${spoken(emoji)}, ${count}`} onClick=${() => onReact(mine ? "" : emoji)}>
      ${drawn(emoji)}${count > 1 && html` <small>${count}</small>`}</button>`)}</span>`;
}

/** The row to choose from on top of a message's menu. */
export function Choices({ message, onReact }) {
  const own = message.reactions.find(({ mine }) => mine)?.emoji;
  return html`<div class="choices" role="group" aria-label="React">
    ${Object.entries(choices).map(([emoji, words]) => html`<button type="button" role="menuitemcheckbox" key=${emoji}
      aria-label=${`React: ${words}`} aria-checked=${own === emoji ? "true" : "false"}
      onClick=${() => onReact(own === emoji ? "" : emoji)}>${drawn(emoji)}</button>`)}
  </div>`;
}
