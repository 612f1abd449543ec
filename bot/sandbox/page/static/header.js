// The line on top: who the chat is with, whether they are there, and the ways to the two sides.
import { html } from "/vendor/htm-preact.js";
import { Icon } from "./icons.js";

const COLOURS = 7;
const states = { starting: "starting…", online: "online", offline: "not running" };

function presence({ bot, connected, typing }, chat) {
  if (!connected) return "connecting to the sandbox…";
  if (typing) return "typing…";
  return chat?.group && bot.state === "online" ? `${chat.members} members` : states[bot.state];
}

function Avatar({ chat }) {
  if (!chat?.group) return html`<img src="/static/favicon.svg" alt="" width="40" height="40" />`;
  return html`<span class="avatar c${Math.abs(chat.id) % COLOURS}" aria-hidden="true">${[...chat.title][0]}</span>`;
}

function Opener({ name, icon, label, sides, onSide, badge }) {
  return html`<button type="button" class="round" aria-label=${label} title=${label} aria-controls=${name}
    aria-expanded=${sides[name] ? "true" : "false"} onClick=${() => onSide(name)}>
    <${Icon} name=${icon} />${badge && html`<span class="badge">${badge}</span>`}
  </button>`;
}

export function Header({ state, sides, onSide }) {
  const { bot, connected, panel, chats, people, news } = state;
  const chat = chats.find((one) => one.id === state.chat);
  const isThere = connected && bot.state === "online";
  const me = people.find((one) => one.id === state.me);
  const unseen = Object.values(news).reduce((sum, one) => sum + one, 0);
  return html`<header>
    <${Opener} name="people" icon="people" label="People and chats" badge=${unseen || ""} sides=${sides} onSide=${onSide} />
    <${Avatar} chat=${chat} />
    <div class="who">
      <h1 dir="auto">${chat?.group ? chat.title : bot.name}</h1>
      <p><span role="status" class=${isThere ? "there" : "away"}>${presence(state, chat)}</span>
        ${people.length > 1 && me && html`<span class="me">, you are <b dir="auto">${me.name}</b></span>`}</p>
    </div>
    <p class="note">sandbox: nothing leaves this machine</p>
    <${Opener} name="panel" icon="tools" label="Sandbox" badge=${panel.problems?.length ? "!" : ""} sides=${sides} onSide=${onSide} />
  </header>`;
}
