/** A repository path as a relative URI; unpaired surrogates, which no URI can carry, become U+FFFD. */
export function encodePath(path: string): string {
  return path
    .split("/")
    .map((segment) => encodeURIComponent(segment.replace(/\p{Cs}/gu, "\uFFFD")))
    .join("/");
}
