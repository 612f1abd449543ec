// Who one is, and which chats they have: several people at one desk.
import { html, useLayoutEffect, useRef, useState } from "/vendor/htm-preact.js";
import { goTo } from "./address.js";
import { Side, covers } from "./side.js";

const COLOURS = 7;

function Face({ name, id, isBot }) {
  if (isBot) return html`<img class="avatar" src="/static/favicon.svg" alt="" width="40" height="40" />`;
  return html`<span class="avatar c${Math.abs(id) % COLOURS}" aria-hidden="true">${[...name][0]}</span>`;
}

const clock = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });

function Entry({ id, name, about, at, isBot, isHere, news, onOpen }) {
  return html`<li><button type="button" class="entry" aria-label=${news > 0 ? `${name}, ${news} new` : name}
      aria-description=${about} aria-current=${isHere ? "true" : "false"} onClick=${onOpen}>
    <${Face} name=${name} id=${id} isBot=${isBot} />
    <span class="words"><span class="title"><bdi>${name}</bdi>${at > 0 && html` <small>${clock.format(at * 1000)}</small>`}</span>
      ${about && html`<small class="last" data-line=${about}></small>`}</span>
    ${news > 0 && html`<span class="badge">${news}</span>`}
  </button></li>`;
}

/** A button that becomes a field for a name. */
function Naming({ label, onName }) {
  const [open, setOpen] = useState(false);
  const field = useRef();
  useLayoutEffect(() => field.current?.focus(), [open]);
  if (!open) return html`<button type="button" class="plain" onClick=${() => setOpen(true)}>${label}</button>`;
  const submit = async (event) => {
    event.preventDefault();
    if (await onName(new FormData(event.target).get("name"))) setOpen(false);
  };
  return html`<form class="naming" onSubmit=${submit}>
    <input name="name" maxlength="64" required aria-label=${label} placeholder="Name" autocomplete="off" ref=${field} />
    <button type="submit" class="filled">OK</button>
  </form>`;
}

const skills = [[0.5, "sometimes right"], [0.8, "often right"], [1, "always right"]];

/** Simulated players for the group one looks at: they join a challenge, vote and answer. */
function Players({ chat, on }) {
  return html`<section>
    <h3>Simulated players for <bdi>${chat.title}</bdi></h3>
    <p class="small">In it: <bdi>${chat.about}</bdi>. They play a challenge by themselves.</p>
    <div class="moments">${skills.map(([accuracy, words]) => html`<button type="button" class="filled"
      key=${accuracy} onClick=${() => on.do("player", { chat: chat.id, accuracy })}>One who is ${words}</button>`)}
    </div></section>`;
}

export function Sidebar({ state, on, close }) {
  const { people, chats, me, chat, news, bot } = state;
  const open = (...place) => {
    goTo(...place);
    if (covers.matches) close();
  };
  const added = async (name) => {
    const id = await on.ask("person", { name });
    if (id) goTo(id);
    return Boolean(id);
  };
  const opened = async (title) => {
    const members = [me, ...people.map(({ id }) => id).filter((id) => id !== me)];
    const id = await on.ask("group", { title, members });
    if (id) open(me, id);
    return Boolean(id);
  };
  const parted = async (name) => {
    const thread = await on.ask("topic", { chat, name });
    if (thread) open(me, chat, thread);
    return Boolean(thread);
  };
  const here = chats.find(({ id }) => id === chat);
  return html`<${Side} id="people" title="People and chats" close=${close}>
    <section>
      <h3>You are</h3>
      <ul>${people.map(({ id, name }) => html`<${Entry} key=${id} id=${id} name=${name} isHere=${id === me}
        news=${news[id] ?? 0} onOpen=${() => goTo(id)} />`)}</ul>
      <${Naming} label="Add a person" onName=${added} />
    </section>
    ${here?.group && html`<${Players} chat=${here} on=${on} />
      <section><h3>Topics</h3><${Naming} label="Open a topic in this group" onName=${parted} /></section>`}
    <section>
      <h3>Chats</h3>
      <ul>${chats.map(({ id, title, group, about, last, at }) => html`<${Entry} key=${id} id=${id}
        name=${group ? title : bot.name} about=${last || about} at=${at} isBot=${!group}
        isHere=${id === chat} news=${id === me ? 0 : news[id] ?? 0} onOpen=${() => open(me, id)} />`)}</ul>
      <${Naming} label="Open a group of all people here" onName=${opened} />
    </section>
  <//>`;
}
