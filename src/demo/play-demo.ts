import { join } from "node:path";
import type { DemoStage, ExitCode } from "../app/cli-ports.ts";
import { paint } from "../app/cli-style.ts";
import { findBundles } from "./bundles.ts";
import { BrokenClaim } from "./claim.ts";
import { Interruption } from "./interruption.ts";
import { PAGE_NAME, refuseForeignPage, writePage } from "./page/page-file.ts";
import { renderPage } from "./page/page.ts";
import { requireGit } from "./require-git.ts";
import { runDemo } from "./run-demo.ts";
import type { DemoResult } from "./run-demo.ts";
import { Transcript } from "./transcript.ts";

const TITLE = "The life of a plan, on a GitHub inside this process: no account, no network.";

/** `demo`: the story on the terminal and, where wanted, as a page. 1 where a claim of the story does not hold. */
export async function playDemo({ terminal, page }: DemoStage): Promise<ExitCode> {
  const bundles = findBundles();
  await requireGit();
  if (page !== null) await refuseForeignPage(page.files);
  const style = paint(terminal.color);
  const print = (text: string): void => {
    terminal.print(text);
  };
  print(`${style.bold("parallel-dispatch demo")}\n${TITLE}\n`);
  const transcript = new Transcript(terminal.color, print);
  const started = performance.now();
  const interruption = new Interruption();
  try {
    const result = await runDemo({
      bundles,
      listener: (event) => {
        transcript.write(event);
      },
      signal: interruption.signal,
    });
    if (page !== null) await writePage(page.files, renderPage(result.events));
    print(`\n${describe(result, performance.now() - started)}\n`);
    if (page === null) print("demo --out DIR shows every comment as GitHub would, in one page.\n");
    else print(`Every comment as GitHub would show it: ${join(page.folder, PAGE_NAME)}\n`);
    return 0;
  } catch (error) {
    if (interruption.signal.aborted) return 2;
    if (!(error instanceof BrokenClaim)) throw error;
    const evidence = error.evidence === "" ? "" : `${error.evidence.trimEnd()}\n`;
    terminal.note(`${evidence}${paint(terminal.noteColor).red("failed:")} ${error.message}\n`);
    return 1;
  } finally {
    interruption.release();
  }
}

function describe({ runs, requests }: DemoResult, milliseconds: number): string {
  const seconds = (milliseconds / 1000).toFixed(1);
  return `${runs} runs of the two actions, ${requests} requests, ${seconds} s. Nothing is left behind.`;
}
