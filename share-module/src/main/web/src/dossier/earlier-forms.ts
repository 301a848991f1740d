import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Dossier, FieldName, FormFields, Step, VocabularyList } from '../api/types';
import { Element } from '../app/element';
import { base } from '../look/base';
import { controls } from '../look/controls';
import { differences, toSend } from '../draft/fields';
import { dateTime, enumeration } from '../text/format';
import { fieldCaption, t } from '../text/text';
import { difference, sideOf, type Stretch } from './difference';
import { versionStyles } from './version-styles';

const LISTS: Partial<Record<FieldName, VocabularyList>> = {
  reportOption: 'reportOptions',
  intervenerCategory: 'intervenerCategories',
  intervenerStatus: 'serviceStatuses',
  behindRelation: 'behindRelations',
  interventionKind: 'interventionKinds',
  interventionManner: 'interventionManners',
  behaviours: 'behaviours',
  proceduralInformation: 'proceduralInformations',
  proposals: 'proposals',
};

/** Codes for machines: the name that belongs to them is compared, and that is enough. */
const UNREAD: FieldName[] = ['intervenerAccount', 'behindAccount'];

interface Version {
  readonly revision: number;
  readonly form: FormFields;
}

/** What the form said before it was returned and after, side by side, with the differences marked on both. */
@customElement('bb-earlier-forms')
export class EarlierForms extends Element {
  static override styles = [
    base,
    controls,
    versionStyles,
    css`
      .whole {
        display: flex;
        gap: 0.5rem;
        width: fit-content;
        margin-bottom: 0.75rem;
        cursor: pointer;
      }
    `,
  ];

  @property({ attribute: false }) dossier!: Dossier;
  @state() private whole = false;

  protected override render() {
    const { dossier } = this;
    const current = { revision: dossier.revision, form: dossier.form };
    const versions = [...(dossier.earlierForms ?? []), current].sort((a, b) => b.revision - a.revision);
    return html`<label class="whole">
        <input type="checkbox" .checked=${this.whole} @change=${() => (this.whole = !this.whole)} />
        <span>${t('versions.whole')}</span>
      </label>
      ${versions.slice(1).map((older, index) => this.pair(older, versions[index] ?? current))}`;
  }

  private pair(older: Version, newer: Version) {
    const changed = differences(older.form, newer.form);
    const all = Object.keys({ ...toSend(older.form), ...toSend(newer.form) }) as FieldName[];
    const names = (this.whole ? all : changed).filter((name) => !UNREAD.includes(name));
    const added = this.dossier.evidence.filter(({ revision }) => revision === newer.revision && newer.revision > 1);
    const heading = t('versions.revision', { n: older.revision, next: newer.revision });
    return html`<section class="version" aria-label=${heading}>
      <h3>${heading}</h3>
      ${this.dossier.steps.filter((step) => step.revision === older.revision).map((step) => this.step(step))}
      ${
        names.length + added.length === 0
          ? html`<p class="soft">${t('versions.same')}</p>`
          : html`<table role="table" aria-label=${heading}>
              <thead role="rowgroup">
                <tr role="row">
                  <th role="columnheader" scope="col">${t('versions.field')}</th>
                  <th role="columnheader" scope="col">${t('versions.of', { n: older.revision })}</th>
                  <th role="columnheader" scope="col">${t('versions.of', { n: newer.revision })}</th>
                </tr>
              </thead>
              <tbody role="rowgroup">
                ${names.map((name) => this.row(name, older, newer))}
                ${added.length > 0 ? this.evidence(added.map(({ name }) => name)) : nothing}
              </tbody>
            </table>`
      }
    </section>`;
  }

  private row(name: FieldName, older: Version, newer: Version) {
    const stretches = difference(this.shown(name, older.form), this.shown(name, newer.form));
    return html`<tr role="row">
      <th role="rowheader" scope="row">${fieldCaption(name)}</th>
      <td role="cell" data-version=${t('versions.of', { n: older.revision })}>
        ${this.marked(sideOf(stretches, 'older'))}
      </td>
      <td role="cell" data-version=${t('versions.of', { n: newer.revision })}>
        ${this.marked(sideOf(stretches, 'newer'))}
      </td>
    </tr>`;
  }

  private evidence(names: string[]) {
    return html`<tr role="row">
      <th role="rowheader" scope="row">${t('versions.addedEvidence')}</th>
      <td role="cell" class="none"><span class="heard">${t('versions.none')}</span></td>
      <td role="cell"><ins>${enumeration(names)}</ins></td>
    </tr>`;
  }

  private step(step: Step) {
    return html`<p class="small">
        ${t('versions.step', {
          role: this.label('stepRoles', step.role),
          name: step.signedBy ?? step.signerName ?? '',
          state: t(`stepState.${step.state}`),
          time: dateTime(step.signedAt),
        })}
      </p>
      ${step.opinion ? html`<p class="small words">${step.opinion}</p>` : nothing}`;
  }

  private marked(stretches: Stretch[]) {
    if (stretches.length === 0) return html`<span class="heard">${t('versions.none')}</span>`;
    const parts = stretches.map(({ kind, text }) => {
      if (kind === 'removed') return html`<del>${text}</del>`;
      return kind === 'added' ? html`<ins>${text}</ins>` : text;
    });
    return html`<span class="words">${parts}</span>`;
  }

  private shown(name: FieldName, form: FormFields): string {
    const value = form[name];
    if (value === undefined) return '';
    if (name === 'interventionAt' || name === 'lateConsentAt') return dateTime(String(value));
    if (typeof value === 'boolean') return t(value ? 'answer.yes' : 'answer.no');
    const list = LISTS[name];
    const values: string[] = Array.isArray(value) ? value : [value];
    return list ? enumeration(values.map((each) => this.label(list, each))) : values.join('');
  }
}
