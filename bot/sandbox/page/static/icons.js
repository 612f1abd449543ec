// The few drawn signs on buttons; what a button does is always said in words too.
import { html } from "/vendor/htm-preact.js";

const paths = {
  send: "M3 20.5 21.5 12 3 3.5V10l12 2-12 2z",
  attach: "M16.5 6v10.5a4.5 4.5 0 0 1-9 0V5.5a3 3 0 0 1 6 0V15a1.5 1.5 0 0 1-3 0V6H9v9a3 3 0 0 0 6 0V5.5a4.5 4.5 0 0 0-9 0v11a6 6 0 0 0 12 0V6z",
  people: "M9 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8m0 2c-3.3 0-8 1.6-8 4.5V20h16v-1.5c0-2.9-4.7-4.5-8-4.5m8-2a3.5 3.5 0 1 0-2-6.4 6 6 0 0 1 0 5.8 3.500 3.500 0 0 0 2 .6m1.500 2.300c1.500 1 2.500 2.400 2.500 4.200V20h2v-1.500c0-2.300-2.400-3.600-4.500-4.200",
  tools: "M3 17v2h6v-2zM3 5v2h10V5zm10 16v-2h8v-2h-8v-2h-2v6zM7 9v2H3v2h4v2h2V9zm14 4v-2H11v2zm-6-4h2V7h4V5h-4V3h-2z",
  close: "M19 6.400 17.600 5 12 10.600 6.400 5 5 6.400 10.600 12 5 17.600 6.400 19 12 13.400 17.600 19 19 17.600 13.400 12z",
  reply: "M10 9V5l-7 7 7 7v-4.100c5 0 8.500 1.600 11 5.100-1-5-4-10-11-11",
  edit: "M4 16.200V20h3.800L18.600 9.200l-3.800-3.800zM21 6.800a1 1 0 0 0 0-1.400L18.600 3a1 1 0 0 0-1.400 0L15.500 4.700l3.800 3.800z",
  play: "M8 5v14l11-7z",
  pause: "M6 5h4v14H6zm8 0h4v14h-4z",
  down: "M12 16 5 9l1.400-1.400L12 13.200l5.600-5.600L19 9z",
  more: "M12 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4m0 2a2 2 0 1 0 0 4 2 2 0 0 0 0-4m0 6a2 2 0 1 0 0 4 2 2 0 0 0 0-4",
  save: "M19 9h-4V3H9v6H5l7 7zM5 18v2h14v-2z",
};

export function Icon({ name, size = 24 }) {
  return html`<svg class="icon" viewBox="0 0 24 24" width=${size} height=${size} aria-hidden="true">
    <path fill="currentColor" d=${paths[name]} /></svg>`;
}
