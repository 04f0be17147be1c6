import type { Editor, EditorMark } from '../../model/editor.ts';

/** What the editor shows at the moment, by the case that it comes from: cases that share a file, such as the register, do not wipe each other out. */
export interface Board {
  /** Shows the findings of a case, by absolute path, in the place of those of before. */
  show(folder: string, marks: ReadonlyMap<string, readonly EditorMark[]>): void;
  clear(folder: string): void;
  /** The cases that something is shown of. */
  folders(): readonly string[];
}

/** An empty board. The editor is told of a file only where something has changed. */
export function openBoard(editor: Editor): Board {
  const told = new Map<string, string>();
  const tell = (path: string, marks: readonly EditorMark[]): void => {
    const text = JSON.stringify(marks);
    if (told.get(path) === text) return;
    told.set(path, text);
    editor.show(path, marks);
  };
  const shown = new Map<string, ReadonlyMap<string, readonly EditorMark[]>>();
  const replace = (folder: string, marks: ReadonlyMap<string, readonly EditorMark[]>): void => {
    const paths = new Set([...(shown.get(folder)?.keys() ?? []), ...marks.keys()]);
    if (marks.size === 0) shown.delete(folder);
    else shown.set(folder, marks);
    for (const path of paths) tell(path, together([...shown.values()].flatMap((each) => each.get(path) ?? [])));
  };

  return { show: replace, clear: (folder) => replace(folder, new Map()), folders: () => [...shown.keys()] };
}

/** The same finding of a shared file is shown once. */
function together(marks: readonly EditorMark[]): readonly EditorMark[] {
  return [...new Map(marks.map((mark) => [JSON.stringify(mark), mark])).values()];
}
