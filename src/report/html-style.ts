/** Colours of the HTML report: each text has a contrast of at least 4.5 to its ground (WCAG 2.2, 1.4.3). */
export const htmlColours = {
  light: {
    ground: '#ffffff',
    text: '#1a1d21',
    quiet: '#555b63',
    line: '#c9ced6',
    panel: '#f3f5f8',
    error: '#a81c1c',
    warning: '#7a4d00',
    info: '#17603a',
  },
  dark: {
    ground: '#15181c',
    text: '#e8eaed',
    quiet: '#a9b0ba',
    line: '#454c56',
    panel: '#20252b',
    error: '#ff9a94',
    warning: '#f0c060',
    info: '#7fd6a2',
  },
} as const;

const variables = (colours: { readonly [name: string]: string }): string =>
  Object.entries(colours)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';');

/** The style sheet: light or dark as the reader's system is, always light on paper, A4. */
export const htmlStyle = `
:root{color-scheme:light dark;${variables(htmlColours.light)}}
@media (prefers-color-scheme:dark){:root{${variables(htmlColours.dark)}}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--text);font:16px/1.5 system-ui,sans-serif}
main{max-width:60rem;margin:0 auto;padding:1.5rem}
h1{font-size:1.6rem;margin:0 0 .5rem}
h2{font-size:1.25rem;margin:2rem 0 .5rem;border-bottom:1px solid var(--line)}
h3{font-size:1.05rem;margin:1.25rem 0 .25rem}
p,ul,ol{margin:.4rem 0}
.about{list-style:none;padding:0;color:var(--quiet)}
.verdict{font-weight:700;padding:.75rem 1rem;background:var(--panel);border-left:.4rem solid;overflow-wrap:anywhere}
.error{color:var(--error)}.warning{color:var(--warning)}.info{color:var(--info)}
code,pre{font-family:ui-monospace,monospace;font-size:.9em;overflow-wrap:anywhere}
pre{background:var(--panel);padding:.75rem;margin:.5rem 0;white-space:pre-wrap}
blockquote{margin:.5rem 0;padding:.25rem 1rem;border-left:.25rem solid var(--line)}
table{border-collapse:collapse;width:100%;margin:.5rem 0}
caption{text-align:left;font-weight:600;padding:.5rem 0}
th,td{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
th,td,code,pre,li,p{unicode-bidi:isolate}
footer{margin-top:2rem;color:var(--quiet)}
@page{size:A4;margin:18mm 15mm}
@media print{
:root{color-scheme:light;${variables(htmlColours.light)}}
body{font-size:10pt}
main{max-width:none;padding:0}
h2,h3,caption{break-after:avoid}
tr,blockquote,.verdict{break-inside:avoid}
thead{display:table-header-group}
}`;
