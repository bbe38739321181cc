import { UserError } from '../../../command/user-error.ts';

/** Where in object storage a site stands. */
export interface BucketAddress {
  bucket: string;
  /** '' or ends with `/` */
  prefix: string;
}

/** Is a release to go to object storage? In: what was written behind the command. */
export const isBucketAddress = (written: string): boolean => written.startsWith('s3://');

/** Reads `s3://bucket/prefix`. Errors: `UserError` for a name that no bucket can have, or an odd prefix. */
export function bucketAddress(written: string): BucketAddress {
  const [, bucket = '', path = ''] = /^s3:\/\/([^/]+)(?:\/(.*))?$/.exec(written) ?? [];
  const names = path.split('/').filter((name) => name !== '');
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket) || names.some((name) => !/^[\w~-][\w.~-]*$/.test(name))) {
    throw new UserError(
      `${written}：写法应是 s3://桶名/前缀，例如 s3://my-site/repo；桶名用小写字母、数字、“-”和“.”，前缀可以不写。`,
    );
  }
  return { bucket, prefix: names.map((name) => `${name}/`).join('') };
}

/** How the storage is reached. */
export interface StorageAccess {
  endpoint?: string;
  /** undefined: by the profile in `~/.aws/config` */
  region?: string;
  /** `https://endpoint/bucket/key` instead of `https://bucket.endpoint/key` */
  forcePathStyle: boolean;
}

/** Clouds in which a bucket has a host name of its own, and often no other address. */
const clouds = /\.(?:aliyuncs\.com|myqcloud\.com|amazonaws\.com(?:\.cn)?)$/;

/**
 * How the storage is reached, by the variables that all tools for S3 know
 * (https://docs.aws.amazon.com/sdkref/latest/guide/environment-variables.html). 阿里云 and 腾讯云 name the region in the
 * endpoint; a server of one's own, such as MinIO, has buckets as paths, and any region.
 * In: the environment. Errors: `UserError` for an endpoint that is no address.
 */
export function storageAccess(env: NodeJS.ProcessEnv): StorageAccess {
  const endpoint = env['AWS_ENDPOINT_URL_S3'] || env['AWS_ENDPOINT_URL'];
  const region = env['AWS_REGION'] || env['AWS_DEFAULT_REGION'];
  if (!endpoint) return { forcePathStyle: false, ...(region && { region }) };
  if (!URL.canParse(endpoint) || !/^https?:$/.test(new URL(endpoint).protocol)) {
    throw new UserError(
      `AWS_ENDPOINT_URL_S3=${endpoint}：须是对象存储的地址，例如 https://s3.oss-cn-hangzhou.aliyuncs.com 或 https://cos.ap-beijing.myqcloud.com`,
    );
  }
  const { hostname } = new URL(endpoint);
  const named = /(?:^|\.)(?:oss-|cos\.)([a-z]+-[a-z0-9-]+?)(?:-internal)?\./.exec(hostname)?.[1];
  return { endpoint, region: region || named || 'us-east-1', forcePathStyle: !clouds.test(hostname) };
}
