import type { components } from './contract';
import type { Conflict, Consent, LateConsent, Remark } from './route';
import type { Page, With } from './shapes';

type Schemas = components['schemas'];

export type Problem = Schemas['Problem'];
export type FieldError = NonNullable<Problem['errors']>[number];
export type DossierStatus = Schemas['DossierStatus'];
export type ReportOption = Schemas['ReportOption'];
export type Behaviour = Schemas['Behaviour'];
export type EvidenceKind = Schemas['EvidenceKind'];
export type EvidenceForm = NonNullable<Schemas['EvidenceDescription']['evidenceForm']>;
export type FormFields = Schemas['FormFields'];
export type FieldName = keyof FormFields;
export type Clock = Schemas['Clock'];
export type Label = With<Schemas['Label'], 'value' | 'label'>;
export type Me = With<Schemas['Me'], 'account' | 'name'>;
export type Person = With<Schemas['Person'], 'account' | 'name'>;
export type EvidenceDescription = Schemas['EvidenceDescription'];
export type Evidence = With<Schemas['Evidence'], 'id' | 'name' | 'size'>;
export type EvidencePreview = Schemas['EvidencePreview'];
export type Step = With<Schemas['Step'], 'id' | 'dossierId' | 'role' | 'state' | 'revision'>;
export type StepPage = Page<Step>;
export type DossierSummary = With<Schemas['DossierSummary'], 'id' | 'status'>;
export type DossierPage = Page<DossierSummary>;
export type EarlierForm = { revision: number; form: FormFields };
export type Dossier = With<
  Omit<
    Schemas['Dossier'],
    'evidence' | 'steps' | 'earlierForms' | 'lateConsent' | 'remarks' | 'conflicts' | 'namesakes'
  >,
  'id' | 'status' | 'etag' | 'revision' | 'form' | 'may'
> & {
  evidence: Evidence[];
  steps: Step[];
  earlierForms?: EarlierForm[];
  lateConsent?: LateConsent | null;
  remarks?: Remark[];
  conflicts?: Conflict[];
  namesakes?: NamedColleague[];
};
type Difference = NonNullable<Schemas['Revisions']['differences']>[number];
/** A part of a text that was changed, and what became of it. */
export type Part = With<
  NonNullable<NonNullable<NonNullable<Difference['fields']>[number]['parts']>[number]>,
  'kind' | 'text'
>;
/** A field that changed from one version to the next; `parts` only where it is a text. */
export type Changed = { field: FieldName; parts?: Part[] | null };
/** The form's versions, the oldest first, and what changed from each to the next. */
export type Revisions = {
  items: EarlierForm[];
  differences: { from: number; to: number; fields: Changed[]; evidence: { name: string }[] }[];
};
export type NamedColleague = With<Schemas['NamedColleague'], 'field' | 'account' | 'name'>;
export type RoutePreview = Omit<Schemas['RoutePreview'], 'colleagues'> & { colleagues?: NamedColleague[] };
export type Signature = Schemas['Signature'];
export type Return = Schemas['Return'];
export type TrailLine = NonNullable<Schemas['Trail']['items']>[number];
export type Trail = Schemas['Trail'];
export type DeskClock = NonNullable<Schemas['Desk']['clocks']>[number];
export type Desk = { toSign: StepPage; toConsent?: Page<Consent>; mine: DossierPage; clocks: DeskClock[] };
export type Organisation = Schemas['Organisation'];
export type CalendarYear = With<Schemas['CalendarYear'], 'year'>;

export type Vocabulary = { [K in VocabularyList]: Label[] } & {
  language?: string;
  organisationName?: string;
  limits?: Schemas['Vocabulary']['limits'];
};
export type VocabularyList =
  Exclude<keyof Schemas['Vocabulary'], 'language' | 'organisationName' | 'limits'> | 'proposals';

export type ArchiveHit = DossierSummary & { foundIn?: string[]; excerpt?: string };
export type FacetCount = { value: string; label: string; count: number };
export type ArchivePage = Page<ArchiveHit> & {
  words: 'SEARCHED' | 'NONE' | 'OFF' | 'UNAVAILABLE';
  /** How many places were looked at where the words stand in more. */
  cutAt?: number;
  counts: Record<string, FacetCount[] | undefined>;
};
export type ArchiveQuery = {
  words?: string;
  intervener?: string;
  number?: string;
  quarter?: string;
  department?: string;
  category?: string;
  behaviour?: string;
  status?: string;
  from?: string;
  to?: string;
  sort?: string;
  skip?: number;
  max?: number;
};
