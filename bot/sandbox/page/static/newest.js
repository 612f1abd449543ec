// Where one reads in the chat: at its newest, or further up; then a button leads down and counts what has come.
import { html, useEffect, useLayoutEffect, useRef, useState } from "/vendor/htm-preact.js";
import { Icon } from "./icons.js";

const NEAR = 120; // pixels from the end that still count as being there

/** Keep a scrolled box at its end, unless its reader has gone up to read. */
export function useNewest(messages) {
  const box = useRef();
  const atEnd = useRef(true);
  const seen = useRef(0); // the id of the newest message one was at the end with
  const [isAway, setAway] = useState(false);
  const newest = messages.at(-1);
  const goToEnd = () => {
    if (box.current && atEnd.current) box.current.scrollTop = box.current.scrollHeight;
  };
  useLayoutEffect(() => {
    if (newest?.mine && newest.message_id > seen.current) atEnd.current = true; // one's own new message is gone to
    if (atEnd.current) seen.current = newest?.message_id ?? 0;
    goToEnd();
  }, [messages]);
  useEffect(() => {
    // a phone's keyboard, a turned screen, a picture that has come: the end stays in view
    const watcher = new ResizeObserver(goToEnd);
    watcher.observe(box.current);
    watcher.observe(box.current.querySelector(".log"));
    return () => watcher.disconnect();
  }, []);
  const onScroll = () => {
    const { scrollHeight, scrollTop, clientHeight } = box.current;
    atEnd.current = scrollHeight - scrollTop - clientHeight < NEAR;
    if (atEnd.current) seen.current = newest?.message_id ?? 0;
    setAway(!atEnd.current);
  };
  const down = () => {
    atEnd.current = true;
    goToEnd();
  };
  const missed = messages.filter((one) => one.message_id > seen.current && !one.mine).length;
  return { box, onScroll, isAway, missed: isAway ? missed : 0, down };
}

export function Down({ isAway, missed, down }) {
  if (!isAway) return null;
  const words = missed ? `Go to the newest message, ${missed} new` : "Go to the newest message";
  return html`<button type="button" class="down round" aria-label=${words} title=${words} onClick=${down}>
    <${Icon} name="down" />${missed > 0 && html`<span class="badge">${missed}</span>`}</button>`;
}
