import { ActionError } from "../../src/app/errors.ts";
import type { Comment, Comments } from "../../src/app/ports.ts";

/** Comments in memory: what the API would hold, and every write that was asked for. */
export class MemoryComments implements Comments {
  readonly writes: string[] = [];
  comments: Comment[] = [];
  readOnly = false;
  /** Called before each creation, to let another run come between. */
  beforeCreate: () => void = () => undefined;
  #nextId = 1;

  add(author: string, body: string): Comment {
    const id = this.#nextId++;
    const comment = { id, author, body, url: `https://github.example/c/${String(id)}` };
    this.comments.push(comment);
    return comment;
  }

  self(): Promise<string> {
    return Promise.resolve("github-actions[bot]");
  }

  list(): Promise<readonly Comment[]> {
    return Promise.resolve([...this.comments]);
  }

  create(_issue: number, body: string): Promise<Comment> {
    this.#guard();
    this.beforeCreate();
    this.beforeCreate = () => undefined;
    this.writes.push("create");
    return Promise.resolve(this.add("github-actions[bot]", body));
  }

  update(id: number, body: string): Promise<void> {
    this.#guard();
    this.writes.push(`update ${String(id)}`);
    this.comments = this.comments.map((comment) => (comment.id === id ? { ...comment, body } : comment));
    return Promise.resolve();
  }

  remove(id: number): Promise<void> {
    this.#guard();
    this.writes.push(`remove ${String(id)}`);
    this.comments = this.comments.filter((comment) => comment.id !== id);
    return Promise.resolve();
  }

  #guard(): void {
    if (this.readOnly) throw new ActionError("github-denied", "The token may not write comments.");
  }
}
