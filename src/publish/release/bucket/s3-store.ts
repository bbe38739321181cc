import type { S3Client } from '@aws-sdk/client-s3';
import { storageAccess, type BucketAddress } from './bucket-address.ts';
import type { ObjectStore } from './object-store.ts';
import { storageProblem } from './storage-problem.ts';

/*
 * What is asked is what every storage that calls itself S3-compatible knows: no checksums younger than 2024, which 阿里云
 * OSS refuses (`WHEN_REQUIRED`, https://help.aliyun.com/zh/oss/developer-reference/use-aws-sdks-to-access-oss); the first
 * form of the list; one key deleted at a time, since several need an MD5 that this library no longer sends.
 */

/** The object storage behind an address. Keys and endpoint come from the environment. Errors: `UserError`. */
export async function s3Store({ bucket: Bucket }: BucketAddress): Promise<ObjectStore> {
  const access = storageAccess(process.env);
  // loaded by those who publish so, and no other command
  const sdk = await import('@aws-sdk/client-s3');
  const client: S3Client = new sdk.S3Client({
    ...access,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: 5,
  });
  const explained = <Answer>(answer: Promise<Answer>): Promise<Answer> =>
    answer.catch((error: unknown) => {
      throw storageProblem(error, Bucket, access);
    });

  return {
    async list(prefix) {
      const sizes = new Map<string, number>();
      for (let last: string | undefined, isMore = true; isMore;) {
        const command = new sdk.ListObjectsCommand({ Bucket, Prefix: prefix, Marker: last });
        const { Contents = [], IsTruncated } = await explained(client.send(command));
        for (const { Key = '', Size = 0 } of Contents) sizes.set((last = Key), Size);
        isMore = IsTruncated === true && Contents.length > 0;
      }
      return sizes;
    },
    async read(key) {
      try {
        const { Body } = await client.send(new sdk.GetObjectCommand({ Bucket, Key: key }));
        return await Body?.transformToString();
      } catch (error) {
        if (error instanceof Error && error.name === 'NoSuchKey') return undefined;
        throw storageProblem(error, Bucket, access);
      }
    },
    async put(key, bytes, { type, cache }) {
      const object = { Bucket, Key: key, Body: bytes, ContentType: type, CacheControl: cache };
      await explained(client.send(new sdk.PutObjectCommand(object)));
    },
    async copy(from, to, { type, cache }) {
      const object = { Bucket, Key: to, CopySource: `${Bucket}/${from}`, ContentType: type, CacheControl: cache };
      await explained(client.send(new sdk.CopyObjectCommand({ ...object, MetadataDirective: 'REPLACE' })));
    },
    async remove(key) {
      await explained(client.send(new sdk.DeleteObjectCommand({ Bucket, Key: key })));
    },
  };
}
