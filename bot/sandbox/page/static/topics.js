// The topics of a group, in a row of tabs above its chat: each has messages of its own.
import { html, useLayoutEffect, useRef } from "/vendor/htm-preact.js";
import { placeOf } from "./address.js";

const GENERAL = { id: 0, name: "General", closed: false }; // what is in no topic

function Tab({ topic, state }) {
  const { me, chat, thread, unread } = state;
  const news = unread[topic.id] ?? 0;
  return html`<li><a href=${placeOf(me, chat, topic.id)} aria-current=${topic.id === thread ? "page" : "false"}>
    <bdi>${topic.name}</bdi>${topic.closed && html` <small>closed</small>`}
    ${news > 0 && html`<span class="badge">${news}<span class="unseen"> new</span></span>`}</a></li>`;
}

export function Topics({ state }) {
  const box = useRef();
  const topics = state.chats.find(({ id }) => id === state.chat)?.topics ?? [];
  useLayoutEffect(() => { // of many topics the open one is in view
    box.current?.querySelector("[aria-current=page]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [state.thread, topics.length]);
  if (!topics.length) return null;
  return html`<nav class="topics" aria-label="Topics"><ul ref=${box}>
    ${[GENERAL, ...topics].map((topic) => html`<${Tab} key=${topic.id} topic=${topic} state=${state} />`)}
  </ul></nav>`;
}
