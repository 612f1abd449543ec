// What a message carries: a picture, sound, a file to save.
import { html } from "/vendor/htm-preact.js";
import { Audio } from "./audio.js";
import { Icon } from "./icons.js";
import { Photo } from "./picture.js";

const units = ["B", "KB", "MB"];

function size(bytes) {
  const power = Math.min(Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(1024)), units.length - 1);
  return `${(bytes / 1024 ** power).toFixed(power ? 1 : 0)} ${units[power]}`;
}

function Document({ file }) {
  return html`<a class="file" href=${`${file.url}?save`} download=${file.name}>
    <span class="disc"><${Icon} name="save" /></span>
    <span><b><bdi>${file.name}</bdi></b><small>${size(file.size)}</small></span>
  </a>`;
}

const kinds = { photo: Photo, audio: Audio, voice: Audio, document: Document };

export function File({ file, text }) {
  return html`<${kinds[file.kind]} file=${file} text=${text} />`;
}
