import { aggregateNames } from './aggregate.js';
import { calculationNames } from './calculation.js';

/** Meta-schema of a path. */
export const pathSchema = { type: 'string', pattern: '^/?[^/]+(/[^/]+)*$' } as const;

/** Meta-schema of a path, or of `""` for the element itself. */
export const elementPathSchema = { type: 'string', pattern: '^(/?[^/]+(/[^/]+)*)?$' } as const;

/** Meta-schema of a path or a list of them. */
export const pathsSchema = {
  anyOf: [pathSchema, { type: 'array', items: pathSchema, minItems: 1 }],
} as const;

/** Meta-schema of `where`. */
export const whereSchema = {
  type: 'object',
  minProperties: 1,
  additionalProperties: {
    anyOf: [{ type: 'string', format: 'regex' }, closed({ equals: pathSchema }, ['equals'])],
  },
} as const;

/** Goes under `$defs` of a meta-schema that refers to `operandRef`. */
export const operandDefinitions = {
  operand: {
    anyOf: [
      pathSchema,
      { type: 'number' },
      closed({ const: {} }, ['const']),
      closed({ path: pathSchema, where: whereSchema, part: { type: 'string', format: 'regex' }, default: {} }, [
        'path',
      ]),
      closed({ first: { type: 'array', items: { $ref: '#/$defs/operand' }, minItems: 1 } }, ['first']),
      closed({ month: { $ref: '#/$defs/operand' }, from: { $ref: '#/$defs/operand' } }, ['month', 'from']),
      closed({ year: { $ref: '#/$defs/operand' } }, ['year']),
      ...calculationNames.map((name) =>
        closed({ [name]: { type: 'array', items: { $ref: '#/$defs/operand' }, minItems: 2 } }, [name]),
      ),
      ...aggregateNames.map((name) =>
        closed(
          {
            [name]: pathsSchema,
            where: whereSchema,
            matching: { type: 'string', format: 'regex' },
            as: { const: 'version' },
          },
          [name],
        ),
      ),
    ],
  },
} as const;

/** Meta-schema of an operand; needs `operandDefinitions`. */
export const operandRef = { $ref: '#/$defs/operand' } as const;

/** Meta-schema of an object with these properties and no others. */
export function closed(
  properties: Readonly<Record<string, unknown>>,
  required: readonly string[],
): Readonly<Record<string, unknown>> {
  return { type: 'object', properties, required, additionalProperties: false };
}
