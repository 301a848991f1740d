import { html, nothing } from 'lit';
import type { Exemptions } from '../api/exemption';
import type { NoteDraft } from './exemption-notes';
import { answer, chosen, outcomeOf, QUESTION, type Place } from './places';
import './note-exemption';
import './note-facts';
import './note-outcome';
import './note-question';

/** What is asked at a place on the way through the guide; `missing` says what was left out there. */
export function placeView(guide: Exemptions, place: Place, draft: NoteDraft, missing: string) {
  const fields = draft.fields;
  const exemption = chosen(guide, fields);
  if (place === 'exemption') {
    return html`<bb-note-exemption
      class="place"
      tabindex="-1"
      .guide=${guide}
      .value=${fields.exemption}
      error=${missing || draft.errors.get('exemption') || ''}
    ></bb-note-exemption>`;
  }
  if (place === 'facts') {
    return html`<bb-note-facts
      class="place"
      tabindex="-1"
      .fields=${fields}
      .errors=${draft.errors}
      ?needed=${outcomeOf(guide, fields) === 'NOTE_FOR_CASE_FILE'}
      ?needsReason=${exemption?.needsReason ?? false}
    ></bb-note-facts>`;
  }
  if (place === 'outcome') {
    return draft.entry
      ? html`<bb-note-outcome class="place" tabindex="-1" .guide=${guide} .note=${draft.entry}></bb-note-outcome>`
      : nothing;
  }
  const name = place.slice(QUESTION.length);
  return exemption
    ? html`<bb-note-question
        class="place"
        tabindex="-1"
        .exemption=${exemption}
        name=${place}
        .question=${name}
        .value=${answer(fields, name)}
        error=${missing || draft.errors.get(`answers.${name}`) || ''}
      ></bb-note-question>`
    : nothing;
}
