/** The contract leaves every member optional; these are the ones a server's answer always has. */
export type With<T, K extends keyof T> = T & { [P in K]-?: NonNullable<T[P]> };
export type Page<T> = { items: T[]; skip: number; max: number; more: boolean; total: number };
