// What is said across the chat: toasts, alerts, a broken course, the words of a tour.
import { html, useEffect, useRef } from "/vendor/htm-preact.js";

/** Always on the page, as a screen reader announces only what changes in a status it knows. */
export function Toast({ toast }) {
  return html`<div class="toast" role="status">${toast && html`<p>${toast.text}</p>`}</div>`;
}

export function Alert({ text, onClose }) {
  const dialog = useRef();
  useEffect(() => {
    if (text && !dialog.current.open) dialog.current.showModal();
  }, [text]);
  return html`<dialog ref=${dialog} onClose=${onClose} aria-labelledby="alert">
    <p id="alert">${text}</p>
    <button type="button" onClick=${() => dialog.current.close()}>OK</button>
  </dialog>`;
}

/** Where a problem is: the file as it is called from beside its course, line and column. */
export function Spot({ problem }) {
  const file = problem.file.split("/").slice(-2).join("/");
  return html`<code title=${problem.file}>${file}:${problem.line}:${problem.col}</code>`;
}

/** The first problem of a course that was saved, in full; the panel has them all. */
export function Broken({ problems }) {
  if (!problems?.length) return null;
  const [first] = problems;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : "";
  return html`<div class="banner wrong" role="alert">
    <b>This save is not taught yet.</b> <${Spot} problem=${first} /> ${first.message}${more}
  </div>`;
}

export function Caption({ text }) {
  return html`<div class="caption" role="status">${text && html`<p class="banner">${text}</p>`}</div>`;
}
