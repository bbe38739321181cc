import { join } from 'node:path';
import { readYamlFile } from '../../check/content/yaml-file.ts';
import { pathBelow } from '../../command/files.ts';
import type { Settings } from '../../command/settings.ts';
import { UserError } from '../../command/user-error.ts';
import { caseSchema } from '../../study/contract/content-schema.ts';

/**
 * A public site says how its readers reach whoever publishes it: by `contact` in `case.yaml`, or by `--contact=`.
 * A `case.yaml` that is missing or wrong is left to the content check, which tells more.
 * Errors: `UserError` where neither says it.
 */
export function refuseWithoutContact({ contact, content, root }: Settings): void {
  const path = join(content, 'case.yaml');
  const file = pathBelow(root, path);
  const study = readYamlFile(path, file, caseSchema)?.value;
  if (contact || !study || study.contact) return;
  throw new UserError(
    `还不能公布：没有写怎样联系您，读者发现错字也无处可说。请在 ${file} 里加一行邮箱或网址，例如 contact: bianji@example.org；` +
      '不想写进文件的，写在命令里，例如 npm run release -- --contact=bianji@example.org --site=https://example.org 文件夹',
  );
}
