import { UserError } from '../../../command/user-error.ts';
import type { StorageAccess } from './bucket-address.ts';

/** Causes by the name or code of the error, each with its cure. In: the bucket, where it is. */
const causes: readonly (readonly [names: RegExp, say: (bucket: string, where: string) => string])[] = [
  [
    /^(?:CredentialsProviderError|CredentialsError|TokenProviderError)$/,
    () =>
      '没有访问密钥。请在环境变量 AWS_ACCESS_KEY_ID 和 AWS_SECRET_ACCESS_KEY 里写上（阿里云叫 AccessKey，腾讯云叫 SecretId、SecretKey）。',
  ],
  [
    /^InvalidAccessKeyId$/,
    (_, where) => `${where} 不认识这个访问密钥（AWS_ACCESS_KEY_ID）。请核对，并看它是不是这一家的。`,
  ],
  [
    /^SignatureDoesNotMatch$/,
    () => '访问密钥对不上（AWS_SECRET_ACCESS_KEY）。请重新复制一遍，前后不要带空格；并核对地区（AWS_REGION）。',
  ],
  [/^(?:ExpiredToken|TokenRefreshRequired|InvalidToken)/, () => '临时密钥过期了（AWS_SESSION_TOKEN）。请重新取得。'],
  [/^RequestTimeTooSkewed$/, () => '这台电脑的时钟不准，存储服务不接受。请校准时间。'],
  [
    /^(?:AccessDenied|AllAccessDisabled|Forbidden|403)$/,
    (bucket) =>
      `没有权限使用桶 ${bucket}。请给这个密钥加上 s3:ListBucket、s3:GetObject、s3:PutObject、s3:DeleteObject（列出、读、写、删）。`,
  ],
  [
    /^(?:NoSuchBucket|NotFound|404)$/,
    (bucket, where) => `${where} 没有名为 ${bucket} 的桶。请先在控制台建好，或核对桶名和地区。`,
  ],
  [
    /^(?:PermanentRedirect|AuthorizationHeaderMalformed|IllegalLocationConstraintException|301|307)$/,
    (bucket) => `桶 ${bucket} 在别的地区。请把 AWS_REGION（或 AWS_ENDPOINT_URL_S3）改成桶所在的地区。`,
  ],
  [/^Region is missing$/, () => '没有写地区。请在环境变量 AWS_REGION 里写上桶所在的地区，例如 cn-north-1。'],
  [
    /^(?:ENOTFOUND|EAI_AGAIN)$/,
    (_, where) => `找不到 ${where}。请核对 AWS_ENDPOINT_URL_S3 和 AWS_REGION，并看这台电脑能不能上网。`,
  ],
  [
    /^(?:EPROTO|CERT_|ERR_TLS|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_)/,
    (_, where) =>
      `${where} 的加密连接建不起来。请核对 AWS_ENDPOINT_URL_S3 是 http 还是 https；自签的证书写进 NODE_EXTRA_CA_CERTS。`,
  ],
  [/^ECONNREFUSED$/, (_, where) => `${where} 没有开着，或端口不对。请核对 AWS_ENDPOINT_URL_S3。`],
  [
    /^(?:E(?:CONNRESET|PIPE|TIMEDOUT|HOSTUNREACH|NETUNREACH)|TimeoutError|RequestTimeout|NetworkingError)$/,
    (_, where) => `与 ${where} 的连接断了。请看网络，再运行一次：已经传上去的不会再传。`,
  ],
  [
    /^(?:SlowDown|ServiceUnavailable|InternalError|Throttling|TooManyRequests|5\d\d)/,
    (_, where) => `${where} 正忙。请过一会儿再运行一次：已经传上去的不会再传。`,
  ],
  [/(?:QuotaExceeded|StorageFull|EntityTooLarge|UserDisable|Arrears)/, () => '存储空间用完了，或账户欠费。'],
];

/**
 * An error of object storage with its cause and cure, for the user; an unknown one with the storage's own words.
 * In: what the library threw, the bucket, how it is reached. Out: a `UserError`; a programmer's mistake as it was.
 */
export function storageProblem(error: unknown, bucket: string, { endpoint, region }: StorageAccess): unknown {
  if (!(error instanceof Error) || error instanceof UserError) return error;
  const where = endpoint ?? `Amazon S3（${region ?? '未写地区'}）`;
  const names = namesOf(error);
  for (const [known, say] of causes) {
    if (names.some((name) => known.test(name))) return new UserError(`${say(bucket, where)}（${names[0]}）`);
  }
  const isOfStorage = '$metadata' in error;
  return isOfStorage ? new UserError(`${where} 没有照办：${error.name}：${error.message}`) : error;
}

/** What an error is called, the most telling first. */
function namesOf(error: Error): string[] {
  const { code, Code, $metadata, errors } = error as Error & {
    code?: string;
    Code?: string;
    $metadata?: { httpStatusCode?: number };
    errors?: { code?: string }[]; // one for each address of the host
  };
  const names = [code, Code, error.name, error.message, errors?.[0]?.code, $metadata?.httpStatusCode];
  return names.filter((name) => name !== undefined && name !== '' && name !== 'Error').map(String);
}
