// Generated from the rules, the seeds and the contract of openai by `npm run generate`. Do not edit.

/** The values that each rule can have, by id. */
export interface RuleValues {
  /** Decides whether a container that is not ready yet, by a lifecycle policy, can be retrieved and listed; its file routes answer 404 either way. Default: `"not-found"`. (assumed: quayside#no source has a container that is not ready, nor a status for it) */
  readonly 'openai/starting-container'?: 'not-found' | 'described'
  /** Decides the longest idle time, in minutes, that a client may ask for. Default: `20`. (observed: chatgpt-bots#60 minutes asked for, probed live) */
  readonly 'openai/expiry-minutes-max'?: number
  /** Decides the shortest idle time, in minutes, that a client may ask for. Default: `1`. (assumed: quayside#both clients on record send at least 1) */
  readonly 'openai/expiry-minutes-min'?: number
  /** Decides the idle time, in minutes, of a container created without expires_after. Default: `20`. (published: dotrec#create with a name only, 2 of 2) */
  readonly 'openai/expiry-default-minutes'?: number
  /** Decides the maximum length of a container name, in characters. Default: `512`. (assumed: quayside#no limit is known; a generous one stops runaway input) */
  readonly 'openai/name-max-length'?: number
  /** Decides whether a container may have an empty name. Default: `"refused"`. (assumed: quayside#a required name is taken to be one) */
  readonly 'openai/empty-name'?: 'refused' | 'accepted'
  /** Decides the maximum number of file_ids in a create request. Default: `50`. (assumed: quayside#50 stands on the auto container of /v1/responses) */
  readonly 'openai/file-ids-max'?: number
  /** Decides the maximum number of skills in a create request. Default: `200`. (assumed: quayside#200 stands on the auto container of /v1/responses) */
  readonly 'openai/skills-max'?: number
  /** Decides whether an inline skill is accepted when its data is not valid base64. Default: `"accepted"`. (assumed: quayside#the published schema takes any text for a source of type base64) */
  readonly 'openai/skill-data'?: 'accepted' | 'refused'
  /** Decides whether a domain secret may name a domain outside allowed_domains. Default: `"refused"`. (assumed: quayside#a secret for a domain that cannot be reached is a mistake) */
  readonly 'openai/secret-outside-allowlist'?: 'refused' | 'accepted'
  /** Decides whether a container created without a network policy shows none or a disabled one. Default: `"omitted"`. (assumed: quayside#a capture from before the field existed has none) */
  readonly 'openai/default-network-policy'?: 'omitted' | 'disabled'
  /** Decides which of the two recorded messages a missing file gets. Default: `"long"`. (observed: streamlit-18#content of a missing file) */
  readonly 'openai/file-not-found-wording'?: 'long' | 'short'
  /** Decides whether an upload with both file and file_id is refused. Default: `"refused"`. (assumed: quayside#the schema requires neither and forbids nothing) */
  readonly 'openai/file-and-file-id'?: 'refused' | 'file-wins'
  /** Decides whether an upload that is an SVG image is refused. Default: `"refused"`. (observed: chatgpt-bots#raw SVG refused under any name) */
  readonly 'openai/svg-upload'?: 'refused' | 'accepted'
  /** Decides the maximum size of a file, in bytes. Default: `5368709120`. (assumed: quayside#no limit of container files is known; that of /v1/files is 512 MB) */
  readonly 'openai/max-file-bytes'?: number
  /** Decides the maximum size of a JSON body, in bytes. Default: `104857600`. (assumed: quayside#more than an inline skill, which has up to 70254592 characters) */
  readonly 'openai/max-json-bytes'?: number
  /** Decides whether a body with the content encoding gzip, deflate or br is decoded or refused. Default: `"decoded"`. (assumed: quayside#what a compressed body gets is nowhere described) */
  readonly 'openai/content-encoding'?: 'decoded' | 'refused'
  /** Decides whether file content has an ETag, and whether the ETag is strong or weak. Default: `"strong"`. (assumed: quayside#entity tag of content) */
  readonly 'openai/content-etag'?: 'strong' | 'weak' | 'none'
  /** Decides the path of a file that is copied from the Files API. Default: `"file-id"`. (observed: quest#a copied file is at /mnt/data/<file id>-<name>, the same in each container) */
  readonly 'openai/platform-file-path'?: 'file-id' | 'content-hash' | 'own-name'
  /** Decides whether the path of a file has its whole name, or one without Hangul, spaces and a leading underscore. Default: `"unchanged"`. (assumed: quayside#quest says that some paths lose characters, and not by which way of uploading) */
  readonly 'openai/path-name'?: 'unchanged' | 'reduced'
  /** Decides what happens to a file when another one is uploaded to its path. Default: `"kept"`. (assumed: quayside#no recording of a second upload of the same bytes under the same name) */
  readonly 'openai/same-path-upload'?: 'kept' | 'replaced'
  /** Decides the Content-Type of the content of a file whose name ends with .txt. Default: `"text/plain; charset=utf-8"`. (published: dotrec#content-type of the content of a .txt, 4 of 4 downloads) */
  readonly 'openai/text-content-type'?: 'text/plain; charset=utf-8' | 'application/octet-stream' | 'application/binary'
  /** Decides the Content-Type of the content of other files: by the ending of the name, or fixed. Default: `"by-name"`. (assumed: quayside#only the content of .txt files is recorded, where the type follows the name) */
  readonly 'openai/content-type'?: 'by-name' | 'application/octet-stream' | 'application/binary'
  /** Decides the names in the Content-Disposition of file content: the word file with the ending, and the last segment of the path; or twice the name of the upload. Default: `"generic"`. (published: dotrec#content-disposition of content, 4 of 4 downloads) */
  readonly 'openai/download-name'?: 'generic' | 'upload-name'
  /** Decides whether an API key is accepted as the password of Basic authentication. Default: `"accepted"`. (assumed: sibling#the 401 of /v1/models names the password field, with a blank user name) */
  readonly 'openai/basic-auth'?: 'accepted' | 'refused'
  /** Decides whether an API key is accepted in the header api-key, as Azure has it. Default: `"refused"`. (assumed: quayside#Azure's form of the API has this header; no source says so of OpenAI) */
  readonly 'openai/api-key-header'?: 'refused' | 'accepted'
  /** Decides which operations on a container restart its idle time. Default: `"every-operation"`. (published: guide#any container operation refreshes last_active_at) */
  readonly 'openai/last-active-refresh'?: 'every-operation' | 'file-changes' | 'never'
  /** Decides whether retrieving a container shows last_active_at from before or after that request. Default: `"after"`. (published: dotrec#retrieve shows the second of the call, 4 of 4) */
  readonly 'openai/last-active-shown'?: 'after' | 'before'
  /** Decides whether lists show the time of the request as last_active_at, or the last use. Default: `"request-time"`. (published: dotrec#list of containers, every item of 10 lists, expired ones too) */
  readonly 'openai/list-last-active'?: 'request-time' | 'last-use'
  /** Decides whether listing containers restarts the idle time of those listed. Default: `"none"`. (assumed: quayside#the lists recorded do not show when their containers expired) */
  readonly 'openai/list-refresh'?: 'none' | 'listed'
  /** Decides whether JSON bodies are indented by two spaces. Default: `"indented"`. (published: dotrec#two spaces in 52 of 52 JSON bodies) */
  readonly 'openai/json-format'?: 'indented' | 'compact'
  /** Decides whether an expired container can still be retrieved. Default: `"snapshot"`. (published: guide#a snapshot of the metadata stays visible) */
  readonly 'openai/expired-container-access'?: 'snapshot' | 'not-found'
  /** Decides how the file routes of an expired container respond. Default: `"metadata-only"`. (assumed: quayside#no capture of a file route on an expired container) */
  readonly 'openai/expired-file-access'?: 'metadata-only' | 'refused' | 'not-found'
  /** Decides how a second delete of the same container or file responds. Default: `"not-found"`. (assumed: quayside#no capture of a second delete) */
  readonly 'openai/second-delete'?: 'not-found' | 'deleted'
  /** Decides whether an unknown field in a body is refused. Default: `"refused"`. (assumed: sibling#unknown_parameter elsewhere on the platform) */
  readonly 'openai/unknown-field'?: 'refused' | 'ignored'
  /** Decides whether an unknown query parameter is refused. Default: `"ignored"`. (assumed: sibling#unknown keys are ignored on /v1/skills) */
  readonly 'openai/unknown-query'?: 'ignored' | 'refused'
  /** Decides whether a limit outside 1 to 100 is refused or clamped. Default: `"refused"`. (assumed: sibling#integer_above_max_value on /v1/skills) */
  readonly 'openai/limit-range'?: 'refused' | 'clamped'
  /** Decides whether a limit of 0 is refused or returns an empty page. Default: `"refused"`. (assumed: quayside#the documented range starts at 1, /v1/skills answers an empty page) */
  readonly 'openai/limit-zero'?: 'refused' | 'empty-page'
  /** Decides how a list responds when after is an id that never existed in it. Default: `"not-found"`. (assumed: sibling#unresolved after on /v1/skills is a 404) */
  readonly 'openai/unknown-cursor'?: 'not-found' | 'first-page'
  /** Decides how a list responds when after is the id of a deleted item. Default: `"keeps-its-place"`. (assumed: quayside#so that pages stay whole while others delete) */
  readonly 'openai/deleted-cursor'?: 'keeps-its-place' | 'not-found'
  /** Decides how items created in the same second are ordered. Default: `"insertion"`. (assumed: quayside#no source tells the order within one second of created_at) */
  readonly 'openai/order-tie-break'?: 'insertion' | 'id'
  /** Decides the value of first_id and last_id on an empty page. Default: `null`. (published: dotrec#empty list of files, 6 of 6) */
  readonly 'openai/empty-list-ids'?: null | ''
  /** Decides how the name parameter of ListContainers is compared with container names. Default: `"exact"`. (assumed: quayside#the documents do not say how names are compared) */
  readonly 'openai/name-filter'?: 'exact' | 'prefix' | 'substring'
  /** Decides the price of a container per GB of its memory, in a currency of your choice; it appears in reports only, and null reports no cost. Default: `null`. (assumed: quayside#a tariff is the user’s own) */
  readonly 'openai/gigabyte-price'?: number | null
}

