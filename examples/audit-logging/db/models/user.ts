/** A row of `users`. */
export interface User {
  readonly id: number;
  readonly name: string;
}
