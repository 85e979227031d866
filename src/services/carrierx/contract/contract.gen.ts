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
         * @description Makes a container. Nothing has to be said about it.
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
         * @description Changes the container as a whole. What becomes of attributes that are not sent is a rule's matter.
         */
        put: operations["ReplaceContainer"];
        post?: never;
        /**
         * Delete a container
         * @description Removes a container. What becomes of the files in it is a rule's matter.
         */
        delete: operations["DeleteContainer"];
        options?: never;
        head?: never;
        /**
         * Update a container
         * @description Changes the attributes that are sent and no others.
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
         * @description A page of the files of the partner, whatever container they are in.
         */
        get: operations["ListFiles"];
        put?: never;
        /**
         * Upload a file
         * @description Puts a file into a container: a form with JSON and bytes, or the bare bytes with the attributes in the query.
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
         * @description What is known about one file, without its bytes.
         */
        get: operations["GetFile"];
        /**
         * Replace a file
         * @description Changes the file as a whole, its bytes apart. What becomes of attributes that are not sent is a rule's matter.
         */
        put: operations["ReplaceFile"];
        post?: never;
        /**
         * Delete a file
         * @description Removes a file and its bytes.
         */
        delete: operations["DeleteFile"];
        options?: never;
        head?: never;
        /**
         * Update a file
         * @description Changes the attributes that are sent and no others.
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
         * @description The bytes of one file. This is what date_last_accessed tells of.
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
         * @description The bytes of a published file, for anybody who knows its address.
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
        /** @description A container. The members stand in the order in which they are sent. */
        Container: {
            /** @description Whether files of the container can be published. */
            allow_publish: boolean;
            /** @description What a file has to be classified as to be taken in. What an empty list means is a rule's matter. */
            allowed_classifications: ("archive" | "document" | "executable" | "media" | "unknown")[];
            /** @description How much of the byte quota is left, in percent. The rounding is a rule's matter. */
            readonly available_bytes_percent: number;
            /** @description How much of the file quota is left, in percent. The rounding is a rule's matter. */
            readonly available_files_percent: number;
            /** @description Classifications whose files are refused. */
            blocked_classifications: ("archive" | "document" | "executable" | "media" | "unknown")[];
            /** @description Names the container. */
            readonly container_sid: string;
            /** @description What an uploaded file gets as its lifecycle_action if it brings none. */
            default_file_lifecycle_action: string;
            /** @description What an uploaded file gets as its lifecycle_ttl if it brings none. */
            default_file_lifecycle_ttl: number;
            /** @description What an uploaded file gets as its publish if it brings none. */
            default_file_publish: string;
            /** @description What an uploaded file gets as its threshold_include if it brings none. */
            default_file_threshold_include: boolean;
            /** @description What an uploaded file gets as its unique if it brings none. */
            default_file_unique: boolean;
            /**
             * @description How the bytes are kept. There is one way.
             * @enum {string}
             */
            readonly durability_class: "unassigned";
            /** @description Whether the bytes lie on an encrypted disk. Settled when the container is made. */
            encrypted: boolean;
            /** @description Where the external storage is and how to get in. How secrets are shown is a rule's matter. */
            external_attributes: components["schemas"]["ExternalAttributesShown"];
            /** @description A number for the user's own purposes. */
            integer_key_1: number | null;
            /** @description A number for the user's own purposes. */
            integer_key_2: number | null;
            /** @description What the container is called. */
            name: string;
            /** @description A container this one lives and dies with. What counts as its end is a rule's matter. */
            parent_container_sid: string | null;
            /** @description The partner the container belongs to. */
            partner_sid: string;
            /** @description Where published files are reached. */
            publish_domain: string;
            /** @description How many bytes fit in. Null, for as many as you like, is taken from the portal's blank field. */
            quota_bytes: number | null;
            /** @description How many files fit in. Null, for as many as you like, is taken from the portal's blank field. */
            quota_files: number | null;
            /** @description A text for the user's own purposes. */
            string_key_1: string | null;
            /** @description A text for the user's own purposes. */
            string_key_2: string | null;
            /** @description A text for the user's own purposes. */
            string_key_3: string | null;
            /** @description A text for the user's own purposes. */
            string_key_4: string | null;
            /**
             * @description What happens once a threshold is passed: a clean-up, nothing, or a refusal of uploads. The samples show null where the text has no_action as the default.
             * @enum {string|null}
             */
            threshold_action: "delete_lru" | "no_action" | "reject" | null;
            /** @description The counted bytes as a share of the byte threshold. The text calls it a size, the name and the type a percentage. */
            readonly threshold_available_bytes_percent: number | null;
            /** @description The counted files as a share of the file threshold. The text calls it a number, the name and the type a percentage. */
            readonly threshold_available_files_percent: number | null;
            /** @description More bytes than this start the threshold's action. At most quota_bytes. */
            threshold_bytes: number | null;
            /** @description Where a clean-up of bytes ends. At most threshold_bytes. */
            threshold_bytes_target: number | null;
            /** @description More files than this start the threshold's action. At most quota_files. */
            threshold_files: number | null;
            /** @description Where a clean-up of files ends. At most threshold_files. */
            threshold_files_target: number | null;
            /** @description For how many seconds uploads still pass once a limit is reached and the action is reject. */
            threshold_grace_period: number;
            /** @description The bytes of the files that count for the threshold. */
            readonly threshold_total_bytes: number;
            /** @description How many files count for the threshold. */
            readonly threshold_total_files: number;
            /** @description The bytes of all files. */
            readonly total_bytes: number;
            /** @description How many files there are. */
            readonly total_files: number;
            /**
             * @description Where the bytes are: with the vendor, or in a storage of one of three others.
             * @enum {string}
             */
            type: "internal" | "aws" | "azure" | "gcp";
            /** @description Whether no other unique container may have the same six keys. */
            unique: boolean;
        };
        /**
         * Container
         * @description What can be said of a container: when it is made, changed or replaced. The defaults are what a new one gets; numbers may come as text. Members that are read only are not declared here, so that a rule can decide on them.
         */
        ContainerInput: {
            /**
             * @description Whether files of the container can be published.
             * @default true
             */
            allow_publish?: boolean;
            /**
             * @description What a file has to be classified as to be taken in. What an empty list means is a rule's matter.
             * @default []
             */
            allowed_classifications?: ("archive" | "document" | "executable" | "media" | "unknown")[];
            /**
             * @description Classifications whose files are refused.
             * @default []
             */
            blocked_classifications?: ("archive" | "document" | "executable" | "media" | "unknown")[];
            /**
             * @description What an uploaded file gets as its lifecycle_action if it brings none.
             * @default no_action
             */
            default_file_lifecycle_action?: string;
            /**
             * @description What an uploaded file gets as its lifecycle_ttl if it brings none.
             * @default -1
             */
            default_file_lifecycle_ttl?: number | string;
            /**
             * @description What an uploaded file gets as its publish if it brings none.
             * @default file_sid
             */
            default_file_publish?: string;
            /**
             * @description What an uploaded file gets as its threshold_include if it brings none.
             * @default true
             */
            default_file_threshold_include?: boolean;
            /**
             * @description What an uploaded file gets as its unique if it brings none.
             * @default false
             */
            default_file_unique?: boolean;
            /**
             * @description Whether the bytes lie on an encrypted disk. It can be chosen here and never be changed.
             * @default false
             */
            encrypted?: boolean;
            /**
             * @description Where the external storage is and how to get in; which members a type needs is checked by the service.
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
             * @description What to call the container. The default is shown, not told.
             * @default N/A
             */
            name?: string;
            /**
             * @description A container this one is to live and die with.
             * @default null
             */
            parent_container_sid?: string | null;
            /** @description The partner the container belongs to. */
            partner_sid?: string;
            /**
             * @description Where published files are to be reached. The default is shown, not told.
             * @default https://storage.carrierx.com
             */
            publish_domain?: string;
            /**
             * @description How many bytes fit in. What null means is a rule's matter.
             * @default 1073741824
             */
            quota_bytes?: number | string | null;
            /**
             * @description How many files fit in. What null means is a rule's matter.
             * @default 100
             */
            quota_files?: number | string | null;
            /**
             * @description A text for the user's own purposes.
             * @default null
             */
            string_key_1?: string | null;
            /**
             * @description A text for the user's own purposes.
             * @default null
             */
            string_key_2?: string | null;
            /**
             * @description A text for the user's own purposes.
             * @default null
             */
            string_key_3?: string | null;
            /**
             * @description A text for the user's own purposes.
             * @default null
             */
            string_key_4?: string | null;
            /**
             * @description What happens once a threshold is passed. What a container gets that brings none is a rule's matter: text and sample differ.
             * @enum {string|null}
             */
            threshold_action?: "delete_lru" | "no_action" | "reject" | null;
            /**
             * @description More bytes than this start the threshold's action. The service refuses more than quota_bytes.
             * @default null
             */
            threshold_bytes?: number | string | null;
            /**
             * @description Where a clean-up of bytes ends. The service refuses more than threshold_bytes.
             * @default null
             */
            threshold_bytes_target?: number | string | null;
            /**
             * @description More files than this start the threshold's action. The service refuses more than quota_files.
             * @default null
             */
            threshold_files?: number | string | null;
            /**
             * @description Where a clean-up of files ends. The service refuses more than threshold_files.
             * @default null
             */
            threshold_files_target?: number | string | null;
            /**
             * @description For how many seconds uploads still pass once a limit is reached and the action is reject.
             * @default 0
             */
            threshold_grace_period?: number | string;
            /**
             * @description Where the bytes are to be: with the vendor, or in a storage of one of three others.
             * @default internal
             * @enum {string}
             */
            type?: "internal" | "aws" | "azure" | "gcp";
            /**
             * @description Whether no other unique container may have the same six keys. Best chosen at once.
             * @default false
             */
            unique?: boolean;
        };
        /**
         * external_attributes
         * @description How to reach a storage of somebody else. Each type needs its own members, and of gcp and azure at least one of two sets: the service checks that, and names in a 422 what is missing.
         */
        ExternalAttributes: {
            /** @description Key to the S3 account. Needed for aws. */
            aws_access_key?: string;
            /** @description The S3 bucket. Needed for aws. */
            aws_bucket_name?: string;
            /** @description Secret that goes with the S3 key. Needed for aws. */
            aws_secret_key?: string;
            /** @description Key to the Azure account. Needed for azure without azure_sas_token. */
            azure_account_key?: string;
            /** @description The Azure account. Needed for azure. */
            azure_account_name?: string;
            /** @description The container at Azure. Needed for azure. */
            azure_container_name?: string;
            /** @description Signature for the Azure storage. Needed for azure without azure_account_key. */
            azure_sas_token?: string;
            /** @description Token for the Google account. Needed for gcp without the refresh token and its client. */
            gcp_access_token?: string;
            /** @description The bucket at Google. Needed for gcp. */
            gcp_bucket_name?: string;
            /** @description Client of the refresh token. Needed for gcp without gcp_access_token. */
            gcp_client_id?: string;
            /** @description Secret of that client. Needed for gcp without gcp_access_token. */
            gcp_client_secret?: string;
            /** @description The project at Google. Needed for gcp. */
            gcp_project?: string;
            /** @description Token to get tokens with. Needed for gcp without gcp_access_token. */
            gcp_refresh_token?: string;
        };
        /** @description The same as a reply shows it: no source tells whether it is all there, masked or left out. */
        ExternalAttributesShown: {
            /** @description Key to the S3 account, masked. */
            aws_access_key?: string;
            /** @description The S3 bucket. */
            aws_bucket_name?: string;
            /** @description Secret that goes with the S3 key, masked. */
            aws_secret_key?: string;
            /** @description Key to the Azure account, masked. */
            azure_account_key?: string;
            /** @description The Azure account. */
            azure_account_name?: string;
            /** @description The container at Azure. */
            azure_container_name?: string;
            /** @description Signature for the Azure storage, masked. */
            azure_sas_token?: string;
            /** @description Token for the Google account, masked. */
            gcp_access_token?: string;
            /** @description The bucket at Google. */
            gcp_bucket_name?: string;
            /** @description Client of the refresh token. */
            gcp_client_id?: string;
            /** @description Secret of that client, masked. */
            gcp_client_secret?: string;
            /** @description The project at Google. */
            gcp_project?: string;
            /** @description Token to get tokens with, masked. */
            gcp_refresh_token?: string;
        };
        /** @description A file. The members stand in the order that was captured; the keys, which that capture leaves out, stand where the vendor's own client has them, behind the publication and before the lifecycle. */
        File: {
            /** @description Names the file. */
            readonly file_sid: string;
            /** @description The partner the file belongs to. */
            partner_sid: string;
            /** @description The container the file is in. */
            container_sid: string;
            /** @description A file this one hangs on, if any. */
            parent_file_sid: string | null;
            /** @description What the file is called. */
            name: string;
            /** @description What kind of file it is. The words seen are file and audio; the full list was not. */
            type: string;
            /** @description Named beside the container's attribute for its default, and not explained there. */
            unique: boolean;
            /** @description Size of the file. */
            readonly file_bytes: number;
            /** @description The path of the file in its container: its sid and an extension if it is given none. */
            file_access_name: string;
            /** @description Under which name the file is public. The words seen are file_sid and file_access_name; the full list was not. */
            publish: string;
            /** @description Where the published file can be had. Null for one that is not published is ours. */
            readonly publish_uri: string | null;
            /** @description A number for the user's own purposes. */
            integer_key_1: number | null;
            /** @description A number for the user's own purposes. */
            integer_key_2: number | null;
            /** @description A text for the user's own purposes. */
            string_key_1: string | null;
            /** @description A text for the user's own purposes. */
            string_key_2: string | null;
            /** @description A text for the user's own purposes. */
            string_key_3: string | null;
            /** @description A text for the user's own purposes. */
            string_key_4: string | null;
            /** @description Seconds until the lifecycle's action; -1 is never. From when they count is a rule's matter. */
            lifecycle_ttl: number;
            /** @description What happens then. The words seen are no_action and delete; the full list was not. */
            lifecycle_action: string;
            /**
             * Format: date-time
             * @description When the file was last changed.
             */
            readonly date_modified: string;
            /** @description What to transcode the file to; null is not at all. */
            desired_format: string | null;
            /**
             * @description The bit rate wanted for an MP3 that is not transcoded.
             * @enum {integer|null}
             */
            desired_bitrate: 8 | 16 | 24 | 32 | 40 | 48 | 64 | 80 | 96 | 112 | 128 | 160 | 192 | 224 | 256 | 320 | null;
            /** @description What the bytes are. */
            mime_type: string;
            /** @description The format of the bytes. Null, where nothing tells it, is ours. */
            readonly content_format: string | null;
            /** @description How long the recording is. */
            readonly content_duration: number | null;
            /** @description How far the transcoding is. */
            readonly content_transcoding_progress: number | null;
            /** @description Whether the file counts for the container's thresholds. */
            threshold_include: boolean;
            /**
             * Format: date-time
             * @description When the bytes were last downloaded by sid, to a minute or so; null before the first time.
             */
            readonly date_last_accessed: string | null;
            /**
             * @description What the bytes are taken for; the container's lists refer to it.
             * @enum {string}
             */
            readonly content_classification: "archive" | "document" | "executable" | "media" | "unknown";
        };
        /** @description What can be said of a file: when it is uploaded, changed or replaced. What is left out at the upload comes from the container, from the upload itself, or from the file's sid. Numbers may come as text. Members that are read only are not declared here, so that a rule can decide on them. */
        FileInput: {
            /** @description The partner the file is to belong to. */
            partner_sid?: string;
            /** @description The container to put the file into. */
            container_sid?: string;
            /** @description A file this one is to hang on. */
            parent_file_sid?: string | null;
            /** @description What to call the file. */
            name?: string;
            /** @description What kind of file it is: file, audio, or a word yet unknown. */
            type?: string;
            /** @description As the container's attribute for its default has it; not explained by any source seen. */
            unique?: boolean;
            /** @description The path of the file in its container. */
            file_access_name?: string;
            /** @description Under which name the file is to be public: file_sid, file_access_name, or a word yet unknown. */
            publish?: string;
            /** @description A number for the user's own purposes. */
            integer_key_1?: number | string | null;
            /** @description A number for the user's own purposes. */
            integer_key_2?: number | string | null;
            /** @description A text for the user's own purposes. */
            string_key_1?: string | null;
            /** @description A text for the user's own purposes. */
            string_key_2?: string | null;
            /** @description A text for the user's own purposes. */
            string_key_3?: string | null;
            /** @description A text for the user's own purposes. */
            string_key_4?: string | null;
            /** @description Seconds until the lifecycle's action; -1 is never. */
            lifecycle_ttl?: number | string;
            /** @description What is to happen then: no_action, delete, or a word yet unknown. */
            lifecycle_action?: string;
            /** @description What to transcode the file to. Nothing is transcoded here. */
            desired_format?: string | null;
            /**
             * @description The bit rate wanted for an MP3. One of these numbers, and not as text.
             * @enum {integer|null}
             */
            desired_bitrate?: 8 | 16 | 24 | 32 | 40 | 48 | 64 | 80 | 96 | 112 | 128 | 160 | 192 | 224 | 256 | 320 | null;
            /** @description What the bytes are, if not what the upload itself says. */
            mime_type?: string;
            /** @description Whether the file is to count for the container's thresholds. */
            threshold_include?: boolean;
        };
        /** @description A form of two parts: JSON that says what the file is, and its bytes. */
        UploadForm: {
            /** @description What the file is to be, above all the container it goes to. */
            file_object?: components["schemas"]["FileInput"];
            /**
             * Format: binary
             * @description The bytes, with the name of the file.
             */
            data: FilePart;
        };
        /** @description A page of containers. */
        ContainerList: {
            /** @description How many containers the page holds. */
            count: number;
            /** @description Whether another page follows. */
            has_more: boolean;
            /** @description The containers of the page. */
            items: components["schemas"]["Container"][];
            /** @description How many the page could have held. */
            limit: number;
            /** @description How many containers stand before the page. */
            offset: number;
            /** @description The way to the next page. */
            pagination: components["schemas"]["Pagination"];
            /** @description How many containers the filter lets through. */
            total: number;
        };
        /** @description A page of files. */
        FileList: {
            /** @description How many files the page holds. */
            count: number;
            /** @description Whether another page follows. */
            has_more: boolean;
            /** @description The files of the page. */
            items: components["schemas"]["File"][];
            /** @description How many the page could have held. */
            limit: number;
            /** @description How many files stand before the page. */
            offset: number;
            /** @description The way to the next page. */
            pagination: components["schemas"]["Pagination"];
            /** @description How many files the filter lets through. */
            total: number;
        };
        /** @description Where the next page is. Empty on the last one. */
        Pagination: {
            /** @description The address of the next page, whole. */
            next?: string;
        };
        /** @description What every refusal looks like. Only that of a 422 is shown; the others follow it, with no errors in the list. */
        ErrorBody: {
            /** @description What went wrong, in words. */
            message: string;
            /** @description What is wrong with the object that was sent, attribute by attribute. */
            errors: {
                /** @description The attribute at fault. */
                field: string;
                /** @description What is wrong with it. */
                message: string;
                /** @description The container that has the same keys already. */
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
                /** @description Most items a page may hold. Its bounds and its default are matters of rules. */
                limit?: number;
                /** @description How many items to pass over. */
                offset?: number;
                /** @description An attribute to sort by, with asc or desc behind it if wanted, or the word shuffle. */
                order?: string;
                /** @description Conditions joined by the word and, each an attribute, an operator and a value, such as container_sid eq 3f2a. */
                filter?: string;
                /** @description The attributes to show, separated by commas. */
                include_fields?: string;
                /** @description The attributes to leave out, separated by commas. */
                exclude_fields?: string;
                /** @description The same as include_fields, as the vendor's client spells it. */
                includeFields?: string;
                /** @description The same as exclude_fields, after the client's spelling. */
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
            /** @description The query holds something that is refused. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description No token, or one that is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The token has none of the scopes that this needs. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description Too many requests for now. */
            429: {
                headers: {
                    /** @description Seconds to wait, or the time from which on to try again. */
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
            /** @description The service is not there for now. */
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
        /** @description What the container is to be like. The document calls no attribute of it required, nor the body. */
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
            /** @description The body is no JSON, or the query holds something that is refused. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description No token, or one that is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The token has none of the scopes that this needs. */
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
            /** @description The body has a content type that is not read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description An attribute has a value that it cannot have, or the keys are taken. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description Too many requests for now. */
            429: {
                headers: {
                    /** @description Seconds to wait, or the time from which on to try again. */
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
            /** @description The service is not there for now. */
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
                /** @description The attributes to leave out, separated by commas. */
                exclude_fields?: string;
                /** @description The same as include_fields, as the vendor's client spells it. */
                includeFields?: string;
                /** @description The same as exclude_fields, after the client's spelling. */
                excludeFields?: string;
            };
            header?: never;
            path: {
                /** @description Which container. */
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
            /** @description The query holds something that is refused. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description No token, or one that is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The token has none of the scopes that this needs. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description There is no such container. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description Too many requests for now. */
            429: {
                headers: {
                    /** @description Seconds to wait, or the time from which on to try again. */
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
            /** @description The service is not there for now. */
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
                /** @description Which container. */
                container_sid: string;
            };
            cookie?: never;
        };
        /** @description What the container is to be like from now on. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ContainerInput"];
            };
        };
        responses: {
            /** @description The container as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Container"];
                };
            };
            /** @description The body is no JSON, or the query holds something that is refused. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description No token, or one that is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The token has none of the scopes that this needs. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description There is no such container. */
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
            /** @description The body has a content type that is not read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description An attribute has a value that it cannot have, or the keys are taken. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description Too many requests for now. */
            429: {
                headers: {
                    /** @description Seconds to wait, or the time from which on to try again. */
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
            /** @description The service is not there for now. */
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
                /** @description Which container. */
                container_sid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The container is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The query holds something that is refused. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description No token, or one that is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The token has none of the scopes that this needs. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description There is no such container. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description There are files in the container. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description Too many requests for now. */
            429: {
                headers: {
                    /** @description Seconds to wait, or the time from which on to try again. */
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
            /** @description The service is not there for now. */
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
                /** @description Which container. */
                container_sid: string;
            };
            cookie?: never;
        };
        /** @description What the container is to be like from now on. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ContainerInput"];
            };
        };
        responses: {
            /** @description The container as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Container"];
                };
            };
            /** @description The body is no JSON, or the query holds something that is refused. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description No token, or one that is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The token has none of the scopes that this needs. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description There is no such container. */
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
            /** @description The body has a content type that is not read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description An attribute has a value that it cannot have, or the keys are taken. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description Too many requests for now. */
            429: {
                headers: {
                    /** @description Seconds to wait, or the time from which on to try again. */
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
            /** @description The service is not there for now. */
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
                /** @description Most items a page may hold. Its bounds and its default are matters of rules. */
                limit?: number;
                /** @description How many items to pass over. */
                offset?: number;
                /** @description An attribute to sort by, with asc or desc behind it if wanted, or the word shuffle. */
                order?: string;
                /** @description Conditions joined by the word and, each an attribute, an operator and a value, such as container_sid eq 3f2a. */
                filter?: string;
                /** @description The attributes to show, separated by commas. */
                include_fields?: string;
                /** @description The attributes to leave out, separated by commas. */
                exclude_fields?: string;
                /** @description The same as include_fields, as the vendor's client spells it. */
                includeFields?: string;
                /** @description The same as exclude_fields, after the client's spelling. */
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
            /** @description The query holds something that is refused. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description No token, or one that is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The token has none of the scopes that this needs. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description Too many requests for now. */
            429: {
                headers: {
                    /** @description Seconds to wait, or the time from which on to try again. */
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
            /** @description The service is not there for now. */
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
                /** @description The partner the file is to belong to, for an upload of bare bytes. */
                partner_sid?: string;
                /** @description The container to put the file into, for an upload of bare bytes. */
                container_sid?: string;
                /** @description A file this one is to hang on, for an upload of bare bytes. */
                parent_file_sid?: string;
                /** @description What to call the file, for an upload of bare bytes. */
                name?: string;
                /** @description What kind of file it is: file, audio, or a word yet unknown, for an upload of bare bytes. */
                type?: string;
                /** @description As the container's attribute for its default has it; not explained by any source seen, for an upload of bare bytes. */
                unique?: boolean;
                /** @description The path of the file in its container, for an upload of bare bytes. */
                file_access_name?: string;
                /** @description Under which name the file is to be public: file_sid, file_access_name, or a word yet unknown, for an upload of bare bytes. */
                publish?: string;
                /** @description A number for the user's own purposes, for an upload of bare bytes. */
                integer_key_1?: number;
                /** @description A number for the user's own purposes, for an upload of bare bytes. */
                integer_key_2?: number;
                /** @description A text for the user's own purposes, for an upload of bare bytes. */
                string_key_1?: string;
                /** @description A text for the user's own purposes, for an upload of bare bytes. */
                string_key_2?: string;
                /** @description A text for the user's own purposes, for an upload of bare bytes. */
                string_key_3?: string;
                /** @description A text for the user's own purposes, for an upload of bare bytes. */
                string_key_4?: string;
                /** @description Seconds until the lifecycle's action; -1 is never, for an upload of bare bytes. */
                lifecycle_ttl?: number;
                /** @description What is to happen then: no_action, delete, or a word yet unknown, for an upload of bare bytes. */
                lifecycle_action?: string;
                /** @description What to transcode the file to. Nothing is transcoded here, for an upload of bare bytes. */
                desired_format?: string;
                /** @description The bit rate wanted for an MP3, for an upload of bare bytes. */
                desired_bitrate?: 8 | 16 | 24 | 32 | 40 | 48 | 64 | 80 | 96 | 112 | 128 | 160 | 192 | 224 | 256 | 320;
                /** @description What the bytes are, if not what the upload itself says, for an upload of bare bytes. */
                mime_type?: string;
                /** @description Whether the file is to count for the container's thresholds, for an upload of bare bytes. */
                threshold_include?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The bytes, with or without a form around them. */
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["UploadForm"];
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
            /** @description The form, its JSON or the query cannot be read, or there is no body. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description No token, or one that is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The token has none of the scopes that this needs. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description There is no such container. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The container has no room, or does not take uploads. */
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
            /** @description The body has a content type that is not read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description An attribute has a value that it cannot have. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description Too many requests for now. */
            429: {
                headers: {
                    /** @description Seconds to wait, or the time from which on to try again. */
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
            /** @description The service is not there for now. */
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
                /** @description The attributes to leave out, separated by commas. */
                exclude_fields?: string;
                /** @description The same as include_fields, as the vendor's client spells it. */
                includeFields?: string;
                /** @description The same as exclude_fields, after the client's spelling. */
                excludeFields?: string;
            };
            header?: never;
            path: {
                /** @description Which file. */
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
            /** @description The query holds something that is refused. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description No token, or one that is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The token has none of the scopes that this needs. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description There is no such file. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description Too many requests for now. */
            429: {
                headers: {
                    /** @description Seconds to wait, or the time from which on to try again. */
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
            /** @description The service is not there for now. */
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
                /** @description Which file. */
                file_sid: string;
            };
            cookie?: never;
        };
        /** @description What is to be said of the file from now on. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["FileInput"];
            };
        };
        responses: {
            /** @description The file as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["File"];
                };
            };
            /** @description The body is no JSON, or the query holds something that is refused. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description No token, or one that is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The token has none of the scopes that this needs. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description There is no such file. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The container has no room, or does not take uploads. */
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
            /** @description The body has a content type that is not read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description An attribute has a value that it cannot have. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description Too many requests for now. */
            429: {
                headers: {
                    /** @description Seconds to wait, or the time from which on to try again. */
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
            /** @description The service is not there for now. */
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
                /** @description Which file. */
                file_sid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The query holds something that is refused. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description No token, or one that is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The token has none of the scopes that this needs. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description There is no such file. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description Too many requests for now. */
            429: {
                headers: {
                    /** @description Seconds to wait, or the time from which on to try again. */
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
            /** @description The service is not there for now. */
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
                /** @description Which file. */
                file_sid: string;
            };
            cookie?: never;
        };
        /** @description What is to be said of the file from now on. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["FileInput"];
            };
        };
        responses: {
            /** @description The file as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["File"];
                };
            };
            /** @description The body is no JSON, or the query holds something that is refused. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description No token, or one that is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The token has none of the scopes that this needs. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description There is no such file. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The container has no room, or does not take uploads. */
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
            /** @description The body has a content type that is not read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description An attribute has a value that it cannot have. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description Too many requests for now. */
            429: {
                headers: {
                    /** @description Seconds to wait, or the time from which on to try again. */
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
            /** @description The service is not there for now. */
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
                /** @description Asks for a part of the file, by byte. */
                Range?: string;
                /** @description Asks for all of the file instead, unless it still has this entity tag. */
                "If-Range"?: string;
            };
            path: {
                /** @description Which file. */
                file_sid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All bytes of the file, as the type the file has. */
            200: {
                headers: {
                    /** @description Says that parts can be asked for by byte. */
                    "Accept-Ranges"?: string;
                    /** @description Names these bytes, so that a part can be asked for only while they are the same. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "*/*": FilePart;
                };
            };
            /** @description The bytes that were asked for. */
            206: {
                headers: {
                    /** @description Says that parts can be asked for by byte. */
                    "Accept-Ranges"?: string;
                    /** @description Which bytes of how many these are. */
                    "Content-Range"?: string;
                    /** @description Names these bytes, so that a part can be asked for only while they are the same. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "*/*": FilePart;
                };
            };
            /** @description The query holds something that is refused. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description No token, or one that is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The token has none of the scopes that this needs. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description There is no such file. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The file has no such part. */
            416: {
                headers: {
                    /** @description Says that parts can be asked for by byte. */
                    "Accept-Ranges"?: string;
                    /** @description Which bytes of how many these are. */
                    "Content-Range"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description Too many requests for now. */
            429: {
                headers: {
                    /** @description Seconds to wait, or the time from which on to try again. */
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
            /** @description The service is not there for now. */
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
                /** @description Asks for a part of the file, by byte. */
                Range?: string;
                /** @description Asks for all of the file instead, unless it still has this entity tag. */
                "If-Range"?: string;
            };
            path: {
                /** @description Which file: its sid, or the name it has in its container. */
                file_sid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All bytes of the file, as the type the file has. */
            200: {
                headers: {
                    /** @description Says that parts can be asked for by byte. */
                    "Accept-Ranges"?: string;
                    /** @description Names these bytes, so that a part can be asked for only while they are the same. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "*/*": FilePart;
                };
            };
            /** @description The bytes that were asked for. */
            206: {
                headers: {
                    /** @description Says that parts can be asked for by byte. */
                    "Accept-Ranges"?: string;
                    /** @description Which bytes of how many these are. */
                    "Content-Range"?: string;
                    /** @description Names these bytes, so that a part can be asked for only while they are the same. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "*/*": FilePart;
                };
            };
            /** @description The query holds something that is refused. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description There is no such file, or it is not published. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The file has no such part. */
            416: {
                headers: {
                    /** @description Says that parts can be asked for by byte. */
                    "Accept-Ranges"?: string;
                    /** @description Which bytes of how many these are. */
                    "Content-Range"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description Too many requests for now. */
            429: {
                headers: {
                    /** @description Seconds to wait, or the time from which on to try again. */
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
            /** @description The service is not there for now. */
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
  '{"openapi":"3.1.0","info":{"title":"CarrierX Storage API","version":"2","description":"Containers with quotas and thresholds, and the files in them. Fourteen operations, each part marked with how well it is known. The version is the one in the vendor\'s own address; his documentation has no number.","license":{"name":"MIT","identifier":"MIT"}},"servers":[{"url":"https://api.carrierx.com/core/v2","description":"The vendor\'s own address","x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#https://api.carrierx.com/core/v2"}],"security":[{"bearer":[]}],"tags":[{"name":"containers","description":"Make, look up, list, change and remove containers."},{"name":"files","description":"Upload files into containers, look them up, list, change, download and remove them."}],"x-sources":{"003_2c14af228e4306a1.txt":{"title":"CarrierX, Container Object: its forty attributes, a sample, external storage","grade":"documented"},"004_313b4771e277f1b4.txt":{"title":"CarrierX, Create Container: a request, its reply, scopes, and the error of equal keys","grade":"documented"},"container-list":{"title":"docs.carrierx.com Core API, Storage, \\"Get Containers\\" (stored copy, read 2026-11)","grade":"published"},"container-get":{"title":"docs.carrierx.com Core API, Storage, \\"Get Container by SID\\" (stored copy, read 2026-11)","grade":"published"},"container-update":{"title":"docs.carrierx.com Core API, Storage, \\"Update Container\\", without its end (stored copy, read 2026-11)","grade":"published"},"file":{"title":"docs.carrierx.com Core API, Storage, \\"File Object\\", down to lifecycle_action (stored copy, read 2026-11)","grade":"published"},"upload":{"title":"docs.carrierx.com Core API, Storage, \\"Upload File\\", without its table of arguments (stored copy, read 2026-11)","grade":"published"},"file-get":{"title":"docs.carrierx.com Core API, Storage, \\"Get File by SID\\" (stored copy, read 2026-11)","grade":"published"},"file-update":{"title":"docs.carrierx.com Core API, Storage, \\"Update File\\", without its end (stored copy, read 2026-11)","grade":"published"},"file-delete":{"title":"docs.carrierx.com Core API, Storage, \\"Delete File\\" (stored copy, read 2026-11)","grade":"published"},"responses":{"title":"docs.carrierx.com Core API, \\"Responses\\", table of status codes down to 422 (stored copy, read 2026-11)","grade":"published"},"pagination":{"title":"docs.carrierx.com \\"Pagination\\" of the Mediator and Conference APIs, not the Core API\'s own page (stored copy, read 2026-11)","grade":"published"},"filtering":{"title":"docs.carrierx.com \\"Result and Field Filtering\\" of the FlexML API, not the Core API\'s own page, without its end (stored copy, read 2026-11)","grade":"published"},"rest-api":{"title":"docs.carrierx.com \\"Using the REST API\\" of the Mediator API, which tells how each API authenticates (stored copy, read 2026-11)","grade":"published"},"scopes":{"title":"docs.carrierx.com appendix \\"Partner Available Scopes\\", without the rows of storage (stored copy, read 2026-11)","grade":"published"},"tokens":{"title":"docs.carrierx.com Core API, \\"OAuth\\" (stored copy, read 2026-11)","grade":"published"},"partner-login":{"title":"docs.carrierx.com Core API, OAuth, \\"Partner Login Object\\" (stored copy, read 2026-11)","grade":"published"},"did-list":{"title":"docs.carrierx.com Core API, Phone Numbers, lists of DIDs with more than one page (stored copy, read 2026-11)","grade":"published"},"storage-guide":{"title":"docs.carrierx.com \\"Storing Files with CarrierX\\" (stored copy, read 2026-11)","grade":"published"},"voicemail":{"title":"carrierx.com quick start \\"Voicemail\\", text of the portal\'s form for containers (stored copy, read 2026-11)","grade":"published"},"python-client":{"title":"carrierx/carrierx-python resources/base.py and core/storage, the vendor\'s own client (last change 2022-05)","grade":"published"},"blast-api":{"title":"carrierx/carrierx-blast-api, an application by the vendor (2020-02)","grade":"published"},"cdr-download":{"title":"carrierx/cdr-download and its siblings, scripts by the vendor for other lists of the Core API","grade":"published"},"storage-commander":{"title":"EugeneSqr/storage-commander, a client of somebody else with captured files (2023-01)","grade":"observed"},"file-clients":{"title":"Two public clients of somebody else that upload, download and delete files; repositories unknown, weak evidence","grade":"observed"},"listen-button":{"title":"BullhornApp/listen-button-widget and akaravashkin/listen-button-widget, README files with addresses of published files","grade":"observed"},"quayside":{"title":"Quayside\'s own assumption, no source found (2026-11-22)","grade":"assumed"}},"x-errors":{"bad_request":{"status":400,"error":{"message":"No JSON object could be decoded"},"x-provenance":"published","x-source":"responses#400, No JSON object could be decoded"},"malformed_request":{"status":400,"error":{"message":"Bad Request"},"x-provenance":"published","x-source":"responses#400, Bad Request"},"invalid_query":{"status":400,"error":{"message":"Invalid query parameter \'{param}\': {reason}"},"x-provenance":"assumed","x-source":"quayside#a query parameter that cannot be used"},"invalid_filter":{"status":400,"error":{"message":"Invalid filter at position {position}: {reason}"},"x-provenance":"assumed","x-source":"quayside#a filter that cannot be read, or that names no attribute"},"invalid_multipart":{"status":400,"error":{"message":"{reason}"},"x-provenance":"assumed","x-source":"quayside#a form that cannot be read"},"validation_as_400":{"status":400,"error":{"message":"object validation error","field":"{field}","detail":"{detail}"},"x-provenance":"assumed","x-source":"python-client#it reads the list of errors from a 400 and knows no 422"},"unauthorized":{"status":401,"error":{"message":"Unauthorized"},"x-provenance":"published","x-source":"responses#401, Unauthorized"},"bad_credentials":{"status":401,"error":{"message":"Bad credentials"},"x-provenance":"published","x-source":"responses#401, Bad credentials"},"forbidden":{"status":403,"error":{"message":"Forbidden"},"x-provenance":"published","x-source":"responses#403, Forbidden"},"not_found":{"status":404,"error":{"message":"Cannot find item by SID"},"x-provenance":"published","x-source":"responses#404, Cannot find item by SID"},"unknown_url":{"status":404,"error":{"message":"Not Found"},"x-provenance":"published","x-source":"responses#404, Not Found"},"method_not_allowed":{"status":405,"error":{"message":"Method Not Allowed"},"x-provenance":"assumed","x-source":"quayside#known path, other method"},"conflict":{"status":409,"error":{"message":"{reason}"},"x-provenance":"assumed","x-source":"responses#409 depends on the source of the conflict; which conflicts there are is ours"},"payload_too_large":{"status":413,"error":{"message":"Payload Too Large: more than {limit} bytes"},"x-provenance":"assumed","x-source":"quayside#body or file above the limit"},"unsupported_media_type":{"status":415,"error":{"message":"Unsupported media type"},"x-provenance":"published","x-source":"responses#415, Unsupported media type"},"range_not_satisfiable":{"status":416,"error":{"message":"Range Not Satisfiable"},"x-provenance":"assumed","x-source":"quayside#range beyond the end of the file"},"validation":{"status":422,"error":{"message":"object validation error","field":"{field}","detail":"{detail}"},"x-provenance":"published","x-source":"responses#422, Object validation error","x-assumed":["detail"]},"duplicate_keys":{"status":422,"error":{"message":"object validation error","field":"unique","detail":"container with the same set of keys already exists","reference_sid":"{reference_sid}"},"x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#container with the same set of keys already exists"},"rate_limited":{"status":429,"x-by-fault":true,"error":{"message":"Too Many Requests"},"x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422"},"server_error":{"status":500,"x-by-fault":true,"error":{"message":"Internal Server Error"},"x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422"},"service_unavailable":{"status":503,"x-by-fault":true,"error":{"message":"Service Unavailable"},"x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422"}},"x-responses":{"400":{"description":"The path cannot be decoded.","x-provenance":"published","x-source":"responses#400","x-errors":["malformed_request"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"404":{"description":"No operation has this path.","x-provenance":"published","x-source":"responses#404","x-errors":["unknown_url"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"405":{"description":"The path is known, the method is not.","x-provenance":"assumed","x-source":"quayside#known path, other method","x-errors":["method_not_allowed"],"headers":{"Allow":{"description":"The methods this path has.","x-provenance":"assumed","x-source":"quayside#Allow, as HTTP asks of a 405","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#Allow, as HTTP asks of a 405"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}}},"paths":{"/storage/containers":{"get":{"operationId":"ListContainers","summary":"List containers","description":"A page of the containers of the partner.","tags":["containers"],"x-provenance":"published","x-source":"container-list#GET /storage/containers","x-scopes":{"storage.manage":{"x-provenance":"published","x-source":"container-list#Required Scopes"},"storage.read":{"x-provenance":"published","x-source":"container-list#Required Scopes"}},"parameters":[{"name":"limit","in":"query","description":"Most items a page may hold. Its bounds and its default are matters of rules.","x-provenance":"published","x-source":"python-client#ListResource.list","schema":{"type":"integer","x-provenance":"published","x-source":"pagination#limit"}},{"name":"offset","in":"query","description":"How many items to pass over.","x-provenance":"published","x-source":"python-client#ListResource.list","schema":{"type":"integer","default":0,"x-provenance":"published","x-source":"pagination#offset"}},{"name":"order","in":"query","description":"An attribute to sort by, with asc or desc behind it if wanted, or the word shuffle.","x-provenance":"published","x-source":"python-client#ListResource.list","schema":{"type":"string","x-provenance":"published","x-source":"pagination#order"}},{"name":"filter","in":"query","description":"Conditions joined by the word and, each an attribute, an operator and a value, such as container_sid eq 3f2a.","x-provenance":"published","x-source":"python-client#ListResource.list","schema":{"type":"string","x-provenance":"published","x-source":"filtering#Filter Syntax"}},{"name":"include_fields","in":"query","description":"The attributes to show, separated by commas.","x-provenance":"assumed","x-source":"quayside#field filtering is offered, its spelling was not seen","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#field filtering is offered, its spelling was not seen"}},{"name":"exclude_fields","in":"query","description":"The attributes to leave out, separated by commas.","x-provenance":"assumed","x-source":"quayside#field filtering is offered, its spelling was not seen","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#field filtering is offered, its spelling was not seen"}},{"name":"includeFields","in":"query","description":"The same as include_fields, as the vendor\'s client spells it.","x-provenance":"published","x-source":"python-client#ListResource.exists","schema":{"type":"string","x-provenance":"published","x-source":"python-client#ListResource.exists"}},{"name":"excludeFields","in":"query","description":"The same as exclude_fields, after the client\'s spelling.","x-provenance":"assumed","x-source":"quayside#the counterpart of the client\'s includeFields","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#the counterpart of the client\'s includeFields"}}],"responses":{"200":{"description":"A page of containers.","x-provenance":"published","x-source":"container-list#Response","x-partial":["include_fields","exclude_fields","includeFields","excludeFields"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ContainerList"}}}},"400":{"description":"The query holds something that is refused.","x-provenance":"published","x-source":"responses#400","x-errors":["invalid_query","invalid_filter"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"401":{"description":"No token, or one that is not known.","x-provenance":"published","x-source":"responses#401","x-errors":["unauthorized","bad_credentials"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"403":{"description":"The token has none of the scopes that this needs.","x-provenance":"published","x-source":"responses#403","x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"429":{"description":"Too many requests for now.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time from which on to try again.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"500":{"description":"The service failed.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"503":{"description":"The service is not there for now.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["service_unavailable"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}}}},"post":{"operationId":"CreateContainer","summary":"Create a container","description":"Makes a container. Nothing has to be said about it.","tags":["containers"],"x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#POST /storage/containers","x-scopes":{"storage.manage":{"x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#storage.manage"},"storage.create":{"x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#storage.create"}},"requestBody":{"description":"What the container is to be like. The document calls no attribute of it required, nor the body.","x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#POST /storage/containers body","content":{"application/json":{"schema":{"$ref":"#/components/schemas/ContainerInput"}}}},"responses":{"200":{"description":"The new container.","x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#POST /storage/containers 200","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Container"}}}},"400":{"description":"The body is no JSON, or the query holds something that is refused.","x-provenance":"published","x-source":"responses#400","x-errors":["bad_request","invalid_query","validation_as_400"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"401":{"description":"No token, or one that is not known.","x-provenance":"published","x-source":"responses#401","x-errors":["unauthorized","bad_credentials"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"403":{"description":"The token has none of the scopes that this needs.","x-provenance":"published","x-source":"responses#403","x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"413":{"description":"The body is too large.","x-provenance":"assumed","x-source":"quayside#too large a body","x-errors":["payload_too_large"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"415":{"description":"The body has a content type that is not read here.","x-provenance":"published","x-source":"responses#415","x-errors":["unsupported_media_type"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"422":{"description":"An attribute has a value that it cannot have, or the keys are taken.","x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#POST /storage/containers 422","x-errors":["validation","duplicate_keys"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"429":{"description":"Too many requests for now.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time from which on to try again.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"500":{"description":"The service failed.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"503":{"description":"The service is not there for now.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["service_unavailable"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}}}}},"/storage/containers/{container_sid}":{"get":{"operationId":"GetContainer","summary":"Get a container","description":"One container.","tags":["containers"],"x-provenance":"published","x-source":"container-get#GET /storage/containers/{container_sid}","x-scopes":{"storage.manage":{"x-provenance":"published","x-source":"container-get#Required Scopes"},"storage.read":{"x-provenance":"published","x-source":"container-get#Required Scopes"}},"parameters":[{"name":"container_sid","in":"path","required":true,"description":"Which container.","x-provenance":"published","x-source":"container-get#container_sid","schema":{"type":"string","x-provenance":"published","x-source":"container-get#container_sid"}},{"name":"include_fields","in":"query","description":"The attributes to show, separated by commas.","x-provenance":"assumed","x-source":"quayside#field filtering is offered, its spelling was not seen","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#field filtering is offered, its spelling was not seen"}},{"name":"exclude_fields","in":"query","description":"The attributes to leave out, separated by commas.","x-provenance":"assumed","x-source":"quayside#field filtering is offered, its spelling was not seen","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#field filtering is offered, its spelling was not seen"}},{"name":"includeFields","in":"query","description":"The same as include_fields, as the vendor\'s client spells it.","x-provenance":"assumed","x-source":"python-client#ListResource.exists, carried over from lists","schema":{"type":"string","x-provenance":"assumed","x-source":"python-client#ListResource.exists, carried over from lists"}},{"name":"excludeFields","in":"query","description":"The same as exclude_fields, after the client\'s spelling.","x-provenance":"assumed","x-source":"quayside#the counterpart of the client\'s includeFields","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#the counterpart of the client\'s includeFields"}}],"responses":{"200":{"description":"The container.","x-provenance":"published","x-source":"container-get#Response","x-partial":["include_fields","exclude_fields","includeFields","excludeFields"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Container"}}}},"400":{"description":"The query holds something that is refused.","x-provenance":"published","x-source":"responses#400","x-errors":["invalid_query"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"401":{"description":"No token, or one that is not known.","x-provenance":"published","x-source":"responses#401","x-errors":["unauthorized","bad_credentials"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"403":{"description":"The token has none of the scopes that this needs.","x-provenance":"published","x-source":"responses#403","x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"404":{"description":"There is no such container.","x-provenance":"published","x-source":"responses#404","x-errors":["not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"429":{"description":"Too many requests for now.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time from which on to try again.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"500":{"description":"The service failed.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"503":{"description":"The service is not there for now.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["service_unavailable"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}}}},"patch":{"operationId":"UpdateContainer","summary":"Update a container","description":"Changes the attributes that are sent and no others.","tags":["containers"],"x-provenance":"published","x-source":"container-update#PATCH /storage/containers/{container_sid}","x-scopes":{"storage.manage":{"x-provenance":"published","x-source":"container-update#Required Scopes"},"storage.update":{"x-provenance":"assumed","x-source":"scopes#other scopes follow this pattern"}},"parameters":[{"name":"container_sid","in":"path","required":true,"description":"Which container.","x-provenance":"published","x-source":"container-get#container_sid","schema":{"type":"string","x-provenance":"published","x-source":"container-get#container_sid"}}],"requestBody":{"description":"What the container is to be like from now on.","x-provenance":"published","x-source":"container-update#sample","content":{"application/json":{"schema":{"$ref":"#/components/schemas/ContainerInput"}}}},"responses":{"200":{"description":"The container as it is now.","x-provenance":"published","x-source":"container-update#Response","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Container"}}}},"400":{"description":"The body is no JSON, or the query holds something that is refused.","x-provenance":"published","x-source":"responses#400","x-errors":["bad_request","invalid_query","validation_as_400"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"401":{"description":"No token, or one that is not known.","x-provenance":"published","x-source":"responses#401","x-errors":["unauthorized","bad_credentials"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"403":{"description":"The token has none of the scopes that this needs.","x-provenance":"published","x-source":"responses#403","x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"404":{"description":"There is no such container.","x-provenance":"published","x-source":"responses#404","x-errors":["not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"413":{"description":"The body is too large.","x-provenance":"assumed","x-source":"quayside#too large a body","x-errors":["payload_too_large"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"415":{"description":"The body has a content type that is not read here.","x-provenance":"published","x-source":"responses#415","x-errors":["unsupported_media_type"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"422":{"description":"An attribute has a value that it cannot have, or the keys are taken.","x-provenance":"published","x-source":"responses#422","x-errors":["validation","duplicate_keys"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"429":{"description":"Too many requests for now.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time from which on to try again.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"500":{"description":"The service failed.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"503":{"description":"The service is not there for now.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["service_unavailable"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}}}},"put":{"operationId":"ReplaceContainer","summary":"Replace a container","description":"Changes the container as a whole. What becomes of attributes that are not sent is a rule\'s matter.","tags":["containers"],"x-provenance":"published","x-source":"container-update#PUT /storage/containers/{container_sid}","x-scopes":{"storage.manage":{"x-provenance":"published","x-source":"container-update#Required Scopes"},"storage.update":{"x-provenance":"assumed","x-source":"scopes#other scopes follow this pattern"}},"parameters":[{"name":"container_sid","in":"path","required":true,"description":"Which container.","x-provenance":"published","x-source":"container-get#container_sid","schema":{"type":"string","x-provenance":"published","x-source":"container-get#container_sid"}}],"requestBody":{"description":"What the container is to be like from now on.","x-provenance":"published","x-source":"container-update#sample","content":{"application/json":{"schema":{"$ref":"#/components/schemas/ContainerInput"}}}},"responses":{"200":{"description":"The container as it is now.","x-provenance":"published","x-source":"container-update#Response","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Container"}}}},"400":{"description":"The body is no JSON, or the query holds something that is refused.","x-provenance":"published","x-source":"responses#400","x-errors":["bad_request","invalid_query","validation_as_400"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"401":{"description":"No token, or one that is not known.","x-provenance":"published","x-source":"responses#401","x-errors":["unauthorized","bad_credentials"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"403":{"description":"The token has none of the scopes that this needs.","x-provenance":"published","x-source":"responses#403","x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"404":{"description":"There is no such container.","x-provenance":"published","x-source":"responses#404","x-errors":["not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"413":{"description":"The body is too large.","x-provenance":"assumed","x-source":"quayside#too large a body","x-errors":["payload_too_large"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"415":{"description":"The body has a content type that is not read here.","x-provenance":"published","x-source":"responses#415","x-errors":["unsupported_media_type"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"422":{"description":"An attribute has a value that it cannot have, or the keys are taken.","x-provenance":"published","x-source":"responses#422","x-errors":["validation","duplicate_keys"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"429":{"description":"Too many requests for now.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time from which on to try again.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"500":{"description":"The service failed.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"503":{"description":"The service is not there for now.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["service_unavailable"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}}}},"delete":{"operationId":"DeleteContainer","summary":"Delete a container","description":"Removes a container. What becomes of the files in it is a rule\'s matter.","tags":["containers"],"x-provenance":"published","x-source":"python-client#ItemResource.delete","x-scopes":{"storage.manage":{"x-provenance":"assumed","x-source":"file-delete#Required Scopes, carried over to containers"},"storage.delete":{"x-provenance":"assumed","x-source":"file-delete#Required Scopes, carried over to containers"}},"parameters":[{"name":"container_sid","in":"path","required":true,"description":"Which container.","x-provenance":"published","x-source":"container-get#container_sid","schema":{"type":"string","x-provenance":"published","x-source":"container-get#container_sid"}}],"responses":{"204":{"description":"The container is gone.","x-provenance":"assumed","x-source":"file-delete#Response, carried over to containers"},"400":{"description":"The query holds something that is refused.","x-provenance":"published","x-source":"responses#400","x-errors":["invalid_query"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"401":{"description":"No token, or one that is not known.","x-provenance":"published","x-source":"responses#401","x-errors":["unauthorized","bad_credentials"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"403":{"description":"The token has none of the scopes that this needs.","x-provenance":"published","x-source":"responses#403","x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"404":{"description":"There is no such container.","x-provenance":"published","x-source":"responses#404","x-errors":["not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"409":{"description":"There are files in the container.","x-provenance":"assumed","x-source":"quayside#a container that is not empty","x-errors":["conflict"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"429":{"description":"Too many requests for now.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time from which on to try again.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"500":{"description":"The service failed.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"503":{"description":"The service is not there for now.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["service_unavailable"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}}}}},"/storage/files":{"get":{"operationId":"ListFiles","summary":"List files","description":"A page of the files of the partner, whatever container they are in.","tags":["files"],"x-provenance":"published","x-source":"python-client#ListResource.list","x-scopes":{"storage.manage":{"x-provenance":"assumed","x-source":"container-list#Required Scopes, carried over to files"},"storage.read":{"x-provenance":"assumed","x-source":"container-list#Required Scopes, carried over to files"}},"parameters":[{"name":"limit","in":"query","description":"Most items a page may hold. Its bounds and its default are matters of rules.","x-provenance":"published","x-source":"python-client#ListResource.list","schema":{"type":"integer","x-provenance":"published","x-source":"pagination#limit"}},{"name":"offset","in":"query","description":"How many items to pass over.","x-provenance":"published","x-source":"python-client#ListResource.list","schema":{"type":"integer","default":0,"x-provenance":"published","x-source":"pagination#offset"}},{"name":"order","in":"query","description":"An attribute to sort by, with asc or desc behind it if wanted, or the word shuffle.","x-provenance":"published","x-source":"python-client#ListResource.list","schema":{"type":"string","x-provenance":"published","x-source":"pagination#order"}},{"name":"filter","in":"query","description":"Conditions joined by the word and, each an attribute, an operator and a value, such as container_sid eq 3f2a.","x-provenance":"published","x-source":"python-client#ListResource.list","schema":{"type":"string","x-provenance":"published","x-source":"filtering#Filter Syntax"}},{"name":"include_fields","in":"query","description":"The attributes to show, separated by commas.","x-provenance":"assumed","x-source":"quayside#field filtering is offered, its spelling was not seen","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#field filtering is offered, its spelling was not seen"}},{"name":"exclude_fields","in":"query","description":"The attributes to leave out, separated by commas.","x-provenance":"assumed","x-source":"quayside#field filtering is offered, its spelling was not seen","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#field filtering is offered, its spelling was not seen"}},{"name":"includeFields","in":"query","description":"The same as include_fields, as the vendor\'s client spells it.","x-provenance":"published","x-source":"python-client#ListResource.exists","schema":{"type":"string","x-provenance":"published","x-source":"python-client#ListResource.exists"}},{"name":"excludeFields","in":"query","description":"The same as exclude_fields, after the client\'s spelling.","x-provenance":"assumed","x-source":"quayside#the counterpart of the client\'s includeFields","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#the counterpart of the client\'s includeFields"}}],"responses":{"200":{"description":"A page of files.","x-provenance":"published","x-source":"python-client#ListResource.list","x-partial":["include_fields","exclude_fields","includeFields","excludeFields"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/FileList"}}}},"400":{"description":"The query holds something that is refused.","x-provenance":"published","x-source":"responses#400","x-errors":["invalid_query","invalid_filter"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"401":{"description":"No token, or one that is not known.","x-provenance":"published","x-source":"responses#401","x-errors":["unauthorized","bad_credentials"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"403":{"description":"The token has none of the scopes that this needs.","x-provenance":"published","x-source":"responses#403","x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"429":{"description":"Too many requests for now.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time from which on to try again.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"500":{"description":"The service failed.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"503":{"description":"The service is not there for now.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["service_unavailable"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}}}},"post":{"operationId":"UploadFile","summary":"Upload a file","description":"Puts a file into a container: a form with JSON and bytes, or the bare bytes with the attributes in the query.","tags":["files"],"x-provenance":"published","x-source":"upload#POST /storage/files","x-scopes":{"storage.manage":{"x-provenance":"published","x-source":"upload#Required Scopes"},"storage.create":{"x-provenance":"published","x-source":"upload#Required Scopes"}},"parameters":[{"name":"partner_sid","in":"query","description":"The partner the file is to belong to, for an upload of bare bytes.","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; partner_sid is carried over from file_object","schema":{"type":"string","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; partner_sid is carried over from file_object"}},{"name":"container_sid","in":"query","description":"The container to put the file into, for an upload of bare bytes.","x-provenance":"published","x-source":"upload#sample of bytes, container_sid","schema":{"type":"string","x-provenance":"published","x-source":"upload#sample of bytes, container_sid"}},{"name":"parent_file_sid","in":"query","description":"A file this one is to hang on, for an upload of bare bytes.","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; parent_file_sid is carried over from file_object","schema":{"type":"string","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; parent_file_sid is carried over from file_object"}},{"name":"name","in":"query","description":"What to call the file, for an upload of bare bytes.","x-provenance":"published","x-source":"upload#sample of bytes, name","schema":{"type":"string","x-provenance":"published","x-source":"upload#sample of bytes, name"}},{"name":"type","in":"query","description":"What kind of file it is: file, audio, or a word yet unknown, for an upload of bare bytes.","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; type is carried over from file_object","schema":{"type":"string","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; type is carried over from file_object"}},{"name":"unique","in":"query","description":"As the container\'s attribute for its default has it; not explained by any source seen, for an upload of bare bytes.","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; unique is carried over from file_object","schema":{"type":"boolean","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; unique is carried over from file_object"}},{"name":"file_access_name","in":"query","description":"The path of the file in its container, for an upload of bare bytes.","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; file_access_name is carried over from file_object","schema":{"type":"string","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; file_access_name is carried over from file_object"}},{"name":"publish","in":"query","description":"Under which name the file is to be public: file_sid, file_access_name, or a word yet unknown, for an upload of bare bytes.","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; publish is carried over from file_object","schema":{"type":"string","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; publish is carried over from file_object"}},{"name":"integer_key_1","in":"query","description":"A number for the user\'s own purposes, for an upload of bare bytes.","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; integer_key_1 is carried over from file_object","schema":{"type":"integer","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; integer_key_1 is carried over from file_object"}},{"name":"integer_key_2","in":"query","description":"A number for the user\'s own purposes, for an upload of bare bytes.","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; integer_key_2 is carried over from file_object","schema":{"type":"integer","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; integer_key_2 is carried over from file_object"}},{"name":"string_key_1","in":"query","description":"A text for the user\'s own purposes, for an upload of bare bytes.","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; string_key_1 is carried over from file_object","schema":{"type":"string","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; string_key_1 is carried over from file_object"}},{"name":"string_key_2","in":"query","description":"A text for the user\'s own purposes, for an upload of bare bytes.","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; string_key_2 is carried over from file_object","schema":{"type":"string","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; string_key_2 is carried over from file_object"}},{"name":"string_key_3","in":"query","description":"A text for the user\'s own purposes, for an upload of bare bytes.","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; string_key_3 is carried over from file_object","schema":{"type":"string","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; string_key_3 is carried over from file_object"}},{"name":"string_key_4","in":"query","description":"A text for the user\'s own purposes, for an upload of bare bytes.","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; string_key_4 is carried over from file_object","schema":{"type":"string","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; string_key_4 is carried over from file_object"}},{"name":"lifecycle_ttl","in":"query","description":"Seconds until the lifecycle\'s action; -1 is never, for an upload of bare bytes.","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; lifecycle_ttl is carried over from file_object","schema":{"type":"integer","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; lifecycle_ttl is carried over from file_object"}},{"name":"lifecycle_action","in":"query","description":"What is to happen then: no_action, delete, or a word yet unknown, for an upload of bare bytes.","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; lifecycle_action is carried over from file_object","schema":{"type":"string","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; lifecycle_action is carried over from file_object"}},{"name":"desired_format","in":"query","description":"What to transcode the file to. Nothing is transcoded here, for an upload of bare bytes.","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; desired_format is carried over from file_object","schema":{"type":"string","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; desired_format is carried over from file_object"}},{"name":"desired_bitrate","in":"query","description":"The bit rate wanted for an MP3, for an upload of bare bytes.","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; desired_bitrate is carried over from file_object","schema":{"type":"integer","enum":[8,16,24,32,40,48,64,80,96,112,128,160,192,224,256,320],"x-enum":{"8":{"x-provenance":"published","x-source":"file#desired_bitrate"},"16":{"x-provenance":"published","x-source":"file#desired_bitrate"},"24":{"x-provenance":"published","x-source":"file#desired_bitrate"},"32":{"x-provenance":"published","x-source":"file#desired_bitrate"},"40":{"x-provenance":"published","x-source":"file#desired_bitrate"},"48":{"x-provenance":"published","x-source":"file#desired_bitrate"},"64":{"x-provenance":"published","x-source":"file#desired_bitrate"},"80":{"x-provenance":"published","x-source":"file#desired_bitrate"},"96":{"x-provenance":"published","x-source":"file#desired_bitrate"},"112":{"x-provenance":"published","x-source":"file#desired_bitrate"},"128":{"x-provenance":"published","x-source":"file#desired_bitrate"},"160":{"x-provenance":"published","x-source":"file#desired_bitrate"},"192":{"x-provenance":"published","x-source":"file#desired_bitrate"},"224":{"x-provenance":"published","x-source":"file#desired_bitrate"},"256":{"x-provenance":"published","x-source":"file#desired_bitrate"},"320":{"x-provenance":"published","x-source":"file#desired_bitrate"}},"x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; desired_bitrate is carried over from file_object"}},{"name":"mime_type","in":"query","description":"What the bytes are, if not what the upload itself says, for an upload of bare bytes.","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; mime_type is carried over from file_object","schema":{"type":"string","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; mime_type is carried over from file_object"}},{"name":"threshold_include","in":"query","description":"Whether the file is to count for the container\'s thresholds, for an upload of bare bytes.","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; threshold_include is carried over from file_object","schema":{"type":"boolean","x-provenance":"assumed","x-source":"upload#its query takes container_sid and name; threshold_include is carried over from file_object"}}],"requestBody":{"description":"The bytes, with or without a form around them.","required":true,"x-provenance":"published","x-source":"upload#samples","content":{"multipart/form-data":{"schema":{"$ref":"#/components/schemas/UploadForm"}},"application/octet-stream":{"schema":{"type":"string","description":"The bytes.","format":"binary","x-provenance":"published","x-source":"upload#sample of bytes"}}}},"responses":{"201":{"description":"The new file.","x-provenance":"published","x-source":"upload#Response","content":{"application/json":{"schema":{"$ref":"#/components/schemas/File"}}}},"400":{"description":"The form, its JSON or the query cannot be read, or there is no body.","x-provenance":"published","x-source":"responses#400","x-errors":["malformed_request","bad_request","invalid_multipart","invalid_query","validation_as_400"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"401":{"description":"No token, or one that is not known.","x-provenance":"published","x-source":"responses#401","x-errors":["unauthorized","bad_credentials"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"403":{"description":"The token has none of the scopes that this needs.","x-provenance":"published","x-source":"responses#403","x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"404":{"description":"There is no such container.","x-provenance":"assumed","x-source":"quayside#an upload to a container that does not exist","x-errors":["not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"409":{"description":"The container has no room, or does not take uploads.","x-provenance":"assumed","x-source":"quayside#one of the statuses that an upload over the quota may get","x-errors":["conflict"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"413":{"description":"The body is too large.","x-provenance":"assumed","x-source":"quayside#too large a body","x-errors":["payload_too_large"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"415":{"description":"The body has a content type that is not read here.","x-provenance":"published","x-source":"responses#415","x-errors":["unsupported_media_type"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"422":{"description":"An attribute has a value that it cannot have.","x-provenance":"published","x-source":"responses#422","x-errors":["validation"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"429":{"description":"Too many requests for now.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time from which on to try again.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"500":{"description":"The service failed.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"503":{"description":"The service is not there for now.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["service_unavailable"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}}}}},"/storage/files/{file_sid}":{"get":{"operationId":"GetFile","summary":"Get a file","description":"What is known about one file, without its bytes.","tags":["files"],"x-provenance":"published","x-source":"file-get#GET /storage/files/{file_sid}","x-scopes":{"storage.manage":{"x-provenance":"published","x-source":"file-get#Required Scopes"},"storage.read":{"x-provenance":"published","x-source":"file-get#Required Scopes"}},"parameters":[{"name":"file_sid","in":"path","required":true,"description":"Which file.","x-provenance":"published","x-source":"file-get#file_sid","schema":{"type":"string","x-provenance":"published","x-source":"file-get#file_sid"}},{"name":"include_fields","in":"query","description":"The attributes to show, separated by commas.","x-provenance":"assumed","x-source":"quayside#field filtering is offered, its spelling was not seen","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#field filtering is offered, its spelling was not seen"}},{"name":"exclude_fields","in":"query","description":"The attributes to leave out, separated by commas.","x-provenance":"assumed","x-source":"quayside#field filtering is offered, its spelling was not seen","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#field filtering is offered, its spelling was not seen"}},{"name":"includeFields","in":"query","description":"The same as include_fields, as the vendor\'s client spells it.","x-provenance":"assumed","x-source":"python-client#ListResource.exists, carried over from lists","schema":{"type":"string","x-provenance":"assumed","x-source":"python-client#ListResource.exists, carried over from lists"}},{"name":"excludeFields","in":"query","description":"The same as exclude_fields, after the client\'s spelling.","x-provenance":"assumed","x-source":"quayside#the counterpart of the client\'s includeFields","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#the counterpart of the client\'s includeFields"}}],"responses":{"200":{"description":"The file.","x-provenance":"published","x-source":"file-get#Response","x-partial":["include_fields","exclude_fields","includeFields","excludeFields"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/File"}}}},"400":{"description":"The query holds something that is refused.","x-provenance":"published","x-source":"responses#400","x-errors":["invalid_query"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"401":{"description":"No token, or one that is not known.","x-provenance":"published","x-source":"responses#401","x-errors":["unauthorized","bad_credentials"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"403":{"description":"The token has none of the scopes that this needs.","x-provenance":"published","x-source":"responses#403","x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"404":{"description":"There is no such file.","x-provenance":"published","x-source":"responses#404","x-errors":["not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"429":{"description":"Too many requests for now.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time from which on to try again.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"500":{"description":"The service failed.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"503":{"description":"The service is not there for now.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["service_unavailable"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}}}},"patch":{"operationId":"UpdateFile","summary":"Update a file","description":"Changes the attributes that are sent and no others.","tags":["files"],"x-provenance":"published","x-source":"file-update#PATCH /storage/files/{file_sid}","x-scopes":{"storage.manage":{"x-provenance":"published","x-source":"file-update#Required Scopes"},"storage.update":{"x-provenance":"assumed","x-source":"scopes#other scopes follow this pattern"}},"parameters":[{"name":"file_sid","in":"path","required":true,"description":"Which file.","x-provenance":"published","x-source":"file-get#file_sid","schema":{"type":"string","x-provenance":"published","x-source":"file-get#file_sid"}}],"requestBody":{"description":"What is to be said of the file from now on.","x-provenance":"published","x-source":"file-update#sample","content":{"application/json":{"schema":{"$ref":"#/components/schemas/FileInput"}}}},"responses":{"200":{"description":"The file as it is now.","x-provenance":"published","x-source":"file-update#Response","content":{"application/json":{"schema":{"$ref":"#/components/schemas/File"}}}},"400":{"description":"The body is no JSON, or the query holds something that is refused.","x-provenance":"published","x-source":"responses#400","x-errors":["bad_request","invalid_query","validation_as_400"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"401":{"description":"No token, or one that is not known.","x-provenance":"published","x-source":"responses#401","x-errors":["unauthorized","bad_credentials"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"403":{"description":"The token has none of the scopes that this needs.","x-provenance":"published","x-source":"responses#403","x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"404":{"description":"There is no such file.","x-provenance":"published","x-source":"responses#404","x-errors":["not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"409":{"description":"The container has no room, or does not take uploads.","x-provenance":"assumed","x-source":"quayside#one of the statuses that an upload over the quota may get","x-errors":["conflict"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"413":{"description":"The body is too large.","x-provenance":"assumed","x-source":"quayside#too large a body","x-errors":["payload_too_large"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"415":{"description":"The body has a content type that is not read here.","x-provenance":"published","x-source":"responses#415","x-errors":["unsupported_media_type"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"422":{"description":"An attribute has a value that it cannot have.","x-provenance":"published","x-source":"responses#422","x-errors":["validation"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"429":{"description":"Too many requests for now.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time from which on to try again.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"500":{"description":"The service failed.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"503":{"description":"The service is not there for now.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["service_unavailable"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}}}},"put":{"operationId":"ReplaceFile","summary":"Replace a file","description":"Changes the file as a whole, its bytes apart. What becomes of attributes that are not sent is a rule\'s matter.","tags":["files"],"x-provenance":"published","x-source":"file-update#PUT /storage/files/{file_sid}","x-scopes":{"storage.manage":{"x-provenance":"published","x-source":"file-update#Required Scopes"},"storage.update":{"x-provenance":"assumed","x-source":"scopes#other scopes follow this pattern"}},"parameters":[{"name":"file_sid","in":"path","required":true,"description":"Which file.","x-provenance":"published","x-source":"file-get#file_sid","schema":{"type":"string","x-provenance":"published","x-source":"file-get#file_sid"}}],"requestBody":{"description":"What is to be said of the file from now on.","x-provenance":"published","x-source":"file-update#sample","content":{"application/json":{"schema":{"$ref":"#/components/schemas/FileInput"}}}},"responses":{"200":{"description":"The file as it is now.","x-provenance":"published","x-source":"file-update#Response","content":{"application/json":{"schema":{"$ref":"#/components/schemas/File"}}}},"400":{"description":"The body is no JSON, or the query holds something that is refused.","x-provenance":"published","x-source":"responses#400","x-errors":["bad_request","invalid_query","validation_as_400"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"401":{"description":"No token, or one that is not known.","x-provenance":"published","x-source":"responses#401","x-errors":["unauthorized","bad_credentials"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"403":{"description":"The token has none of the scopes that this needs.","x-provenance":"published","x-source":"responses#403","x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"404":{"description":"There is no such file.","x-provenance":"published","x-source":"responses#404","x-errors":["not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"409":{"description":"The container has no room, or does not take uploads.","x-provenance":"assumed","x-source":"quayside#one of the statuses that an upload over the quota may get","x-errors":["conflict"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"413":{"description":"The body is too large.","x-provenance":"assumed","x-source":"quayside#too large a body","x-errors":["payload_too_large"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"415":{"description":"The body has a content type that is not read here.","x-provenance":"published","x-source":"responses#415","x-errors":["unsupported_media_type"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"422":{"description":"An attribute has a value that it cannot have.","x-provenance":"published","x-source":"responses#422","x-errors":["validation"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"429":{"description":"Too many requests for now.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time from which on to try again.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"500":{"description":"The service failed.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"503":{"description":"The service is not there for now.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["service_unavailable"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}}}},"delete":{"operationId":"DeleteFile","summary":"Delete a file","description":"Removes a file and its bytes.","tags":["files"],"x-provenance":"published","x-source":"file-delete#DELETE /storage/files/{file_sid}","x-scopes":{"storage.manage":{"x-provenance":"published","x-source":"file-delete#Required Scopes"},"storage.delete":{"x-provenance":"published","x-source":"file-delete#Required Scopes"}},"parameters":[{"name":"file_sid","in":"path","required":true,"description":"Which file.","x-provenance":"published","x-source":"file-get#file_sid","schema":{"type":"string","x-provenance":"published","x-source":"file-get#file_sid"}}],"responses":{"204":{"description":"The file is gone.","x-provenance":"published","x-source":"file-delete#Response"},"400":{"description":"The query holds something that is refused.","x-provenance":"published","x-source":"responses#400","x-errors":["invalid_query"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"401":{"description":"No token, or one that is not known.","x-provenance":"published","x-source":"responses#401","x-errors":["unauthorized","bad_credentials"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"403":{"description":"The token has none of the scopes that this needs.","x-provenance":"published","x-source":"responses#403","x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"404":{"description":"There is no such file.","x-provenance":"published","x-source":"responses#404","x-errors":["not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"429":{"description":"Too many requests for now.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time from which on to try again.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"500":{"description":"The service failed.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"503":{"description":"The service is not there for now.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["service_unavailable"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}}}}},"/storage/files/{file_sid}/data":{"get":{"operationId":"DownloadFile","summary":"Download a file","description":"The bytes of one file. This is what date_last_accessed tells of.","tags":["files"],"x-provenance":"observed","x-source":"file-clients#they download from here","x-scopes":{"storage.manage":{"x-provenance":"assumed","x-source":"file-get#Required Scopes, carried over to the bytes"},"storage.read":{"x-provenance":"assumed","x-source":"file-get#Required Scopes, carried over to the bytes"}},"parameters":[{"name":"file_sid","in":"path","required":true,"description":"Which file.","x-provenance":"published","x-source":"file-get#file_sid","schema":{"type":"string","x-provenance":"published","x-source":"file-get#file_sid"}},{"name":"Range","in":"header","description":"Asks for a part of the file, by byte.","x-provenance":"assumed","x-source":"quayside#parts of a file","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#parts of a file"}},{"name":"If-Range","in":"header","description":"Asks for all of the file instead, unless it still has this entity tag.","x-provenance":"assumed","x-source":"quayside#entity tag of a file","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#entity tag of a file"}}],"responses":{"200":{"description":"All bytes of the file, as the type the file has.","x-provenance":"assumed","x-source":"quayside#status and media type of a download","headers":{"Accept-Ranges":{"description":"Says that parts can be asked for by byte.","x-provenance":"assumed","x-source":"quayside#parts of a file","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#parts of a file"}},"ETag":{"description":"Names these bytes, so that a part can be asked for only while they are the same.","x-provenance":"assumed","x-source":"quayside#entity tag of a file","x-volatile":"digest","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#entity tag of a file"}}},"content":{"*/*":{"schema":{"type":"string","format":"binary","x-provenance":"assumed","x-source":"quayside#status and media type of a download"}}}},"206":{"description":"The bytes that were asked for.","x-provenance":"assumed","x-source":"quayside#parts of a file","headers":{"Accept-Ranges":{"description":"Says that parts can be asked for by byte.","x-provenance":"assumed","x-source":"quayside#parts of a file","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#parts of a file"}},"Content-Range":{"description":"Which bytes of how many these are.","x-provenance":"assumed","x-source":"quayside#parts of a file","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#parts of a file"}},"ETag":{"description":"Names these bytes, so that a part can be asked for only while they are the same.","x-provenance":"assumed","x-source":"quayside#entity tag of a file","x-volatile":"digest","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#entity tag of a file"}}},"content":{"*/*":{"schema":{"type":"string","format":"binary","x-provenance":"assumed","x-source":"quayside#parts of a file"}}}},"400":{"description":"The query holds something that is refused.","x-provenance":"published","x-source":"responses#400","x-errors":["invalid_query"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"401":{"description":"No token, or one that is not known.","x-provenance":"published","x-source":"responses#401","x-errors":["unauthorized","bad_credentials"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"403":{"description":"The token has none of the scopes that this needs.","x-provenance":"published","x-source":"responses#403","x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"404":{"description":"There is no such file.","x-provenance":"published","x-source":"responses#404","x-errors":["not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"416":{"description":"The file has no such part.","x-provenance":"assumed","x-source":"quayside#parts of a file","x-errors":["range_not_satisfiable"],"headers":{"Accept-Ranges":{"description":"Says that parts can be asked for by byte.","x-provenance":"assumed","x-source":"quayside#parts of a file","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#parts of a file"}},"Content-Range":{"description":"Which bytes of how many these are.","x-provenance":"assumed","x-source":"quayside#parts of a file","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#parts of a file"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"429":{"description":"Too many requests for now.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time from which on to try again.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"500":{"description":"The service failed.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"503":{"description":"The service is not there for now.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["service_unavailable"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}}}}},"/f/{file_sid}":{"servers":[{"url":"{publish_domain}","description":"Where published files are, as the containers say. Not under the address of the API.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#publish_domain","variables":{"publish_domain":{"default":"https://storage.carrierx.com","description":"The publish_domain of a container that was given no other."}}}],"get":{"operationId":"DownloadPublishedFile","summary":"Download a published file","description":"The bytes of a published file, for anybody who knows its address.","tags":["files"],"x-provenance":"observed","x-source":"listen-button#addresses of published files","security":[],"parameters":[{"name":"file_sid","in":"path","required":true,"description":"Which file: its sid, or the name it has in its container.","x-provenance":"observed","x-source":"listen-button#a sid with an extension, as file_access_name has it unless told otherwise","schema":{"type":"string","x-provenance":"observed","x-source":"listen-button#a sid with an extension, as file_access_name has it unless told otherwise"}},{"name":"Range","in":"header","description":"Asks for a part of the file, by byte.","x-provenance":"assumed","x-source":"quayside#parts of a file","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#parts of a file"}},{"name":"If-Range","in":"header","description":"Asks for all of the file instead, unless it still has this entity tag.","x-provenance":"assumed","x-source":"quayside#entity tag of a file","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#entity tag of a file"}}],"responses":{"200":{"description":"All bytes of the file, as the type the file has.","x-provenance":"assumed","x-source":"quayside#status and media type of a download","headers":{"Accept-Ranges":{"description":"Says that parts can be asked for by byte.","x-provenance":"assumed","x-source":"quayside#parts of a file","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#parts of a file"}},"ETag":{"description":"Names these bytes, so that a part can be asked for only while they are the same.","x-provenance":"assumed","x-source":"quayside#entity tag of a file","x-volatile":"digest","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#entity tag of a file"}}},"content":{"*/*":{"schema":{"type":"string","format":"binary","x-provenance":"assumed","x-source":"quayside#status and media type of a download"}}}},"206":{"description":"The bytes that were asked for.","x-provenance":"assumed","x-source":"quayside#parts of a file","headers":{"Accept-Ranges":{"description":"Says that parts can be asked for by byte.","x-provenance":"assumed","x-source":"quayside#parts of a file","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#parts of a file"}},"Content-Range":{"description":"Which bytes of how many these are.","x-provenance":"assumed","x-source":"quayside#parts of a file","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#parts of a file"}},"ETag":{"description":"Names these bytes, so that a part can be asked for only while they are the same.","x-provenance":"assumed","x-source":"quayside#entity tag of a file","x-volatile":"digest","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#entity tag of a file"}}},"content":{"*/*":{"schema":{"type":"string","format":"binary","x-provenance":"assumed","x-source":"quayside#parts of a file"}}}},"400":{"description":"The query holds something that is refused.","x-provenance":"assumed","x-source":"quayside#the published address is no part of the documented API","x-errors":["invalid_query"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"404":{"description":"There is no such file, or it is not published.","x-provenance":"assumed","x-source":"quayside#the published address is no part of the documented API","x-errors":["not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"416":{"description":"The file has no such part.","x-provenance":"assumed","x-source":"quayside#parts of a file","x-errors":["range_not_satisfiable"],"headers":{"Accept-Ranges":{"description":"Says that parts can be asked for by byte.","x-provenance":"assumed","x-source":"quayside#parts of a file","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#parts of a file"}},"Content-Range":{"description":"Which bytes of how many these are.","x-provenance":"assumed","x-source":"quayside#parts of a file","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#parts of a file"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"429":{"description":"Too many requests for now.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time from which on to try again.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"500":{"description":"The service failed.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},"503":{"description":"The service is not there for now.","x-provenance":"assumed","x-source":"quayside#the table of status codes was not seen beyond 422","x-errors":["service_unavailable"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}}}}}},"components":{"securitySchemes":{"bearer":{"type":"http","scheme":"bearer","description":"A token, as made in the portal. It carries scopes.","x-provenance":"published","x-source":"rest-api#Authentication"}},"schemas":{"Container":{"type":"object","description":"A container. The members stand in the order in which they are sent.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#Container","required":["allow_publish","allowed_classifications","available_bytes_percent","available_files_percent","blocked_classifications","container_sid","default_file_lifecycle_action","default_file_lifecycle_ttl","default_file_publish","default_file_threshold_include","default_file_unique","durability_class","encrypted","external_attributes","integer_key_1","integer_key_2","name","parent_container_sid","partner_sid","publish_domain","quota_bytes","quota_files","string_key_1","string_key_2","string_key_3","string_key_4","threshold_action","threshold_available_bytes_percent","threshold_available_files_percent","threshold_bytes","threshold_bytes_target","threshold_files","threshold_files_target","threshold_grace_period","threshold_total_bytes","threshold_total_files","total_bytes","total_files","type","unique"],"properties":{"allow_publish":{"type":"boolean","description":"Whether files of the container can be published.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#allow_publish"},"allowed_classifications":{"type":"array","description":"What a file has to be classified as to be taken in. What an empty list means is a rule\'s matter.","items":{"type":"string","description":"One classification.","enum":["archive","document","executable","media","unknown"],"x-enum":{"archive":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#allowed_classifications.archive"},"document":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#allowed_classifications.document"},"executable":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#allowed_classifications.executable"},"media":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#allowed_classifications.media"},"unknown":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#allowed_classifications.unknown"}},"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#allowed_classifications"},"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#allowed_classifications"},"available_bytes_percent":{"type":"integer","description":"How much of the byte quota is left, in percent. The rounding is a rule\'s matter.","readOnly":true,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#available_bytes_percent"},"available_files_percent":{"type":"integer","description":"How much of the file quota is left, in percent. The rounding is a rule\'s matter.","readOnly":true,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#available_files_percent"},"blocked_classifications":{"type":"array","description":"Classifications whose files are refused.","items":{"type":"string","description":"One classification.","enum":["archive","document","executable","media","unknown"],"x-enum":{"archive":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#blocked_classifications.archive"},"document":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#blocked_classifications.document"},"executable":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#blocked_classifications.executable"},"media":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#blocked_classifications.media"},"unknown":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#blocked_classifications.unknown"}},"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#blocked_classifications"},"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#blocked_classifications"},"container_sid":{"type":"string","description":"Names the container.","readOnly":true,"x-volatile":"id","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#container_sid"},"default_file_lifecycle_action":{"type":"string","description":"What an uploaded file gets as its lifecycle_action if it brings none.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#default_file_lifecycle_action"},"default_file_lifecycle_ttl":{"type":"integer","description":"What an uploaded file gets as its lifecycle_ttl if it brings none.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#default_file_lifecycle_ttl"},"default_file_publish":{"type":"string","description":"What an uploaded file gets as its publish if it brings none.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#default_file_publish"},"default_file_threshold_include":{"type":"boolean","description":"What an uploaded file gets as its threshold_include if it brings none.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#default_file_threshold_include"},"default_file_unique":{"type":"boolean","description":"What an uploaded file gets as its unique if it brings none.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#default_file_unique"},"durability_class":{"type":"string","description":"How the bytes are kept. There is one way.","enum":["unassigned"],"x-enum":{"unassigned":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#durability_class.unassigned"}},"readOnly":true,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#durability_class"},"encrypted":{"type":"boolean","description":"Whether the bytes lie on an encrypted disk. Settled when the container is made.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#encrypted"},"external_attributes":{"$ref":"#/components/schemas/ExternalAttributesShown","description":"Where the external storage is and how to get in. How secrets are shown is a rule\'s matter.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#external_attributes"},"integer_key_1":{"type":["integer","null"],"description":"A number for the user\'s own purposes.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#integer_key_1"},"integer_key_2":{"type":["integer","null"],"description":"A number for the user\'s own purposes.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#integer_key_2"},"name":{"type":"string","description":"What the container is called.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#name"},"parent_container_sid":{"type":["string","null"],"description":"A container this one lives and dies with. What counts as its end is a rule\'s matter.","x-volatile":"id","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#parent_container_sid"},"partner_sid":{"type":"string","description":"The partner the container belongs to.","x-volatile":"id","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#partner_sid"},"publish_domain":{"type":"string","description":"Where published files are reached.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#publish_domain"},"quota_bytes":{"type":["integer","null"],"description":"How many bytes fit in. Null, for as many as you like, is taken from the portal\'s blank field.","x-provenance":"assumed","x-source":"voicemail#quota fields that are left blank"},"quota_files":{"type":["integer","null"],"description":"How many files fit in. Null, for as many as you like, is taken from the portal\'s blank field.","x-provenance":"assumed","x-source":"voicemail#quota fields that are left blank"},"string_key_1":{"type":["string","null"],"description":"A text for the user\'s own purposes.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#string_key_1"},"string_key_2":{"type":["string","null"],"description":"A text for the user\'s own purposes.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#string_key_2"},"string_key_3":{"type":["string","null"],"description":"A text for the user\'s own purposes.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#string_key_3"},"string_key_4":{"type":["string","null"],"description":"A text for the user\'s own purposes.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#string_key_4"},"threshold_action":{"type":["string","null"],"description":"What happens once a threshold is passed: a clean-up, nothing, or a refusal of uploads. The samples show null where the text has no_action as the default.","enum":["delete_lru","no_action","reject",null],"x-enum":{"delete_lru":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#threshold_action.delete_lru"},"no_action":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#threshold_action.no_action"},"reject":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#threshold_action.reject"},"null":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#threshold_action.null"}},"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#threshold_action"},"threshold_available_bytes_percent":{"type":["integer","null"],"description":"The counted bytes as a share of the byte threshold. The text calls it a size, the name and the type a percentage.","readOnly":true,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#threshold_available_bytes_percent"},"threshold_available_files_percent":{"type":["integer","null"],"description":"The counted files as a share of the file threshold. The text calls it a number, the name and the type a percentage.","readOnly":true,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#threshold_available_files_percent"},"threshold_bytes":{"type":["integer","null"],"description":"More bytes than this start the threshold\'s action. At most quota_bytes.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#threshold_bytes"},"threshold_bytes_target":{"type":["integer","null"],"description":"Where a clean-up of bytes ends. At most threshold_bytes.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#threshold_bytes_target"},"threshold_files":{"type":["integer","null"],"description":"More files than this start the threshold\'s action. At most quota_files.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#threshold_files"},"threshold_files_target":{"type":["integer","null"],"description":"Where a clean-up of files ends. At most threshold_files.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#threshold_files_target"},"threshold_grace_period":{"type":"integer","description":"For how many seconds uploads still pass once a limit is reached and the action is reject.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#threshold_grace_period"},"threshold_total_bytes":{"type":"integer","description":"The bytes of the files that count for the threshold.","readOnly":true,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#threshold_total_bytes"},"threshold_total_files":{"type":"integer","description":"How many files count for the threshold.","readOnly":true,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#threshold_total_files"},"total_bytes":{"type":"integer","description":"The bytes of all files.","readOnly":true,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#total_bytes"},"total_files":{"type":"integer","description":"How many files there are.","readOnly":true,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#total_files"},"type":{"type":"string","description":"Where the bytes are: with the vendor, or in a storage of one of three others.","enum":["internal","aws","azure","gcp"],"x-enum":{"internal":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#type.internal"},"aws":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#type.aws"},"azure":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#type.azure"},"gcp":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#type.gcp"}},"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#type"},"unique":{"type":"boolean","description":"Whether no other unique container may have the same six keys.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#unique"}}},"ContainerInput":{"type":"object","title":"Container","description":"What can be said of a container: when it is made, changed or replaced. The defaults are what a new one gets; numbers may come as text. Members that are read only are not declared here, so that a rule can decide on them.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#Container","properties":{"allow_publish":{"type":"boolean","description":"Whether files of the container can be published.","default":true,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#allow_publish"},"allowed_classifications":{"type":"array","description":"What a file has to be classified as to be taken in. What an empty list means is a rule\'s matter.","items":{"type":"string","description":"One classification.","enum":["archive","document","executable","media","unknown"],"x-enum":{"archive":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#allowed_classifications.archive"},"document":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#allowed_classifications.document"},"executable":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#allowed_classifications.executable"},"media":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#allowed_classifications.media"},"unknown":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#allowed_classifications.unknown"}},"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#allowed_classifications"},"default":[],"x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#reply.allowed_classifications"},"blocked_classifications":{"type":"array","description":"Classifications whose files are refused.","items":{"type":"string","description":"One classification.","enum":["archive","document","executable","media","unknown"],"x-enum":{"archive":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#blocked_classifications.archive"},"document":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#blocked_classifications.document"},"executable":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#blocked_classifications.executable"},"media":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#blocked_classifications.media"},"unknown":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#blocked_classifications.unknown"}},"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#blocked_classifications"},"default":[],"x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#reply.blocked_classifications"},"default_file_lifecycle_action":{"type":"string","description":"What an uploaded file gets as its lifecycle_action if it brings none.","default":"no_action","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#default_file_lifecycle_action"},"default_file_lifecycle_ttl":{"type":["integer","string"],"description":"What an uploaded file gets as its lifecycle_ttl if it brings none.","pattern":"^-?[0-9]+$","default":-1,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#default_file_lifecycle_ttl"},"default_file_publish":{"type":"string","description":"What an uploaded file gets as its publish if it brings none.","default":"file_sid","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#default_file_publish"},"default_file_threshold_include":{"type":"boolean","description":"What an uploaded file gets as its threshold_include if it brings none.","default":true,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#default_file_threshold_include"},"default_file_unique":{"type":"boolean","description":"What an uploaded file gets as its unique if it brings none.","default":false,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#default_file_unique"},"encrypted":{"type":"boolean","description":"Whether the bytes lie on an encrypted disk. It can be chosen here and never be changed.","default":false,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#encrypted"},"external_attributes":{"$ref":"#/components/schemas/ExternalAttributes","description":"Where the external storage is and how to get in; which members a type needs is checked by the service.","default":{},"x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#reply.external_attributes"},"integer_key_1":{"type":["integer","string","null"],"description":"A number for the user\'s own purposes.","pattern":"^-?[0-9]+$","default":null,"x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#reply.integer_key_1"},"integer_key_2":{"type":["integer","string","null"],"description":"A number for the user\'s own purposes.","pattern":"^-?[0-9]+$","default":null,"x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#reply.integer_key_2"},"name":{"type":"string","description":"What to call the container. The default is shown, not told.","default":"N/A","x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#reply.name"},"parent_container_sid":{"type":["string","null"],"description":"A container this one is to live and die with.","default":null,"x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#reply.parent_container_sid"},"partner_sid":{"type":"string","description":"The partner the container belongs to.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#partner_sid"},"publish_domain":{"type":"string","description":"Where published files are to be reached. The default is shown, not told.","default":"https://storage.carrierx.com","x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#reply.publish_domain"},"quota_bytes":{"type":["integer","string","null"],"description":"How many bytes fit in. What null means is a rule\'s matter.","pattern":"^-?[0-9]+$","default":1073741824,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#quota_bytes"},"quota_files":{"type":["integer","string","null"],"description":"How many files fit in. What null means is a rule\'s matter.","pattern":"^-?[0-9]+$","default":100,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#quota_files"},"string_key_1":{"type":["string","null"],"description":"A text for the user\'s own purposes.","default":null,"x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#reply.string_key_1"},"string_key_2":{"type":["string","null"],"description":"A text for the user\'s own purposes.","default":null,"x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#reply.string_key_2"},"string_key_3":{"type":["string","null"],"description":"A text for the user\'s own purposes.","default":null,"x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#reply.string_key_3"},"string_key_4":{"type":["string","null"],"description":"A text for the user\'s own purposes.","default":null,"x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#reply.string_key_4"},"threshold_action":{"type":["string","null"],"description":"What happens once a threshold is passed. What a container gets that brings none is a rule\'s matter: text and sample differ.","enum":["delete_lru","no_action","reject",null],"x-enum":{"delete_lru":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#threshold_action.delete_lru"},"no_action":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#threshold_action.no_action"},"reject":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#threshold_action.reject"},"null":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#threshold_action.null"}},"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#threshold_action"},"threshold_bytes":{"type":["integer","string","null"],"description":"More bytes than this start the threshold\'s action. The service refuses more than quota_bytes.","pattern":"^-?[0-9]+$","default":null,"x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#reply.threshold_bytes"},"threshold_bytes_target":{"type":["integer","string","null"],"description":"Where a clean-up of bytes ends. The service refuses more than threshold_bytes.","pattern":"^-?[0-9]+$","default":null,"x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#reply.threshold_bytes_target"},"threshold_files":{"type":["integer","string","null"],"description":"More files than this start the threshold\'s action. The service refuses more than quota_files.","pattern":"^-?[0-9]+$","default":null,"x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#reply.threshold_files"},"threshold_files_target":{"type":["integer","string","null"],"description":"Where a clean-up of files ends. The service refuses more than threshold_files.","pattern":"^-?[0-9]+$","default":null,"x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#reply.threshold_files_target"},"threshold_grace_period":{"type":["integer","string"],"description":"For how many seconds uploads still pass once a limit is reached and the action is reject.","pattern":"^-?[0-9]+$","default":0,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#threshold_grace_period"},"type":{"type":"string","description":"Where the bytes are to be: with the vendor, or in a storage of one of three others.","enum":["internal","aws","azure","gcp"],"x-enum":{"internal":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#type.internal"},"aws":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#type.aws"},"azure":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#type.azure"},"gcp":{"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#type.gcp"}},"default":"internal","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#type"},"unique":{"type":"boolean","description":"Whether no other unique container may have the same six keys. Best chosen at once.","default":false,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#unique"}}},"ExternalAttributes":{"type":"object","title":"external_attributes","description":"How to reach a storage of somebody else. Each type needs its own members, and of gcp and azure at least one of two sets: the service checks that, and names in a 422 what is missing.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#external_attributes","properties":{"aws_access_key":{"type":"string","description":"Key to the S3 account. Needed for aws.","x-secret":true,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#external_attributes.aws_access_key"},"aws_bucket_name":{"type":"string","description":"The S3 bucket. Needed for aws.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#external_attributes.aws_bucket_name"},"aws_secret_key":{"type":"string","description":"Secret that goes with the S3 key. Needed for aws.","x-secret":true,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#external_attributes.aws_secret_key"},"azure_account_key":{"type":"string","description":"Key to the Azure account. Needed for azure without azure_sas_token.","x-secret":true,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#external_attributes.azure_account_key"},"azure_account_name":{"type":"string","description":"The Azure account. Needed for azure.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#external_attributes.azure_account_name"},"azure_container_name":{"type":"string","description":"The container at Azure. Needed for azure.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#external_attributes.azure_container_name"},"azure_sas_token":{"type":"string","description":"Signature for the Azure storage. Needed for azure without azure_account_key.","x-secret":true,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#external_attributes.azure_sas_token"},"gcp_access_token":{"type":"string","description":"Token for the Google account. Needed for gcp without the refresh token and its client.","x-secret":true,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#external_attributes.gcp_access_token"},"gcp_bucket_name":{"type":"string","description":"The bucket at Google. Needed for gcp.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#external_attributes.gcp_bucket_name"},"gcp_client_id":{"type":"string","description":"Client of the refresh token. Needed for gcp without gcp_access_token.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#external_attributes.gcp_client_id"},"gcp_client_secret":{"type":"string","description":"Secret of that client. Needed for gcp without gcp_access_token.","x-secret":true,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#external_attributes.gcp_client_secret"},"gcp_project":{"type":"string","description":"The project at Google. Needed for gcp.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#external_attributes.gcp_project"},"gcp_refresh_token":{"type":"string","description":"Token to get tokens with. Needed for gcp without gcp_access_token.","x-secret":true,"x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#external_attributes.gcp_refresh_token"}}},"ExternalAttributesShown":{"type":"object","description":"The same as a reply shows it: no source tells whether it is all there, masked or left out.","x-provenance":"assumed","x-source":"partner-login#its password is hidden in replies","properties":{"aws_access_key":{"type":"string","x-secret":true,"description":"Key to the S3 account, masked.","x-provenance":"assumed","x-source":"partner-login#its password is hidden in replies"},"aws_bucket_name":{"type":"string","description":"The S3 bucket.","x-provenance":"assumed","x-source":"quayside#what is no secret is shown as it was sent"},"aws_secret_key":{"type":"string","x-secret":true,"description":"Secret that goes with the S3 key, masked.","x-provenance":"assumed","x-source":"partner-login#its password is hidden in replies"},"azure_account_key":{"type":"string","x-secret":true,"description":"Key to the Azure account, masked.","x-provenance":"assumed","x-source":"partner-login#its password is hidden in replies"},"azure_account_name":{"type":"string","description":"The Azure account.","x-provenance":"assumed","x-source":"quayside#what is no secret is shown as it was sent"},"azure_container_name":{"type":"string","description":"The container at Azure.","x-provenance":"assumed","x-source":"quayside#what is no secret is shown as it was sent"},"azure_sas_token":{"type":"string","x-secret":true,"description":"Signature for the Azure storage, masked.","x-provenance":"assumed","x-source":"partner-login#its password is hidden in replies"},"gcp_access_token":{"type":"string","x-secret":true,"description":"Token for the Google account, masked.","x-provenance":"assumed","x-source":"partner-login#its password is hidden in replies"},"gcp_bucket_name":{"type":"string","description":"The bucket at Google.","x-provenance":"assumed","x-source":"quayside#what is no secret is shown as it was sent"},"gcp_client_id":{"type":"string","description":"Client of the refresh token.","x-provenance":"assumed","x-source":"quayside#what is no secret is shown as it was sent"},"gcp_client_secret":{"type":"string","x-secret":true,"description":"Secret of that client, masked.","x-provenance":"assumed","x-source":"partner-login#its password is hidden in replies"},"gcp_project":{"type":"string","description":"The project at Google.","x-provenance":"assumed","x-source":"quayside#what is no secret is shown as it was sent"},"gcp_refresh_token":{"type":"string","x-secret":true,"description":"Token to get tokens with, masked.","x-provenance":"assumed","x-source":"partner-login#its password is hidden in replies"}}},"File":{"type":"object","description":"A file. The members stand in the order that was captured; the keys, which that capture leaves out, stand where the vendor\'s own client has them, behind the publication and before the lifecycle.","x-provenance":"published","x-source":"file#File Object","required":["file_sid","partner_sid","container_sid","parent_file_sid","name","type","unique","file_bytes","file_access_name","publish","publish_uri","integer_key_1","integer_key_2","string_key_1","string_key_2","string_key_3","string_key_4","lifecycle_ttl","lifecycle_action","date_modified","desired_format","desired_bitrate","mime_type","content_format","content_duration","content_transcoding_progress","threshold_include","date_last_accessed","content_classification"],"properties":{"file_sid":{"type":"string","description":"Names the file.","readOnly":true,"x-volatile":"id","x-provenance":"published","x-source":"file#file_sid"},"partner_sid":{"type":"string","description":"The partner the file belongs to.","x-volatile":"id","x-provenance":"published","x-source":"upload#sample.partner_sid"},"container_sid":{"type":"string","description":"The container the file is in.","x-volatile":"id","x-provenance":"published","x-source":"file#container_sid"},"parent_file_sid":{"type":["string","null"],"description":"A file this one hangs on, if any.","x-volatile":"id","x-provenance":"published","x-source":"upload#sample.parent_file_sid"},"name":{"type":"string","description":"What the file is called.","x-provenance":"published","x-source":"upload#sample.name"},"type":{"type":"string","description":"What kind of file it is. The words seen are file and audio; the full list was not.","x-provenance":"published","x-source":"upload#sample.type"},"unique":{"type":"boolean","description":"Named beside the container\'s attribute for its default, and not explained there.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#File.unique"},"file_bytes":{"type":"integer","description":"Size of the file.","readOnly":true,"x-size-of":"data","x-provenance":"published","x-source":"file#file_bytes"},"file_access_name":{"type":"string","description":"The path of the file in its container: its sid and an extension if it is given none.","x-volatile":"path","x-provenance":"published","x-source":"file#file_access_name"},"publish":{"type":"string","description":"Under which name the file is public. The words seen are file_sid and file_access_name; the full list was not.","x-provenance":"published","x-source":"blast-api#a template sets it to file_access_name"},"publish_uri":{"type":["string","null"],"description":"Where the published file can be had. Null for one that is not published is ours.","readOnly":true,"x-volatile":"path","x-provenance":"assumed","x-source":"upload#sample.publish_uri, without the null"},"integer_key_1":{"type":["integer","null"],"description":"A number for the user\'s own purposes.","x-provenance":"published","x-source":"file#integer_key_1"},"integer_key_2":{"type":["integer","null"],"description":"A number for the user\'s own purposes.","x-provenance":"published","x-source":"file#integer_key_2"},"string_key_1":{"type":["string","null"],"description":"A text for the user\'s own purposes.","x-provenance":"published","x-source":"upload#sample.string_key_1"},"string_key_2":{"type":["string","null"],"description":"A text for the user\'s own purposes.","x-provenance":"published","x-source":"upload#sample.string_key_2"},"string_key_3":{"type":["string","null"],"description":"A text for the user\'s own purposes.","x-provenance":"published","x-source":"upload#sample.string_key_3"},"string_key_4":{"type":["string","null"],"description":"A text for the user\'s own purposes.","x-provenance":"published","x-source":"upload#sample.string_key_4"},"lifecycle_ttl":{"type":"integer","description":"Seconds until the lifecycle\'s action; -1 is never. From when they count is a rule\'s matter.","x-provenance":"published","x-source":"blast-api#259200 is three days, -1 keeps the file"},"lifecycle_action":{"type":"string","description":"What happens then. The words seen are no_action and delete; the full list was not.","x-provenance":"published","x-source":"blast-api#templates set it to delete"},"date_modified":{"type":"string","description":"When the file was last changed.","format":"date-time","readOnly":true,"x-volatile":"time","x-provenance":"published","x-source":"file#date_modified"},"desired_format":{"type":["string","null"],"description":"What to transcode the file to; null is not at all.","x-provenance":"published","x-source":"file#desired_format"},"desired_bitrate":{"type":["integer","null"],"description":"The bit rate wanted for an MP3 that is not transcoded.","enum":[8,16,24,32,40,48,64,80,96,112,128,160,192,224,256,320,null],"x-enum":{"8":{"x-provenance":"published","x-source":"file#desired_bitrate"},"16":{"x-provenance":"published","x-source":"file#desired_bitrate"},"24":{"x-provenance":"published","x-source":"file#desired_bitrate"},"32":{"x-provenance":"published","x-source":"file#desired_bitrate"},"40":{"x-provenance":"published","x-source":"file#desired_bitrate"},"48":{"x-provenance":"published","x-source":"file#desired_bitrate"},"64":{"x-provenance":"published","x-source":"file#desired_bitrate"},"80":{"x-provenance":"published","x-source":"file#desired_bitrate"},"96":{"x-provenance":"published","x-source":"file#desired_bitrate"},"112":{"x-provenance":"published","x-source":"file#desired_bitrate"},"128":{"x-provenance":"published","x-source":"file#desired_bitrate"},"160":{"x-provenance":"published","x-source":"file#desired_bitrate"},"192":{"x-provenance":"published","x-source":"file#desired_bitrate"},"224":{"x-provenance":"published","x-source":"file#desired_bitrate"},"256":{"x-provenance":"published","x-source":"file#desired_bitrate"},"320":{"x-provenance":"published","x-source":"file#desired_bitrate"},"null":{"x-provenance":"published","x-source":"upload#sample.desired_bitrate"}},"x-provenance":"published","x-source":"file#desired_bitrate"},"mime_type":{"type":"string","description":"What the bytes are.","x-provenance":"published","x-source":"upload#sample.mime_type"},"content_format":{"type":["string","null"],"description":"The format of the bytes. Null, where nothing tells it, is ours.","readOnly":true,"x-provenance":"assumed","x-source":"file#content_format, without the null"},"content_duration":{"type":["number","null"],"description":"How long the recording is.","readOnly":true,"x-provenance":"published","x-source":"file#content_duration"},"content_transcoding_progress":{"type":["integer","null"],"description":"How far the transcoding is.","readOnly":true,"x-provenance":"published","x-source":"file#content_transcoding_progress"},"threshold_include":{"type":"boolean","description":"Whether the file counts for the container\'s thresholds.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#File.threshold_include"},"date_last_accessed":{"type":["string","null"],"description":"When the bytes were last downloaded by sid, to a minute or so; null before the first time.","format":"date-time","readOnly":true,"x-volatile":"time","x-provenance":"observed","x-source":"storage-commander#null before the first download"},"content_classification":{"type":"string","description":"What the bytes are taken for; the container\'s lists refer to it.","enum":["archive","document","executable","media","unknown"],"x-enum":{"archive":{"x-provenance":"published","x-source":"file#content_classification"},"document":{"x-provenance":"published","x-source":"file#content_classification"},"executable":{"x-provenance":"published","x-source":"file#content_classification"},"media":{"x-provenance":"published","x-source":"file#content_classification"},"unknown":{"x-provenance":"published","x-source":"file#content_classification"}},"readOnly":true,"x-provenance":"published","x-source":"file#content_classification"}}},"FileInput":{"type":"object","description":"What can be said of a file: when it is uploaded, changed or replaced. What is left out at the upload comes from the container, from the upload itself, or from the file\'s sid. Numbers may come as text. Members that are read only are not declared here, so that a rule can decide on them.","x-provenance":"published","x-source":"upload#file_object","properties":{"partner_sid":{"type":"string","description":"The partner the file is to belong to.","x-provenance":"published","x-source":"python-client#File.create_fields"},"container_sid":{"type":"string","description":"The container to put the file into.","x-provenance":"published","x-source":"python-client#File.create_fields"},"parent_file_sid":{"type":["string","null"],"description":"A file this one is to hang on.","x-provenance":"published","x-source":"python-client#File.create_fields"},"name":{"type":"string","description":"What to call the file.","x-provenance":"published","x-source":"python-client#File.create_fields"},"type":{"type":"string","description":"What kind of file it is: file, audio, or a word yet unknown.","x-provenance":"published","x-source":"python-client#File.create_fields"},"unique":{"type":"boolean","description":"As the container\'s attribute for its default has it; not explained by any source seen.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#File.unique"},"file_access_name":{"type":"string","description":"The path of the file in its container.","x-provenance":"published","x-source":"python-client#File.create_fields"},"publish":{"type":"string","description":"Under which name the file is to be public: file_sid, file_access_name, or a word yet unknown.","x-provenance":"published","x-source":"python-client#File.create_fields"},"integer_key_1":{"type":["integer","string","null"],"description":"A number for the user\'s own purposes.","pattern":"^-?[0-9]+$","x-provenance":"published","x-source":"python-client#File.create_fields"},"integer_key_2":{"type":["integer","string","null"],"description":"A number for the user\'s own purposes.","pattern":"^-?[0-9]+$","x-provenance":"published","x-source":"python-client#File.create_fields"},"string_key_1":{"type":["string","null"],"description":"A text for the user\'s own purposes.","x-provenance":"published","x-source":"python-client#File.create_fields"},"string_key_2":{"type":["string","null"],"description":"A text for the user\'s own purposes.","x-provenance":"published","x-source":"python-client#File.create_fields"},"string_key_3":{"type":["string","null"],"description":"A text for the user\'s own purposes.","x-provenance":"published","x-source":"python-client#File.create_fields"},"string_key_4":{"type":["string","null"],"description":"A text for the user\'s own purposes.","x-provenance":"published","x-source":"python-client#File.create_fields"},"lifecycle_ttl":{"type":["integer","string"],"description":"Seconds until the lifecycle\'s action; -1 is never.","pattern":"^-?[0-9]+$","x-provenance":"published","x-source":"python-client#File.create_fields"},"lifecycle_action":{"type":"string","description":"What is to happen then: no_action, delete, or a word yet unknown.","x-provenance":"published","x-source":"python-client#File.create_fields"},"desired_format":{"type":["string","null"],"description":"What to transcode the file to. Nothing is transcoded here.","x-provenance":"published","x-source":"python-client#File.create_fields"},"desired_bitrate":{"type":["integer","null"],"description":"The bit rate wanted for an MP3. One of these numbers, and not as text.","enum":[8,16,24,32,40,48,64,80,96,112,128,160,192,224,256,320,null],"x-enum":{"8":{"x-provenance":"published","x-source":"file#desired_bitrate"},"16":{"x-provenance":"published","x-source":"file#desired_bitrate"},"24":{"x-provenance":"published","x-source":"file#desired_bitrate"},"32":{"x-provenance":"published","x-source":"file#desired_bitrate"},"40":{"x-provenance":"published","x-source":"file#desired_bitrate"},"48":{"x-provenance":"published","x-source":"file#desired_bitrate"},"64":{"x-provenance":"published","x-source":"file#desired_bitrate"},"80":{"x-provenance":"published","x-source":"file#desired_bitrate"},"96":{"x-provenance":"published","x-source":"file#desired_bitrate"},"112":{"x-provenance":"published","x-source":"file#desired_bitrate"},"128":{"x-provenance":"published","x-source":"file#desired_bitrate"},"160":{"x-provenance":"published","x-source":"file#desired_bitrate"},"192":{"x-provenance":"published","x-source":"file#desired_bitrate"},"224":{"x-provenance":"published","x-source":"file#desired_bitrate"},"256":{"x-provenance":"published","x-source":"file#desired_bitrate"},"320":{"x-provenance":"published","x-source":"file#desired_bitrate"},"null":{"x-provenance":"published","x-source":"upload#sample.desired_bitrate"}},"x-provenance":"published","x-source":"file#desired_bitrate, which is not marked read only"},"mime_type":{"type":"string","description":"What the bytes are, if not what the upload itself says.","x-provenance":"published","x-source":"python-client#File.create_fields"},"threshold_include":{"type":"boolean","description":"Whether the file is to count for the container\'s thresholds.","x-provenance":"documented","x-source":"003_2c14af228e4306a1.txt#File.threshold_include"}}},"UploadForm":{"type":"object","description":"A form of two parts: JSON that says what the file is, and its bytes.","x-provenance":"published","x-source":"upload#sample of a form","required":["data"],"properties":{"file_object":{"$ref":"#/components/schemas/FileInput","description":"What the file is to be, above all the container it goes to.","x-provenance":"published","x-source":"upload#sample of a form, file_object"},"data":{"type":"string","description":"The bytes, with the name of the file.","format":"binary","x-provenance":"published","x-source":"upload#sample of a form, data"}}},"ContainerList":{"type":"object","description":"A page of containers.","x-provenance":"published","x-source":"container-list#sample","required":["count","has_more","items","limit","offset","pagination","total"],"properties":{"count":{"type":"integer","description":"How many containers the page holds.","x-provenance":"published","x-source":"container-list#sample.count"},"has_more":{"type":"boolean","description":"Whether another page follows.","x-provenance":"published","x-source":"container-list#sample.has_more"},"items":{"type":"array","description":"The containers of the page.","items":{"$ref":"#/components/schemas/Container"},"x-provenance":"published","x-source":"container-list#sample.items"},"limit":{"type":"integer","description":"How many the page could have held.","x-provenance":"published","x-source":"container-list#sample.limit"},"offset":{"type":"integer","description":"How many containers stand before the page.","x-provenance":"published","x-source":"container-list#sample.offset"},"pagination":{"$ref":"#/components/schemas/Pagination","description":"The way to the next page.","x-provenance":"published","x-source":"container-list#sample.pagination"},"total":{"type":"integer","description":"How many containers the filter lets through.","x-provenance":"published","x-source":"container-list#sample.total"}}},"FileList":{"type":"object","description":"A page of files.","x-provenance":"assumed","x-source":"container-list#sample, carried over to files","required":["count","has_more","items","limit","offset","pagination","total"],"properties":{"count":{"type":"integer","description":"How many files the page holds.","x-provenance":"assumed","x-source":"container-list#sample.count, carried over to files"},"has_more":{"type":"boolean","description":"Whether another page follows.","x-provenance":"assumed","x-source":"container-list#sample.has_more, carried over to files"},"items":{"type":"array","description":"The files of the page.","items":{"$ref":"#/components/schemas/File"},"x-provenance":"published","x-source":"python-client#ListResource.list reads it"},"limit":{"type":"integer","description":"How many the page could have held.","x-provenance":"assumed","x-source":"container-list#sample.limit, carried over to files"},"offset":{"type":"integer","description":"How many files stand before the page.","x-provenance":"assumed","x-source":"container-list#sample.offset, carried over to files"},"pagination":{"$ref":"#/components/schemas/Pagination","description":"The way to the next page.","x-provenance":"assumed","x-source":"container-list#sample.pagination, carried over to files"},"total":{"type":"integer","description":"How many files the filter lets through.","x-provenance":"published","x-source":"python-client#ListResource.exists reads it"}}},"Pagination":{"type":"object","description":"Where the next page is. Empty on the last one.","x-provenance":"published","x-source":"did-list#pagination","properties":{"next":{"type":"string","description":"The address of the next page, whole.","x-volatile":"path","x-provenance":"published","x-source":"did-list#pagination.next"}}},"ErrorBody":{"type":"object","description":"What every refusal looks like. Only that of a 422 is shown; the others follow it, with no errors in the list.","x-provenance":"assumed","x-source":"004_313b4771e277f1b4.txt#the body of a 422, carried over to every refusal","required":["message","errors"],"properties":{"message":{"type":"string","description":"What went wrong, in words.","x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#message"},"errors":{"type":"array","description":"What is wrong with the object that was sent, attribute by attribute.","items":{"type":"object","description":"One thing wrong with the object that was sent.","x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#errors","required":["field","message"],"properties":{"field":{"type":"string","description":"The attribute at fault.","x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#errors.field"},"message":{"type":"string","description":"What is wrong with it.","x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#errors.message"},"reference_sid":{"type":"string","description":"The container that has the same keys already.","x-volatile":"id","x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#errors.reference_sid"}}},"x-provenance":"documented","x-source":"004_313b4771e277f1b4.txt#errors"}}}}}}',
) as ContractDocument
