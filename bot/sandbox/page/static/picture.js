// A picture in a bubble; a tap shows it as large as the screen, another takes it away.
import { html, useLayoutEffect, useRef, useState } from "/vendor/htm-preact.js";
import { Icon } from "./icons.js";

function Large({ file, words, close }) {
  const dialog = useRef();
  useLayoutEffect(() => dialog.current.showModal(), []);
  return html`<dialog ref=${dialog} class="viewer" aria-label=${words} onClose=${close} onClick=${() => dialog.current.close()}>
    <img src=${file.url} alt=${words} />
    <button type="button" class="round" aria-label="Close"><${Icon} name="close" /></button>
  </dialog>`;
}

export function Photo({ file, text }) {
  const [isLarge, setLarge] = useState(false);
  const words = text ? `Picture: ${text.split("\n")[0]}` : "Picture";
  const enlarge = (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return; // a tab of its own
    event.preventDefault();
    setLarge(true);
  };
  return html`<a class="photo" href=${file.url} target="_blank" rel="noopener" aria-haspopup="dialog" onClick=${enlarge}>
      <img src=${file.url} alt=${words} width=${file.width} height=${file.height} /></a>
    ${isLarge && html`<${Large} file=${file} words=${words} close=${() => setLarge(false)} />`}`;
}
