import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { layOutBlank } from '../../src/build/lay-out-blank.ts';
import { composeVolume } from '../../src/compose/compose-volume.ts';
import { openFonts } from '../../src/draw/fonts.ts';
import { measureFonts } from '../../src/draw/measure.ts';
import { layoutVolume } from '../../src/layout/layout-volume.ts';
import type { PlacedVolume } from '../../src/model/page.ts';
import type { Tree } from '../../src/model/value.ts';
import type { Block } from '../../src/model/volume.ts';
import { parseYaml } from '../../src/parse/yaml-source.ts';
import { forms, shipped } from '../compose/read-templates.ts';
import { sampleCase } from '../compose/sample-case.ts';
import { fakePictures } from './fake.ts';

const { theme } = shipped.value;
const faces = [...new Set(Object.values(theme.faces).flat())];
const measure = measureFonts(openFonts(new Map(faces.map((face) => [face, new Uint8Array(readFileSync(`node_modules/${face}`))]))));
const facts = { digests: new Map(), media: new Map(), findings: [], tool: 'dossier test', draft: false };

describe('a form to be filled in by hand', () => {
  test.each(forms.map(({ name }) => name))('%s has one place for the day, and no list of which a row stands on the next page', (name) => {
    const { volume, placed } = blank(name);
    // a box to be signed has a day of its own
    const loose = [...volume.front, ...volume.body].flatMap(({ blocks }) => blocks.filter(isNoBox).flatMap(paragraphsIn));
    expect(loose.filter((block) => block.align === 'right' && /^年\s*月\s*日$/u.test(wordsIn(block)))).toEqual([]);
    expect(
      placed.pages
        .slice(1)
        .map((_, index) => rowsAgain(placed, index + 1))
        .filter((rows) => rows === 1),
    ).toEqual([]);
  });
});

test('records of which the pages are counted have room for the figures on each page', () => {
  const counted = shipped.value.forms.filter(({ ownNumbers }) => ownNumbers).map(({ form }) => form);
  expect(counted).toContain('询问笔录');
  for (const name of counted) {
    const { placed } = blank(name);
    const words = placed.pages.map(({ items }) => items.flatMap((item) => (item.kind === 'text' ? [item.text] : [])).join(''));
    expect(words.filter((text) => !/第\u3000+页\u3000共\u3000+页/u.test(text))).toEqual([]);
  }
});

