// A side of the desk: beside the phone where there is room, over it where there is none.
import { html, useLayoutEffect, useRef } from "/vendor/htm-preact.js";
import { Icon } from "./icons.js";

/** On a narrow screen a side lies over the phone: only one is open, and what is chosen in it is behind it. */
export const covers = matchMedia("(max-width: 60rem)");

/** On a phone nothing of what is behind it is seen. */
export const hides = matchMedia("(max-width: 30rem)");

export function Side({ id, title, close, children }) {
  const box = useRef();
  useLayoutEffect(() => { // at once: Escape may be pressed before the next frame
    box.current.focus();
    return () => document.querySelector(`[aria-controls=${id}]`)?.focus();
  }, []);
  const onKeyDown = (event) => event.key === "Escape" && close();
  return html`<aside id=${id} ref=${box} tabindex="-1" class="side" aria-label=${title} onKeyDown=${onKeyDown}>
    <div class="top"><h2>${title}</h2>
      <button type="button" class="round" aria-label="Close" onClick=${close}><${Icon} name="close" /></button></div>
    ${children}
  </aside>`;
}
