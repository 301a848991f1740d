import type { Api } from '../api/api';
import type { Note, NoteFields } from '../api/exemption';
import type { FormFields } from '../api/types';
import type { Draft } from '../draft/draft';
import type { DraftApi } from '../draft/draft-api';

/** All that is filled in on the way through the guide, the event's own fields beside the answers. */
export type NoteForm = Omit<NoteFields, 'event'> & FormFields;
export type NoteEntry = Note & { readonly form: NoteForm };
export type NoteDraft = Draft<NoteForm, NoteEntry>;
type NoteApi = Pick<Api, 'createNote' | 'getNote' | 'saveNote' | 'concludeNote' | 'deleteNote'>;

/** Where notes of the guide are kept until they are concluded. */
export function exemptionNotes(api: NoteApi): DraftApi<NoteForm, NoteEntry> {
  return {
    kind: 'note',
    create: (form, key) => api.createNote(fields(form), key).then(entry),
    read: (id) => api.getNote(id).then(entry),
    save: (id, form, etag) => api.saveNote(id, fields(form), etag).then(entry),
    finish: (id, etag) => api.concludeNote(id, etag).then(entry),
    remove: api.deleteNote,
  };
}

const fields = ({ exemption, answers, reason, ...event }: NoteForm): NoteFields => ({
  exemption,
  answers,
  reason,
  event: Object.keys(event).length > 0 ? event : undefined,
});

function entry(note: Note): NoteEntry {
  const { event, ...rest } = note.fields;
  return { ...note, form: { ...rest, ...event } };
}
