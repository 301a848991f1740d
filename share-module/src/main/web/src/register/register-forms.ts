import type { Api } from '../api/api';
import type { Dossier, FormFields } from '../api/types';
import type { Draft } from '../draft/draft';
import type { DraftApi } from '../draft/draft-api';

export type RegisterDraft = Draft<FormFields, Dossier>;
type DossierApi = Pick<Api, 'createDossier' | 'deleteDraft' | 'getDossier' | 'saveForm' | 'submitDossier'>;

/** Where register forms are kept until they are submitted. */
export function registerForms(api: DossierApi): DraftApi<FormFields, Dossier> {
  return {
    kind: 'form',
    create: api.createDossier,
    read: api.getDossier,
    save: api.saveForm,
    finish: api.submitDossier,
    remove: api.deleteDraft,
  };
}
