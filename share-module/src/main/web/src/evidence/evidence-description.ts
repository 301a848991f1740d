import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { EvidenceDescription } from '../api/types';
import { Element } from '../app/element';
import { base } from '../styles/base';
import type { Change } from '../components/field';
import { t } from '../text/text';
import '../components/moment-field';
import '../components/select-field';
import '../components/text-field';

/** What article 6 wants to know of a piece of evidence; says `bb-describe` with what changed. */
@customElement('bb-evidence-description')
export class EvidenceDescriptionForm extends Element {
  static override styles = [
    base,
    css`
      div {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 10rem), 1fr));
        gap: 0.5rem 1rem;
        padding: 0.5rem 0;
        font-size: 0.9375rem;
      }
    `,
  ];

  @property({ attribute: false }) value: EvidenceDescription = {};

  protected override render() {
    const { kind, evidenceForm, source, obtainedAt } = this.value;
    return html`<div @bb-change=${this.changed}>
      <bb-select-field
        name="kind"
        caption=${t('evidence.kind')}
        .choices=${this.labels('evidenceKinds')}
        .value=${kind}
      ></bb-select-field>
      <bb-select-field
        name="evidenceForm"
        caption=${t('evidence.form')}
        .choices=${this.labels('evidenceForms')}
        .value=${evidenceForm}
      ></bb-select-field>
      <bb-text-field
        name="source"
        caption=${t('evidence.source')}
        placeholder=${t('evidence.sourceHint')}
        .value=${source ?? ''}
        limit="500"
      ></bb-text-field>
      <bb-moment-field name="obtainedAt" caption=${t('evidence.obtainedAt')} .value=${obtainedAt}></bb-moment-field>
    </div>`;
  }

  private changed = (event: CustomEvent<Change>): void => {
    event.stopPropagation();
    const { name, value } = event.detail;
    this.value = { ...this.value, [name]: value === '' ? undefined : value };
    this.tell('bb-describe', this.value);
  };
}
