import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { FormFields } from '../api/types';
import type { Change } from '../components/field';
import { t } from '../text/text';
import { FormSection } from './form-section';
import '../components/choice-field';

type Proposal = NonNullable<FormFields['proposals']>[number];
type Matter = 'INVESTIGATION' | 'REFERRAL' | 'NOTICE';

const MATTERS: readonly Matter[] = ['INVESTIGATION', 'REFERRAL', 'NOTICE'];
const NONE = 'NONE';

/** Manners that leave nothing by which an intervention could later be verified. */
const TRACELESS: readonly FormFields['interventionManner'][] = [
  'ORAL_INSTRUCTION',
  'HINT',
  'IN_PERSON',
  'TELEPHONE',
  'THROUGH_OTHERS',
];

/** Whether the form has room for proposals: the manner leaves no trace, or some were made before it was changed. */
export function hasProposals({ interventionManner, proposals }: FormFields): boolean {
  return TRACELESS.includes(interventionManner) || (proposals ?? []).length > 0;
}

/** 暂缓或不予调查、分流、通报的建议 (article 18): for each of the three at most one of the two. */
@customElement('bb-proposal-section')
export class ProposalSection extends FormSection {
  protected override render() {
    const chosen = this.fields.proposals ?? [];
    return this.section(
      'form.proposals',
      html`<p class="soft">${t('form.proposalsHint')}</p>
        <div class="stack" @bb-change=${this.chosen}>
          ${MATTERS.map((matter, index) => {
            const choices = (['DEFER', 'OMIT'] as const).map((act) => `${act}_${matter}` as const);
            return html`<bb-choice-field
              name=${index === 0 ? 'proposals' : `proposals.${matter}`}
              caption=${t(`proposal.${matter}`)}
              .choices=${[
                { value: NONE, label: t('proposal.none') },
                ...choices.map((value) => ({ value, label: this.label('proposals', value) })),
              ]}
              .value=${choices.find((value) => chosen.includes(value)) ?? NONE}
              error=${index === 0 ? this.error('proposals') : ''}
            ></bb-choice-field>`;
          })}
        </div>
        ${
          chosen.length > 0 || this.fields.proposalReason
            ? html`<div class="stack">
                <span></span>
                ${this.text('proposalReason', { passage: true, required: true })}
              </div>`
            : nothing
        }`,
    );
  }

  private chosen = (event: CustomEvent<Change>): void => {
    event.stopPropagation();
    const { name, value } = event.detail;
    const matter = MATTERS.find((each) => name.endsWith(`.${each}`)) ?? MATTERS[0];
    const others = (this.fields.proposals ?? []).filter((proposal) => !proposal.endsWith(`_${matter ?? ''}`));
    this.set({ proposals: value === NONE ? others : [...others, value as Proposal] });
  };
}
