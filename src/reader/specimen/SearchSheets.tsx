import { useRef } from 'react';
import { useInterface } from '../../page/i18n/interface.tsx';
import { Dialog } from '../../page/layout/Dialog.tsx';
import { SearchFilters } from '../../page/search/SearchFilters.tsx';
import { SearchForm } from '../../page/search/SearchForm.tsx';
import { SearchPage } from '../../page/search/SearchPage.tsx';
import { SearchResults } from '../../page/search/SearchResults.tsx';
import { useSearchTexts } from '../../page/search/search-texts.ts';
import { CHOICES, FOUND } from './search-results.ts';

const noop = () => {};
const AS_OF = '2022-11-24T10:05:00Z';

function Form() {
  return <SearchForm field={useRef(null)} onFocus={noop} onInput={noop} onSubmit={noop} />;
}

/** Renders a search with more results than it shows. */
export function SearchSheet() {
  return (
    <SearchPage>
      <Form />
      <SearchFilters choices={CHOICES} chosen={{ year: '2022' }} onChoose={noop} />
      <SearchResults
        state={{ articles: FOUND, count: 31, busy: false, asOf: AS_OF }}
        onMore={noop}
        onRetry={noop}
      />
    </SearchPage>
  );
}

/** Renders a search in every other state, and the search dialog. */
export function SearchStateSheet() {
  const props = { onMore: noop, onRetry: noop };
  const { texts } = useInterface();
  const { close } = useSearchTexts();
  return (
    <>
      <SearchResults state={{ count: 0, busy: true }} {...props} />
      <SearchResults
        state={{ articles: [], count: 0, busy: false, asOf: '2022-11-21T18:00:00Z' }}
        {...props}
      />
      <SearchResults state={{ count: 0, busy: false, failure: 'later' }} {...props} />
      <SearchResults state={{ count: 0, busy: false, failure: 'offline', asOf: AS_OF }} {...props} />
      <Dialog title={texts.search.title} close={close} onClose={noop}>
        <Form />
      </Dialog>
    </>
  );
}
