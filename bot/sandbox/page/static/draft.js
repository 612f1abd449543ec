// What is being written: kept for each chat while one looks at another, and cut into messages when it is too long.
import { useLayoutEffect } from "/vendor/htm-preact.js";

const LONGEST = 4096; // UTF-16 units in one message
const drafts = new Map(); // by place

/** Keep what is in the box when another place is opened, and show what was left there. */
export function useDraft(box, place) {
  useLayoutEffect(() => {
    const field = box.current;
    if (!field) return undefined;
    if (drafts.get(place)) field.value = drafts.get(place);
    return () => {
      drafts.set(place, field.value);
      field.value = "";
    };
  }, [place]);
}

/** Cut a text into messages as the phone's app does: where a line or a word ends, if there is such a place. */
export function inParts(text) {
  const parts = [];
  let rest = text.trim();
  while (rest.length > LONGEST) {
    const head = rest.slice(0, LONGEST);
    const end = Math.max(head.lastIndexOf("\n"), head.lastIndexOf(" "));
    const cut = end > LONGEST / 2 ? end : LONGEST - /[\ud800-\udbff]$/.test(head); // half a letter is none
    parts.push(rest.slice(0, cut));
    rest = rest.slice(cut).trim();
  }
  return rest ? [...parts, rest] : parts;
}
