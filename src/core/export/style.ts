/** The style sheet of the page: two columns where there is room, and on paper as much as goes on a page. */
export const SHEET_STYLE = `:root { color-scheme: light dark; }
body { margin: 1.5rem auto; max-width: 70rem; padding: 0 1rem; font: 1rem/1.4 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.3rem; }
h2 { margin: 0; font-size: 1rem; }
h2 span, dt span { font-weight: 400; font-variant-numeric: tabular-nums; white-space: nowrap; }
main { columns: 26rem 2; column-gap: 2rem; }
article { margin-bottom: 1rem; padding-bottom: 0.5rem; border-bottom: 1px solid; break-inside: avoid; }
p { margin: 0; }
.question { font-style: italic; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 0.75rem; margin: 0.25rem 0 0; }
dt { font-weight: 600; }
dd { margin: 0; }
@page { margin: 10mm; }
@media print {
  :root { color-scheme: light; }
  body { margin: 0; max-width: none; padding: 0; font-size: 7.5pt; line-height: 1.2; }
  h1 { margin: 0 0 2mm; font-size: 10pt; }
  h2 { font-size: 8.5pt; }
  main { columns: 2; column-gap: 6mm; }
  article { margin-bottom: 1.5mm; padding-bottom: 1mm; }
}
`;
