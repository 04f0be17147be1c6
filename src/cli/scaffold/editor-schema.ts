/** A JSON Schema of the kind in schemas/editor/: all pieces merged, references only to its own definitions. */
export interface EditorSchema {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly $ref?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, EditorSchema>>;
  readonly items?: EditorSchema;
}

export type Definitions = Readonly<Record<string, EditorSchema>>;

/** The schema of all records: one branch a form. */
export interface RecordSchema {
  readonly allOf: readonly {
    readonly if: { readonly properties: { readonly 文书: { readonly const: string } } };
    readonly then: EditorSchema;
  }[];
  readonly definitions: Definitions;
}

/** A schema with its reference followed; what it says of itself goes before what the definition says. */
export function resolveSchema(schema: EditorSchema, definitions: Definitions): EditorSchema {
  const target = schema.$ref === undefined ? undefined : definitions[schema.$ref.replace('#/definitions/', '')];
  return target === undefined ? schema : { ...target, ...schema };
}

/** The fields of a form, in order; nothing where the schema does not know it. */
export function fieldsOf(schema: RecordSchema, form: string): Readonly<Record<string, EditorSchema>> {
  return schema.allOf.find((branch) => branch.if.properties.文书.const === form)?.then.properties ?? {};
}
