import { code } from "./wording.ts";
import { SourceText, type Span } from "../source-text.ts";
import { PLAN_LIMITS } from "./limits.ts";
import { suggestQuotes } from "./yaml-hint.ts";
import type { YamlEntry, YamlNode, YamlProblem, YamlScalar } from "./yaml-node.ts";

/** The anchor and tag that stand before a node. */
export interface NodeProperties {
  readonly anchor: { readonly name: string; readonly span: Span } | null;
  readonly tag: Span | null;
}

/** How large and how deep a node is with every alias written out. */
interface Extent {
  readonly nodes: number;
  readonly depth: number;
}

interface OpenNode {
  readonly kind: "sequence" | "mapping";
  readonly start: number;
  readonly isFlow: boolean;
  readonly anchor: string | null;
  readonly children: YamlNode[];
  readonly spots: Span[];
  extent: Extent;
}

const LEAF: Extent = { nodes: 1, depth: 0 };
const EMPTY_COLLECTION: Extent = { nodes: 1, depth: 1 };

/** Builds the located tree from parser events, and collects what is wrong on the way. */
export class YamlBuilder {
  readonly #text: string;
  readonly #source: SourceText;
  readonly #problems: YamlProblem[] = [];
  readonly #open: OpenNode[] = [];
  /** Null while the anchored node is still open. */
  readonly #anchors = new Map<string, YamlNode | null>();
  readonly #extents = new Map<YamlNode, Extent>();
  #documents = 0;
  #root: YamlNode | null = null;
  #aliases = 0;
  #aliasedNodes = 0;
  #tooDeep = false;
  #lastEnd = 0;

  constructor(text: string) {
    this.#text = text;
    this.#source = new SourceText("", text);
  }

