/**
 * Browsers inside apps that drop what follows `#` when a page is passed on: 微信, 企业微信, QQ and TIM, 微博, 钉钉, 支付宝
 * and 淘宝 (AliApp), 飞书, 抖音, 头条, 百度, 小红书. If one of them keeps it after all, nothing is lost.
 */
const shells =
  /MicroMessenger|wxwork|\b(?:QQ|TIM|Lark|Feishu)\/|Weibo|AliApp|Alipay|DingTalk|aweme|NewsArticle|baiduboxapp|XiaoHongShu|xhsdiscover/i;

/** Does this browser cut fragments off? */
export const cutsFragments = (userAgent: string): boolean => shells.test(userAgent);

/** What a place's address is made of, as its element has it. */
export interface AddressedPlace {
  kind: string | undefined;
  id: string;
}

/**
 * A place's address for passing on: its page's with `#id`, or, where fragments are cut off, that of the small page that
 * leads there (`layouts/lead-on/`). Headings stand at the top of their page, and on the home page there is
 * nothing else: its own address does. `page` ends in a slash.
 */
export function placeAddress(page: string, { kind, id }: AddressedPlace, isCut: boolean): string {
  if (!isCut) return `${page}#${id}`;
  return /^(?:lead|body|division|point|closing)$/.test(kind ?? '') ? `${page}${id}/` : page;
}
