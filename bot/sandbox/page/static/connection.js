// The way to the server and back: a stream of what happens, and what is done.
import { goHome } from "./address.js";

const AGAIN = 2000; // milliseconds until a stream that the browser gave up is opened anew

const query = (place) => `person=${place.person}&chat=${place.chat}&thread=${place.thread ?? 0}`;

/** Hand each event at a place to `fold`, for ever; return what stops it. */
export function listen(place, fold) {
  let source;
  let timer;
  const open = () => {
    source = new EventSource(`/events?${query(place)}`);
    source.onmessage = ({ data }) => fold(JSON.parse(data));
    source.onerror = () => {
      fold({ kind: "lost" });
      // the browser tries again by itself, except after an answer that is no stream
      if (source.readyState !== EventSource.CLOSED) return;
      goHome(); // who or what is not there: in a new sandbox nobody is
      timer = setTimeout(open, AGAIN);
    };
  };
  open();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}

/** Do something by its name. Resolves to { result } or { error }: what was wrong, in a sentence. */
export function act(verb, fields) {
  return sent(`/${verb}`, JSON.stringify(fields), "application/json");
}

/** Send a file to the bot. Resolves as `act`. */
export function upload(place, file) {
  const named = `name=${encodeURIComponent(file.name)}&type=${encodeURIComponent(file.type)}`;
  return sent(`/upload?${query(place)}&${named}`, file, "application/octet-stream");
}

async function sent(path, body, type) {
  try {
    const answer = await fetch(path, { method: "POST", headers: { "Content-Type": type }, body });
    const isJson = answer.headers.get("Content-Type")?.startsWith("application/json");
    if (!isJson) return { error: (await answer.text()).trim() };
    const { result, error } = await answer.json();
    return answer.ok ? { result } : { error };
  } catch {
    return { error: "The sandbox cannot be reached. Is it still running?" };
  }
}
