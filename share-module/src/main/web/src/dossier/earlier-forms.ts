import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Dossier, EarlierForm, FieldName, FormFields, Step, VocabularyList } from '../api/types';
import { Element } from '../app/element';
import { base } from '../look/base';
import { controls } from '../look/controls';
import { differences } from '../register/fields';
import { dateTime, enumeration } from '../text/format';
import { fieldCaption, t } from '../text/text';
import { difference } from './difference';

const LISTS: Partial<Record<FieldName, VocabularyList>> = {
  reportOption: 'reportOptions',
  intervenerCategory: 'intervenerCategories',
  intervenerStatus: 'serviceStatuses',
  behindRelation: 'behindRelations',
  interventionKind: 'interventionKinds',
  interventionManner: 'interventionManners',
  behaviours: 'behaviours',
};

/** What the form said before it was returned, with the differences to the version after it marked. */
@customElement('bb-earlier-forms')
export class EarlierForms extends Element {
  static override styles = [
    base,
    controls,
    css`
      .version + .version {
        margin-top: 1.25rem;
        padding-top: 1rem;
        border-top: 1px solid var(--bb-line);
      }

      dl {
        display: grid;
        grid-template-columns: minmax(6rem, 12rem) 1fr;
        gap: 0.5rem 1rem;
        margin-top: 0.5rem;
      }

      dt {
        color: var(--bb-ink-soft);
      }

      dd {
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }

      del {
        background: var(--bb-red-pale);
        color: var(--bb-red);
      }

      ins {
        background: var(--bb-green-pale);
        color: var(--bb-green);
      }

      @media (max-width: 640px) {
        dl {
          grid-template-columns: 1fr;
          gap: 0 1rem;
        }

        dd {
          margin-bottom: 0.5rem;
        }
      }
    `,
  ];

  @property({ attribute: false }) dossier!: Dossier;

  protected override render() {
    const earlier = [...(this.dossier.earlierForms ?? [])].sort((a, b) => b.revision - a.revision);
    return earlier.map((form, index) => this.version(form, earlier[index - 1]?.form ?? this.dossier.form));
  }

  private version({ revision, form }: EarlierForm, next: FormFields) {
    const names = differences(form, next);
    return html`<section class="version">
      <h3>${t('versions.revision', { n: revision })}</h3>
      ${this.dossier.steps.filter((step) => step.revision === revision).map((step) => this.step(step))}
      ${
        names.length === 0
          ? html`<p class="soft">${t('versions.same')}</p>`
          : html`<dl>
              ${names.map(
                (name) =>
                  html`<dt>${fieldCaption(name)}</dt>
                    <dd>${this.marked(this.shown(name, form), this.shown(name, next))}</dd>`,
              )}
            </dl>`
      }
    </section>`;
  }

  private step(step: Step) {
    return html`<p class="small">
      ${t('versions.step', {
        role: this.label('stepRoles', step.role),
        name: step.signedBy ?? step.signerName ?? '',
        state: t(`stepState.${step.state}`),
        time: dateTime(step.signedAt),
      })}
      ${step.opinion}
    </p>`;
  }

  private marked(older: string, newer: string) {
    const { before, removed, added, after } = difference(older, newer);
    return html`${before}${removed ? html`<del>${removed}</del>` : ''}${added ? html`<ins>${added}</ins>` : ''}${after}`;
  }

  private shown(name: FieldName, form: FormFields): string {
    const value = form[name];
    if (value === undefined) return '';
    if (name === 'interventionAt') return dateTime(String(value));
    if (typeof value === 'boolean') return t(value ? 'answer.yes' : 'answer.no');
    const list = LISTS[name];
    const values: string[] = Array.isArray(value) ? value : [value];
    return list ? enumeration(values.map((each) => this.label(list, each))) : values.join('');
  }
}
