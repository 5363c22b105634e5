/** As much of React's types as the test pages use: the package brings none. */
declare module 'react' {
  type Child = object | string | number | null | undefined | readonly Child[];
  export function createElement(type: unknown, props?: object | null, ...children: Child[]): object;
  export function useEffect(run: () => void, inputs: readonly unknown[]): void;
  export function useState<T>(first: T): [T, (next: T) => void];
}

declare module 'react-dom/server' {
  export function renderToString(element: object): string;
}
