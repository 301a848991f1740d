import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Exemptions, Outcome } from '../api/exemption';
import { Element } from '../app/element';
import { base } from '../styles/base';
import { controls } from '../styles/controls';
import { beside, dateTime, together } from '../text/format';
import { t } from '../text/text';
import type { NoteEntry } from './exemption-notes';
import { answer, chosen, questionsAsked } from './places';
import './outcome-tag';

const NOTICES: Record<Outcome, string> = {
  NEED_NOT_RECORD: 'good',
  NOTE_FOR_CASE_FILE: 'warning',
  MUST_RECORD: 'error',
};

/** What the answers come to, and the answers themselves. */
@customElement('bb-note-outcome')
export class NoteOutcome extends Element {
  static override styles = [
    base,
    controls,
    css`
      .notice h2 {
        font-size: 1.25rem;
      }

      .card {
        margin-top: 1rem;
      }

      dl {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0.35rem 1.5rem;
        margin-top: 0.5rem;
      }

      dl.facts {
        grid-template-columns: 7rem minmax(0, 1fr);
      }

      dl.facts dt {
        color: var(--bb-ink-soft);
      }

      dd {
        font-weight: 600;
      }

      dl.facts dd {
        font-weight: 400;
      }

      dd.unmet {
        color: var(--bb-red);
      }

      .words {
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }

      h3 {
        margin-top: 1rem;
      }

      @media (max-width: 640px) {
        dl.facts {
          grid-template-columns: 1fr;
          gap: 0 1rem;
        }

        dl.facts dd {
          margin-bottom: 0.5rem;
        }
      }
    `,
  ];

  @property({ attribute: false }) guide!: Exemptions;
  @property({ attribute: false }) note!: NoteEntry;

  protected override render() {
    const { finding, form } = this.note;
    const outcome = finding.outcome ?? undefined;
    const exemption = chosen(this.guide, form);
    return html`<div class="notice ${outcome ? NOTICES[outcome] : ''}">
        <h2 tabindex="-1">${outcome ? t(`outcome.${outcome}`) : t('guide.undecided')}</h2>
        <p>${finding.text}</p>
      </div>
      <div class="card">
        <h2>${t('guide.basis')}</h2>
        <p class="words">${exemption ? (exemption.gloss ?? exemption.text) : this.guide.none.label}</p>
        ${
          exemption && exemption.questions.length > 0
            ? html`<dl>
                ${questionsAsked(exemption, form).map(({ question, text, options }) => {
                  const given = options.find(({ value }) => value === answer(form, question));
                  return html`<dt>${text}</dt>
                    <dd class=${finding.unmet.includes(question) ? 'unmet' : ''}>
                      ${given?.label ?? t('guide.unsaid')}
                    </dd>`;
                })}
              </dl>`
            : nothing
        }
        ${this.facts()}
      </div>`;
  }

  private facts() {
    const { form } = this.note;
    const lines: [string, string | undefined][] = [
      [t('fields.reason'), form.reason],
      [
        t('guide.asker'),
        beside([form.intervenerName, together([form.intervenerOrganisation, form.intervenerPost]) || undefined]),
      ],
      [t('fields.caseName'), beside([form.caseName, form.caseNumber, form.caseStage])],
      [
        t('fields.interventionAt'),
        beside([
          dateTime(form.interventionAt) || undefined,
          this.label('interventionManners', form.interventionManner),
        ]),
      ],
      [t('fields.interventionPlace'), form.interventionPlace],
      [t('fields.interventionContent'), form.interventionContent],
    ];
    const filled = lines.filter(([, value]) => value);
    if (filled.length === 0) return nothing;
    return html`<h3>${t('guide.facts')}</h3>
      <dl class="facts">
        ${filled.map(
          ([name, value]) =>
            html`<dt>${name}</dt>
              <dd><span class="words">${value}</span></dd>`,
        )}
      </dl>`;
  }
}
