declare module 'mark.js' {
  /** As much of mark.js and its descendants as is used here. */
  export default class Mark {
    constructor(context: Element);
    mark(terms: string[], options: object): void;
  }
}