/** The records of this service in a world document, and what they are made of. */
export interface WorldSchemas {
        /** @description A skill of the platform, referenced by id. (published: spec#SkillReferenceParam) */
        readonly SkillReferenceParam: {
            /**
             * @description Type of the skill. (published: spec#SkillReferenceParam.type)
             * @constant
             */
            readonly type: "skill_reference";
            /** @description Id of the skill. (published: spec#SkillReferenceParam.skill_id) */
            readonly skill_id: string;
            /** @description A positive integer, or `latest`. Without it, the default version of the skill. (published: spec#SkillReferenceParam.version) */
            readonly version?: string;
        };
        /** @description A skill that is sent in the request. (published: spec#InlineSkillParam) */
        readonly InlineSkillParam: {
            /**
             * @description Type of the skill. (published: spec#InlineSkillParam.type)
             * @constant
             */
            readonly type: "inline";
            /** @description Name of the skill. (published: spec#InlineSkillParam.name) */
            readonly name: string;
            /** @description Description of the skill. (published: spec#InlineSkillParam.description) */
            readonly description: string;
            /** @description The skill as an archive. (published: spec#InlineSkillParam.source) */
            readonly source: WorldSchemas["InlineSkillSourceParam"];
        };
        /** @description An archive in a JSON string. (published: spec#InlineSkillSourceParam) */
        readonly InlineSkillSourceParam: {
            /**
             * @description Encoding of the data. (published: spec#InlineSkillSourceParam.type)
             * @constant
             */
            readonly type: "base64";
            /**
             * @description Media type of the content. (published: spec#InlineSkillSourceParam.media_type)
             * @constant
             */
            readonly media_type: "application/zip";
            /** @description The archive in base64. (published: spec#InlineSkillSourceParam.data) */
            readonly data: string;
        };
        /** @description OpenAI Containers API */
        readonly WorldRecords: {
            /** @description The API keys that are accepted. Every key is accepted when there are none. */
            readonly keys?: readonly {
                /** @description The key itself. */
                readonly key: string;
                /** @description The organization of the key, for the reply headers. */
                readonly organization?: string;
                /** @description The project of the key, for the reply headers. */
                readonly project?: string;
            }[];
            /** @description The domains that the organization allows. Every domain is allowed when there are none. */
            readonly allowedDomains?: readonly {
                /** @description The domain itself. */
                readonly domain: string;
            }[];
            /** @description Files of the Files API, which containers can copy by `file_id`. */
            readonly platformFiles?: readonly {
                /** @description The id by which containers refer to it. */
                readonly id: string;
                /** @description The file name; the paths of its copies end with it. */
                readonly filename: string;
                /** @description The bytes of the file, in one of three forms. */
                readonly content: {
                    /** @description Text, stored as UTF-8. */
                    readonly text?: string;
                    /** @description Base64. */
                    readonly base64?: string;
                    /** @description The path of a file, relative to the world file; only for worlds read from files. */
                    readonly path?: string;
                };
            }[];
            /** @description The containers at the start. */
            readonly containers?: readonly {
                /** @description Id of the container. (documented: 002_3ee3aad74b1dfe60.txt#ContainerCreateResponse.id) */
                readonly id?: string;
                /**
                 * @description Type of this object. (published: spec#ContainerResource.object)
                 * @constant
                 */
                readonly object?: "container";
                /** @description Time of creation, in Unix seconds. (documented: 002_3ee3aad74b1dfe60.txt#ContainerCreateResponse.created_at) */
                readonly created_at?: number;
                /**
                 * @description Whether the container can still be used. The vendor's prose names other values than its examples. (published: spec#ContainerResource.status)
                 * @enum {string}
                 */
                readonly status?: "running" | "expired";
                /** @description When the container expires. (documented: 002_3ee3aad74b1dfe60.txt#ContainerCreateResponse.expires_after) */
                readonly expires_after?: {
                    /**
                     * @description The time from which the minutes count. (documented: 002_3ee3aad74b1dfe60.txt#ContainerCreateResponse.expires_after.anchor) "last_active_at" is published: spec#ContainerResource.expires_after.anchor.
                     * @enum {string}
                     */
                    readonly anchor?: "last_active_at";
                    /** @description Number of minutes after the anchor. (documented: 002_3ee3aad74b1dfe60.txt#ContainerCreateResponse.expires_after.minutes) */
                    readonly minutes?: number;
                };
                /** @description Time of the last use, in Unix seconds. (published: spec#ContainerResource.last_active_at) */
                readonly last_active_at?: number;
                /**
                 * @description Memory of the container. (published: spec#ContainerResource.memory_limit)
                 * @enum {string}
                 */
                readonly memory_limit?: "1g" | "4g" | "16g" | "64g";
                /** @description Name of the container. (documented: 002_3ee3aad74b1dfe60.txt#ContainerCreateResponse.name) */
                readonly name: string;
                /** @description Network access of the container, without secrets. (published: spec#ContainerResource.network_policy) */
                readonly network_policy?: {
                    /**
                     * @description Type of the policy. (published: spec#ContainerResource.network_policy.type)
                     * @enum {string}
                     */
                    readonly type: "allowlist" | "disabled";
                    /** @description The allowed domains. (published: spec#ContainerResource.network_policy.allowed_domains) */
                    readonly allowed_domains?: readonly string[];
                };
                /** @description Ids of files of the platform to copy into the container. (published: spec#CreateContainerBody.file_ids) */
                readonly file_ids?: readonly string[];
                /** @description Skills to make available in the container, by id or inline. (published: spec#CreateContainerBody.skills) */
                readonly skills?: readonly (WorldSchemas["SkillReferenceParam"] | WorldSchemas["InlineSkillParam"])[];
                /** @description Secrets for allowed domains. No response shows them. */
                readonly domain_secrets?: readonly Record<string, unknown>[];
            }[];
            /** @description The files at the start. */
            readonly files?: readonly {
                /** @description Id of the file. (published: spec#ContainerFileResource.id) */
                readonly id?: string;
                /**
                 * @description Type of this object. (published: xspec#ContainerFileResource.object)
                 * @constant
                 */
                readonly object?: "container.file";
                /** @description Time of creation, in Unix seconds. (published: spec#ContainerFileResource.created_at) */
                readonly created_at?: number;
                /** @description Size of the file in bytes. It may be null for files that the model wrote. (published: spec#ContainerFileResource.bytes) */
                readonly bytes?: number | null;
                /** @description The container of the file. (published: spec#ContainerFileResource.container_id) */
                readonly container_id: string;
                /** @description Path of the file in the container. (published: spec#ContainerFileResource.path) */
                readonly path: string;
                /** @description Who created the file: user, assistant, or a value not known yet. (published: spec#ContainerFileResource.source) */
                readonly source?: string;
                /** @description The bytes of the file, in one of three forms. */
                readonly content?: {
                    /** @description Text, stored as UTF-8. */
                    readonly text?: string;
                    /** @description Base64. */
                    readonly base64?: string;
                    /** @description The path of a file, relative to the world file; only for worlds read from files. */
                    readonly path?: string;
                };
            }[];
        };
}

