import { describe, expect, it } from 'vitest';
import { isMerged, type Block } from '../../../../src/tools/import/document.ts';
import { readWord } from '../../../../src/tools/import/read/word/read-word.ts';
import { level, numbered, paragraph, run, wordFile, wordPart } from '../../../support/unit/word-file.ts';

const read = (body: string, parts = {}) => readWord(wordFile(body, parts), '通知.docx', () => []);
const linesOf = (body: string, parts = {}) => read(body, parts).lines;

const list = (definition: string, more = '') =>
  wordPart(
    'numbering',
    `<w:abstractNum w:abstractNumId="0">${definition}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>${more}`,
  );
const official = list(
  level(0, 'chineseCountingThousand', '%1、') + level(1, 'chineseCounting', '（%2）') + level(2, 'decimal', '%3.'),
);

describe('automatic numbers', () => {
  it('are restored, and deeper ones begin anew', () => {
    const body = [
      numbered('总体要求', 1, 0),
      numbered('指导思想。', 1, 1),
      numbered('主要目标。', 1, 1),
      numbered('工作措施', 1, 0),
      numbered('明确范围。', 1, 1),
      numbered('列出清单。', 1, 2),
    ];
    expect(linesOf(body.join(''), { 'numbering.xml': official })).toEqual([
      '一、总体要求',
      '（一）指导思想。',
      '（二）主要目标。',
      '二、工作措施',
      '（一）明确范围。',
      '1.列出清单。',
    ]);
  });

  it('go on beyond ten and a hundred', () => {
    const body = Array.from({ length: 120 }, (_, at) => numbered(`第${at}`, 1, 0)).join('');
    const lines = linesOf(body, { 'numbering.xml': official });
    expect([lines[9], lines[10], lines[19], lines[20], lines[100], lines[109], lines[119]]).toEqual([
      '十、第9',
      '十一、第10',
      '二十、第19',
      '二十一、第20',
      '一百零一、第100',
      '一百一十、第109',
      '一百二十、第119',
    ]);
  });

  it('begin again where a list says so, and go on where two lists share a definition', () => {
    const again =
      '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';
    const body = numbered('甲', 1, 0) + numbered('乙', 2, 0) + numbered('丙', 3, 0) + numbered('丁', 3, 0);
    const numbering = list(level(0, 'chineseCounting', '%1、'), again);
    expect(linesOf(body, { 'numbering.xml': numbering })).toEqual(['一、甲', '二、乙', '一、丙', '二、丁']);
  });

  it('take the full-width blank behind 第一章, and know other formats', () => {
    const chapters = list(
      level(0, 'chineseCounting', '第%1章') +
        level(1, 'decimalEnclosedCircle', '%2') +
        level(2, 'upperRoman', '%3.') +
        level(3, 'lowerLetter', '%4)'),
    );
    const body = numbered('总则', 1, 0) + numbered('甲', 1, 1) + numbered('乙', 1, 2) + numbered('丙', 1, 3);
    expect(linesOf(body, { 'numbering.xml': chapters })).toEqual(['第一章\u3000总则', '①甲', 'I.乙', 'a)丙']);
  });

  it('come from styles, too', () => {
    const styles = wordPart(
      'styles',
      '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="公文一级"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="B"><w:name w:val="b"/><w:basedOn w:val="A"/></w:style>',
    );
    const body = ['A', 'B']
      .map((style) => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run('条目')}</w:p>`)
      .join('');
    expect(linesOf(body, { 'numbering.xml': official, 'styles.xml': styles })).toEqual(['一、条目', '二、条目']);
  });
});

describe('what is read of a paragraph', () => {
  it('leaves out what was deleted, keeps what was inserted, and says so', () => {
    const body = paragraph(
      run('明确'),
      '<w:del w:id="1"><w:r><w:delText>旧的</w:delText></w:r></w:del>',
      `<w:ins w:id="2">${run('新的')}</w:ins>`,
      run('范围。'),
    );
    const { lines, remarks } = read(body);
    expect(lines).toEqual(['明确新的范围。']);
    expect(remarks).toEqual([expect.stringContaining('删去的 1 处'), expect.stringContaining('插入的 1 处')]);
  });

  it('joins a paragraph to the next where its end was deleted', () => {
    const begun = `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('各地区、')}</w:p>`;
    expect(linesOf(begun + paragraph(run('各部门：')))).toEqual(['各地区、各部门：']);
  });

  it('reads the result of a field, not its code', () => {
    const field = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
    const body = paragraph(
      run('见第'),
      field('begin'),
      '<w:r><w:instrText>REF a</w:instrText></w:r>',
      field('separate'),
      run('3'),
      field('end'),
      run('条'),
    );
    expect(linesOf(body)).toEqual(['见第3条']);
  });

  it('parts lines at a line break, and passes over hidden words', () => {
    const body = paragraph(
      run('某某县司法局'),
      '<w:r><w:br/></w:r>',
      run('2026年11月26日'),
      '<w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r>',
    );
    expect(linesOf(body)).toEqual(['某某县司法局', '2026年11月26日']);
  });

  it('knows names by their namespace, whatever the prefix', () => {
    const body =
      '<x:p xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:r><x:t>各单位：</x:t></x:r></x:p>';
    expect(linesOf(body)).toEqual(['各单位：']);
  });

  it('reads a text box once, behind its paragraph, and says so', () => {
    const box = (name: string) =>
      `<v:shape xmlns:v="urn:v"><v:textbox><w:txbxContent>${paragraph(run(name))}</w:txbxContent></v:textbox></v:shape>`;
    const body = paragraph(
      run('正文。'),
      `<w:r><mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice><w:drawing>${box('框内')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('框内')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    );
    const { lines, remarks } = read(body + paragraph(run('下文。')));
    expect(lines).toEqual(['正文。', '框内', '下文。']);
    expect(remarks).toEqual([expect.stringContaining('文本框 1 个')]);
  });
});

