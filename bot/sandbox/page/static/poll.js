// A poll: one votes with a press, or with several ticks; then what others chose, what is right, and why.
import { html, useEffect, useState } from "/vendor/htm-preact.js";
import { RichText } from "./richtext.js";

function kindOf({ quiz, anonymous, closed }) {
  if (closed) return "Final results";
  return `${anonymous ? "Anonymous " : ""}${quiz ? "quiz" : "poll"}`;
}

/** Seconds until the poll closes by the sandbox's clock, null when it is not timed. */
function useSecondsLeft({ closes_at, closed }, ahead) {
  const left = () => Math.max(0, Math.ceil(closes_at - Date.now() / 1000 - ahead));
  const [seconds, setSeconds] = useState(null);
  useEffect(() => {
    if (!closes_at || closed) {
      setSeconds(null);
      return undefined;
    }
    setSeconds(left());
    const timer = setInterval(() => setSeconds(left()), 500);
    return () => clearInterval(timer);
  }, [closes_at, closed, ahead]);
  return seconds;
}

function One({ options, onVote }) {
  return options.map((option) => html`<button type="button" class="option" key=${option.index}
    onClick=${() => onVote([option.index])}><span class="ring" aria-hidden="true"></span>
    <span class="words" dir="auto">${option.text}</span></button>`);
}

function Several({ options, onVote }) {
  const [ticked, setTicked] = useState([]);
  const toggle = (index) =>
    setTicked(ticked.includes(index) ? ticked.filter((one) => one !== index) : [...ticked, index].sort((a, b) => a - b));
  return html`${options.map((option) => html`<label class="option" key=${option.index}>
      <input type="checkbox" checked=${ticked.includes(option.index)} onChange=${() => toggle(option.index)} />
      <span class="words" dir="auto">${option.text}</span></label>`)}
    <button type="button" class="vote" disabled=${ticked.length === 0} onClick=${() => onVote(ticked)}>Vote</button>`;
}

/** How an option stands: a sign, and the same in words for those who do not see it. */
function standing({ chosen, correct }) {
  if (correct === null) return chosen ? ["✓", "your vote"] : ["", ""];
  if (correct) return ["✓", chosen ? "right, your answer" : "the right answer"];
  return chosen ? ["✗", "your answer, not right"] : ["", ""];
}

function Result({ option, total }) {
  const share = total ? Math.round((100 * option.votes) / total) : 0;
  const [sign, words] = standing(option);
  const mark = option.correct ? "right" : option.chosen && option.correct === false ? "wrong" : "";
  return html`<li class="result ${mark}">
    <span class="share">${share}%</span>
    <span class="sign" aria-hidden="true">${sign}</span>
    <span class="words"><span dir="auto">${option.text}</span>
      ${words && html`<small>${words}</small>`}</span>
    <span class="bar" aria-hidden="true"><i style=${{ width: `${share}%` }}></i></span>
  </li>`;
}

const counted = (total) => (total === 1 ? "1 vote" : `${total} votes`);

export function Poll({ poll, ahead, onVote }) {
  const seconds = useSecondsLeft(poll, ahead);
  const { question, description, explanation, options, results, can_vote, total, voted } = poll;
  const open = can_vote && !results;
  return html`<fieldset class="poll ${total === null ? "" : "counted"}">
    <legend><b dir="auto"><${RichText} ...${question} /></b></legend>
    ${description.text && html`<p dir="auto"><${RichText} ...${description} /></p>`}
    <p class="kind">${kindOf(poll)}${seconds !== null && html` · <span class="left" role="timer">${seconds} s left</span>`}</p>
    ${open && html`<${poll.multiple ? Several : One} options=${options} onVote=${onVote} />`}
    ${!open && results && html`<ul class="results">
      ${options.map((option) => html`<${Result} key=${option.index} option=${option} total=${total} />`)}</ul>`}
    ${!open && !results && html`<ul class="results">
      ${options.map((option) => html`<li class="still" key=${option.index}>
        <span class="ring ${voted.includes(option.index) ? "chosen" : ""}" aria-hidden="true"></span>
        <span class="words"><bdi>${option.text}</bdi>${voted.includes(option.index) && html` <small>your vote</small>`}</span></li>`)}</ul>`}
    ${explanation.text && html`<div class="explanation" dir="auto"><b>Why</b> <${RichText} ...${explanation} /></div>`}
    ${total !== null && html`<p class="kind">${counted(total)}</p>`}
  </fieldset>`;
}