describe('as officers fill them in', () => {
  test.each(['inspection-rectify/records/04-', 'ordinary-penalty/records/07-'])(
    '责令改正违法行为通知书 stands on one page: %s',
    (start) => {
      expect(laidOut([record(start)]).pages.length).toBe(1);
    },
  );

  test('送达回证 has room for the names of documents and the days of signatures, nearly in the size of other lists; a number is parted behind its year', () => {
    const named = ['责令改正违法行为通知书', '解除证据登记保存决定书', '行政强制措施决定书'];
    const served = named.map((名称, index) => ({ 名称, 文号: `辽金普交解登〔2026〕第001${index}号` }));
    const signed = ['受送达人', '送达人'].map((身份) => ({ 人: '张某某', 身份, 方式: '签名', 时间: '2026-03-27 12:10' }));
    const placed = laidOut([{ 文书: '送达回证', 送达文书: served, 受送达人: '张某某', 送达时间: '2026-03-27 12:10', 签名: signed }]);
    const lines = linesOf(placed);
    const parts = served.flatMap(({ 名称, 文号 }) => [名称, ...文号.split(/(?=第)/u)]);
    expect([...parts, '2026年3月27日'].filter((words) => !lines.some((line) => line.includes(words)))).toEqual([]);
    expect(lines.filter((line) => line.includes('2026年3月27日')).length).toBeGreaterThanOrEqual(2);
    const names = placed.pages[0]?.items.filter((item) => item.kind === 'text' && item.text.startsWith('责令改正'));
    expect(names?.map((item) => item.kind === 'text' && item.size)).toEqual([shipped.value.styles.dense?.size]);
  });

  test('a box of 音像资料 that goes on says its number again, and the digest of a file stands on the page of its name', () => {
    const 资料 = Array.from({ length: 9 }, (_, index) => ({
      方式: '执法记录仪',
      题名: `第${index + 1}段`,
      内容: '现场检查经过。'.repeat(8 + 5 * index),
      文件: `media/${index + 1}.mp4`,
      sha256: '0123456789abcdef'.repeat(4),
    }));
    const pages = laidOut([{ 文书: '音像资料', 资料 }]).pages.map(({ items }) =>
      items.flatMap((item) => (item.kind === 'text' && item.y > theme.margins.top ? [item.text] : [])),
    );
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.flatMap((words) => words.filter((word) => word.endsWith('（续）'))).length).toBeGreaterThan(0);
    expect(pages.slice(1).map(([first]) => first)).toEqual(pages.slice(1).map(() => '序号'));
    for (const words of pages)
      expect(words.filter((word) => word === '校验值').length).toBe(words.filter((word) => word === '文件').length);
  });

  test('送达回证 over pages says on each where, when and how, and once who signed', () => {
    const served = Array.from({ length: 40 }, (_, index) => ({ 名称: `通知书${index}`, 文号: `第${index}号` }));
    const record = {
      文书: '送达回证',
      送达文书: served,
      受送达人: '张某某',
      送达地点: '示例街道办事处',
      送达时间: '2026-03-02 12:10',
      送达方式: '直接送达',
      签名: [{ 人: '张某某', 身份: '受送达人', 方式: '签名', 时间: '2026-03-02 12:10' }],
    };
    const listed = laidOut([record]).pages.filter(({ items }) =>
      items.some((item) => item.kind === 'text' && item.text.includes('通知书')),
    );
    const said = listed.map(({ items }) => items.flatMap((item) => (item.kind === 'text' ? [item.text.replace(/\s/g, '')] : [])).join(''));
    expect(listed.length).toBeGreaterThan(1);
    expect(said.filter((words) => !/收件人签名/.test(words) || !/示例街道/.test(words) || !/直接送达|直接/.test(words))).toEqual([]);
    expect(said.map((words) => words.split('12时10分').length - 1)).toEqual(said.map((_, index) => (index === 0 ? 2 : 1)));
  });

  test('送达回证 that was signed says on later pages that it was, in the places of both', () => {
    const served = Array.from({ length: 40 }, (_, index) => ({
      名称: '责令改正违法行为通知书',
      文号: `辽金普交改〔2026〕第00${index + 10}号`,
    }));
    const sign = (人: string, 身份: string) => ({ 人, 身份, 方式: '签名', 时间: '2026-03-02 12:10' });
    const 签名 = [sign('张某某', '受送达人'), sign('王一鸣', '送达人')];
    const said = laidOut([{ 文书: '送达回证', 送达文书: served, 送达地点: '某处', 签名 }]).pages.map(
      (page) => page.items.filter((item) => item.kind === 'text' && item.text.includes('签名见前')).length,
    );
    expect(said.slice(0, 2)).toEqual([0, 2]);
  });

  test('送达回证 has a long address in a row of its own, not in a tall thin column', () => {
    const address =
      '辽宁省大连市金普新区示例经济技术开发区东北三街与样板路交叉口西北角第112工业园区B座2单元1201-112室（原示例机械厂家属院内）';
    const named = {
      名称: '检测（检验、检疫、鉴定）期间告知书和解除证据登记保存决定书',
      文号: '辽金普交综执强制执行催告字〔2026〕第0001号',
    };
    const lines = (送达地点: string) => linesOf(laidOut([{ 文书: '送达回证', 送达文书: [named, named], 送达地点 }]));
    expect(lines(address).some((line) => line.includes('见下栏'))).toBe(true);
    expect(lines(address).some((line) => line.includes(address.slice(0, 20)))).toBe(true);
    expect(lines('大连市金普新区示例街道样板路112号').join('')).not.toContain('见下栏');
  });

  test('the places at the foot of a page begin on one line, however long a name is', () => {
    const name = '阿卜杜热合曼·托合提艾合麦提·吐尔逊江巴拉提';
    const signed = { 方式: '签名', 逐页: '是', 时间: '2026-03-02 12:10' };
    const 签名 = [
      { 人: name, 身份: '被询问人', ...signed },
      { 人: '王一鸣', 身份: '询问人', ...signed },
    ];
    const [page] = laidOut([{ 文书: '询问笔录', 签名 }]).pages;
    const foot =
      page?.items.flatMap((item) => (item.kind === 'text' && /^(?:被)?询问人签名：/u.test(item.text) ? [item.y] : [])).slice(-2) ?? [];
    expect(foot.length).toBe(2);
    expect(foot[0]).toBe(foot[1]);
  });

  test('a row that goes on to the next page says there which it is, beside the text', () => {
    const long = '当事人称不知道要办证，经复核，检查前三日已书面告知。'.repeat(120);
    const row = { 主张: '不知道要办证', 复核情况: long, 是否采纳: '不采纳', 理由: '已告知' };
    const placed = laidOut([{ 文书: '简易程序记录', 复核: [row, row] }]);
    const said = placed.pages.map(({ items }) => items.flatMap((item) => (item.kind === 'text' ? [item] : [])));
    const begun = (index: number): boolean =>
      said[index]?.some(({ text, element }) => text.trim() === '不采纳' && element !== undefined) ?? false;
    const listed = said.flatMap((texts, index) => (texts.some(({ text }) => text.includes('复核情况')) ? [index] : []));
    expect(listed.length).toBeGreaterThan(3);
    for (const index of listed) {
      const marks = said[index]?.filter(({ text }) => text === '（续）') ?? [];
      const goesOn = index > (listed[0] ?? 0);
      expect([index, begun(index) || goesOn, marks.map(({ element }) => element)]).toEqual([index, true, goesOn ? [undefined] : []]);
      const texts = said[index]?.map(({ text }) => text.trim()) ?? [];
      expect(goesOn ? texts[texts.indexOf('（续）') - 1] : '1').toMatch(/^[12]$/u);
    }
  });

  test('what was added afterwards to 陈述申辩笔录 is on a leaf that nobody signs and that is none of its pages', () => {
    const signed = { 人: '张某某', 身份: '陈述申辩人', 方式: '签名', 逐页: '是', 时间: '2026-03-16 10:10' };
    const { pages } = laidOut([
      {
        文书: '陈述申辩笔录',
        时间: { 起: '2026-03-16 09:30', 止: '2026-03-16 10:10' },
        陈述申辩人: '张某某',
        内容: '当事人称不知道要办证。',
        权利告知: [{ 权利: '听证', 方式: '口头告知', 时间: '2026-03-18 09:20', 回答: '不要求' }],
        签名: [signed],
      },
    ]);
    const said = pages.map(({ items }) => items.flatMap((item) => (item.kind === 'text' ? [item.text] : [])).join(''));
    expect(said.length).toBe(2);
    expect(said[0]).toMatch(/陈述申辩人签名：张某某.*第\s*1\s*页\s*共\s*1\s*页/u);
    expect(said[1]).toMatch(/^附记：.*不要求/u);
    expect(said[1]).not.toMatch(/签名|共\s*\d+\s*页/u);
  });

  test('a question of 询问笔录 stands on a page with its answer', () => {
    const asked = Array.from({ length: 60 }, (_, index) => ({ 问: `第${index}个问题是什么？`, 答: `是第${index}个答复。` }));
    for (const rows of [31, 32, 33, 34, 35, 36]) {
      const { pages } = laidOut([{ 文书: '询问笔录', 被询问人: '张某某', 问答: asked.slice(0, rows) }]);
      const ends = pages.map(({ items }) => items.flatMap((item) => (item.kind === 'text' ? [item.text] : [])).join(''));
      expect(ends.filter((said) => said.split('问：').length !== said.split('答：').length)).toEqual([]);
    }
  });

  test('附记 that begins below its document and runs over says on the next page whose it is', () => {
    const 拒绝 = Array.from({ length: 60 }, (_, index) => ({ 事项: `签收第${index}份`, 时间: '2026-03-05 10:00', 理由: '没有说明' }));
    const { pages } = laidOut([{ 文书: '行政处罚决定书', 日期: '2026-03-02', 拒绝 }]);
    const above = pages.map(({ items }) =>
      items
        .flatMap((item) => (item.kind === 'text' && item.y < theme.margins.top && item.element === undefined ? [item.text] : []))
        .join(''),
    );
    const begins = pages.findIndex(({ items }) => items.some((item) => item.kind === 'text' && item.text.startsWith('附记')));
    expect(begins + 1).toBeLessThan(pages.length);
    expect(above[begins]).not.toMatch(/附记/u);
    expect(above.slice(begins + 1).filter((said) => !/附记：.*不是文书的内容\u3000续页/u.test(said))).toEqual([]);
  });

  test('集体讨论记录 has its conclusion above the signatures, not a blank that is struck out', () => {
    const { pages } = laidOut([record('overload-seizure/records/25-')]);
    const said = pages.at(-1)?.items.flatMap((item) => (item.kind === 'text' ? [item.text.replace(/\s/g, '')] : [])) ?? [];
    const above = said.slice(
      0,
      said.findIndex((words) => words.startsWith('出席人员签名')),
    );
    expect(pages.length).toBe(2);
    expect(above).toContain('结论性意见');
  });

  test('履行情况记录 offers how far it was performed on one line', () => {
    const lines = linesOf(laidOut([{ 文书: '履行情况记录', 履行情况: '已履行' }]));
    expect(lines.filter((line) => /☑已履行.*□部分履行.*□未履行/u.test(line)).length).toBe(1);
  });

  test('代履行决定书 says the number of the decision once', () => {
    const said = linesOf(laidOut([{ 文书: '代履行决定书', 类型: '一般代履行', 决定书文号: '辽金普交罚〔2026〕第0031号' }])).join('');
    expect(said.split('第0031号').length - 1).toBe(1);
  });

  test.each(['检查记录', '勘验笔录', '举报记录'])('%s strikes out a box of two values that has neither', (文书) => {
    const boxes = composed([{ 文书 }]).body.flatMap((section) => section.blocks.flatMap(cellsIn));
    expect(boxes.filter((words) => words === '')).toEqual([]);
  });

  test('a blank is struck out in the middle of its box, in lists too', () => {
    const { body } = composed([{ 文书: '简易程序记录', 程序步骤: [{ 步骤: '出示执法证件' }] }]);
    const struck = body.flatMap((section) => section.blocks.flatMap(paragraphsIn)).filter((block) => wordsIn(block) === '/');
    expect(struck.length).toBeGreaterThan(5);
    expect(struck.filter(({ align }) => align !== 'centre')).toEqual([]);
  });
});

