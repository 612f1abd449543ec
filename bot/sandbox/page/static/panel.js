// The panel of the sandbox: its parts, each in a file of its own.
import { html } from "/vendor/htm-preact.js";
import { Author } from "./author.js";
import { Clock } from "./clock.js";
import { Faults } from "./faults.js";
import { Side } from "./side.js";
import { themes, useTheme } from "./theme.js";

function Look() {
  const [theme, choose] = useTheme();
  return html`<section>
    <h3>Look</h3>
    <div class="choice" role="group" aria-label="Look">
      ${Object.entries(themes).map(([name, words]) => html`<button type="button" key=${name}
        aria-pressed=${theme === name ? "true" : "false"} onClick=${() => choose(name)}>${words}</button>`)}
    </div>
  </section>`;
}

export function Panel({ state, asks, on, close }) {
  return html`<${Side} id="panel" title="Sandbox" close=${close}>
    <${Clock} ahead=${state.panel.ahead ?? 0} on=${on} />
    <${Author} state=${state} asks=${asks} on=${on} close=${close} />
    <${Faults} state=${state} on=${on} />
    <${Look} />
    <section><p class="small">Nothing here leaves this machine. Right click or press long on a message to react
      or reply; from the keyboard Alt and arrow up chooses it, and More is beside it.</p></section>
  <//>`;
}
