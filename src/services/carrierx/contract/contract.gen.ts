// Generated from contracts/carrierx.yaml by `npm run generate`. Do not edit.
import type { ContractDocument } from '../../../core/contract/openapi.js'
import type { FilePart } from '../../../core/http/multipart/part.js'

export interface paths {
    "/storage/containers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List containers
         * @description A page of the containers of the partner.
         */
        get: operations["ListContainers"];
        put?: never;
        /**
         * Create a container
         * @description Creates a container. No attribute is required.
         */
        post: operations["CreateContainer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/storage/containers/{container_sid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a container
         * @description One container.
         */
        get: operations["GetContainer"];
        /**
         * Replace a container
         * @description Replaces the attributes of a container. A rule decides what happens to attributes that are not sent.
         */
        put: operations["ReplaceContainer"];
        post?: never;
        /**
         * Delete a container
         * @description Deletes a container. A rule decides what happens to its files.
         */
        delete: operations["DeleteContainer"];
        options?: never;
        head?: never;
        /**
         * Update a container
         * @description Updates only the attributes that are sent.
         */
        patch: operations["UpdateContainer"];
        trace?: never;
    };
    "/storage/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List files
         * @description A page of the files of the partner, across all containers.
         */
        get: operations["ListFiles"];
        put?: never;
        /**
         * Upload a file
         * @description Adds a file to a container: a form with JSON and content, or the content as the body with the attributes in the query. The vendor's client sends the attributes alone, as JSON; a rule decides what that does.
         */
        post: operations["UploadFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/storage/files/{file_sid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a file
         * @description The metadata of one file.
         */
        get: operations["GetFile"];
        /**
         * Replace a file
         * @description Replaces the attributes of a file, not its content. A rule decides what happens to attributes that are not sent.
         */
        put: operations["ReplaceFile"];
        post?: never;
        /**
         * Delete a file
         * @description Deletes a file and its content.
         */
        delete: operations["DeleteFile"];
        options?: never;
        head?: never;
        /**
         * Update a file
         * @description Updates only the attributes that are sent.
         */
        patch: operations["UpdateFile"];
        trace?: never;
    };
    "/storage/files/{file_sid}/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a file
         * @description The content of one file. A download updates date_last_accessed.
         */
        get: operations["DownloadFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/f/{file_sid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a published file
         * @description The content of a published file. No token is needed.
         */
        get: operations["DownloadPublishedFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A container. The fields are in the order of a response. */
        Container: {
            /** @description Whether files of the container can be published. */
            allow_publish: boolean;
            /** @description The classifications of files that the container accepts. A rule decides what an empty list means. */
            allowed_classifications: ("archive" | "document" | "executable" | "media" | "unknown")[];
            /** @description The share of the byte quota that is available, in percent. A rule decides the rounding. */
            readonly available_bytes_percent: number;
            /** @description The share of the file quota that is available, in percent. A rule decides the rounding. */
            readonly available_files_percent: number;
            /** @description The classifications of files that the container refuses. */
            blocked_classifications: ("archive" | "document" | "executable" | "media" | "unknown")[];
            /** @description Id of the container. */
            readonly container_sid: string;
            /** @description Default lifecycle_action of uploaded files. */
            default_file_lifecycle_action: string;
            /** @description Default lifecycle_ttl of uploaded files. */
            default_file_lifecycle_ttl: number;
            /** @description Default publish of uploaded files. */
            default_file_publish: string;
            /** @description Default threshold_include of uploaded files. */
            default_file_threshold_include: boolean;
            /** @description Default unique of uploaded files. */
            default_file_unique: boolean;
            /**
             * @description How the content is stored. There is one value.
             * @enum {string}
             */
            readonly durability_class: "unassigned";
            /** @description Whether the content is on an encrypted disk. Fixed when the container is created. */
            encrypted: boolean;
            /** @description Location and credentials of external storage. A rule decides how secrets are shown. */
            external_attributes: components["schemas"]["ExternalAttributesShown"];
            /** @description A number for the user's own purposes. */
            integer_key_1: number | null;
            /** @description A number for the user's own purposes. */
            integer_key_2: number | null;
            /** @description Name of the container. */
            name: string;
            /** @description The parent container. A rule decides what happens to this one when its parent is deleted. */
            parent_container_sid: string | null;
            /** @description The partner of the container. */
            partner_sid: string;
            /** @description The address of published files. */
            publish_domain: string;
            /** @description Maximum number of bytes. Null for unlimited is inferred from the blank field of the portal. */
            quota_bytes: number | null;
            /** @description Maximum number of files. Null for unlimited is inferred from the blank field of the portal. */
            quota_files: number | null;
            /** @description A string for the user's own purposes. */
            string_key_1: string | null;
            /** @description A string for the user's own purposes. */
            string_key_2: string | null;
            /** @description A string for the user's own purposes. */
            string_key_3: string | null;
            /** @description A string for the user's own purposes. */
            string_key_4: string | null;
            /**
             * @description What happens when a threshold is exceeded: a clean-up, nothing, or uploads are refused. The samples show null; the text names no_action as the default.
             * @enum {string|null}
             */
            threshold_action: "delete_lru" | "no_action" | "reject" | null;
            /** @description The share of the byte threshold that is available, in percent. The document's text calls it a size; its name and type are those of a percentage. */
            readonly threshold_available_bytes_percent: number | null;
            /** @description The share of the file threshold that is available, in percent. The document's text calls it a number; its name and type are those of a percentage. */
            readonly threshold_available_files_percent: number | null;
            /** @description The number of bytes above which threshold_action applies. At most quota_bytes. */
            threshold_bytes: number | null;
            /** @description The number of bytes at which a clean-up stops. At most threshold_bytes. */
            threshold_bytes_target: number | null;
            /** @description The number of files above which threshold_action applies. At most quota_files. */
            threshold_files: number | null;
            /** @description The number of files at which a clean-up stops. At most threshold_files. */
            threshold_files_target: number | null;
            /** @description Seconds during which uploads are still accepted after a threshold is reached, with threshold_action reject. */
            threshold_grace_period: number;
            /** @description Total size of the files that count for the threshold. */
            readonly threshold_total_bytes: number;
            /** @description Number of files that count for the threshold. */
            readonly threshold_total_files: number;
            /** @description Total size of all files. */
            readonly total_bytes: number;
            /** @description Number of files. */
            readonly total_files: number;
            /**
             * @description Where the content is stored: by the vendor, or in external storage of one of three others.
             * @enum {string}
             */
            type: "internal" | "aws" | "azure" | "gcp";
            /** @description Whether another unique container must not have the same six keys. */
            unique: boolean;
        };
        /**
         * Container
         * @description The writable attributes of a container, for creating, updating and replacing it. The defaults are those of a new container. Numbers may be sent as strings. Read-only attributes are not declared, so that a rule can decide on them.
         */
        ContainerInput: {
            /**
             * @description Whether files of the container can be published.
             * @default true
             */
            allow_publish?: boolean;
            /**
             * @description The classifications of files that the container accepts. A rule decides what an empty list means.
             * @default []
             */
            allowed_classifications?: ("archive" | "document" | "executable" | "media" | "unknown")[];
            /**
             * @description The classifications of files that the container refuses.
             * @default []
             */
            blocked_classifications?: ("archive" | "document" | "executable" | "media" | "unknown")[];
            /**
             * @description Default lifecycle_action of uploaded files.
             * @default no_action
             */
            default_file_lifecycle_action?: string;
            /**
             * @description Default lifecycle_ttl of uploaded files.
             * @default -1
             */
            default_file_lifecycle_ttl?: number | string;
            /**
             * @description Default publish of uploaded files.
             * @default file_sid
             */
            default_file_publish?: string;
            /**
             * @description Default threshold_include of uploaded files.
             * @default true
             */
            default_file_threshold_include?: boolean;
            /**
             * @description Default unique of uploaded files.
             * @default false
             */
            default_file_unique?: boolean;
            /**
             * @description Whether the content is on an encrypted disk. It cannot be changed after creation.
             * @default false
             */
            encrypted?: boolean;
            /**
             * @description Location and credentials of external storage. The service checks which attributes a type needs.
             * @default {}
             */
            external_attributes?: components["schemas"]["ExternalAttributes"];
            /**
             * @description A number for the user's own purposes.
             * @default null
             */
            integer_key_1?: number | string | null;
            /**
             * @description A number for the user's own purposes.
             * @default null
             */
            integer_key_2?: number | string | null;
            /**
             * @description Name of the container. The default is taken from a sample.
             * @default N/A
             */
            name?: string;
            /**
             * @description The parent container.
             * @default null
             */
            parent_container_sid?: string | null;
            /** @description The partner of the container. */
            partner_sid?: string;
            /**
             * @description The address of published files. The default is taken from a sample.
             * @default https://storage.carrierx.com
             */
            publish_domain?: string;
            /**
             * @description Maximum number of bytes. A rule decides what null means.
             * @default 1073741824
             */
            quota_bytes?: number | string | null;
            /**
             * @description Maximum number of files. A rule decides what null means.
             * @default 100
             */
            quota_files?: number | string | null;
            /**
             * @description A string for the user's own purposes.
             * @default null
             */
            string_key_1?: string | null;
            /**
             * @description A string for the user's own purposes.
             * @default null
             */
            string_key_2?: string | null;
            /**
             * @description A string for the user's own purposes.
             * @default null
             */
            string_key_3?: string | null;
            /**
             * @description A string for the user's own purposes.
             * @default null
             */
            string_key_4?: string | null;
            /**
             * @description What happens when a threshold is exceeded. A rule sets the default, since text and sample differ.
             * @enum {string|null}
             */
            threshold_action?: "delete_lru" | "no_action" | "reject" | null;
            /**
             * @description The number of bytes above which threshold_action applies. The service refuses more than quota_bytes.
             * @default null
             */
            threshold_bytes?: number | string | null;
            /**
             * @description The number of bytes at which a clean-up stops. The service refuses more than threshold_bytes.
             * @default null
             */
            threshold_bytes_target?: number | string | null;
            /**
             * @description The number of files above which threshold_action applies. The service refuses more than quota_files.
             * @default null
             */
            threshold_files?: number | string | null;
            /**
             * @description The number of files at which a clean-up stops. The service refuses more than threshold_files.
             * @default null
             */
            threshold_files_target?: number | string | null;
            /**
             * @description Seconds during which uploads are still accepted after a threshold is reached, with threshold_action reject.
             * @default 0
             */
            threshold_grace_period?: number | string;
            /**
             * @description Where to store the content: with the vendor, or in external storage of one of three others.
             * @default internal
             * @enum {string}
             */
            type?: "internal" | "aws" | "azure" | "gcp";
            /**
             * @description Whether another unique container must not have the same six keys. Best set at creation.
             * @default false
             */
            unique?: boolean;
        };
        /**
         * external_attributes
         * @description Location and credentials of external storage. Each type needs its own attributes; gcp and azure also need one of two sets of credentials. The service checks this and names the missing attributes in a 422.
         */
        ExternalAttributes: {
            /** @description Access key of the AWS account. Required for aws. */
            aws_access_key?: string;
            /** @description Name of the S3 bucket. Required for aws. */
            aws_bucket_name?: string;
            /** @description Secret key of the AWS account. Required for aws. */
            aws_secret_key?: string;
            /** @description Key of the Azure account. Required for azure without azure_sas_token. */
            azure_account_key?: string;
            /** @description Name of the Azure account. Required for azure. */
            azure_account_name?: string;
            /** @description Name of the Azure container. Required for azure. */
            azure_container_name?: string;
            /** @description SAS token of the Azure storage. Required for azure without azure_account_key. */
            azure_sas_token?: string;
            /** @description Access token of the Google account. Required for gcp without a refresh token and its client. */
            gcp_access_token?: string;
            /** @description Name of the Google Cloud bucket. Required for gcp. */
            gcp_bucket_name?: string;
            /** @description Client id of the refresh token. Required for gcp without gcp_access_token. */
            gcp_client_id?: string;
            /** @description Client secret of the refresh token. Required for gcp without gcp_access_token. */
            gcp_client_secret?: string;
            /** @description The Google Cloud project. Required for gcp. */
            gcp_project?: string;
            /** @description Refresh token of the Google account. Required for gcp without gcp_access_token. */
            gcp_refresh_token?: string;
        };
        /** @description Location and credentials of external storage in a response. No source says whether secrets are shown, masked or omitted. */
        ExternalAttributesShown: {
            /** @description Access key of the AWS account, masked. */
            aws_access_key?: string;
            /** @description Name of the S3 bucket. */
            aws_bucket_name?: string;
            /** @description Secret key of the AWS account, masked. */
            aws_secret_key?: string;
            /** @description Key of the Azure account, masked. */
            azure_account_key?: string;
            /** @description Name of the Azure account. */
            azure_account_name?: string;
            /** @description Name of the Azure container. */
            azure_container_name?: string;
            /** @description SAS token of the Azure storage, masked. */
            azure_sas_token?: string;
            /** @description Access token of the Google account, masked. */
            gcp_access_token?: string;
            /** @description Name of the Google Cloud bucket. */
            gcp_bucket_name?: string;
            /** @description Client id of the refresh token. */
            gcp_client_id?: string;
            /** @description Client secret of the refresh token, masked. */
            gcp_client_secret?: string;
            /** @description The Google Cloud project. */
            gcp_project?: string;
            /** @description Refresh token of the Google account, masked. */
            gcp_refresh_token?: string;
        };
        /** @description A file. The fields are in the order of a capture. The keys, which the capture lacks, are where the vendor's client has them: after the publishing fields and before the lifecycle fields. */
        File: {
            /** @description Id of the file. */
            readonly file_sid: string;
            /** @description The partner of the file. */
            partner_sid: string;
            /** @description The container of the file. */
            container_sid: string;
            /** @description The parent of the file, or null. */
            parent_file_sid: string | null;
            /** @description Name of the file. */
            name: string;
            /** @description Type of the file. The known values are file and audio; no source has the full list. */
            type: string;
            /** @description The document names it beside default_file_unique of the container, without an explanation. */
            unique: boolean;
            /** @description Size of the file in bytes. */
            readonly file_bytes: number;
            /** @description Path of the file in its container. Default: its sid and an extension. */
            file_access_name: string;
            /** @description The name under which the file is published. The known values are file_sid and file_access_name; no source has the full list. */
            publish: string;
            /** @description URL of the published file. Null for a file that is not published is our assumption. */
            readonly publish_uri: string | null;
            /** @description A number for the user's own purposes. */
            integer_key_1: number | null;
            /** @description A number for the user's own purposes. */
            integer_key_2: number | null;
            /** @description A string for the user's own purposes. */
            string_key_1: string | null;
            /** @description A string for the user's own purposes. */
            string_key_2: string | null;
            /** @description A string for the user's own purposes. */
            string_key_3: string | null;
            /** @description A string for the user's own purposes. */
            string_key_4: string | null;
            /** @description Seconds until lifecycle_action; -1 means never. A rule decides when they start. */
            lifecycle_ttl: number;
            /** @description The action after lifecycle_ttl. The known values are no_action and delete; no source has the full list. */
            lifecycle_action: string;
            /**
             * Format: date-time
             * @description Time of the last change.
             */
            readonly date_modified: string;
            /** @description Format to transcode the file to; null for none. */
            desired_format: string | null;
            /**
             * @description Bit rate of an MP3 that is not transcoded.
             * @enum {integer|null}
             */
            desired_bitrate: 8 | 16 | 24 | 32 | 40 | 48 | 64 | 80 | 96 | 112 | 128 | 160 | 192 | 224 | 256 | 320 | null;
            /** @description Media type of the content. */
            mime_type: string;
            /** @description Format of the content. Null for an unknown format is our assumption. */
            readonly content_format: string | null;
            /** @description Duration of the recording. */
            readonly content_duration: number | null;
            /** @description Progress of the transcoding. */
            readonly content_transcoding_progress: number | null;
            /** @description Whether the file counts for the thresholds of the container. */
            threshold_include: boolean;
            /**
             * Format: date-time
             * @description Time of the last download by sid, to about a minute; null before the first download.
             */
            readonly date_last_accessed: string | null;
            /**
             * @description Classification of the content, to which the lists of the container refer.
             * @enum {string}
             */
            readonly content_classification: "archive" | "document" | "executable" | "media" | "unknown";
        };
        /** @description The writable attributes of a file, for uploading, updating and replacing it. Attributes that an upload omits come from the container, the upload itself, or the sid of the file. Numbers may be sent as strings. Read-only attributes are not declared, so that a rule can decide on them. */
        FileInput: {
            /** @description The partner of the file. */
            partner_sid?: string;
            /** @description The container of the file. */
            container_sid?: string;
            /** @description The parent of the file. */
            parent_file_sid?: string | null;
            /** @description Name of the file. */
            name?: string;
            /** @description Type of the file: file, audio, or a value not known yet. */
            type?: string;
            /** @description Overrides default_file_unique of the container; no source explains it. */
            unique?: boolean;
            /** @description Path of the file in its container. */
            file_access_name?: string;
            /** @description The name under which the file is published: file_sid, file_access_name, or a value not known yet. */
            publish?: string;
            /** @description A number for the user's own purposes. */
            integer_key_1?: number | string | null;
            /** @description A number for the user's own purposes. */
            integer_key_2?: number | string | null;
            /** @description A string for the user's own purposes. */
            string_key_1?: string | null;
            /** @description A string for the user's own purposes. */
            string_key_2?: string | null;
            /** @description A string for the user's own purposes. */
            string_key_3?: string | null;
            /** @description A string for the user's own purposes. */
            string_key_4?: string | null;
            /** @description Seconds until lifecycle_action; -1 means never. */
            lifecycle_ttl?: number | string;
            /** @description The action after lifecycle_ttl: no_action, delete, or a value not known yet. */
            lifecycle_action?: string;
            /** @description Format to transcode the file to. The mock does not transcode. */
            desired_format?: string | null;
            /**
             * @description Bit rate of an MP3. It must be one of these numbers, and not a string.
             * @enum {integer|null}
             */
            desired_bitrate?: 8 | 16 | 24 | 32 | 40 | 48 | 64 | 80 | 96 | 112 | 128 | 160 | 192 | 224 | 256 | 320 | null;
            /** @description Media type, if it is not that of the upload itself. */
            mime_type?: string;
            /** @description Whether the file counts for the thresholds of the container. */
            threshold_include?: boolean;
        };
        /** @description A form with two parts: the attributes of the file as JSON, and its content. */
        UploadForm: {
            /** @description The attributes of the file, such as its container. */
            file_object?: components["schemas"]["FileInput"];
            /**
             * Format: binary
             * @description The bytes, with the name of the file.
             */
            data: FilePart;
        };
        /** @description A page of containers. */
        ContainerList: {
            /** @description Number of containers on the page. */
            count: number;
            /** @description Whether another page follows. */
            has_more: boolean;
            /** @description The containers of the page. */
            items: components["schemas"]["Container"][];
            /** @description The limit of the page. */
            limit: number;
            /** @description Number of containers before the page. */
            offset: number;
            /** @description Link to the next page. */
            pagination: components["schemas"]["Pagination"];
            /** @description Number of containers that match the filter. */
            total: number;
        };
        /** @description A page of files. */
        FileList: {
            /** @description Number of files on the page. */
            count: number;
            /** @description Whether another page follows. */
            has_more: boolean;
            /** @description The files of the page. */
            items: components["schemas"]["File"][];
            /** @description The limit of the page. */
            limit: number;
            /** @description Number of files before the page. */
            offset: number;
            /** @description Link to the next page. */
            pagination: components["schemas"]["Pagination"];
            /** @description Number of files that match the filter. */
            total: number;
        };
        /** @description The link to the next page. Empty on the last page. */
        Pagination: {
            /** @description The full URL of the next page. */
            next?: string;
        };
        /** @description The body of every error response. The document shows only that of a 422; the others are assumed to be the same with an empty list of errors. */
        ErrorBody: {
            /** @description Message for people. */
            message: string;
            /** @description The errors of the object that was sent, one per attribute. */
            errors: {
                /** @description The invalid attribute. */
                field: string;
                /** @description Message for people. */
                message: string;
                /** @description The container that already has the same keys. */
                reference_sid?: string;
            }[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    ListContainers: {
        parameters: {
            query?: {
                /** @description Maximum number of items on a page. Rules set its bounds and its default. */
                limit?: number;
                /** @description Number of items to skip. */
                offset?: number;
                /** @description An attribute to sort by, optionally followed by `asc` or `desc`; or `shuffle`. */
                order?: string;
                /** @description Conditions joined by `and`. Each is an attribute, an operator and a value, such as `container_sid eq 3f2a`. */
                filter?: string;
                /** @description The attributes to show, separated by commas. */
                include_fields?: string;
                /** @description The attributes to omit, separated by commas. */
                exclude_fields?: string;
                /** @description The same as include_fields, in the spelling of the vendor's client. */
                includeFields?: string;
                /** @description The same as exclude_fields, in the spelling of the vendor's client. */
                excludeFields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of containers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContainerList"];
                };
            };
            /** @description A query parameter is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The token is missing or unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The token has none of the required scopes. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    /** @description Seconds to wait, or the time at which to retry. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The service is temporarily unavailable. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    CreateContainer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The attributes of the container. The document marks neither the body nor an attribute as required. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ContainerInput"];
            };
        };
        responses: {
            /** @description The new container. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Container"];
                };
            };
            /** @description The body is not JSON, or a query parameter is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The token is missing or unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The token has none of the required scopes. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The content type of the body is not supported. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description An attribute has an invalid value, or another container has the same keys. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    /** @description Seconds to wait, or the time at which to retry. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The service is temporarily unavailable. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    GetContainer: {
        parameters: {
            query?: {
                /** @description The attributes to show, separated by commas. */
                include_fields?: string;
                /** @description The attributes to omit, separated by commas. */
                exclude_fields?: string;
                /** @description The same as include_fields, in the spelling of the vendor's client. */
                includeFields?: string;
                /** @description The same as exclude_fields, in the spelling of the vendor's client. */
                excludeFields?: string;
            };
            header?: never;
            path: {
                /** @description Identifies the container. */
                container_sid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The container. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Container"];
                };
            };
            /** @description A query parameter is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The token is missing or unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The token has none of the required scopes. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The container does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    /** @description Seconds to wait, or the time at which to retry. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The service is temporarily unavailable. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    ReplaceContainer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifies the container. */
                container_sid: string;
            };
            cookie?: never;
        };
        /** @description The new attributes of the container. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ContainerInput"];
            };
        };
        responses: {
            /** @description The updated container. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Container"];
                };
            };
            /** @description The body is not JSON, or a query parameter is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The token is missing or unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The token has none of the required scopes. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The container does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The content type of the body is not supported. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description An attribute has an invalid value, or another container has the same keys. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    /** @description Seconds to wait, or the time at which to retry. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The service is temporarily unavailable. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    DeleteContainer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifies the container. */
                container_sid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The container is deleted. A rule chooses between this response and the one without content. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The container is deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A query parameter is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The token is missing or unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The token has none of the required scopes. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The container does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The container has files. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    /** @description Seconds to wait, or the time at which to retry. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The service is temporarily unavailable. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    UpdateContainer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifies the container. */
                container_sid: string;
            };
            cookie?: never;
        };
        /** @description The new attributes of the container. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ContainerInput"];
            };
        };
        responses: {
            /** @description The updated container. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Container"];
                };
            };
            /** @description The body is not JSON, or a query parameter is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The token is missing or unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The token has none of the required scopes. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The container does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The content type of the body is not supported. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description An attribute has an invalid value, or another container has the same keys. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    /** @description Seconds to wait, or the time at which to retry. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The service is temporarily unavailable. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    ListFiles: {
        parameters: {
            query?: {
                /** @description Maximum number of items on a page. Rules set its bounds and its default. */
                limit?: number;
                /** @description Number of items to skip. */
                offset?: number;
                /** @description An attribute to sort by, optionally followed by `asc` or `desc`; or `shuffle`. */
                order?: string;
                /** @description Conditions joined by `and`. Each is an attribute, an operator and a value, such as `container_sid eq 3f2a`. */
                filter?: string;
                /** @description The attributes to show, separated by commas. */
                include_fields?: string;
                /** @description The attributes to omit, separated by commas. */
                exclude_fields?: string;
                /** @description The same as include_fields, in the spelling of the vendor's client. */
                includeFields?: string;
                /** @description The same as exclude_fields, in the spelling of the vendor's client. */
                excludeFields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of files. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileList"];
                };
            };
            /** @description A query parameter is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The token is missing or unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The token has none of the required scopes. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    /** @description Seconds to wait, or the time at which to retry. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The service is temporarily unavailable. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    UploadFile: {
        parameters: {
            query?: {
                /** @description The partner of the file, for an upload with the content as the body. */
                partner_sid?: string;
                /** @description The container of the file, for an upload with the content as the body. */
                container_sid?: string;
                /** @description The parent of the file, for an upload with the content as the body. */
                parent_file_sid?: string;
                /** @description Name of the file, for an upload with the content as the body. */
                name?: string;
                /** @description Type of the file: file, audio, or a value not known yet, for an upload with the content as the body. */
                type?: string;
                /** @description Overrides default_file_unique of the container; no source explains it. For an upload with the content as the body. */
                unique?: boolean;
                /** @description Path of the file in its container, for an upload with the content as the body. */
                file_access_name?: string;
                /** @description The name under which the file is published: file_sid, file_access_name, or a value not known yet, for an upload with the content as the body. */
                publish?: string;
                /** @description A number for the user's own purposes, for an upload with the content as the body. */
                integer_key_1?: number;
                /** @description A number for the user's own purposes, for an upload with the content as the body. */
                integer_key_2?: number;
                /** @description A string for the user's own purposes, for an upload with the content as the body. */
                string_key_1?: string;
                /** @description A string for the user's own purposes, for an upload with the content as the body. */
                string_key_2?: string;
                /** @description A string for the user's own purposes, for an upload with the content as the body. */
                string_key_3?: string;
                /** @description A string for the user's own purposes, for an upload with the content as the body. */
                string_key_4?: string;
                /** @description Seconds until lifecycle_action; -1 means never. For an upload with the content as the body. */
                lifecycle_ttl?: number;
                /** @description The action after lifecycle_ttl: no_action, delete, or a value not known yet, for an upload with the content as the body. */
                lifecycle_action?: string;
                /** @description Format to transcode the file to. The mock does not transcode. For an upload with the content as the body. */
                desired_format?: string;
                /** @description Bit rate of an MP3, for an upload with the content as the body. */
                desired_bitrate?: 8 | 16 | 24 | 32 | 40 | 48 | 64 | 80 | 96 | 112 | 128 | 160 | 192 | 224 | 256 | 320;
                /** @description Media type, if it is not that of the upload itself, for an upload with the content as the body. */
                mime_type?: string;
                /** @description Whether the file counts for the thresholds of the container, for an upload with the content as the body. */
                threshold_include?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The content, as the body or in a form. */
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["UploadForm"];
                "application/json": components["schemas"]["FileInput"];
                "application/octet-stream": FilePart;
            };
        };
        responses: {
            /** @description The new file. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["File"];
                };
            };
            /** @description The form, its JSON or the query is malformed, or the body is missing. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The token is missing or unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The token has none of the required scopes. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The container does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The container is full, or does not accept uploads. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The content type of the body is not supported. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description An attribute has an invalid value. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    /** @description Seconds to wait, or the time at which to retry. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The service is temporarily unavailable. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    GetFile: {
        parameters: {
            query?: {
                /** @description The attributes to show, separated by commas. */
                include_fields?: string;
                /** @description The attributes to omit, separated by commas. */
                exclude_fields?: string;
                /** @description The same as include_fields, in the spelling of the vendor's client. */
                includeFields?: string;
                /** @description The same as exclude_fields, in the spelling of the vendor's client. */
                excludeFields?: string;
            };
            header?: never;
            path: {
                /** @description Identifies the file. */
                file_sid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["File"];
                };
            };
            /** @description A query parameter is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The token is missing or unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The token has none of the required scopes. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The file does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    /** @description Seconds to wait, or the time at which to retry. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The service is temporarily unavailable. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    ReplaceFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifies the file. */
                file_sid: string;
            };
            cookie?: never;
        };
        /** @description The new attributes of the file. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["FileInput"];
            };
        };
        responses: {
            /** @description The updated file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["File"];
                };
            };
            /** @description The body is not JSON, or a query parameter is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The token is missing or unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The token has none of the required scopes. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The file does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The container is full, or does not accept uploads. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The content type of the body is not supported. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description An attribute has an invalid value. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    /** @description Seconds to wait, or the time at which to retry. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The service is temporarily unavailable. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    DeleteFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifies the file. */
                file_sid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file is deleted. A rule chooses between this response and the one without content. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The file is deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A query parameter is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The token is missing or unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The token has none of the required scopes. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The file does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    /** @description Seconds to wait, or the time at which to retry. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The service is temporarily unavailable. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    UpdateFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifies the file. */
                file_sid: string;
            };
            cookie?: never;
        };
        /** @description The new attributes of the file. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["FileInput"];
            };
        };
        responses: {
            /** @description The updated file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["File"];
                };
            };
            /** @description The body is not JSON, or a query parameter is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The token is missing or unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The token has none of the required scopes. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The file does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The container is full, or does not accept uploads. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The content type of the body is not supported. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description An attribute has an invalid value. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    /** @description Seconds to wait, or the time at which to retry. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The service is temporarily unavailable. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    DownloadFile: {
        parameters: {
            query?: never;
            header?: {
                /** @description Requests a range of the bytes of the file. */
                Range?: string;
                /** @description Requests the range only if the file still has this ETag, and the whole file otherwise. */
                "If-Range"?: string;
            };
            path: {
                /** @description Identifies the file. */
                file_sid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The whole content, with the media type of the file. */
            200: {
                headers: {
                    /** @description Says that byte ranges are supported. */
                    "Accept-Ranges"?: string;
                    /** @description Entity tag of the content, for If-Range. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "*/*": FilePart;
                };
            };
            /** @description The requested range. */
            206: {
                headers: {
                    /** @description Says that byte ranges are supported. */
                    "Accept-Ranges"?: string;
                    /** @description The range of bytes in this response, and the size of the file. */
                    "Content-Range"?: string;
                    /** @description Entity tag of the content, for If-Range. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "*/*": FilePart;
                };
            };
            /** @description A query parameter is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The token is missing or unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The token has none of the required scopes. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The file does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The range is outside the file. */
            416: {
                headers: {
                    /** @description Says that byte ranges are supported. */
                    "Accept-Ranges"?: string;
                    /** @description The range of bytes in this response, and the size of the file. */
                    "Content-Range"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    /** @description Seconds to wait, or the time at which to retry. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The service is temporarily unavailable. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    DownloadPublishedFile: {
        parameters: {
            query?: never;
            header?: {
                /** @description Requests a range of the bytes of the file. */
                Range?: string;
                /** @description Requests the range only if the file still has this ETag, and the whole file otherwise. */
                "If-Range"?: string;
            };
            path: {
                /** @description Identifies the file: its sid or its file_access_name. */
                file_sid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The whole content, with the media type of the file. */
            200: {
                headers: {
                    /** @description Says that byte ranges are supported. */
                    "Accept-Ranges"?: string;
                    /** @description Entity tag of the content, for If-Range. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "*/*": FilePart;
                };
            };
            /** @description The requested range. */
            206: {
                headers: {
                    /** @description Says that byte ranges are supported. */
                    "Accept-Ranges"?: string;
                    /** @description The range of bytes in this response, and the size of the file. */
                    "Content-Range"?: string;
                    /** @description Entity tag of the content, for If-Range. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "*/*": FilePart;
                };
            };
            /** @description A query parameter is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The file does not exist, or is not published. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The range is outside the file. */
            416: {
                headers: {
                    /** @description Says that byte ranges are supported. */
                    "Accept-Ranges"?: string;
                    /** @description The range of bytes in this response, and the size of the file. */
                    "Content-Range"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    /** @description Seconds to wait, or the time at which to retry. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The service is temporarily unavailable. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
}

/** Query parameters that are always there, since the contract gives them a default. */
export interface defaults {
  ListContainers: 'offset'
  CreateContainer: never
  GetContainer: never
  ReplaceContainer: never
  DeleteContainer: never
  UpdateContainer: never
  ListFiles: 'offset'
  UploadFile: never
  GetFile: never
  ReplaceFile: never
  DeleteFile: never
  UpdateFile: never
  DownloadFile: never
  DownloadPublishedFile: never
}

/** The names of the errors in `x-errors`. */
export type ErrorName =
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

export const document = JSON.parse(
  '{"openapi":"3.1.0","info":{"title":"CarrierX Storage API","version":"2","description":"Containers with quotas and thresholds, and the files in them. Fourteen operations. Every part has a grade that says how well it is known. The version is that of the vendor\'s address; the vendor\'s documentation has no version.","license":{"name":"MIT","identifier":"MIT"}},"servers":[{"url":"https://api.carrierx.com/core/v2","description":"The vendor\'s own address","x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#https://api.carrierx.com/core/v2"}],"security":[{"bearer":[]}],"tags":[{"name":"containers","description":"Create, get, list, update and delete containers."},{"name":"files","description":"Upload files to containers; get, list, update, download and delete them."}],"x-sources":{"003_2c14af228e4306a1.txt":{"title":"CarrierX, Container Object: its forty attributes, a sample, external storage","grade":"documented"},"004_313b4771e277f1b4.txt":{"title":"CarrierX, Create Container: a request, its reply, scopes, and the error of equal keys","grade":"documented"},"container-list":{"title":"docs.carrierx.com Core API, Storage, \\"Get Containers\\" (stored copy, read 2026-11)","grade":"published"},"container-get":{"title":"docs.carrierx.com Core API, Storage, \\"Get Container by SID\\" (stored copy, read 2026-11)","grade":"published"},"container-update":{"title":"docs.carrierx.com Core API, Storage, \\"Update Container\\", without its end (stored copy, read 2026-11)","grade":"published"},"file":{"title":"docs.carrierx.com Core API, Storage, \\"File Object\\", down to lifecycle_action (stored copy, read 2026-11)","grade":"published"},"upload":{"title":"docs.carrierx.com Core API, Storage, \\"Upload File\\", without its table of arguments (stored copy, read 2026-11)","grade":"published"},"file-get":{"title":"docs.carrierx.com Core API, Storage, \\"Get File by SID\\" (stored copy, read 2026-11)","grade":"published"},"file-update":{"title":"docs.carrierx.com Core API, Storage, \\"Update File\\", without its end (stored copy, read 2026-11)","grade":"published"},"file-delete":{"title":"docs.carrierx.com Core API, Storage, \\"Delete File\\" (stored copy, read 2026-11)","grade":"published"},"responses":{"title":"docs.carrierx.com Core API, \\"Responses\\", table of status codes down to 422 (stored copy, read 2026-11)","grade":"published"},"pagination":{"title":"docs.carrierx.com \\"Pagination\\" of the Mediator and Conference APIs, not the Core API\'s own page (stored copy, read 2026-11)","grade":"published"},"filtering":{"title":"docs.carrierx.com \\"Result and Field Filtering\\" of the FlexML API, not the Core API\'s own page, without its end (stored copy, read 2026-11)","grade":"published"},"rest-api":{"title":"docs.carrierx.com \\"Using the REST API\\" of the Mediator API, which tells how each API authenticates (stored copy, read 2026-11)","grade":"published"},"scopes":{"title":"docs.carrierx.com appendix \\"Partner Available Scopes\\", without the rows of storage (stored copy, read 2026-11)","grade":"published"},"tokens":{"title":"docs.carrierx.com Core API, \\"OAuth\\" (stored copy, read 2026-11)","grade":"published"},"partner-login":{"title":"docs.carrierx.com Core API, OAuth, \\"Partner Login Object\\" (stored copy, read 2026-11)","grade":"published"},"did-list":{"title":"docs.carrierx.com Core API, Phone Numbers, lists of DIDs with more than one page (stored copy, read 2026-11)","grade":"published"},"storage-guide":{"title":"docs.carrierx.com \\"Storing Files with CarrierX\\" (stored copy, read 2026-11)","grade":"published"},"voicemail":{"title":"carrierx.com quick start \\"Voicemail\\", text of the portal\'s form for containers (stored copy, read 2026-11)","grade":"published"},"python-client":{"title":"carrierx/carrierx-python resources/base.py and core/storage, the vendor\'s own client (last change 2022-05)","grade":"published"},"blast-api":{"title":"carrierx/carrierx-blast-api, an application by the vendor (2020-02)","grade":"published"},"cdr-download":{"title":"carrierx/cdr-download and its siblings, scripts by the vendor for other lists of the Core API","grade":"published"},"storage-commander":{"title":"EugeneSqr/storage-commander, a client of somebody else with captured files (2023-01)","grade":"observed"},"file-clients":{"title":"Two public clients of somebody else that upload, download and delete files; repositories unknown, weak evidence","grade":"observed"},"listen-button":{"title":"BullhornApp/listen-button-widget and akaravashkin/listen-button-widget, README files with addresses of published files","grade":"observed"},"quayside":{"title":"Quayside\'s own assumption, no source found (2026-11-22)","grade":"assumed"}},"x-keywords":{"responses":{"x-provenance":"assumed","x-source":"quayside#no source says that an operation has no other statuses"}},"x-errors":{"bad_request":{"status":400,"error":{"message":"No JSON object could be decoded"},"x-provenance":"published","x-source":"responses#400, No JSON object could be decoded"},"malformed_request":{"status":400,"error":{"message":"Bad Request"},"x-provenance":"published","x-source":"responses#400, Bad Request"},"invalid_query":{"status":400,"error":{"message":"Invalid query parameter \'{param}\': {reason}"},"x-provenance":"assumed","x-source":"quayside#a query parameter that cannot be used"},"invalid_filter":{"status":400,"error":{"message":"Invalid filter at position {position}: {reason}"},"x-provenance":"assumed","x-source":"quayside#a filter that cannot be read, or that names no attribute"},"invalid_multipart":{"status":400,"error":{"message":"{reason}"},"x-provenance":"assumed","x-source":"quayside#a form that cannot be read"},"validation_as_400":{"status":400,"error":{"message":"object validation error","field":"{field}","detail":"{detail}"},"x-provenance":"assumed","x-source":"python-client#it reads the list of errors from a 400 and knows no 422"},"unauthorized":{"status":401,"error":{"message":"Unauthorized"},"x-provenance":"published","x-source":"responses#401, Unauthorized"},"bad_credentials":{"status":401,"error":{"message":"Bad credentials"},"x-provenance":"published","x-source":"responses#401, Bad credentials"},"forbidden":{"status":403,"error":{"message":"Forbidden"},"x-provenance":"published","x-source":"responses#403, Forbidden"},"not_found":{"status":404,"error":{"message":"Cannot find item by SID"},"x-provenance":"published","x-source":"responses#404, Cannot find item by SID"},"unknown_url":{"status":404,"error":{"message":"Not Found"},"x-provenance":"published","x-source":"responses#404, Not Found"},"method_not_allowed":{"status":405,"error":{"message":"Method Not Allowed"},"x-provenance":"assumed","x-source":"quayside#known path, other method"},"conflict":{"status":409,"error":{"message":"{reason}"},"x-provenance":"assumed","x-source":"responses#409 depends on the source of the conflict; which conflicts there are is ours"},"payload_too_large":{"status":413,"error":{"message":"Payload Too Large: more than {limit} bytes"},"x-provenance":"assumed","x-source":"quayside#body or file above the limit"},"unsupported_media_type":{"status":415,"error":{"message":"Unsupported media type"},"x-provenance":"published","x-source":"responses#415, Unsupported media type"},"range_not_satisfiable":{"status":416,"error":{"message":"Range Not Satisfiable"},"x-provenance":"assumed","x-source":"quayside#range beyond the end of the file"},"validation":{"status":422,"error":{"message":"object validation error","field":"{field}","detail":"{detail}"},"x-provenance":"published","x-source":"responses#422, Object validation error","x-assumed":["detail"]},"duplicate_keys":{"status":422,"error":{"message":"object validation error","field":"unique","detail":"container with the same set of keys already exists","reference_sid":"{reference_sid}"},"x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#container with the same set of keys already exists"},"rate_limited":{"status":429,"x-by-fault":true,"error":{"message":"Too Many Requests"},"x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422"},"server_error":{"status":500,"x-by-fault":true,"error":{"message":"Internal Server Error"},"x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422"},"service_unavailable":{"status":503,"x-by-fault":true,"error":{"message":"Service Unavailable"},"x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422"}},"x-responses":{"400":{"description":"The path has an invalid percent-encoding.","x-provenance":"published","x-source":"responses#400","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["malformed_request"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"404":{"description":"No operation has this path.","x-provenance":"published","x-source":"responses#404","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["unknown_url"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"405":{"description":"The path exists, but not with this method.","x-provenance":"assumed","x-source":"quayside#known path, other method","x-errors":["method_not_allowed"],"headers":{"Allow":{"description":"The methods of this path.","x-provenance":"assumed","x-source":"quayside#Allow, as HTTP asks of a 405","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#Allow, as HTTP asks of a 405"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}}},"paths":{"/storage/containers":{"get":{"operationId":"ListContainers","summary":"List containers","description":"A page of the containers of the partner.","tags":["containers"],"x-provenance":"published","x-source":"container-list#GET /storage/containers","x-scopes":{"storage.manage":{"x-provenance":"published","x-source":"container-list#Required Scopes"},"storage.read":{"x-provenance":"published","x-source":"container-list#Required Scopes"}},"parameters":[{"name":"limit","in":"query","description":"Maximum number of items on a page. Rules set its bounds and its default.","x-provenance":"published","x-source":"python-client#ListResource.list","schema":{"type":"integer","x-provenance":"published","x-source":"pagination#limit"}},{"name":"offset","in":"query","description":"Number of items to skip.","x-provenance":"published","x-source":"python-client#ListResource.list","schema":{"type":"integer","default":0,"x-provenance":"published","x-source":"pagination#offset"}},{"name":"order","in":"query","description":"An attribute to sort by, optionally followed by `asc` or `desc`; or `shuffle`.","x-provenance":"published","x-source":"python-client#ListResource.list","schema":{"type":"string","x-provenance":"published","x-source":"pagination#order"}},{"name":"filter","in":"query","description":"Conditions joined by `and`. Each is an attribute, an operator and a value, such as `container_sid eq 3f2a`.","x-provenance":"published","x-source":"python-client#ListResource.list","schema":{"type":"string","x-provenance":"published","x-source":"filtering#Filter Syntax"}},{"name":"include_fields","in":"query","description":"The attributes to show, separated by commas.","x-provenance":"assumed","x-source":"quayside#field filtering is offered, its spelling was not seen","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#field filtering is offered, its spelling was not seen"}},{"name":"exclude_fields","in":"query","description":"The attributes to omit, separated by commas.","x-provenance":"assumed","x-source":"quayside#field filtering is offered, its spelling was not seen","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#field filtering is offered, its spelling was not seen"}},{"name":"includeFields","in":"query","description":"The same as include_fields, in the spelling of the vendor\'s client.","x-provenance":"published","x-source":"python-client#ListResource.exists","schema":{"type":"string","x-provenance":"published","x-source":"python-client#ListResource.exists"}},{"name":"excludeFields","in":"query","description":"The same as exclude_fields, in the spelling of the vendor\'s client.","x-provenance":"assumed","x-source":"quayside#the counterpart of the client\'s includeFields","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#the counterpart of the client\'s includeFields"}}],"responses":{"200":{"description":"A page of containers.","x-provenance":"published","x-source":"container-list#Response","x-partial":["include_fields","exclude_fields","includeFields","excludeFields"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ContainerList"}}}},"400":{"description":"A query parameter is invalid.","x-provenance":"published","x-source":"responses#400","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["invalid_query","invalid_filter"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"401":{"description":"The token is missing or unknown.","x-provenance":"published","x-source":"responses#401","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["unauthorized","bad_credentials"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"403":{"description":"The token has none of the required scopes.","x-provenance":"published","x-source":"responses#403","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"429":{"description":"Too many requests.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time at which to retry.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"500":{"description":"The service failed.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"503":{"description":"The service is temporarily unavailable.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["service_unavailable"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}}}},"post":{"operationId":"CreateContainer","summary":"Create a container","description":"Creates a container. No attribute is required.","tags":["containers"],"x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#POST /storage/containers","x-scopes":{"storage.manage":{"x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#storage.manage"},"storage.create":{"x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#storage.create"}},"requestBody":{"description":"The attributes of the container. The document marks neither the body nor an attribute as required.","x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#POST /storage/containers body","content":{"application/json":{"schema":{"$ref":"#/components/schemas/ContainerInput"}}}},"responses":{"200":{"description":"The new container.","x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#POST /storage/containers 200","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Container"}}}},"400":{"description":"The body is not JSON, or a query parameter is invalid.","x-provenance":"published","x-source":"responses#400","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["bad_request","invalid_query","validation_as_400"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"401":{"description":"The token is missing or unknown.","x-provenance":"published","x-source":"responses#401","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["unauthorized","bad_credentials"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"403":{"description":"The token has none of the required scopes.","x-provenance":"published","x-source":"responses#403","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"413":{"description":"The body is too large.","x-provenance":"assumed","x-source":"quayside#too large a body","x-errors":["payload_too_large"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"415":{"description":"The content type of the body is not supported.","x-provenance":"published","x-source":"responses#415","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["unsupported_media_type"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"422":{"description":"An attribute has an invalid value, or another container has the same keys.","x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#POST /storage/containers 422","x-errors":["validation","duplicate_keys"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"429":{"description":"Too many requests.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time at which to retry.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"500":{"description":"The service failed.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"503":{"description":"The service is temporarily unavailable.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["service_unavailable"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}}}}},"/storage/containers/{container_sid}":{"get":{"operationId":"GetContainer","summary":"Get a container","description":"One container.","tags":["containers"],"x-provenance":"published","x-source":"container-get#GET /storage/containers/{container_sid}","x-scopes":{"storage.manage":{"x-provenance":"published","x-source":"container-get#Required Scopes"},"storage.read":{"x-provenance":"published","x-source":"container-get#Required Scopes"}},"parameters":[{"name":"container_sid","in":"path","required":true,"description":"Identifies the container.","x-provenance":"published","x-source":"container-get#container_sid","schema":{"type":"string","x-provenance":"published","x-source":"container-get#container_sid"}},{"name":"include_fields","in":"query","description":"The attributes to show, separated by commas.","x-provenance":"assumed","x-source":"quayside#field filtering is offered, its spelling was not seen","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#field filtering is offered, its spelling was not seen"}},{"name":"exclude_fields","in":"query","description":"The attributes to omit, separated by commas.","x-provenance":"assumed","x-source":"quayside#field filtering is offered, its spelling was not seen","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#field filtering is offered, its spelling was not seen"}},{"name":"includeFields","in":"query","description":"The same as include_fields, in the spelling of the vendor\'s client.","x-provenance":"assumed","x-source":"python-client#ListResource.exists, carried over from lists","schema":{"type":"string","x-provenance":"assumed","x-source":"python-client#ListResource.exists, carried over from lists"}},{"name":"excludeFields","in":"query","description":"The same as exclude_fields, in the spelling of the vendor\'s client.","x-provenance":"assumed","x-source":"quayside#the counterpart of the client\'s includeFields","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#the counterpart of the client\'s includeFields"}}],"responses":{"200":{"description":"The container.","x-provenance":"published","x-source":"container-get#Response","x-partial":["include_fields","exclude_fields","includeFields","excludeFields"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Container"}}}},"400":{"description":"A query parameter is invalid.","x-provenance":"published","x-source":"responses#400","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["invalid_query"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"401":{"description":"The token is missing or unknown.","x-provenance":"published","x-source":"responses#401","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["unauthorized","bad_credentials"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"403":{"description":"The token has none of the required scopes.","x-provenance":"published","x-source":"responses#403","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"404":{"description":"The container does not exist.","x-provenance":"published","x-source":"responses#404","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"429":{"description":"Too many requests.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time at which to retry.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"500":{"description":"The service failed.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"503":{"description":"The service is temporarily unavailable.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["service_unavailable"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}}}},"patch":{"operationId":"UpdateContainer","summary":"Update a container","description":"Updates only the attributes that are sent.","tags":["containers"],"x-provenance":"published","x-source":"container-update#PATCH /storage/containers/{container_sid}","x-scopes":{"storage.manage":{"x-provenance":"published","x-source":"container-update#Required Scopes"},"storage.update":{"x-provenance":"assumed","x-source":"scopes#other scopes follow this pattern"}},"parameters":[{"name":"container_sid","in":"path","required":true,"description":"Identifies the container.","x-provenance":"published","x-source":"container-get#container_sid","schema":{"type":"string","x-provenance":"published","x-source":"container-get#container_sid"}}],"requestBody":{"description":"The new attributes of the container.","x-provenance":"published","x-source":"container-update#sample","content":{"application/json":{"schema":{"$ref":"#/components/schemas/ContainerInput"}}}},"responses":{"200":{"description":"The updated container.","x-provenance":"published","x-source":"container-update#Response","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Container"}}}},"400":{"description":"The body is not JSON, or a query parameter is invalid.","x-provenance":"published","x-source":"responses#400","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["bad_request","invalid_query","validation_as_400"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"401":{"description":"The token is missing or unknown.","x-provenance":"published","x-source":"responses#401","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["unauthorized","bad_credentials"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"403":{"description":"The token has none of the required scopes.","x-provenance":"published","x-source":"responses#403","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"404":{"description":"The container does not exist.","x-provenance":"published","x-source":"responses#404","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"413":{"description":"The body is too large.","x-provenance":"assumed","x-source":"quayside#too large a body","x-errors":["payload_too_large"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"415":{"description":"The content type of the body is not supported.","x-provenance":"published","x-source":"responses#415","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["unsupported_media_type"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"422":{"description":"An attribute has an invalid value, or another container has the same keys.","x-provenance":"published","x-source":"responses#422","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["validation","duplicate_keys"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"429":{"description":"Too many requests.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time at which to retry.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"500":{"description":"The service failed.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"503":{"description":"The service is temporarily unavailable.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["service_unavailable"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}}}},"put":{"operationId":"ReplaceContainer","summary":"Replace a container","description":"Replaces the attributes of a container. A rule decides what happens to attributes that are not sent.","tags":["containers"],"x-provenance":"published","x-source":"container-update#PUT /storage/containers/{container_sid}","x-scopes":{"storage.manage":{"x-provenance":"published","x-source":"container-update#Required Scopes"},"storage.update":{"x-provenance":"assumed","x-source":"scopes#other scopes follow this pattern"}},"parameters":[{"name":"container_sid","in":"path","required":true,"description":"Identifies the container.","x-provenance":"published","x-source":"container-get#container_sid","schema":{"type":"string","x-provenance":"published","x-source":"container-get#container_sid"}}],"requestBody":{"description":"The new attributes of the container.","x-provenance":"published","x-source":"container-update#sample","content":{"application/json":{"schema":{"$ref":"#/components/schemas/ContainerInput"}}}},"responses":{"200":{"description":"The updated container.","x-provenance":"published","x-source":"container-update#Response","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Container"}}}},"400":{"description":"The body is not JSON, or a query parameter is invalid.","x-provenance":"published","x-source":"responses#400","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["bad_request","invalid_query","validation_as_400"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"401":{"description":"The token is missing or unknown.","x-provenance":"published","x-source":"responses#401","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["unauthorized","bad_credentials"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"403":{"description":"The token has none of the required scopes.","x-provenance":"published","x-source":"responses#403","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"404":{"description":"The container does not exist.","x-provenance":"published","x-source":"responses#404","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"413":{"description":"The body is too large.","x-provenance":"assumed","x-source":"quayside#too large a body","x-errors":["payload_too_large"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"415":{"description":"The content type of the body is not supported.","x-provenance":"published","x-source":"responses#415","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["unsupported_media_type"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"422":{"description":"An attribute has an invalid value, or another container has the same keys.","x-provenance":"published","x-source":"responses#422","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["validation","duplicate_keys"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"429":{"description":"Too many requests.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time at which to retry.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"500":{"description":"The service failed.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"503":{"description":"The service is temporarily unavailable.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["service_unavailable"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}}}},"delete":{"operationId":"DeleteContainer","summary":"Delete a container","description":"Deletes a container. A rule decides what happens to its files.","tags":["containers"],"x-provenance":"published","x-source":"python-client#ItemResource.delete","x-scopes":{"storage.manage":{"x-provenance":"assumed","x-source":"file-delete#Required Scopes, carried over to containers"},"storage.delete":{"x-provenance":"assumed","x-source":"file-delete#Required Scopes, carried over to containers"}},"parameters":[{"name":"container_sid","in":"path","required":true,"description":"Identifies the container.","x-provenance":"published","x-source":"container-get#container_sid","schema":{"type":"string","x-provenance":"published","x-source":"container-get#container_sid"}}],"responses":{"200":{"description":"The container is deleted. A rule chooses between this response and the one without content.","x-provenance":"assumed","x-source":"python-client#it takes 200 and 201 alone for a success"},"204":{"description":"The container is deleted.","x-provenance":"assumed","x-source":"file-delete#Response, carried over to containers"},"400":{"description":"A query parameter is invalid.","x-provenance":"published","x-source":"responses#400","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["invalid_query"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"401":{"description":"The token is missing or unknown.","x-provenance":"published","x-source":"responses#401","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["unauthorized","bad_credentials"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"403":{"description":"The token has none of the required scopes.","x-provenance":"published","x-source":"responses#403","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"404":{"description":"The container does not exist.","x-provenance":"published","x-source":"responses#404","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"409":{"description":"The container has files.","x-provenance":"assumed","x-source":"quayside#a container that is not empty","x-errors":["conflict"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"429":{"description":"Too many requests.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time at which to retry.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"500":{"description":"The service failed.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"503":{"description":"The service is temporarily unavailable.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["service_unavailable"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}}}}},"/storage/files":{"get":{"operationId":"ListFiles","summary":"List files","description":"A page of the files of the partner, across all containers.","tags":["files"],"x-provenance":"published","x-source":"python-client#ListResource.list","x-scopes":{"storage.manage":{"x-provenance":"assumed","x-source":"container-list#Required Scopes, carried over to files"},"storage.read":{"x-provenance":"assumed","x-source":"container-list#Required Scopes, carried over to files"}},"parameters":[{"name":"limit","in":"query","description":"Maximum number of items on a page. Rules set its bounds and its default.","x-provenance":"published","x-source":"python-client#ListResource.list","schema":{"type":"integer","x-provenance":"published","x-source":"pagination#limit"}},{"name":"offset","in":"query","description":"Number of items to skip.","x-provenance":"published","x-source":"python-client#ListResource.list","schema":{"type":"integer","default":0,"x-provenance":"published","x-source":"pagination#offset"}},{"name":"order","in":"query","description":"An attribute to sort by, optionally followed by `asc` or `desc`; or `shuffle`.","x-provenance":"published","x-source":"python-client#ListResource.list","schema":{"type":"string","x-provenance":"published","x-source":"pagination#order"}},{"name":"filter","in":"query","description":"Conditions joined by `and`. Each is an attribute, an operator and a value, such as `container_sid eq 3f2a`.","x-provenance":"published","x-source":"python-client#ListResource.list","schema":{"type":"string","x-provenance":"published","x-source":"filtering#Filter Syntax"}},{"name":"include_fields","in":"query","description":"The attributes to show, separated by commas.","x-provenance":"assumed","x-source":"quayside#field filtering is offered, its spelling was not seen","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#field filtering is offered, its spelling was not seen"}},{"name":"exclude_fields","in":"query","description":"The attributes to omit, separated by commas.","x-provenance":"assumed","x-source":"quayside#field filtering is offered, its spelling was not seen","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#field filtering is offered, its spelling was not seen"}},{"name":"includeFields","in":"query","description":"The same as include_fields, in the spelling of the vendor\'s client.","x-provenance":"published","x-source":"python-client#ListResource.exists","schema":{"type":"string","x-provenance":"published","x-source":"python-client#ListResource.exists"}},{"name":"excludeFields","in":"query","description":"The same as exclude_fields, in the spelling of the vendor\'s client.","x-provenance":"assumed","x-source":"quayside#the counterpart of the client\'s includeFields","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#the counterpart of the client\'s includeFields"}}],"responses":{"200":{"description":"A page of files.","x-provenance":"assumed","x-source":"container-list#Response, carried over to files","x-keywords":{"content":{"x-provenance":"published","x-source":"python-client#ListResource.list reads JSON"}},"x-partial":["include_fields","exclude_fields","includeFields","excludeFields"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/FileList"}}}},"400":{"description":"A query parameter is invalid.","x-provenance":"published","x-source":"responses#400","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["invalid_query","invalid_filter"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"401":{"description":"The token is missing or unknown.","x-provenance":"published","x-source":"responses#401","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["unauthorized","bad_credentials"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"403":{"description":"The token has none of the required scopes.","x-provenance":"published","x-source":"responses#403","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"429":{"description":"Too many requests.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time at which to retry.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"500":{"description":"The service failed.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"503":{"description":"The service is temporarily unavailable.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["service_unavailable"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}}}},"post":{"operationId":"UploadFile","summary":"Upload a file","description":"Adds a file to a container: a form with JSON and content, or the content as the body with the attributes in the query. The vendor\'s client sends the attributes alone, as JSON; a rule decides what that does.","tags":["files"],"x-provenance":"published","x-source":"upload#POST /storage/files","x-scopes":{"storage.manage":{"x-provenance":"published","x-source":"upload#Required Scopes"},"storage.create":{"x-provenance":"published","x-source":"upload#Required Scopes"}},"parameters":[{"name":"partner_sid","in":"query","description":"The partner of the file, for an upload with the content as the body.","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; partner_sid is carried over from file_object","schema":{"type":"string","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; partner_sid is carried over from file_object"}},{"name":"container_sid","in":"query","description":"The container of the file, for an upload with the content as the body.","x-provenance":"published","x-source":"upload#sample of bytes, container_sid","schema":{"type":"string","x-provenance":"published","x-source":"upload#sample of bytes, container_sid"}},{"name":"parent_file_sid","in":"query","description":"The parent of the file, for an upload with the content as the body.","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; parent_file_sid is carried over from file_object","schema":{"type":"string","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; parent_file_sid is carried over from file_object"}},{"name":"name","in":"query","description":"Name of the file, for an upload with the content as the body.","x-provenance":"published","x-source":"upload#sample of bytes, name","schema":{"type":"string","x-provenance":"published","x-source":"upload#sample of bytes, name"}},{"name":"type","in":"query","description":"Type of the file: file, audio, or a value not known yet, for an upload with the content as the body.","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; type is carried over from file_object","schema":{"type":"string","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; type is carried over from file_object"}},{"name":"unique","in":"query","description":"Overrides default_file_unique of the container; no source explains it. For an upload with the content as the body.","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; unique is carried over from file_object","schema":{"type":"boolean","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; unique is carried over from file_object"}},{"name":"file_access_name","in":"query","description":"Path of the file in its container, for an upload with the content as the body.","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; file_access_name is carried over from file_object","schema":{"type":"string","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; file_access_name is carried over from file_object"}},{"name":"publish","in":"query","description":"The name under which the file is published: file_sid, file_access_name, or a value not known yet, for an upload with the content as the body.","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; publish is carried over from file_object","schema":{"type":"string","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; publish is carried over from file_object"}},{"name":"integer_key_1","in":"query","description":"A number for the user\'s own purposes, for an upload with the content as the body.","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; integer_key_1 is carried over from file_object","schema":{"type":"integer","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; integer_key_1 is carried over from file_object"}},{"name":"integer_key_2","in":"query","description":"A number for the user\'s own purposes, for an upload with the content as the body.","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; integer_key_2 is carried over from file_object","schema":{"type":"integer","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; integer_key_2 is carried over from file_object"}},{"name":"string_key_1","in":"query","description":"A string for the user\'s own purposes, for an upload with the content as the body.","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; string_key_1 is carried over from file_object","schema":{"type":"string","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; string_key_1 is carried over from file_object"}},{"name":"string_key_2","in":"query","description":"A string for the user\'s own purposes, for an upload with the content as the body.","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; string_key_2 is carried over from file_object","schema":{"type":"string","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; string_key_2 is carried over from file_object"}},{"name":"string_key_3","in":"query","description":"A string for the user\'s own purposes, for an upload with the content as the body.","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; string_key_3 is carried over from file_object","schema":{"type":"string","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; string_key_3 is carried over from file_object"}},{"name":"string_key_4","in":"query","description":"A string for the user\'s own purposes, for an upload with the content as the body.","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; string_key_4 is carried over from file_object","schema":{"type":"string","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; string_key_4 is carried over from file_object"}},{"name":"lifecycle_ttl","in":"query","description":"Seconds until lifecycle_action; -1 means never. For an upload with the content as the body.","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; lifecycle_ttl is carried over from file_object","schema":{"type":"integer","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; lifecycle_ttl is carried over from file_object"}},{"name":"lifecycle_action","in":"query","description":"The action after lifecycle_ttl: no_action, delete, or a value not known yet, for an upload with the content as the body.","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; lifecycle_action is carried over from file_object","schema":{"type":"string","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; lifecycle_action is carried over from file_object"}},{"name":"desired_format","in":"query","description":"Format to transcode the file to. The mock does not transcode. For an upload with the content as the body.","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; desired_format is carried over from file_object","schema":{"type":"string","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; desired_format is carried over from file_object"}},{"name":"desired_bitrate","in":"query","description":"Bit rate of an MP3, for an upload with the content as the body.","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; desired_bitrate is carried over from file_object","schema":{"type":"integer","enum":[8,16,24,32,40,48,64,80,96,112,128,160,192,224,256,320],"x-enum":{"8":{"x-provenance":"published","x-source":"file#desired_bitrate"},"16":{"x-provenance":"published","x-source":"file#desired_bitrate"},"24":{"x-provenance":"published","x-source":"file#desired_bitrate"},"32":{"x-provenance":"published","x-source":"file#desired_bitrate"},"40":{"x-provenance":"published","x-source":"file#desired_bitrate"},"48":{"x-provenance":"published","x-source":"file#desired_bitrate"},"64":{"x-provenance":"published","x-source":"file#desired_bitrate"},"80":{"x-provenance":"published","x-source":"file#desired_bitrate"},"96":{"x-provenance":"published","x-source":"file#desired_bitrate"},"112":{"x-provenance":"published","x-source":"file#desired_bitrate"},"128":{"x-provenance":"published","x-source":"file#desired_bitrate"},"160":{"x-provenance":"published","x-source":"file#desired_bitrate"},"192":{"x-provenance":"published","x-source":"file#desired_bitrate"},"224":{"x-provenance":"published","x-source":"file#desired_bitrate"},"256":{"x-provenance":"published","x-source":"file#desired_bitrate"},"320":{"x-provenance":"published","x-source":"file#desired_bitrate"}},"x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; desired_bitrate is carried over from file_object"}},{"name":"mime_type","in":"query","description":"Media type, if it is not that of the upload itself, for an upload with the content as the body.","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; mime_type is carried over from file_object","schema":{"type":"string","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; mime_type is carried over from file_object"}},{"name":"threshold_include","in":"query","description":"Whether the file counts for the thresholds of the container, for an upload with the content as the body.","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; threshold_include is carried over from file_object","schema":{"type":"boolean","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; threshold_include is carried over from file_object"}}],"requestBody":{"description":"The content, as the body or in a form.","required":true,"x-provenance":"published","x-source":"upload#samples","x-keywords":{"required":{"x-provenance":"assumed","x-source":"quayside#an upload without content is refused"},"content":{"x-provenance":"published","x-source":"upload#samples, and python-client#ListResource.create for JSON"}},"content":{"multipart/form-data":{"schema":{"$ref":"#/components/schemas/UploadForm"}},"application/json":{"schema":{"$ref":"#/components/schemas/FileInput"}},"application/octet-stream":{"schema":{"type":"string","description":"The content.","format":"binary","x-provenance":"published","x-source":"upload#sample of bytes"}}}},"responses":{"201":{"description":"The new file.","x-provenance":"published","x-source":"upload#Response","content":{"application/json":{"schema":{"$ref":"#/components/schemas/File"}}}},"400":{"description":"The form, its JSON or the query is malformed, or the body is missing.","x-provenance":"published","x-source":"responses#400","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["malformed_request","bad_request","invalid_multipart","invalid_query","validation_as_400"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"401":{"description":"The token is missing or unknown.","x-provenance":"published","x-source":"responses#401","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["unauthorized","bad_credentials"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"403":{"description":"The token has none of the required scopes.","x-provenance":"published","x-source":"responses#403","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"404":{"description":"The container does not exist.","x-provenance":"assumed","x-source":"quayside#an upload to a container that does not exist","x-errors":["not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"409":{"description":"The container is full, or does not accept uploads.","x-provenance":"assumed","x-source":"quayside#one of the statuses that an upload over the quota may get","x-errors":["conflict"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"413":{"description":"The body is too large.","x-provenance":"assumed","x-source":"quayside#too large a body","x-errors":["payload_too_large"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"415":{"description":"The content type of the body is not supported.","x-provenance":"published","x-source":"responses#415","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["unsupported_media_type"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"422":{"description":"An attribute has an invalid value.","x-provenance":"published","x-source":"responses#422","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["validation"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"429":{"description":"Too many requests.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time at which to retry.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"500":{"description":"The service failed.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"503":{"description":"The service is temporarily unavailable.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["service_unavailable"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}}}}},"/storage/files/{file_sid}":{"get":{"operationId":"GetFile","summary":"Get a file","description":"The metadata of one file.","tags":["files"],"x-provenance":"published","x-source":"file-get#GET /storage/files/{file_sid}","x-scopes":{"storage.manage":{"x-provenance":"published","x-source":"file-get#Required Scopes"},"storage.read":{"x-provenance":"published","x-source":"file-get#Required Scopes"}},"parameters":[{"name":"file_sid","in":"path","required":true,"description":"Identifies the file.","x-provenance":"published","x-source":"file-get#file_sid","schema":{"type":"string","x-provenance":"published","x-source":"file-get#file_sid"}},{"name":"include_fields","in":"query","description":"The attributes to show, separated by commas.","x-provenance":"assumed","x-source":"quayside#field filtering is offered, its spelling was not seen","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#field filtering is offered, its spelling was not seen"}},{"name":"exclude_fields","in":"query","description":"The attributes to omit, separated by commas.","x-provenance":"assumed","x-source":"quayside#field filtering is offered, its spelling was not seen","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#field filtering is offered, its spelling was not seen"}},{"name":"includeFields","in":"query","description":"The same as include_fields, in the spelling of the vendor\'s client.","x-provenance":"assumed","x-source":"python-client#ListResource.exists, carried over from lists","schema":{"type":"string","x-provenance":"assumed","x-source":"python-client#ListResource.exists, carried over from lists"}},{"name":"excludeFields","in":"query","description":"The same as exclude_fields, in the spelling of the vendor\'s client.","x-provenance":"assumed","x-source":"quayside#the counterpart of the client\'s includeFields","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#the counterpart of the client\'s includeFields"}}],"responses":{"200":{"description":"The file.","x-provenance":"published","x-source":"file-get#Response","x-partial":["include_fields","exclude_fields","includeFields","excludeFields"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/File"}}}},"400":{"description":"A query parameter is invalid.","x-provenance":"published","x-source":"responses#400","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["invalid_query"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"401":{"description":"The token is missing or unknown.","x-provenance":"published","x-source":"responses#401","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["unauthorized","bad_credentials"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"403":{"description":"The token has none of the required scopes.","x-provenance":"published","x-source":"responses#403","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"404":{"description":"The file does not exist.","x-provenance":"published","x-source":"responses#404","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"429":{"description":"Too many requests.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time at which to retry.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"500":{"description":"The service failed.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"503":{"description":"The service is temporarily unavailable.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["service_unavailable"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}}}},"patch":{"operationId":"UpdateFile","summary":"Update a file","description":"Updates only the attributes that are sent.","tags":["files"],"x-provenance":"published","x-source":"file-update#PATCH /storage/files/{file_sid}","x-scopes":{"storage.manage":{"x-provenance":"published","x-source":"file-update#Required Scopes"},"storage.update":{"x-provenance":"assumed","x-source":"scopes#other scopes follow this pattern"}},"parameters":[{"name":"file_sid","in":"path","required":true,"description":"Identifies the file.","x-provenance":"published","x-source":"file-get#file_sid","schema":{"type":"string","x-provenance":"published","x-source":"file-get#file_sid"}}],"requestBody":{"description":"The new attributes of the file.","x-provenance":"published","x-source":"file-update#sample","content":{"application/json":{"schema":{"$ref":"#/components/schemas/FileInput"}}}},"responses":{"200":{"description":"The updated file.","x-provenance":"published","x-source":"file-update#Response","content":{"application/json":{"schema":{"$ref":"#/components/schemas/File"}}}},"400":{"description":"The body is not JSON, or a query parameter is invalid.","x-provenance":"published","x-source":"responses#400","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["bad_request","invalid_query","validation_as_400"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"401":{"description":"The token is missing or unknown.","x-provenance":"published","x-source":"responses#401","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["unauthorized","bad_credentials"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"403":{"description":"The token has none of the required scopes.","x-provenance":"published","x-source":"responses#403","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"404":{"description":"The file does not exist.","x-provenance":"published","x-source":"responses#404","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"409":{"description":"The container is full, or does not accept uploads.","x-provenance":"assumed","x-source":"quayside#one of the statuses that an upload over the quota may get","x-errors":["conflict"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"413":{"description":"The body is too large.","x-provenance":"assumed","x-source":"quayside#too large a body","x-errors":["payload_too_large"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"415":{"description":"The content type of the body is not supported.","x-provenance":"published","x-source":"responses#415","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["unsupported_media_type"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"422":{"description":"An attribute has an invalid value.","x-provenance":"published","x-source":"responses#422","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["validation"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"429":{"description":"Too many requests.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time at which to retry.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"500":{"description":"The service failed.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"503":{"description":"The service is temporarily unavailable.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["service_unavailable"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}}}},"put":{"operationId":"ReplaceFile","summary":"Replace a file","description":"Replaces the attributes of a file, not its content. A rule decides what happens to attributes that are not sent.","tags":["files"],"x-provenance":"published","x-source":"file-update#PUT /storage/files/{file_sid}","x-scopes":{"storage.manage":{"x-provenance":"published","x-source":"file-update#Required Scopes"},"storage.update":{"x-provenance":"assumed","x-source":"scopes#other scopes follow this pattern"}},"parameters":[{"name":"file_sid","in":"path","required":true,"description":"Identifies the file.","x-provenance":"published","x-source":"file-get#file_sid","schema":{"type":"string","x-provenance":"published","x-source":"file-get#file_sid"}}],"requestBody":{"description":"The new attributes of the file.","x-provenance":"published","x-source":"file-update#sample","content":{"application/json":{"schema":{"$ref":"#/components/schemas/FileInput"}}}},"responses":{"200":{"description":"The updated file.","x-provenance":"published","x-source":"file-update#Response","content":{"application/json":{"schema":{"$ref":"#/components/schemas/File"}}}},"400":{"description":"The body is not JSON, or a query parameter is invalid.","x-provenance":"published","x-source":"responses#400","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["bad_request","invalid_query","validation_as_400"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"401":{"description":"The token is missing or unknown.","x-provenance":"published","x-source":"responses#401","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["unauthorized","bad_credentials"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"403":{"description":"The token has none of the required scopes.","x-provenance":"published","x-source":"responses#403","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"404":{"description":"The file does not exist.","x-provenance":"published","x-source":"responses#404","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"409":{"description":"The container is full, or does not accept uploads.","x-provenance":"assumed","x-source":"quayside#one of the statuses that an upload over the quota may get","x-errors":["conflict"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"413":{"description":"The body is too large.","x-provenance":"assumed","x-source":"quayside#too large a body","x-errors":["payload_too_large"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"415":{"description":"The content type of the body is not supported.","x-provenance":"published","x-source":"responses#415","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["unsupported_media_type"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"422":{"description":"An attribute has an invalid value.","x-provenance":"published","x-source":"responses#422","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["validation"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"429":{"description":"Too many requests.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time at which to retry.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"500":{"description":"The service failed.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"503":{"description":"The service is temporarily unavailable.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["service_unavailable"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}}}},"delete":{"operationId":"DeleteFile","summary":"Delete a file","description":"Deletes a file and its content.","tags":["files"],"x-provenance":"published","x-source":"file-delete#DELETE /storage/files/{file_sid}","x-scopes":{"storage.manage":{"x-provenance":"published","x-source":"file-delete#Required Scopes"},"storage.delete":{"x-provenance":"published","x-source":"file-delete#Required Scopes"}},"parameters":[{"name":"file_sid","in":"path","required":true,"description":"Identifies the file.","x-provenance":"published","x-source":"file-get#file_sid","schema":{"type":"string","x-provenance":"published","x-source":"file-get#file_sid"}}],"responses":{"200":{"description":"The file is deleted. A rule chooses between this response and the one without content.","x-provenance":"assumed","x-source":"python-client#it takes 200 and 201 alone for a success"},"204":{"description":"The file is deleted.","x-provenance":"published","x-source":"file-delete#Response"},"400":{"description":"A query parameter is invalid.","x-provenance":"published","x-source":"responses#400","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["invalid_query"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"401":{"description":"The token is missing or unknown.","x-provenance":"published","x-source":"responses#401","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["unauthorized","bad_credentials"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"403":{"description":"The token has none of the required scopes.","x-provenance":"published","x-source":"responses#403","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"404":{"description":"The file does not exist.","x-provenance":"published","x-source":"responses#404","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"429":{"description":"Too many requests.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time at which to retry.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"500":{"description":"The service failed.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"503":{"description":"The service is temporarily unavailable.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["service_unavailable"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}}}}},"/storage/files/{file_sid}/data":{"get":{"operationId":"DownloadFile","summary":"Download a file","description":"The content of one file. A download updates date_last_accessed.","tags":["files"],"x-provenance":"observed","x-source":"file-clients#they download from here","x-scopes":{"storage.manage":{"x-provenance":"assumed","x-source":"file-get#Required Scopes, carried over to the bytes"},"storage.read":{"x-provenance":"assumed","x-source":"file-get#Required Scopes, carried over to the bytes"}},"parameters":[{"name":"file_sid","in":"path","required":true,"description":"Identifies the file.","x-provenance":"published","x-source":"file-get#file_sid","schema":{"type":"string","x-provenance":"published","x-source":"file-get#file_sid"}},{"name":"Range","in":"header","description":"Requests a range of the bytes of the file.","x-provenance":"assumed","x-source":"quayside#parts of a file","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#parts of a file"}},{"name":"If-Range","in":"header","description":"Requests the range only if the file still has this ETag, and the whole file otherwise.","x-provenance":"assumed","x-source":"quayside#entity tag of a file","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#entity tag of a file"}}],"responses":{"200":{"description":"The whole content, with the media type of the file.","x-provenance":"assumed","x-source":"quayside#status and media type of a download","headers":{"Accept-Ranges":{"description":"Says that byte ranges are supported.","x-provenance":"assumed","x-source":"quayside#parts of a file","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#parts of a file"}},"ETag":{"description":"Entity tag of the content, for If-Range.","x-provenance":"assumed","x-source":"quayside#entity tag of a file","x-volatile":"digest","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#entity tag of a file"}}},"content":{"*/*":{"schema":{"type":"string","format":"binary","x-provenance":"assumed","x-source":"quayside#status and media type of a download"}}}},"206":{"description":"The requested range.","x-provenance":"assumed","x-source":"quayside#parts of a file","headers":{"Accept-Ranges":{"description":"Says that byte ranges are supported.","x-provenance":"assumed","x-source":"quayside#parts of a file","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#parts of a file"}},"Content-Range":{"description":"The range of bytes in this response, and the size of the file.","x-provenance":"assumed","x-source":"quayside#parts of a file","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#parts of a file"}},"ETag":{"description":"Entity tag of the content, for If-Range.","x-provenance":"assumed","x-source":"quayside#entity tag of a file","x-volatile":"digest","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#entity tag of a file"}}},"content":{"*/*":{"schema":{"type":"string","format":"binary","x-provenance":"assumed","x-source":"quayside#parts of a file"}}}},"400":{"description":"A query parameter is invalid.","x-provenance":"published","x-source":"responses#400","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["invalid_query"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"401":{"description":"The token is missing or unknown.","x-provenance":"published","x-source":"responses#401","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["unauthorized","bad_credentials"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"403":{"description":"The token has none of the required scopes.","x-provenance":"published","x-source":"responses#403","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"404":{"description":"The file does not exist.","x-provenance":"published","x-source":"responses#404","x-keywords":{"content":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal"}},"x-errors":["not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"416":{"description":"The range is outside the file.","x-provenance":"assumed","x-source":"quayside#parts of a file","x-errors":["range_not_satisfiable"],"headers":{"Accept-Ranges":{"description":"Says that byte ranges are supported.","x-provenance":"assumed","x-source":"quayside#parts of a file","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#parts of a file"}},"Content-Range":{"description":"The range of bytes in this response, and the size of the file.","x-provenance":"assumed","x-source":"quayside#parts of a file","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#parts of a file"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"429":{"description":"Too many requests.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time at which to retry.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"500":{"description":"The service failed.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"503":{"description":"The service is temporarily unavailable.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["service_unavailable"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}}}}},"/f/{file_sid}":{"servers":[{"url":"{publish_domain}","description":"The host of published files, which the containers set. It is not the address of the API.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#publish_domain","variables":{"publish_domain":{"default":"https://storage.carrierx.com","description":"The publish_domain of a container that sets none."}}}],"get":{"operationId":"DownloadPublishedFile","summary":"Download a published file","description":"The content of a published file. No token is needed.","tags":["files"],"x-provenance":"observed","x-source":"listen-button#addresses of published files","security":[],"parameters":[{"name":"file_sid","in":"path","required":true,"description":"Identifies the file: its sid or its file_access_name.","x-provenance":"observed","x-source":"listen-button#a sid with an extension, as file_access_name has it unless told otherwise","schema":{"type":"string","x-provenance":"observed","x-source":"listen-button#a sid with an extension, as file_access_name has it unless told otherwise"}},{"name":"Range","in":"header","description":"Requests a range of the bytes of the file.","x-provenance":"assumed","x-source":"quayside#parts of a file","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#parts of a file"}},{"name":"If-Range","in":"header","description":"Requests the range only if the file still has this ETag, and the whole file otherwise.","x-provenance":"assumed","x-source":"quayside#entity tag of a file","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#entity tag of a file"}}],"responses":{"200":{"description":"The whole content, with the media type of the file.","x-provenance":"assumed","x-source":"quayside#status and media type of a download","headers":{"Accept-Ranges":{"description":"Says that byte ranges are supported.","x-provenance":"assumed","x-source":"quayside#parts of a file","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#parts of a file"}},"ETag":{"description":"Entity tag of the content, for If-Range.","x-provenance":"assumed","x-source":"quayside#entity tag of a file","x-volatile":"digest","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#entity tag of a file"}}},"content":{"*/*":{"schema":{"type":"string","format":"binary","x-provenance":"assumed","x-source":"quayside#status and media type of a download"}}}},"206":{"description":"The requested range.","x-provenance":"assumed","x-source":"quayside#parts of a file","headers":{"Accept-Ranges":{"description":"Says that byte ranges are supported.","x-provenance":"assumed","x-source":"quayside#parts of a file","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#parts of a file"}},"Content-Range":{"description":"The range of bytes in this response, and the size of the file.","x-provenance":"assumed","x-source":"quayside#parts of a file","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#parts of a file"}},"ETag":{"description":"Entity tag of the content, for If-Range.","x-provenance":"assumed","x-source":"quayside#entity tag of a file","x-volatile":"digest","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#entity tag of a file"}}},"content":{"*/*":{"schema":{"type":"string","format":"binary","x-provenance":"assumed","x-source":"quayside#parts of a file"}}}},"400":{"description":"A query parameter is invalid.","x-provenance":"assumed","x-source":"quayside#the published address is no part of the documented API","x-errors":["invalid_query"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"404":{"description":"The file does not exist, or is not published.","x-provenance":"assumed","x-source":"quayside#the published address is no part of the documented API","x-errors":["not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"416":{"description":"The range is outside the file.","x-provenance":"assumed","x-source":"quayside#parts of a file","x-errors":["range_not_satisfiable"],"headers":{"Accept-Ranges":{"description":"Says that byte ranges are supported.","x-provenance":"assumed","x-source":"quayside#parts of a file","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#parts of a file"}},"Content-Range":{"description":"The range of bytes in this response, and the size of the file.","x-provenance":"assumed","x-source":"quayside#parts of a file","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#parts of a file"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"429":{"description":"Too many requests.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time at which to retry.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"500":{"description":"The service failed.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"503":{"description":"The service is temporarily unavailable.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["service_unavailable"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}}}}}},"components":{"securitySchemes":{"bearer":{"type":"http","scheme":"bearer","description":"An access token with scopes, as created in the portal. A rule decides on a login and its password.","x-provenance":"published","x-source":"rest-api#Authentication"}},"schemas":{"Container":{"type":"object","description":"A container. The fields are in the order of a response.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#Container","required":["allow_publish","allowed_classifications","available_bytes_percent","available_files_percent","blocked_classifications","container_sid","default_file_lifecycle_action","default_file_lifecycle_ttl","default_file_publish","default_file_threshold_include","default_file_unique","durability_class","encrypted","external_attributes","integer_key_1","integer_key_2","name","parent_container_sid","partner_sid","publish_domain","quota_bytes","quota_files","string_key_1","string_key_2","string_key_3","string_key_4","threshold_action","threshold_available_bytes_percent","threshold_available_files_percent","threshold_bytes","threshold_bytes_target","threshold_files","threshold_files_target","threshold_grace_period","threshold_total_bytes","threshold_total_files","total_bytes","total_files","type","unique"],"properties":{"allow_publish":{"type":"boolean","description":"Whether files of the container can be published.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#allow_publish"},"allowed_classifications":{"type":"array","description":"The classifications of files that the container accepts. A rule decides what an empty list means.","items":{"type":"string","description":"A classification.","enum":["archive","document","executable","media","unknown"],"x-enum":{"archive":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#allowed_classifications.archive"},"document":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#allowed_classifications.document"},"executable":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#allowed_classifications.executable"},"media":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#allowed_classifications.media"},"unknown":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#allowed_classifications.unknown"}},"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#allowed_classifications"},"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#allowed_classifications"},"available_bytes_percent":{"type":"integer","description":"The share of the byte quota that is available, in percent. A rule decides the rounding.","readOnly":true,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#available_bytes_percent"},"available_files_percent":{"type":"integer","description":"The share of the file quota that is available, in percent. A rule decides the rounding.","readOnly":true,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#available_files_percent"},"blocked_classifications":{"type":"array","description":"The classifications of files that the container refuses.","items":{"type":"string","description":"A classification.","enum":["archive","document","executable","media","unknown"],"x-enum":{"archive":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#blocked_classifications.archive"},"document":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#blocked_classifications.document"},"executable":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#blocked_classifications.executable"},"media":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#blocked_classifications.media"},"unknown":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#blocked_classifications.unknown"}},"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#blocked_classifications"},"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#blocked_classifications"},"container_sid":{"type":"string","description":"Id of the container.","readOnly":true,"x-volatile":"id","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#container_sid"},"default_file_lifecycle_action":{"type":"string","description":"Default lifecycle_action of uploaded files.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#default_file_lifecycle_action"},"default_file_lifecycle_ttl":{"type":"integer","description":"Default lifecycle_ttl of uploaded files.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#default_file_lifecycle_ttl"},"default_file_publish":{"type":"string","description":"Default publish of uploaded files.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#default_file_publish"},"default_file_threshold_include":{"type":"boolean","description":"Default threshold_include of uploaded files.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#default_file_threshold_include"},"default_file_unique":{"type":"boolean","description":"Default unique of uploaded files.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#default_file_unique"},"durability_class":{"type":"string","description":"How the content is stored. There is one value.","enum":["unassigned"],"x-enum":{"unassigned":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#durability_class.unassigned"}},"readOnly":true,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#durability_class"},"encrypted":{"type":"boolean","description":"Whether the content is on an encrypted disk. Fixed when the container is created.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#encrypted"},"external_attributes":{"$ref":"#/components/schemas/ExternalAttributesShown","description":"Location and credentials of external storage. A rule decides how secrets are shown.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#external_attributes"},"integer_key_1":{"type":["integer","null"],"description":"A number for the user\'s own purposes.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#integer_key_1"},"integer_key_2":{"type":["integer","null"],"description":"A number for the user\'s own purposes.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#integer_key_2"},"name":{"type":"string","description":"Name of the container.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#name"},"parent_container_sid":{"type":["string","null"],"description":"The parent container. A rule decides what happens to this one when its parent is deleted.","x-volatile":"id","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#parent_container_sid"},"partner_sid":{"type":"string","description":"The partner of the container.","x-volatile":"id","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#partner_sid"},"publish_domain":{"type":"string","description":"The address of published files.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#publish_domain"},"quota_bytes":{"type":["integer","null"],"description":"Maximum number of bytes. Null for unlimited is inferred from the blank field of the portal.","x-provenance":"assumed","x-source":"voicemail#quota fields that are left blank"},"quota_files":{"type":["integer","null"],"description":"Maximum number of files. Null for unlimited is inferred from the blank field of the portal.","x-provenance":"assumed","x-source":"voicemail#quota fields that are left blank"},"string_key_1":{"type":["string","null"],"description":"A string for the user\'s own purposes.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#string_key_1"},"string_key_2":{"type":["string","null"],"description":"A string for the user\'s own purposes.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#string_key_2"},"string_key_3":{"type":["string","null"],"description":"A string for the user\'s own purposes.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#string_key_3"},"string_key_4":{"type":["string","null"],"description":"A string for the user\'s own purposes.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#string_key_4"},"threshold_action":{"type":["string","null"],"description":"What happens when a threshold is exceeded: a clean-up, nothing, or uploads are refused. The samples show null; the text names no_action as the default.","enum":["delete_lru","no_action","reject",null],"x-enum":{"delete_lru":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#threshold_action.delete_lru"},"no_action":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#threshold_action.no_action"},"reject":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#threshold_action.reject"},"null":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#threshold_action.null"}},"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#threshold_action"},"threshold_available_bytes_percent":{"type":["integer","null"],"description":"The share of the byte threshold that is available, in percent. The document\'s text calls it a size; its name and type are those of a percentage.","readOnly":true,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#threshold_available_bytes_percent"},"threshold_available_files_percent":{"type":["integer","null"],"description":"The share of the file threshold that is available, in percent. The document\'s text calls it a number; its name and type are those of a percentage.","readOnly":true,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#threshold_available_files_percent"},"threshold_bytes":{"type":["integer","null"],"description":"The number of bytes above which threshold_action applies. At most quota_bytes.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#threshold_bytes"},"threshold_bytes_target":{"type":["integer","null"],"description":"The number of bytes at which a clean-up stops. At most threshold_bytes.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#threshold_bytes_target"},"threshold_files":{"type":["integer","null"],"description":"The number of files above which threshold_action applies. At most quota_files.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#threshold_files"},"threshold_files_target":{"type":["integer","null"],"description":"The number of files at which a clean-up stops. At most threshold_files.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#threshold_files_target"},"threshold_grace_period":{"type":"integer","description":"Seconds during which uploads are still accepted after a threshold is reached, with threshold_action reject.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#threshold_grace_period"},"threshold_total_bytes":{"type":"integer","description":"Total size of the files that count for the threshold.","readOnly":true,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#threshold_total_bytes"},"threshold_total_files":{"type":"integer","description":"Number of files that count for the threshold.","readOnly":true,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#threshold_total_files"},"total_bytes":{"type":"integer","description":"Total size of all files.","readOnly":true,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#total_bytes"},"total_files":{"type":"integer","description":"Number of files.","readOnly":true,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#total_files"},"type":{"type":"string","description":"Where the content is stored: by the vendor, or in external storage of one of three others.","enum":["internal","aws","azure","gcp"],"x-enum":{"internal":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#type.internal"},"aws":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#type.aws"},"azure":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#type.azure"},"gcp":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#type.gcp"}},"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#type"},"unique":{"type":"boolean","description":"Whether another unique container must not have the same six keys.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#unique"}}},"ContainerInput":{"type":"object","title":"Container","description":"The writable attributes of a container, for creating, updating and replacing it. The defaults are those of a new container. Numbers may be sent as strings. Read-only attributes are not declared, so that a rule can decide on them.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#Container","properties":{"allow_publish":{"type":"boolean","description":"Whether files of the container can be published.","default":true,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#allow_publish"},"allowed_classifications":{"type":"array","description":"The classifications of files that the container accepts. A rule decides what an empty list means.","items":{"type":"string","description":"A classification.","enum":["archive","document","executable","media","unknown"],"x-enum":{"archive":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#allowed_classifications.archive"},"document":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#allowed_classifications.document"},"executable":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#allowed_classifications.executable"},"media":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#allowed_classifications.media"},"unknown":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#allowed_classifications.unknown"}},"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#allowed_classifications"},"default":[],"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#allowed_classifications","x-keywords":{"default":{"x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#reply.allowed_classifications"}}},"blocked_classifications":{"type":"array","description":"The classifications of files that the container refuses.","items":{"type":"string","description":"A classification.","enum":["archive","document","executable","media","unknown"],"x-enum":{"archive":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#blocked_classifications.archive"},"document":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#blocked_classifications.document"},"executable":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#blocked_classifications.executable"},"media":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#blocked_classifications.media"},"unknown":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#blocked_classifications.unknown"}},"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#blocked_classifications"},"default":[],"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#blocked_classifications","x-keywords":{"default":{"x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#reply.blocked_classifications"}}},"default_file_lifecycle_action":{"type":"string","description":"Default lifecycle_action of uploaded files.","default":"no_action","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#default_file_lifecycle_action"},"default_file_lifecycle_ttl":{"type":["integer","string"],"description":"Default lifecycle_ttl of uploaded files.","pattern":"^-?[0-9]+$","default":-1,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#default_file_lifecycle_ttl","x-keywords":{"type":{"x-provenance":"assumed","x-source":"container-update#sample, whose string for a number is carried over to other attributes"},"pattern":{"x-provenance":"assumed","x-source":"quayside#the form of a number that is sent as a string"}}},"default_file_publish":{"type":"string","description":"Default publish of uploaded files.","default":"file_sid","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#default_file_publish"},"default_file_threshold_include":{"type":"boolean","description":"Default threshold_include of uploaded files.","default":true,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#default_file_threshold_include"},"default_file_unique":{"type":"boolean","description":"Default unique of uploaded files.","default":false,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#default_file_unique"},"encrypted":{"type":"boolean","description":"Whether the content is on an encrypted disk. It cannot be changed after creation.","default":false,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#encrypted"},"external_attributes":{"$ref":"#/components/schemas/ExternalAttributes","description":"Location and credentials of external storage. The service checks which attributes a type needs.","default":{},"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#external_attributes","x-keywords":{"default":{"x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#reply.external_attributes"}}},"integer_key_1":{"type":["integer","string","null"],"description":"A number for the user\'s own purposes.","pattern":"^-?[0-9]+$","default":null,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#integer_key_1","x-keywords":{"type":{"x-provenance":"published","x-source":"container-update#sample, integer_key_1 as a string"},"pattern":{"x-provenance":"assumed","x-source":"quayside#the form of a number that is sent as a string"},"default":{"x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#reply.integer_key_1"}}},"integer_key_2":{"type":["integer","string","null"],"description":"A number for the user\'s own purposes.","pattern":"^-?[0-9]+$","default":null,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#integer_key_2","x-keywords":{"type":{"x-provenance":"assumed","x-source":"container-update#sample, whose string for a number is carried over to other attributes"},"pattern":{"x-provenance":"assumed","x-source":"quayside#the form of a number that is sent as a string"},"default":{"x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#reply.integer_key_2"}}},"name":{"type":"string","description":"Name of the container. The default is taken from a sample.","default":"N/A","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#name","x-keywords":{"default":{"x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#reply.name"}}},"parent_container_sid":{"type":["string","null"],"description":"The parent container.","default":null,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#parent_container_sid","x-keywords":{"default":{"x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#reply.parent_container_sid"}}},"partner_sid":{"type":"string","description":"The partner of the container.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#partner_sid"},"publish_domain":{"type":"string","description":"The address of published files. The default is taken from a sample.","default":"https://storage.carrierx.com","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#publish_domain","x-keywords":{"default":{"x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#reply.publish_domain"}}},"quota_bytes":{"type":["integer","string","null"],"description":"Maximum number of bytes. A rule decides what null means.","pattern":"^-?[0-9]+$","default":1073741824,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#quota_bytes","x-keywords":{"type":{"x-provenance":"assumed","x-source":"container-update#sample, whose string for a number is carried over to other attributes"},"pattern":{"x-provenance":"assumed","x-source":"quayside#the form of a number that is sent as a string"}}},"quota_files":{"type":["integer","string","null"],"description":"Maximum number of files. A rule decides what null means.","pattern":"^-?[0-9]+$","default":100,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#quota_files","x-keywords":{"type":{"x-provenance":"assumed","x-source":"container-update#sample, whose string for a number is carried over to other attributes"},"pattern":{"x-provenance":"assumed","x-source":"quayside#the form of a number that is sent as a string"}}},"string_key_1":{"type":["string","null"],"description":"A string for the user\'s own purposes.","default":null,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#string_key_1","x-keywords":{"default":{"x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#reply.string_key_1"}}},"string_key_2":{"type":["string","null"],"description":"A string for the user\'s own purposes.","default":null,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#string_key_2","x-keywords":{"default":{"x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#reply.string_key_2"}}},"string_key_3":{"type":["string","null"],"description":"A string for the user\'s own purposes.","default":null,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#string_key_3","x-keywords":{"default":{"x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#reply.string_key_3"}}},"string_key_4":{"type":["string","null"],"description":"A string for the user\'s own purposes.","default":null,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#string_key_4","x-keywords":{"default":{"x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#reply.string_key_4"}}},"threshold_action":{"type":["string","null"],"description":"What happens when a threshold is exceeded. A rule sets the default, since text and sample differ.","enum":["delete_lru","no_action","reject",null],"x-enum":{"delete_lru":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#threshold_action.delete_lru"},"no_action":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#threshold_action.no_action"},"reject":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#threshold_action.reject"},"null":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#threshold_action.null"}},"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#threshold_action"},"threshold_bytes":{"type":["integer","string","null"],"description":"The number of bytes above which threshold_action applies. The service refuses more than quota_bytes.","pattern":"^-?[0-9]+$","default":null,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#threshold_bytes","x-keywords":{"type":{"x-provenance":"assumed","x-source":"container-update#sample, whose string for a number is carried over to other attributes"},"pattern":{"x-provenance":"assumed","x-source":"quayside#the form of a number that is sent as a string"},"default":{"x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#reply.threshold_bytes"}}},"threshold_bytes_target":{"type":["integer","string","null"],"description":"The number of bytes at which a clean-up stops. The service refuses more than threshold_bytes.","pattern":"^-?[0-9]+$","default":null,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#threshold_bytes_target","x-keywords":{"type":{"x-provenance":"assumed","x-source":"container-update#sample, whose string for a number is carried over to other attributes"},"pattern":{"x-provenance":"assumed","x-source":"quayside#the form of a number that is sent as a string"},"default":{"x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#reply.threshold_bytes_target"}}},"threshold_files":{"type":["integer","string","null"],"description":"The number of files above which threshold_action applies. The service refuses more than quota_files.","pattern":"^-?[0-9]+$","default":null,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#threshold_files","x-keywords":{"type":{"x-provenance":"assumed","x-source":"container-update#sample, whose string for a number is carried over to other attributes"},"pattern":{"x-provenance":"assumed","x-source":"quayside#the form of a number that is sent as a string"},"default":{"x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#reply.threshold_files"}}},"threshold_files_target":{"type":["integer","string","null"],"description":"The number of files at which a clean-up stops. The service refuses more than threshold_files.","pattern":"^-?[0-9]+$","default":null,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#threshold_files_target","x-keywords":{"type":{"x-provenance":"assumed","x-source":"container-update#sample, whose string for a number is carried over to other attributes"},"pattern":{"x-provenance":"assumed","x-source":"quayside#the form of a number that is sent as a string"},"default":{"x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#reply.threshold_files_target"}}},"threshold_grace_period":{"type":["integer","string"],"description":"Seconds during which uploads are still accepted after a threshold is reached, with threshold_action reject.","pattern":"^-?[0-9]+$","default":0,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#threshold_grace_period","x-keywords":{"type":{"x-provenance":"assumed","x-source":"container-update#sample, whose string for a number is carried over to other attributes"},"pattern":{"x-provenance":"assumed","x-source":"quayside#the form of a number that is sent as a string"}}},"type":{"type":"string","description":"Where to store the content: with the vendor, or in external storage of one of three others.","enum":["internal","aws","azure","gcp"],"x-enum":{"internal":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#type.internal"},"aws":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#type.aws"},"azure":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#type.azure"},"gcp":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#type.gcp"}},"default":"internal","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#type"},"unique":{"type":"boolean","description":"Whether another unique container must not have the same six keys. Best set at creation.","default":false,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#unique"}}},"ExternalAttributes":{"type":"object","title":"external_attributes","description":"Location and credentials of external storage. Each type needs its own attributes; gcp and azure also need one of two sets of credentials. The service checks this and names the missing attributes in a 422.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#external_attributes","properties":{"aws_access_key":{"type":"string","description":"Access key of the AWS account. Required for aws.","x-secret":true,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#external_attributes.aws_access_key"},"aws_bucket_name":{"type":"string","description":"Name of the S3 bucket. Required for aws.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#external_attributes.aws_bucket_name"},"aws_secret_key":{"type":"string","description":"Secret key of the AWS account. Required for aws.","x-secret":true,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#external_attributes.aws_secret_key"},"azure_account_key":{"type":"string","description":"Key of the Azure account. Required for azure without azure_sas_token.","x-secret":true,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#external_attributes.azure_account_key"},"azure_account_name":{"type":"string","description":"Name of the Azure account. Required for azure.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#external_attributes.azure_account_name"},"azure_container_name":{"type":"string","description":"Name of the Azure container. Required for azure.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#external_attributes.azure_container_name"},"azure_sas_token":{"type":"string","description":"SAS token of the Azure storage. Required for azure without azure_account_key.","x-secret":true,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#external_attributes.azure_sas_token"},"gcp_access_token":{"type":"string","description":"Access token of the Google account. Required for gcp without a refresh token and its client.","x-secret":true,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#external_attributes.gcp_access_token"},"gcp_bucket_name":{"type":"string","description":"Name of the Google Cloud bucket. Required for gcp.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#external_attributes.gcp_bucket_name"},"gcp_client_id":{"type":"string","description":"Client id of the refresh token. Required for gcp without gcp_access_token.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#external_attributes.gcp_client_id"},"gcp_client_secret":{"type":"string","description":"Client secret of the refresh token. Required for gcp without gcp_access_token.","x-secret":true,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#external_attributes.gcp_client_secret"},"gcp_project":{"type":"string","description":"The Google Cloud project. Required for gcp.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#external_attributes.gcp_project"},"gcp_refresh_token":{"type":"string","description":"Refresh token of the Google account. Required for gcp without gcp_access_token.","x-secret":true,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#external_attributes.gcp_refresh_token"}}},"ExternalAttributesShown":{"type":"object","description":"Location and credentials of external storage in a response. No source says whether secrets are shown, masked or omitted.","x-provenance":"assumed","x-source":"partner-login#its password is hidden in replies","properties":{"aws_access_key":{"type":"string","x-secret":true,"description":"Access key of the AWS account, masked.","x-provenance":"assumed","x-source":"partner-login#its password is hidden in replies"},"aws_bucket_name":{"type":"string","description":"Name of the S3 bucket.","x-provenance":"assumed","x-source":"quayside#what is no secret is shown as it was sent"},"aws_secret_key":{"type":"string","x-secret":true,"description":"Secret key of the AWS account, masked.","x-provenance":"assumed","x-source":"partner-login#its password is hidden in replies"},"azure_account_key":{"type":"string","x-secret":true,"description":"Key of the Azure account, masked.","x-provenance":"assumed","x-source":"partner-login#its password is hidden in replies"},"azure_account_name":{"type":"string","description":"Name of the Azure account.","x-provenance":"assumed","x-source":"quayside#what is no secret is shown as it was sent"},"azure_container_name":{"type":"string","description":"Name of the Azure container.","x-provenance":"assumed","x-source":"quayside#what is no secret is shown as it was sent"},"azure_sas_token":{"type":"string","x-secret":true,"description":"SAS token of the Azure storage, masked.","x-provenance":"assumed","x-source":"partner-login#its password is hidden in replies"},"gcp_access_token":{"type":"string","x-secret":true,"description":"Access token of the Google account, masked.","x-provenance":"assumed","x-source":"partner-login#its password is hidden in replies"},"gcp_bucket_name":{"type":"string","description":"Name of the Google Cloud bucket.","x-provenance":"assumed","x-source":"quayside#what is no secret is shown as it was sent"},"gcp_client_id":{"type":"string","description":"Client id of the refresh token.","x-provenance":"assumed","x-source":"quayside#what is no secret is shown as it was sent"},"gcp_client_secret":{"type":"string","x-secret":true,"description":"Client secret of the refresh token, masked.","x-provenance":"assumed","x-source":"partner-login#its password is hidden in replies"},"gcp_project":{"type":"string","description":"The Google Cloud project.","x-provenance":"assumed","x-source":"quayside#what is no secret is shown as it was sent"},"gcp_refresh_token":{"type":"string","x-secret":true,"description":"Refresh token of the Google account, masked.","x-provenance":"assumed","x-source":"partner-login#its password is hidden in replies"}}},"File":{"type":"object","description":"A file. The fields are in the order of a capture. The keys, which the capture lacks, are where the vendor\'s client has them: after the publishing fields and before the lifecycle fields.","x-provenance":"published","x-source":"file#File Object","x-keywords":{"required":{"x-provenance":"assumed","x-source":"upload#sample has all 29; the files of storage-commander have no keys"}},"required":["file_sid","partner_sid","container_sid","parent_file_sid","name","type","unique","file_bytes","file_access_name","publish","publish_uri","integer_key_1","integer_key_2","string_key_1","string_key_2","string_key_3","string_key_4","lifecycle_ttl","lifecycle_action","date_modified","desired_format","desired_bitrate","mime_type","content_format","content_duration","content_transcoding_progress","threshold_include","date_last_accessed","content_classification"],"properties":{"file_sid":{"type":"string","description":"Id of the file.","readOnly":true,"x-volatile":"id","x-provenance":"published","x-source":"file#file_sid"},"partner_sid":{"type":"string","description":"The partner of the file.","x-volatile":"id","x-provenance":"published","x-source":"upload#sample.partner_sid"},"container_sid":{"type":"string","description":"The container of the file.","x-volatile":"id","x-provenance":"published","x-source":"file#container_sid"},"parent_file_sid":{"type":["string","null"],"description":"The parent of the file, or null.","x-volatile":"id","x-provenance":"published","x-source":"upload#sample.parent_file_sid"},"name":{"type":"string","description":"Name of the file.","x-provenance":"published","x-source":"upload#sample.name"},"type":{"type":"string","description":"Type of the file. The known values are file and audio; no source has the full list.","x-provenance":"published","x-source":"upload#sample.type"},"unique":{"type":"boolean","description":"The document names it beside default_file_unique of the container, without an explanation.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#File.unique"},"file_bytes":{"type":"integer","description":"Size of the file in bytes.","readOnly":true,"x-size-of":"data","x-provenance":"published","x-source":"file#file_bytes"},"file_access_name":{"type":"string","description":"Path of the file in its container. Default: its sid and an extension.","x-volatile":"path","x-provenance":"published","x-source":"file#file_access_name"},"publish":{"type":"string","description":"The name under which the file is published. The known values are file_sid and file_access_name; no source has the full list.","x-provenance":"published","x-source":"blast-api#a template sets it to file_access_name"},"publish_uri":{"type":["string","null"],"description":"URL of the published file. Null for a file that is not published is our assumption.","readOnly":true,"x-volatile":"path","x-provenance":"assumed","x-source":"upload#sample.publish_uri, without the null"},"integer_key_1":{"type":["integer","null"],"description":"A number for the user\'s own purposes.","x-provenance":"published","x-source":"file#integer_key_1"},"integer_key_2":{"type":["integer","null"],"description":"A number for the user\'s own purposes.","x-provenance":"published","x-source":"file#integer_key_2"},"string_key_1":{"type":["string","null"],"description":"A string for the user\'s own purposes.","x-provenance":"published","x-source":"upload#sample.string_key_1"},"string_key_2":{"type":["string","null"],"description":"A string for the user\'s own purposes.","x-provenance":"published","x-source":"upload#sample.string_key_2"},"string_key_3":{"type":["string","null"],"description":"A string for the user\'s own purposes.","x-provenance":"published","x-source":"upload#sample.string_key_3"},"string_key_4":{"type":["string","null"],"description":"A string for the user\'s own purposes.","x-provenance":"published","x-source":"upload#sample.string_key_4"},"lifecycle_ttl":{"type":"integer","description":"Seconds until lifecycle_action; -1 means never. A rule decides when they start.","x-provenance":"published","x-source":"blast-api#259200 is three days, -1 keeps the file"},"lifecycle_action":{"type":"string","description":"The action after lifecycle_ttl. The known values are no_action and delete; no source has the full list.","x-provenance":"published","x-source":"blast-api#templates set it to delete"},"date_modified":{"type":"string","description":"Time of the last change.","format":"date-time","readOnly":true,"x-volatile":"time","x-provenance":"published","x-source":"file#date_modified"},"desired_format":{"type":["string","null"],"description":"Format to transcode the file to; null for none.","x-provenance":"published","x-source":"file#desired_format"},"desired_bitrate":{"type":["integer","null"],"description":"Bit rate of an MP3 that is not transcoded.","enum":[8,16,24,32,40,48,64,80,96,112,128,160,192,224,256,320,null],"x-enum":{"8":{"x-provenance":"published","x-source":"file#desired_bitrate"},"16":{"x-provenance":"published","x-source":"file#desired_bitrate"},"24":{"x-provenance":"published","x-source":"file#desired_bitrate"},"32":{"x-provenance":"published","x-source":"file#desired_bitrate"},"40":{"x-provenance":"published","x-source":"file#desired_bitrate"},"48":{"x-provenance":"published","x-source":"file#desired_bitrate"},"64":{"x-provenance":"published","x-source":"file#desired_bitrate"},"80":{"x-provenance":"published","x-source":"file#desired_bitrate"},"96":{"x-provenance":"published","x-source":"file#desired_bitrate"},"112":{"x-provenance":"published","x-source":"file#desired_bitrate"},"128":{"x-provenance":"published","x-source":"file#desired_bitrate"},"160":{"x-provenance":"published","x-source":"file#desired_bitrate"},"192":{"x-provenance":"published","x-source":"file#desired_bitrate"},"224":{"x-provenance":"published","x-source":"file#desired_bitrate"},"256":{"x-provenance":"published","x-source":"file#desired_bitrate"},"320":{"x-provenance":"published","x-source":"file#desired_bitrate"},"null":{"x-provenance":"published","x-source":"upload#sample.desired_bitrate"}},"x-provenance":"published","x-source":"file#desired_bitrate"},"mime_type":{"type":"string","description":"Media type of the content.","x-provenance":"published","x-source":"upload#sample.mime_type"},"content_format":{"type":["string","null"],"description":"Format of the content. Null for an unknown format is our assumption.","readOnly":true,"x-provenance":"assumed","x-source":"file#content_format, without the null"},"content_duration":{"type":["number","null"],"description":"Duration of the recording.","readOnly":true,"x-provenance":"published","x-source":"file#content_duration"},"content_transcoding_progress":{"type":["integer","null"],"description":"Progress of the transcoding.","readOnly":true,"x-provenance":"published","x-source":"file#content_transcoding_progress"},"threshold_include":{"type":"boolean","description":"Whether the file counts for the thresholds of the container.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#File.threshold_include"},"date_last_accessed":{"type":["string","null"],"description":"Time of the last download by sid, to about a minute; null before the first download.","format":"date-time","readOnly":true,"x-volatile":"time","x-provenance":"observed","x-source":"storage-commander#null before the first download"},"content_classification":{"type":"string","description":"Classification of the content, to which the lists of the container refer.","enum":["archive","document","executable","media","unknown"],"x-enum":{"archive":{"x-provenance":"published","x-source":"file#content_classification"},"document":{"x-provenance":"published","x-source":"file#content_classification"},"executable":{"x-provenance":"published","x-source":"file#content_classification"},"media":{"x-provenance":"published","x-source":"file#content_classification"},"unknown":{"x-provenance":"published","x-source":"file#content_classification"}},"readOnly":true,"x-provenance":"published","x-source":"file#content_classification"}}},"FileInput":{"type":"object","description":"The writable attributes of a file, for uploading, updating and replacing it. Attributes that an upload omits come from the container, the upload itself, or the sid of the file. Numbers may be sent as strings. Read-only attributes are not declared, so that a rule can decide on them.","x-provenance":"published","x-source":"upload#file_object","properties":{"partner_sid":{"type":"string","description":"The partner of the file.","x-provenance":"published","x-source":"python-client#File.create_fields","x-keywords":{"type":{"x-provenance":"published","x-source":"upload#sample.partner_sid"}}},"container_sid":{"type":"string","description":"The container of the file.","x-provenance":"published","x-source":"python-client#File.create_fields","x-keywords":{"type":{"x-provenance":"published","x-source":"file#container_sid"}}},"parent_file_sid":{"type":["string","null"],"description":"The parent of the file.","x-provenance":"published","x-source":"python-client#File.create_fields","x-keywords":{"type":{"x-provenance":"published","x-source":"upload#sample.parent_file_sid"}}},"name":{"type":"string","description":"Name of the file.","x-provenance":"published","x-source":"python-client#File.create_fields","x-keywords":{"type":{"x-provenance":"published","x-source":"upload#sample.name"}}},"type":{"type":"string","description":"Type of the file: file, audio, or a value not known yet.","x-provenance":"published","x-source":"python-client#File.create_fields","x-keywords":{"type":{"x-provenance":"published","x-source":"upload#sample.type"}}},"unique":{"type":"boolean","description":"Overrides default_file_unique of the container; no source explains it.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#File.unique"},"file_access_name":{"type":"string","description":"Path of the file in its container.","x-provenance":"published","x-source":"python-client#File.create_fields","x-keywords":{"type":{"x-provenance":"published","x-source":"file#file_access_name"}}},"publish":{"type":"string","description":"The name under which the file is published: file_sid, file_access_name, or a value not known yet.","x-provenance":"published","x-source":"python-client#File.create_fields","x-keywords":{"type":{"x-provenance":"published","x-source":"blast-api#a template sets it to file_access_name"}}},"integer_key_1":{"type":["integer","string","null"],"description":"A number for the user\'s own purposes.","pattern":"^-?[0-9]+$","x-provenance":"published","x-source":"python-client#File.create_fields","x-keywords":{"type":{"x-provenance":"assumed","x-source":"container-update#sample, whose string for a number is carried over to other attributes"},"pattern":{"x-provenance":"assumed","x-source":"quayside#the form of a number that is sent as a string"}}},"integer_key_2":{"type":["integer","string","null"],"description":"A number for the user\'s own purposes.","pattern":"^-?[0-9]+$","x-provenance":"published","x-source":"python-client#File.create_fields","x-keywords":{"type":{"x-provenance":"assumed","x-source":"container-update#sample, whose string for a number is carried over to other attributes"},"pattern":{"x-provenance":"assumed","x-source":"quayside#the form of a number that is sent as a string"}}},"string_key_1":{"type":["string","null"],"description":"A string for the user\'s own purposes.","x-provenance":"published","x-source":"python-client#File.create_fields","x-keywords":{"type":{"x-provenance":"published","x-source":"upload#sample.string_key_1"}}},"string_key_2":{"type":["string","null"],"description":"A string for the user\'s own purposes.","x-provenance":"published","x-source":"python-client#File.create_fields","x-keywords":{"type":{"x-provenance":"published","x-source":"upload#sample.string_key_2"}}},"string_key_3":{"type":["string","null"],"description":"A string for the user\'s own purposes.","x-provenance":"published","x-source":"python-client#File.create_fields","x-keywords":{"type":{"x-provenance":"published","x-source":"upload#sample.string_key_3"}}},"string_key_4":{"type":["string","null"],"description":"A string for the user\'s own purposes.","x-provenance":"published","x-source":"python-client#File.create_fields","x-keywords":{"type":{"x-provenance":"published","x-source":"upload#sample.string_key_4"}}},"lifecycle_ttl":{"type":["integer","string"],"description":"Seconds until lifecycle_action; -1 means never.","pattern":"^-?[0-9]+$","x-provenance":"published","x-source":"python-client#File.create_fields","x-keywords":{"type":{"x-provenance":"assumed","x-source":"container-update#sample, whose string for a number is carried over to other attributes"},"pattern":{"x-provenance":"assumed","x-source":"quayside#the form of a number that is sent as a string"}}},"lifecycle_action":{"type":"string","description":"The action after lifecycle_ttl: no_action, delete, or a value not known yet.","x-provenance":"published","x-source":"python-client#File.create_fields","x-keywords":{"type":{"x-provenance":"published","x-source":"blast-api#templates set it to delete"}}},"desired_format":{"type":["string","null"],"description":"Format to transcode the file to. The mock does not transcode.","x-provenance":"published","x-source":"python-client#File.create_fields","x-keywords":{"type":{"x-provenance":"published","x-source":"file#desired_format"}}},"desired_bitrate":{"type":["integer","null"],"description":"Bit rate of an MP3. It must be one of these numbers, and not a string.","enum":[8,16,24,32,40,48,64,80,96,112,128,160,192,224,256,320,null],"x-enum":{"8":{"x-provenance":"published","x-source":"file#desired_bitrate"},"16":{"x-provenance":"published","x-source":"file#desired_bitrate"},"24":{"x-provenance":"published","x-source":"file#desired_bitrate"},"32":{"x-provenance":"published","x-source":"file#desired_bitrate"},"40":{"x-provenance":"published","x-source":"file#desired_bitrate"},"48":{"x-provenance":"published","x-source":"file#desired_bitrate"},"64":{"x-provenance":"published","x-source":"file#desired_bitrate"},"80":{"x-provenance":"published","x-source":"file#desired_bitrate"},"96":{"x-provenance":"published","x-source":"file#desired_bitrate"},"112":{"x-provenance":"published","x-source":"file#desired_bitrate"},"128":{"x-provenance":"published","x-source":"file#desired_bitrate"},"160":{"x-provenance":"published","x-source":"file#desired_bitrate"},"192":{"x-provenance":"published","x-source":"file#desired_bitrate"},"224":{"x-provenance":"published","x-source":"file#desired_bitrate"},"256":{"x-provenance":"published","x-source":"file#desired_bitrate"},"320":{"x-provenance":"published","x-source":"file#desired_bitrate"},"null":{"x-provenance":"published","x-source":"upload#sample.desired_bitrate"}},"x-provenance":"published","x-source":"file#desired_bitrate, which is not marked read only"},"mime_type":{"type":"string","description":"Media type, if it is not that of the upload itself.","x-provenance":"published","x-source":"python-client#File.create_fields","x-keywords":{"type":{"x-provenance":"published","x-source":"upload#sample.mime_type"}}},"threshold_include":{"type":"boolean","description":"Whether the file counts for the thresholds of the container.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#File.threshold_include"}}},"UploadForm":{"type":"object","description":"A form with two parts: the attributes of the file as JSON, and its content.","x-provenance":"published","x-source":"upload#sample of a form","x-keywords":{"required":{"x-provenance":"assumed","x-source":"quayside#an upload without content is refused"}},"required":["data"],"properties":{"file_object":{"$ref":"#/components/schemas/FileInput","description":"The attributes of the file, such as its container.","x-provenance":"published","x-source":"upload#sample of a form, file_object"},"data":{"type":"string","description":"The bytes, with the name of the file.","format":"binary","x-provenance":"published","x-source":"upload#sample of a form, data"}}},"ContainerList":{"type":"object","description":"A page of containers.","x-provenance":"published","x-source":"container-list#sample","x-keywords":{"required":{"x-provenance":"assumed","x-source":"container-list#sample has all of them"}},"required":["count","has_more","items","limit","offset","pagination","total"],"properties":{"count":{"type":"integer","description":"Number of containers on the page.","x-provenance":"published","x-source":"container-list#sample.count"},"has_more":{"type":"boolean","description":"Whether another page follows.","x-provenance":"published","x-source":"container-list#sample.has_more"},"items":{"type":"array","description":"The containers of the page.","items":{"$ref":"#/components/schemas/Container"},"x-provenance":"published","x-source":"container-list#sample.items"},"limit":{"type":"integer","description":"The limit of the page.","x-provenance":"published","x-source":"container-list#sample.limit"},"offset":{"type":"integer","description":"Number of containers before the page.","x-provenance":"published","x-source":"container-list#sample.offset"},"pagination":{"$ref":"#/components/schemas/Pagination","description":"Link to the next page.","x-provenance":"published","x-source":"container-list#sample.pagination"},"total":{"type":"integer","description":"Number of containers that match the filter.","x-provenance":"published","x-source":"container-list#sample.total"}}},"FileList":{"type":"object","description":"A page of files.","x-provenance":"assumed","x-source":"container-list#sample, carried over to files","required":["count","has_more","items","limit","offset","pagination","total"],"properties":{"count":{"type":"integer","description":"Number of files on the page.","x-provenance":"assumed","x-source":"container-list#sample.count, carried over to files"},"has_more":{"type":"boolean","description":"Whether another page follows.","x-provenance":"assumed","x-source":"container-list#sample.has_more, carried over to files"},"items":{"type":"array","description":"The files of the page.","items":{"$ref":"#/components/schemas/File"},"x-provenance":"published","x-source":"python-client#ListResource.list reads it"},"limit":{"type":"integer","description":"The limit of the page.","x-provenance":"assumed","x-source":"container-list#sample.limit, carried over to files"},"offset":{"type":"integer","description":"Number of files before the page.","x-provenance":"assumed","x-source":"container-list#sample.offset, carried over to files"},"pagination":{"$ref":"#/components/schemas/Pagination","description":"Link to the next page.","x-provenance":"assumed","x-source":"container-list#sample.pagination, carried over to files"},"total":{"type":"integer","description":"Number of files that match the filter.","x-provenance":"published","x-source":"python-client#ListResource.exists reads it"}}},"Pagination":{"type":"object","description":"The link to the next page. Empty on the last page.","x-provenance":"published","x-source":"did-list#pagination","properties":{"next":{"type":"string","description":"The full URL of the next page.","x-volatile":"path","x-provenance":"published","x-source":"did-list#pagination.next"}}},"ErrorBody":{"type":"object","description":"The body of every error response. The document shows only that of a 422; the others are assumed to be the same with an empty list of errors.","x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal","required":["message","errors"],"properties":{"message":{"type":"string","description":"Message for people.","x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#message"},"errors":{"type":"array","description":"The errors of the object that was sent, one per attribute.","items":{"type":"object","description":"An error of the object that was sent.","x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#errors","x-keywords":{"required":{"x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#errors, whose table does not say what is always there"}},"required":["field","message"],"properties":{"field":{"type":"string","description":"The invalid attribute.","x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#errors.field"},"message":{"type":"string","description":"Message for people.","x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#errors.message"},"reference_sid":{"type":"string","description":"The container that already has the same keys.","x-volatile":"id","x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#errors.reference_sid"}}},"x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#errors"}}}}}}',
) as ContractDocument
