/** What a reader can show and hide; a waived finding is told apart from open ones. */
export const shown = ['error', 'warning', 'note', 'waived'] as const;
export type Shown = (typeof shown)[number];

const rules = `:root{color-scheme:light dark;--edge:#c8c8c8;--error:#b3261e;--warning:#8a5a00;--note:#1f5fa8;--waived:#3a6b35}
@media(prefers-color-scheme:dark){:root{--edge:#555;--error:#ff8a80;--warning:#ffc46b;--note:#8ab8ff;--waived:#9ad28f}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.5rem;max-width:60rem;font:16px/1.6 system-ui,"Noto Sans SC","Microsoft YaHei","PingFang SC",sans-serif}
h1{font-size:1.5rem;margin:0 0 .5rem}h2{font-size:1.2rem;margin:2rem 0 .5rem;border-bottom:2px solid var(--edge)}
h3{font-size:1rem;margin:1.2rem 0 .4rem;overflow-wrap:anywhere}
label{margin:0 1.2rem 0 .3rem}
ul{list-style:none;margin:0;padding:0}
li{border-left:.3rem solid var(--edge);padding:.3rem 0 .3rem .8rem;margin:.6rem 0;break-inside:avoid;overflow-wrap:anywhere}
li p{margin:.2rem 0}
pre{margin:.4rem 0;padding:.4rem .6rem;border:1px solid var(--edge);overflow-x:auto;white-space:pre-wrap;font:14px/1.5 ui-monospace,Consolas,monospace}
mark{background:none;color:inherit;text-decoration:underline wavy 2px;text-underline-offset:.2em}
blockquote{margin:.4rem 0;padding-left:.8rem;border-left:1px solid var(--edge)}
summary{cursor:pointer}
.level{font-weight:bold}
li.error{border-color:var(--error)}li.error .level{color:var(--error)}
li.warning{border-color:var(--warning)}li.warning .level{color:var(--warning)}
li.note{border-color:var(--note)}li.note .level{color:var(--note)}
li.waived{border-color:var(--waived)}li.waived .level{color:var(--waived)}
@media print{body{max-width:none;padding:0;font-size:10.5pt}input.show,input.show+label{display:none}h3{break-after:avoid}a{color:inherit}}
`;

/** The style sheet of the page: a tick that is taken away hides its findings, and every file and case that then has none to show. */
export const htmlStyle: string =
  rules + shown.map((kind) => `#show-${kind}:not(:checked)~main li.${kind}{display:none}\n`).join('') + hideEmpty();

function hideEmpty(): string {
  const sets = Array.from({ length: 2 ** shown.length - 1 }, (_, index) => shown.filter((_, bit) => ((index + 1) >> bit) & 1));

  return sets
    .map((set) => `${set.map((kind) => `#show-${kind}:not(:checked)~`).join('')}main .only-${set.join('-')}{display:none}\n`)
    .join('');
}
