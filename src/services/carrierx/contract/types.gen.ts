// Generated from the rules, the seeds and the contract of carrierx by `npm run generate`. Do not edit.

/** The values that each rule can have, by id. */
export interface RuleValues {
  /** Decides whether a threshold above its quota, or a target above its threshold, is refused. Default: `"refused"`. (documented: 003_2c14af228e4306a1.txt#threshold_bytes) */
  readonly 'carrierx/threshold-order'?: 'refused'
  /** Decides whether a target without a threshold is refused. Default: `"refused"`. (assumed: quayside#a target is at most its threshold; what it is without one is not told) */
  readonly 'carrierx/target-without-threshold'?: 'refused' | 'accepted'
  /** Decides whether an external container without a complete set of credentials is refused. Default: `"refused"`. (documented: 003_2c14af228e4306a1.txt#external_attributes) */
  readonly 'carrierx/credential-sets'?: 'refused'
  /** Decides whether an update that changes encrypted is refused. Default: `"refused"`. (documented: 003_2c14af228e4306a1.txt#encrypted) */
  readonly 'carrierx/encrypted-change'?: 'refused'
  /** Decides whether a unique container with the same keys as another one is refused. Default: `"refused"`. (documented: 004_313b4771e277f1b4.txt#container with the same set of keys already exists) */
  readonly 'carrierx/unique-keys'?: 'refused'
  /** Decides whether PATCH and PUT are refused when they give two unique containers the same keys. Default: `"refused"`. (assumed: quayside#the error of equal keys is told of creating a container alone) */
  readonly 'carrierx/unique-on-update'?: 'refused' | 'accepted'
  /** Decides whether negative limits and periods are refused. Default: `"refused"`. (assumed: quayside#a number of bytes, files or seconds is none below 0) */
  readonly 'carrierx/negative-numbers'?: 'refused' | 'accepted'
  /** Decides whether a parent_container_sid that names no other container is refused. Default: `"refused"`. (assumed: quayside#a container whose parent is gone would be deleted at once) */
  readonly 'carrierx/unknown-parent'?: 'refused' | 'accepted'
  /** Decides the threshold_action of a container created without one. Default: `null`. (documented: 004_313b4771e277f1b4.txt#reply.threshold_action) */
  readonly 'carrierx/threshold-action-default'?: null | 'no_action'
  /** Decides whether a null quota means unlimited or is refused. Default: `"unlimited"`. (published: voicemail#a quota that is left blank is none) */
  readonly 'carrierx/null-quota'?: 'unlimited' | 'refused'
  /** Decides whether keys must be unique among the containers of one partner or among all. Default: `"partner"`. (assumed: quayside#no source tells among whose containers keys have to differ) */
  readonly 'carrierx/unique-scope'?: 'partner' | 'everywhere'
  /** Decides whether two unique containers without any keys count as having the same keys. Default: `"equal"`. (assumed: quayside#no source tells whether no keys are a set of keys) */
  readonly 'carrierx/unique-null-keys'?: 'equal' | 'different'
  /** Decides how many internal containers a partner may have; 0 means no limit. Default: `0`. (assumed: storage-guide#two containers an account; neither its error nor its reach is told) */
  readonly 'carrierx/container-limit'?: number
  /** Decides whether deleting a container that has files deletes the files too or is refused. Default: `"deletes-files"`. (assumed: quayside#no source tells what becomes of the files of a removed container) */
  readonly 'carrierx/delete-nonempty-container'?: 'deletes-files' | 'conflict'
  /** Decides whether a container is deleted or kept when its parent is deleted. Default: `"deleted"`. (documented: 003_2c14af228e4306a1.txt#parent_container_sid) */
  readonly 'carrierx/parent-vanishes'?: 'deleted' | 'kept'
  /** Decides how a response shows the secrets of external storage. Default: `"masked"`. (assumed: partner-login#a password is hidden for security reasons) */
  readonly 'carrierx/secrets-on-read'?: 'masked' | 'left-out' | 'shown'
  /** Decides how the percentages of available bytes and files are rounded. Default: `"down"`. (assumed: quayside#the samples show whole percentages and no way to them) */
  readonly 'carrierx/percent-rounding'?: 'down' | 'nearest'
  /** Decides whether an upload that names no container is refused. Default: `"refused"`. (assumed: upload#its samples all name a container_sid) */
  readonly 'carrierx/upload-container'?: 'refused'
  /** Decides whether an upload as JSON, which has attributes and no content, creates an empty file or is refused as another media type. Default: `"created"`. (assumed: python-client#ListResource.create sends the attributes of a file as JSON; no source tells what becomes of it) */
  readonly 'carrierx/json-upload'?: 'created' | 'refused'
  /** Decides whether a mime_type that is not a media type is refused. Default: `"refused"`. (assumed: quayside#it is sent as a header, which not every text can be) */
  readonly 'carrierx/mime-type-form'?: 'refused'
  /** Decides which error an upload gets when the container does not allow its classification. Default: `"validation"`. (assumed: quayside#no source tells the error of a file whose classification is refused) */
  readonly 'carrierx/refused-classification'?: 'validation' | 'conflict'
  /** Decides which error an upload gets when it exceeds a quota, or a threshold whose action is reject. Default: `"validation"`. (assumed: quayside#no source tells the error of an upload that does not fit) */
  readonly 'carrierx/over-quota'?: 'validation' | 'conflict'
  /** Decides which error an upload to an external container gets. Default: `"validation"`. (assumed: quayside#uploads to external containers are ruled out, their error is not told) */
  readonly 'carrierx/external-upload'?: 'validation' | 'conflict'
  /** Decides whether the grace period of a threshold starts when the threshold is exceeded or when it is reached. Default: `"exceeded"`. (assumed: quayside#the text says when the limit is reached, and elsewhere exceeded) */
  readonly 'carrierx/grace-start'?: 'exceeded' | 'reached'
  /** Decides the maximum size of a file, in bytes. Default: `5368709120`. (assumed: quayside#no limit but the quota is known) */
  readonly 'carrierx/max-file-bytes'?: number
  /** Decides whether file content has an ETag, and whether the ETag is strong or weak. Default: `"strong"`. (assumed: quayside#entity tag of a file) */
  readonly 'carrierx/content-etag'?: 'strong' | 'weak' | 'none'
  /** Decides whether an empty allowed_classifications allows every classification or none. Default: `"everything"`. (assumed: quayside#to the letter an empty list refuses every file, and it is the default) */
  readonly 'carrierx/empty-allowed-list'?: 'everything' | 'nothing'
  /** Decides which list wins when a classification is both allowed and blocked. Default: `"blocked"`. (assumed: quayside#no source tells which list wins) */
  readonly 'carrierx/classification-precedence'?: 'blocked' | 'allowed'
  /** Decides the content_classification of audio files. Default: `"unknown"`. (published: upload#sample, an mp3 of classification unknown) */
  readonly 'carrierx/mp3-classification'?: 'unknown' | 'media'
  /** Decides whether a clean-up stops at its targets or only below them. Default: `"at"`. (assumed: quayside#the text says below the targets, and elsewhere to reach them) */
  readonly 'carrierx/cleanup-target'?: 'at' | 'below'
  /** Decides what counts as the last use of a file that was never downloaded: its upload, its last change, or nothing. Default: `"upload-is-use"`. (assumed: quayside#no source tells what counts as use) */
  readonly 'carrierx/cleanup-order'?: 'upload-is-use' | 'change-is-use' | 'unused-first'
  /** Decides whether lifecycle_ttl counts from date_modified or from the upload. Default: `"date_modified"`. (assumed: blast-api#a TTL of three days; from when it counts is ours) */
  readonly 'carrierx/lifecycle-start'?: 'date_modified' | 'upload'
  /** Decides the minimum time between two updates of date_last_accessed, in seconds. Default: `60`. (published: file#date_last_accessed is updated once a minute at most) */
  readonly 'carrierx/access-date-interval'?: number
  /** Decides which host publish_uri names: the one this mock answers on, publish_domain, or the host of the vendor’s sample. Default: `"here"`. (assumed: quayside#publish_domain and the sample of publish_uri name different hosts) */
  readonly 'carrierx/publish-uri'?: 'here' | 'publish-domain' | 'sample-host'
  /** Decides whether a login and a password are accepted in the place of a token. Default: `"refused"`. (published: rest-api#the Core API takes a token; python-client also sends a login and a password) */
  readonly 'carrierx/basic-auth'?: 'refused' | 'accepted'
  /** Decides the status of a delete. Default: `204`. (published: file-delete#Response; python-client takes 200 and 201 alone for a success) */
  readonly 'carrierx/delete-status'?: 204 | 200
  /** Decides whether an unknown field in a body is refused. Default: `"ignored"`. (assumed: quayside#no source tells what an unknown member of a body gets) */
  readonly 'carrierx/unknown-field'?: 'ignored' | 'refused'
  /** Decides whether a read-only field in a body is refused. Default: `"ignored"`. (assumed: python-client#it sends durability_class, which is read only) */
  readonly 'carrierx/read-only-field'?: 'ignored' | 'refused'
  /** Decides whether an unknown query parameter is refused. Default: `"ignored"`. (assumed: quayside#no source tells what an unknown query parameter gets) */
  readonly 'carrierx/unknown-query'?: 'ignored' | 'refused'
  /** Decides the maximum size of a JSON body or of a field of a form, in bytes. Default: `4194304`. (assumed: quayside#no limit is known) */
  readonly 'carrierx/max-json-bytes'?: number
  /** Decides whether a body with the content encoding gzip, deflate or br is decoded or refused. Default: `"decoded"`. (assumed: quayside#what a compressed body gets is nowhere described) */
  readonly 'carrierx/content-encoding'?: 'decoded' | 'refused'
  /** Decides whether a string of digits is converted or refused where an integer is expected. Default: `"converted"`. (published: container-update#sample, integer_key_1 as text) */
  readonly 'carrierx/numeric-strings'?: 'converted' | 'refused'
  /** Decides the status of a validation error; that of duplicate keys is always 422. Default: `422`. (published: responses#422, Object validation error) */
  readonly 'carrierx/validation-status'?: 422 | 400
  /** Decides whether PUT resets fields that are not sent to their defaults or keeps them. Default: `"defaults"`. (assumed: file-update#PUT updates an entire object; the rest of the sentence was not seen) */
  readonly 'carrierx/put-resets'?: 'defaults' | 'keeps'
  /** Decides which scopes allow PATCH and PUT. Default: `"update-or-manage"`. (assumed: scopes#other scopes follow this pattern) */
  readonly 'carrierx/update-scope'?: 'update-or-manage' | 'manage'
  /** Decides the page size of a list when no limit is sent. Default: `1000`. (published: container-list#sample, limit 1000 where none was asked for) */
  readonly 'carrierx/list-limit-default'?: number
  /** Decides the maximum limit of a list; a larger one is refused. Default: `1000`. (assumed: pagination#1000 for the lists of other APIs; what more gets is ours) */
  readonly 'carrierx/list-limit-max'?: number
  /** Decides the order of a list when no order is sent. Default: `"oldest-first"`. (assumed: quayside#no source tells the order of a list that none is asked for) */
  readonly 'carrierx/list-order'?: 'oldest-first' | 'newest-first'
  /** Decides whether eq, ne, in and like of a filter are case-sensitive. Default: `"told-apart"`. (assumed: quayside#there is ilike beside like, so the others tell capital letters) */
  readonly 'carrierx/filter-case'?: 'told-apart' | 'ignored'
}

