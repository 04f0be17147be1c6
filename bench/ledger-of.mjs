import { createHash } from 'node:crypto';

/** The ledger that `dossier intake` would have written for the media of a case (schemas/ledger.schema.json). */
export function ledgerOf(files) {
  let before = '0'.repeat(64);
  const lines = [...files].filter(([path]) => /^(media|scans)\//.test(path)).map(lineOf);
  return lines.join('');

  function lineOf([path, bytes], index) {
    const body = JSON.stringify({
      版本: 1,
      序号: index + 1,
      前: before,
      时间: '2026-03-02 18:00:00+08:00',
      事项: '接收',
      经办人: '李思远',
      文件: path,
      来源: { 名称: path.slice(path.indexOf('/') + 1) },
      sha256: sha256(bytes),
      字节: bytes.length,
      类型: path.slice(path.lastIndexOf('.') + 1),
    });
    const line = `${body.slice(0, -1)},"本行":"${sha256(body)}"}`;
    before = sha256(line);
    return `${line}\n`;
  }
}

function sha256(content) {
  return createHash('sha256').update(content).digest('hex');
}
