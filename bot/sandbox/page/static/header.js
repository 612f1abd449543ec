// The line on top: who the chat is with, whether they are there, and that all of it stays on this machine.
import { html } from "/vendor/htm-preact.js";

const states = { starting: "starting…", online: "online", offline: "not running" };

function presence(bot, connected, typing) {
  if (!connected) return "connecting to the sandbox…";
  return typing ? "typing…" : states[bot.state];
}

export function Header({ bot, connected, typing }) {
  const isThere = connected && bot.state === "online";
  return html`<header>
    <img src="/static/favicon.svg" alt="" width="36" height="36" />
    <div class="who">
      <h1>${bot.name}</h1>
      <p role="status" class=${isThere ? "there" : "away"}>${presence(bot, connected, typing)}</p>
    </div>
    <p class="note">sandbox: nothing leaves this machine</p>
  </header>`;
}
