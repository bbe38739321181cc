import { z } from 'astro/zod';
import { permanentName } from './permanent-names.ts';

const word = z.string().min(1);

/** The kinds of entries, in the order of the 索引; the second name is for ids and classes. */
export const entryKinds = [
  ['术语', 'shuyu'],
  ['文件', 'wenjian'],
  ['机构', 'jigou'],
  ['时间', 'shijian'],
] as const;

/** What `content/index.yaml` may hold: the entries of the 索引. Their places are computed, never typed. */
export const indexSchema = z.array(
  z.strictObject({
    /** permanent: `/suoyin/#id` */
    id: z.string().regex(permanentName),
    /** as it stands in the text */
    name: word,
    kind: z.enum(['术语', '文件', '机构', '时间']),
    /** other forms, as they stand in the text */
    forms: z.array(word).optional(),
    /** the text itself says what it is, so it can be opened where it stands; documents always can */
    defined: z.boolean().optional(),
  }),
);

export type Entry = z.infer<typeof indexSchema>[number];

/** Every form under which an entry stands in the text. */
export function formsOf({ name, forms = [] }: Entry): string[] {
  return [name, ...forms];
}

/** Can the entry be opened where it stands in the text? Documents and what the text defines. */
export function opensInText({ kind, defined = false }: Entry): boolean {
  return kind === '文件' || defined;
}