describe('what stands apart', () => {
  test('a list that goes on to another page keeps the room between it and the words above', () => {
    const gap = (rows: number): number => {
      const agents = Array.from({ length: rows }, (_, index) => ({ 姓名: `赵敏${index}` }));
      const [page] = laidOut([{ 文书: '授权委托书', 受托人: agents }]).pages;
      const words = page?.items.flatMap((item) => (item.kind === 'text' && item.text.includes('代理人：') ? [item.y] : [])) ?? [];
      const lines =
        page?.items.flatMap((item) => (item.kind === 'line' && item.x2 - item.x1 > 400 && item.y1 > Math.max(...words) ? [item.y1] : [])) ??
        [];
      return Math.round(Math.min(...lines) - Math.max(...words));
    };
    expect(gap(60)).toBe(gap(2));
  });

  test('what is told of one signature ends well before the place beside it', () => {
    const refused = { 人: '张某某', 身份: '当事人', 方式: '拒签', 理由: '认为处理过重，不愿意签名', 见证人: '赵某' };
    const signed = { 人: '王一鸣', 身份: '执法人员', 方式: '签名', 时间: '2026-03-02 10:26' };
    const [page] = laidOut([{ 文书: '责令改正违法行为通知书', 签名: [refused, signed] }]).pages;
    const texts = page?.items.flatMap((item) => (item.kind === 'text' ? [item] : [])) ?? [];
    const beside = texts.find((item) => item.text.startsWith('执法人员签名'));
    const told = texts.filter((item) => item.y >= (beside?.y ?? 0) && item.y < (beside?.y ?? 0) + 60 && item.x < 200);
    expect(Math.max(...told.map((item) => item.x + item.width))).toBeLessThan((beside?.x ?? 0) - 15);
  });
});

