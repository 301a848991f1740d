import { css } from 'lit';

export const overviewStyles = css`
  :host {
    max-width: 76rem;
    margin-inline: auto;
  }

  h1 {
    margin-bottom: 0.75rem;
  }

  .period {
    max-width: 16rem;
    margin-bottom: 1rem;
  }

  .totals {
    display: grid;
    grid-template-columns: repeat(4, 1fr);
    gap: 1px;
    margin-bottom: 1.25rem;
    border: 1px solid var(--bb-line);
    border-radius: var(--bb-radius);
    background: var(--bb-line);
    overflow: hidden;
  }

  .totals > div {
    padding: 0.9rem 1.5rem;
    background: var(--bb-paper);
  }

  .totals dt {
    color: var(--bb-ink-soft);
  }

  .totals dd {
    font-size: 1.75rem;
    font-weight: 600;
    line-height: 1.3;
  }

  .totals .late dd,
  td.late a {
    color: var(--bb-red);
  }

  section.card .row {
    margin-bottom: 0.5rem;
  }

  table + p {
    margin-top: 0.75rem;
  }

  td.amount {
    width: 7rem;
  }

  .handler th {
    padding-inline-start: 3rem;
    font-weight: 400;
  }

  .handler > * {
    background: var(--bb-ground);
  }

  button.fold {
    margin: -0.15rem 0 -0.15rem -0.5rem;
    color: var(--bb-ink);
    font-size: 1rem;
    font-weight: 600;
    text-align: start;
  }

  .mark {
    color: var(--bb-blue);
  }

  bb-import-section {
    margin-top: 1.25rem;
  }

  @media (max-width: 640px) {
    .totals {
      grid-template-columns: 1fr 1fr;
    }

    .totals > div {
      padding: 0.6rem 1rem;
    }

    th,
    td {
      padding-inline: 0.4rem;
    }

    td.amount {
      width: auto;
    }

    thead th {
      font-size: 0.875rem;
      white-space: normal;
    }

    .handler th {
      padding-inline-start: 1.75rem;
    }
  }
`;
