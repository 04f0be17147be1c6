import type { ImageReason } from '../draw/judge-page.ts';
import type { Text } from '../model/text.ts';

/** Why a page of an original came as an image, in words. */
export const imageReasons: { readonly [reason in ImageReason]: Text } = {
  text: { zh: '有文字，而文件没有说明是哪些字', en: 'the file does not tell which characters its text is' },
  font: { zh: '有没有嵌入的字体', en: 'a font is not embedded' },
  glyph: { zh: '有文字和文件里的字体对不上', en: 'text on it does not agree with the fonts in the file' },
  ink: { zh: '用了专色，或者没有色彩配置文件的印刷色（CMYK）', en: 'it has spot colours, or CMYK colours without a profile' },
  filter: { zh: '用了 PDF/A 禁止的压缩方式', en: 'it is compressed in a way that PDF/A forbids' },
  feature: { zh: '用了 PDF/A 禁止的绘制方式', en: 'it draws in a way that PDF/A forbids' },
  layer: { zh: '有隐藏的图层', en: 'layers of it are hidden' },
  mark: { zh: '有批注或者填写的内容没有自己的外观', en: 'marks or filled fields on it have no appearance of their own' },
  unread: { zh: '文件结构有错，只能照样子画出来', en: 'its structure is damaged' },
};
