import { ActionError } from "../app/errors.ts";

/**
 * A value of GitHub's answer and where it stands in it.
 *
 * Every reading either gives the type asked for or fails with `github-failed`, naming the place.
 */
export class GitHubJson {
  readonly value: unknown;
  /** What was asked, such as "GET /repos/o/r/pulls". */
  readonly question: string;
  /** Such as "[3].user.login"; empty at the root. */
  readonly path: string;

  constructor(value: unknown, question: string, path = "") {
    this.value = value;
    this.question = question;
    this.path = path;
  }

  /** A field that must be there; its value may be null. */
  field(name: string): GitHubJson {
    const found = this.optional(name);
    if (found === null) throw this.#failure(`lacks "${this.#join(name)}"`);
    return found;
  }

  /** A field; null where it is absent. */
  optional(name: string): GitHubJson | null {
    const fields = this.#fields();
    if (!Object.hasOwn(fields, name)) return null;
    return new GitHubJson(fields[name], this.question, this.#join(name));
  }

  text(): string {
    if (typeof this.value !== "string") throw this.#wrong("text");
    return this.value;
  }

  /** A safe integer. */
  number(): number {
    if (!Number.isSafeInteger(this.value)) throw this.#wrong("a number");
    return Number(this.value);
  }

  boolean(): boolean {
    if (typeof this.value !== "boolean") throw this.#wrong("true or false");
    return this.value;
  }

  list(): readonly GitHubJson[] {
    if (!Array.isArray(this.value)) throw this.#wrong("a list");
    const items: readonly unknown[] = this.value;
    return items.map((item, index) => new GitHubJson(item, this.question, `${this.path}[${String(index)}]`));
  }

  /** Null for null, and what `read` gives otherwise. */
  nullable<T>(read: (json: GitHubJson) => T): T | null {
    return this.value === null ? null : read(this);
  }

  /** One of the words, or a failure that quotes what stands there. */
  word<const T extends string>(words: readonly T[]): T {
    const found = words.find((word) => word === this.value);
    if (found === undefined) throw this.#wrong(words.map((word) => `"${word}"`).join(", "));
    return found;
  }

  #fields(): Readonly<Record<string, unknown>> {
    const { value } = this;
    if (typeof value !== "object" || value === null || Array.isArray(value)) throw this.#wrong("an object");
    return Object.fromEntries(Object.entries(value));
  }

  #join(name: string): string {
    return this.path === "" ? name : `${this.path}.${name}`;
  }

  #wrong(expected: string): ActionError {
    const place = this.path === "" ? "the answer" : `"${this.path}"`;
    return this.#failure(`has ${quoted(this.value)} where ${place} should be ${expected}`);
  }

  #failure(what: string): ActionError {
    return new ActionError(
      "github-failed",
      `GitHub's answer to ${this.question} ${what}.`,
      "Run the job again; if it stays, the API has changed and this version cannot read it.",
    );
  }
}

function quoted(value: unknown): string {
  const text = JSON.stringify(value, (_, part: unknown) => (typeof part === "bigint" ? String(part) : part));
  if (typeof text !== "string") return "nothing";
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
