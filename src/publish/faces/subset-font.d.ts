/** Of the package, what is used here: it comes without types. */
declare module 'subset-font' {
  export default function subsetFont(font: Buffer, characters: string, options: object): Promise<Buffer>;
}
