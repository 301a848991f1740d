import { afterEach, describe, expect, it } from 'vitest';
import type { PersonField } from '../components/person-field';
import './account-field';

describe("an account in one of Share's forms", () => {
  afterEach(() => (document.body.innerHTML = ''));

  async function shown(held: string, more = ''): Promise<{ field: HTMLInputElement; picker: () => PersonField }> {
    document.body.innerHTML = `<bingbi-account-field data-locale="en" ${more}><input type="hidden" value="${held}"></bingbi-account-field>`;
    const form = document.querySelector('bingbi-account-field') as HTMLElement;
    const picker = () => form.shadowRoot?.querySelector('bb-person-field') as PersonField;
    await expect.poll(picker).not.toBeNull();
    return { field: form.querySelector('input') as HTMLInputElement, picker };
  }

  it('is the one that the form holds', async () => {
    const { picker } = await shown('liming');
    expect(picker().account).toBe('liming');
  });

  it.each([
    ['', 1],
    ['data-search', 0],
  ])('tells of recusal where it is written down, not where it is searched for (%s)', async (more, lines) => {
    const { picker } = await shown('liming', more);
    await picker().updateComplete;
    expect(picker().shadowRoot?.querySelectorAll('.linked')).toHaveLength(lines);
  });

  it('follows when Share fills in what was searched for before', async () => {
    const { field, picker } = await shown('');
    field.setAttribute('value', 'liming');
    await expect.poll(() => picker().account).toBe('liming');
    expect(picker().value).toBe('liming');
  });

  it('is none when a name is typed that nobody was chosen for', async () => {
    const { field, picker } = await shown('liming');
    picker().dispatchEvent(new CustomEvent('bb-change', { detail: { value: '李' }, bubbles: true, composed: true }));
    expect(field.value).toBe('');
    await expect.poll(() => picker().account).toBeUndefined();
    expect(picker().value).toBe('李');
  });
});