/** What the compiler knows of this service. */
export interface Types {
  readonly rules: RuleValues
  readonly world: WorldSchemas['WorldRecords']
  readonly operations:
    | 'ListContainers'
    | 'CreateContainer'
    | 'RetrieveContainer'
    | 'DeleteContainer'
    | 'ListContainerFiles'
    | 'CreateContainerFile'
    | 'RetrieveContainerFile'
    | 'DeleteContainerFile'
    | 'RetrieveContainerFileContent'
  readonly errors:
    | 'container_not_found'
    | 'file_not_found'
    | 'file_not_found_short'
    | 'container_expired'
    | 'integer_above_max_value'
    | 'integer_below_min_value'
    | 'invalid_type'
    | 'invalid_value'
    | 'invalid_format'
    | 'missing_required_parameter'
    | 'unknown_parameter'
    | 'string_above_max_length'
    | 'empty_string'
    | 'array_above_max_length'
    | 'empty_array'
    | 'duplicate_parameter'
    | 'invalid_json'
    | 'missing_body'
    | 'invalid_multipart'
    | 'file_required'
    | 'file_conflict'
    | 'platform_file_not_found'
    | 'invalid_file'
    | 'domain_not_allowed'
    | 'domain_secret_not_allowed'
    | 'cursor_not_found'
    | 'invalid_url_encoding'
    | 'unsupported_media_type'
    | 'method_not_allowed'
    | 'unknown_url'
    | 'missing_api_key'
    | 'invalid_api_key'
    | 'payload_too_large'
    | 'range_not_satisfiable'
    | 'rate_limited'
    | 'server_error'
  readonly lifecycles: { readonly container: 'unknown_parameter' | 'missing_api_key' | 'invalid_api_key' | 'container_not_found' | 'rate_limited' | 'server_error' }
}
