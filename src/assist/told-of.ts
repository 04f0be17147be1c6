/** What schemas say of a place, in sentences: what it is, how it is written, its choices. */
export function toldOf(schemas: readonly { readonly [keyword: string]: unknown }[]): readonly string[] {
  const described = schemas.flatMap(({ description }) => (typeof description === 'string' ? [description.trim()] : []));
  const [own = titleOf(schemas), ...others] = described;
  const written = others.filter((text) => /^(写成|只写数字)/.test(text));
  const choices = choicesOf(schemas);

  return [...new Set([...(own === undefined ? [] : [own]), ...written, ...(choices.length > 1 ? [`选一个：${choices.join('、')}`] : [])])];
}

/** The values that a place may have, where it has a choice. */
export function choicesOf(schemas: readonly { readonly [keyword: string]: unknown }[]): readonly string[] {
  return [
    ...new Set(
      schemas.flatMap(({ enum: several, const: one }) => [
        ...(Array.isArray(several) ? several.map(String) : []),
        ...(typeof one === 'string' ? [one] : []),
      ]),
    ),
  ];
}

function titleOf(schemas: readonly { readonly [keyword: string]: unknown }[]): string | undefined {
  return schemas.flatMap(({ title }) => (typeof title === 'string' ? [title] : []))[0];
}
