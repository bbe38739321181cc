const kinds = '通知|意见|指导意见|实施意见|若干意见|决定|通告|公告|批复|报告|函|复函|规定|办法|通报';
const begins = '印发|转发|批转|做好|进一步|全面|加强|推行|加快|开展|推进|推动|促进';

/** What a title is about: between 关于 and the kind of text, 关于全面推行合法性审核机制的指导意见 → 合法性审核机制. Else the title. */
export function subjectOf(title: string): string {
  const [, named] = /(?:印发|转发|批转).*?《(.+)》/u.exec(title) ?? [];
  const [, subject = title] = new RegExp(`关于(.+?)的?(?:${kinds})$`, 'u').exec(title) ?? [];
  return (named ?? subject).replace(new RegExp(`^(?:${begins})+(?=.{4})`, 'u'), '').replace(/[《》]/gu, '');
}
