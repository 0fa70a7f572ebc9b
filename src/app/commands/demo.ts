import type { Command, CommandArguments } from "../cli-command.ts";
import type { CliPorts, ExitCode } from "../cli-ports.ts";
import { ActionError } from "../errors.ts";

/** `demo`: the whole life of a plan, without an account. */
export const DEMO: Command = {
  name: "demo",
  usage: "[--out DIR]",
  summary: "play the whole life of a plan on an embedded GitHub",
  description:
    "Starts a GitHub inside this process, with a repository in a temporary folder, and runs both actions\n" +
    "against it: a plan is refused and repaired, three agents deliver, one strays, an issue stays open.\n" +
    "Needs git and no account; nothing leaves the machine, and nothing is left behind.",
  options: [
    {
      name: "out",
      short: null,
      value: "DIR",
      help: "write every comment, as GitHub would show it, to index.html in this folder",
    },
  ],
  examples: ["demo", "demo --out demo-page"],
  run: demo,
};

async function demo(args: CommandArguments, ports: CliPorts): Promise<ExitCode> {
  const [first] = args.positionals;
  if (first !== undefined) {
    throw new ActionError(
      "bad-input",
      `demo takes no argument "${first}".`,
      `Write --out ${first} to name the folder of the page.`,
    );
  }
  const folder = args.value("out");
  return ports.playDemo({
    terminal: ports.terminal,
    page: folder === null ? null : { folder, files: ports.openOutput(folder) },
  });
}
