/**
 * Pages, scripts, faces, search. Not the downloads (PDFs, books, feeds), nor the faces of paper, nor the path forms of
 * places, which lie a folder deeper: the worker knows where they lead. As deep lie volumes and letters of the 索引.
 */
const keptFiles =
  /^(?:(?:[^/]+\/|(?:quanwen|suoyin)\/[^/]+\/(?:mulu\/)?)?[^/]+\.html|_astro\/(?!site-hei-).+|quanwen\/weizhi\/.+|pagefind\/.+|favicon\.svg)$/;

/**
 * Does the offline copy hold this file? In: its path in the built site. Files packed beside others (`.br`, `.gz`) are no
 * addresses of their own.
 */
export const isKeptFile = (path: string): boolean => keptFiles.test(path) && !/\.(?:br|gz)$/.test(path);
