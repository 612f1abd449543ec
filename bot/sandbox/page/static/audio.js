// Sound in a bubble: its cover with Play on it, title and who speaks, where one is in it and how long it is.
import { html, useRef, useState } from "/vendor/htm-preact.js";
import { Icon } from "./icons.js";

const STEP = 5; // seconds that an arrow key goes
const speeds = [1, 1.5, 2];

function inMinutes(seconds) {
  const whole = Math.floor(seconds || 0);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

const inWords = (seconds) => `${Math.floor(seconds / 60)} minutes ${Math.floor(seconds % 60)} seconds`;

/** One sound at a time, as on a phone. */
function quietOthers(played) {
  for (const other of document.querySelectorAll("audio")) if (other !== played) other.pause();
}

export function Audio({ file }) {
  const sound = useRef();
  const [isPlaying, setPlaying] = useState(false);
  const [at, setAt] = useState(0);
  const [length, setLength] = useState(file.duration || 0);
  const [speed, setSpeed] = useState(1);
  const title = file.title || (file.kind === "voice" ? "Voice message" : file.name);
  const toggle = () => (sound.current.paused ? sound.current.play() : sound.current.pause());
  const measure = ({ currentTarget }) => Number.isFinite(currentTarget.duration) && setLength(currentTarget.duration);
  const seek = ({ target }) => {
    sound.current.currentTime = Number(target.value);
    setAt(Number(target.value));
  };
  const faster = () => {
    const next = speeds[(speeds.indexOf(speed) + 1) % speeds.length];
    sound.current.playbackRate = next;
    setSpeed(next);
  };
  const played = ({ currentTarget }) => {
    quietOthers(currentTarget);
    setPlaying(true);
  };
  return html`<figure class="audio">
    <audio ref=${sound} preload="metadata" src=${file.url} aria-label=${title} onPlay=${played}
      onPause=${() => setPlaying(false)} onLoadedMetadata=${measure} onDurationChange=${measure}
      onTimeUpdate=${({ currentTarget }) => setAt(currentTarget.currentTime)}></audio>
    <button type="button" class="cover" aria-label=${`${isPlaying ? "Pause" : "Play"} ${title}`} onClick=${toggle}>
      ${file.cover && html`<img src=${file.cover} alt="" />`}
      <span class="disc"><${Icon} name=${isPlaying ? "pause" : "play"} /></span></button>
    <figcaption><b dir="auto">${title}</b>${file.performer && html`<small dir="auto">${file.performer}</small>`}</figcaption>
    <input type="range" min="0" max=${Math.max(length, 1)} step=${STEP} value=${at} aria-label="Position"
      aria-valuetext=${`${inWords(at)} of ${inWords(length)}`} onInput=${seek} />
    <span class="times"><span>${inMinutes(at)} / ${inMinutes(length)}</span>
      <button type="button" class="speed" aria-label=${`Speed: ${speed} times`} onClick=${faster}>${speed}×</button></span>
  </figure>`;
}
