/** The record of a section, by its id: a record that describes media has a section for each kind of sheet, such as records/07-照片.yaml#photos. */
export function fileOfSection(id: string): string {
  return id.replace(/#.*$/, '');
}
