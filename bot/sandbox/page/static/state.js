// What the phone shows, and how each thing that happens changes it. Nothing here touches the page or the network.

export const empty = {
  connected: false,
  known: false, // whether the server has told anything yet
  bot: { name: "Pocket Tutor", state: "starting" },
  menu: { commands: [], description: "" },
  messages: [],
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

const folds = {
  phone: (state, { bot, menu, messages }) => ({
    ...state, connected: true, known: true, bot, menu, messages, pressed: null,
  }),
  message: (state, { message }) => ({
    ...state,
    messages: placed(state.messages, message),
    typing: message.from_bot ? null : state.typing,
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
  typing: (state) => ({ ...state, typing: {} }),
  menu: (state, { menu, bot }) => ({ ...state, menu, bot }),
  bot: (state, { bot }) => ({ ...state, bot, typing: null }),

  // what happens on this side
  lost: (state) => ({ ...state, connected: false, typing: null, pressed: null }),
  typed: (state) => ({ ...state, typing: null }),
  toasted: (state) => ({ ...state, toast: null }),
  alerted: (state) => ({ ...state, alert: "" }),
  pressed: (state, { message_id, data }) => ({ ...state, pressed: { message_id, data } }),
  unpressed: (state) => ({ ...state, pressed: null }),
  failed: (state, { error }) => ({ ...state, toast: { text: error }, pressed: null }),
};

/** Return the state after an event; one of an unknown kind changes nothing. */
export function next(state, event) {
  const fold = folds[event.kind];
  return fold ? fold(state, event) : state;
}
