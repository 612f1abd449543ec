// Whose phone it is, which chat and topic are open, as the page's address holds it: #person/chat/topic.
import { useEffect, useState } from "/vendor/htm-preact.js";

function read() {
  const [person, chat, thread] = location.hash.slice(1).split("/").map(Number);
  return { person: person || 0, chat: chat || 0, thread: thread || 0 }; // 0: the first person, their chat with the bot
}

/** The part of an address for a person's chat, or a topic of it; without a chat theirs with the bot. */
export function placeOf(person, chat = person, thread = 0) {
  return `#${person}/${chat}${thread ? `/${thread}` : ""}`;
}

/** Go there. */
export function goTo(...place) {
  location.hash = placeOf(...place);
}

/** Forget who it was: the first person again. */
export function goHome() {
  if (location.hash) location.hash = "";
}

export function usePlace() {
  const [place, setPlace] = useState(read);
  useEffect(() => {
    const onChange = () => setPlace(read());
    addEventListener("hashchange", onChange);
    return () => removeEventListener("hashchange", onChange);
  }, []);
  return place;
}
