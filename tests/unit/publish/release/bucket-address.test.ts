import { expect, test } from 'vitest';
import { bucketAddress, storageAccess } from '../../../../src/publish/release/bucket/bucket-address.ts';
import { storageProblem } from '../../../../src/publish/release/bucket/storage-problem.ts';

test.each([
  ['s3://site', { bucket: 'site', prefix: '' }],
  ['s3://site/', { bucket: 'site', prefix: '' }],
  ['s3://my-site.example/a/b', { bucket: 'my-site.example', prefix: 'a/b/' }],
  ['s3://site-1250000000//repo/', { bucket: 'site-1250000000', prefix: 'repo/' }],
])('%s', (written, address) => expect(bucketAddress(written)).toEqual(address));

test.each(['s3://', 's3:///x', 's3://Site', 's3://a', 's3://site/述法', 's3://site/..', 's3://site/.releases'])(
  '%s is refused',
  (written) => expect(() => bucketAddress(written)).toThrow('写法应是 s3://桶名/前缀'),
);

test.each([
  [undefined, undefined, undefined, false],
  [undefined, 'eu-west-1', 'eu-west-1', false],
  ['https://s3.oss-cn-hangzhou.aliyuncs.com', undefined, 'cn-hangzhou', false],
  ['https://s3.oss-cn-beijing-internal.aliyuncs.com', undefined, 'cn-beijing', false],
  ['https://oss-cn-hangzhou.aliyuncs.com', undefined, 'cn-hangzhou', false],
  ['https://cos.ap-beijing.myqcloud.com', undefined, 'ap-beijing', false],
  ['https://s3.cn-north-1.amazonaws.com.cn', 'cn-north-1', 'cn-north-1', false],
  ['https://minio.example.gov.cn:9000', undefined, 'us-east-1', true],
  ['http://127.0.0.1:9000', 'x', 'x', true],
])('the storage at %s, region %s', (endpoint, given, region, forcePathStyle) => {
  const access = storageAccess({ AWS_ENDPOINT_URL_S3: endpoint, AWS_REGION: given });
  expect(access).toEqual({ forcePathStyle, ...(endpoint && { endpoint }), ...(region && { region }) });
});

test('an endpoint without https:// is refused', () => {
  expect(() => storageAccess({ AWS_ENDPOINT_URL_S3: 'oss-cn-hangzhou.aliyuncs.com' })).toThrow('须是对象存储的地址');
});

test.each([
  [{ name: 'CredentialsProviderError' }, '没有访问密钥'],
  [{ name: 'InvalidAccessKeyId' }, '不认识这个访问密钥'],
  [{ name: 'SignatureDoesNotMatch' }, '访问密钥对不上'],
  [{ name: 'AccessDenied' }, '没有权限使用桶 site'],
  [{ name: 'UnknownError', $metadata: { httpStatusCode: 403 } }, '没有权限使用桶 site'],
  [{ name: 'NoSuchBucket' }, '没有名为 site 的桶'],
  [{ name: 'PermanentRedirect' }, '在别的地区'],
  [{ name: 'Error', message: 'Region is missing' }, '没有写地区'],
  [{ name: 'Error', code: 'ENOTFOUND' }, '找不到 https://s3.example'],
  [{ name: 'AggregateError', errors: [{ code: 'ECONNREFUSED' }] }, '没有开着'],
  [{ name: 'TimeoutError' }, '连接断了'],
  [{ name: 'SlowDown', $metadata: { httpStatusCode: 503 } }, '正忙'],
  [{ name: 'OddError', message: 'odd', $metadata: {} }, '没有照办：OddError：odd'],
])('%j is told in Chinese', (fields, words) => {
  const access = { endpoint: 'https://s3.example', forcePathStyle: true };
  expect(storageProblem(Object.assign(new Error(), fields), 'site', access)).toMatchObject({
    message: expect.stringContaining(words),
  });
});

test("a programmer's mistake keeps its stack", () => {
  const mistake = new TypeError('x is not a function');
  expect(storageProblem(mistake, 'site', { forcePathStyle: true })).toBe(mistake);
});