/** The records of this service in a world document, and what they are made of. */
export interface WorldSchemas {
        /** @description Location and credentials of external storage in a response. No source says whether secrets are shown, masked or omitted. (assumed: partner-login#its password is hidden in replies) */
        readonly ExternalAttributesShown: {
            /** @description Access key of the AWS account, masked. (assumed: partner-login#its password is hidden in replies) */
            readonly aws_access_key?: string;
            /** @description Name of the S3 bucket. (assumed: quayside#what is no secret is shown as it was sent) */
            readonly aws_bucket_name?: string;
            /** @description Secret key of the AWS account, masked. (assumed: partner-login#its password is hidden in replies) */
            readonly aws_secret_key?: string;
            /** @description Key of the Azure account, masked. (assumed: partner-login#its password is hidden in replies) */
            readonly azure_account_key?: string;
            /** @description Name of the Azure account. (assumed: quayside#what is no secret is shown as it was sent) */
            readonly azure_account_name?: string;
            /** @description Name of the Azure container. (assumed: quayside#what is no secret is shown as it was sent) */
            readonly azure_container_name?: string;
            /** @description SAS token of the Azure storage, masked. (assumed: partner-login#its password is hidden in replies) */
            readonly azure_sas_token?: string;
            /** @description Access token of the Google account, masked. (assumed: partner-login#its password is hidden in replies) */
            readonly gcp_access_token?: string;
            /** @description Name of the Google Cloud bucket. (assumed: quayside#what is no secret is shown as it was sent) */
            readonly gcp_bucket_name?: string;
            /** @description Client id of the refresh token. (assumed: quayside#what is no secret is shown as it was sent) */
            readonly gcp_client_id?: string;
            /** @description Client secret of the refresh token, masked. (assumed: partner-login#its password is hidden in replies) */
            readonly gcp_client_secret?: string;
            /** @description The Google Cloud project. (assumed: quayside#what is no secret is shown as it was sent) */
            readonly gcp_project?: string;
            /** @description Refresh token of the Google account, masked. (assumed: partner-login#its password is hidden in replies) */
            readonly gcp_refresh_token?: string;
        };
        /** @description CarrierX Storage API */
        readonly WorldRecords: {
            /** @description The access tokens that are accepted. Every token is accepted when there are none. */
            readonly tokens?: readonly {
                /** @description The token itself. */
                readonly token: string;
                /** @description The scopes of the token. Default: `storage.manage`. */
                readonly scopes?: readonly ("storage.manage" | "storage.read" | "storage.create" | "storage.update" | "storage.delete")[];
            }[];
            /** @description The containers at the start. */
            readonly containers?: readonly {
                /** @description Whether files of the container can be published. (documented: 003_2c14af228e4306a1.txt#allow_publish) */
                readonly allow_publish?: boolean;
                /** @description The classifications of files that the container accepts. A rule decides what an empty list means. (documented: 003_2c14af228e4306a1.txt#allowed_classifications) */
                readonly allowed_classifications?: readonly ("archive" | "document" | "executable" | "media" | "unknown")[];
                /** @description The share of the byte quota that is available, in percent. A rule decides the rounding. (documented: 003_2c14af228e4306a1.txt#available_bytes_percent) */
                readonly available_bytes_percent?: number;
                /** @description The share of the file quota that is available, in percent. A rule decides the rounding. (documented: 003_2c14af228e4306a1.txt#available_files_percent) */
                readonly available_files_percent?: number;
                /** @description The classifications of files that the container refuses. (documented: 003_2c14af228e4306a1.txt#blocked_classifications) */
                readonly blocked_classifications?: readonly ("archive" | "document" | "executable" | "media" | "unknown")[];
                /** @description Id of the container. (documented: 003_2c14af228e4306a1.txt#container_sid) */
                readonly container_sid?: string;
                /** @description Default lifecycle_action of uploaded files. (documented: 003_2c14af228e4306a1.txt#default_file_lifecycle_action) */
                readonly default_file_lifecycle_action?: string;
                /** @description Default lifecycle_ttl of uploaded files. (documented: 003_2c14af228e4306a1.txt#default_file_lifecycle_ttl) */
                readonly default_file_lifecycle_ttl?: number;
                /** @description Default publish of uploaded files. (documented: 003_2c14af228e4306a1.txt#default_file_publish) */
                readonly default_file_publish?: string;
                /** @description Default threshold_include of uploaded files. (documented: 003_2c14af228e4306a1.txt#default_file_threshold_include) */
                readonly default_file_threshold_include?: boolean;
                /** @description Default unique of uploaded files. (documented: 003_2c14af228e4306a1.txt#default_file_unique) */
                readonly default_file_unique?: boolean;
                /**
                 * @description How the content is stored. There is one value. (documented: 003_2c14af228e4306a1.txt#durability_class)
                 * @enum {string}
                 */
                readonly durability_class?: "unassigned";
                /** @description Whether the content is on an encrypted disk. Fixed when the container is created. (documented: 003_2c14af228e4306a1.txt#encrypted) */
                readonly encrypted?: boolean;
                /** @description Location and credentials of external storage. A rule decides how secrets are shown. (documented: 003_2c14af228e4306a1.txt#external_attributes) */
                readonly external_attributes?: WorldSchemas["ExternalAttributesShown"];
                /** @description A number for the user's own purposes. (documented: 003_2c14af228e4306a1.txt#integer_key_1) */
                readonly integer_key_1?: number | null;
                /** @description A number for the user's own purposes. (documented: 003_2c14af228e4306a1.txt#integer_key_2) */
                readonly integer_key_2?: number | null;
                /** @description Name of the container. (documented: 003_2c14af228e4306a1.txt#name) */
                readonly name?: string;
                /** @description The parent container. A rule decides what happens to this one when its parent is deleted. (documented: 003_2c14af228e4306a1.txt#parent_container_sid) */
                readonly parent_container_sid?: string | null;
                /** @description The partner of the container. (documented: 003_2c14af228e4306a1.txt#partner_sid) */
                readonly partner_sid?: string;
                /** @description The address of published files. (documented: 003_2c14af228e4306a1.txt#publish_domain) */
                readonly publish_domain?: string;
                /** @description Maximum number of bytes. Null for unlimited is inferred from the blank field of the portal. (assumed: voicemail#quota fields that are left blank) */
                readonly quota_bytes?: number | null;
                /** @description Maximum number of files. Null for unlimited is inferred from the blank field of the portal. (assumed: voicemail#quota fields that are left blank) */
                readonly quota_files?: number | null;
                /** @description A string for the user's own purposes. (documented: 003_2c14af228e4306a1.txt#string_key_1) */
                readonly string_key_1?: string | null;
                /** @description A string for the user's own purposes. (documented: 003_2c14af228e4306a1.txt#string_key_2) */
                readonly string_key_2?: string | null;
                /** @description A string for the user's own purposes. (documented: 003_2c14af228e4306a1.txt#string_key_3) */
                readonly string_key_3?: string | null;
                /** @description A string for the user's own purposes. (documented: 003_2c14af228e4306a1.txt#string_key_4) */
                readonly string_key_4?: string | null;
                /**
                 * @description What happens when a threshold is exceeded: a clean-up, nothing, or uploads are refused. The samples show null; the text names no_action as the default. (documented: 003_2c14af228e4306a1.txt#threshold_action)
                 * @enum {string|null}
                 */
                readonly threshold_action?: "delete_lru" | "no_action" | "reject" | null;
                /** @description The share of the byte threshold that is available, in percent. The document's text calls it a size; its name and type are those of a percentage. (documented: 003_2c14af228e4306a1.txt#threshold_available_bytes_percent) */
                readonly threshold_available_bytes_percent?: number | null;
                /** @description The share of the file threshold that is available, in percent. The document's text calls it a number; its name and type are those of a percentage. (documented: 003_2c14af228e4306a1.txt#threshold_available_files_percent) */
                readonly threshold_available_files_percent?: number | null;
                /** @description The number of bytes above which threshold_action applies. At most quota_bytes. (documented: 003_2c14af228e4306a1.txt#threshold_bytes) */
                readonly threshold_bytes?: number | null;
                /** @description The number of bytes at which a clean-up stops. At most threshold_bytes. (documented: 003_2c14af228e4306a1.txt#threshold_bytes_target) */
                readonly threshold_bytes_target?: number | null;
                /** @description The number of files above which threshold_action applies. At most quota_files. (documented: 003_2c14af228e4306a1.txt#threshold_files) */
                readonly threshold_files?: number | null;
                /** @description The number of files at which a clean-up stops. At most threshold_files. (documented: 003_2c14af228e4306a1.txt#threshold_files_target) */
                readonly threshold_files_target?: number | null;
                /** @description Seconds during which uploads are still accepted after a threshold is reached, with threshold_action reject. (documented: 003_2c14af228e4306a1.txt#threshold_grace_period) */
                readonly threshold_grace_period?: number;
                /** @description Total size of the files that count for the threshold. (documented: 003_2c14af228e4306a1.txt#threshold_total_bytes) */
                readonly threshold_total_bytes?: number;
                /** @description Number of files that count for the threshold. (documented: 003_2c14af228e4306a1.txt#threshold_total_files) */
                readonly threshold_total_files?: number;
                /** @description Total size of all files. (documented: 003_2c14af228e4306a1.txt#total_bytes) */
                readonly total_bytes?: number;
                /** @description Number of files. (documented: 003_2c14af228e4306a1.txt#total_files) */
                readonly total_files?: number;
                /**
                 * @description Where the content is stored: by the vendor, or in external storage of one of three others. (documented: 003_2c14af228e4306a1.txt#type)
                 * @enum {string}
                 */
                readonly type?: "internal" | "aws" | "azure" | "gcp";
                /** @description Whether another unique container must not have the same six keys. (documented: 003_2c14af228e4306a1.txt#unique) */
                readonly unique?: boolean;
            }[];
            /** @description The files at the start. */
            readonly files?: readonly {
                /** @description Id of the file. (published: file#file_sid) */
                readonly file_sid?: string;
                /** @description The partner of the file. (published: upload#sample.partner_sid) */
                readonly partner_sid?: string;
                /** @description The container of the file. (published: file#container_sid) */
                readonly container_sid: string;
                /** @description The parent of the file, or null. (published: upload#sample.parent_file_sid) */
                readonly parent_file_sid?: string | null;
                /** @description Name of the file. (published: upload#sample.name) */
                readonly name?: string;
                /** @description Type of the file. The known values are file and audio; no source has the full list. (published: upload#sample.type) */
                readonly type?: string;
                /** @description The document names it beside default_file_unique of the container, without an explanation. (documented: 003_2c14af228e4306a1.txt#File.unique) */
                readonly unique?: boolean;
                /** @description Size of the file in bytes. (published: file#file_bytes) */
                readonly file_bytes?: number;
                /** @description Path of the file in its container. Default: its sid and an extension. (published: file#file_access_name) */
                readonly file_access_name?: string;
                /** @description The name under which the file is published. The known values are file_sid and file_access_name; no source has the full list. (published: blast-api#a template sets it to file_access_name) */
                readonly publish?: string;
                /** @description URL of the published file. Null for a file that is not published is our assumption. (assumed: upload#sample.publish_uri, without the null) */
                readonly publish_uri?: string | null;
                /** @description A number for the user's own purposes. (published: file#integer_key_1) */
                readonly integer_key_1?: number | null;
                /** @description A number for the user's own purposes. (published: file#integer_key_2) */
                readonly integer_key_2?: number | null;
                /** @description A string for the user's own purposes. (published: upload#sample.string_key_1) */
                readonly string_key_1?: string | null;
                /** @description A string for the user's own purposes. (published: upload#sample.string_key_2) */
                readonly string_key_2?: string | null;
                /** @description A string for the user's own purposes. (published: upload#sample.string_key_3) */
                readonly string_key_3?: string | null;
                /** @description A string for the user's own purposes. (published: upload#sample.string_key_4) */
                readonly string_key_4?: string | null;
                /** @description Seconds until lifecycle_action; -1 means never. A rule decides when they start. (published: blast-api#259200 is three days, -1 keeps the file) */
                readonly lifecycle_ttl?: number;
                /** @description The action after lifecycle_ttl. The known values are no_action and delete; no source has the full list. (published: blast-api#templates set it to delete) */
                readonly lifecycle_action?: string;
                /**
                 * Format: date-time
                 * @description Time of the last change. (published: file#date_modified)
                 */
                readonly date_modified?: string;
                /** @description Format to transcode the file to; null for none. (published: file#desired_format) */
                readonly desired_format?: string | null;
                /**
                 * @description Bit rate of an MP3 that is not transcoded. (published: file#desired_bitrate)
                 * @enum {integer|null}
                 */
                readonly desired_bitrate?: 8 | 16 | 24 | 32 | 40 | 48 | 64 | 80 | 96 | 112 | 128 | 160 | 192 | 224 | 256 | 320 | null;
                /** @description Media type of the content. (published: upload#sample.mime_type) */
                readonly mime_type?: string;
                /** @description Format of the content. Null for an unknown format is our assumption. (assumed: file#content_format, without the null) */
                readonly content_format?: string | null;
                /** @description Duration of the recording. (published: file#content_duration) */
                readonly content_duration?: number | null;
                /** @description Progress of the transcoding. (published: file#content_transcoding_progress) */
                readonly content_transcoding_progress?: number | null;
                /** @description Whether the file counts for the thresholds of the container. (documented: 003_2c14af228e4306a1.txt#File.threshold_include) */
                readonly threshold_include?: boolean;
                /**
                 * Format: date-time
                 * @description Time of the last download by sid, to about a minute; null before the first download. (observed: storage-commander#null before the first download)
                 */
                readonly date_last_accessed?: string | null;
                /**
                 * @description Classification of the content, to which the lists of the container refer. (published: file#content_classification)
                 * @enum {string}
                 */
                readonly content_classification?: "archive" | "document" | "executable" | "media" | "unknown";
                /** @description The bytes of the file, in one of three forms. */
                readonly content?: {
                    /** @description Text, stored as UTF-8. */
                    readonly text?: string;
                    /** @description Base64. */
                    readonly base64?: string;
                    /** @description The path of a file, relative to the world file; only for worlds read from files. */
                    readonly path?: string;
                };
                /** @description The time of the upload, in ms since 1970. */
                readonly uploaded_at?: number;
            }[];
            /** @description When containers with threshold_action reject exceeded their thresholds. */
            readonly overThreshold?: readonly {
                /** @description The container. */
                readonly container_sid: string;
                /**
                 * Format: date-time
                 * @description The start of the grace period.
                 */
                readonly since: string;
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
    | 'GetContainer'
    | 'ReplaceContainer'
    | 'DeleteContainer'
    | 'UpdateContainer'
    | 'ListFiles'
    | 'UploadFile'
    | 'GetFile'
    | 'ReplaceFile'
    | 'DeleteFile'
    | 'UpdateFile'
    | 'DownloadFile'
    | 'DownloadPublishedFile'
  readonly errors:
    | 'bad_request'
    | 'malformed_request'
    | 'invalid_query'
    | 'invalid_filter'
    | 'invalid_multipart'
    | 'validation_as_400'
    | 'unauthorized'
    | 'bad_credentials'
    | 'forbidden'
    | 'not_found'
    | 'unknown_url'
    | 'method_not_allowed'
    | 'conflict'
    | 'payload_too_large'
    | 'unsupported_media_type'
    | 'range_not_satisfiable'
    | 'validation'
    | 'duplicate_keys'
    | 'rate_limited'
    | 'server_error'
    | 'service_unavailable'
  readonly lifecycles: Readonly<Record<never, never>>
}
