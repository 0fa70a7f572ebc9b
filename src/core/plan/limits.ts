/** What a plan may not exceed. Each excess is a finding; nothing is cut off silently. */
export const PLAN_LIMITS = {
  /** UTF-8 bytes of a plan file. */
  fileBytes: 4 * 1024 * 1024,
  tracks: 1000,
  /** All globs of one track together. */
  globsPerTrack: 500,
  /** UTF-16 units of one glob. */
  globChars: 4096,
  /** Collections inside one another. */
  nesting: 32,
  aliases: 100,
  /** Nodes that aliases may add to the document when each is written out in full. */
  aliasedNodes: 100_000,
} as const;
