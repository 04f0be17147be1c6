import type { Level } from '../model/finding.ts';
import type { Text } from '../model/text.ts';

interface Problem {
  readonly level: Level;
  readonly says: Text;
  readonly remedy: Text;
}

const again: Text = { zh: '向移交方重新要一份', en: 'Ask the sender for another copy' };
const manifestAgain: Text = { zh: '由制作方重新生成清单', en: 'Have the maker write the manifest anew' };
const distrust: Text = { zh: '不要解开；查明来历', en: 'Do not unpack it; find out where it comes from' };
const rename: Text = { zh: '由制作方改名后重新打包', en: 'Have the maker rename it and pack again' };

/** Everything that can be wrong with a package (RFC 8493 and its predecessors; the ZIP that holds it), by id. */
export const problems = {
  'V-not-package': {
    level: 'error',
    says: { zh: '这不是文件夹，也不是 ZIP', en: 'This is neither a folder nor a ZIP' },
    remedy: { zh: '检查路径；其他格式的压缩包先解开', en: 'Check the path; unpack other archives first' },
  },
  'V-cut-short': {
    level: 'error',
    says: { zh: 'ZIP 不完整，读不到目录', en: 'The ZIP is cut short or damaged; its directory cannot be read' },
    remedy: again,
  },
  'V-encrypted': {
    level: 'error',
    says: { zh: '内容加了密', en: 'The content is encrypted' },
    remedy: { zh: '归档包不得加密；向移交方要未加密的', en: 'A package may not be encrypted; ask for one that is not' },
  },
  'V-method': {
    level: 'error',
    says: { zh: '用了不认识的压缩方法', en: 'Packed by an unknown method' },
    remedy: { zh: '由制作方用“存储”或 deflate 重新打包', en: 'Have the maker pack again, stored or deflated' },
  },
  'V-lying-size': {
    level: 'error',
    says: { zh: '实际大小和 ZIP 目录所载不符', en: 'The real size is not what the directory of the ZIP says' },
    remedy: distrust,
  },
  'V-crc': { level: 'error', says: { zh: '内容损坏（CRC-32 不符）', en: 'The content is damaged (CRC-32)' }, remedy: again },
  'V-overlap': { level: 'error', says: { zh: 'ZIP 里的条目互相重叠', en: 'Entries of the ZIP overlap' }, remedy: distrust },
  'V-explodes': {
    level: 'error',
    says: { zh: '解开后会膨胀到不合理的大小', en: 'It would grow beyond reason when unpacked' },
    remedy: distrust,
  },
  'V-unreadable': { level: 'error', says: { zh: '读不出来', en: 'It cannot be read' }, remedy: again },
  'V-entry-twice': { level: 'error', says: { zh: 'ZIP 里有两个同名的条目', en: 'Two entries of the ZIP bear one name' }, remedy: distrust },
  'V-link': {
    level: 'error',
    says: { zh: '包里有链接，链接的内容不在包里', en: 'The package holds a link; what it points to is not in the package' },
    remedy: { zh: '由制作方把文件本身放进包里', en: 'Have the maker put the file itself into the package' },
  },
  'V-special': {
    level: 'error',
    says: { zh: '包里有不是普通文件的东西（设备、管道）', en: 'The package holds what is no ordinary file (a device, a pipe)' },
    remedy: distrust,
  },
  'V-path-leaves': { level: 'error', says: { zh: '路径走出了归档包', en: 'The path leaves the package' }, remedy: distrust },
  'V-outside': {
    level: 'warning',
    says: { zh: '归档包的文件夹旁边还有别的东西', en: 'Something stands beside the folder of the bag' },
    remedy: { zh: '一个 ZIP 只放一个归档包的文件夹', en: 'A ZIP holds the folder of one bag and nothing else' },
  },
  'V-no-folder': {
    level: 'warning',
    says: { zh: 'ZIP 里没有顶层文件夹，解开后文件会散落', en: 'The ZIP has no folder of its own; unpacking it scatters files' },
    remedy: { zh: '把归档包整个文件夹打进 ZIP', en: 'Pack the folder of the bag as a whole' },
  },

  'V-no-declaration': {
    level: 'error',
    says: { zh: '没有 bagit.txt', en: 'There is no bagit.txt' },
    remedy: {
      zh: '检查是不是 BagIt 归档包；是的，文件丢了，重新要一份',
      en: 'Check that this is a BagIt package; where it is, the file was lost: ask for another copy',
    },
  },
  'V-declaration': {
    level: 'error',
    says: { zh: 'bagit.txt 的写法不对', en: 'bagit.txt is not written as it must be' },
    remedy: {
      zh: '应当只有两行：“BagIt-Version: 1.0”和“Tag-File-Character-Encoding: UTF-8”',
      en: 'It has two lines: “BagIt-Version: 1.0” and “Tag-File-Character-Encoding: UTF-8”',
    },
  },
  'V-declaration-bom': {
    level: 'error',
    says: { zh: 'bagit.txt 带有 BOM', en: 'bagit.txt begins with a byte order mark' },
    remedy: { zh: '存成不带 BOM 的 UTF-8', en: 'Save it as UTF-8 without a byte order mark' },
  },
  'V-declaration-form': {
    level: 'warning',
    says: { zh: 'bagit.txt 的写法不规范', en: 'bagit.txt is written in an uncommon way' },
    remedy: { zh: '应当只有两行，行末没有空格', en: 'It has two lines without blanks at their ends' },
  },
  'V-version': {
    level: 'error',
    says: { zh: '不认识这个 BagIt 版本', en: 'This version of BagIt is not known' },
    remedy: { zh: '认识 0.93 到 0.97 和 1.0', en: 'Known are 0.93 to 0.97 and 1.0' },
  },
  'V-encoding': {
    level: 'error',
    says: { zh: '说明文件的编码不认识，或者和声明的不符', en: 'The encoding of a tag file is unknown or not the declared one' },
    remedy: { zh: '由制作方用 UTF-8 重新打包', en: 'Have the maker pack again with UTF-8' },
  },
  'V-too-large': { level: 'error', says: { zh: '说明文件大得不合理', en: 'A tag file is large beyond reason' }, remedy: distrust },

  'V-no-payload': { level: 'error', says: { zh: '没有 data 文件夹', en: 'There is no data folder' }, remedy: again },
  'V-no-manifest': {
    level: 'error',
    says: { zh: '没有清单（manifest-算法.txt）', en: 'There is no payload manifest' },
    remedy: { zh: '没有清单就无法证明；重新要一份', en: 'Nothing can be proved without one; ask for another copy' },
  },
  'V-manifest-line': {
    level: 'error',
    says: { zh: '清单里有一行读不懂', en: 'A line of the manifest cannot be read' },
    remedy: manifestAgain,
  },
  'V-manifest-digest': {
    level: 'error',
    says: { zh: '清单里的校验值长度不对，或者不是十六进制', en: 'A digest in the manifest has the wrong length or is not hexadecimal' },
    remedy: manifestAgain,
  },
  'V-manifest-scope': {
    level: 'error',
    says: { zh: '清单列了不归它管的文件', en: 'The manifest lists a file that it may not list' },
    remedy: manifestAgain,
  },
  'V-listed-twice': {
    level: 'error',
    says: { zh: '清单把一个文件列了两次', en: 'The manifest lists a file twice' },
    remedy: manifestAgain,
  },
  'V-listed-again': {
    level: 'warning',
    says: { zh: '清单把一个文件列了两次，校验值相同', en: 'The manifest lists a file twice with one digest' },
    remedy: manifestAgain,
  },
  'V-listed-differently': {
    level: 'error',
    says: { zh: '清单把一个文件列了两次，校验值不同', en: 'The manifest lists a file twice with different digests' },
    remedy: manifestAgain,
  },
  'V-path-form': {
    level: 'warning',
    says: { zh: '清单里的路径写法不规范（多余的“./”或者“*”）', en: 'A path in the manifest is written in an uncommon way (“./” or “*”)' },
    remedy: manifestAgain,
  },
  'V-algorithm-unknown': {
    level: 'warning',
    says: { zh: '这台电脑不会算清单的算法，没有核对', en: 'This machine does not know the algorithm of a manifest; it was not verified' },
    remedy: { zh: '用认识这种算法的工具核对', en: 'Verify it with a tool that knows the algorithm' },
  },
  'V-algorithm-none': {
    level: 'error',
    says: { zh: '没有一份清单的算法是这台电脑会算的', en: 'This machine knows the algorithm of none of the manifests' },
    remedy: { zh: '用认识这种算法的工具核对', en: 'Verify it with a tool that knows the algorithm' },
  },
  'V-algorithm-weak': {
    level: 'warning',
    says: {
      zh: '只有 MD5、SHA-1 清单，已不足以证明没有被人改过',
      en: 'Only MD5 or SHA-1 manifests: they no longer prove that nobody changed the files',
    },
    remedy: { zh: '请制作方加上 SHA-256 清单', en: 'Ask the maker to add a SHA-256 manifest' },
  },

  'V-missing': { level: 'error', says: { zh: '清单里有，包里没有', en: 'A listed file is missing' }, remedy: again },
  'V-extra': {
    level: 'error',
    says: { zh: '包里有，清单里没有', en: 'A file is there that no manifest lists' },
    remedy: { zh: '查明是谁放进去的', en: 'Find out who put it there' },
  },
  'V-not-in-all': {
    level: 'error',
    says: { zh: '有的清单列了，有的清单没有列', en: 'One manifest lists the file, another does not' },
    remedy: manifestAgain,
  },
  'V-digest': {
    level: 'error',
    says: { zh: '内容和校验值不符，文件变过或者损坏了', en: 'The content does not agree with its digest: the file was changed or damaged' },
    remedy: again,
  },
  'V-unfetched': {
    level: 'error',
    says: { zh: '文件不在包里，要另外下载（fetch.txt）', en: 'The file is not in the package but must be fetched (fetch.txt)' },
    remedy: { zh: '向移交方要完整的归档包；本程序从不联网', en: 'Ask for the complete package; this program never goes online' },
  },
  'V-fetch-line': {
    level: 'error',
    says: { zh: 'fetch.txt 里有一行读不懂', en: 'A line of fetch.txt cannot be read' },
    remedy: manifestAgain,
  },
  'V-fetch-unlisted': {
    level: 'error',
    says: { zh: 'fetch.txt 里的文件没有列入清单', en: 'fetch.txt names a file that no manifest lists' },
    remedy: manifestAgain,
  },
  'V-fetch': {
    level: 'note',
    says: { zh: '有 fetch.txt，所列文件都已在包里', en: 'There is a fetch.txt; all its files are in the package' },
    remedy: { zh: '不用处理', en: 'Nothing to do' },
  },
  'V-tag-unlisted': {
    level: 'note',
    says: { zh: '这个说明文件没有校验值', en: 'No tag manifest lists this file' },
    remedy: { zh: '它变过也看不出来；请制作方列入 tagmanifest', en: 'A change of it would not show; ask the maker to list it' },
  },

  'V-info-line': {
    level: 'error',
    says: { zh: 'bag-info.txt 里有一行读不懂', en: 'A line of bag-info.txt cannot be read' },
    remedy: { zh: '每行应当是“标签: 值”，续行以空格开头', en: 'A line is “label: value”; one that goes on begins with a blank' },
  },
  'V-info-form': {
    level: 'warning',
    says: { zh: 'bag-info.txt 的写法不规范', en: 'bag-info.txt is written in an uncommon way' },
    remedy: { zh: '冒号前没有空格，冒号后一个空格', en: 'No blank before the colon, one after it' },
  },
  'V-info-twice': {
    level: 'warning',
    says: { zh: 'bag-info.txt 里有不应重复的标签', en: 'bag-info.txt repeats a label that should not be repeated' },
    remedy: { zh: '留下对的一个', en: 'Keep the right one' },
  },
  'V-oxum-form': {
    level: 'error',
    says: { zh: 'Payload-Oxum 的写法不对', en: 'Payload-Oxum is not written as it must be' },
    remedy: { zh: '应当是“字节数.文件数”，只写一次', en: 'It is “bytes.files”, written once' },
  },
  'V-oxum': {
    level: 'error',
    says: { zh: '总字节数、文件数和 Payload-Oxum 不符', en: 'Bytes and files of the payload are not what Payload-Oxum says' },
    remedy: again,
  },

  'V-name-nfc': {
    level: 'warning',
    says: { zh: '文件名和清单的 Unicode 写法不同', en: 'The file name and the manifest differ in Unicode form' },
    remedy: rename,
  },
  'V-name-twin': {
    level: 'warning',
    says: {
      zh: '两个文件名只差大小写或者 Unicode 写法，换一个系统会互相覆盖',
      en: 'Two names differ only in case or Unicode form; on another system one overwrites the other',
    },
    remedy: rename,
  },
  'V-name-system': {
    level: 'warning',
    says: { zh: '包里有操作系统留下的文件', en: 'The package holds a file that an operating system left behind' },
    remedy: { zh: '由制作方删去后重新打包', en: 'Have the maker delete it and pack again' },
  },
  'V-name-portable': {
    level: 'warning',
    says: { zh: '换一个系统可能打不开这个文件名', en: 'This name may not open on another system' },
    remedy: rename,
  },
  'V-folder-empty': {
    level: 'note',
    says: { zh: '空文件夹不会保存下来', en: 'An empty folder is not preserved' },
    remedy: { zh: '需要的，放一个 .keep 文件', en: 'Where it is needed, put a file .keep into it' },
  },
} as const satisfies Readonly<Record<string, Problem>>;

export type ProblemId = keyof typeof problems;
