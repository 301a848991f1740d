import type { components } from './contract';
import type { With } from './shapes';

type Schemas = components['schemas'];
type Asked = NonNullable<Schemas['Dossier']['lateConsent']>;

/** Consent to a late record (article 7); it names nothing of the record but why it is late. */
export type Consent = With<Schemas['Consent'], 'id' | 'state'>;
/** How it stands with the consent that a late record needs before it is submitted. */
export type LateConsent = Omit<Asked, 'request'> & { request?: Consent };
/** Somebody found to be concerned after submission, or who recused himself. */
export type Conflict = With<NonNullable<Schemas['Dossier']['conflicts']>[number], 'id' | 'kind'>;
/** What the recorder said after submission. */
export type Remark = NonNullable<Schemas['Dossier']['remarks']>[number];

/** What was done to an account or to the discipline office's group. */
export type AccountAlert = With<Schemas['AccountAlert'], 'act' | 'account' | 'at'>;
export type AccountAlerts = { items?: AccountAlert[]; configuration?: { setting?: string; message?: string }[] };

export type Absence = With<Schemas['Absence'], 'id' | 'from' | 'to' | 'state'>;
export type Absences = { items: Absence[]; mayEnterForOthers?: boolean };
export type NewAbsence = { account?: string; from: string; to: string; delegate: string };
