// What a message carries: a picture, sound with its player, a file to save.
import { html } from "/vendor/htm-preact.js";
import { Icon } from "./icons.js";

const units = ["B", "KB", "MB"];

function size(bytes) {
  const power = Math.min(Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(1024)), units.length - 1);
  return `${(bytes / 1024 ** power).toFixed(power ? 1 : 0)} ${units[power]}`;
}

function Photo({ file, text }) {
  const words = text ? `Picture: ${text.split("\n")[0]}` : "Picture";
  return html`<a class="photo" href=${file.url} target="_blank" rel="noopener">
    <img src=${file.url} alt=${words} /></a>`;
}

function Audio({ file }) {
  const title = file.title ?? (file.kind === "voice" ? "Voice message" : file.name);
  return html`<figure class="audio">
    <figcaption><b dir="auto">${title}</b>${file.performer && html`<small dir="auto">${file.performer}</small>`}</figcaption>
    <audio controls preload="metadata" src=${file.url} aria-label=${title}></audio>
  </figure>`;
}

function Document({ file }) {
  return html`<a class="file" href=${`${file.url}?save`} download=${file.name}>
    <span class="disc"><${Icon} name="save" /></span>
    <span><b>${file.name}</b><small>${size(file.size)}</small></span>
  </a>`;
}

const kinds = { photo: Photo, audio: Audio, voice: Audio, document: Document };

export function File({ file, text }) {
  return html`<${kinds[file.kind]} file=${file} text=${text} />`;
}