describe('tables, notes and pictures', () => {
  const cell = (words: string, properties = '') =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(run(words))}</w:tc>`;
  const rowsIn = (block: Block | undefined) =>
    block?.kind === 'table'
      ? block.rows.map((row) => row.map((one) => (isMerged(one) ? one.mergedWith : one.words)))
      : [];

  it('keeps merged cells as such, and takes a title out of the table', () => {
    const body = `<w:tbl><w:tr>${cell('指标表', '<w:gridSpan w:val="3"/>')}</w:tr>
      <w:tr>${cell('类别')}${cell('指标', '<w:gridSpan w:val="2"/>')}</w:tr>
      <w:tr>${cell('医疗', '<w:vMerge w:val="restart"/>')}${cell('一')}${cell('二')}</w:tr>
      <w:tr>${cell('', '<w:vMerge/>')}${cell('三')}${cell('四')}</w:tr></w:tbl>`;
    const { blocks, lines } = read(body);
    expect(lines).toEqual(['指标表', '类别\t指标\t', '医疗\t一\t二', '\t三\t四']);
    expect(rowsIn(blocks[1])).toEqual([
      ['类别', '指标', 'left'],
      ['医疗', '一', '二'],
      ['above', '三', '四'],
    ]);
  });

  it('reads a table of one column as paragraphs', () => {
    expect(linesOf(`<w:tbl><w:tr>${cell('甲')}</w:tr><w:tr>${cell('乙')}</w:tr></w:tbl>`)).toEqual(['甲', '乙']);
  });

  it('takes footnotes for notes of the source, marked as Word prints them', () => {
    const footnotes = wordPart('footnotes', `<w:footnote w:id="5">${paragraph(run('注文。'))}</w:footnote>`);
    const call = '<w:r><w:footnoteReference w:id="5"/></w:r>';
    const circled = wordPart('settings', '<w:footnotePr><w:numFmt w:val="decimalEnclosedCircle"/></w:footnotePr>');
    const body = paragraph(run('方式'), call, run('开展。'));
    expect(linesOf(body, { 'footnotes.xml': footnotes })).toEqual(['方式〔1〕开展。', '〔1〕注文。']);
    expect(linesOf(body, { 'footnotes.xml': footnotes, 'settings.xml': circled })).toEqual(['方式①开展。', '①注文。']);
  });

  it('finds pictures with what they are said to show', () => {
    const drawing = (said: string) =>
      `<w:r><w:drawing><wp:docPr xmlns:wp="urn:wp" descr="${said}"/><a:blip xmlns:a="urn:a" r:embed="media/image1.png"/></w:drawing></w:r>`;
    const bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);
    const { blocks } = read(paragraph(run('如图：'), drawing('审核流程')) + paragraph(drawing('图片 1')), {
      'media/image1.png': bytes,
    });
    expect(blocks.slice(1)).toEqual([
      { kind: 'picture', name: 'image1.png', bytes, description: '审核流程', line: 2 },
      { kind: 'picture', name: 'image1.png', bytes, description: '', line: 2 },
    ]);
  });

  it('reads a page that stands in the file as a whole', () => {
    const file = wordFile('<w:altChunk r:id="afchunk.mht"/>', { 'afchunk.mht': 'page' });
    const { lines } = readWord(file, 'a.docx', (bytes) => [{ kind: 'paragraph', words: `第${bytes.length}条` }]);
    expect(lines).toEqual(['第4条']);
  });
});

it('says what to do with a file that is broken or is another kind of ZIP', () => {
  const whole = wordFile(paragraph(run('正文')));
  expect(() => readWord(whole.subarray(0, whole.length - 30), '坏.docx', () => [])).toThrow(/坏\.docx 打不开/);
  expect(() => readWord(wordFile('<w:p>'), '坏.docx', () => [])).toThrow(/已损坏/);
});
