import type { Exemptions, Note, NoteFields, NoteSummary } from './exemption';
import { Http, type Connection, type Request } from './http';
import type { Absence, Absences, AccountAlerts, Consent, NewAbsence } from './route';
import type { Page } from './shapes';
import { sendFile, type Progress } from './upload';
import { ZeroReports } from './zero-reports';
import type {
  ArchivePage,
  ArchiveQuery,
  CalendarYear,
  Desk,
  Dossier,
  DossierPage,
  DossierStatus,
  Evidence,
  EvidenceDescription,
  EvidencePreview,
  FormFields,
  Me,
  NamedColleague,
  Organisation,
  Person,
  ReportOption,
  Return,
  Revisions,
  RoutePreview,
  Signature,
  StepPage,
  Trail,
  Vocabulary,
} from './types';

type PageOf = { skip?: number; max?: number };

/** The web API, one method for each operation of its OpenAPI file. */
export class Api {
  readonly zero: ZeroReports;
  private readonly http: Http;

  constructor(connection: Connection) {
    this.http = new Http(connection);
    this.zero = new ZeroReports(this.http);
  }

  /** Whose session the browser holds; asks nobody to sign in. */
  whose = () => this.http.whose();

  getMe = () => this.http.send<Me>('bingbi/me');

  getVocabulary = () => this.http.send<Vocabulary>('bingbi/vocabulary');

  findPeople = (words: string, signal?: AbortSignal) =>
    this.http.send<{ items: Person[] }>('bingbi/people', { query: { words, max: 8 }, signal });

  getDesk = () => this.http.send<Desk>('bingbi/desk');

  listMySteps = (query: PageOf & { state: 'OPEN' | 'DONE' }) => this.http.send<StepPage>('bingbi/steps', { query });

  listMyDossiers = (query: PageOf & { status?: DossierStatus }) =>
    this.http.send<DossierPage>('bingbi/dossiers', { query });

  createDossier = (form: FormFields, idempotencyKey: string) =>
    this.http.send<Dossier>('bingbi/dossiers', {
      method: 'POST',
      json: form,
      headers: { 'Idempotency-Key': idempotencyKey },
    });

  getDossier = (id: string) => this.http.send<Dossier>(dossier(id));

  deleteDraft = (id: string) => this.http.send<undefined>(dossier(id), { method: 'DELETE' });

  saveForm = (id: string, form: FormFields, etag: string) =>
    this.http.send<Dossier>(`${dossier(id)}/form`, { method: 'PUT', json: form, headers: { 'If-Match': etag } });

  previewRoute = (id: string, reportOption?: ReportOption) =>
    this.http.send<RoutePreview>(`${dossier(id)}/route`, { query: { reportOption } });

  submitDossier = (id: string, etag: string) =>
    this.http.send<Dossier>(`${dossier(id)}/submission`, { method: 'POST', headers: { 'If-Match': etag } });

  addEvidence = (id: string, file: File, description: EvidenceDescription, progress: Progress, signal: AbortSignal) =>
    sendFile<Evidence>(this.http, `${dossier(id)}/evidence`, file, { ...description }, progress, signal);

  describeEvidence = (id: string, evidenceId: string, description: EvidenceDescription) =>
    this.http.send<Evidence>(evidence(id, evidenceId), { method: 'PUT', json: description });

  removeEvidence = (id: string, evidenceId: string) =>
    this.http.send<undefined>(evidence(id, evidenceId), { method: 'DELETE' });

  previewEvidence = (id: string, evidenceId: string) =>
    this.http.send<EvidencePreview>(`${evidence(id, evidenceId)}/preview`);

  contentAddress = (id: string, evidenceId: string, download = false) =>
    this.http.link(`${evidence(id, evidenceId)}/content`, { download: download ? 'true' : undefined });

  printAddress = (id: string) => this.http.link(`${dossier(id)}/print`);

  getTrail = (id: string) => this.http.send<Trail>(`${dossier(id)}/trail`);

  getRevisions = (id: string) => this.http.send<Revisions>(`${dossier(id)}/revisions`);

  signStep = (id: string, signature: Signature) =>
    this.http.send<Dossier>(`bingbi/steps/${encodeURIComponent(id)}/signature`, { method: 'POST', json: signature });

  returnStep = (id: string, reason: Return) =>
    this.http.send<Dossier>(`bingbi/steps/${encodeURIComponent(id)}/return`, { method: 'POST', json: reason });

  recuse = (id: string, reason: string, password?: string) =>
    this.http.send<undefined>(`bingbi/steps/${encodeURIComponent(id)}/recusal`, {
      method: 'POST',
      json: { reason, password },
    });

