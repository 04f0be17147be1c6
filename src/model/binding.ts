import type { VolumeShare } from './volume-share.ts';

/** Name of the record of bindings in the case folder. */
export const bindingFile = 'binding.jsonl';

/** What a line of the record tells: bound for the first time, documents inserted since, bound anew with a reason. */
export const bindingActs = ['立卷', '补入', '重新立卷'] as const;
export type BindingAct = (typeof bindingActs)[number];

/** One line of `binding.jsonl`, in the order of its members: all volumes of the case as they stood after the act. */
export interface BindingEntry {
  readonly 版本: 1;
  /** Number of the line; the first is 1. */
  readonly 序号: number;
  /** SHA-256 of the line before, without its line break; 64 zeros on the first. */
  readonly 前: string;
  /** Beijing time with its offset. */
  readonly 时间: string;
  readonly 事项: BindingAct;
  readonly 经办人: string;
  /** Why it was bound anew. */
  readonly 理由?: string;
  /** Program and version. */
  readonly 程序: string;
  readonly 规则: BindingRules;
  readonly 卷: readonly BoundVolume[];
  /** SHA-256 of this line without this member. */
  readonly 本行: string;
}

/** The rules by which pages got their addresses; the build holds its own against them. */
export interface BindingRules {
  /** Name of the profile of volumes. */
  readonly 立卷: string;
  readonly 计数: 'page' | 'sheet';
  readonly 编法: 'volume' | 'document';
  readonly 目录编号: boolean;
  readonly 空白背面编号: boolean;
  readonly 双面打印: boolean;
  /** Such as 200张; 不分. */
  readonly 分卷: string;
  /** For whom the volumes were split, where for anybody. */
  readonly 接收方?: string;
}

export interface BoundVolume {
  readonly 卷别: VolumeShare['kind'];
  readonly 卷次: number;
  /** Numbered pages. */
  readonly 页数: number;
  readonly 文件: readonly BoundDocument[];
}

/** A document of a bound volume and where it stands. */
export interface BoundDocument {
  /** Section id: the path of its record; of a sheet of media, with # and the kind of the sheet. */
  readonly 段: string;
  readonly 题名: string;
  readonly 文号: string;
  readonly 件号: string;
  /** Addresses of its first and last page: 12, 12-1. */
  readonly 起: string;
  readonly 止: string;
  /** How many pages it has. */
  readonly 页数: number;
  /** It was supplied after the binding. */
  readonly 补入?: true;
  /** SHA-256 of the record. */
  readonly sha256: string;
  /** SHA-256 of the signed original that stands in its place, where there is one. */
  readonly 原件?: string;
  /** SHA-256 of what is printed on its pages (`printedWords`); lines of older versions do not tell it. */
  readonly 印文?: string;
}

/** The record of bindings of a case as it was read. */
export interface BindingRecord {
  readonly entries: readonly BindingEntry[];
  /** Lines, whether they can be read or not. */
  readonly lines: number;
  /** SHA-256 of the last line; 64 zeros where there is none. */
  readonly head: string;
}
