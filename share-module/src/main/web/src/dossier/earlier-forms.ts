import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Changed, Dossier, FieldName, FormFields, Part, Revisions, Step, VocabularyList } from '../api/types';
import { Element } from '../app/element';
import { api } from '../app/services';
import { base } from '../styles/base';
import { controls } from '../styles/controls';
import { toSend } from '../draft/fields';
import { Loading } from '../components/loading';
import { dateTime, enumeration } from '../text/format';
import { fieldCaption, t } from '../text/text';
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
const UNREAD: FieldName[] = ['intervenerAccount', 'intervenerNamesakes', 'behindAccount', 'behindNamesakes'];

type Difference = Revisions['differences'][number];

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
  private readonly revisions = new Loading<Revisions>(this);
  private asked = '';

  protected override willUpdate(): void {
    const { id, etag } = this.dossier;
    const wanted = `${id} ${etag}`;
    if (wanted === this.asked) return;
    this.asked = wanted;
    void this.revisions.load(() => api().getRevisions(id));
  }

  protected override render() {
    return html`<label class="whole">
        <input type="checkbox" .checked=${this.whole} @change=${() => (this.whole = !this.whole)} />
        <span>${t('versions.whole')}</span>
      </label>
      ${this.revisions.show(({ items, differences }) => {
        const formOf = (revision: number) => items.find((item) => item.revision === revision)?.form ?? {};
        // The latest first.
        return [...differences].reverse().map((each) => this.pair(each, formOf(each.from), formOf(each.to)));
      })}`;
  }

  private pair({ from, to, fields, evidence }: Difference, older: FormFields, newer: FormFields) {
    const all = Object.keys({ ...toSend(older), ...toSend(newer) }) as FieldName[];
    const names = (this.whole ? all : fields.map(({ field }) => field)).filter((name) => !UNREAD.includes(name));
    const heading = t('versions.revision', { n: from, next: to });
    return html`<section class="version" aria-label=${heading}>
      <h3>${heading}</h3>
      ${this.dossier.steps.filter(({ revision }) => revision === from).map((step) => this.step(step))}
      ${
        names.length + evidence.length === 0
          ? html`<p class="soft">${t('versions.same')}</p>`
          : html`<table role="table" aria-label=${heading}>
              <thead role="rowgroup">
                <tr role="row">
                  <th role="columnheader" scope="col">${t('versions.field')}</th>
                  <th role="columnheader" scope="col">${t('versions.of', { n: from })}</th>
                  <th role="columnheader" scope="col">${t('versions.of', { n: to })}</th>
                </tr>
              </thead>
              <tbody role="rowgroup">
                ${names.map((name) => {
                  const changed = fields.find(({ field }) => field === name);
                  return this.row(name, this.parts(name, changed, older, newer), from, to);
                })}
                ${evidence.length > 0 ? this.evidence(evidence.map(({ name }) => name)) : nothing}
              </tbody>
            </table>`
      }
    </section>`;
  }

  private row(name: FieldName, parts: Part[], from: number, to: number) {
    return html`<tr role="row">
      <th role="rowheader" scope="row">${fieldCaption(name)}</th>
      <td role="cell" data-version=${t('versions.of', { n: from })}>
        ${this.marked(parts.filter(({ kind }) => kind !== 'ADDED'))}
      </td>
      <td role="cell" data-version=${t('versions.of', { n: to })}>
        ${this.marked(parts.filter(({ kind }) => kind !== 'REMOVED'))}
      </td>
    </tr>`;
  }

  /** The server compares texts; choices and times changed as a whole, and are shown by their labels. */
  private parts(name: FieldName, changed: Changed | undefined, older: FormFields, newer: FormFields): Part[] {
    if (changed?.parts) return changed.parts;
    const parts: Part[] = changed
      ? [
          { kind: 'REMOVED', text: this.shown(name, older) },
          { kind: 'ADDED', text: this.shown(name, newer) },
        ]
      : [{ kind: 'SAME', text: this.shown(name, newer) }];
    return parts.filter(({ text }) => text !== '');
  }

  private evidence(names: string[]) {
    return html`<tr role="row">
      <th role="rowheader" scope="row">${t('versions.addedEvidence')}</th>
      <td role="cell" class="none"><span class="visually-hidden">${t('versions.none')}</span></td>
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

  private marked(parts: Part[]) {
    if (parts.length === 0) return html`<span class="visually-hidden">${t('versions.none')}</span>`;
    const words = parts.map(({ kind, text }) => {
      if (kind === 'REMOVED') return html`<del>${text}</del>`;
      return kind === 'ADDED' ? html`<ins>${text}</ins>` : text;
    });
    return html`<span class="words">${words}</span>`;
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
