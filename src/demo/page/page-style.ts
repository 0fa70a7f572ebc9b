/** The style of the page: colours and measures close to GitHub's, light and dark, nothing fetched. */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --page: #ffffff; --text: #1f2328; --muted: #59636e; --border: #d1d9e0; --soft: #d1d9e0b3; --subtle: #f6f8fa;
  --code: #818b981f; --link: #0969da; --pass: #1a7f37; --fail: #cf222e; --warn: #9a6700; --bot: #e7ecf0;
  --pass-soft: #dafbe1; --fail-soft: #ffebe9; --cut: #ffffff; --node: #ffffff; --shadow: #1f23280a;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0d1117; --text: #f0f6fc; --muted: #9198a1; --border: #3d444d; --soft: #3d444db3; --subtle: #151b23;
    --code: #656c7633; --link: #4493f8; --pass: #3fb950; --fail: #f85149; --warn: #d29922; --bot: #262c36;
    --pass-soft: #12261e; --fail-soft: #25171c; --cut: #0d1117; --node: #0d1117; --shadow: #0104094d;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--page); color: var(--text);
  font: 14px/1.5 -apple-system, BlinkMacSystemFont, "Segoe UI", "Noto Sans", "Liberation Sans", Helvetica, Arial,
    sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Noto Color Emoji";
}
code, pre { font-family: ui-monospace, SFMono-Regular, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; }
a { color: var(--link); text-decoration: none; }
a[href]:hover { text-decoration: underline; }
main, header { max-width: 980px; margin: 0 auto; padding: 0 24px; }
header { padding-top: 40px; }
header h1 { font-size: 28px; line-height: 1.25; font-weight: 600; margin: 0 0 8px; }
header p { color: var(--muted); font-size: 16px; margin: 0 0 20px; max-width: 70ch; }
nav ol { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 8px; }
nav a {
  display: inline-block; padding: 3px 12px; border: 1px solid var(--border); border-radius: 2em; background: var(--subtle);
  color: var(--text); font-size: 13px;
}
footer { max-width: 932px; margin: 40px auto 0; padding: 16px 0 48px; border-top: 1px solid var(--soft); color: var(--muted); }
.icon { display: block; flex: none; }
.icon .cut { fill: none; stroke: var(--cut); stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }
.icon .line { fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
.scene { padding-top: 36px; }
.scene > h2 { font-size: 20px; font-weight: 600; margin: 0 0 4px; }
.scene > .lead { color: var(--muted); margin: 0 0 8px; }
.timeline { position: relative; }
.timeline::before { content: ""; position: absolute; inset: 0 auto 0 15px; width: 2px; background: var(--soft); }
.event { position: relative; display: flex; gap: 12px; padding: 8px 0; }
.badge {
  position: relative; flex: none; width: 32px; height: 32px; border-radius: 50%; display: grid; place-items: center;
  background: var(--subtle); border: 2px solid var(--page); color: var(--muted);
}
.event.fact .badge { color: var(--pass); background: var(--pass-soft); }
.event > .words { padding-top: 6px; min-width: 0; color: var(--muted); }
.event.fact > .words { color: var(--text); }
.box { position: relative; min-width: 0; flex: 1; border: 1px solid var(--border); border-radius: 6px; background: var(--page); box-shadow: 0 1px 0 var(--shadow); }
.check-title { display: flex; align-items: center; gap: 8px; padding: 10px 16px; }
.check-title .grow { flex: 1; min-width: 0; }
.check-title .when { color: var(--muted); }
.check.pass .badge, .check.pass .check-title .icon, .check.pass .verdict { color: var(--pass); }
.check.fail .badge, .check.fail .check-title .icon, .check.fail .verdict { color: var(--fail); }
.check.pass .badge { background: var(--pass-soft); }
.check.fail .badge { background: var(--fail-soft); }
.verdict { font-weight: 600; }
.annotation { border-top: 1px solid var(--soft); padding: 10px 16px; display: grid; gap: 2px; }
.annotation .rule { font-weight: 600; }
.annotation.error .rule { color: var(--fail); }
.annotation.warning .rule { color: var(--warn); }
.annotation .place { color: var(--muted); font-size: 12px; font-family: ui-monospace, Menlo, Consolas, "Liberation Mono", monospace; }
.folded { border-top: 1px solid var(--soft); }
.folded > summary { padding: 8px 16px; color: var(--muted); cursor: pointer; }
.folded > .markdown-body { border-top: 1px solid var(--soft); }
.avatar { color: var(--text); background: var(--bot); border-radius: 8px; }
.comment > .box > .comment-title {
  display: flex; align-items: center; gap: 6px; padding: 8px 16px; background: var(--subtle); color: var(--muted);
  border-bottom: 1px solid var(--border); border-radius: 6px 6px 0 0;
}
.comment-title strong { color: var(--text); font-weight: 600; }
.pill { border: 1px solid var(--border); border-radius: 2em; padding: 0 7px; font-size: 12px; line-height: 18px; }
.comment-title .grow { flex: 1; }
.markdown-body { padding: 16px; overflow-wrap: break-word; }
.markdown-body :is(p, ul, ol, pre, table, details, .drawing) { margin: 0 0 16px; }
.markdown-body :is(h1, h2, h3, h4) { margin: 24px 0 16px; font-weight: 600; line-height: 1.25; }
.markdown-body :is(h1, h2) { padding-bottom: .3em; border-bottom: 1px solid var(--soft); }
.markdown-body h1 { font-size: 2em; }
.markdown-body h2 { font-size: 1.5em; }
.markdown-body h3 { font-size: 1.25em; }
.markdown-body h4 { font-size: 1em; }
.markdown-body :is(ul, ol) { padding-left: 2em; }
.markdown-body li + li { margin-top: .25em; }
.markdown-body li:has(> input) { list-style: none; }
.markdown-body li > input { margin: 0 .3em .2em -1.4em; vertical-align: middle; }
.markdown-body table { border-collapse: collapse; display: block; width: max-content; max-width: 100%; overflow: auto; }
.markdown-body :is(th, td) { border: 1px solid var(--border); padding: 6px 13px; }
.markdown-body th { font-weight: 600; }
.markdown-body tr:nth-child(2n) td { background: var(--subtle); }
.markdown-body :not(pre) > code { background: var(--code); border-radius: 6px; padding: .2em .4em; font-size: 85%; white-space: break-spaces; }
.markdown-body pre { background: var(--subtle); border-radius: 6px; padding: 16px; overflow: auto; font-size: 85%; line-height: 1.45; }
.markdown-body summary { cursor: pointer; }
.markdown-body details[open] > summary { margin-bottom: 12px; }
.markdown-body blockquote { margin: 0 0 16px; padding: 0 1em; color: var(--muted); border-left: .25em solid var(--border); }
.markdown-body > :first-child { margin-top: 0; }
.markdown-body > :last-child { margin-bottom: 0; }
.drawing { border: 1px solid var(--border); border-radius: 6px; padding: 16px; overflow: auto; text-align: center; }
.flowchart { display: block; max-width: 100%; height: auto; margin: 0 auto; }
.flowchart text { text-anchor: middle; fill: var(--text); font-size: 14px; }
.flow-group rect { fill: var(--subtle); stroke: var(--border); }
.flow-group text { fill: var(--muted); font-size: 12px; font-weight: 600; }
.flow-node rect { fill: var(--node); stroke: var(--muted); }
.flow-node text:first-of-type { font-weight: 600; }
.flow-edge path { fill: none; stroke: var(--muted); stroke-width: 1.5; }
.flow-edge polygon { fill: var(--muted); }
@media (max-width: 640px) {
  main, header, footer { padding-left: 12px; padding-right: 12px; }
  .timeline::before, .badge { display: none; }
}
`;
