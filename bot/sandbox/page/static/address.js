// Whose phone it is and which chat is open, as the page's address holds it: #person/chat. A tab can be each.
import { useEffect, useState } from "/vendor/htm-preact.js";

function read() {
  const [person, chat] = location.hash.slice(1).split("/").map(Number);
  return { person: person || 0, chat: chat || 0 }; // 0: the first person, their chat with the bot
}

/** Go to a person's chat; without a chat to theirs with the bot. */
export function goTo(person, chat = person) {
  location.hash = `${person}/${chat}`;
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