function blank(name: string) {
  const form = forms.find((each) => each.name === name);
  const template = shipped.value.forms.find((each) => each.form === name);
  if (form === undefined || template === undefined) throw new Error(name);

  return layOutBlank(form, template, shipped.value, measure, 'test');
}

function record(start: string): Tree {
  const [folder = '', inner = '', file = ''] = start.split('/');
  const found = readdirSync(`examples/${folder}/${inner}`).find((each) => each.startsWith(file)) ?? '';
  return parseYaml(found, new Uint8Array(readFileSync(`examples/${folder}/${inner}/${found}`))).value.value as Tree;
}

function composed(records: readonly Tree[]) {
  return { ...composeVolume(sampleCase(records), forms, shipped.value, facts), front: [], back: [] };
}

function laidOut(records: readonly Tree[]): PlacedVolume {
  return layoutVolume(composed(records), theme, measure, fakePictures);
}

/** The words of each line of each box, boxes that stand side by side apart. */
function linesOf({ pages }: PlacedVolume): readonly string[] {
  return pages.flatMap(({ items }) => {
    const lines = new Map<string, string>();
    for (const item of items) {
      if (item.kind !== 'text') continue;
      const line = `${item.element} ${Math.round(item.y)}`;
      lines.set(line, (lines.get(line) ?? '') + item.text);
    }
    return [...lines.values()];
  });
}

