import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Dossier, FormFields, Step } from '../api/types';
import { Element } from '../app/element';
import { dateTime, enumeration, together } from '../text/format';
import { t, type TextKey } from '../text/text';
import { sheetStyles } from './sheet-styles';
import './opinion-cell';

/** The columns of the form that are signed (article 14). */
const COLUMNS: [Step['role'], TextKey][] = [
  ['DEPARTMENT_HEAD', 'sheet.departmentHeadOpinion'],
  ['SUPERVISING_LEADER', 'sheet.supervisingLeaderOpinion'],
  ['DISCIPLINE_OFFICE', 'sheet.disciplineOfficeOpinion'],
];

/** The register form as the regulation prints it, row by row. */
@customElement('bb-form-sheet')
export class FormSheet extends Element {
  static override styles = sheetStyles;

  @property({ attribute: false }) dossier!: Dossier;

  protected override render() {
    const { form } = this.dossier;
    return html`<article aria-labelledby="title">
      <p class="number">${this.dossier.number ? t('sheet.number', { number: this.dossier.number }) : nothing}</p>
      <h2 id="title"><span>${t('sheet.title1')}</span> <span>${t('sheet.title2')}</span></h2>
      <table aria-labelledby="title">
        <tbody>
          ${this.person('sheet.intervener', 'sheet.organisationAndPost', [
            form.intervenerName,
            together([form.intervenerOrganisation, form.intervenerPost]),
            form.intervenerContact,
          ])}
          ${this.row('sheet.intervenerClass', this.intervenerClass(form))}
          ${form.behindName || form.behindOrganisation ? this.row('sheet.behind', this.behind(form)) : nothing}
          ${this.person('sheet.recorder', 'sheet.departmentAndPost', [
            form.recorderName,
            together([form.recorderDepartment, form.recorderPost]),
            form.recorderContact,
          ])}
          ${this.row('sheet.case', this.caseLines(form))} ${this.row('sheet.event', this.event(form))}
          ${this.dossier.late || form.lateReason ? this.row('sheet.late', this.late(form)) : nothing}
          ${this.row('sheet.reply', this.reply(form))} ${this.row('sheet.notes', this.notes(form))}
          ${COLUMNS.map(([role, heading]) => this.row(heading, this.opinions(role)))} ${this.superior()}
        </tbody>
      </table>
      <footer>
        <p>${t('sheet.remark')}</p>
        <p>${t('sheet.instruction')}</p>
        <p class="printer">${t('sheet.printer')}</p>
      </footer>
    </article>`;
  }

  private person(who: TextKey, place: TextKey, [name, position, contact]: (string | undefined)[]): TemplateResult {
    return html`<tr>
      <th scope="row">${t(who)}<br />${t('sheet.name')}</th>
      <td>${name}</td>
      <th scope="row">${t(place)}</th>
      <td>${position}</td>
      <th scope="row">${t('sheet.contact')}</th>
      <td>${contact}</td>
    </tr>`;
  }

  private row(heading: TextKey, content: unknown): TemplateResult {
    return html`<tr>
      <th scope="row">${t(heading)}</th>
      <td colspan="5">${content}</td>
    </tr>`;
  }

  private line(caption: TextKey, value: string | undefined) {
    return value ? html`<p><span class="soft">${t('sheet.line', { caption: t(caption) })}</span>${value}</p>` : nothing;
  }

  private words(passage: string | undefined) {
    return html`<p class="words">${passage}</p>`;
  }

  private intervenerClass(form: FormFields) {
    return enumeration([
      this.label('intervenerCategories', form.intervenerCategory),
      this.label('serviceStatuses', form.intervenerStatus),
    ]);
  }

  private behind(form: FormFields) {
    return html`<p>
      ${enumeration([
        form.behindName,
        form.behindOrganisation,
        form.behindPost,
        this.label('behindRelations', form.behindRelation),
      ])}
    </p>`;
  }

  private caseLines(form: FormFields) {
    return html`${this.line('fields.caseName', form.caseName)} ${this.line('fields.caseNumber', form.caseNumber)}
    ${this.line('fields.caseCause', form.caseCause)} ${this.line('fields.caseStage', form.caseStage)}
    ${this.line('fields.caseHandler', form.caseHandler)}`;
  }

  private event(form: FormFields) {
    return html`
      ${this.line('sheet.time', dateTime(form.interventionAt))}
      ${this.line('sheet.manner', this.label('interventionManners', form.interventionManner))}
      ${this.line('sheet.place', form.interventionPlace)}
      ${this.line('sheet.kind', this.label('interventionKinds', form.interventionKind))}
      ${this.words(form.interventionContent)}
      ${
        form.behaviours?.length
          ? html`<p class="soft">${t('sheet.behaviours')}</p>
              <ul>
                ${form.behaviours.map((value) => html`<li>${this.label('behaviours', value)}</li>`)}
              </ul>`
          : nothing
      }
      ${this.line(
        'fields.proceduralInformation',
        enumeration((form.proceduralInformation ?? []).map((each) => this.label('proceduralInformations', each))),
      )}
    `;
  }

  // 注明理由 (article 7): for good, with who consented.
  private late({ lateReason, lateConsentBy, lateConsentAt }: FormFields) {
    return html`${this.words(lateReason)}
    ${lateConsentBy ? html`<p>${t('sheet.lateConsent', { name: lateConsentBy, time: dateTime(lateConsentAt) })}</p>` : nothing}`;
  }

  private notes({ specialNotes, proposals = [], proposalReason }: FormFields) {
    return html`${this.words(specialNotes)}
    ${
      proposals.length > 0
        ? html`<p>
              ${t('sheet.proposals', { proposals: enumeration(proposals.map((each) => this.label('proposals', each))) })}
            </p>
            ${this.words(proposalReason)}`
        : nothing
    }`;
  }

  private reply(form: FormFields) {
    const told = form.toldOfRegulation;
    return html`
      ${this.line('sheet.told', typeof told === 'boolean' ? t(told ? 'answer.yes' : 'answer.no') : undefined)}
      ${this.line('fields.replyManner', form.replyManner)} ${this.words(form.replyContent)}
    `;
  }

  private opinions(role: Step['role']) {
    return this.stepsOf(role).map((step) => html`<bb-opinion-cell .step=${step}></bb-opinion-cell>`);
  }

  // The paper form has no column for an office outside; its row appears only where it is addressed.
  private superior() {
    return this.stepsOf('SUPERIOR_DISCIPLINE_OFFICE').length > 0
      ? this.row('sheet.superiorOpinion', this.opinions('SUPERIOR_DISCIPLINE_OFFICE'))
      : nothing;
  }

  private stepsOf(role: Step['role']): Step[] {
    return this.dossier.steps.filter((step) => step.role === role && step.revision === this.dossier.revision);
  }
}
