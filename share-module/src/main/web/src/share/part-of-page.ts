import { linksLeadBelow } from '../app/router';
import { connect } from '../app/services';
import { currentLanguage, languageOf, loadBundle } from '../text/text';

/** Readies the client for a part of one of Share's own pages; what it says of itself stands in `data-` attributes. */
export async function partOfPage({ dataset }: HTMLElement): Promise<void> {
  linksLeadBelow(dataset['page'] ? `${dataset['page']}/bingbi` : '');
  connect({
    proxy: dataset['proxy'] ?? '',
    language: currentLanguage,
    account: () => dataset['user'] || undefined,
    // A part of a page asks nobody to sign in: the next step within Share does.
    renewSession: () => Promise.reject(new Error('The session has ended.')),
  });
  await loadBundle(languageOf(dataset['locale']));
}
