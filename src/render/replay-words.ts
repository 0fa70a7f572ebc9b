/** A share as whole per cent; `<1%` for a share that would round to nothing. */
export function percent(part: number, whole: number): string {
  if (whole === 0 || part === 0) return "0%";
  const share = (part / whole) * 100;
  return share < 1 ? "<1%" : `${String(Math.round(share))}%`;
}
