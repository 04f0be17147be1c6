// The papers of examples/ordinary-penalty that exist as scans.
import { chinese, paper, readRecord, signature, thumb } from './scans.mjs';

const span = (value, n) => ({ text: value, span: n });
const hm = (moment) => moment.slice(11).replace(':', '时').concat('分');

/** Gives [file, html] for each scan of the case in `folder`. */
export function ordinaryPapers(folder) {
  const record = (name) => readRecord(`${folder}/records/${name}.yaml`);
  const facts = readRecord(`${folder}/case.yaml`);
  const number = facts.案号;
  const party = facts.当事人.个人;
  const [a, b] = facts.执法人员;
  const officers = `${a.姓名}　执法证号 ${a.执法证号}；${b.姓名}　执法证号 ${b.执法证号}`;

  const site = record('02-现场笔录');
  const sitePaper = paper({
    large: true,
    title: '现场笔录',
    number,
    rows: [
      ['执法地点', span(site.地点, 3)],
      ['执法时间', span(`${chinese(site.时间.起)}至${hm(site.时间.止)}`, 3)],
      ['执法人员', span(officers, 3)],
      ['现场人员', site.现场人员, '性别', party.性别],
      ['身份证件号', party.身份证号, '与案件关系', site.与案件关系],
      ['联系地址', party.住址, '联系电话', party.电话],
      ['车（船）号', site.车辆, '记录人', site.记录人],
    ],
    text: site.现场情况.split('\n').map((t) => `<p>${t}</p>`),
    sign: [
      `${site.核对情况}。`,
      `现场人员签名：${signature(party.姓名)}　${chinese(site.签名[0].时间)}`,
      `执法人员签名：${signature(a.姓名)}　${signature(b.姓名)}　${chinese(site.签名[1].时间)}`,
    ],
    foot: `现场人员：${signature(party.姓名, 26)}　　执法人员：${signature(a.姓名, 26)}　${signature(b.姓名, 26)}`,
    note: `备注：${site.备注}`,
  });

  const talk = record('04-询问笔录-张志远');
  const talkPaper = paper({
    title: '询问笔录',
    number,
    rows: [
      ['时间', span(`${chinese(talk.时间.起)}至${hm(talk.时间.止)}　第${talk.次数}次询问`, 3)],
      ['地点', span(talk.地点, 3)],
      ['询问人', `${a.姓名}、${b.姓名}`, '记录人', talk.记录人],
      ['被询问人', talk.被询问人, '与案件关系', talk.与案件关系],
      ['性别', party.性别, '年龄', party.年龄],
      ['身份证件号', party.身份证号, '联系电话', party.电话],
      ['工作单位及职务', party.单位及职务, '联系地址', party.住址],
    ],
    text: [
      '<div style="height:8px"></div>',
      ...talk.问答.flatMap((q) => [`<p class="qa">问：${q.问}</p>`, `<p class="qa">答：${q.答}</p>`]),
    ],
    sign: [
      `<span style="font-family:Hand0;font-size:25px;color:#16224f">${talk.核对情况}。</span>`,
      `被询问人签名：${signature(party.姓名)}${thumb(11)}　${chinese(talk.签名[0].时间)}`,
      `询问人签名：${signature(a.姓名)}　${signature(b.姓名)}　　记录人：${signature(talk.记录人)}　${chinese(talk.签名[1].时间)}`,
    ],
    foot: `被询问人：${signature(party.姓名, 26)}　　询问人：${signature(a.姓名, 26)}　${signature(b.姓名, 26)}`,
  });

  const served = record('19-送达回证-违法行为通知书');
  const witness = served.留置.见证人[0];
  const servedPaper = paper({
    title: '送达回证',
    number,
    rows: [
      ['案由', span(facts.案由, 3)],
      ['送达单位', span(facts.执法机关.名称, 3)],
      ['受送达人', served.受送达人, '代收人', '/'],
      ['送达文书名称、文号', span(served.送达文书.map((d) => `${d.名称}　${d.文号}`).join('<br>'), 3)],
      ['送达地点', span(served.送达地点, 3)],
      ['送达日期', chinese(served.送达时间), '送达方式', served.送达方式],
      ['收件人签名', span(`<span style="font-family:Hand0;font-size:26px;color:#16224f">拒绝签收</span>`, 3)],
      ['送达人', span(`${signature(a.姓名)}　${signature(b.姓名)}<br>执法证号 ${a.执法证号}、${b.执法证号}`, 3)],
      ['见证人', span(`${signature(witness.姓名)}　${witness.单位及职务}　${chinese(served.签名[3].时间)}`, 3)],
      ['备注', span(`拒收日期：${chinese(served.留置.拒收日期)}。拒收事由：${served.留置.拒收事由}<br>${served.留置.经过}`, 3)],
    ],
    seal: true,
    organ: facts.执法机关.名称,
    date: chinese(served.印章.日期),
  });

  const order = record('10-书证-乘客订单截图');
  const line = (k, v) =>
    `<div style="display:flex;justify-content:space-between;border-bottom:1px solid #ddd;padding:9px 0"><span style="color:#666">${k}</span><b>${v}</b></div>`;
  const screenshot = `<div style="width:340px;margin:18px auto;border:1px solid #999;border-radius:16px;padding:18px 20px;font:14px Sans"><div style="background:#0b6b5d;color:#fff;margin:-18px -20px 12px;padding:12px 20px;border-radius:16px 16px 0 0;font:700 18px Sans">海燕出行　订单详情</div><div style="font:700 20px Sans;color:#0b6b5d">已完成</div>${[
    ['订单号', 'HY202603020812A017'],
    ['类型', '快车'],
    ['下单时间', '2026-03-02 08:12'],
    ['上车', '海棠路6号　08:19'],
    ['下车', '金州站　08:41'],
    ['车辆', '辽BZ0A01　银灰色'],
    ['车主', '张师傅'],
    ['里程', '14.6公里'],
    ['支付方式', '平台免密支付'],
    ['实付', '32.80元'],
  ]
    .map(([k, v]) => line(k, v))
    .join('')}</div>`;
  const orderPaper = paper({
    title: '证据粘贴页',
    number,
    rows: [
      ['证据名称', span(order.名称, 3)],
      ['来源', span(order.来源, 3)],
      ['证明对象', span(order.证明对象, 3)],
    ],
    text: [screenshot],
    sign: [
      `<span style="font-family:Hand1;font-size:25px;color:#16224f">以上打印件与我手机里的订单一致。</span>`,
      `提供人签名：${signature(order.提供人)}${thumb(23)}　${chinese(order.签名[0].时间)}`,
      `执法人员签名：${signature(a.姓名)}　${signature(b.姓名)}　${chinese(order.签名[1].时间)}`,
    ],
  });

  return [
    [site.原件, sitePaper],
    [talk.原件, talkPaper],
    [served.原件, servedPaper],
    [order.原件, orderPaper],
  ];
}
