/**
 * Browsers inside apps that pass a page on without what stands behind `#`: 微信, 企业微信, QQ and TIM, 微博, 钉钉, 支付宝
 * and 淘宝 (AliApp), 飞书, 抖音, 头条, 百度, 小红书. Where one of them keeps it after all, nothing is lost.
 */
const shells =
  /MicroMessenger|wxwork|\b(?:QQ|TIM|Lark|Feishu)\/|Weibo|AliApp|Alipay|DingTalk|aweme|NewsArticle|baiduboxapp|XiaoHongShu|xhsdiscover/i;

/** Does this browser cut fragments off? In: `navigator.userAgent`. */
export const cutsFragments = (userAgent: string): boolean => shells.test(userAgent);

/** What a place's address is made of: `dataset.place` and the id of its element. */
export interface AddressedPlace {
  kind: string | undefined;
  id: string;
}

/**
 * A place's address as it is passed on: that of its page with `#id`, or, where fragments are cut off, the one of the
 * small page that leads there (`pages/[section]/[point].astro`). Headings and the introduction stand at the top of their
 * page, whose own address does. In: the page's address, with a slash at its end; the place; are fragments cut off?
 */
export function placeAddress(page: string, { kind, id }: AddressedPlace, isCut: boolean): string {
  if (!isCut) return `${page}#${id}`;
  return kind === 'point' || kind === 'lead' ? `${page}${id}/` : page;
}
