/** Small drawings of our own, in the colour of the text around them. */
export const ICONS = {
  pass: svg(
    '<circle cx="8" cy="8" r="7" fill="currentColor"/><path d="m4.8 8.3 2.2 2.2 4.3-4.6" class="cut"/>',
  ),
  fail: svg(
    '<circle cx="8" cy="8" r="7" fill="currentColor"/><path d="m5.6 5.6 4.8 4.8m0-4.8-4.8 4.8" class="cut"/>',
  ),
  deed: svg('<circle cx="8" cy="8" r="3" fill="currentColor"/>'),
  fact: svg('<path d="m3 8.6 3.2 3.2L13 4.6" class="line"/>'),
  robot: svg(
    '<path d="M8 1.5v2M3.5 4.5h9v8h-9zM1.5 7.5v2.5m13-2.5v2.5" class="line"/><circle cx="6.2" cy="8" r=".9" fill="currentColor"/><circle cx="9.8" cy="8" r=".9" fill="currentColor"/><path d="M6.3 10.5h3.4" class="line"/>',
  ),
};

function svg(content: string): string {
  return `<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">${content}</svg>`;
}
