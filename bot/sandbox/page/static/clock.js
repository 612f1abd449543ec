// The clock: what time it is in the sandbox, and moments to turn it to.
import { html, useEffect, useState } from "/vendor/htm-preact.js";

const moments = {
  hour: "+1 hour",
  tomorrow: "Tomorrow 08:00",
  week: "In a week",
  change: "The night the clocks change",
};
const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
const zones = [...new Set([here, ...Intl.supportedValuesOf("timeZone"), "UTC"])];

function shown(seconds, zone) {
  return new Intl.DateTimeFormat(undefined, {
    timeZone: zone, weekday: "short", day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit",
  }).format(seconds * 1000);
}

function inWords(ahead) {
  if (ahead < 60) return "the true time";
  const days = Math.floor(ahead / 86400);
  const hours = Math.round((ahead % 86400) / 3600);
  const parts = [days && `${days} ${days === 1 ? "day" : "days"}`, hours && `${hours} ${hours === 1 ? "hour" : "hours"}`];
  return `${parts.filter(Boolean).join(" and ") || "some minutes"} ahead`;
}

export function Clock({ ahead, on }) {
  const [zone, setZone] = useState(here);
  const [now, setNow] = useState(Date.now() / 1000);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now() / 1000), 1000);
    return () => clearInterval(timer);
  }, []);
  return html`<section>
    <h3>Clock</h3>
    <p><time class="now">${shown(now + ahead, zone)}</time><small>${inWords(ahead)}</small></p>
    <div class="moments">
      ${Object.entries(moments).map(([to, words]) => html`<button type="button" class="filled" key=${to}
        onClick=${() => on.do("turn", { to, zone })}>${words}</button>`)}
    </div>
    <label class="field">Time zone
      <select value=${zone} onChange=${(event) => setZone(event.target.value)}>
        ${zones.map((one) => html`<option value=${one}>${one.replaceAll("_", " ")}</option>`)}
      </select></label>
  </section>`;
}
