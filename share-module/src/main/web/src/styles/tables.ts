import { css } from 'lit';

/** Tables of many rows; where the screen is narrow each row becomes a small card, with `data-head` before each value. */
export const tables = css`
  .scroll {
    overflow-x: auto;
  }

  table {
    width: 100%;
    border-collapse: collapse;
  }

  th,
  td {
    padding: 0.5rem 0.75rem;
    border-bottom: 1px solid var(--bb-line);
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }

  tbody th {
    font-weight: 600;
  }

  thead th {
    background: var(--bb-ground);
    font-weight: 600;
    white-space: nowrap;
  }

  @media (min-width: 641px) {
    td.number {
      white-space: nowrap;
    }
  }

  th.amount,
  td.amount {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }

  @media (max-width: 640px) {
    table.cards,
    .cards tbody,
    .cards tr,
    .cards td,
    .cards tbody th {
      display: block;
    }

    .cards thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    .cards tr {
      padding: 0.6rem 0;
      border-bottom: 1px solid var(--bb-line);
    }

    .cards td,
    .cards tbody th {
      padding: 0.1rem 0;
      border: 0;
      text-align: start;
    }

    .cards [data-head]::before {
      content: attr(data-head);
      margin-inline-end: 0.75em;
      color: var(--bb-ink-soft);
      font-size: 0.875rem;
      font-weight: 400;
    }
  }
`;
