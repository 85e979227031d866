// Generated from the rules, the seeds and the contract of locktera by `npm run generate`. Do not edit.

/** The values that each rule can have, by id. */
export interface RuleValues {
  /** Decides whether a container that is still being encoded, by a lifecycle policy, can be retrieved and listed; its block, DRM rules and logs answer 404 either way. Default: `"not-found"`. (assumed: quayside#no source has a container that is still encoded, nor a word for it) */
  readonly 'locktera/encoding-container'?: 'not-found' | 'described'
  /** Decides the format of new container ids; the vendor’s document shows "container-123". Default: `"uuid"`. (published: ai-usecase#the id of an encoded container is a UUID of version 7) */
  readonly 'locktera/container-id'?: 'uuid' | 'numbered'
  /** Decides the name of a container whose manifest gives none. Default: `"first-file"`. (assumed: quayside#no source says what a container is called) */
  readonly 'locktera/default-name'?: 'first-file' | 'id'
  /** Decides which bytes a digest covers: those of the files, or those of the container id and the files. Default: `"files"`. (assumed: quayside#what the vendor encodes is not known) */
  readonly 'locktera/digest-of'?: 'files' | 'container'
  /** Decides whether a container created without tags has a first entry in its tags audit. Default: `"always"`. (assumed: quayside#a first change, from no tags to those of the manifest) */
  readonly 'locktera/tags-audit-start'?: 'always' | 'with-tags'
  /** Decides whether a manifest may lack the member container, as one of files alone does. Default: `"optional"`. (assumed: quayside#the document’s Python reads the files alone, the types of examples require it) */
  readonly 'locktera/manifest-container'?: 'optional' | 'required'
  /** Decides whether a manifest may list its files as a list, as an object, or as either. Default: `"list-or-object"`. (assumed: quayside#the document reads a list or an object, examples has an object) */
  readonly 'locktera/manifest-files'?: 'list-or-object' | 'object' | 'list'
  /** Decides whether a file that the manifest does not list is accepted. Default: `"accepted"`. (published: examples#files are found in the body, and may be left out of the manifest) */
  readonly 'locktera/unlisted-file'?: 'accepted' | 'refused'
  /** Decides whether a second file of the same name, listed or sent, is refused or replaces the first. Default: `"refused"`. (assumed: quayside#files are known by their names) */
  readonly 'locktera/repeated-file'?: 'refused' | 'last-wins'
  /** Decides whether d1/a.txt and d2/a.txt are two files, or two of the name a.txt, as both lose their folders. Default: `"kept"`. (assumed: quayside#no source shows a file name with folders) */
  readonly 'locktera/file-folders'?: 'kept' | 'removed'
  /** Decides whether a file without a type in the manifest or the form is refused or stored as application/octet-stream. Default: `"refused"`. (published: examples#the manifest or the part has to give the type) */
  readonly 'locktera/untyped-file'?: 'refused' | 'octet-stream'
  /** Decides whether an unknown part of the form or field of the manifest is refused. Default: `"refused"`. (assumed: quayside#so that a misspelt member does not go unnoticed) */
  readonly 'locktera/unknown-field'?: 'refused' | 'ignored'
  /** Decides whether unknown DRM rules are kept; one that holds a secret is always refused. Default: `"kept"`. (assumed: quayside#ai-usecase has one that the types of examples lack) */
  readonly 'locktera/unknown-drm-rule'?: 'kept' | 'refused'
  /** Decides whether DRM rules may name IPv6 addresses. Default: `"accepted"`. (assumed: quayside#the forms of examples are shown with IPv4, and nothing refuses the other) */
  readonly 'locktera/ipv6-addresses'?: 'accepted' | 'refused'
  /** Decides whether a time span or an address range may end before it starts. Default: `"refused"`. (assumed: quayside#a span that ends before it starts lets nobody in) */
  readonly 'locktera/reversed-range'?: 'refused' | 'accepted'
  /** Decides whether a file that the manifest lists and the form does not send is refused or ignored. Default: `"refused"`. (assumed: quayside#what the manifest lists is meant to be there) */
  readonly 'locktera/unsent-file'?: 'refused' | 'ignored'
  /** Decides whether a file without a name is refused or named "file". Default: `"refused"`. (assumed: quayside#files are known by their names) */
  readonly 'locktera/nameless-file'?: 'refused' | 'called-file'
  /** Decides the maximum total size of the files in one form, in bytes. Default: `536870912`. (assumed: quayside#no limit is known; a generous one stops runaway input) */
  readonly 'locktera/max-encode-bytes'?: number
  /** Decides whether a body with the content encoding gzip, deflate or br is decoded or refused. Default: `"decoded"`. (assumed: quayside#what a compressed body gets is nowhere described) */
  readonly 'locktera/content-encoding'?: 'decoded' | 'refused'
  /** Decides the maximum size of a field of a form, such as the manifest, in bytes. Default: `1048576`. (assumed: quayside#no limit is known) */
  readonly 'locktera/max-json-bytes'?: number
  /** Decides whether a decode that the container or its rules do not allow gets a 403 with the reason, or the 404 of a container that does not exist. Default: `"forbidden"`. (assumed: quayside#what a viewer gets who is not let in is shown nowhere) */
  readonly 'locktera/refused-decode'?: 'forbidden' | 'not-found'
  /** Decides whether a decode without a viewer is one by the organization, whom only a block refuses, or lacks a parameter. Default: `"optional"`. (assumed: quayside#ai-usecase decodes for a viewer, examples without one) */
  readonly 'locktera/decode-viewer'?: 'optional' | 'required'
  /** Decides who may open a container without recipients. Default: `"anyone"`. (assumed: quayside#the manifests of ai-usecase and examples may name no recipients) */
  readonly 'locktera/no-recipients'?: 'anyone' | 'nobody'
  /** Decides whether upper and lower case differ in recipients and in the names of places. Default: `"ignored"`. (assumed: quayside#no source compares addresses of viewers or names of places) */
  readonly 'locktera/letter-case'?: 'ignored' | 'compared'
  /** Decides whether a container can be opened at the very end of its time span. Default: `"included"`. (assumed: quayside#no source says whether a time span includes its end) */
  readonly 'locktera/time-end'?: 'included' | 'excluded'
  /** Decides whether a viewer of whom the world gives no place, address or device is let in where some are allowed. Default: `"refused"`. (assumed: quayside#an allowed entry has to match, and what is not known matches none) */
  readonly 'locktera/unknown-place'?: 'refused' | 'allowed'
  /** Decides whether the files of a container that is not downloadable can be decoded by viewers. Default: `"decoded"`. (assumed: quayside#viewers see what they may not download, and no source has another way to it) */
  readonly 'locktera/undownloadable-decode'?: 'decoded' | 'refused'
  /** Decides whether a viewer may open each file of a container as often as its rules say, or all of them together. Default: `"file"`. (assumed: quayside#a container with several files could not be read with one open otherwise) */
  readonly 'locktera/opens-count'?: 'file' | 'container'
  /** Decides whether later parts of a file go on with the last open of the viewer, or are attempts of their own. Default: `"first-part"`. (assumed: quayside#a client that reads a file in parts opens it once) */
  readonly 'locktera/range-opens'?: 'first-part' | 'every-part'
  /** Decides whether a decode of the manifest counts as an attempt, and is logged as an event. Default: `"counted"`. (assumed: quayside#examples decodes the manifest before the files) */
  readonly 'locktera/manifest-attempts'?: 'counted' | 'not-counted'
  /** Decides whether a decoded file has a strong ETag, a weak one, or none. Default: `"strong"`. (assumed: quayside#no source has an entity tag) */
  readonly 'locktera/content-etag'?: 'strong' | 'weak' | 'none'
  /** Decides whether DRM rules that are not dynamic can be replaced. Default: `"refused"`. (published: examples#Drm.dynamic, the rules can be changed later if it is set) */
  readonly 'locktera/static-drm-put'?: 'refused' | 'replaced'
  /** Decides whether rules that a PUT omits are removed or kept. Default: `"removed"`. (assumed: quayside#a PUT replaces; docs-modify keeps what a PATCH of the later generation omits) */
  readonly 'locktera/drm-omitted'?: 'removed' | 'kept'
  /** Decides whether replacing DRM rules responds with the new rules or with 204. Default: `"rules"`. (assumed: quayside#examples reads the reply as JSON or as nothing) */
  readonly 'locktera/drm-put-reply'?: 'rules' | 'no-content'
  /** Decides whether an event is posted with the fields of openapi and answered with itself, or with those of docs-events and answered with a message. Default: `"openapi"`. (published: openapi#POST /orgs/{org_id}/containers/{container_id}/events) */
  readonly 'locktera/event-form'?: 'openapi' | 'guide'
  /** Decides whether events hold what requests and the clock do to containers, or posted ones only. Default: `"recorded"`. (assumed: quayside#openapi names events of what the service itself does, such as container.create) */
  readonly 'locktera/event-log'?: 'recorded' | 'posted'
  /** Decides whether lists of events start with the newest or the oldest event. Default: `"newest-first"`. (assumed: quayside#no order is described) */
  readonly 'locktera/events-order'?: 'newest-first' | 'oldest-first'
  /** Decides whether an organization keeps the events of a deleted container. Default: `"kept"`. (assumed: quayside#a log that forgets what was deleted would be of little use) */
  readonly 'locktera/deleted-container-events'?: 'kept' | 'removed'
  /** Decides which organizations exist: only those that the world lists, all, or all until the world lists one. Default: `"all-unless-listed"`. (assumed: quayside#a test should not have to set up an organization first) */
  readonly 'locktera/unknown-org'?: 'all-unless-listed' | 'all' | 'none'
  /** Decides which error a key gets in an organization that it does not belong to. Default: `"not-found"`. (assumed: quayside#access across organizations is nowhere described) */
  readonly 'locktera/foreign-key'?: 'not-found' | 'forbidden'
  /** Decides how many requests a key may make in one minute of the mock’s clock. Default: `"none"`. (assumed: docs-intro#100 a minute, for administrators 500; that neither is kept is ours) */
  readonly 'locktera/rate-limit'?: number | 'none'
  /** Decides whether a container has the fields of the document, or those of openapi: container_name, container_digest, container_size, created_date, org_id. Default: `"document"`. (documented: 001_a4978e7c8b7b944b.txt#Retrieve a Specific Container) */
  readonly 'locktera/container-form'?: 'document' | 'openapi'
  /** Decides whether lists start with the newest or the oldest container. Default: `"newest-first"`. (assumed: quayside#no order is described) */
  readonly 'locktera/list-order'?: 'newest-first' | 'oldest-first'
  /** Decides how start and end filter a list by the time of creation: with end included, with end excluded, or not at all. Default: `"inclusive"`. (assumed: docs-intro#Filtering by Timestamps, of large lists in general; which time is ours) */
  readonly 'locktera/date-filter'?: 'inclusive' | 'end-exclusive' | 'ignored'
  /** Decides the page size of a list when no limit is sent. Default: `100`. (assumed: quayside#docs-intro gives page a default and limit none) */
  readonly 'locktera/limit-default'?: number
  /** Decides the maximum limit of a list. Default: `1000`. (assumed: quayside#docs-intro gives no bound) */
  readonly 'locktera/limit-max'?: number
  /** Decides whether a page or limit out of range is refused or clamped. Default: `"refused"`. (assumed: quayside#docs-intro gives no bound) */
  readonly 'locktera/page-range'?: 'refused' | 'clamped'
  /** Decides whether blocking responds with a message or with 204; the openapi source has 204. Default: `"message"`. (documented: 001_a4978e7c8b7b944b.txt#Block Container Access.message) */
  readonly 'locktera/block-reply'?: 'message' | 'no-content'
  /** Decides whether unblocking responds with a message or with 204. Default: `"message"`. (assumed: quayside#after the reply to a block; openapi has a 204) */
  readonly 'locktera/unblock-reply'?: 'message' | 'no-content'
  /** Decides whether blocking a blocked container succeeds or is refused. Default: `"blocked"`. (assumed: quayside#a second PUT of the same changes nothing) */
  readonly 'locktera/second-block'?: 'blocked' | 'refused'
  /** Decides whether unblocking a container that is not blocked succeeds or answers 404. Default: `"unblocked"`. (assumed: quayside#the wanted state is there already) */
  readonly 'locktera/second-unblock'?: 'unblocked' | 'not-found'
  /** Decides whether deleting DRM rules responds with a message or with 204. Default: `"message"`. (assumed: quayside#after the reply to a block; openapi has a 204) */
  readonly 'locktera/drm-delete-reply'?: 'message' | 'no-content'
  /** Decides whether DRM rules that are not dynamic can be deleted. Default: `"refused"`. (assumed: docs-modify#only dynamic containers can be modified; that a delete counts is ours) */
  readonly 'locktera/static-drm-delete'?: 'refused' | 'deleted'
  /** Decides the order in which the access attempts of viewers are listed. Default: `"first-seen-first"`. (assumed: quayside#no order is described) */
  readonly 'locktera/attempts-order'?: 'first-seen-first' | 'most-attempts-first'
  /** Decides whether attempts that were refused, such as those of a blocked container, are listed. Default: `"shown"`. (assumed: quayside#a log of attempts holds those that failed) */
  readonly 'locktera/blocked-attempts'?: 'shown' | 'left-out'
  /** Decides the order in which changes of tags are listed. Default: `"oldest-first"`. (assumed: quayside#no order is described) */
  readonly 'locktera/tags-audit-order'?: 'oldest-first' | 'newest-first'
  /** Decides whether tags are listed as names, or as objects like those of docs-tags. Default: `"names"`. (published: openapi#GET /orgs/{org_id}/tags.responses.200) */
  readonly 'locktera/tags-form'?: 'names' | 'objects'
  /** Decides whether post-quantum key pairs are listed with their private key. Default: `"shown"`. (published: openapi#PqKey.prv) */
  readonly 'locktera/private-keys'?: 'shown' | 'omitted'
  /** Decides which container is returned when several have the same digest. Default: `"newest"`. (assumed: quayside#the document calls digests unique) */
  readonly 'locktera/same-digest'?: 'newest' | 'oldest'
  /** Decides whether a digest that is not an MD5 digest answers 404 or is refused. Default: `"not-found"`. (assumed: quayside#text that is no digest is the digest of nothing) */
  readonly 'locktera/malformed-digest'?: 'not-found' | 'refused'
  /** Decides whether a second delete of the same container answers 404 or 204. Default: `"not-found"`. (assumed: quayside#no source has a second delete) */
  readonly 'locktera/second-delete'?: 'not-found' | 'no-content'
  /** Decides whether an unknown query parameter is refused. Default: `"ignored"`. (assumed: quayside#most services ignore them) */
  readonly 'locktera/unknown-query'?: 'ignored' | 'refused'
}

