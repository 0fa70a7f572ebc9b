import { DEFAULT_FORECAST, forecastHotFiles, type HotFileForecast } from "../../core/coordinate/hot-files.ts";
import type { PlanReport } from "../../core/plan/report.ts";
import { renderForecastMarkdown } from "../../render/replay-markdown.ts";
import { renderForecastText } from "../../render/replay-text.ts";
import type { CommandArguments, OptionSpec } from "../cli-command.ts";
import type { CliPorts, CliWorkspace } from "../cli-ports.ts";
import { readWholeNumber } from "../whole-number.ts";

/** `--history`. */
export const HISTORY_OPTION: OptionSpec = {
  name: "history",
  short: null,
  value: "N",
  help: "also warn of files that many of the last N merges changed and the plan leaves to nobody",
};

/** The hot files of each plan that could be decoded; empty when `--history` was not given. */
export async function forecastHistory(
  args: CommandArguments,
  workspace: CliWorkspace,
  ports: CliPorts,
  reports: readonly PlanReport[],
): Promise<readonly HotFileForecast[]> {
  const last = readWholeNumber("--history", args.value("history"), { min: 1, max: 1_000_000, fallback: 0 });
  if (last === 0) return [];
  const merges = await ports.openTools(workspace.folder).history.merges("HEAD", last);
  if (merges.length < DEFAULT_FORECAST.minMerges) {
    ports.terminal.note(`note: ${String(merges.length)} merges are too few to forecast anything.\n`);
  }
  const options = { ...DEFAULT_FORECAST, files: await workspace.files() };
  return reports.flatMap(({ plan }) => (plan === null ? [] : [forecastHotFiles(plan, merges, options)]));
}

/** The forecasts for a person; empty where nothing is hot. */
export function forecastsText(forecasts: readonly HotFileForecast[]): string {
  const texts = forecasts.map(renderForecastText).filter((text) => text !== "");
  return texts.map((text) => `\n${text}`).join("");
}

/** The forecasts as Markdown; empty where nothing is hot. */
export function forecastsMarkdown(forecasts: readonly HotFileForecast[]): string {
  const texts = forecasts.map(renderForecastMarkdown).filter((text) => text !== "");
  return texts.map((text) => `\n${text}\n`).join("");
}
