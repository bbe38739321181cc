import type { APIRoute } from 'astro';
import { mediaTypeOf } from '../../study/contract/media-types.ts';
import type { StudyPicture } from '../../study/pictures/study-picture.ts';
import { studyPictures } from '../../study/pictures/study-pictures.ts';

/** `/tupian/liucheng.png`: the text's pictures as they were put into the content. */
export async function getStaticPaths() {
  return (await studyPictures()).map(({ name, bytes }) => ({ params: { file: name }, props: { bytes } }));
}

export const GET: APIRoute<Pick<StudyPicture, 'bytes'>> = ({ params: { file = '' }, props: { bytes } }) =>
  new Response(bytes, { headers: { 'Content-Type': mediaTypeOf(file) } });
