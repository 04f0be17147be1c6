import type { Finding } from '../model/finding.ts';
import type { Text } from '../model/text.ts';
import type { PropertyCheck } from '../model/verify-report.ts';
import type { ProblemId } from './problems.ts';

interface Item extends Pick<PropertyCheck, 'code' | 'property' | 'name'> {
  /** Findings that speak to this item; none for an item that needs a person. */
  readonly by?: readonly ProblemId[];
  readonly remark?: Text;
}

/** The items of DA/T 70-2018 (filing stage) that a package by itself can answer, and those that it must leave to a person. */
const items: readonly Item[] = [
  {
    code: 'GD-1-1',
    property: 'authenticity',
    name: { zh: '固化信息有效性', en: 'Digests are right' },
    by: [
      'V-digest',
      'V-no-manifest',
      'V-manifest-digest',
      'V-algorithm-none',
      'V-algorithm-unknown',
      'V-algorithm-weak',
      'V-listed-differently',
      'V-crc',
    ],
  },
  {
    code: 'GD-1-11',
    property: 'authenticity',
    name: { zh: '元数据与内容关联一致性', en: 'What is described is there' },
    by: ['V-missing', 'V-unfetched', 'V-fetch-unlisted', 'V-manifest-scope', 'V-name-nfc'],
  },
  {
    code: 'GD-1-13',
    property: 'authenticity',
    name: { zh: '信息包目录结构规范性', en: 'The structure of the package is right' },
    by: [
      'V-no-declaration',
      'V-declaration',
      'V-declaration-bom',
      'V-declaration-form',
      'V-version',
      'V-no-payload',
      'V-path-leaves',
      'V-link',
      'V-special',
      'V-entry-twice',
      'V-outside',
      'V-no-folder',
    ],
  },
  {
    code: 'GD-1-14',
    property: 'authenticity',
    name: { zh: '信息包一致性', en: 'The package is the one that was sent' },
    remark: { zh: '用回执上的 SHA-256 和移交方核对整个 ZIP', en: 'Compare the SHA-256 of the ZIP with the receipt' },
  },
  {
    code: 'GD-2-2',
    property: 'integrity',
    name: { zh: '总字节数相符', en: 'The number of bytes is right' },
    by: ['V-oxum', 'V-oxum-form', 'V-lying-size'],
  },
  {
    code: 'GD-2-10',
    property: 'integrity',
    name: { zh: '信息包元数据完整性', en: 'The description of the package is complete' },
    by: ['V-no-manifest', 'V-not-in-all', 'V-tag-unlisted', 'V-listed-twice', 'V-listed-again', 'V-info-twice'],
  },
  {
    code: 'GD-2-11',
    property: 'integrity',
    name: { zh: '信息包内容数据完整性', en: 'The content of the package is complete' },
    by: ['V-missing', 'V-extra', 'V-not-in-all', 'V-unfetched', 'V-cut-short', 'V-no-payload'],
  },
  {
    code: 'GD-3-1',
    property: 'usability',
    name: { zh: '信息包中元数据可读性', en: 'The description can be read' },
    by: ['V-encoding', 'V-too-large', 'V-manifest-line', 'V-fetch-line', 'V-info-line', 'V-info-form', 'V-path-form'],
  },
  {
    code: 'GD-3-4',
    property: 'usability',
    name: { zh: '内容数据可读性', en: 'The content can be read' },
    remark: { zh: '抽查打开案卷、照片、录音录像', en: 'Open the volume, photos and recordings, at least some' },
  },
  {
    code: 'GD-3-8',
    property: 'usability',
    name: { zh: '信息包中内容数据格式合规性', en: 'Nothing is encrypted or packed in an unknown way' },
    by: ['V-encrypted', 'V-method', 'V-unreadable', 'V-name-portable', 'V-name-twin'],
  },
  {
    code: 'GD-4-2',
    property: 'security',
    name: { zh: '病毒感染检测', en: 'No virus' },
    remark: { zh: '用杀毒软件检查', en: 'Scan it with an anti-virus program' },
  },
  {
    code: 'GD-4-3',
    property: 'security',
    name: { zh: '载体中多余文件', en: 'Nothing that does not belong' },
    by: ['V-extra', 'V-outside', 'V-name-system', 'V-overlap', 'V-explodes', 'V-lying-size'],
  },
];

/** The four properties in the light of the findings. What was not looked at is `untested`, what no program can see is `manual`: neither is ever passed. */
export function fourProperties(findings: readonly Finding[], wasRead: boolean): readonly PropertyCheck[] {
  return items.map(({ by, remark, ...item }) => {
    const nothing: Text = { zh: '', en: '' };
    if (by === undefined) return { ...item, result: 'manual', remark: remark ?? nothing, findings: [] };
    const against = findings.filter(({ id, level }) => level !== 'note' && by.some((known) => known === id));
    const ids = [...new Set(against.map(({ id }) => id))].sort();
    const result = against.some(({ level }) => level === 'error')
      ? 'failed'
      : !wasRead
        ? 'untested'
        : against.length > 0
          ? 'warning'
          : 'passed';

    return { ...item, result, remark: nothing, findings: ids };
  });
}
