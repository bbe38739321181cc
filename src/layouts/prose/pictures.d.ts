/** The study's pictures by their names: see `study/pictures/picture-modules.ts`. */
declare module 'virtual:pictures' {
  const pictures: ReadonlyMap<string, import('astro').ImageMetadata>;
  export default pictures;
}
