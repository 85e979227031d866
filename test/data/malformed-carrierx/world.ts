/** A world with something of everything: each container has a limit of its own to run into. */
export const seed = {
  // Everything was last used before: a refused request that counts as a use would show.
  now: '2025-01-01T00:00:00Z',
  carrierx: {
    tokens: [
      { token: 'sk-test', scopes: ['storage.manage'] },
      { token: 'sk-read', scopes: ['storage.read'] },
      { token: 'sk-create', scopes: ['storage.create'] },
      { token: 'sk-update', scopes: ['storage.update'] },
      { token: 'sk-delete', scopes: ['storage.delete'] },
      { token: 'sk-none', scopes: [] },
    ],
    containers: [
      { container_sid: 'c-plain', name: 'plain', integer_key_1: 1 },
      { container_sid: 'c-empty', name: 'empty' },
      { container_sid: 'c-full', name: 'full', quota_bytes: 10, quota_files: 1 },
      {
        container_sid: 'c-strict',
        name: 'strict',
        threshold_action: 'reject',
        threshold_bytes: 8,
        threshold_bytes_target: 6,
        threshold_files: 2,
        threshold_files_target: 1,
        quota_bytes: 1000,
        quota_files: 10,
      },
      { container_sid: 'c-media', name: 'media', allowed_classifications: ['media'] },
      {
        container_sid: 'c-blocked',
        name: 'blocked',
        allowed_classifications: ['archive', 'document', 'executable'],
        blocked_classifications: ['archive', 'executable'],
      },
      {
        container_sid: 'c-aws',
        name: 'at Amazon',
        type: 'aws',
        external_attributes: {
          aws_access_key: 'AKIA',
          aws_bucket_name: 'bucket',
          aws_secret_key: 's3cret',
        },
      },
      {
        container_sid: 'c-unique',
        name: 'unique',
        unique: true,
        integer_key_1: 7,
        string_key_1: 'seven',
      },
      { container_sid: 'c-bare', name: 'unique without keys', unique: true },
      { container_sid: 'c-stranger', partner_sid: 'p-2', unique: true, integer_key_1: 8 },
      { container_sid: 'c-crypt', name: 'encrypted', encrypted: true },
      { container_sid: 'c-private', name: 'private', allow_publish: false },
      { container_sid: 'c-elsewhere', publish_domain: 'https://files.example.com' },
    ],
    files: [
      {
        file_sid: 'f-1',
        container_sid: 'c-plain',
        name: 'a.txt',
        content: { text: 'hello' },
        date_last_accessed: '2024-12-31T00:00:00.000Z',
      },
      { file_sid: 'f-empty', container_sid: 'c-plain', name: 'empty' },
      { file_sid: 'f-full', container_sid: 'c-full', name: 'b.txt', content: { text: 'full' } },
      { file_sid: 'f-strict', container_sid: 'c-strict', content: { text: 'strict' } },
      {
        file_sid: 'f-named',
        container_sid: 'c-plain',
        file_access_name: 'report.pdf',
        publish: 'file_access_name',
        content: { text: 'report' },
      },
      { file_sid: 'f-hidden', container_sid: 'c-plain', publish: 'none' },
      { file_sid: 'f-private', container_sid: 'c-private' },
      { file_sid: 'f-exe', container_sid: 'c-plain', name: 'a.exe', content: { text: 'MZ' } },
      { file_sid: 'f-elsewhere', container_sid: 'c-elsewhere', content: { text: 'far' } },
    ],
  },
}

/** The rules that each mock has; a request names the one that it is for. */
export const worlds = {
  usual: {},
  /** Whatever may be let pass is refused. */
  strict: {
    'carrierx/unknown-field': 'refused',
    'carrierx/read-only-field': 'refused',
    'carrierx/unknown-query': 'refused',
    'carrierx/numeric-strings': 'refused',
    'carrierx/null-quota': 'refused',
    'carrierx/max-file-bytes': 16,
    'carrierx/list-limit-max': 100,
    'carrierx/container-limit': 2,
    'carrierx/unique-scope': 'everywhere',
    'carrierx/update-scope': 'manage',
    'carrierx/empty-allowed-list': 'nothing',
  },
  /** What does not fit is a conflict, and what is wrong a bad request. */
  conflicts: {
    'carrierx/over-quota': 'conflict',
    'carrierx/external-upload': 'conflict',
    'carrierx/refused-classification': 'conflict',
    'carrierx/delete-nonempty-container': 'conflict',
    'carrierx/validation-status': 400,
  },
} as const
