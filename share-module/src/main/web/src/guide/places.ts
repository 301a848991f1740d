import type { Answer, Exemption, Exemptions, NoteFields, Outcome, Question } from '../api/exemption';

/** Where in the guide one is: choosing what it may have been, one of its questions, the facts, or the outcome. */
export type Place = 'exemption' | `question.${string}` | 'facts' | 'outcome';

/** What the place of a question begins with. */
export const QUESTION = 'question.';
const NONE = 'NONE';

/** Places that can be gone to with the answers so far, in their order. The last is where one has got to. */
export function places(guide: Exemptions, fields: NoteFields): Place[] {
  if (fields.exemption === NONE) return ['exemption', 'facts', 'outcome'];
  const exemption = chosen(guide, fields);
  if (!exemption) return ['exemption'];
  const asked = questionsAsked(exemption, fields);
  const way: Place[] = ['exemption', ...asked.map(({ question }) => `question.${question}` as const)];
  return outcomeOf(guide, fields) === undefined ? way : [...way, 'facts', 'outcome'];
}

/** What the answers so far come to; nothing while it is open. The server has the last word. */
export function outcomeOf(guide: Exemptions, fields: NoteFields): Outcome | undefined {
  if (fields.exemption === NONE) return 'MUST_RECORD';
  const exemption = chosen(guide, fields);
  if (!exemption) return undefined;
  const missed = exemption.questions.filter((question) => misses(question, fields)).map(({ otherwise }) => otherwise);
  if (missed.includes('MUST_RECORD')) return 'MUST_RECORD';
  if (exemption.questions.some(({ question }) => answer(fields, question) === undefined)) return undefined;
  return missed[0] ?? 'NEED_NOT_RECORD';
}

export function chosen(guide: Exemptions, fields: NoteFields): Exemption | undefined {
  return guide.exemptions.find(({ exemption }) => exemption === fields.exemption);
}

/** Questions up to the first that is open, or whose answer decides: what comes after it is not asked any more. */
export function questionsAsked(exemption: Exemption, fields: NoteFields): Question[] {
  const { questions } = exemption;
  const last = questions.findIndex(
    (question) =>
      answer(fields, question.question) === undefined ||
      (question.otherwise === 'MUST_RECORD' && misses(question, fields)),
  );
  return last < 0 ? questions : questions.slice(0, last + 1);
}

export function answer(fields: NoteFields, question: string): string | undefined {
  return fields.answers?.[question];
}

/** Where a field of a note is filled in. */
export function placeOf(field = ''): Place {
  if (field === 'exemption') return 'exemption';
  return field.startsWith('answers.') ? `question.${field.slice('answers.'.length)}` : 'facts';
}

/** Answers with one given: to another exemption's questions there are none any more. */
export function withAnswer(exemption: Exemption, fields: NoteFields, question: string, value: Answer): NoteFields {
  const own = exemption.questions.map((each) => each.question);
  const kept = Object.entries(fields.answers ?? {}).filter(([name]) => own.includes(name));
  return { answers: { ...Object.fromEntries(kept), [question]: value } };
}

function misses(question: Question, fields: NoteFields): boolean {
  const given = answer(fields, question.question);
  return given !== undefined && given !== question.expected;
}
