/* eslint-disable max-lines -- Made of page/ by `npm run page`; do not edit. */

/** How the page looks. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#ffffff, #15181b);
  --raised: light-dark(#f5f6f7, #1c2024);
  --pressed: light-dark(#e7eaed, #2a3036);
  --line: light-dark(#dfe2e6, #2d333a);
  --ink: light-dark(#1b1f23, #e2e5e9);
  --quiet: light-dark(#59626c, #9aa3ad);
  --focus: light-dark(#0b57d0, #8ab4f8);
  --data: light-dark(#b00f1c, #ff8080);
  --fails: light-dark(#9c3d00, #ffa366);
  --outage: light-dark(#7a5000, #e3b341);
  --exposes: light-dark(#7d22a3, #d79bf5);
  --restarts: light-dark(#1254ab, #83b6ff);
  --capacity: light-dark(#0a625d, #5bcbc3);
  --harmless: var(--quiet);
  --mono: ui-monospace, 'SF Mono', SFMono-Regular, Menlo, Consolas, 'Liberation Mono', 'DejaVu Sans Mono', monospace;
}

:root[data-theme='light'] {
  color-scheme: light;
}

:root[data-theme='dark'] {
  color-scheme: dark;
}

* {
  box-sizing: border-box;
}

[hidden] {
  display: none !important;
}

body {
  max-width: 96rem;
  margin: 0 auto;
  padding: 1.25rem clamp(0.75rem, 2.5vw, 2.5rem) 4rem;
  background: var(--paper);
  color: var(--ink);
  font:
    14px/1.5 system-ui,
    -apple-system,
    'Segoe UI',
    Roboto,
    'Noto Sans',
    'Liberation Sans',
    sans-serif;
}

code,
pre,
.number,
.sign,
.graph text {
  font-family: var(--mono);
  font-size: 12px;
}

h1,
h2,
h3,
h4,
p,
ul,
ol {
  margin: 0;
}

ul,
ol {
  padding-left: 1.25rem;
}

h1 {
  font-size: 20px;
  font-weight: 650;
  letter-spacing: -0.01em;
}

h2 {
  margin: 2.25rem 0 0.5rem;
  font-size: 15px;
  font-weight: 650;
}

h3 {
  font-size: inherit;
  font-weight: inherit;
}

h4 {
  margin-bottom: 0.375rem;
  color: var(--quiet);
  font-size: 12px;
  font-weight: 600;
}

button,
select,
input {
  min-height: 1.875rem;
  padding: 0.125rem 0.5rem;
  border: 1px solid var(--line);
  border-radius: 4px;
  background: var(--paper);
  color: inherit;
  font: inherit;
}

button {
  cursor: pointer;
}

.link {
  min-height: 1.5rem;
  padding: 0;
  border: 0;
  background: none;
  text-decoration: underline;
  text-decoration-color: var(--line);
  text-underline-offset: 3px;
}

.link:hover {
  text-decoration-color: currentColor;
}

:focus-visible {
  outline: 2px solid var(--focus);
  outline-offset: 1px;
}

section:focus {
  outline: none;
}

/* What has the focus must not hide behind the filters. */
html {
  scroll-padding-top: 6.5rem;
}

.hint,
.status,
.choice > span {
  color: var(--quiet);
  font-size: 12px;
}

.scroll {
  overflow-x: auto;
}

/* The head of the page. */

.title {
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem 1rem;
  align-items: baseline;
}

.sides {
  flex: 1;
  overflow-wrap: anywhere;
}

.to,
.summary {
  color: var(--quiet);
}

.top nav {
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem 1.25rem;
  margin-top: 0.75rem;
}

.notice {
  margin-top: 0.5rem;
}

.notice summary {
  cursor: pointer;
}

.notice.urgent {
  padding: 0.375rem 0.75rem;
  border: 1px solid var(--ink);
  border-radius: 4px;
}

.urgent summary {
  font-weight: 650;
}

/* Risks: the only colours of the page. */

.data {
  --risk: var(--data);
}

.fails {
  --risk: var(--fails);
}

.outage {
  --risk: var(--outage);
}

.exposes {
  --risk: var(--exposes);
}

.restarts {
  --risk: var(--restarts);
}

.capacity {
  --risk: var(--capacity);
}

.harmless {
  --risk: var(--harmless);
}

.mark {
  display: inline-flex;
  gap: 0.4375rem;
  align-items: center;
  color: var(--risk);
  font-weight: 600;
  white-space: nowrap;
}

.mark .letter {
  width: 1.125rem;
  border-radius: 3px;
  background: var(--risk);
  color: var(--paper);
  font-size: 11px;
  line-height: 1.125rem;
  text-align: center;
}

/* Filters stay in sight. */

.filters {
  display: flex;
  position: sticky;
  z-index: 3;
  top: 0;
  flex-wrap: wrap;
  gap: 0.5rem 1.25rem;
  align-items: center;
  margin-top: 1.5rem;
  padding: 0.5rem 0;
  border-bottom: 1px solid var(--line);
  background: var(--paper);
}

.risks,
.choices {
  display: flex;
  flex-wrap: wrap;
  gap: 0.375rem 0.75rem;
  align-items: center;
}

.risks {
  gap: 0.25rem;
}

.choices {
  flex: 1 1 44rem;
}

.risk {
  display: inline-flex;
  gap: 0.5rem;
  align-items: center;
}

.risk .count {
  color: var(--quiet);
  font-variant-numeric: tabular-nums;
}

.risk[aria-pressed='true'] {
  border-color: var(--risk);
  background: var(--raised);
  box-shadow: inset 0 -2px var(--risk);
}

.choice {
  display: inline-flex;
  gap: 0.375rem;
  align-items: center;
  min-width: 0;
}

.choice select {
  min-width: 0;
}

.choices select {
  max-width: 16rem;
}

.search {
  flex: 1 1 12rem;
  max-width: 24rem;
}

.search input {
  flex: 1;
  min-width: 0;
}

/* The matrix. */

/* Hundreds of apps must not stand between the reader and the changes. */
#matrix .scroll {
  max-height: 32rem;
  overflow: auto;
}

.matrix thead {
  position: sticky;
  z-index: 2;
  top: 0;
  background: var(--paper);
}

.matrix {
  margin-top: 0.5rem;
  border-spacing: 2px;
  font-variant-numeric: tabular-nums;
}

.matrix th {
  padding: 0 0.375rem;
  border-radius: 3px;
  color: var(--quiet);
  font-size: 12px;
  font-weight: 400;
  white-space: nowrap;
  cursor: pointer;
}

.matrix th:hover,
.matrix .cell:hover {
  box-shadow: inset 0 0 0 1px var(--quiet);
}

.matrix th[scope='row'] {
  position: sticky;
  z-index: 1;
  left: 0;
  max-width: 14rem;
  overflow: hidden;
  background: var(--paper);
  color: var(--ink);
  text-align: left;
  text-overflow: ellipsis;
}

.matrix .environment {
  border-bottom: 1px solid var(--line);
  border-radius: 3px 3px 0 0;
  color: var(--ink);
  font-weight: 600;
}

.matrix .environment span {
  position: sticky;
  right: 0.375rem;
  left: 10rem;
}

.matrix [aria-selected='true'] {
  box-shadow: inset 0 0 0 2px var(--ink) !important;
  color: var(--ink);
}

.cell {
  min-width: 2.5rem;
  height: 1.5rem;
  padding: 0 0.25rem;
  border-radius: 3px;
  background: color-mix(in srgb, var(--risk) 13%, var(--paper));
  color: var(--risk);
  font-size: 12px;
  font-weight: 600;
  text-align: center;
  cursor: pointer;
}

.cell.quiet {
  background: var(--raised);
  color: var(--quiet);
  font-weight: 400;
}

.cell.harmless {
  background: var(--pressed);
  color: var(--ink);
}

.cell.new {
  border: 1px solid var(--risk);
}

.cell.gone {
  border: 1px dashed var(--risk);
}

.narrow .cell {
  min-width: 1.75rem;
  padding: 0;
  font-size: 11px;
}

.narrow .cluster span {
  display: inline-block;
  max-height: 8rem;
  overflow: hidden;
  transform: rotate(180deg);
  writing-mode: vertical-rl;
}

.narrow .cluster {
  padding: 0.25rem 0;
  vertical-align: bottom;
}

/* The changes. */

.entries {
  margin: 0;
  padding: 0;
  list-style: none;
}

.entry {
  border-bottom: 1px solid var(--line);
}

.head {
  display: grid;
  grid-template-columns: 6.5rem 1fr auto;
  gap: 0.125rem 0.75rem;
  align-items: baseline;
  width: 100%;
  padding: 0.4375rem 0.25rem;
  border: 0;
  border-radius: 3px;
  background: none;
  text-align: left;
}

.head:hover {
  background: var(--raised);
}

.head b {
  font-weight: 600;
}

.what {
  overflow-wrap: anywhere;
}

.head .where {
  color: var(--quiet);
  text-align: right;
}

