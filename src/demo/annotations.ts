/** A finding as a workflow command shows it on its line. */
export interface Annotation {
  readonly severity: "error" | "warning";
  readonly title: string;
  /** Empty where the run as a whole is meant. */
  readonly file: string;
  readonly line: string;
  readonly message: string;
}

/** The errors and warnings in the log of a run, in their order. */
export function readAnnotations(log: string): readonly Annotation[] {
  return log.split(/\r?\n/).flatMap((line) => {
    const [, severity, properties = "", message = ""] = COMMAND.exec(line) ?? [];
    if (severity !== "error" && severity !== "warning") return [];
    const values = readProperties(properties);
    const of = (name: string): string => values.get(name) ?? "";
    return [{ severity, title: of("title"), file: of("file"), line: of("line"), message: unescape(message) }];
  });
}

const COMMAND = /^::(error|warning)(?: ([^:]*(?::(?!:)[^:]*)*))?::(.*)$/;

function readProperties(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split(",").map((pair): [string, string] => {
      const [name = "", ...value] = pair.split("=");
      return [name.trim(), unescape(value.join("="))];
    }),
  );
}

// The percent sign comes last: it is what the others are written with.
function unescape(text: string): string {
  return text
    .replaceAll("%0D", "\r")
    .replaceAll("%0A", "\n")
    .replaceAll("%3A", ":")
    .replaceAll("%2C", ",")
    .replaceAll("%25", "%");
}
