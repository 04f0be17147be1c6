// The papers of examples/agency-execution that exist as scans.
import { chinese, paper, readRecord, signature } from './scans.mjs';

const span = (value) => ({ text: value, span: 3 });

/** The plan of the place, drawn as it was measured: metres across, not to scale along the road. */
const plan = `<svg viewBox="0 0 640 520" width="100%" font-family="Sans" font-size="14">
<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path d="M0 0L8 4L0 8z"/></marker>
<pattern id="gravel" width="7" height="7" patternUnits="userSpaceOnUse"><circle cx="2" cy="2" r=".8"/></pattern></defs>
<g fill="none" stroke="#222" stroke-width="1.4">
<rect x="60" y="40" width="140" height="440"/><path d="M130 40V480" stroke-dasharray="16 12"/>
<rect x="200" y="40" width="36" height="440" fill="url(#gravel)"/>
<path d="M236 40V480" stroke-width="2.2"/><path d="M436 40V480" stroke-dasharray="10 5 2 5"/>
<rect x="236" y="150" width="190" height="170" stroke-dasharray="4 3"/><rect x="316" y="165" width="110" height="140" fill="#dfe6ee" stroke-width="2.4"/></g>
<rect x="222" y="372" width="12" height="12" fill="#222"/>
<g stroke="#222" stroke-width="1" marker-start="url(#tip)" marker-end="url(#tip)">
<line x1="60" y1="60" x2="200" y2="60"/><line x1="238" y1="130" x2="314" y2="130"/><line x1="318" y1="138" x2="424" y2="138"/>
<line x1="446" y1="165" x2="446" y2="305"/><line x1="248" y1="307" x2="248" y2="376"/><line x1="238" y1="452" x2="434" y2="452"/></g>
<g text-anchor="middle"><text x="95" y="80">路面7.0m</text><text x="276" y="122">4.0 m</text><text x="371" y="126">5.2 m</text>
<text x="338" y="446">建筑控制区 10 m</text><text x="371" y="230">彩钢板房</text><text x="371" y="250">31.2 m²</text><text x="276" y="282">混凝土地坪</text></g>
<text x="454" y="240">6.0 m</text><text x="256" y="348">4.2 m</text><text x="258" y="386">12公里碑</text>
<text x="95" y="300" transform="rotate(-90 95 300)">县道 X203 线　K12 → K13</text><text x="214" y="470" transform="rotate(-90 214 470)">路肩</text>
<text x="242" y="56">公路用地外缘（界桩）</text><text x="442" y="420">控制区外缘</text>
<g transform="translate(570 90)"><path d="M0 -34L9 16L0 8L-9 16z"/><text y="-40" text-anchor="middle">北</text></g></svg>`;

/** Gives [file, html] for each scan of the case in `folder`. */
export function executionPapers(folder) {
  const facts = readRecord(`${folder}/case.yaml`);
  const survey = readRecord(`${folder}/records/02-勘验笔录.yaml`);
  const work = readRecord(`${folder}/records/21-强制执行记录.yaml`);
  const party = facts.当事人.个人;
  const [witness] = facts.人员;
  const [a, b] = facts.执法人员;
  const officers = `${a.姓名}　执法证号 ${a.执法证号}；${b.姓名}　执法证号 ${b.执法证号}`;
  return [
    [
      survey.示意图,
      paper({
        title: '现场勘验示意图',
        number: facts.案号,
        rows: [
          ['勘验场所', span(survey.地点)],
          ['勘验时间', span(`${chinese(survey.时间.起)}至${survey.时间.止.slice(11).replace(':', '时')}分`)],
        ],
        text: [plan],
        sign: [
          `当事人签名：${signature(party.姓名)}`,
          `勘验人签名：${signature(a.姓名)}　${signature(b.姓名)}`,
          `被邀请人签名：${signature(witness.姓名)}`,
          `记录人签名：${signature(survey.记录人)}　${chinese(survey.签名[1].时间)}`,
        ],
        note: '图中尺寸为实地测量的数据，沿公路方向不按比例。',
      }),
    ],
    [
      work.原件,
      paper({
        large: true,
        title: '强制执行记录',
        number: facts.案号,
        rows: [
          ['执行时间', span(`${chinese(work.时间.起)}至${work.时间.止.slice(11).replace(':', '时')}分`)],
          ['执行地点', span(work.地点)],
          ['执行方式', work.执行方式, '监督人员', work.监督人员[0]],
          ['执法人员', span(officers)],
          ['当事人', party.姓名, '见证人', `${witness.姓名}　${witness.单位及职务}`],
          ['费用', span(`人民币${work.费用}元。${work.备注}`)],
        ],
        text: ['<p style="margin-top:10px">执行情况：</p>', ...work.执行情况.split('\n').map((t) => `<p>${t.trim()}</p>`)],
        sign: [
          `当事人签名：${signature(party.姓名)}　${chinese(work.签名[0].时间)}`,
          `执法人员签名：${signature(a.姓名)}　${signature(b.姓名)}　${chinese(work.签名[1].时间)}`,
          `见证人签名：${signature(witness.姓名)}　${chinese(work.签名[3].时间)}`,
        ],
        foot: `当事人：${signature(party.姓名, 26)}　　执法人员：${signature(a.姓名, 26)}　${signature(b.姓名, 26)}　　见证人：${signature(witness.姓名, 26)}`,
      }),
    ],
  ];
}