.gist {
  padding: 0 0.25rem 0.5rem 7.5rem;
  margin-top: -0.3125rem;
  color: var(--quiet);
}

.details {
  padding: 0.25rem 0.25rem 1.25rem 7.5rem;
}

.part + .part {
  margin-top: 1rem;
}

.consequence {
  display: grid;
  grid-template-columns: 6rem 1fr;
  gap: 0.75rem;
  align-items: baseline;
}

.consequence + .consequence {
  margin-top: 0.5rem;
}

.fix b {
  font-weight: 600;
}

.rule,
.note,
.absent {
  color: var(--quiet);
}

.names {
  columns: 18rem;
}

.fields,
.list {
  width: 100%;
  border-collapse: collapse;
}

.fields th,
.fields td,
.list th,
.list td {
  padding: 0.25rem 1rem 0.25rem 0;
  border-top: 1px solid var(--line);
  font-weight: 400;
  text-align: left;
  vertical-align: top;
}

.fields thead th,
.list thead th {
  border-top: 0;
  color: var(--quiet);
  font-size: 12px;
}

.fields code {
  overflow-wrap: anywhere;
  white-space: pre-wrap;
}

.fields th[scope='row'] {
  width: 34%;
}

.was {
  color: var(--quiet);
}

.step.loud {
  font-weight: 650;
}

.bars {
  display: block;
  width: 8rem;
  height: 7px;
  margin-top: 2px;
}

.bars .was {
  fill: var(--line);
}

.bars .is {
  fill: var(--quiet);
}

/* Manifests side by side. */

.members {
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem 1rem;
  align-items: center;
  margin-bottom: 0.375rem;
}

.diff {
  border: 1px solid var(--line);
  border-radius: 4px;
}

.files,
.row {
  display: grid;
  grid-template-columns: 1fr 1fr;
}

.files {
  border-bottom: 1px solid var(--line);
  color: var(--quiet);
  font-size: 12px;
}

.file {
  padding: 0.1875rem 0.625rem;
  overflow-wrap: anywhere;
}

.side {
  display: grid;
  position: relative;
  grid-template-columns: 3rem 1rem 1fr;
  min-width: 0;
  line-height: 1.45;
}

.side.after {
  border-left: 1px solid var(--line);
}

.number {
  padding-right: 0.5rem;
  color: var(--quiet);
  text-align: right;
  user-select: none;
}

.side code {
  min-width: 0;
  padding-right: 0.5rem;
  overflow-wrap: anywhere;
  white-space: pre-wrap;
}

.changed .side:not(.empty) {
  background: var(--raised);
}

.changed .before code {
  color: var(--quiet);
}

.changed .sign {
  font-weight: 700;
}

mark {
  border-radius: 2px;
  background: var(--pressed);
  color: inherit;
  font-weight: 650;
}

.before mark {
  text-decoration: line-through;
}

.has-origin {
  cursor: help;
}

.has-origin:hover,
.has-origin[aria-describedby] {
  outline: 1px dotted var(--quiet);
}

.has-origin:focus-visible {
  outline: 2px solid var(--focus);
}

.only-after .row,
.only-after .files,
.only-before .row,
.only-before .files {
  grid-template-columns: 1fr;
}

.only-after .before,
.only-before .after,
.only-after .file:first-child,
.only-before .file:last-child {
  display: none;
}

.only-after .side.after {
  border-left: 0;
}

.unfold,
.skipped {
  display: block;
  width: 100%;
  min-height: 1.5rem;
  border: 0;
  border-block: 1px solid var(--line);
  border-radius: 0;
  background: var(--paper);
  color: var(--quiet);
  font-size: 12px;
  text-align: center;
}

.unfold:hover {
  background: var(--raised);
}

/* Where a value comes from. */

.origin-holder {
  display: block;
  position: relative;
}

.origin-mark {
  min-height: 1.5rem;
  padding: 0;
  border: 0;
  background: none;
  color: var(--quiet);
  font-size: 12px;
  overflow-wrap: anywhere;
  text-align: left;
  text-decoration: underline dotted;
  text-underline-offset: 3px;
}

.popover {
  position: absolute;
  z-index: 2;
  top: 100%;
  right: 0;
  width: min(34rem, 100%);
  padding: 0.5rem 0.75rem;
  border: 1px solid var(--quiet);
  border-radius: 4px;
  background: var(--paper);
  box-shadow: 0 4px 16px rgb(0 0 0 / 18%);
  line-height: 1.45;
  overflow-wrap: anywhere;
}

.popover code {
  padding: 0;
}

.popover p + p {
  margin-top: 0.25rem;
}

.popover b {
  font-weight: 600;
}

.popover .snippet {
  display: block;
  padding: 0.375rem 0.5rem;
  border-radius: 3px;
  background: var(--raised);
  white-space: pre-wrap;
}

.popover a {
  color: inherit;
}

.popover p:last-child {
  color: var(--quiet);
}

/* Who calls whom. */

.graph {
  display: block;
}

.graph .arrow path {
  fill: none;
  stroke: var(--quiet);
  stroke-opacity: 0.55;
}

.graph .arrow text {
  font-weight: 700;
  fill: var(--ink);
}

.graph .arrow.added path,
.graph .arrow.removed path,
.graph .arrow.changed path,
.graph .arrow.near path {
  stroke: var(--ink);
  stroke-opacity: 1;
  stroke-width: 2;
}

.graph .arrow.removed path:first-of-type {
  stroke-dasharray: 5 4;
}

.graph .node {
  cursor: pointer;
}

.graph .node:focus {
  outline: none;
}

.graph .node rect {
  fill: var(--paper);
  stroke: var(--risk, var(--quiet));
}

.graph .node:is(.data, .fails, .outage, .exposes, .restarts, .capacity) rect {
  fill: color-mix(in srgb, var(--risk) 13%, var(--paper));
  stroke-width: 1.5;
}

.graph .node text {
  fill: var(--ink);
}

.graph .node .letter {
  font-size: 11px;
  font-weight: 700;
  fill: var(--risk);
}

.graph .foreign {
  cursor: default;
}

.graph .foreign rect {
  stroke-dasharray: 3 3;
}

.graph .foreign text {
  fill: var(--quiet);
}

.graph .node:focus-visible rect {
  stroke: var(--focus);
  stroke-width: 3;
}

.graph.lit .arrow:not(.near),
.graph.lit .node:not(.near) {
  opacity: 0.25;
}

.tree {
  columns: 24rem;
}

.tree > li {
  break-inside: avoid;
}

/* Small screens: one column, the sides of a manifest below each other. */

@media (width < 48rem) {
  html {
    scroll-padding-top: 0;
  }

  .filters {
    position: static;
  }

  .head {
    grid-template-columns: 1fr auto;
  }

  .what {
    grid-row: 2;
    grid-column: 1 / -1;
  }

  .gist {
    padding-left: 0.25rem;
  }

  .details {
    padding-left: 0.25rem;
  }

  .consequence {
    grid-template-columns: 1fr;
    gap: 0.125rem;
  }

  .fields,
  .fields tbody,
  .fields tr,
  .fields th[scope='row'],
  .fields td {
    display: block;
    width: auto;
  }

  .fields thead {
    display: none;
  }

  .fields td {
    display: grid;
    grid-template-columns: 3.5rem 1fr;
    padding: 0 0 0.25rem;
    border-top: 0;
  }

  .fields td::before {
    color: var(--quiet);
    font-size: 12px;
    content: attr(data-side);
  }

  .fields .origin-holder {
    grid-column: 2;
  }

  .files.same .file:first-child {
    display: none;
  }

  .files,
  .row {
    grid-template-columns: 1fr;
  }

  .row:not(.changed) .before,
  .side.empty {
    display: none;
  }

  .only-before .row .side.before {
    display: grid;
  }

  .side {
    grid-template-columns: 2.25rem 1rem 1fr;
  }

  .side.after {
    border-left: 0;
  }
}

@media print {
  :root {
    color-scheme: light;
  }

  body {
    max-width: none;
    padding: 0;
    font-size: 11px;
  }

  .filters,
  .top nav,
  .choice,
  .unfold,
  .link {
    display: none;
  }

  .scroll {
    overflow: visible;
  }

  .entry {
    break-inside: avoid;
  }

  .cell,
  .mark .letter {
    print-color-adjust: exact;
  }
}