  askConsent = (id: string, reason: string, idempotencyKey: string) =>
    this.http.send<Dossier>(`${dossier(id)}/consent`, this.once({ reason }, idempotencyKey));

  withdrawConsent = (id: string) => this.http.send<Dossier>(`${dossier(id)}/consent`, { method: 'DELETE' });

  listConsents = (query: PageOf & { state: 'OPEN' | 'DONE' }) =>
    this.http.send<Page<Consent>>('bingbi/consents', { query });

  decideConsent = (id: string, decision: 'GRANT' | 'REFUSE', words?: string) =>
    this.http.send<Consent>(`bingbi/consents/${encodeURIComponent(id)}/decision`, {
      method: 'POST',
      json: { decision, words },
    });

  nameConflict = (id: string, account: string, reason: string, idempotencyKey: string) =>
    this.http.send<Dossier | undefined>(`${dossier(id)}/conflicts`, this.once({ account, reason }, idempotencyKey));

  answerNamesake = (id: string, { field, account }: NamedColleague, isMeant: boolean) =>
    this.http.send<Dossier>(`${dossier(id)}/namesakes`, { method: 'POST', json: { field, account, isMeant } });

  addRemark = (id: string, text: string, idempotencyKey: string) =>
    this.http.send<Dossier>(`${dossier(id)}/remarks`, this.once({ text }, idempotencyKey));

  makePackage = (id: string) => this.http.take(`${dossier(id)}/sealed-package`);

  listAbsences = (all: boolean) =>
    this.http.send<Absences>('bingbi/absences', { query: { all: all ? 'true' : undefined } });

  enterAbsence = (absence: NewAbsence, idempotencyKey: string) =>
    this.http.send<Absence>('bingbi/absences', this.once(absence, idempotencyKey));

  endAbsence = (id: string) =>
    this.http.send<undefined>(`bingbi/absences/${encodeURIComponent(id)}`, { method: 'DELETE' });

  listAccountAlerts = () => this.http.send<AccountAlerts>('bingbi/account-alerts');

  confirmAccount = (account: string, password: string) =>
    this.http.send<undefined>(`bingbi/account-alerts/${encodeURIComponent(account)}/confirmation`, {
      method: 'POST',
      json: { password },
    });

  searchArchive = (query: ArchiveQuery, signal?: AbortSignal) =>
    this.http.send<ArchivePage>('bingbi/archive', { query, signal });

  getExemptions = () => this.http.send<Exemptions>('bingbi/exemptions');

  listNotes = (query: PageOf) => this.http.send<Page<NoteSummary>>('bingbi/exemption-notes', { query });

  createNote = (fields: NoteFields, idempotencyKey: string) =>
    this.http.send<Note>('bingbi/exemption-notes', {
      method: 'POST',
      json: fields,
      headers: { 'Idempotency-Key': idempotencyKey },
    });

  getNote = (id: string) => this.http.send<Note>(note(id));

  saveNote = (id: string, fields: NoteFields, etag: string) =>
    this.http.send<Note>(note(id), { method: 'PUT', json: fields, headers: { 'If-Match': etag } });

  deleteNote = (id: string) => this.http.send<undefined>(note(id), { method: 'DELETE' });

  concludeNote = (id: string, etag: string) =>
    this.http.send<Note>(`${note(id)}/conclusion`, { method: 'POST', headers: { 'If-Match': etag } });

  notePrintAddress = (id: string) => this.http.link(`${note(id)}/print`);

  recordFromNote = (id: string) => this.http.send<Dossier>(`${note(id)}/dossier`, { method: 'POST' });

  getOrganisation = () => this.http.send<Organisation>('bingbi/organisation');

  /** The file's bytes go as they are: the server knows UTF-8 and GB18030 apart. */
  importOrganisation = (file: Blob) =>
    this.http.send<Organisation>('bingbi/organisation', {
      method: 'PUT',
      body: file,
      headers: { 'Content-Type': 'text/csv' },
    });

  getCalendarYear = (year: number) => this.http.send<CalendarYear>(`bingbi/calendar/${year}`);

  putCalendarYear = (year: number, days: CalendarYear) =>
    this.http.send<CalendarYear>(`bingbi/calendar/${year}`, { method: 'PUT', json: days });

  private once(json: unknown, idempotencyKey: string): Request {
    return { method: 'POST', json, headers: { 'Idempotency-Key': idempotencyKey } };
  }
}

const dossier = (id: string) => `bingbi/dossiers/${encodeURIComponent(id)}`;
const evidence = (id: string, evidenceId: string) => `${dossier(id)}/evidence/${encodeURIComponent(evidenceId)}`;
const note = (id: string) => `bingbi/exemption-notes/${encodeURIComponent(id)}`;
