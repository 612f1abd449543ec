// For authors: what is wrong with a course, any lesson or card at once, and how any answer would be judged.
import { html, useEffect, useRef, useState } from "/vendor/htm-preact.js";
import { goTo } from "./address.js";
import { Spot } from "./notices.js";
import { covers } from "./side.js";

const marks = { correct: "✅ Correct", close: "🟡 Close", wrong: "❌ Wrong" };
const LONGEST = 70; // characters of a question in a list

const short = (text) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

function Problems({ problems }) {
  if (!problems?.length) return html`<p class="small">The courses have no errors. A saved file is taught within seconds.</p>`;
  return html`<ul class="problems">${problems.map((one) => html`<li>
    <${Spot} problem=${one} /> ${one.message}${one.hint && ` (${one.hint})`}</li>`)}</ul>`;
}

/** Courses, read anew when one of them was. */
function useCourses(versions, ask) {
  const [courses, setCourses] = useState([]);
  useEffect(() => {
    ask("courses").then((found) => found && setCourses(found));
  }, [versions?.join()]);
  return courses;
}

function Options({ courses, lessons }) {
  return courses.map(({ id, title, lessons: all, cards }) => html`
    ${lessons && all.length > 0 && html`<optgroup label=${`${title}: lessons`}>
      ${all.map((one) => html`<option value=${`${id}/${one.id}`}>${one.title}</option>`)}</optgroup>`}
    <optgroup label=${`${title}: cards`}>
      ${cards.map((one) => html`<option value=${`${id}/${one.id}`}>${short(one.question)}</option>`)}</optgroup>`);
}

function Verdict({ told }) {
  return html`<div class="told">
    <p><b>${marks[told.verdict]}</b>${told.form && html` <small>matched: ${told.form}</small>`} <small>score ${told.score}</small></p>
    ${told.reasons.map((one) => html`<p>${one.says} <small>${one.name}</small></p>`)}
  </div>`;
}

function Judge({ courses, ask }) {
  const [card, setCard] = useState("");
  const [told, setTold] = useState(null);
  const judge = async (name, answer) => setTold(name && answer ? await ask("grade", { card: name, answer }) : null);
  const [answer, setAnswer] = useState("");
  return html`
    <label class="field">How would an answer to this card be judged?
      <select value=${card} onChange=${({ target }) => { setCard(target.value); judge(target.value, answer); }}>
        <option value="">Choose a card</option><${Options} courses=${courses} /></select></label>
    ${card && html`<input class="wide" maxlength="4096" dir="auto" aria-label="An answer to judge" placeholder="An answer" value=${answer}
      autocomplete="off" onInput=${({ target }) => { setAnswer(target.value); judge(card, target.value); }} />`}
    <div role="status">${told && html`<${Verdict} told=${told} />
      <p class="small">The card wants: <b>${told.expected}</b>${told.accept.length > 0 && html`; also taken: ${told.accept.join(", ")}`}</p>`}</div>`;
}

/** The person's last answers; `asks` rises when one asked at a message, and they are shown at once. */
function Why({ person, asks, ask }) {
  const [answers, setAnswers] = useState(null);
  const button = useRef();
  const look = async () => setAnswers(await ask("why", { person }));
  useEffect(() => {
    if (!asks) return;
    look();
    button.current.focus();
    button.current.scrollIntoView({ block: "start" });
  }, [asks]);
  return html`<button type="button" ref=${button} class="filled wide" onClick=${look}>Why were my answers judged so?</button>
    <div role="status">
      ${answers?.length === 0 && html`<p class="small">There are no answers yet.</p>`}
      ${answers?.map((one) => html`<article class="why" key=${one.at}>
        <p class="small">${one.question ?? one.card}</p>
        ${one.answer ? html`<p>“<bdi>${one.answer}</bdi>”</p><${Verdict} told=${one} />` : html`<p class="small">shown, not typed</p>`}
      </article>`)}
    </div>`;
}

export function Author({ state, asks, on, close }) {
  const { panel, people, me } = state;
  const courses = useCourses(panel.versions, on.ask);
  const jump = async ({ target }) => {
    if (!target.value) return;
    const author = people[0].id; // who may look at everything
    if (me !== author) goTo(author);
    await on.do("say", { person: author, text: `/preview ${target.value}` });
    target.value = "";
    if (covers.matches) close();
  };
  return html`<section>
    <h3>Course</h3>
    <${Problems} problems=${panel.problems} />
    <label class="field">Jump to a lesson or card
      <select onChange=${jump}><option value="">Choose one</option><${Options} courses=${courses} lessons=${true} /></select></label>
    <${Judge} courses=${courses} ask=${on.ask} />
    <${Why} key=${me} person=${me} asks=${asks} ask=${on.ask} />
  </section>`;
}
