// What the inputs of many mutations have in common.

/** The field that makes a mutation safe to send again. */
export const keyField = {
  description: 'Sent again with the same key within thirty days, nothing more is done (幂等键，保留三十天).',
} as const;

/** The field that keeps two people from overwriting each other. */
export const versionField = {
  required: true,
  description: 'The version that was read (版本号).',
} as const;
