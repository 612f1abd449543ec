// Faults at a switch, and the count that shows that nothing is lost.
import { html, useEffect, useState } from "/vendor/htm-preact.js";

const switches = {
  lost: "Lose every third connection",
  busy: "Answer 429: too many requests",
  broken: "Answer 502: bad gateway",
  twice: "Deliver updates twice",
};

/** A switch shows what was wanted until the server tells how it stands. */
function Switch({ words, state, turn }) {
  const [wanted, setWanted] = useState(null);
  useEffect(() => setWanted(null), [state]);
  const onChange = async ({ target }) => {
    setWanted(target.checked);
    if (!(await turn(target.checked))) setWanted(null);
  };
  return html`<label class="switch"><span>${words}</span>
    <input type="checkbox" role="switch" checked=${wanted ?? state} onChange=${onChange} /></label>`;
}

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
    ${Object.entries(switches).map(([name, words]) => html`<${Switch} key=${name} words=${words}
      state=${panel.switches?.[name] ?? false} turn=${(wanted) => on.do("switch", { name, on: wanted })} />`)}
    <${Switch} words="Block the bot" state=${blocked} turn=${on.block} />
    <div class="moments">
      <button type="button" class="filled" onClick=${() => on.do("kill")}>Kill the bot (kill -9)</button>
      <button type="button" class="filled" onClick=${() => on.do("restart")}>Restart the bot</button></div>
    ${panel.tally && html`<${Tally} tally=${panel.tally} />`}
  </section>`;
}