/** The records of this service in a world document, and what they are made of. */
export interface WorldSchemas {
        /** @description All rules of a container, including its recipients. Without rules, an empty object. (assumed: examples#DynamicDrm, the vendor's specification refers to a schema that it does not have) */
        readonly DrmRules: {
            /** @description Whether the rules can be changed later. Default: they cannot. (published: examples#Drm.dynamic) */
            readonly dynamic?: boolean;
            /** @description Whether viewers may download the files. (published: examples#ContainerInfo.downloadable) */
            readonly downloadable?: boolean;
            /** @description Who may open the container. (published: examples#ContainerInfo.recipients) */
            readonly recipients?: readonly string[];
            /** @description Allowed and blocked places. (published: examples#Drm.geo) */
            readonly geo?: WorldSchemas["GeoRules"];
            /** @description Allowed and blocked IP addresses. (published: examples#Drm.ip) */
            readonly ip?: WorldSchemas["IpRules"];
            /** @description Allowed and blocked devices. One of the vendor's examples has it, its types do not. (published: ai-usecase#drm.mac) */
            readonly mac?: WorldSchemas["MacRules"];
            /** @description How often each viewer may open the container. The vendor says a number; that it is a positive integer is our assumption. (assumed: examples#Drm.opens) */
            readonly opens?: number;
            /** @description The time span in which the container may be opened. (published: examples#Drm.time) */
            readonly time?: WorldSchemas["TimeRule"];
        } & {
            readonly [key: string]: unknown;
        };
        /** @description With allowed places, a viewer must be in one of them. With blocked places only, a viewer must be in none of them. (published: examples#DrmRules) */
        readonly GeoRules: {
            /** @description Places from which the container may be opened. (published: examples#DrmRules.allow) */
            readonly allow?: readonly WorldSchemas["GeoRule"][];
            /** @description Places from which the container may not be opened. (published: examples#DrmRules.block) */
            readonly block?: readonly WorldSchemas["GeoRule"][];
        };
        /** @description A place. That an empty one is refused is our assumption. (assumed: examples#GeoRule) */
        readonly GeoRule: {
            /** @description A continent. (published: examples#GeoRule.continent) */
            readonly continent?: string;
            /** @description A country. (published: examples#GeoRule.country) */
            readonly country?: string;
            /** @description A part of a country, such as a state. (published: examples#GeoRule.subdivision) */
            readonly subdivision?: string;
            /** @description A city. (published: examples#GeoRule.city) */
            readonly city?: string;
        };
        /** @description With allowed addresses, a viewer must have one of them. With blocked addresses only, a viewer must have none of them. (published: examples#DrmRules) */
        readonly IpRules: {
            /** @description Addresses from which the container may be opened. (published: examples#DrmRules.allow) */
            readonly allow?: readonly WorldSchemas["IpRule"][];
            /** @description Addresses from which the container may not be opened. (published: examples#DrmRules.block) */
            readonly block?: readonly WorldSchemas["IpRule"][];
        };
        /** @description An IP address, a block such as 10.0.0.0/8, an address with wildcards such as 192.*.1.*, a range such as 10.0.0.1-10.0.0.9, or an address with a mask such as 10.0.0.0/255.0.0.0. The vendor shows IPv4. A rule decides on IPv6 addresses, blocks and ranges. (published: examples#Drm.ip) */
        readonly IpRule: string;
        /** @description With allowed devices, a viewer must use one of them. With blocked devices only, a viewer must use none of them. (published: ai-usecase#drm.mac) */
        readonly MacRules: {
            /** @description Devices with which the container may be opened. (published: ai-usecase#drm.mac.allow) */
            readonly allow?: readonly WorldSchemas["MacRule"][];
            /** @description Devices with which the container may not be opened. (assumed: quayside#blocked devices, as for addresses and places) */
            readonly block?: readonly WorldSchemas["MacRule"][];
        };
        /** @description The MAC address of a device: six bytes in hex, separated by colons or dashes. (published: ai-usecase#drm.mac.allow) */
        readonly MacRule: string;
        /** @description A time span. Without a start or an end it is unbounded. (published: examples#TimeRule) */
        readonly TimeRule: {
            /**
             * Format: date-time
             * @description Start of the time span. (published: examples#TimeRule.start)
             */
            readonly start?: string;
            /**
             * Format: date-time
             * @description End of the time span. (published: examples#TimeRule.end)
             */
            readonly end?: string;
        };
        /** @description Locktera Container Management API */
        readonly WorldRecords: {
            /** @description The API keys that are accepted. Every key is accepted when there are none. */
            readonly keys?: readonly {
                /** @description The key itself. */
                readonly key: string;
                /** @description The only organization in which it is accepted. */
                readonly org_id?: string;
            }[];
            /** @description The orgs at the start. */
            readonly orgs?: readonly {
                /** @description Id of the organization. (published: docs-orgs#Retrieve Organization Information.id) */
                readonly id: string;
                /** @description Name of the organization. (published: docs-orgs#Retrieve Organization Information.name) */
                readonly name?: string;
                /**
                 * Format: date-time
                 * @description Time of creation, in UTC. (published: docs-orgs#Retrieve Organization Information.created_at)
                 */
                readonly created_at?: string;
                /** @description The root organization. (published: openapi#Org.root_org_id) */
                readonly root_org_id?: string;
                /** @description The parent organization. (published: openapi#Org.parent_org_id) */
                readonly parent_org_id?: string;
                /**
                 * @description Type of the organization. A user is an organization too. (published: openapi#Org.role)
                 * @enum {string}
                 */
                readonly role?: "org" | "group" | "org_admin" | "user_admin" | "user";
                /** @description E-mail address of the organization. (published: openapi#Org.email) */
                readonly email?: string;
                /** @description Name of the organization. Default: its `name`. (published: openapi#Org.org_name) */
                readonly org_name?: string;
                /** @description First name of the person, where the organization is one. (published: openapi#Org.first_name) */
                readonly first_name?: string;
                /** @description Last name of the person, where the organization is one. (published: openapi#Org.last_name) */
                readonly last_name?: string;
                /** @description Number of the person's mobile phone. (published: openapi#Org.mobile_phone) */
                readonly mobile_phone?: string;
                /** @description Settings of the organization. No source shows what they are. (published: docs-orgs#Retrieve Organization Information.customizations) */
                readonly customizations?: unknown;
            }[];
            /** @description The containers at the start. */
            readonly containers?: readonly {
                /** @description Id of the container. (documented: 001_a4978e7c8b7b944b.txt#Retrieve a Specific Container.id) */
                readonly id?: string;
                /** @description Name of the container. (documented: 001_a4978e7c8b7b944b.txt#Retrieve a Specific Container.name) */
                readonly name?: string;
                /**
                 * Format: date-time
                 * @description Time of creation, in UTC. (documented: 001_a4978e7c8b7b944b.txt#Retrieve a Specific Container.created_at)
                 */
                readonly created_at?: string;
                /** @description Tags of the container. (documented: 001_a4978e7c8b7b944b.txt#Retrieve a Specific Container.tags) */
                readonly tags?: readonly string[];
                /** @description Who may open the container, where, when and how often. The document shows none of its fields. (documented: 001_a4978e7c8b7b944b.txt#Retrieve a Specific Container.drm_rules) */
                readonly drm_rules?: WorldSchemas["DrmRules"];
                /** @description The organization of the container. (published: openapi#Container.org_id) */
                readonly org_id: string;
                /** @description Name of the container, in the form of the specification. (published: openapi#Container.container_name) */
                readonly container_name?: string;
                /** @description The MD5 digest of the encoded bytes, in hex. A rule decides which bytes these are. (published: openapi#Container.container_digest) */
                readonly container_digest?: string;
                /** @description Size of the container in bytes. (published: openapi#Container.container_size) */
                readonly container_size?: number;
                /**
                 * Format: date-time
                 * @description Time of creation, in the form of the specification. (published: openapi#Container.created_date)
                 */
                readonly created_date?: string;
                /** @description Whether the container is blocked. The vendor's user interface shows it; no source has it in a response. (assumed: quayside#whether a container is blocked) */
                readonly blocked?: boolean;
                /** @description Whether its DRM rules, which were deleted, can be set again. */
                readonly dynamic?: boolean;
            }[];
            /** @description The files at the start. */
            readonly files?: readonly {
                /** @description The media type. It takes precedence over that of the part. (published: examples#FileInfo.type) */
                readonly type?: string;
                /** @description Size of the file in bytes. (published: examples#FileInfo, its size is read from the body) */
                readonly size?: number;
                /** @description Number of pages of the file. (published: examples#FileInfo.pages) */
                readonly pages?: number;
                /** @description Playing time of the file, in seconds. (published: examples#FileInfo.duration) */
                readonly duration?: number;
                /** @description Whether the file is hidden from viewers. (published: examples#FileInfo.hidden) */
                readonly hidden?: boolean;
                /** @description The file that is shown instead of this one. (published: examples#FileInfo.view_instead) */
                readonly view_instead?: string;
                /** @description The file that is downloaded instead of this one. (published: examples#FileInfo.download_instead) */
                readonly download_instead?: string;
                /** @description The id of its container. */
                readonly container_id: string;
                /** @description The name of the file, unique in its container. */
                readonly name: string;
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
            /** @description The attempts at the start. */
            readonly attempts?: readonly {
                /** @description The e-mail address of the viewer. (published: openapi#GET /orgs/{org_id}/containers/{container_id}/attempts.responses.200.viewer_email) */
                readonly viewer_email: string;
                /** @description How often the viewer tried to open the container. Default: 1. */
                readonly attempt_count?: number;
                /** @description The id of its container. */
                readonly container_id: string;
                /** @description How many of the attempts were refused. Default: all, if the container is blocked. */
                readonly refused_count?: number;
                /** @description How often the viewer has opened each file, by its name. */
                readonly opened?: {
                    readonly [key: string]: number;
                };
            }[];
            /** @description The events of containers, also of deleted ones. Requests add to them. */
            readonly events?: readonly {
                /**
                 * Format: date-time
                 * @description Time of the event, in UTC. (published: openapi#Event.created_date)
                 */
                readonly created_date?: string;
                /** @description What happened, such as `container.create` or `object.load`. (published: openapi#Event.action) */
                readonly action?: string;
                /** @description The organization of the container. (published: openapi#Event.org_id) */
                readonly org_id: string;
                /** @description Id of the container. (published: openapi#Event.container_id) */
                readonly container_id?: string;
                /** @description Who did it: the e-mail address of a viewer, or the organization. The specification calls it an id. (published: openapi#Event.user) */
                readonly user?: string;
                /** @description Details, such as the name of the file. (published: openapi#Event.detail) */
                readonly detail?: {
                    readonly [key: string]: unknown;
                };
                /**
                 * Format: ipv4
                 * @description The IP address of who did it, where it is known. (published: openapi#Event.creator_ip)
                 */
                readonly creator_ip?: string;
            }[];
            /** @description The tags at the start. */
            readonly tags?: readonly {
                /**
                 * Format: date-time
                 * @description Time of the change, in UTC. (published: openapi#GET /orgs/{org_id}/containers/{container_id}/tags_audit.responses.200.timestamp)
                 */
                readonly timestamp?: string;
                /** @description The tags before the change. (published: openapi#GET /orgs/{org_id}/containers/{container_id}/tags_audit.responses.200.old_tags) */
                readonly old_tags?: readonly string[];
                /** @description The tags after the change. (published: openapi#GET /orgs/{org_id}/containers/{container_id}/tags_audit.responses.200.new_tags) */
                readonly new_tags: readonly string[];
                /** @description The id of its container. */
                readonly container_id: string;
            }[];
            /** @description Where viewers are, for the rules of containers about it. A later record of a viewer replaces an earlier one. */
            readonly viewers?: readonly {
                /** @description The e-mail address of the viewer, as in a decode. */
                readonly viewer_email: string;
                /** @description The IP address of the viewer. */
                readonly ip?: string | unknown | unknown;
                /** @description The MAC address of the device of the viewer. */
                readonly mac?: string;
                /** @description The continent where the viewer is. */
                readonly continent?: string;
                /** @description The country where the viewer is. */
                readonly country?: string;
                /** @description The part of the country where the viewer is. */
                readonly subdivision?: string;
                /** @description The city where the viewer is. */
                readonly city?: string;
            }[];
        };
}

/** What the compiler knows of this service. */
export interface Types {
  readonly rules: RuleValues
  readonly world: WorldSchemas['WorldRecords']
  readonly operations:
    | 'GetOrg'
    | 'ListTags'
    | 'ListPqKeys'
    | 'ListEvents'
    | 'ListAccessEvents'
    | 'ListBlockEvents'
    | 'ListCreateEvents'
    | 'ListExpireEvents'
    | 'ListFailEvents'
    | 'ListContainers'
    | 'EncodeContainer'
    | 'GetContainer'
    | 'DeleteContainer'
    | 'BlockContainer'
    | 'UnblockContainer'
    | 'GetDrmRules'
    | 'DeleteDrmRules'
    | 'ListAttempts'
    | 'ListTagsAudit'
    | 'GetDrm'
    | 'PutDrm'
    | 'ListContainerEvents'
    | 'PostContainerEvent'
    | 'DecodeManifest'
    | 'DecodeFile'
    | 'GetContainerByDigest'
  readonly errors:
    | 'unauthorized'
    | 'forbidden'
    | 'access_refused'
    | 'container_not_found'
    | 'organization_not_found'
    | 'digest_not_found'
    | 'file_not_found'
    | 'block_not_found'
    | 'unknown_url'
    | 'already_blocked'
    | 'static_drm'
    | 'missing_body'
    | 'not_a_form'
    | 'not_json'
    | 'malformed_json'
    | 'invalid_multipart'
    | 'invalid_url_encoding'
    | 'malformed_manifest'
    | 'missing_part'
    | 'missing_field'
    | 'invalid_type'
    | 'invalid_format'
    | 'below_minimum'
    | 'above_maximum'
    | 'empty_value'
    | 'unknown_field'
    | 'duplicate_field'
    | 'nameless_file'
    | 'repeated_file'
    | 'file_not_sent'
    | 'file_not_listed'
    | 'file_without_type'
    | 'end_before_start'
    | 'method_not_allowed'
    | 'range_not_satisfiable'
    | 'payload_too_large'
    | 'rate_limited'
    | 'server_error'
  readonly lifecycles: { readonly container: 'unknown_field' | 'unauthorized' | 'forbidden' | 'organization_not_found' | 'container_not_found' | 'rate_limited' | 'server_error' }
}
