// The way to the server and back: a stream of what happens, and what the person does.

const AGAIN = 2000; // milliseconds until a stream that the browser gave up is opened anew

/** Hand each event of the stream to `fold`, for ever; return what stops it. */
export function listen(fold) {
  let source;
  let timer;
  const open = () => {
    source = new EventSource("/events");
    source.onmessage = ({ data }) => fold(JSON.parse(data));
    source.onerror = () => {
      fold({ kind: "lost" });
      // the browser tries again by itself, except after an answer that is no stream
      if (source.readyState === EventSource.CLOSED) timer = setTimeout(open, AGAIN);
    };
  };
  open();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}

/** Send a text as the person. Resolves to "" or to what was wrong. */
export const say = (text) => post("/say", { text });

/** Press a button as the person. Resolves to "" or to what was wrong. */
export const press = (message_id, data) => post("/press", { message_id, data });

async function post(path, body) {
  try {
    const headers = { "Content-Type": "application/json" };
    const answer = await fetch(path, { method: "POST", headers, body: JSON.stringify(body) });
    if (answer.ok) return "";
    const isJson = answer.headers.get("Content-Type")?.startsWith("application/json");
    return isJson ? (await answer.json()).error : (await answer.text()).trim();
  } catch {
    return "The sandbox cannot be reached. Is it still running?";
  }
}
