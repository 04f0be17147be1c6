import type { Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { SourceProblem } from '../model/regulation.ts';
import type { Text } from '../model/text.ts';

const nothing: Text = { zh: '', en: '' };

/** What can be wrong where the stages meet: with the regulation that a case names, with its files once they are read, with its print. */
export const buildProblems = {
  'B-regulation': {
    id: 'B-regulation',
    level: 'error',
    says: { zh: '没有案件所写的这个制度', en: 'There is no such regulation as the case names' },
    remedy: {
      zh: '核对 case.yaml 里的 制度；大连金普新区交通运输局的写 jinpu，别的制度要用 --regulation 指出它的文件夹',
      en: 'Check 制度 in case.yaml; the built-in one is jinpu, for another name its folder with --regulation',
    },
  },
  'B-in-force': {
    id: 'B-in-force',
    level: 'error',
    says: {
      zh: '案件启动的日期不在所依据的制度施行的期间里',
      en: 'The case was started on a day on which its regulation was not in force',
    },
    remedy: {
      zh: '核对 case.yaml 的 制度 和启动日期；按当时施行的制度办的，写那个制度',
      en: 'Check 制度 and 启动 in case.yaml; name the regulation that was in force on that day',
    },
  },
  'B-digest': {
    id: 'B-digest',
    level: 'error',
    says: {
      zh: '文件与记录的 SHA-256 不一致，文件被改动或者换过',
      en: 'The file does not have the SHA-256 that its record states: it was changed or replaced',
    },
    remedy: {
      zh: '找回原来的文件；确需更换的，写明理由后改记录里的 sha256',
      en: 'Find the original file; where it was lawfully replaced, correct sha256 and say why',
    },
  },
  'B-classified': {
    id: 'B-classified',
    level: 'error',
    says: {
      zh: '案件里有国家秘密，不能在没有确认可以处理涉密信息的计算机上写出',
      en: 'The case holds state secrets and is not written out on a machine that is not known to be cleared for them',
    },
    remedy: { zh: '在涉密计算机上办理，并加上 --allow-classified', en: 'Do it on a cleared machine, with --allow-classified' },
  },
  'B-glyph': {
    id: 'B-glyph',
    level: 'error',
    says: { zh: '有一个字，所有字体里都没有，印不出来', en: 'No font has this character: it cannot be printed' },
    remedy: {
      zh: '核对是不是写错的字；是生僻字的，在 dossier.config.yaml 的 字体 下面用 生僻字 写上有这个字的字体文件（docs/configuration.md）',
      en: 'Check the character; where it is right, name a font file that has it under 字体: 生僻字 in dossier.config.yaml (docs/configuration.md)',
    },
  },
  'B-fit': {
    id: 'B-fit',
    level: 'warning',
    says: { zh: '内容在版面上放不下', en: 'The text does not fit its place on the page' },
    remedy: { zh: '核对这一项是不是写得过长', en: 'Check whether this value is too long' },
  },
  'B-bound': {
    id: 'B-bound',
    level: 'error',
    says: {
      zh: '案卷已经立卷，照现在的样子印，已经编定的页号就变了',
      en: 'The case is bound: printed as it is now, pages would no longer bear the numbers that they were given',
    },
    remedy: {
      zh: '改回立卷时的样子；后补的文书另写一个记录，会插成 12-1、12-2；确须变动的，用 dossier bind 案件 --rebind --reason 理由 --by 姓名 重新立卷，先加 --dry-run 看哪些引用的页号会变',
      en: 'Put it back as it was bound; what is supplied later is a record of its own and becomes 12-1, 12-2; where it must change, bind anew: dossier bind CASE --rebind --reason WHY --by NAME, first with --dry-run, which shows the citations of pages that would no longer be true',
    },
  },
  'B-late': {
    id: 'B-late',
    level: 'warning',
    says: { zh: '立卷以后补入的文书，还没有记入立卷记录', en: 'A document was inserted after the binding and is not recorded yet' },
    remedy: {
      zh: '核对页号以后用 dossier bind 案件 --by 姓名 记入，页号就定下来了',
      en: 'Check its pages, then record it with dossier bind CASE --by NAME: from then on its pages are fixed',
    },
  },
  'B-changed': {
    id: 'B-changed',
    level: 'warning',
    says: {
      zh: '立卷以后改过的文书：页号没有变，页上印的与立卷时不一样',
      en: 'A document was changed after the binding: its pages have their numbers, what is printed on them is not what was bound',
    },
    remedy: {
      zh: '误改的改回；确须更正的，核对引用它的地方，再用 dossier bind 案件 --rebind --reason 理由 --by 姓名 重新立卷，理由印在备考表上',
      en: 'Change it back; where it had to be corrected, check what cites it and record why with dossier bind CASE --rebind --reason WHY --by NAME',
    },
  },
  'B-cited-page': {
    id: 'B-cited-page',
    level: 'warning',
    says: { zh: '引用了案卷的一页，立卷的案卷里没有这一页', en: 'A page of the case volume is cited that the bound volume does not have' },
    remedy: {
      zh: '照卷内目录核对所引的文书在第几页，改正这里的页号；那是后来补入的文书的，先用 dossier bind 案件 --by 姓名 记入',
      en: 'Find the page of the document in the contents of the volume and correct it here; where it was inserted later, record it first: dossier bind CASE --by NAME',
    },
  },
  'B-receiver': {
    id: 'B-receiver',
    level: 'error',
    says: { zh: '超出接收方的限制，又不能再分', en: 'It exceeds what the receiver takes, and cannot be split further' },
    remedy: {
      zh: '一件文书太大的，降低扫描的分辨率重新扫描，或者分成两件；已经立卷的，用 dossier bind 案件 --rebind --reason 理由 --by 姓名 照它的限制重新立卷，或者不选这个接收方',
      en: 'Scan a document that is too large at a lower resolution, or divide it; bind anew a case that is bound, within these limits: dossier bind CASE --rebind --reason WHY --by NAME; or choose no receiver',
    },
  },
  'B-resolution': {
    id: 'B-resolution',
    level: 'warning',
    says: { zh: '图片比接收方要的细，文件白白变大', en: 'The picture is finer than the receiver asks, and makes the file larger' },
    remedy: {
      zh: '不影响使用；要缩小文件的，另存一份较小的来用，原件照旧保存',
      en: 'It may stay; to make files smaller use a smaller copy and keep the original',
    },
  },
  'B-spine': {
    id: 'B-spine',
    level: 'warning',
    says: { zh: '案卷比最宽的卷脊还厚', en: 'The volume is thicker than the broadest spine' },
    remedy: {
      zh: '有更宽的卷皮的，在版式配置的 封皮 的 卷脊 里加上它的宽度，页号不变；没有的，把 分卷 写到比装得下的少几张（封面、目录、备考表也占张数），再生成一次，就多分一卷；已经立卷的，随后用 dossier bind 案件 --rebind --reason 理由 --by 姓名 重新立卷，页号随之重编',
      en: 'Where there are broader covers, add their width to 卷脊 of 封皮 in the configuration: no page changes its number. Else set 分卷 a few leaves below what the spine holds (cover, contents and closing sheet take leaves too) and build again: there is a volume more; a case that is bound is then bound anew, with new numbers: dossier bind CASE --rebind --reason WHY --by NAME',
    },
  },
  'B-picture': {
    id: 'B-picture',
    level: 'error',
    says: { zh: '图片或者扫描件打不开，印不出来', en: 'The picture or scan cannot be opened and printed' },
    remedy: {
      zh: '用看图或者 PDF 软件打开核对；损坏的、画不完的重新扫描；有密码或者禁止打印、复制的，向提供者要不加密的，或者另存为不加密的 PDF，都不行的打印出来再扫描',
      en: 'Open it in a viewer; scan one again that is broken or comes to no end; where it has a password or forbids printing or copying, get it or save it as a PDF that is not encrypted, or scan a print of it',
    },
  },
  'B-gone': {
    id: 'B-gone',
    level: 'error',
    says: { zh: '检查时还在的文件，现在不见了，印不出来', en: 'The file was there when the case was checked and is gone now' },
    remedy: {
      zh: '看看是不是刚被移走、改名，或者存储卡、网络盘断开了；放回原处，再运行一次',
      en: 'See whether it was moved or renamed just now, or the card or network disk is off; put it back and run again',
    },
  },
  'B-page-image': {
    id: 'B-page-image',
    level: 'note',
    says: {
      zh: '扫描件有不能照原样放进 PDF/A 的内容，这些页在案卷里印成图像；原文件原样进归档包',
      en: 'The original holds what PDF/A does not allow: these pages stand in the volume as images; the package keeps the file as it is',
    },
    remedy: {
      zh: '不必改；要让原文的字可以放大、复制，把它另存为 PDF/A 再放进来',
      en: 'Nothing must be done; save it as PDF/A to keep its own text sharp and searchable',
    },
  },
} as const satisfies Record<string, SourceProblem>;

/** A finding from this table. */
export function buildFinding(id: keyof typeof buildProblems, at: Place, fact: string | Text = nothing): Finding {
  const { level, says, remedy } = buildProblems[id];

  return { id, level, says, remedy, fact: typeof fact === 'string' ? { zh: fact, en: fact } : fact, at, related: [] };
}
