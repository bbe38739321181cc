import type { APIRoute } from 'astro';
import { markdownOf } from '../reader/take-away/markdown.ts';
import { markdownList } from '../reader/take-away/volume-lists.ts';
import { theStudy } from '../study/study.ts';
import { volumesOf } from '../study/volumes/volume.ts';

export const GET: APIRoute = async () => {
  const study = await theStudy();
  const volumes = volumesOf(study.sections);
  return new Response(volumes.length > 0 ? markdownList(study, volumes) : markdownOf(study));
};
