import { describe, expect, test } from 'vitest';
import { samePlace } from '../../src/lint/same-place.ts';

describe('one place in two ways', () => {
  test.each([
    ['大连金普新区交通运输局三楼听证室', '局听证室'],
    ['金普交通局3楼302会议室', '大连金普新区交通运输局三楼会议室'],
    ['本局询问室', '大连金普新区交通运输局询问室'],
    ['综合行政执法大队询问室', '询问室'],
    ['G11鹤大高速K1543+200处', '鹤大线K1543'],
    ['开发区振兴路某某汽车修理厂院内', '大连市金普新区某某汽车修理厂院内'],
    ['和谐路与友谊街交叉口', '和谐路友谊街口'],
    ['', '局听证室'],
  ])('%s, %s', (one, other) => {
    expect([samePlace(one, other), samePlace(other, one)]).toEqual([true, true]);
  });
});

describe('two places', () => {
  test.each([
    ['局302会议室', '局305会议室'],
    ['局二楼听证室', '局三楼听证室'],
    ['第一询问室', '第二询问室'],
    ['局听证室', '局询问室'],
    ['区政府会议室', '交通局会议室'],
    ['城东客运站', '城西客运站'],
    ['样板路18号', '样板路20号'],
    ['G201线K45+300', 'G201线K45+900'],
    ['G201线K45+300', 'S212线K45+300'],
  ])('%s, %s', (one, other) => {
    expect([samePlace(one, other), samePlace(other, one)]).toEqual([false, false]);
  });
});
