import { setWords, type Words } from '../core/words.js';

/** What the extension has written into the page's frame. A page imports this before all that shows words. */
setWords(JSON.parse(document.body.dataset.words ?? '{}') as Words, document.documentElement.lang);
