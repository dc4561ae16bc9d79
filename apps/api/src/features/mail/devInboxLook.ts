/** The mark of packages/ui. */
export const mark =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="22" height="22" aria-hidden="true"><path fill="none" stroke="currentColor" stroke-width="3.25" stroke-linecap="round" stroke-linejoin="round" d="M3.75 20V10.5l5.75 6L20.25 4v16"/></svg>';

/** The tokens of packages/ui that the inbox needs; a page without assets carries them itself. */
const tokens = `
:root { --paper:#faf9f6; --surface:#fff; --sunken:#f2f0ea; --line:#e2ded4; --line-strong:#82867d; --ink:#17211c; --ink-soft:#55605a; --pine:#1f5c4a; --pine-tint:#e5f0eb; --focus:#0a63c2; --radius-m:10px; --font:"Atkinson Hyperlegible Next Variable","Atkinson Hyperlegible Next",system-ui,sans-serif; color-scheme:light dark }
@media (prefers-color-scheme:dark) { :root { --paper:#101513; --surface:#171e1b; --sunken:#1e2623; --line:#2c3632; --line-strong:#7d8a84; --ink:#e9eeea; --ink-soft:#a9b5ae; --pine:#7fcbb0; --pine-tint:#1b3029; --focus:#7ab8ff } }`;

/** The style sheet of the dev inbox. */
export const inboxStyle = `${tokens}
* { box-sizing:border-box }
body { margin:0; background:var(--paper); color:var(--ink); font:1rem/1.5 var(--font) }
header { display:flex; align-items:center; gap:8px; padding:12px 16px; background:var(--surface); border-bottom:1px solid var(--line) }
header svg { color:var(--pine) }
main { max-width:760px; margin:0 auto; padding:24px 16px 64px }
h1 { font-size:1.75rem; line-height:1.2; margin:8px 0 8px; overflow-wrap:anywhere }
h2 { font-size:1.0625rem; margin:32px 0 8px }
a { color:var(--pine) }
a:focus-visible, input:focus-visible, iframe:focus-visible { outline:3px solid var(--focus); outline-offset:2px }
time { white-space:nowrap }
.soft, .who, time { color:var(--ink-soft); font-size:.9375rem }
.who b { font-weight:600; color:var(--ink); overflow-wrap:anywhere }
.empty { padding:24px; background:var(--sunken); border-radius:var(--radius-m) }
.mails { list-style:none; margin:24px 0 0; padding:0; background:var(--surface); border:1px solid var(--line); border-radius:var(--radius-m) }
.mails li + li { border-top:1px solid var(--line) }
.mails a { display:grid; gap:2px; padding:12px 16px; min-height:44px; color:inherit; text-decoration:none }
.mails a:hover { background:var(--pine-tint) }
.subject { font-weight:600; color:var(--pine); overflow-wrap:anywhere }
.widths { border:0; margin:16px 0 8px; padding:0; display:flex; flex-wrap:wrap; gap:4px 16px }
.widths legend { float:left; padding:0; line-height:32px; color:var(--ink-soft) }
.widths label { display:inline-flex; align-items:center; gap:8px; min-height:32px }
iframe { display:block; width:680px; max-width:100%; height:900px; border:1px solid var(--line-strong); border-radius:var(--radius-m); background:#fff }
.mail:has(#phone:checked) iframe { width:390px }
pre { white-space:pre-wrap; overflow-wrap:anywhere; padding:16px; background:var(--surface); border:1px solid var(--line); border-radius:var(--radius-m); font:.9375rem/1.5 ui-monospace,monospace }
dl { display:grid; grid-template-columns:minmax(9rem,max-content) 1fr; gap:4px 16px; margin:0 }
dt { color:var(--ink-soft) }
dd { margin:0; overflow-wrap:anywhere }
@media (max-width:480px) { dl { grid-template-columns:1fr } dd { margin-bottom:8px } }`;