@media (forced-colors: active) {
  .matrix [aria-selected='true'] {
    outline: 2px solid Highlight;
  }
}
`;

/** What draws the page. */
export const SCRIPT = `
(() => {
'use strict';
const loaded = {};
const require = (name) => {
  if (!loaded[name]) modules[name]((loaded[name] = {}));
  return loaded[name];
};
const modules = {
"review/report/html/page/main"(exports) {
Object.defineProperty(exports, "__esModule", { value: true });
const calls_1 = require("review/report/html/page/calls");
const dom_1 = require("review/report/html/page/dom");
const entry_list_1 = require("review/report/html/page/entry-list");
const filter_bar_1 = require("review/report/html/page/filter-bar");
const header_1 = require("review/report/html/page/header");
const matrix_1 = require("review/report/html/page/matrix");
const store_1 = require("review/report/html/page/store");
const tables_1 = require("review/report/html/page/tables");
function main() {
    const page = JSON.parse(document.getElementById('review')?.textContent ?? '');
    const store = new store_1.Store(page);
    const changes = (0, entry_list_1.entryList)(store);
    const around = [(0, tables_1.versions)(page), (0, tables_1.demand)(page), (0, calls_1.calls)(store)].flatMap((found) => found ?? []);
    const matrices = page.bundles.length > 0 ? [(0, matrix_1.matrix)(store)] : [];
    document.body.append((0, header_1.header)(page, [...matrices, changes, ...around]), (0, dom_1.el)('main', {}, ...matrices, (0, filter_bar_1.filterBar)(store), changes, ...around));
    if (store.filters.open.length > 0)
        changes.querySelector('[aria-expanded=true]')?.scrollIntoView();
}
main();
},
"review/report/html/page/calls"(exports) {
Object.defineProperty(exports, "__esModule", { value: true });
exports.calls = calls;
const call_graph_1 = require("review/report/html/page/call-graph");
const dom_1 = require("review/report/html/page/dom");
const section_1 = require("review/report/html/page/section");
function calls(store) {
    const { page } = store;
    const graphs = page.calls.filter(({ nodes }) => nodes.length > 0);
    const first = graphs.find(({ arrows }) => arrows.some(isChanged)) ??
        graphs.find((graph) => graph.nodes.some(({ risk }) => risk)) ??
        graphs[0];
    if (!first)
        return undefined;
    const body = (0, dom_1.el)('div');
    const show = (graph) => {
        body.replaceChildren((0, dom_1.el)('div', { class: 'scroll' }, (0, call_graph_1.callGraph)(graph, store)), asText(graph, page));
    };
    show(first);
    const select = (0, dom_1.el)('select', {}, ...graphs.map(({ environment }) => (0, dom_1.el)('option', {}, environment)));
    select.value = first.environment;
    select.addEventListener('change', () => {
        show(graphs.find(({ environment }) => environment === select.value) ?? first);
    });
    const hint = (0, dom_1.el)('p', { class: 'hint' }, 'As the NetworkPolicies of all clusters of the environment allow it, callers on the left.');
    const choice = (0, dom_1.el)('label', { class: 'choice' }, (0, dom_1.el)('span', {}, 'Environment'), select);
    return (0, section_1.section)('calls', 'Who calls whom', (0, dom_1.el)('div', { class: 'members' }, choice, hint), body);
}
function isChanged({ change }) {
    return change !== 'same';
}
function asText({ nodes, arrows, moreNodes }, page) {
    const changed = arrows.filter(isChanged);
    const lines = nodes.flatMap(({ id, app }, at) => {
        const called = arrows.filter(({ from }) => from === at);
        if (called.length === 0)
            return [];
        const owner = app === undefined ? '' : \` (\${page.apps[app] ?? ''})\`;
        const targets = called.map(({ to, text, change }) => (0, dom_1.el)('li', {}, (0, dom_1.el)('code', {}, nodes[to]?.id ?? ''), \`, \${text}\`, change === 'same' ? undefined : (0, dom_1.el)('b', {}, \` \${change}\`)));
        return [(0, dom_1.el)('li', {}, (0, dom_1.el)('code', {}, id), \`\${owner} calls\`, (0, dom_1.el)('ul', {}, ...targets))];
    });
    const title = \`As text: \${(0, dom_1.counted)(arrows.length, 'call')}, \${changed.length} of them changed\`;
    const more = moreNodes === 0
        ? undefined
        : (0, dom_1.el)('p', { class: 'hint' }, \`\${(0, dom_1.counted)(moreNodes, 'more node')}, none of them next to a change, are not in this page.\`);
    return (0, dom_1.el)('details', { class: 'notice' }, (0, dom_1.el)('summary', {}, title), (0, dom_1.el)('ul', { class: 'tree' }, ...lines), more);
}
},
"review/report/html/page/call-graph"(exports) {
Object.defineProperty(exports, "__esModule", { value: true });
exports.callGraph = callGraph;
const dom_1 = require("review/report/html/page/dom");
const risk_mark_1 = require("review/report/html/page/risk-mark");
const HEIGHT = 26;
const ARROW = 5;
const STEPS = {
    ArrowRight: [1, 0],
    ArrowLeft: [-1, 0],
    ArrowDown: [0, 1],
    ArrowUp: [0, -1],
};
const SIGNS = { same: '', added: '+', removed: '−', changed: '~' };
function callGraph(graph, store) {
    const { environment, width, height, nodes, arrows } = graph;
    const lines = arrows.map(arrowLine);
    const boxes = nodes.map((node, at) => nodeBox(node, at, graph, store));
    const label = \`Who calls whom in \${environment}: \${(0, dom_1.counted)(nodes.length, 'node')}, \${(0, dom_1.counted)(arrows.length, 'call')}\`;
    const drawing = (0, dom_1.svg)('svg', { class: 'graph', viewBox: \`0 0 \${width} \${height}\`, width, height, role: 'group', 'aria-label': label }, ...lines, ...boxes);
    boxes.forEach((box, at) => {
        const light = (isLit) => {
            drawing.classList.toggle('lit', isLit);
            box.classList.toggle('near', isLit);
            arrows.forEach(({ from, to }, index) => {
                if (from !== at && to !== at)
                    return;
                lines[index]?.classList.toggle('near', isLit);
                boxes[from === at ? to : from]?.classList.toggle('near', isLit);
            });
        };
        for (const name of ['focus', 'mouseenter'])
            box.addEventListener(name, () => {
                light(true);
            });
        for (const name of ['blur', 'mouseleave'])
            box.addEventListener(name, () => {
                light(false);
            });
    });
    moveByArrows(drawing, boxes, nodes);
    return drawing;
}
function arrowLine({ points, change, text }) {
    const [end = [0, 0], before = end] = points.toReversed();
    const back = end[0] > before[0] ? -ARROW : ARROW;
    const tip = \`M\${end[0] + back},\${end[1] - 3.5} L\${end[0]},\${end[1]} L\${end[0] + back},\${end[1] + 3.5}\`;
    const middle = points[Math.floor(points.length / 2)] ?? end;
    const start = points[Math.floor(points.length / 2) - 1] ?? middle;
    const sign = (0, dom_1.svg)('text', { x: (middle[0] + start[0]) / 2, y: (middle[1] + start[1]) / 2 - 5, 'text-anchor': 'middle' }, SIGNS[change]);
    return (0, dom_1.svg)('g', { class: \`arrow \${change}\` }, (0, dom_1.svg)('title', {}, text), (0, dom_1.svg)('path', { d: curve(points) }), (0, dom_1.svg)('path', { d: tip }), change === 'same' ? undefined : sign);
}
function curve(points) {
    return points
        .map(([x, y], at) => {
        const [fromX, fromY] = points[at - 1] ?? [x, y];
        const middle = (fromX + x) / 2;
        return at === 0 ? \`M\${x},\${y}\` : \`C\${middle},\${fromY} \${middle},\${y} \${x},\${y}\`;
    })
        .join(' ');
}
function nodeBox({ id, name, x, y, width, app, risk }, at, graph, store) {
    const owner = app === undefined ? undefined : store.page.apps[app];
    const called = graph.arrows.filter(({ from }) => from === at).map(({ to }) => graph.nodes[to]?.name ?? '');
    const label = [id, ...(risk ? [risk] : []), called.length > 0 ? \`calls \${called.join(', ')}\` : 'calls nobody'].join(', ');
    const box = (0, dom_1.svg)('g', {
        class: \`node \${risk ?? ''}\${owner === undefined ? ' foreign' : ''}\`,
        role: 'button',
        tabindex: -1,
        'aria-label': label,
    }, (0, dom_1.svg)('rect', { x, y: y - HEIGHT / 2, width, height: HEIGHT, rx: 3 }), (0, dom_1.svg)('text', { x: x + width / 2, y: y + 4, 'text-anchor': 'middle' }, name), risk
        ? (0, dom_1.svg)('text', { class: 'letter', x: x + width - 2, y: y - HEIGHT / 2 - 3, 'text-anchor': 'end' }, (0, risk_mark_1.letterOf)(risk))
        : undefined);
    box.addEventListener('click', () => {
        if (owner !== undefined)
            store.want({ app: store.filters.app === owner ? '' : owner });
    });
    return box;
}
function moveByArrows(drawing, boxes, nodes) {
    boxes[0]?.setAttribute('tabindex', '0');
    drawing.addEventListener('keydown', (event) => {
        const at = boxes.findIndex((box) => box === event.target);
        const here = nodes[at];
        if (!here)
            return;
        if (event.key === 'Enter' || event.key === ' ')
            boxes[at]?.dispatchEvent(new MouseEvent('click'));
        else {
            const step = STEPS[event.key];
            if (!step)
                return;
            boxes[nearest(nodes, here, step)]?.focus();
        }
        event.preventDefault();
    });
    drawing.addEventListener('focusin', ({ target }) => {
        for (const box of boxes)
            box.setAttribute('tabindex', box === target ? '0' : '-1');
    });
}
function nearest(nodes, here, [right, down]) {
    const far = nodes.map(({ x, y }) => {
        const [dx, dy] = [x - here.x, y - here.y];
        const ahead = dx * right + dy * down;
        const aside = Math.abs(dx * down) + Math.abs(dy * right);
        return ahead <= 0 ? Infinity : ahead + 3 * aside;
    });
    const least = Math.min(...far);
    return least === Infinity ? -1 : far.indexOf(least);
}
},
"review/report/html/page/dom"(exports) {
Object.defineProperty(exports, "__esModule", { value: true });
exports.el = el;
exports.svg = svg;
exports.counted = counted;
const SVG = 'http://www.w3.org/2000/svg';
function el(tag, attributes = {}, ...children) {
    return filled(document.createElement(tag), attributes, children);
}
function svg(tag, attributes = {}, ...children) {
    return filled(document.createElementNS(SVG, tag), attributes, children);
}
function counted(number, noun) {
    return \`\${number} \${noun}\${number === 1 ? '' : 's'}\`;
}
function filled(element, attributes, children) {
    for (const [name, value] of Object.entries(attributes)) {
        if (value === undefined || value === false)
            continue;
        element.setAttribute(name, value === true ? '' : String(value));
    }
    element.append(...children.filter((child) => child !== undefined));
    return element;
}
},
"review/report/html/page/risk-mark"(exports) {
Object.defineProperty(exports, "__esModule", { value: true });
exports.riskMark = riskMark;
exports.letterOf = letterOf;
const dom_1 = require("review/report/html/page/dom");
function riskMark(risk) {
    return (0, dom_1.el)('span', { class: \`mark \${risk}\` }, (0, dom_1.el)('span', { class: 'letter', 'aria-hidden': 'true' }, letterOf(risk)), risk);
}
function letterOf(risk) {
    return risk.charAt(0).toUpperCase();
}
},
"review/report/html/page/section"(exports) {
Object.defineProperty(exports, "__esModule", { value: true });
exports.section = section;
const dom_1 = require("review/report/html/page/dom");
function section(id, title, ...children) {
    return (0, dom_1.el)('section', { id, tabindex: -1, 'aria-labelledby': \`\${id}-title\` }, (0, dom_1.el)('h2', { id: \`\${id}-title\` }, title), ...children);
}
},
"review/report/html/page/entry-list"(exports) {
Object.defineProperty(exports, "__esModule", { value: true });
exports.entryList = entryList;
const dom_1 = require("review/report/html/page/dom");
const entry_item_1 = require("review/report/html/page/entry-item");
const section_1 = require("review/report/html/page/section");
const STEP = 200;
function entryList(store) {
    const list = (0, dom_1.el)('ol', { class: 'entries' });
    const nothing = (0, dom_1.el)('p', { class: 'nothing' });
    const more = (0, dom_1.el)('button', { type: 'button', class: 'link' });
    const items = new Map();
    const itemOf = (at) => {
        const item = items.get(at) ?? (0, entry_item_1.entryItem)(at, store);
        items.set(at, item);
        return item;
    };
    let drawn;
    let most = STEP;
    const draw = () => {
        const { shown } = store;
        const now = shown.slice(0, most);
        if (drawn?.join() !== now.join())
            list.replaceChildren(...now.map(itemOf));
        drawn = now;
        nothing.hidden = shown.length > 0;
        nothing.textContent = store.page.entries.length === 0 ? 'Nothing changes.' : 'Nothing matches these filters.';
        more.hidden = shown.length <= most;
        more.textContent = \`Show \${Math.min(STEP, shown.length - most)} more of \${(0, dom_1.counted)(shown.length, 'change')}\`;
    };
    more.addEventListener('click', () => {
        most += STEP;
        draw();
    });
    store.follow(draw);
    moveBetweenHeads(list);
    return (0, section_1.section)('changes', 'Changes', list, nothing, more);
}
function moveBetweenHeads(list) {
    list.addEventListener('keydown', (event) => {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (step === undefined || !(event.target instanceof Element) || !event.target.matches('.head'))
            return;
        const heads = [...list.querySelectorAll('.head')];
        heads[heads.findIndex((head) => head === event.target) + step]?.focus();
        event.preventDefault();
    });
}
},
"review/report/html/page/entry-item"(exports) {
Object.defineProperty(exports, "__esModule", { value: true });
exports.entryItem = entryItem;
const dom_1 = require("review/report/html/page/dom");
const entry_details_1 = require("review/report/html/page/entry-details");
const risk_mark_1 = require("review/report/html/page/risk-mark");
const NAMED = 3;
function entryItem(at, store) {
    const entry = store.page.entries[at];
    if (!entry)
        return (0, dom_1.el)('li');
    const id = \`details-\${at}\`;
    const head = (0, dom_1.el)('button', { type: 'button', class: 'head', 'aria-controls': id }, ...headline(entry));
    const details = (0, dom_1.el)('div', { id, class: 'details' });
    const [worst] = entry.consequences;
    const gist = worst && worst.risk !== 'harmless' ? (0, dom_1.el)('p', { class: 'gist' }, \`\${worst.text}.\`) : undefined;
    head.addEventListener('click', () => {
        const { open } = store.filters;
        store.want({ open: open.includes(at) ? open.filter((one) => one !== at) : [...open, at] });
    });
    store.follow(() => {
        const isOpen = store.filters.open.includes(at);
        if (isOpen && details.childElementCount === 0)
            details.append(...(0, entry_details_1.entryDetails)(entry, store.page));
        details.hidden = !isOpen;
        if (gist)
            gist.hidden = isOpen;
        head.setAttribute('aria-expanded', String(isOpen));
    });
    return (0, dom_1.el)('li', { class: \`entry \${entry.risk}\` }, (0, dom_1.el)('h3', {}, head), gist, details);
}
function headline({ risk, verb, objects, where }) {
    const more = objects.length - NAMED;
    const named = objects.slice(0, NAMED).flatMap((name, at) => [...(at === 0 ? [] : [', ']), (0, dom_1.el)('b', {}, name)]);
    const what = (0, dom_1.el)('span', { class: 'what' }, \`\${verb} \`, ...named, more > 0 ? \` and \${more} more\` : undefined);
    return [(0, risk_mark_1.riskMark)(risk), what, (0, dom_1.el)('span', { class: 'where' }, where)];
}
},
"review/report/html/page/entry-details"(exports) {
Object.defineProperty(exports, "__esModule", { value: true });
exports.entryDetails = entryDetails;
const dom_1 = require("review/report/html/page/dom");
const manifests_1 = require("review/report/html/page/manifests");
const origin_mark_1 = require("review/report/html/page/origin-mark");
const risk_mark_1 = require("review/report/html/page/risk-mark");
function entryDetails(entry, page) {
    return [
        part('What comes of it', entry.consequences.map(consequence)),
        part('', [...entry.remarks, ...entry.delivery].map((text) => (0, dom_1.el)('p', { class: 'note' }, \`\${text}.\`))),
        part('Fields', fields(entry, page)),
        part((0, dom_1.counted)(entry.objects.length, 'object'), entry.objects.length > 3 ? [names(entry.objects)] : []),
        part('Manifests', entry.members.length > 0 ? (0, manifests_1.manifests)(entry, page) : []),
    ].flatMap((found) => found ?? []);
}
function part(title, children) {
    if (children.length === 0)
        return undefined;
    return (0, dom_1.el)('div', { class: 'part' }, title === '' ? undefined : (0, dom_1.el)('h4', {}, title), ...children);
}
function consequence({ rule, risk, text, fix, path }) {
    const about = [rule, ...(path === undefined ? [] : [path])].join(' · ');
    return (0, dom_1.el)('div', { class: 'consequence' }, (0, risk_mark_1.riskMark)(risk), (0, dom_1.el)('div', {}, (0, dom_1.el)('p', {}, \`\${text}.\`), fix === undefined ? undefined : (0, dom_1.el)('p', { class: 'fix' }, (0, dom_1.el)('b', {}, 'Way out'), \` \${fix}.\`), (0, dom_1.el)('p', { class: 'rule' }, (0, dom_1.el)('code', {}, about))));
}
function fields({ fields: changed, moreFields }, page) {
    if (changed.length === 0)
        return [];
    const heads = ['Field', 'Before', 'After'].map((text) => (0, dom_1.el)('th', { scope: 'col' }, text));
    const rows = changed.map((field) => fieldRow(field, page));
    const table = (0, dom_1.el)('table', { class: 'fields' }, (0, dom_1.el)('thead', {}, (0, dom_1.el)('tr', {}, ...heads)), (0, dom_1.el)('tbody', {}, ...rows));
    return moreFields === 0
        ? [table]
        : [table, (0, dom_1.el)('p', { class: 'hint' }, \`\${(0, dom_1.counted)(moreFields, 'more field')}, see the manifests.\`)];
}
function fieldRow({ path, before, after, origin }, page) {
    const found = origin === undefined ? undefined : page.origins[origin];
    return (0, dom_1.el)('tr', {}, (0, dom_1.el)('th', { scope: 'row' }, (0, dom_1.el)('code', {}, path)), (0, dom_1.el)('td', { 'data-side': 'before' }, before === undefined ? none() : (0, dom_1.el)('code', { class: 'was' }, before)), (0, dom_1.el)('td', { 'data-side': 'after' }, after === undefined ? none() : (0, dom_1.el)('code', {}, after), found && (0, origin_mark_1.originMark)(found)));
}
function none() {
    return (0, dom_1.el)('span', { class: 'absent' }, 'none');
}
function names(objects) {
    return (0, dom_1.el)('ul', { class: 'names' }, ...objects.map((name) => (0, dom_1.el)('li', {}, (0, dom_1.el)('code', {}, name))));
}
},
"review/report/html/page/manifests"(exports) {
Object.defineProperty(exports, "__esModule", { value: true });
exports.manifests = manifests;
const dom_1 = require("review/report/html/page/dom");
const diff_1 = require("review/report/html/page/diff");
function manifests({ members, changes }, page) {
    const body = (0, dom_1.el)('div');
    const show = (member) => {
        body.replaceChildren(...(member ? [(0, diff_1.diff)(member, page)] : []));
    };
    show(members[0]);
    const rest = changes - members.length;
    const text = rest > 0
        ? \`\${members.length} of \${(0, dom_1.counted)(changes, 'manifest')}: the first of each object, or of each text of it.\`
        : '';
    return [(0, dom_1.el)('div', { class: 'members' }, memberChoice(members, show), (0, dom_1.el)('span', { class: 'hint' }, text)), body];
}
function memberChoice(members, show) {
    const [only] = members;
    if (only && members.length === 1)
        return (0, dom_1.el)('span', { class: 'member' }, only.name);
    const select = (0, dom_1.el)('select', {}, ...members.map(({ name }, at) => (0, dom_1.el)('option', { value: at }, name)));
    select.addEventListener('change', () => {
        show(members[Number(select.value)]);
    });
    return (0, dom_1.el)('label', { class: 'choice' }, (0, dom_1.el)('span', {}, 'Manifest'), select);
}
},
"review/report/html/page/diff"(exports) {
Object.defineProperty(exports, "__esModule", { value: true });
exports.diff = diff;
const diff_rows_1 = require("review/report/html/page/diff-rows");
const dom_1 = require("review/report/html/page/dom");
const grid_keys_1 = require("review/report/html/page/grid-keys");
const marked_1 = require("review/report/html/page/marked");
const origin_popover_1 = require("review/report/html/page/origin-popover");
function diff(member, page) {
    const { before, after, moreRows } = member;
    const sides = [before, after].map((file) => (0, dom_1.el)('span', { class: 'file' }, file ?? ''));
    const isOne = before === undefined || after === undefined;
    const rows = (0, diff_rows_1.diffRows)(member);
    const anchors = [];
    const body = (0, dom_1.el)('div', { class: 'rows' }, ...rows.flatMap((stretch) => {
        const lines = stretch.rows.map((row) => line(row, page, anchors));
        return stretch.isFolded ? [unfolder(lines, isOne ? 'more line' : 'unchanged line')] : lines;
    }));
    (0, grid_keys_1.moveByKeys)(body, anchors.map((anchor) => [anchor]), anchors.find((anchor) => body.contains(anchor)));
    return (0, dom_1.el)('div', {
        class: isOne ? \`diff only-\${before === undefined ? 'after' : 'before'}\` : 'diff',
        role: 'group',
        'aria-label': member.name,
    }, (0, dom_1.el)('div', { class: before === after ? 'files same' : 'files' }, ...sides), rows.length === 0 ? (0, dom_1.el)('p', { class: 'hint' }, 'The manifest is the same.') : body, moreRows === 0 ? undefined : (0, dom_1.el)('p', { class: 'hint' }, \`\${(0, dom_1.counted)(moreRows, 'more line')} are not in this page.\`));
}
function line(row, page, anchors) {
    if (row.skipped > 0)
        return (0, dom_1.el)('div', { class: 'row skipped' }, \`\${(0, dom_1.counted)(row.skipped, 'unchanged line')} not in this page\`);
    const [before, after] = [row.before, row.after].map((at) => (at < 0 ? undefined : page.lines[at]));
    const isSame = row.before === row.after;
    const [was, is] = isSame ? [before, after].map((text) => [text ?? '']) : (0, marked_1.marked)(before, after);
    const right = (0, dom_1.el)('code', {}, ...(is ?? []));
    const origin = page.origins[row.origin];
    const cell = side('after', isSame ? ' ' : '+', row.afterLine, after === undefined ? undefined : right);
    if (origin) {
        right.setAttribute('role', 'button');
        right.className = 'has-origin';
        (0, origin_popover_1.tellsOrigin)(right, origin, cell);
        anchors.push(right);
    }
    const left = side('before', isSame ? ' ' : '−', row.beforeLine, before === undefined ? undefined : (0, dom_1.el)('code', {}, ...(was ?? [])));
    return (0, dom_1.el)('div', { class: isSame ? 'row' : 'row changed' }, left, cell);
}
function side(name, sign, number, code) {
    if (!code)
        return (0, dom_1.el)('div', { class: \`side \${name} empty\` });
    return (0, dom_1.el)('div', { class: \`side \${name}\` }, (0, dom_1.el)('span', { class: 'number' }, String(number)), (0, dom_1.el)('span', { class: 'sign' }, sign), code);
}
function unfolder(lines, noun) {
    const button = (0, dom_1.el)('button', { type: 'button', class: 'unfold' }, (0, dom_1.counted)(lines.length, noun));
    button.addEventListener('click', () => {
        button.replaceWith(...lines);
    });
    return button;
}
},
"review/report/html/page/diff-rows"(exports) {
Object.defineProperty(exports, "__esModule", { value: true });
exports.diffRows = diffRows;
const AROUND = 3;
const BEGINNING = 24;
const WORTH = 4;
function diffRows(member) {
    const rows = numbered(member);
    const isWhole = member.before === undefined || member.after === undefined;
    const isChanged = rows.map(({ before, after }) => before !== after);
    const isNear = rows.map((_, at) => isWhole ? at < BEGINNING : isChanged.slice(Math.max(0, at - AROUND), at + AROUND + 1).includes(true));
    const stretches = [];
    rows.forEach((row, at) => {
        const isFolded = isNear[at] === false && row.skipped === 0;
        const last = stretches.at(-1);
        if (last?.isFolded === isFolded)
            last.rows.push(row);
        else
            stretches.push({ isFolded, rows: [row] });
    });
    return stretches.map((stretch) => (stretch.rows.length < WORTH ? { ...stretch, isFolded: false } : stretch));
}
function numbered({ rows, origins }) {
    const originOf = new Map(origins);
    let [was, is] = [0, 0];
    return rows.map((row, at) => {
        if (typeof row === 'object' && 'skipped' in row) {
            was += row.skipped;
            is += row.skipped;
            return { before: 0, after: 0, beforeLine: 0, afterLine: 0, origin: -1, skipped: row.skipped };
        }
        const [before, after] = typeof row === 'number' ? [row, row] : row;
        if (before >= 0)
            was += 1;
        if (after >= 0)
            is += 1;
        return { before, after, beforeLine: was, afterLine: is, origin: originOf.get(at) ?? -1, skipped: 0 };
    });
}
},
"review/report/html/page/grid-keys"(exports) {
Object.defineProperty(exports, "__esModule", { value: true });
exports.moveByKeys = moveByKeys;
const STEPS = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
    Home: [0, -Infinity],
    End: [0, Infinity],
};
function moveByKeys(container, grid, start = grid.flat().find(Boolean)) {
    const positions = new Map();
    grid.forEach((row, at) => {
        row.forEach((element, column) => {
            if (!element || positions.has(element))
                return;
            element.tabIndex = element === start ? 0 : -1;
            positions.set(element, [at, column]);
        });
    });
    container.addEventListener('focusin', ({ target }) => {
        if (!(target instanceof HTMLElement) || !positions.has(target))
            return;
        for (const element of positions.keys())
            if (element instanceof HTMLElement)
                element.tabIndex = -1;
        target.tabIndex = 0;
    });
    container.addEventListener('keydown', (event) => {
        const position = event.target instanceof Element ? positions.get(event.target) : undefined;
        if (!position)
            return;
        const step = STEPS[event.key];
        if (step)
            neighbour(grid, position, step)?.focus();
        else if ((event.key === 'Enter' || event.key === ' ') && event.target instanceof HTMLElement)
            event.target.click();
        else
            return;
        event.preventDefault();
    });
}
function neighbour(grid, position, [down, right]) {
    const [from, at] = position;
    const here = grid[from]?.[at];
    const line = down === 0 ? (grid[from] ?? []) : grid.map((row) => row[at]);
    const start = down === 0 ? at : from;
    const isForward = down + right > 0;
    const ahead = isForward ? line.slice(start + 1) : line.slice(0, start).toReversed();
    const there = ahead.filter((element) => element !== undefined && element !== here && element.offsetParent !== null);
    return Math.abs(down + right) === Infinity ? there.at(-1) : there[0];
}
},
"review/report/html/page/marked"(exports) {
Object.defineProperty(exports, "__esModule", { value: true });
exports.marked = marked;
const dom_1 = require("review/report/html/page/dom");
function marked(before, after) {
    if (before === undefined || after === undefined)
        return [[before ?? ''], [after ?? '']];
    const [was, is] = [Array.from(before), Array.from(after)];
    const start = common(was, is);
    const end = common(was.slice(start).reverse(), is.slice(start).reverse());
    if (was.slice(0, start).join('').trim() === '' && end === 0)
        return [[before], [after]];
    return [was, is].map((text) => [
        text.slice(0, start).join(''),
        ...(text.length === start + end ? [] : [(0, dom_1.el)('mark', {}, text.slice(start, text.length - end).join(''))]),
        text.slice(text.length - end).join(''),
    ]);
}
function common(one, other) {
    let length = 0;
    while (length < Math.min(one.length, other.length) && one[length] === other[length])
        length += 1;
    if (length === Math.max(one.length, other.length))
        return length;
    while (length > 0 && /[\\w.+-]/.test(one[length - 1] ?? ''))
        length -= 1;
    return length;
}
},
"review/report/html/page/origin-popover"(exports) {
Object.defineProperty(exports, "__esModule", { value: true });
exports.tellsOrigin = tellsOrigin;
const dom_1 = require("review/report/html/page/dom");
const ID = 'origin';
const GRACE = 200;
let told;
let leaving;
function tellsOrigin(anchor, origin, holder) {
    const tell = (isPinned = false) => {
        clearTimeout(leaving);
        if (told?.anchor === anchor && told.isPinned && !isPinned)
            return;
        dismiss();
        anchor.setAttribute('aria-describedby', ID);
        holder.append(popover(origin));
        told = { anchor, isPinned };
    };
    const leave = () => {
        clearTimeout(leaving);
        if (told?.anchor === anchor && !told.isPinned)
            leaving = setTimeout(dismiss, GRACE);
    };
    holder.addEventListener('mouseenter', () => {
        tell();
    });
    holder.addEventListener('mouseleave', leave);
    anchor.addEventListener('focus', () => {
        tell();
    });
    holder.addEventListener('focusout', ({ relatedTarget }) => {
        if (!(relatedTarget instanceof Node && holder.contains(relatedTarget)))
            leave();
    });
    anchor.addEventListener('click', () => {
        if (told?.anchor === anchor && told.isPinned)
            dismiss();
        else
            tell(true);
    });
    holder.addEventListener('keydown', (event) => {
        if (event.key !== 'Escape')
            return;
        dismiss();
        anchor.focus({ preventScroll: true });
        dismiss();
    });
}
function dismiss() {
    clearTimeout(leaving);
    told?.anchor.removeAttribute('aria-describedby');
    told = undefined;
    document.getElementById(ID)?.remove();
}
function popover(origin) {
    const { what, place, snippet, id, reason, source, overrode, also, construct } = origin;
    const parts = [
        [(0, dom_1.el)('b', {}, what), ...(place === undefined ? [] : [' in ', (0, dom_1.el)('code', {}, place)])],
        snippet === undefined ? [] : [(0, dom_1.el)('code', { class: 'snippet' }, snippet)],
        id === undefined ? [] : ['Default ', (0, dom_1.el)('code', {}, id), reason === undefined ? '' : \`: \${reason}\`],
        source === undefined ? [] : [link(source)],
        overrode.length === 0 ? [] : [\`Instead of \${overrode.join(', then ')}.\`],
        also.length === 0 ? [] : [\`Also from \${also.join(', ')}.\`],
        ['Construct ', (0, dom_1.el)('code', {}, construct)],
    ];
    const paragraphs = parts.filter((part) => part.length > 0).map((part) => (0, dom_1.el)('p', {}, ...part));
    return (0, dom_1.el)('div', { id: ID, class: 'popover', role: 'tooltip' }, ...paragraphs);
}
function link({ title, url }) {
    return /^https?:\\/\\//.test(url) ? (0, dom_1.el)('a', { href: url, rel: 'noreferrer' }, title) : (0, dom_1.el)('span', {}, title);
}
},
"review/report/html/page/origin-mark"(exports) {
Object.defineProperty(exports, "__esModule", { value: true });
exports.originMark = originMark;
const dom_1 = require("review/report/html/page/dom");
const origin_popover_1 = require("review/report/html/page/origin-popover");
function originMark(origin) {
    const text = origin.place ?? origin.id ?? origin.construct;
    const button = (0, dom_1.el)('button', { type: 'button', class: 'origin-mark' }, text);
    const holder = (0, dom_1.el)('span', { class: 'origin-holder' }, button);
    (0, origin_popover_1.tellsOrigin)(button, origin, holder);
    return holder;
}
},
"review/report/html/page/filter-bar"(exports) {
Object.defineProperty(exports, "__esModule", { value: true });
exports.filterBar = filterBar;
const risk_1 = require("model/risk");
const dom_1 = require("review/report/html/page/dom");
const filters_1 = require("review/report/html/page/filters");
const risk_mark_1 = require("review/report/html/page/risk-mark");
function filterBar(store) {
    const reset = (0, dom_1.el)('button', { type: 'button', class: 'link' }, 'Show everything');
    reset.addEventListener('click', () => {
        store.want({ ...filters_1.EVERYTHING, open: store.filters.open });
    });
    const status = (0, dom_1.el)('p', { role: 'status', class: 'status' });
    store.follow(() => {
        const { risks, where, app, text } = store.filters;
        reset.hidden = risks.length === 0 && where === '' && app === '' && text === '';
        const all = (0, dom_1.counted)(store.page.entries.length, 'change');
        status.textContent = reset.hidden ? all : \`\${store.shown.length} of \${all}\`;
    });
    const choices = (0, dom_1.el)('div', { class: 'choices' }, whereChoice(store), appChoice(store), search(store), status, reset);
    return (0, dom_1.el)('search', { class: 'filters', 'aria-label': 'Filters' }, riskButtons(store), choices);
}
function riskButtons(store) {
    const there = risk_1.RISKS.filter((risk) => store.page.entries.some((entry) => entry.risk === risk));
    return (0, dom_1.el)('div', { class: 'risks', role: 'group', 'aria-label': 'Risk' }, ...there.map((risk) => riskButton(risk, store)));
}
function riskButton(risk, store) {
    const count = (0, dom_1.el)('span', { class: 'count' });
    const button = (0, dom_1.el)('button', { type: 'button', class: \`risk \${risk}\` }, (0, risk_mark_1.riskMark)(risk), count);
    button.addEventListener('click', () => {
        const { risks } = store.filters;
        const others = risks.filter((other) => other !== risk);
        store.want({
            risks: others.length < risks.length ? others : risk_1.RISKS.filter((one) => one === risk || risks.includes(one)),
        });
    });
    store.follow(() => {
        const number = (0, filters_1.shownEntries)(store.page, store.texts, { ...store.filters, risks: [risk] }).length;
        count.textContent = String(number);
        button.setAttribute('aria-pressed', String(store.filters.risks.includes(risk)));
    });
    return button;
}
function whereChoice(store) {
    const environments = [...new Set(store.page.places.map(({ environment }) => environment))];
    const groups = environments.map((environment) => {
        const places = store.page.places.filter((place) => place.environment === environment);
        return (0, dom_1.el)('optgroup', { label: environment }, (0, dom_1.el)('option', { value: environment }, \`all of \${environment}\`), ...places.map(({ name }) => (0, dom_1.el)('option', { value: name }, name)));
    });
    return choice('Where', [(0, dom_1.el)('option', { value: '' }, 'everywhere'), ...groups], store, 'where');
}
function appChoice(store) {
    const apps = store.page.apps.map((app) => (0, dom_1.el)('option', { value: app }, app));
    return choice('App', [(0, dom_1.el)('option', { value: '' }, 'every app'), ...apps], store, 'app');
}
function choice(label, options, store, filter) {
    const select = (0, dom_1.el)('select', {}, ...options);
    select.addEventListener('change', () => {
        store.want({ [filter]: select.value });
    });
    store.follow(() => {
        select.value = store.filters[filter];
    });
    return (0, dom_1.el)('label', { class: 'choice' }, (0, dom_1.el)('span', {}, label), select);
}
function search(store) {
    const input = (0, dom_1.el)('input', { type: 'search', placeholder: 'object, field, value or rule', spellcheck: 'false' });
    input.addEventListener('input', () => {
        store.want({ text: input.value });
    });
    store.follow(() => {
        if (input.value !== store.filters.text)
            input.value = store.filters.text;
    });
    return (0, dom_1.el)('label', { class: 'choice search' }, (0, dom_1.el)('span', {}, 'Search'), input);
}
},
"model/risk"(exports) {
Object.defineProperty(exports, "__esModule", { value: true });
exports.RISKS = void 0;
exports.worse = worse;
exports.RISKS = ['data', 'fails', 'outage', 'exposes', 'restarts', 'capacity', 'harmless'];
function worse(a, b) {
    return exports.RISKS.indexOf(a) < exports.RISKS.indexOf(b) ? a : b;
}
},
"review/report/html/page/filters"(exports) {
Object.defineProperty(exports, "__esModule", { value: true });
exports.EVERYTHING = void 0;
exports.hashOf = hashOf;
exports.filtersOf = filtersOf;
exports.touchesIn = touchesIn;
exports.searchText = searchText;
exports.foundEntries = foundEntries;
exports.shownEntries = shownEntries;
const risk_1 = require("model/risk");
exports.EVERYTHING = { risks: [], where: '', app: '', text: '', open: [] };
function hashOf({ risks, where, app, text, open }) {
    const parts = { risk: risks.join(), where, app, text, open: open.join() };
    return new URLSearchParams(Object.entries(parts).filter(([, value]) => value !== '')).toString();
}
function filtersOf(hash, page) {
    const asked = new URLSearchParams(hash.replace(/^#/, ''));
    const list = (name) => (asked.get(name) ?? '').split(',');
    const known = (name, values) => values.find((value) => value === asked.get(name)) ?? '';
    const risks = list('risk');
    const open = list('open').filter((text) => /^\\d+$/.test(text));
    return {
        risks: risk_1.RISKS.filter((risk) => risks.includes(risk)),
        where: known('where', page.places.flatMap(({ environment, name }) => [environment, name])),
        app: known('app', page.apps),
        text: asked.get('text') ?? '',
        open: open.map(Number).filter((at) => at < page.entries.length),
    };
}
function touchesIn(page, entry, { where, app }) {
    return entry.touches.filter(({ bundle }) => {
        const { app: row, place: column } = page.bundles[bundle] ?? { app: -1, place: -1 };
        const place = page.places[column];
        const isThere = where === '' || place?.environment === where || place?.name === where;
        return isThere && (app === '' || page.apps[row] === app);
    });
}
function searchText({ verb, objects, remarks, where, consequences, fields }) {
    const said = consequences.flatMap(({ rule, text, fix }) => [rule, text, fix]);
    const changed = fields.flatMap(({ path, before, after }) => [path, before, after]);
    return [verb, ...objects, ...remarks, where, ...said, ...changed].join('\\n').toLowerCase();
}
function foundEntries(page, texts, { risks, text }) {
    const words = text.toLowerCase().split(/\\s+/).filter(Boolean);
    return [...page.entries.keys()].filter((at) => {
        const risk = page.entries[at]?.risk ?? 'harmless';
        return (risks.length === 0 || risks.includes(risk)) && words.every((word) => texts[at]?.includes(word));
    });
}
function shownEntries(page, texts, filters) {
    const found = foundEntries(page, texts, filters);
    if (filters.where === '' && filters.app === '')
        return found;
    return found.filter((at) => {
        const entry = page.entries[at];
        return entry !== undefined && touchesIn(page, entry, filters).length > 0;
    });
}
},
"review/report/html/page/header"(exports) {
Object.defineProperty(exports, "__esModule", { value: true });
exports.header = header;
const dom_1 = require("review/report/html/page/dom");
const theme_1 = require("review/report/html/page/theme");
function header(page, sections) {
    return (0, dom_1.el)('header', { class: 'top' }, (0, dom_1.el)('div', { class: 'title' }, (0, dom_1.el)('h1', {}, 'Review'), sides(page), (0, theme_1.themeChoice)()), (0, dom_1.el)('p', { class: 'summary' }, \`\${page.summary}.\`), ...notices(page), (0, dom_1.el)('nav', { 'aria-label': 'Parts of this page' }, ...sections.map(link)));
}
function sides({ before, after }) {
    return (0, dom_1.el)('p', { class: 'sides' }, (0, dom_1.el)('code', {}, before), (0, dom_1.el)('span', { class: 'to' }, ' → '), (0, dom_1.el)('code', {}, after));
}
function notices({ budgets, uncompared }) {
    const exceeded = budgets.filter(({ holds }) => !holds).map(({ text }) => text);
    const held = budgets.filter(({ holds }) => holds).map(({ text }) => text);
    return [
        notice(\`\${(0, dom_1.counted)(exceeded.length, 'budget')} exceeded\`, exceeded, true),
        notice(\`\${(0, dom_1.counted)(uncompared.length, 'file')} could not be compared\`, uncompared, true),
        notice(\`\${(0, dom_1.counted)(held.length, 'budget')} kept\`, held, false),
    ].flatMap((found) => found ?? []);
}
function notice(title, texts, isOpen) {
    if (texts.length === 0)
        return undefined;
    const list = (0, dom_1.el)('ul', {}, ...texts.map((text) => (0, dom_1.el)('li', {}, text)));
    return (0, dom_1.el)('details', { class: isOpen ? 'notice urgent' : 'notice', open: isOpen }, (0, dom_1.el)('summary', {}, title), list);
}
function link(section) {
    const button = (0, dom_1.el)('button', { type: 'button', class: 'link' }, section.querySelector('h2')?.textContent ?? '');
    button.addEventListener('click', () => {
        section.scrollIntoView();
        section.focus({ preventScroll: true });
    });
    return button;
}
},
"review/report/html/page/theme"(exports) {
Object.defineProperty(exports, "__esModule", { value: true });
exports.themeChoice = themeChoice;
const dom_1 = require("review/report/html/page/dom");
const KEY = 'fairlead-review-theme';
const THEMES = ['system', 'light', 'dark'];
function themeChoice() {
    const choice = (0, dom_1.el)('select', {}, ...THEMES.map((theme) => (0, dom_1.el)('option', {}, theme)));
    choice.value = THEMES.find((theme) => theme === remembered()) ?? 'system';
    const apply = () => {
        document.documentElement.dataset.theme = choice.value;
    };
    choice.addEventListener('change', () => {
        apply();
        remember(choice.value);
    });
    apply();
    return (0, dom_1.el)('label', { class: 'choice' }, (0, dom_1.el)('span', {}, 'Theme'), choice);
}
function remembered() {
    try {
        return localStorage.getItem(KEY);
    }
    catch {
        return null;
    }
}
function remember(theme) {
    try {
        localStorage.setItem(KEY, theme);
    }
    catch {
    }
}
},
"review/report/html/page/matrix"(exports) {
Object.defineProperty(exports, "__esModule", { value: true });
exports.matrix = matrix;
const dom_1 = require("review/report/html/page/dom");
const grid_keys_1 = require("review/report/html/page/grid-keys");
const matrix_cells_1 = require("review/report/html/page/matrix-cells");
const matrix_rows_1 = require("review/report/html/page/matrix-rows");
const section_1 = require("review/report/html/page/section");
function matrix(store) {
    const { places, apps } = store.page;
    const columns = places.map((place) => columnHead(place, store));
    const environments = environmentHeads(store);
    const rows = apps.map((app, row) => matrixRow(app, row, store));
    const table = (0, dom_1.el)('table', { role: 'grid', 'aria-label': 'Apps and clusters', class: places.length > 16 ? 'matrix narrow' : 'matrix' }, (0, dom_1.el)('thead', {}, (0, dom_1.el)('tr', {}, (0, dom_1.el)('td'), ...new Set(environments)), (0, dom_1.el)('tr', {}, (0, dom_1.el)('td'), ...columns)), (0, dom_1.el)('tbody', {}, ...rows.map(({ line }) => line)));
    (0, grid_keys_1.moveByKeys)(table, [
        [undefined, ...environments],
        [undefined, ...columns],
        ...rows.map(({ head, cells }) => [head, ...cells.map((cell) => cell?.element)]),
    ]);
    (0, matrix_cells_1.followCells)(rows.flatMap(({ cells }) => cells.flatMap((cell) => cell ?? [])), store);
    const hint = (0, dom_1.el)('p', { class: 'hint' }, 'How many objects change, behind the letter of the worst risk; · where nothing does.');
    const more = (0, matrix_rows_1.foldRows)(rows.map(({ line }) => line), store);
    return (0, section_1.section)('matrix', 'Apps and clusters', hint, (0, dom_1.el)('div', { class: 'scroll' }, table), more);
}
function columnHead({ cluster, name }, store) {
    const head = (0, dom_1.el)('th', { scope: 'col', class: 'cluster', title: name }, (0, dom_1.el)('span', {}, cluster || 'agent'));
    narrows(head, store, 'where', name);
    return head;
}
function environmentHeads(store) {
    const heads = new Map();
    return store.page.places.map(({ environment }) => {
        const known = heads.get(environment);
        if (known)
            return known;
        const size = store.page.places.filter((place) => place.environment === environment).length;
        const head = (0, dom_1.el)('th', { scope: 'colgroup', colspan: size, class: 'environment' }, (0, dom_1.el)('span', {}, environment));
        heads.set(environment, head);
        narrows(head, store, 'where', environment);
        return head;
    });
}
function matrixRow(app, row, store) {
    const head = (0, dom_1.el)('th', { scope: 'row' }, app);
    narrows(head, store, 'app', app);
    const { places, bundles } = store.page;
    const there = new Map(bundles.flatMap((bundle, at) => (bundle.app === row ? [[bundle.place, at]] : [])));
    const cells = places.map((place, column) => {
        const bundle = there.get(column);
        if (bundle === undefined)
            return undefined;
        const element = (0, dom_1.el)('td');
        element.addEventListener('click', () => {
            const { where, app: only } = store.filters;
            store.want(where === place.name && only === app ? { where: '', app: '' } : { where: place.name, app });
        });
        return { element, bundle };
    });
    return {
        line: (0, dom_1.el)('tr', {}, head, ...cells.map((cell) => cell?.element ?? (0, dom_1.el)('td', { class: 'none' }))),
        head,
        cells,
    };
}
function narrows(head, store, filter, value) {
    head.addEventListener('click', () => {
        store.want({ [filter]: store.filters[filter] === value ? '' : value });
    });
    store.follow(() => {
        head.setAttribute('aria-selected', String(store.filters[filter] === value));
    });
}
},
"review/report/html/page/matrix-cells"(exports) {
Object.defineProperty(exports, "__esModule", { value: true });
exports.followCells = followCells;
const cells_1 = require("review/report/html/page/cells");
const dom_1 = require("review/report/html/page/dom");
const filters_1 = require("review/report/html/page/filters");
const risk_mark_1 = require("review/report/html/page/risk-mark");
function followCells(cells, store) {
    let told = '';
    store.follow(() => {
        const { risks, text, where, app } = store.filters;
        const { page } = store;
        const key = JSON.stringify([risks, text, where, app]);
        if (key === told)
            return;
        told = key;
        const found = (0, cells_1.cellsOf)(page, (0, filters_1.foundEntries)(page, store.texts, store.filters));
        for (const { element, bundle } of cells) {
            const { app: row = -1, place: column = -1 } = page.bundles[bundle] ?? {};
            fill(element, found.get(bundle), bundle, page);
            element.setAttribute('aria-selected', String(page.places[column]?.name === where && page.apps[row] === app));
        }
    });
}
function fill(element, cell, bundle, page) {
    const { app = -1, place = -1, before = 0, after = 0 } = page.bundles[bundle] ?? {};
    const state = before === 0 ? 'new' : after === 0 ? 'gone' : '';
    const what = cell ? \`\${(0, dom_1.counted)(cell.changes, 'object')}, \${cell.risk}\${state && \`, \${state}\`}\` : 'no change';
    const label = \`\${page.apps[app] ?? ''} on \${page.places[place]?.name ?? ''}: \${what}\`;
    if (element.title === label)
        return;
    element.className = cell ? \`cell \${cell.risk} \${state}\` : 'cell quiet';
    element.textContent = cell ? \`\${(0, risk_mark_1.letterOf)(cell.risk)}\${cell.changes}\` : '·';
    element.setAttribute('aria-label', label);
    element.title = label;
}
},
"review/report/html/page/cells"(exports) {
Object.defineProperty(exports, "__esModule", { value: true });
exports.cellsOf = cellsOf;
const risk_1 = require("model/risk");
function cellsOf(page, entries) {
    const cells = new Map();
    for (const at of entries) {
        for (const { bundle, changes, risk } of page.entries[at]?.touches ?? []) {
            const known = cells.get(bundle);
            cells.set(bundle, { changes: (known?.changes ?? 0) + changes, risk: (0, risk_1.worse)(risk, known?.risk ?? risk) });
        }
    }
    return cells;
}
},
"review/report/html/page/matrix-rows"(exports) {
Object.defineProperty(exports, "__esModule", { value: true });
exports.foldRows = foldRows;
const dom_1 = require("review/report/html/page/dom");
const MOST_QUIET = 12;
function foldRows(lines, store) {
    const { entries, bundles } = store.page;
    const touched = new Set(entries.flatMap(({ touches }) => touches.map(({ bundle }) => bundles[bundle]?.app)));
    const quiet = lines.filter((_, app) => !touched.has(app));
    if (quiet.length <= MOST_QUIET)
        return undefined;
    const button = (0, dom_1.el)('button', { type: 'button', class: 'link' });
    const fold = (isFolded) => {
        for (const line of quiet)
            line.hidden = isFolded;
        button.textContent = \`\${isFolded ? 'Show' : 'Hide'} \${(0, dom_1.counted)(quiet.length, 'app')} without a change\`;
        button.setAttribute('aria-expanded', String(!isFolded));
    };
    button.addEventListener('click', () => {
        fold(button.getAttribute('aria-expanded') === 'true');
    });
    fold(true);
    return button;
}
},
"review/report/html/page/store"(exports) {
Object.defineProperty(exports, "__esModule", { value: true });
exports.Store = void 0;
const filters_1 = require("review/report/html/page/filters");
class Store {
    page;
    texts;
    wanted;
    listeners = [];
    constructor(page) {
        this.page = page;
        this.texts = page.entries.map(filters_1.searchText);
        this.wanted = (0, filters_1.filtersOf)(location.hash, page);
        addEventListener('hashchange', () => {
            this.wanted = (0, filters_1.filtersOf)(location.hash, page);
            this.tell();
        });
    }
    get filters() {
        return this.wanted;
    }
    get shown() {
        return (0, filters_1.shownEntries)(this.page, this.texts, this.wanted);
    }
    want(some) {
        this.wanted = { ...this.wanted, ...some };
        history.replaceState(null, '', \`#\${(0, filters_1.hashOf)(this.wanted)}\`);
        this.tell();
    }
    follow(listener) {
        this.listeners.push(listener);
        listener();
    }
    tell() {
        for (const listener of this.listeners)
            listener();
    }
}
exports.Store = Store;
},
"review/report/html/page/tables"(exports) {
Object.defineProperty(exports, "__esModule", { value: true });
exports.versions = versions;
exports.demand = demand;
const dom_1 = require("review/report/html/page/dom");
const section_1 = require("review/report/html/page/section");
function versions({ versions: steps }) {
    if (steps.length === 0)
        return undefined;
    return (0, section_1.section)('versions', 'Versions', table(['Image or chart', 'Before', 'After', 'Step', 'Where'], steps.map(versionRow)));
}
function versionRow({ what, name, before, after, step, where, objects }) {
    const isLoud = step === 'major' || step === 'back';
    return (0, dom_1.el)('tr', {}, (0, dom_1.el)('th', { scope: 'row', title: objects.join(', ') }, (0, dom_1.el)('code', {}, name), what === 'chart' ? ' chart' : undefined), (0, dom_1.el)('td', {}, (0, dom_1.el)('code', { class: 'was' }, before ?? '')), (0, dom_1.el)('td', {}, (0, dom_1.el)('code', {}, after ?? '')), (0, dom_1.el)('td', {}, (0, dom_1.el)('span', { class: isLoud ? 'step loud' : 'step' }, step === 'back' ? 'older' : step)), (0, dom_1.el)('td', {}, where));
}
function demand({ demand: clusters }) {
    const amounts = clusters.flatMap((cluster) => cluster.amounts);
    const kinds = [...new Set(amounts.filter(({ before, after }) => before !== after).map(({ what }) => what))];
    if (kinds.length === 0)
        return undefined;
    const scale = new Map(kinds.map((kind) => [
        kind,
        Math.max(...amounts.filter(({ what }) => what === kind).map(({ before, after }) => Math.max(before, after))),
    ]));
    const rows = clusters.map(({ place, amounts: asked }) => {
        const cells = kinds.map((kind) => amountCell(asked.find(({ what }) => what === kind), scale.get(kind) ?? 1));
        return (0, dom_1.el)('tr', {}, (0, dom_1.el)('th', { scope: 'row' }, place), ...cells);
    });
    const hint = (0, dom_1.el)('p', { class: 'hint' }, 'What the workloads that change ask for, all their pods together.');
    return (0, section_1.section)('demand', 'Demand', hint, table(['Cluster', ...kinds], rows));
}
function amountCell(amount, most) {
    if (!amount)
        return (0, dom_1.el)('td');
    const bars = [amount.before, amount.after].map((value, at) => (0, dom_1.svg)('rect', { class: at === 0 ? 'was' : 'is', x: 0, y: at * 4, width: (value / most) * 100, height: 3 }));
    const picture = (0, dom_1.svg)('svg', { class: 'bars', viewBox: '0 0 100 7', preserveAspectRatio: 'none', 'aria-hidden': 'true' }, ...bars);
    return (0, dom_1.el)('td', {}, (0, dom_1.el)('span', {}, amount.text), picture);
}
function table(heads, rows) {
    const head = (0, dom_1.el)('tr', {}, ...heads.map((text) => (0, dom_1.el)('th', { scope: 'col' }, text)));
    return (0, dom_1.el)('div', { class: 'scroll' }, (0, dom_1.el)('table', { class: 'list' }, (0, dom_1.el)('thead', {}, head), (0, dom_1.el)('tbody', {}, ...rows)));
}
},
};
require("review/report/html/page/main");
})();
`;
