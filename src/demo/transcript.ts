import { paint } from "../app/cli-style.ts";
import type { Style } from "../app/cli-style.ts";
import type { Annotation } from "./annotations.ts";
import type { CheckRun } from "./check-run.ts";
import { readBoard } from "./board.ts";
import { plainHeading } from "./plain-heading.ts";
import type { StoryEvent } from "./story.ts";

const WIDTH = 100;

/** Writes the story line by line as it happens; the same text with and without colours. */
export class Transcript {
  readonly #style: Style;
  readonly #print: (text: string) => void;
  #scenes = 0;

  constructor(color: boolean, print: (text: string) => void) {
    this.#style = paint(color);
    this.#print = print;
  }

  /** Writes one event. */
  write(event: StoryEvent): void {
    switch (event.kind) {
      case "scene":
        this.#scenes += 1;
        this.#line("");
        this.#line(this.#style.bold(`${this.#scenes}. ${event.title}`));
        return;
      case "deed":
        this.#paragraph(this.#style.dim("·"), event.text);
        return;
      case "fact":
        this.#paragraph(this.#style.green("✓"), event.text);
        return;
      case "check":
        this.#check(event.run);
        return;
    }
  }

  #check(run: CheckRun): void {
    const style = this.#style;
    const mark = run.passed ? style.green("✓") : style.red("✗");
    const word = run.passed ? style.green("passed") : style.red("failed");
    this.#line(`  ${mark} ${style.bold(run.check)}, ${run.trigger}: ${word}`);
    const board = readBoard(run);
    const heading = plainHeading(run.comments[0]?.body ?? run.summary);
    if (run.passed && heading !== "" && board === null) this.#block(heading);
    for (const annotation of run.annotations.filter(({ title }) => title !== ""))
      this.#annotation(annotation);
    if (board !== null) this.#block(`the board: ${board}`);
  }

  #annotation({ severity, title, file, line, message }: Annotation): void {
    const rule = severity === "error" ? this.#style.red(title) : this.#style.yellow(title);
    this.#line(`      ${rule} ${this.#style.dim(`${file}:${line}`)}`);
    this.#block(message);
  }

  #paragraph(mark: string, text: string): void {
    const [first = "", ...rest] = wrap(text.replaceAll("`", ""), WIDTH - 4);
    this.#line(`  ${mark} ${first}`);
    for (const line of rest) this.#line(`    ${line}`);
  }

  #block(text: string): void {
    for (const line of wrap(text, WIDTH - 6)) this.#line(`      ${line}`);
  }

  #line(text: string): void {
    this.#print(`${text}\n`);
  }
}

/** The text in lines of at most `width` characters, broken at spaces; a longer word keeps its line. */
function wrap(text: string, width: number): readonly string[] {
  return text.split("\n").flatMap((paragraph) => {
    const lines: string[] = [];
    let line = "";
    for (const word of paragraph.split(" ")) {
      if (line !== "" && line.length + 1 + word.length > width) {
        lines.push(line);
        line = word;
      } else line = line === "" ? word : `${line} ${word}`;
    }
    return [...lines, line];
  });
}
