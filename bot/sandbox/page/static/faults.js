// Faults at a switch, and the count that shows that nothing is lost.
import { html } from "/vendor/htm-preact.js";

const switches = {
  lost: "Lose every third connection",
  busy: "Answer 429: too many requests",
  broken: "Answer 502: bad gateway",
  twice: "Deliver updates twice",
};

function Tally({ tally }) {
  const { given, stored, waiting, lost, answers, killed } = tally;
  const rows = { "Sent to the bot": given, "Stored by it": stored, "Still waiting": waiting, Lost: lost,
    "Graded answers in its log": answers, "Times killed": killed };
  const verdict = lost ? "Something is missing." : waiting ? "The rest waits for the bot." : "Nothing is lost.";
  return html`<dl class="tally">${Object.entries(rows).map(([name, value]) => html`
    <div key=${name}><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
    <p class="verdict ${lost ? "wrong" : "right"}">${verdict}</p>`;
}

export function Faults({ state, on }) {
  const { panel, blocked } = state;
  return html`<section>
    <h3>Faults</h3>
    ${Object.entries(switches).map(([name, words]) => html`<label class="switch" key=${name}>
      <span>${words}</span>
      <input type="checkbox" role="switch" checked=${panel.switches?.[name]}
        onChange=${(event) => on.do("switch", { name, on: event.target.checked })} /></label>`)}
    <label class="switch"><span>Block the bot</span>
      <input type="checkbox" role="switch" checked=${blocked} onChange=${(event) => on.block(event.target.checked)} /></label>
    <button type="button" class="filled wide" onClick=${() => on.do("kill")}>Kill the bot (kill -9)</button>
    ${panel.tally && html`<${Tally} tally=${panel.tally} />`}
  </section>`;
}
