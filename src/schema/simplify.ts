/** Pairs of a traditional and a simplified character, as far as they occur in the words of forms. */
const pairs =
  '書书號号詢询問问筆笔錄录時时間间現现場场執执證证據据當当見见製制審审覈核決决處处罰罚違违實实強强機机關关負负責责領领導导單单電电話话車车輛辆' +
  '遲迟輯辑檔档歸归業业從从資资訊讯職职務务簽签蓋盖視视頻频攝摄設设備备儲储應应與与係系賠赔繳缴納纳載载體体轉转遞递達达則则說说認认爲为為为陳陈訴诉訟讼' +
  '議议復复覆复複复聽听會会組组織织員员點点種种類类狀状態态啟启動动來来緊紧雜杂廳厅幾几個个後后開开終终結结還还對对請请發发佈布佔占鑑鉴樣样內内張张簡简' +
  '無无傳传編编貨货運运輸输許许聯联絡络額额罷罢氣气規规範范訂订識识記记註注檢检驗验進进過过區区貼贴線线據据於于該该';
const table = new Map([...pairs.matchAll(/(.)(.)/gu)].map(([, one = '', other = '']) => [one, other]));

/** Traditional characters that occur in the words of forms, and full-width letters and figures, in their plain form. */
export function simplify(text: string): string {
  return [...text.normalize('NFKC')].map((character) => table.get(character) ?? character).join('');
}