  /** Starts a document; only the first one is kept. */
  openDocument(): void {
    this.#documents++;
    if (this.#documents !== 2) return;
    const found = /^---/gm;
    found.lastIndex = this.#lastEnd;
    const start = found.exec(this.#text)?.index ?? this.#lastEnd;
    this.#report(
      { start, end: start + 3 },
      "a second YAML document starts here, but a plan file holds one plan: move what follows into a file of its own",
    );
  }

  /** Starts a list or mapping at an offset. */
  open(kind: "sequence" | "mapping", start: number, properties: NodeProperties, isFlow: boolean): void {
    this.#refuseTag(properties);
    this.#lastEnd = Math.max(this.#lastEnd, isFlow ? start + 1 : start);
    if (properties.anchor !== null) this.#anchors.set(properties.anchor.name, null);
    const anchor = properties.anchor?.name ?? null;
    this.#open.push({ kind, start, isFlow, anchor, children: [], spots: [], extent: EMPTY_COLLECTION });
  }

  /** Adds a text or number. */
  addScalar(scalar: YamlScalar, properties: NodeProperties): void {
    this.#refuseTag(properties);
    this.#refuseBareAnchor(scalar, properties);
    const isBare = scalar.text === "" && scalar.style === "plain" && properties.anchor !== null;
    const node: YamlNode =
      properties.tag !== null || isBare ? { kind: "unknown", span: scalar.span } : scalar;
    if (properties.anchor !== null) this.#anchors.set(properties.anchor.name, node);
    this.#add(node, LEAF, scalar.span);
  }

  /** Adds the node that an alias stands for. */
  addAlias(span: Span): void {
    const name = this.#text.slice(span.start + 1, span.end);
    const node = this.#resolve(name, span);
    this.#add(node, this.#extents.get(node) ?? LEAF, span);
  }

  /** Closes the innermost list, mapping or document. */
  close(): void {
    const closed = this.#open.pop();
    if (closed === undefined) return;
    const end = closed.isFlow ? this.#findBracket(this.#lastEnd) : this.#lastEnd;
    const span = { start: closed.start, end };
    const node: YamlNode =
      closed.kind === "sequence"
        ? { kind: "sequence", span, items: closed.children }
        : { kind: "mapping", span, entries: this.#pairUp(closed) };
    if (closed.anchor !== null) this.#anchors.set(closed.anchor, node);
    this.#extents.set(node, closed.extent);
    this.#add(node, closed.extent, span);
  }

  /** Where a value that is not written would stand: after the last token and a `:` or `-` that follows it. */
  pointAfterLast(...ends: readonly number[]): number {
    const from = Math.max(this.#lastEnd, ...ends);
    return from + (/^[ \t]*[:-]/.exec(this.#text.slice(from, from + 200))?.[0].length ?? 0);
  }

  /** The tree, or null when there is not exactly one document with content. */
  finish(): { readonly root: YamlNode | null; readonly problems: readonly YamlProblem[] } {
    const root = this.#documents === 1 && !this.#tooDeep ? this.#root : null;
    if (this.#documents === 0) this.#report({ start: 0, end: 0 }, EMPTY_FILE);
    return { root, problems: this.#problems };
  }

  #add(node: YamlNode, extent: Extent, spot: Span): void {
    this.#lastEnd = Math.max(this.#lastEnd, spot.end);
    const parent = this.#open.at(-1);
    if (parent === undefined) {
      this.#root ??= node;
      return;
    }
    parent.children.push(node);
    parent.spots.push(spot);
    const depth = Math.max(parent.extent.depth, extent.depth + 1);
    parent.extent = { nodes: parent.extent.nodes + extent.nodes, depth };
    if (depth > PLAN_LIMITS.nesting && !this.#tooDeep) {
      this.#tooDeep = true;
      this.#report(spot, `lists and mappings are nested more than ${String(PLAN_LIMITS.nesting)} deep here`);
    }
  }

  #resolve(name: string, span: Span): YamlNode {
    this.#aliases++;
    if (this.#aliases === PLAN_LIMITS.aliases + 1) {
      this.#report(span, `a plan may use ${String(PLAN_LIMITS.aliases)} aliases, and this is one more`);
    }
    const target = this.#anchors.get(name);
    if (target === undefined) this.#report(span, explainUnknownAlias(name));
    if (target === null) {
      this.#report(
        span,
        `the alias \`*${name}\` stands inside its own anchor \`&${name}\`, so it never ends`,
      );
    }
    return this.#withinBudget(target ?? null, name, span) ?? { kind: "unknown", span };
  }

  #withinBudget(target: YamlNode | null, name: string, span: Span): YamlNode | null {
    if (target === null || this.#aliases > PLAN_LIMITS.aliases) return null;
    const before = this.#aliasedNodes;
    this.#aliasedNodes += this.#extents.get(target)?.nodes ?? 1;
    if (this.#aliasedNodes <= PLAN_LIMITS.aliasedNodes) return target;
    if (before <= PLAN_LIMITS.aliasedNodes) {
      this.#report(
        span,
        `written out in full, the aliases up to \`*${name}\` stand for more than ${String(PLAN_LIMITS.aliasedNodes)} values`,
      );
    }
    return null;
  }

  #pairUp(mapping: OpenNode): readonly YamlEntry[] {
    const entries = new Map<string, YamlEntry>();
    for (let index = 0; index + 1 < mapping.children.length; index += 2) {
      const key = mapping.children[index];
      const value = mapping.children[index + 1];
      const spot = mapping.spots[index];
      if (key === undefined || value === undefined || spot === undefined) continue;
      if (key.kind === "unknown") continue;
      if (key.kind !== "scalar") {
        this.#report(spot, "a key must be a single word, but here it is a list or mapping");
        continue;
      }
      const first = entries.get(key.text);
      if (first === undefined) entries.set(key.text, { key: { ...key, span: spot }, value });
      else this.#reportTwice(key.text, spot, first.key.span);
    }
    return [...entries.values()];
  }

  #reportTwice(key: string, spot: Span, first: Span): void {
    const { line } = this.#source.locate(first);
    this.#report(
      spot,
      `the key ${code(key)} is written twice; the first one is on line ${String(line)}: merge the two, or give one its own name`,
    );
  }

  #refuseTag({ tag }: NodeProperties): void {
    if (tag === null) return;
    const text = this.#text.slice(tag.start, tag.end);
    const advice = text.startsWith("!!") ? "write the value without it" : suggestQuotes(text);
    this.#report(tag, `YAML reads ${code(text)} as a tag, and a plan has no tags: ${advice}`);
  }

  #refuseBareAnchor(scalar: YamlScalar, { anchor }: NodeProperties): void {
    if (anchor === null || scalar.text !== "" || scalar.style !== "plain") return;
    const text = this.#text.slice(anchor.span.start, anchor.span.end);
    this.#report(
      anchor.span,
      `YAML reads ${code(text)} as an anchor without a value: ${suggestQuotes(text)}`,
    );
  }

  #findBracket(from: number): number {
    const rest = /(?:[\s,:]|#[^\r\n]*)*[\]}]/y;
    rest.lastIndex = from;
    return rest.test(this.#text) ? rest.lastIndex : from;
  }

  #report(span: Span, message: string): void {
    this.#problems.push({ span, message });
  }
}

const EMPTY_FILE =
  "the file is empty: a plan starts with `version: 1`, `plan: <slug>` and `tracks:`; `parallel-dispatch init` writes a starter";

function explainUnknownAlias(name: string): string {
  const why = /^[\w-]+$/.test(name) ? `, and there is no anchor \`&${name}\`` : " and not as a text";
  return `YAML reads \`*${name}\` as an alias${why}: ${suggestQuotes(`*${name}`)}`;
}
