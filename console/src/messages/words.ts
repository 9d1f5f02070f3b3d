/** What another language has to say: the same keys. */
export type Words<T> = { [K in keyof T]: T[K] extends string ? string : Words<T[K]> };
