// What the bot answers to a press: a toast that goes by itself, or an alert that is closed.
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
