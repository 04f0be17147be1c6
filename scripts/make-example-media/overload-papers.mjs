// The papers of examples/overload-seizure that exist as scans.
import { chinese, paper, readRecord, signature } from './scans.mjs';

const span = (value, n) => ({ text: value, span: n });
const lines = (text) => text.split('\n').map((t) => `<p>${t}</p>`);

/** Gives [file, html] for each scan of the case in `folder`. */
export function overloadPapers(folder) {
  const record = (name) => readRecord(`${folder}/records/${name}.yaml`);
  const facts = readRecord(`${folder}/case.yaml`);
  const number = facts.案号;
  const organ = facts.执法机关.名称;
  const party = facts.当事人.单位;
  const [a, b] = facts.执法人员;
  const both = `${signature(a.姓名)}　${signature(b.姓名)}`;

  const slip = record('03-书证-超限检测单');
  const slipPaper = paper({
    title: '车辆超限检测单（初检）',
    number: 'EXAMPLE-CX-20260113-006',
    rows: [
      ['检测站', span('金普示例固定超限检测站', 3)],
      ['检测时间', '2026年1月13日9时22分', '检测设备', 'EXAMPLE-SCS-100-02'],
      ['车号', '辽BZ0B06', '挂车号牌', '辽BZ0B6挂'],
      ['车型', '铰接列车', '轴数', '6'],
      ['轴型', '1+2+3', '驱动轴', '双轴'],
      ['装载物', '石料（可分载）', '大件运输', '否'],
      ['车货总质量', '71640千克', '限定标准', '49000千克'],
      ['超限数额', '22640千克', '超限率', '46.2%'],
      ['检测结果', span('超限', 3)],
      ['驾驶人意见', span('<span style="font-family:Hand1;font-size:27px;color:#16224f">没有异议。</span>', 3)],
    ],
    sign: [`驾驶人签名：${signature('孙立波')}　${chinese(slip.签名[0].时间)}`, `执法人员签名：${both}`],
    seal: true,
    organ: '金普示例固定超限检测站',
    date: '2026年1月13日',
  });

  const measure = record('05-行政强制措施决定书');
  const measurePaper = paper({
    title: '行政强制措施决定书',
    number: measure.文号,
    rows: [
      ['单位', party.名称, '法定代表人', party.法定代表人],
      ['地址', party.地址, '联系电话', party.电话],
      ['统一社会信用代码', span(party.统一社会信用代码, 3)],
    ],
    text: [
      `<p>${measure.违法行为}</p>`,
      `<p>依据${measure.依据.join('、')}、《中华人民共和国行政强制法》第二十四条第一款、第二十五条第一款的规定，本机关依法对你单位的${measure.对象}采取扣押财物的行政强制措施，期限自${chinese(measure.期限.自)}至${chinese(measure.期限.至)}。理由：${measure.理由}</p>`,
      `<p>如果不服本决定，可以在收到本决定书之日起六十日内向${facts.执法机关.复议机关}申请行政复议，或者在六个月内依法向${facts.执法机关.诉讼法院}提起行政诉讼。</p>`,
      `<table style="margin-top:8px"><tr><td class="label">序号</td><td>扣押财物名称</td><td>规格</td><td>数量</td><td>备注</td></tr>${measure.物品.map((o, i) => `<tr><td class="label">${i + 1}</td><td>${o.名称}</td><td>${o.规格}</td><td>${o.数量}</td><td>${o.备注}</td></tr>`).join('')}</table>`,
    ],
    sign: [`当事人签名：${signature('马骏')}　${chinese(measure.签名[0].时间)}`, `执法人员签名：${both}　${chinese(measure.签名[1].时间)}`],
    seal: true,
    organ,
    date: chinese(measure.印章.日期),
  });

  const hearing = record('22-听证笔录');
  const sign = (name) => signature(name);
  const hearingPaper = paper({
    title: '听证笔录',
    number,
    rows: [
      ['案件名称', span(facts.案由, 3)],
      ['主持听证机关', organ, '听证地点', hearing.地点],
      ['听证时间', span(`${chinese(hearing.时间.起)}至10时40分`, 3)],
      ['主持人', hearing.主持人, '听证员', hearing.听证员.join('、')],
      ['记录员', hearing.记录员, '执法人员', `${a.姓名} ${a.执法证号}<br>${b.姓名} ${b.执法证号}`],
      ['当事人', hearing.当事人, '法定代表人', party.法定代表人],
      ['委托代理人', `程雨　${hearing.委托代理人[0].单位及职务}`, '其他参加人', hearing.其他参加人.join('、')],
    ],
    text: ['<div style="height:8px"></div>', ...hearing.听证记录.map((s) => `<p class="qa">${s.发言人}：${s.内容}</p>`)],
    sign: [
      `当事人：${sign('马骏')}`,
      `委托代理人：${sign('程雨')}`,
      `其他参加人：${sign('孙立波')}`,
      `执法人员：${both}`,
      `主持人：${sign('郑文涛')}`,
      `听证员：${sign('田野')}`,
      `记录员：${sign('韩冰')}`,
      '2026年2月10日',
    ],
    foot: `当事人：${signature('马骏', 26)}　委托代理人：${signature('程雨', 26)}`,
  });

  const court = record('32-强制执行申请书');
  const courtPaper = paper({
    large: true,
    title: '强制执行申请书',
    number: court.文号,
    rows: [
      ['申请人', span(`${organ}　法定代表人 王海涛　局长`, 3)],
      ['地址', facts.执法机关.地址, '联系电话', facts.执法机关.电话],
      ['被申请人', span(`${party.名称}　统一社会信用代码 ${party.统一社会信用代码}`, 3)],
      ['地址', party.地址, '法定代表人', party.法定代表人],
    ],
    text: [
      '<p><b>请求事项</b></p>',
      ...lines(court.请求事项),
      '<p><b>事实与理由</b></p>',
      ...lines(court.事实与理由),
      `<p style="text-indent:2em">此致</p><p style="text-indent:0">${court.人民法院}</p>`,
      `<p>附件：</p>${court.附件.map((t, i) => `<p style="text-indent:4em">${i + 1}. ${t}</p>`).join('')}`,
    ],
    sign: [`行政机关负责人签名：${signature('王海涛')}　${chinese(court.日期)}`],
    seal: true,
    organ,
    date: chinese(court.日期),
  });

  return [
    [slip.原件, slipPaper],
    [measure.原件, measurePaper],
    [hearing.原件, hearingPaper],
    [court.原件, courtPaper],
  ];
}
