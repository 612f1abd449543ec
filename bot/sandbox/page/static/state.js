// What the phone shows, and how each thing that happens changes it. Nothing here touches the page or the network.

export const empty = {
  connected: false,
  known: false, // whether the server has told anything yet
  me: 0, // whose phone it is, by id
  chat: 0,
  thread: 0, // the open topic of a group, 0 for none
  bot: { name: "Pocket Tutor", state: "starting" },
  people: [], // { id, name }
  chats: [], // those of `me`: { id, title, group, about, topics, last, at }
  panel: {},
  blocked: false,
  menu: { commands: [], description: "" },
  messages: [],
  news: {}, // by chat: how many messages came while one looked elsewhere
  unread: {}, // the same, by topic of the open chat
  replyTo: null, // the message that the next text replies to
  editing: null, // one's own message that is being edited
  typing: null, // a new value each time, so that the timer begins anew
  pressed: null, // the button that waits for its answer
  toast: null, // { text }
  alert: "",
};

/** Put a message in its place by id, instead of its older version if there is one. */
function placed(messages, message) {
  const others = messages.filter((one) => one.message_id !== message.message_id);
  const after = others.findIndex((one) => one.message_id > message.message_id);
  return after < 0 ? [...others, message] : others.toSpliced(after, 0, message);
}

/** The list of chats with the newest line of one of them. */
const listed = (chats, id, line) => chats.map((one) => (one.id === id ? { ...one, ...line } : one));

const around = ({ bot, people, chats, panel }) => ({ bot, people, chats, panel });

/** A message that asks for a reply in the open topic is replied to, unless one has chosen another. */
function asked(state, message) {
  const asks = message?.keyboard.force_reply && message.thread === state.thread;
  return asks && !state.replyTo ? message : state.replyTo;
}

/** How many messages are new in topics that are not open. */
function counted({ unread, thread, messages }, message) {
  const isOld = messages.some((one) => one.message_id === message.message_id);
  if (isOld || message.thread === thread || message.mine) return unread;
  return { ...unread, [message.thread]: (unread[message.thread] ?? 0) + 1 };
}

const newestIn = (messages, thread) => messages.findLast((one) => one.thread === thread);

const folds = {
  phone: (state, event) => ({
    ...state, ...around(event), connected: true, known: true, pressed: null, typing: null,
    me: event.me, chat: event.chat, blocked: event.blocked, menu: event.menu, messages: event.messages,
    news: { ...state.news, [event.chat]: 0 },
    ...(state.chat === event.chat && state.me === event.me ? {}
      : { replyTo: asked({ replyTo: null, thread: state.thread }, newestIn(event.messages, state.thread)), editing: null,
        unread: {} }),
  }),
  moved: (state, { thread }) => ({
    ...state, thread, editing: null, typing: null, unread: { ...state.unread, [thread]: 0 },
    replyTo: asked({ replyTo: null, thread }, newestIn(state.messages, thread)),
  }),
  message: (state, { message, line }) => ({
    ...state,
    chats: listed(state.chats, state.chat, line),
    messages: placed(state.messages, message),
    typing: message.from_bot && message.thread === state.thread ? null : state.typing,
    unread: counted(state, message),
    replyTo: asked(state, message),
  }),
  deleted: (state, event) => ({
    ...state, messages: state.messages.filter((one) => one.message_id !== event.message_id),
  }),
  answered: (state, { text, show_alert }) => ({
    ...state,
    pressed: null,
    alert: text && show_alert ? text : state.alert,
    toast: text && !show_alert ? { text } : state.toast,
  }),
  typing: (state, { thread }) => (thread === state.thread ? { ...state, typing: {} } : state),
  menu: (state, event) => ({ ...state, ...around(event), menu: event.menu }),
  around: (state, event) => ({
    ...state, ...around(event), typing: event.bot.state === state.bot.state ? state.typing : null,
  }),
  panel: (state, { panel }) => ({ ...state, panel }),
  blocked: (state, { blocked }) => ({ ...state, blocked }),
  stirred: (state, { chat, is_news, line }) => ({
    ...state,
    news: { ...state.news, [chat]: (state.news[chat] ?? 0) + (is_news ? 1 : 0) },
    chats: listed(state.chats, chat, line),
  }),

  // what happens on this side
  lost: (state) => ({ ...state, connected: false, typing: null, pressed: null }),
  typed: (state) => ({ ...state, typing: null }),
  toasted: (state) => ({ ...state, toast: null }),
  alerted: (state) => ({ ...state, alert: "" }),
  pressed: (state, { message_id, data }) => ({ ...state, pressed: { message_id, data } }),
  unpressed: (state) => ({ ...state, pressed: null }),
  replying: (state, { message }) => ({ ...state, replyTo: message, editing: null }),
  editing: (state, { message }) => ({ ...state, editing: message, replyTo: null }),
  failed: (state, { error }) => ({ ...state, toast: { text: error }, pressed: null }),
};

/** Return the state after an event; one of an unknown kind changes nothing. */
export function next(state, event) {
  const fold = folds[event.kind];
  return fold ? fold(state, event) : state;
}