/** How many blank rows stand below a head that is printed again. */
function rowsAgain({ pages }: PlacedVolume, index: number): number {
  const items = pages[index]?.items ?? [];
  const isHead = (y: number): boolean => y > theme.margins.top && y < theme.paper.height - theme.margins.bottom;
  const heads = items.flatMap((item) => (item.kind === 'text' && item.element === undefined && isHead(item.y) ? [item.y] : []));
  if (heads.length === 0) return 0;
  const below = items.flatMap((item) =>
    item.kind === 'text' && item.element !== undefined && item.y > Math.max(...heads) ? [item.y] : [],
  );
  const across = items.flatMap((item) => (item.kind === 'line' && item.y1 === item.y2 ? [item.y1] : []));
  return new Set(across.filter((y) => y > Math.max(...heads) && y < Math.min(...below)).map(Math.round)).size - 1;
}

function paragraphsIn(block: Block): readonly Extract<Block, { kind: 'paragraph' }>[] {
  if (block.kind === 'paragraph') return [block];
  if (block.kind === 'keep') return block.blocks.flatMap(paragraphsIn);
  return block.kind === 'grid' ? block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks.flatMap(paragraphsIn))) : [];
}

function isNoBox(block: Block): boolean {
  return block.kind !== 'grid' || block.border === false;
}

function cellsIn(block: Block): readonly string[] {
  if (block.kind === 'keep') return block.blocks.flatMap(cellsIn);
  if (block.kind !== 'grid' || block.border === false) return [];
  return block.rows.flatMap(({ cells }) => cells.map(({ blocks }) => blocks.flatMap(paragraphsIn).map(wordsIn).join('')));
}

function wordsIn(block: Block): string {
  return block.kind === 'paragraph'
    ? block.runs
        .map((run) => run.text)
        .join('')
        .trim()
    : '';
}
