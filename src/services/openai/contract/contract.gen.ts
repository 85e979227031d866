// Generated from contracts/openai.yaml by `npm run generate`. Do not edit.
import type { ContractDocument } from '../../../core/contract/openapi.js'
import type { FilePart } from '../../../core/http/multipart/part.js'

export interface paths {
    "/containers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List containers
         * @description A page of the containers of the account, including expired ones.
         */
        get: operations["ListContainers"];
        put?: never;
        /**
         * Create a container
         * @description Creates a container, which runs at once and expires when it is idle for long enough.
         */
        post: operations["CreateContainer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/containers/{container_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Retrieve a container
         * @description One container. An expired one is still shown, as it was when it expired.
         */
        get: operations["RetrieveContainer"];
        put?: never;
        post?: never;
        /**
         * Delete a container
         * @description Deletes a container and all files in it.
         */
        delete: operations["DeleteContainer"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/containers/{container_id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the files of a container
         * @description A page of the files of the container.
         */
        get: operations["ListContainerFiles"];
        put?: never;
        /**
         * Create a container file
         * @description Adds a file to a container: uploaded in a form, or copied from a file of the platform by its id.
         */
        post: operations["CreateContainerFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/containers/{container_id}/files/{file_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Retrieve a container file
         * @description The metadata of one file.
         */
        get: operations["RetrieveContainerFile"];
        put?: never;
        post?: never;
        /**
         * Delete a container file
         * @description Deletes one file from a container.
         */
        delete: operations["DeleteContainerFile"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/containers/{container_id}/files/{file_id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Retrieve the content of a container file
         * @description The content of one file.
         */
        get: operations["RetrieveContainerFileContent"];
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
        /** @description The attributes of a new container. */
        CreateContainerBody: {
            /** @description Name of the container. It need not be unique. */
            name: string;
            /** @description Ids of files of the platform to copy into the container. */
            file_ids?: string[];
            /**
             * @description When the container expires. Default: after 20 idle minutes. Rules set the allowed range.
             * @default {
             *       "anchor": "last_active_at",
             *       "minutes": 20
             *     }
             */
            expires_after?: {
                /**
                 * @description The time from which the minutes count.
                 * @enum {string}
                 */
                anchor: "last_active_at";
                /** @description Number of minutes after the anchor. */
                minutes: number;
            };
            /**
             * @description Memory of the container. It cannot be changed later.
             * @default 1g
             * @enum {string}
             */
            memory_limit?: "1g" | "4g" | "16g" | "64g";
            /** @description Network access of the container. */
            network_policy?: components["schemas"]["ContainerNetworkPolicyDisabledParam"] | components["schemas"]["ContainerNetworkPolicyAllowlistParam"];
            /** @description Skills to make available in the container, by id or inline. */
            skills?: (components["schemas"]["SkillReferenceParam"] | components["schemas"]["InlineSkillParam"])[];
        };
        /** @description No network access. */
        ContainerNetworkPolicyDisabledParam: {
            /**
             * @description Type of the policy. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "disabled";
        };
        /** @description Network access to these domains only. They must be among those that the organization allows. */
        ContainerNetworkPolicyAllowlistParam: {
            /**
             * @description Type of the policy. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "allowlist";
            /** @description The allowed domains. */
            allowed_domains: string[];
            /** @description Secrets that are added to requests to allowed domains. */
            domain_secrets?: components["schemas"]["ContainerNetworkPolicyDomainSecretParam"][];
        };
        /** @description A secret for one domain. Responses never show it. */
        ContainerNetworkPolicyDomainSecretParam: {
            /** @description The domain of the secret. */
            domain: string;
            /** @description Name of the secret. */
            name: string;
            /** @description Value of the secret. */
            value: string;
        };
        /** @description A skill of the platform, referenced by id. */
        SkillReferenceParam: {
            /**
             * @description Type of the skill. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "skill_reference";
            /** @description Id of the skill. */
            skill_id: string;
            /** @description A positive integer, or `latest`. Without it, the default version of the skill. */
            version?: string;
        };
        /** @description A skill that is sent in the request. */
        InlineSkillParam: {
            /**
             * @description Type of the skill. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "inline";
            /** @description Name of the skill. */
            name: string;
            /** @description Description of the skill. */
            description: string;
            /** @description The skill as an archive. */
            source: components["schemas"]["InlineSkillSourceParam"];
        };
        /** @description An archive in a JSON string. */
        InlineSkillSourceParam: {
            /**
             * @description Encoding of the data.
             * @constant
             */
            type: "base64";
            /**
             * @description Media type of the content.
             * @constant
             */
            media_type: "application/zip";
            /** @description The archive in base64. */
            data: string;
        };
        /** @description A container. The fields are in the order of a response. */
        ContainerResource: {
            /** @description Id of the container. */
            id: string;
            /**
             * @description Type of this object.
             * @constant
             */
            object: "container";
            /** @description Time of creation, in Unix seconds. */
            created_at: number;
            /**
             * @description Whether the container can still be used. The vendor's prose names other values than its examples.
             * @enum {string}
             */
            status: "running" | "expired";
            /** @description When the container expires. */
            expires_after?: {
                /**
                 * @description The time from which the minutes count.
                 * @enum {string}
                 */
                anchor?: "last_active_at";
                /** @description Number of minutes after the anchor. */
                minutes?: number;
            };
            /** @description Time of the last use, in Unix seconds. */
            last_active_at?: number;
            /**
             * @description Memory of the container.
             * @enum {string}
             */
            memory_limit?: "1g" | "4g" | "16g" | "64g";
            /** @description Name of the container. */
            name: string;
            /** @description Network access of the container, without secrets. */
            network_policy?: {
                /**
                 * @description Type of the policy.
                 * @enum {string}
                 */
                type: "allowlist" | "disabled";
                /** @description The allowed domains. */
                allowed_domains?: string[];
            };
        };
        /** @description A page of containers. */
        ContainerListResource: {
            /**
             * @description Type of this object.
             * @constant
             */
            object: "list";
            /** @description The containers of the page. */
            data: components["schemas"]["ContainerResource"][];
            /** @description Id of the first container on the page, or null on an empty page. */
            first_id: string | null;
            /** @description Whether another page follows. */
            has_more: boolean;
            /** @description Id of the last container on the page, or null on an empty page. */
            last_id: string | null;
        };
        /** @description Confirms that a container was deleted. */
        DeletedContainer: {
            /** @description Id of the deleted container. */
            id: string;
            /**
             * @description Type of this object.
             * @constant
             */
            object: "container.deleted";
            /** @description Whether it was deleted. */
            deleted: boolean;
        };
        /** @description A form with a file, or with the id of a file. */
        CreateContainerFileBody: {
            /**
             * Format: binary
             * @description The content of the file, with its name.
             */
            file?: FilePart;
            /** @description Id of a file of the platform. */
            file_id?: string;
        };
        /** @description The same as JSON, which can only have the id. */
        CreateContainerFileReferenceBody: {
            /** @description Id of a file of the platform. */
            file_id?: string;
        };
        /** @description A file in a container. The fields are in the order of a response. */
        ContainerFileResource: {
            /** @description Id of the file. */
            id: string;
            /**
             * @description Type of this object.
             * @constant
             */
            object: "container.file";
            /** @description Time of creation, in Unix seconds. */
            created_at: number;
            /** @description Size of the file in bytes. It may be null for files that the model wrote. */
            bytes: number | null;
            /** @description The container of the file. */
            container_id: string;
            /** @description Path of the file in the container. */
            path: string;
            /** @description Who created the file: user, assistant, or a value not known yet. */
            source: string;
        };
        /** @description A page of files. */
        ContainerFileListResource: {
            /**
             * @description Type of this object.
             * @constant
             */
            object: "list";
            /** @description The files of the page. */
            data: components["schemas"]["ContainerFileResource"][];
            /** @description Id of the first file on the page, or null on an empty page. */
            first_id: string | null;
            /** @description Whether another page follows. */
            has_more: boolean;
            /** @description Id of the last file on the page, or null on an empty page. */
            last_id: string | null;
        };
        /** @description Confirms that a file was deleted. */
        DeletedContainerFile: {
            /** @description Id of the deleted file. */
            id: string;
            /**
             * @description Type of this object.
             * @constant
             */
            object: "container.file.deleted";
            /** @description Whether it was deleted. */
            deleted: boolean;
        };
        /** @description The body of every error response. */
        ErrorResponse: {
            /** @description The error. */
            error: components["schemas"]["Error"];
        };
        /** @description An error. */
        Error: {
            /** @description Message for people. */
            message: string;
            /** @description Type of the error. */
            type: string;
            /** @description The invalid part of the request, or null. */
            param: string | null;
            /** @description Code of the error, or null. */
            code: string | null;
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
                /** @description Maximum number of items on a page. The bounds, which the vendor gives as 1 and 100 in prose only, are set by a rule. */
                limit?: number;
                /** @description The order by time of creation. */
                order?: "asc" | "desc";
                /** @description Id of the last item of the previous page; this page starts after it. */
                after?: string;
                /** @description Lists only containers with this name. A rule decides how names are compared. */
                name?: string;
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
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    /** @description The organization that the API key belongs to. Absent from replies without a valid key. */
                    "openai-organization"?: string;
                    /** @description The project that the API key belongs to. Absent from replies without a valid key. */
                    "openai-project"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContainerListResource"];
                };
            };
            /** @description A query parameter is invalid. */
            400: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    /** @description The organization that the API key belongs to. Absent from replies without a valid key. */
                    "openai-organization"?: string;
                    /** @description The project that the API key belongs to. Absent from replies without a valid key. */
                    "openai-project"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The API key is missing or unknown. */
            401: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The cursor is not the id of a container. */
            404: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    /** @description The organization that the API key belongs to. Absent from replies without a valid key. */
                    "openai-organization"?: string;
                    /** @description The project that the API key belongs to. Absent from replies without a valid key. */
                    "openai-project"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    /** @description The organization that the API key belongs to. Absent from replies without a valid key. */
                    "openai-organization"?: string;
                    /** @description The project that the API key belongs to. Absent from replies without a valid key. */
                    "openai-project"?: string;
                    /** @description Seconds to wait. Absent when waiting would not help. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    /** @description The organization that the API key belongs to. Absent from replies without a valid key. */
                    "openai-organization"?: string;
                    /** @description The project that the API key belongs to. Absent from replies without a valid key. */
                    "openai-project"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
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
        /** @description The attributes of the container. The vendor's document does not mark the body as required. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CreateContainerBody"];
            };
        };
        responses: {
            /** @description The new container. */
            200: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    /** @description The organization that the API key belongs to. Absent from replies without a valid key. */
                    "openai-organization"?: string;
                    /** @description The project that the API key belongs to. Absent from replies without a valid key. */
                    "openai-project"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContainerResource"];
                };
            };
            /** @description A value in the body is invalid. */
            400: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    /** @description The organization that the API key belongs to. Absent from replies without a valid key. */
                    "openai-organization"?: string;
                    /** @description The project that the API key belongs to. Absent from replies without a valid key. */
                    "openai-project"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The API key is missing or unknown. */
            401: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description A file to copy into the container does not exist. */
            404: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    /** @description The organization that the API key belongs to. Absent from replies without a valid key. */
                    "openai-organization"?: string;
                    /** @description The project that the API key belongs to. Absent from replies without a valid key. */
                    "openai-project"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    /** @description The organization that the API key belongs to. Absent from replies without a valid key. */
                    "openai-organization"?: string;
                    /** @description The project that the API key belongs to. Absent from replies without a valid key. */
                    "openai-project"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The content type of the body is not supported. */
            415: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    /** @description The organization that the API key belongs to. Absent from replies without a valid key. */
                    "openai-organization"?: string;
                    /** @description The project that the API key belongs to. Absent from replies without a valid key. */
                    "openai-project"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    /** @description The organization that the API key belongs to. Absent from replies without a valid key. */
                    "openai-organization"?: string;
                    /** @description The project that the API key belongs to. Absent from replies without a valid key. */
                    "openai-project"?: string;
                    /** @description Seconds to wait. Absent when waiting would not help. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    /** @description The organization that the API key belongs to. Absent from replies without a valid key. */
                    "openai-organization"?: string;
                    /** @description The project that the API key belongs to. Absent from replies without a valid key. */
                    "openai-project"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    RetrieveContainer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifies the container. */
                container_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The container. */
            200: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    /** @description The organization that the API key belongs to. Absent from replies without a valid key. */
                    "openai-organization"?: string;
                    /** @description The project that the API key belongs to. Absent from replies without a valid key. */
                    "openai-project"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContainerResource"];
                };
            };
            /** @description A query parameter is invalid. */
            400: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    /** @description The organization that the API key belongs to. Absent from replies without a valid key. */
                    "openai-organization"?: string;
                    /** @description The project that the API key belongs to. Absent from replies without a valid key. */
                    "openai-project"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The API key is missing or unknown. */
            401: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The container does not exist. */
            404: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    /** @description The organization that the API key belongs to. Absent from replies without a valid key. */
                    "openai-organization"?: string;
                    /** @description The project that the API key belongs to. Absent from replies without a valid key. */
                    "openai-project"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    /** @description The organization that the API key belongs to. Absent from replies without a valid key. */
                    "openai-organization"?: string;
                    /** @description The project that the API key belongs to. Absent from replies without a valid key. */
                    "openai-project"?: string;
                    /** @description Seconds to wait. Absent when waiting would not help. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    /** @description The organization that the API key belongs to. Absent from replies without a valid key. */
                    "openai-organization"?: string;
                    /** @description The project that the API key belongs to. Absent from replies without a valid key. */
                    "openai-project"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
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
                container_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The container is deleted. */
            200: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    /** @description The organization that the API key belongs to. Absent from replies without a valid key. */
                    "openai-organization"?: string;
                    /** @description The project that the API key belongs to. Absent from replies without a valid key. */
                    "openai-project"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletedContainer"];
                };
            };
            /** @description A query parameter is invalid. */
            400: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    /** @description The organization that the API key belongs to. Absent from replies without a valid key. */
                    "openai-organization"?: string;
                    /** @description The project that the API key belongs to. Absent from replies without a valid key. */
                    "openai-project"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The API key is missing or unknown. */
            401: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The container does not exist, or no longer does. */
            404: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    /** @description The organization that the API key belongs to. Absent from replies without a valid key. */
                    "openai-organization"?: string;
                    /** @description The project that the API key belongs to. Absent from replies without a valid key. */
                    "openai-project"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    /** @description The organization that the API key belongs to. Absent from replies without a valid key. */
                    "openai-organization"?: string;
                    /** @description The project that the API key belongs to. Absent from replies without a valid key. */
                    "openai-project"?: string;
                    /** @description Seconds to wait. Absent when waiting would not help. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    /** @description The organization that the API key belongs to. Absent from replies without a valid key. */
                    "openai-organization"?: string;
                    /** @description The project that the API key belongs to. Absent from replies without a valid key. */
                    "openai-project"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ListContainerFiles: {
        parameters: {
            query?: {
                /** @description Maximum number of items on a page. The bounds, which the vendor gives as 1 and 100 in prose only, are set by a rule. */
                limit?: number;
                /** @description The order by time of creation. */
                order?: "asc" | "desc";
                /** @description Id of the last item of the previous page; this page starts after it. */
                after?: string;
            };
            header?: never;
            path: {
                /** @description Identifies the container. */
                container_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of files. */
            200: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    /** @description The organization that the API key belongs to. Absent from replies without a valid key. */
                    "openai-organization"?: string;
                    /** @description The project that the API key belongs to. Absent from replies without a valid key. */
                    "openai-project"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContainerFileListResource"];
                };
            };
            /** @description A query parameter is invalid, or the container has expired. */
            400: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    /** @description The organization that the API key belongs to. Absent from replies without a valid key. */
                    "openai-organization"?: string;
                    /** @description The project that the API key belongs to. Absent from replies without a valid key. */
                    "openai-project"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The API key is missing or unknown. */
            401: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The container does not exist, or the cursor is not the id of a file in it. */
            404: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    /** @description The organization that the API key belongs to. Absent from replies without a valid key. */
                    "openai-organization"?: string;
                    /** @description The project that the API key belongs to. Absent from replies without a valid key. */
                    "openai-project"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    /** @description The organization that the API key belongs to. Absent from replies without a valid key. */
                    "openai-organization"?: string;
                    /** @description The project that the API key belongs to. Absent from replies without a valid key. */
                    "openai-project"?: string;
                    /** @description Seconds to wait. Absent when waiting would not help. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    /** @description The organization that the API key belongs to. Absent from replies without a valid key. */
                    "openai-organization"?: string;
                    /** @description The project that the API key belongs to. Absent from replies without a valid key. */
                    "openai-project"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    CreateContainerFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifies the container. */
                container_id: string;
            };
            cookie?: never;
        };
        /** @description The file, or the id of a file. */
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["CreateContainerFileBody"];
                "application/json": components["schemas"]["CreateContainerFileReferenceBody"];
            };
        };
        responses: {
            /** @description The new file. */
            200: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    /** @description The organization that the API key belongs to. Absent from replies without a valid key. */
                    "openai-organization"?: string;
                    /** @description The project that the API key belongs to. Absent from replies without a valid key. */
                    "openai-project"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContainerFileResource"];
                };
            };
            /** @description The upload is invalid. */
            400: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    /** @description The organization that the API key belongs to. Absent from replies without a valid key. */
                    "openai-organization"?: string;
                    /** @description The project that the API key belongs to. Absent from replies without a valid key. */
                    "openai-project"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The API key is missing or unknown. */
            401: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The container, or the file of the platform, does not exist. */
            404: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    /** @description The organization that the API key belongs to. Absent from replies without a valid key. */
                    "openai-organization"?: string;
                    /** @description The project that the API key belongs to. Absent from replies without a valid key. */
                    "openai-project"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    /** @description The organization that the API key belongs to. Absent from replies without a valid key. */
                    "openai-organization"?: string;
                    /** @description The project that the API key belongs to. Absent from replies without a valid key. */
                    "openai-project"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The content type of the body is not supported. */
            415: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    /** @description The organization that the API key belongs to. Absent from replies without a valid key. */
                    "openai-organization"?: string;
                    /** @description The project that the API key belongs to. Absent from replies without a valid key. */
                    "openai-project"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    /** @description The organization that the API key belongs to. Absent from replies without a valid key. */
                    "openai-organization"?: string;
                    /** @description The project that the API key belongs to. Absent from replies without a valid key. */
                    "openai-project"?: string;
                    /** @description Seconds to wait. Absent when waiting would not help. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    /** @description The organization that the API key belongs to. Absent from replies without a valid key. */
                    "openai-organization"?: string;
                    /** @description The project that the API key belongs to. Absent from replies without a valid key. */
                    "openai-project"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    RetrieveContainerFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifies the container. */
                container_id: string;
                /** @description Identifies the file in the container. */
                file_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    /** @description The organization that the API key belongs to. Absent from replies without a valid key. */
                    "openai-organization"?: string;
                    /** @description The project that the API key belongs to. Absent from replies without a valid key. */
                    "openai-project"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContainerFileResource"];
                };
            };
            /** @description The container has expired, or a query parameter is invalid. */
            400: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    /** @description The organization that the API key belongs to. Absent from replies without a valid key. */
                    "openai-organization"?: string;
                    /** @description The project that the API key belongs to. Absent from replies without a valid key. */
                    "openai-project"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The API key is missing or unknown. */
            401: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The container does not exist, or the file is not in it. */
            404: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    /** @description The organization that the API key belongs to. Absent from replies without a valid key. */
                    "openai-organization"?: string;
                    /** @description The project that the API key belongs to. Absent from replies without a valid key. */
                    "openai-project"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    /** @description The organization that the API key belongs to. Absent from replies without a valid key. */
                    "openai-organization"?: string;
                    /** @description The project that the API key belongs to. Absent from replies without a valid key. */
                    "openai-project"?: string;
                    /** @description Seconds to wait. Absent when waiting would not help. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    /** @description The organization that the API key belongs to. Absent from replies without a valid key. */
                    "openai-organization"?: string;
                    /** @description The project that the API key belongs to. Absent from replies without a valid key. */
                    "openai-project"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    DeleteContainerFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifies the container. */
                container_id: string;
                /** @description Identifies the file in the container. */
                file_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file is deleted. */
            200: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    /** @description The organization that the API key belongs to. Absent from replies without a valid key. */
                    "openai-organization"?: string;
                    /** @description The project that the API key belongs to. Absent from replies without a valid key. */
                    "openai-project"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletedContainerFile"];
                };
            };
            /** @description The container has expired, or a query parameter is invalid. */
            400: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    /** @description The organization that the API key belongs to. Absent from replies without a valid key. */
                    "openai-organization"?: string;
                    /** @description The project that the API key belongs to. Absent from replies without a valid key. */
                    "openai-project"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The API key is missing or unknown. */
            401: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The container does not exist, or the file is not in it. */
            404: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    /** @description The organization that the API key belongs to. Absent from replies without a valid key. */
                    "openai-organization"?: string;
                    /** @description The project that the API key belongs to. Absent from replies without a valid key. */
                    "openai-project"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    /** @description The organization that the API key belongs to. Absent from replies without a valid key. */
                    "openai-organization"?: string;
                    /** @description The project that the API key belongs to. Absent from replies without a valid key. */
                    "openai-project"?: string;
                    /** @description Seconds to wait. Absent when waiting would not help. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    /** @description The organization that the API key belongs to. Absent from replies without a valid key. */
                    "openai-organization"?: string;
                    /** @description The project that the API key belongs to. Absent from replies without a valid key. */
                    "openai-project"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    RetrieveContainerFileContent: {
        parameters: {
            query?: never;
            header?: {
                /** @description Requests a range of the bytes of the file. */
                Range?: string;
                /** @description Requests the range only if the file still has this ETag, and the whole file otherwise. */
                "If-Range"?: string;
            };
            path: {
                /** @description Identifies the container. */
                container_id: string;
                /** @description Identifies the file in the container. */
                file_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The whole content of the file. */
            200: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    /** @description The organization that the API key belongs to. Absent from replies without a valid key. */
                    "openai-organization"?: string;
                    /** @description The project that the API key belongs to. Absent from replies without a valid key. */
                    "openai-project"?: string;
                    /** @description Names the file twice. Rules decide both names. */
                    "content-disposition"?: string;
                    /** @description Says that byte ranges are supported. */
                    "accept-ranges"?: string;
                    /** @description Entity tag of the content, for If-Range. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "*/*": FilePart;
                };
            };
            /** @description The requested range. */
            206: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    /** @description The organization that the API key belongs to. Absent from replies without a valid key. */
                    "openai-organization"?: string;
                    /** @description The project that the API key belongs to. Absent from replies without a valid key. */
                    "openai-project"?: string;
                    /** @description Names the file twice. Rules decide both names. */
                    "content-disposition"?: string;
                    /** @description Says that byte ranges are supported. */
                    "accept-ranges"?: string;
                    /** @description The range of bytes in this response, and the size of the file. */
                    "content-range"?: string;
                    /** @description Entity tag of the content, for If-Range. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "*/*": FilePart;
                };
            };
            /** @description The container has expired, or a query parameter is invalid. */
            400: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    /** @description The organization that the API key belongs to. Absent from replies without a valid key. */
                    "openai-organization"?: string;
                    /** @description The project that the API key belongs to. Absent from replies without a valid key. */
                    "openai-project"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The API key is missing or unknown. */
            401: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The container does not exist, or the file is not in it. */
            404: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    /** @description The organization that the API key belongs to. Absent from replies without a valid key. */
                    "openai-organization"?: string;
                    /** @description The project that the API key belongs to. Absent from replies without a valid key. */
                    "openai-project"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The range is outside the file. */
            416: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    /** @description The organization that the API key belongs to. Absent from replies without a valid key. */
                    "openai-organization"?: string;
                    /** @description The project that the API key belongs to. Absent from replies without a valid key. */
                    "openai-project"?: string;
                    /** @description Says that byte ranges are supported. */
                    "accept-ranges"?: string;
                    /** @description The range of bytes in this response, and the size of the file. */
                    "content-range"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    /** @description The organization that the API key belongs to. Absent from replies without a valid key. */
                    "openai-organization"?: string;
                    /** @description The project that the API key belongs to. Absent from replies without a valid key. */
                    "openai-project"?: string;
                    /** @description Seconds to wait. Absent when waiting would not help. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    /** @description Id of this request. */
                    "x-request-id"?: string;
                    /** @description Processing time in milliseconds. */
                    "openai-processing-ms"?: number;
                    /** @description Version of the REST API. */
                    "openai-version"?: "2020-10-01";
                    /** @description The organization that the API key belongs to. Absent from replies without a valid key. */
                    "openai-organization"?: string;
                    /** @description The project that the API key belongs to. Absent from replies without a valid key. */
                    "openai-project"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
}

/** Query parameters that are always there, since the contract gives them a default. */
export interface defaults {
  ListContainers: 'limit' | 'order'
  CreateContainer: never
  RetrieveContainer: never
  DeleteContainer: never
  ListContainerFiles: 'limit' | 'order'
  CreateContainerFile: never
  RetrieveContainerFile: never
  DeleteContainerFile: never
  RetrieveContainerFileContent: never
}

/** The names of the errors in `x-errors`. */
export type ErrorName =
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

export const document = JSON.parse(
  '{"openapi":"3.1.0","info":{"title":"OpenAI Containers API","version":"2.3.0","description":"Containers, which are sandboxes that expire when idle, and the files in them. Nine operations. Every part has a grade that says how well it is known. The version is that of the vendor\'s OpenAPI document, the source of most published parts.","license":{"name":"MIT","identifier":"MIT"}},"servers":[{"url":"https://api.openai.com/v1","description":"The vendor\'s own address"}],"security":[{"bearer":[]}],"tags":[{"name":"containers","description":"Create, retrieve, list and delete containers."},{"name":"container-files","description":"Add files to a container; retrieve, list, download and delete them."}],"x-sources":{"002_3ee3aad74b1dfe60.txt":{"title":"OpenAI, Containers: nine endpoints and the models of the replies","grade":"documented"},"spec":{"title":"openai/openai-openapi@f85dbe22 openapi.yaml (version 2.3.0, 2026-08-21)","grade":"published"},"xspec":{"title":"openai/openai-node@7b7d6ca7 api_reference/openapi.transformed.yml (v7.5.0, 2026-08-21)","grade":"published"},"sdk":{"title":"npm openai@7.57.0 src/resources/containers (2026-11-13), unchanged since 6.49.0","grade":"published"},"docs":{"title":"API reference of developers.openai.com, containers, as copied by w3cschool.cn (2026-11-12)","grade":"published"},"docs-overview":{"title":"API reference overview, \\"Debugging requests\\", as copied by apidog.com (read 2026-11-21)","grade":"published"},"guide":{"title":"developers.openai.com guide \\"Code Interpreter\\" (stored copy, read 2026-11-21)","grade":"published"},"shell":{"title":"developers.openai.com guide \\"Shell\\", excerpts by way of spybara.com (2026-04)","grade":"published"},"dotrec":{"title":"openai/openai-dotnet@b3b4bbbc tests/SessionRecords: OpenAI\'s recordings of its live service, 56 exchanges (2025-09-16, 2025-09-26, 2026-06-24)","grade":"published"},"dotspec":{"title":"openai/openai-dotnet@b3b4bbbc specification/base/typespec/containers and CHANGELOG (2026-08-21)","grade":"published"},"litellm-39464":{"title":"BerriAI/litellm#39464, transcripts of calls to the live API (2026-09)","grade":"observed"},"litellm-37737":{"title":"BerriAI/litellm#37737, a missing file read on the live API (2026-08-20)","grade":"observed"},"unsloth-5466":{"title":"unslothai/unsloth#5466, lists and errors of the live API (2026-05-15)","grade":"observed"},"chatgpt-bots":{"title":"protella/chatgpt-bots@938254e7, a production bot with dated probes (2026-07-12 to 2026-09-14)","grade":"observed"},"delphi":{"title":"Delphi GenAI wrapper, documentation with pasted live replies (2025-10-19)","grade":"observed"},"streamlit-18":{"title":"sbslee/streamlit-openai#18, a missing file on the content endpoint (2025-06-30)","grade":"observed"},"community-1321773":{"title":"community.openai.com topic 1321773, an expired container used on /v1/responses (measured again 2026-06-19)","grade":"observed"},"quest":{"title":"Quest-on/quest-on-mvp lib/analysis-exec/container.ts: notes of a product on its own tries of the live API (2026)","grade":"observed"},"openai-python-2920":{"title":"openai/openai-python#2920, a server error with an allow list (2026-03)","grade":"observed"},"sibling":{"title":"Other OpenAI endpoints, /v1/skills above all, as MiniMax-AI/OpenAgentCore records them; not seen on /containers","grade":"assumed"},"platform":{"title":"Other OpenAI endpoints, as ChatGPTNextWeb/NextChat#4064 (2024-02), CopilotKit/CopilotKit#529 (2024-08) and chatboxai/chatbox#2556 (2025-08) quote their errors; not seen on /containers","grade":"assumed"},"quayside":{"title":"Quayside\'s own assumption, no source found (2026-11-21)","grade":"assumed"}},"x-keywords":{"responses":{"x-provenance":"assumed","x-source":"quayside#no source says that an operation has no other statuses"}},"x-errors":{"container_not_found":{"status":404,"error":{"message":"Container with id \'{container_id}\' not found.","type":"invalid_request_error","param":null,"code":null},"x-provenance":"observed","x-source":"litellm-39464#retrieve after delete","x-assumed":["type"]},"file_not_found":{"status":404,"error":{"message":"File {file_id} not found on container {container_id}.","type":"invalid_request_error","param":null,"code":null},"x-provenance":"observed","x-source":"streamlit-18#content of a missing file"},"file_not_found_short":{"status":404,"error":{"message":"File not found.","type":"invalid_request_error","param":null,"code":null},"x-provenance":"assumed","x-source":"litellm-37737#content of a missing file shows the message; the rest fits its 96 bytes"},"container_expired":{"status":400,"error":{"message":"Container is expired.","type":"invalid_request_error","param":null,"code":null},"x-provenance":"assumed","x-source":"community-1321773#seen on /v1/responses, carried over to /containers"},"integer_above_max_value":{"status":400,"error":{"message":"Invalid \'{param}\': integer above maximum value. Expected a value <= {limit}, but got {actual} instead.","type":"invalid_request_error","param":"{param}","code":"integer_above_max_value"},"x-provenance":"assumed","x-source":"chatgpt-bots#60 minutes asked for; the rest of the sentence as on /v1/skills"},"integer_below_min_value":{"status":400,"error":{"message":"Invalid \'{param}\': integer below minimum value. Expected a value >= {limit}, but got {actual} instead.","type":"invalid_request_error","param":"{param}","code":"integer_below_min_value"},"x-provenance":"assumed","x-source":"sibling#negative limit on /v1/skills; wording mirrors the maximum"},"invalid_type":{"status":400,"error":{"message":"Invalid type for \'{place}\': expected {expected}, but got {actual} instead.","type":"invalid_request_error","param":"{param}","code":"invalid_type"},"x-provenance":"assumed","x-source":"quayside#wrong JSON type, after the platform family"},"invalid_value":{"status":400,"error":{"message":"Invalid value: \'{actual}\'. Supported values are: {expected}.","type":"invalid_request_error","param":"{param}","code":"invalid_value"},"x-provenance":"assumed","x-source":"sibling#unknown order on /v1/skills"},"invalid_format":{"status":400,"error":{"message":"Invalid \'{param}\': string does not match pattern. Expected a string that matches the pattern \'{expected}\'.","type":"invalid_request_error","param":"{param}","code":"invalid_value"},"x-provenance":"assumed","x-source":"platform#name of a tool that breaks a pattern"},"missing_required_parameter":{"status":400,"error":{"message":"Missing required parameter: \'{param}\'.","type":"invalid_request_error","param":"{param}","code":"missing_required_parameter"},"x-provenance":"assumed","x-source":"quayside#missing field, after the platform family"},"unknown_parameter":{"status":400,"error":{"message":"Unknown parameter: \'{param}\'.","type":"invalid_request_error","param":"{param}","code":"unknown_parameter"},"x-provenance":"assumed","x-source":"quayside#undeclared field, after the platform family"},"string_above_max_length":{"status":400,"error":{"message":"Invalid \'{param}\': string too long. Expected a string with maximum length {limit}, but got a string with length {actual} instead.","type":"invalid_request_error","param":"{param}","code":"string_above_max_length"},"x-provenance":"assumed","x-source":"quayside#maxLength"},"empty_string":{"status":400,"error":{"message":"Invalid \'{param}\': empty string. Expected a string with minimum length {limit}, but got an empty string instead.","type":"invalid_request_error","param":"{param}","code":"empty_string"},"x-provenance":"assumed","x-source":"quayside#minLength, worded as the platform words an empty array"},"array_above_max_length":{"status":400,"error":{"message":"Invalid \'{param}\': array too long. Expected an array with maximum length {limit}, but got an array with length {actual} instead.","type":"invalid_request_error","param":"{param}","code":"array_above_max_length"},"x-provenance":"assumed","x-source":"quayside#maxItems"},"empty_array":{"status":400,"error":{"message":"Invalid \'{param}\': empty array. Expected an array with minimum length {limit}, but got an empty array instead.","type":"invalid_request_error","param":"{param}","code":"empty_array"},"x-provenance":"assumed","x-source":"platform#empty list of messages"},"duplicate_parameter":{"status":400,"error":{"message":"Duplicate parameter: \'{param}\'.","type":"invalid_request_error","param":"{param}","code":"duplicate_parameter"},"x-provenance":"assumed","x-source":"sibling#repeated query key on /v1/skills; wording is ours"},"invalid_json":{"status":400,"error":{"message":"We could not parse the JSON body of your request. (HINT: This likely means you aren\'t using your HTTP library correctly. The OpenAI API expects a JSON payload, but what was sent was not valid JSON. If you have trouble figuring out how to fix this, please contact us through our help center at help.openai.com.)","type":"invalid_request_error","param":null,"code":null},"x-provenance":"assumed","x-source":"platform#a chat whose body is not JSON"},"missing_body":{"status":400,"error":{"message":"The request has no body.","type":"invalid_request_error","param":null,"code":null},"x-provenance":"assumed","x-source":"quayside#empty upload"},"invalid_multipart":{"status":400,"error":{"message":"{reason}","type":"invalid_request_error","param":null,"code":null},"x-provenance":"assumed","x-source":"quayside#form that cannot be read"},"file_required":{"status":400,"error":{"message":"Missing required parameter: \'file\' or \'file_id\'.","type":"invalid_request_error","param":"file","code":"missing_required_parameter"},"x-provenance":"assumed","x-source":"quayside#upload with neither field"},"file_conflict":{"status":400,"error":{"message":"Only one of \'file\' and \'file_id\' may be given.","type":"invalid_request_error","param":"file_id","code":null},"x-provenance":"assumed","x-source":"quayside#upload with both fields"},"platform_file_not_found":{"status":404,"error":{"message":"No such File object: {file_id}","type":"invalid_request_error","param":"{param}","code":null},"x-provenance":"assumed","x-source":"dotrec#unknown file on /v1/files, carried over to file_id and file_ids"},"invalid_file":{"status":400,"error":{"message":"You uploaded an invalid file","type":"invalid_request_error","param":null,"code":null},"x-provenance":"observed","x-source":"chatgpt-bots#upload of SVG bytes, 2026-08-12","x-assumed":["type","param"]},"domain_not_allowed":{"status":400,"error":{"message":"Domain \'{domain}\' is not on the allow list of the organization.","type":"invalid_request_error","param":"{param}","code":null},"x-provenance":"assumed","x-source":"shell#requests outside the allow list of the organization fail; status and wording are ours"},"domain_secret_not_allowed":{"status":400,"error":{"message":"Domain \'{domain}\' has a secret but is not among the allowed domains.","type":"invalid_request_error","param":"{param}","code":null},"x-provenance":"assumed","x-source":"quayside#secret for a domain outside allowed_domains"},"cursor_not_found":{"status":404,"error":{"message":"No object with id \'{actual}\' to list after.","type":"invalid_request_error","param":"{param}","code":null},"x-provenance":"assumed","x-source":"sibling#unresolved after on /v1/skills; wording is ours"},"invalid_url_encoding":{"status":400,"error":{"message":"Invalid URL encoding ({path})","type":"invalid_request_error","param":null,"code":null},"x-provenance":"assumed","x-source":"quayside#percent sign without two hex digits"},"unsupported_media_type":{"status":415,"error":{"message":"Unsupported content {kind} \'{actual}\'. Supported content {kind}s are: {expected}.","type":"invalid_request_error","param":null,"code":null},"x-provenance":"assumed","x-source":"quayside#body of another content type"},"method_not_allowed":{"status":405,"error":{"message":"Not allowed to {method} on {path}.","type":"invalid_request_error","param":null,"code":null},"x-provenance":"assumed","x-source":"quayside#known path, other method"},"unknown_url":{"status":404,"error":{"message":"Invalid URL ({method} {path})","type":"invalid_request_error","param":null,"code":null},"x-provenance":"assumed","x-source":"quayside#path of no operation"},"missing_api_key":{"status":401,"error":{"message":"You didn\'t provide an API key. You need to provide your API key in an Authorization header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY), or as the password field (with blank username) if you\'re accessing the API from your browser and are prompted for a username and password. You can obtain an API key from https://platform.openai.com/account/api-keys.","type":"invalid_request_error","param":null,"code":null},"x-provenance":"assumed","x-source":"sibling#/v1/models and /v1/embeddings without a key"},"invalid_api_key":{"status":401,"error":{"message":"Incorrect API key provided: {key}. You can find your API key at https://platform.openai.com/account/api-keys.","type":"invalid_request_error","param":null,"code":"invalid_api_key"},"x-provenance":"assumed","x-source":"litellm-39464#list with a bad key shows the message; the code is that of sibling endpoints"},"payload_too_large":{"status":413,"error":{"message":"The request body is larger than {limit} bytes.","type":"invalid_request_error","param":null,"code":null},"x-provenance":"assumed","x-source":"quayside#body or file above the limit"},"range_not_satisfiable":{"status":416,"error":{"message":"The requested range is not satisfiable.","type":"invalid_request_error","param":null,"code":null},"x-provenance":"assumed","x-source":"quayside#range beyond the end of the file"},"rate_limited":{"status":429,"x-by-fault":true,"error":{"message":"Rate limit reached. Please try again later.","type":"requests","param":null,"code":"rate_limit_exceeded"},"x-provenance":"assumed","x-source":"quayside#wording, type and code; the specification gives the shape alone"},"server_error":{"status":500,"x-by-fault":true,"error":{"message":"An error occurred while processing your request. You can retry your request, or contact us through our help center at help.openai.com if the error persists. Please include the request ID {request_id} in your message.","type":"server_error","param":null,"code":"server_error"},"x-provenance":"assumed","x-source":"openai-python-2920#seen on /v1/responses, carried over to /containers"}},"x-responses":{"400":{"description":"The path has an invalid percent-encoding.","x-provenance":"assumed","x-source":"quayside#path that cannot be decoded","x-errors":["invalid_url_encoding"],"headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}},"openai-organization":{"description":"The organization that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-organization","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-organization"}},"openai-project":{"description":"The project that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-project","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-project"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorResponse"}}}},"404":{"description":"No operation has this path.","x-provenance":"assumed","x-source":"quayside#path of no operation","x-errors":["unknown_url"],"headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}},"openai-organization":{"description":"The organization that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-organization","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-organization"}},"openai-project":{"description":"The project that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-project","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-project"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorResponse"}}}},"405":{"description":"The path exists, but not with this method.","x-provenance":"assumed","x-source":"quayside#known path, other method","x-errors":["method_not_allowed"],"headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}},"openai-organization":{"description":"The organization that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-organization","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-organization"}},"openai-project":{"description":"The project that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-project","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-project"}},"Allow":{"description":"The methods of this path.","x-provenance":"assumed","x-source":"quayside#Allow, as HTTP asks of a 405","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#Allow, as HTTP asks of a 405"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorResponse"}}}}},"paths":{"/containers":{"get":{"operationId":"ListContainers","summary":"List containers","description":"A page of the containers of the account, including expired ones.","tags":["containers"],"x-provenance":"documented","x-source":"002_3ee3aad74b1dfe60.txt#GET /containers","parameters":[{"name":"limit","in":"query","description":"Maximum number of items on a page. The bounds, which the vendor gives as 1 and 100 in prose only, are set by a rule.","x-provenance":"published","x-source":"spec#ListContainers.parameters.limit","schema":{"type":"integer","default":20,"x-provenance":"published","x-source":"spec#ListContainers.parameters.limit"}},{"name":"order","in":"query","description":"The order by time of creation.","x-provenance":"published","x-source":"spec#ListContainers.parameters.order","schema":{"type":"string","enum":["asc","desc"],"default":"desc","x-enum":{"asc":{"x-provenance":"published","x-source":"spec#ListContainers.parameters.order"},"desc":{"x-provenance":"published","x-source":"spec#ListContainers.parameters.order"}},"x-provenance":"published","x-source":"spec#ListContainers.parameters.order"}},{"name":"after","in":"query","description":"Id of the last item of the previous page; this page starts after it.","x-provenance":"published","x-source":"spec#ListContainers.parameters.after","schema":{"type":"string","x-provenance":"published","x-source":"spec#ListContainers.parameters.after"}},{"name":"name","in":"query","description":"Lists only containers with this name. A rule decides how names are compared.","x-provenance":"published","x-source":"spec#ListContainers.parameters.name","schema":{"type":"string","x-provenance":"published","x-source":"spec#ListContainers.parameters.name"}}],"responses":{"200":{"description":"A page of containers.","x-provenance":"published","x-source":"spec#ListContainers.responses.200","headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}},"openai-organization":{"description":"The organization that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-organization","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-organization"}},"openai-project":{"description":"The project that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-project","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-project"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ContainerListResource"}}}},"400":{"description":"A query parameter is invalid.","x-provenance":"assumed","x-source":"sibling#bad limit and order on /v1/skills","x-errors":["integer_above_max_value","integer_below_min_value","invalid_type","invalid_value","duplicate_parameter","unknown_parameter"],"headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}},"openai-organization":{"description":"The organization that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-organization","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-organization"}},"openai-project":{"description":"The project that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-project","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-project"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorResponse"}}}},"401":{"description":"The API key is missing or unknown.","x-provenance":"observed","x-source":"litellm-39464#list with a bad key","x-errors":["missing_api_key","invalid_api_key"],"headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorResponse"}}}},"404":{"description":"The cursor is not the id of a container.","x-provenance":"assumed","x-source":"sibling#unresolved after on /v1/skills","x-errors":["cursor_not_found"],"headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}},"openai-organization":{"description":"The organization that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-organization","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-organization"}},"openai-project":{"description":"The project that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-project","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-project"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorResponse"}}}},"429":{"description":"Too many requests.","x-provenance":"published","x-source":"spec#ListContainers.responses.429","x-errors":["rate_limited"],"headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}},"openai-organization":{"description":"The organization that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-organization","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-organization"}},"openai-project":{"description":"The project that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-project","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-project"}},"Retry-After":{"description":"Seconds to wait. Absent when waiting would not help.","x-provenance":"published","x-source":"spec#responses.TooManyRequests.headers.Retry-After","schema":{"type":"integer","minimum":1,"x-provenance":"published","x-source":"spec#responses.TooManyRequests.headers.Retry-After"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorResponse"}}}},"500":{"description":"The service failed.","x-provenance":"assumed","x-source":"openai-python-2920#seen on /v1/responses, carried over to /containers","x-errors":["server_error"],"headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}},"openai-organization":{"description":"The organization that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-organization","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-organization"}},"openai-project":{"description":"The project that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-project","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-project"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorResponse"}}}}}},"post":{"operationId":"CreateContainer","summary":"Create a container","description":"Creates a container, which runs at once and expires when it is idle for long enough.","tags":["containers"],"x-provenance":"documented","x-source":"002_3ee3aad74b1dfe60.txt#POST /containers","requestBody":{"description":"The attributes of the container. The vendor\'s document does not mark the body as required.","x-provenance":"published","x-source":"spec#CreateContainer.requestBody","content":{"application/json":{"schema":{"$ref":"#/components/schemas/CreateContainerBody"}}}},"responses":{"200":{"description":"The new container.","x-provenance":"published","x-source":"spec#CreateContainer.responses.200","headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}},"openai-organization":{"description":"The organization that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-organization","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-organization"}},"openai-project":{"description":"The project that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-project","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-project"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ContainerResource"}}}},"400":{"description":"A value in the body is invalid.","x-provenance":"observed","x-source":"chatgpt-bots#60 minutes asked for, 2026-07-12","x-errors":["missing_required_parameter","invalid_type","invalid_value","invalid_format","unknown_parameter","integer_above_max_value","integer_below_min_value","string_above_max_length","empty_string","array_above_max_length","empty_array","invalid_json","domain_not_allowed","domain_secret_not_allowed"],"headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}},"openai-organization":{"description":"The organization that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-organization","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-organization"}},"openai-project":{"description":"The project that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-project","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-project"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorResponse"}}}},"401":{"description":"The API key is missing or unknown.","x-provenance":"assumed","x-source":"sibling#401 without a key or with a bad one","x-errors":["missing_api_key","invalid_api_key"],"headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorResponse"}}}},"404":{"description":"A file to copy into the container does not exist.","x-provenance":"assumed","x-source":"quayside#file_ids that name no platform file","x-errors":["platform_file_not_found"],"headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}},"openai-organization":{"description":"The organization that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-organization","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-organization"}},"openai-project":{"description":"The project that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-project","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-project"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorResponse"}}}},"413":{"description":"The body is too large.","x-provenance":"assumed","x-source":"quayside#too large a body","x-errors":["payload_too_large"],"headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}},"openai-organization":{"description":"The organization that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-organization","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-organization"}},"openai-project":{"description":"The project that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-project","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-project"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorResponse"}}}},"415":{"description":"The content type of the body is not supported.","x-provenance":"assumed","x-source":"quayside#other content type","x-errors":["unsupported_media_type"],"headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}},"openai-organization":{"description":"The organization that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-organization","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-organization"}},"openai-project":{"description":"The project that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-project","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-project"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorResponse"}}}},"429":{"description":"Too many requests.","x-provenance":"published","x-source":"spec#CreateContainer.responses.429","x-errors":["rate_limited"],"headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}},"openai-organization":{"description":"The organization that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-organization","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-organization"}},"openai-project":{"description":"The project that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-project","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-project"}},"Retry-After":{"description":"Seconds to wait. Absent when waiting would not help.","x-provenance":"published","x-source":"spec#responses.TooManyRequests.headers.Retry-After","schema":{"type":"integer","minimum":1,"x-provenance":"published","x-source":"spec#responses.TooManyRequests.headers.Retry-After"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorResponse"}}}},"500":{"description":"The service failed.","x-provenance":"assumed","x-source":"openai-python-2920#seen on /v1/responses, carried over to /containers","x-errors":["server_error"],"headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}},"openai-organization":{"description":"The organization that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-organization","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-organization"}},"openai-project":{"description":"The project that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-project","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-project"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorResponse"}}}}}}},"/containers/{container_id}":{"get":{"operationId":"RetrieveContainer","summary":"Retrieve a container","description":"One container. An expired one is still shown, as it was when it expired.","tags":["containers"],"x-provenance":"documented","x-source":"002_3ee3aad74b1dfe60.txt#GET /containers/{container_id}","parameters":[{"name":"container_id","in":"path","required":true,"description":"Identifies the container.","x-provenance":"documented","x-source":"002_3ee3aad74b1dfe60.txt#container_id","schema":{"type":"string","x-provenance":"published","x-source":"spec#RetrieveContainer.parameters.container_id"}}],"responses":{"200":{"description":"The container.","x-provenance":"published","x-source":"spec#RetrieveContainer.responses.200","headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}},"openai-organization":{"description":"The organization that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-organization","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-organization"}},"openai-project":{"description":"The project that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-project","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-project"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ContainerResource"}}}},"400":{"description":"A query parameter is invalid.","x-provenance":"assumed","x-source":"quayside#undeclared query key","x-errors":["unknown_parameter"],"headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}},"openai-organization":{"description":"The organization that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-organization","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-organization"}},"openai-project":{"description":"The project that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-project","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-project"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorResponse"}}}},"401":{"description":"The API key is missing or unknown.","x-provenance":"assumed","x-source":"sibling#401 without a key or with a bad one","x-errors":["missing_api_key","invalid_api_key"],"headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorResponse"}}}},"404":{"description":"The container does not exist.","x-provenance":"observed","x-source":"litellm-39464#retrieve after delete","x-errors":["container_not_found"],"headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}},"openai-organization":{"description":"The organization that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-organization","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-organization"}},"openai-project":{"description":"The project that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-project","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-project"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorResponse"}}}},"429":{"description":"Too many requests.","x-provenance":"published","x-source":"spec#RetrieveContainer.responses.429","x-errors":["rate_limited"],"headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}},"openai-organization":{"description":"The organization that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-organization","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-organization"}},"openai-project":{"description":"The project that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-project","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-project"}},"Retry-After":{"description":"Seconds to wait. Absent when waiting would not help.","x-provenance":"published","x-source":"spec#responses.TooManyRequests.headers.Retry-After","schema":{"type":"integer","minimum":1,"x-provenance":"published","x-source":"spec#responses.TooManyRequests.headers.Retry-After"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorResponse"}}}},"500":{"description":"The service failed.","x-provenance":"assumed","x-source":"openai-python-2920#seen on /v1/responses, carried over to /containers","x-errors":["server_error"],"headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}},"openai-organization":{"description":"The organization that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-organization","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-organization"}},"openai-project":{"description":"The project that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-project","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-project"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorResponse"}}}}}},"delete":{"operationId":"DeleteContainer","summary":"Delete a container","description":"Deletes a container and all files in it.","tags":["containers"],"x-provenance":"documented","x-source":"002_3ee3aad74b1dfe60.txt#DELETE /containers/{container_id}","parameters":[{"name":"container_id","in":"path","required":true,"description":"Identifies the container.","x-provenance":"documented","x-source":"002_3ee3aad74b1dfe60.txt#container_id","schema":{"type":"string","x-provenance":"published","x-source":"spec#RetrieveContainer.parameters.container_id"}}],"responses":{"200":{"description":"The container is deleted.","x-provenance":"published","x-source":"spec#DeleteContainer.responses.200","x-keywords":{"content":{"x-provenance":"published","x-source":"dotrec#replies to deletes"}},"headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}},"openai-organization":{"description":"The organization that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-organization","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-organization"}},"openai-project":{"description":"The project that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-project","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-project"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/DeletedContainer"}}}},"400":{"description":"A query parameter is invalid.","x-provenance":"assumed","x-source":"quayside#undeclared query key","x-errors":["unknown_parameter"],"headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}},"openai-organization":{"description":"The organization that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-organization","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-organization"}},"openai-project":{"description":"The project that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-project","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-project"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorResponse"}}}},"401":{"description":"The API key is missing or unknown.","x-provenance":"assumed","x-source":"sibling#401 without a key or with a bad one","x-errors":["missing_api_key","invalid_api_key"],"headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorResponse"}}}},"404":{"description":"The container does not exist, or no longer does.","x-provenance":"assumed","x-source":"quayside#second delete","x-errors":["container_not_found"],"headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}},"openai-organization":{"description":"The organization that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-organization","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-organization"}},"openai-project":{"description":"The project that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-project","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-project"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorResponse"}}}},"429":{"description":"Too many requests.","x-provenance":"published","x-source":"spec#DeleteContainer.responses.429","x-errors":["rate_limited"],"headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}},"openai-organization":{"description":"The organization that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-organization","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-organization"}},"openai-project":{"description":"The project that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-project","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-project"}},"Retry-After":{"description":"Seconds to wait. Absent when waiting would not help.","x-provenance":"published","x-source":"spec#responses.TooManyRequests.headers.Retry-After","schema":{"type":"integer","minimum":1,"x-provenance":"published","x-source":"spec#responses.TooManyRequests.headers.Retry-After"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorResponse"}}}},"500":{"description":"The service failed.","x-provenance":"assumed","x-source":"openai-python-2920#seen on /v1/responses, carried over to /containers","x-errors":["server_error"],"headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}},"openai-organization":{"description":"The organization that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-organization","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-organization"}},"openai-project":{"description":"The project that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-project","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-project"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorResponse"}}}}}}},"/containers/{container_id}/files":{"get":{"operationId":"ListContainerFiles","summary":"List the files of a container","description":"A page of the files of the container.","tags":["container-files"],"x-provenance":"documented","x-source":"002_3ee3aad74b1dfe60.txt#GET /containers/{container_id}/files","parameters":[{"name":"container_id","in":"path","required":true,"description":"Identifies the container.","x-provenance":"documented","x-source":"002_3ee3aad74b1dfe60.txt#container_id","schema":{"type":"string","x-provenance":"published","x-source":"spec#RetrieveContainer.parameters.container_id"}},{"name":"limit","in":"query","description":"Maximum number of items on a page. The bounds, which the vendor gives as 1 and 100 in prose only, are set by a rule.","x-provenance":"published","x-source":"spec#ListContainerFiles.parameters.limit","schema":{"type":"integer","default":20,"x-provenance":"published","x-source":"spec#ListContainerFiles.parameters.limit"}},{"name":"order","in":"query","description":"The order by time of creation.","x-provenance":"published","x-source":"spec#ListContainerFiles.parameters.order","schema":{"type":"string","enum":["asc","desc"],"default":"desc","x-enum":{"asc":{"x-provenance":"published","x-source":"spec#ListContainerFiles.parameters.order"},"desc":{"x-provenance":"published","x-source":"spec#ListContainerFiles.parameters.order"}},"x-provenance":"published","x-source":"spec#ListContainerFiles.parameters.order"}},{"name":"after","in":"query","description":"Id of the last item of the previous page; this page starts after it.","x-provenance":"published","x-source":"spec#ListContainerFiles.parameters.after","schema":{"type":"string","x-provenance":"published","x-source":"spec#ListContainerFiles.parameters.after"}}],"responses":{"200":{"description":"A page of files.","x-provenance":"published","x-source":"spec#ListContainerFiles.responses.200","headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}},"openai-organization":{"description":"The organization that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-organization","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-organization"}},"openai-project":{"description":"The project that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-project","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-project"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ContainerFileListResource"}}}},"400":{"description":"A query parameter is invalid, or the container has expired.","x-provenance":"assumed","x-source":"sibling#bad limit and order on /v1/skills","x-errors":["integer_above_max_value","integer_below_min_value","invalid_type","invalid_value","duplicate_parameter","unknown_parameter","container_expired"],"headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}},"openai-organization":{"description":"The organization that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-organization","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-organization"}},"openai-project":{"description":"The project that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-project","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-project"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorResponse"}}}},"401":{"description":"The API key is missing or unknown.","x-provenance":"assumed","x-source":"sibling#401 without a key or with a bad one","x-errors":["missing_api_key","invalid_api_key"],"headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorResponse"}}}},"404":{"description":"The container does not exist, or the cursor is not the id of a file in it.","x-provenance":"assumed","x-source":"quayside#files of a missing container","x-errors":["container_not_found","cursor_not_found"],"headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}},"openai-organization":{"description":"The organization that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-organization","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-organization"}},"openai-project":{"description":"The project that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-project","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-project"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorResponse"}}}},"429":{"description":"Too many requests.","x-provenance":"published","x-source":"spec#ListContainerFiles.responses.429","x-errors":["rate_limited"],"headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}},"openai-organization":{"description":"The organization that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-organization","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-organization"}},"openai-project":{"description":"The project that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-project","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-project"}},"Retry-After":{"description":"Seconds to wait. Absent when waiting would not help.","x-provenance":"published","x-source":"spec#responses.TooManyRequests.headers.Retry-After","schema":{"type":"integer","minimum":1,"x-provenance":"published","x-source":"spec#responses.TooManyRequests.headers.Retry-After"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorResponse"}}}},"500":{"description":"The service failed.","x-provenance":"assumed","x-source":"openai-python-2920#seen on /v1/responses, carried over to /containers","x-errors":["server_error"],"headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}},"openai-organization":{"description":"The organization that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-organization","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-organization"}},"openai-project":{"description":"The project that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-project","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-project"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorResponse"}}}}}},"post":{"operationId":"CreateContainerFile","summary":"Create a container file","description":"Adds a file to a container: uploaded in a form, or copied from a file of the platform by its id.","tags":["container-files"],"x-provenance":"documented","x-source":"002_3ee3aad74b1dfe60.txt#POST /containers/{container_id}/files","parameters":[{"name":"container_id","in":"path","required":true,"description":"Identifies the container.","x-provenance":"documented","x-source":"002_3ee3aad74b1dfe60.txt#container_id","schema":{"type":"string","x-provenance":"published","x-source":"spec#RetrieveContainer.parameters.container_id"}}],"requestBody":{"description":"The file, or the id of a file.","required":true,"x-provenance":"published","x-source":"spec#CreateContainerFile.requestBody","content":{"multipart/form-data":{"schema":{"$ref":"#/components/schemas/CreateContainerFileBody"}},"application/json":{"schema":{"$ref":"#/components/schemas/CreateContainerFileReferenceBody"}}}},"responses":{"200":{"description":"The new file.","x-provenance":"published","x-source":"spec#CreateContainerFile.responses.200","headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}},"openai-organization":{"description":"The organization that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-organization","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-organization"}},"openai-project":{"description":"The project that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-project","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-project"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ContainerFileResource"}}}},"400":{"description":"The upload is invalid.","x-provenance":"observed","x-source":"chatgpt-bots#upload of SVG bytes, 2026-08-12","x-errors":["missing_body","invalid_json","invalid_multipart","invalid_type","unknown_parameter","duplicate_parameter","file_required","file_conflict","invalid_file","container_expired"],"headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}},"openai-organization":{"description":"The organization that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-organization","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-organization"}},"openai-project":{"description":"The project that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-project","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-project"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorResponse"}}}},"401":{"description":"The API key is missing or unknown.","x-provenance":"assumed","x-source":"sibling#401 without a key or with a bad one","x-errors":["missing_api_key","invalid_api_key"],"headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorResponse"}}}},"404":{"description":"The container, or the file of the platform, does not exist.","x-provenance":"assumed","x-source":"quayside#upload to a missing container or of a missing file","x-errors":["container_not_found","platform_file_not_found"],"headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}},"openai-organization":{"description":"The organization that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-organization","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-organization"}},"openai-project":{"description":"The project that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-project","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-project"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorResponse"}}}},"413":{"description":"The body is too large.","x-provenance":"assumed","x-source":"quayside#too large a body","x-errors":["payload_too_large"],"headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}},"openai-organization":{"description":"The organization that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-organization","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-organization"}},"openai-project":{"description":"The project that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-project","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-project"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorResponse"}}}},"415":{"description":"The content type of the body is not supported.","x-provenance":"assumed","x-source":"quayside#other content type","x-errors":["unsupported_media_type"],"headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}},"openai-organization":{"description":"The organization that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-organization","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-organization"}},"openai-project":{"description":"The project that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-project","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-project"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorResponse"}}}},"429":{"description":"Too many requests.","x-provenance":"published","x-source":"spec#CreateContainerFile.responses.429","x-errors":["rate_limited"],"headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}},"openai-organization":{"description":"The organization that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-organization","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-organization"}},"openai-project":{"description":"The project that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-project","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-project"}},"Retry-After":{"description":"Seconds to wait. Absent when waiting would not help.","x-provenance":"published","x-source":"spec#responses.TooManyRequests.headers.Retry-After","schema":{"type":"integer","minimum":1,"x-provenance":"published","x-source":"spec#responses.TooManyRequests.headers.Retry-After"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorResponse"}}}},"500":{"description":"The service failed.","x-provenance":"assumed","x-source":"openai-python-2920#seen on /v1/responses, carried over to /containers","x-errors":["server_error"],"headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}},"openai-organization":{"description":"The organization that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-organization","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-organization"}},"openai-project":{"description":"The project that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-project","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-project"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorResponse"}}}}}}},"/containers/{container_id}/files/{file_id}":{"get":{"operationId":"RetrieveContainerFile","summary":"Retrieve a container file","description":"The metadata of one file.","tags":["container-files"],"x-provenance":"documented","x-source":"002_3ee3aad74b1dfe60.txt#GET /containers/{container_id}/files/{file_id}","parameters":[{"name":"container_id","in":"path","required":true,"description":"Identifies the container.","x-provenance":"documented","x-source":"002_3ee3aad74b1dfe60.txt#container_id","schema":{"type":"string","x-provenance":"published","x-source":"spec#RetrieveContainer.parameters.container_id"}},{"name":"file_id","in":"path","required":true,"description":"Identifies the file in the container.","x-provenance":"documented","x-source":"002_3ee3aad74b1dfe60.txt#file_id","schema":{"type":"string","x-provenance":"published","x-source":"spec#RetrieveContainerFile.parameters.file_id"}}],"responses":{"200":{"description":"The file.","x-provenance":"published","x-source":"spec#RetrieveContainerFile.responses.200","headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}},"openai-organization":{"description":"The organization that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-organization","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-organization"}},"openai-project":{"description":"The project that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-project","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-project"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ContainerFileResource"}}}},"400":{"description":"The container has expired, or a query parameter is invalid.","x-provenance":"assumed","x-source":"quayside#files of an expired container","x-errors":["container_expired","unknown_parameter"],"headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}},"openai-organization":{"description":"The organization that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-organization","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-organization"}},"openai-project":{"description":"The project that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-project","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-project"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorResponse"}}}},"401":{"description":"The API key is missing or unknown.","x-provenance":"assumed","x-source":"sibling#401 without a key or with a bad one","x-errors":["missing_api_key","invalid_api_key"],"headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorResponse"}}}},"404":{"description":"The container does not exist, or the file is not in it.","x-provenance":"assumed","x-source":"streamlit-18#seen on the content endpoint, carried over to the file itself","x-errors":["container_not_found","file_not_found","file_not_found_short"],"headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}},"openai-organization":{"description":"The organization that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-organization","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-organization"}},"openai-project":{"description":"The project that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-project","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-project"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorResponse"}}}},"429":{"description":"Too many requests.","x-provenance":"published","x-source":"spec#RetrieveContainerFile.responses.429","x-errors":["rate_limited"],"headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}},"openai-organization":{"description":"The organization that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-organization","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-organization"}},"openai-project":{"description":"The project that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-project","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-project"}},"Retry-After":{"description":"Seconds to wait. Absent when waiting would not help.","x-provenance":"published","x-source":"spec#responses.TooManyRequests.headers.Retry-After","schema":{"type":"integer","minimum":1,"x-provenance":"published","x-source":"spec#responses.TooManyRequests.headers.Retry-After"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorResponse"}}}},"500":{"description":"The service failed.","x-provenance":"assumed","x-source":"openai-python-2920#seen on /v1/responses, carried over to /containers","x-errors":["server_error"],"headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}},"openai-organization":{"description":"The organization that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-organization","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-organization"}},"openai-project":{"description":"The project that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-project","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-project"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorResponse"}}}}}},"delete":{"operationId":"DeleteContainerFile","summary":"Delete a container file","description":"Deletes one file from a container.","tags":["container-files"],"x-provenance":"documented","x-source":"002_3ee3aad74b1dfe60.txt#DELETE /containers/{container_id}/files/{file_id}","parameters":[{"name":"container_id","in":"path","required":true,"description":"Identifies the container.","x-provenance":"documented","x-source":"002_3ee3aad74b1dfe60.txt#container_id","schema":{"type":"string","x-provenance":"published","x-source":"spec#RetrieveContainer.parameters.container_id"}},{"name":"file_id","in":"path","required":true,"description":"Identifies the file in the container.","x-provenance":"documented","x-source":"002_3ee3aad74b1dfe60.txt#file_id","schema":{"type":"string","x-provenance":"published","x-source":"spec#RetrieveContainerFile.parameters.file_id"}}],"responses":{"200":{"description":"The file is deleted.","x-provenance":"published","x-source":"spec#DeleteContainerFile.responses.200","x-keywords":{"content":{"x-provenance":"published","x-source":"dotrec#replies to deletes"}},"headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}},"openai-organization":{"description":"The organization that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-organization","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-organization"}},"openai-project":{"description":"The project that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-project","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-project"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/DeletedContainerFile"}}}},"400":{"description":"The container has expired, or a query parameter is invalid.","x-provenance":"assumed","x-source":"quayside#files of an expired container","x-errors":["container_expired","unknown_parameter"],"headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}},"openai-organization":{"description":"The organization that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-organization","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-organization"}},"openai-project":{"description":"The project that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-project","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-project"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorResponse"}}}},"401":{"description":"The API key is missing or unknown.","x-provenance":"assumed","x-source":"sibling#401 without a key or with a bad one","x-errors":["missing_api_key","invalid_api_key"],"headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorResponse"}}}},"404":{"description":"The container does not exist, or the file is not in it.","x-provenance":"assumed","x-source":"quayside#delete of a missing file","x-errors":["container_not_found","file_not_found","file_not_found_short"],"headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}},"openai-organization":{"description":"The organization that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-organization","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-organization"}},"openai-project":{"description":"The project that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-project","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-project"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorResponse"}}}},"429":{"description":"Too many requests.","x-provenance":"published","x-source":"spec#DeleteContainerFile.responses.429","x-errors":["rate_limited"],"headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}},"openai-organization":{"description":"The organization that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-organization","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-organization"}},"openai-project":{"description":"The project that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-project","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-project"}},"Retry-After":{"description":"Seconds to wait. Absent when waiting would not help.","x-provenance":"published","x-source":"spec#responses.TooManyRequests.headers.Retry-After","schema":{"type":"integer","minimum":1,"x-provenance":"published","x-source":"spec#responses.TooManyRequests.headers.Retry-After"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorResponse"}}}},"500":{"description":"The service failed.","x-provenance":"assumed","x-source":"openai-python-2920#seen on /v1/responses, carried over to /containers","x-errors":["server_error"],"headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}},"openai-organization":{"description":"The organization that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-organization","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-organization"}},"openai-project":{"description":"The project that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-project","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-project"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorResponse"}}}}}}},"/containers/{container_id}/files/{file_id}/content":{"get":{"operationId":"RetrieveContainerFileContent","summary":"Retrieve the content of a container file","description":"The content of one file.","tags":["container-files"],"x-provenance":"documented","x-source":"002_3ee3aad74b1dfe60.txt#GET /containers/{container_id}/files/{file_id}/content","parameters":[{"name":"container_id","in":"path","required":true,"description":"Identifies the container.","x-provenance":"documented","x-source":"002_3ee3aad74b1dfe60.txt#container_id","schema":{"type":"string","x-provenance":"published","x-source":"spec#RetrieveContainer.parameters.container_id"}},{"name":"file_id","in":"path","required":true,"description":"Identifies the file in the container.","x-provenance":"documented","x-source":"002_3ee3aad74b1dfe60.txt#file_id","schema":{"type":"string","x-provenance":"published","x-source":"spec#RetrieveContainerFile.parameters.file_id"}},{"name":"Range","in":"header","description":"Requests a range of the bytes of the file.","x-provenance":"assumed","x-source":"quayside#parts of content","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#parts of content"}},{"name":"If-Range","in":"header","description":"Requests the range only if the file still has this ETag, and the whole file otherwise.","x-provenance":"assumed","x-source":"quayside#entity tag of content","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#entity tag of content"}}],"responses":{"200":{"description":"The whole content of the file.","x-provenance":"published","x-source":"spec#RetrieveContainerFileContent.responses.200","x-keywords":{"content":{"x-provenance":"assumed","x-source":"quayside#no document declares the media type of content"}},"headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}},"openai-organization":{"description":"The organization that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-organization","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-organization"}},"openai-project":{"description":"The project that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-project","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-project"}},"content-disposition":{"description":"Names the file twice. Rules decide both names.","x-provenance":"published","x-source":"dotrec#content-disposition of content","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#content-disposition of content"}},"accept-ranges":{"description":"Says that byte ranges are supported.","x-provenance":"assumed","x-source":"quayside#accept-ranges of content","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#accept-ranges of content"}},"etag":{"description":"Entity tag of the content, for If-Range.","x-provenance":"assumed","x-source":"quayside#entity tag of content","x-volatile":"digest","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#entity tag of content"}}},"content":{"*/*":{"schema":{"type":"string","format":"binary","x-provenance":"assumed","x-source":"quayside#no document declares the media type of content"}}}},"206":{"description":"The requested range.","x-provenance":"assumed","x-source":"quayside#parts of content","headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}},"openai-organization":{"description":"The organization that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-organization","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-organization"}},"openai-project":{"description":"The project that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-project","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-project"}},"content-disposition":{"description":"Names the file twice. Rules decide both names.","x-provenance":"assumed","x-source":"quayside#content-disposition of content","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#content-disposition of content"}},"accept-ranges":{"description":"Says that byte ranges are supported.","x-provenance":"assumed","x-source":"quayside#accept-ranges of content","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#accept-ranges of content"}},"content-range":{"description":"The range of bytes in this response, and the size of the file.","x-provenance":"assumed","x-source":"quayside#content-range of content","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#content-range of content"}},"etag":{"description":"Entity tag of the content, for If-Range.","x-provenance":"assumed","x-source":"quayside#entity tag of content","x-volatile":"digest","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#entity tag of content"}}},"content":{"*/*":{"schema":{"type":"string","format":"binary","x-provenance":"assumed","x-source":"quayside#no document declares the media type of content"}}}},"400":{"description":"The container has expired, or a query parameter is invalid.","x-provenance":"assumed","x-source":"quayside#files of an expired container","x-errors":["container_expired","unknown_parameter"],"headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}},"openai-organization":{"description":"The organization that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-organization","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-organization"}},"openai-project":{"description":"The project that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-project","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-project"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorResponse"}}}},"401":{"description":"The API key is missing or unknown.","x-provenance":"assumed","x-source":"sibling#401 without a key or with a bad one","x-errors":["missing_api_key","invalid_api_key"],"headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorResponse"}}}},"404":{"description":"The container does not exist, or the file is not in it.","x-provenance":"observed","x-source":"litellm-37737#content of a missing file","x-errors":["container_not_found","file_not_found","file_not_found_short"],"headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}},"openai-organization":{"description":"The organization that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-organization","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-organization"}},"openai-project":{"description":"The project that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-project","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-project"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorResponse"}}}},"416":{"description":"The range is outside the file.","x-provenance":"assumed","x-source":"quayside#parts of content","x-errors":["range_not_satisfiable"],"headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}},"openai-organization":{"description":"The organization that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-organization","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-organization"}},"openai-project":{"description":"The project that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-project","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-project"}},"accept-ranges":{"description":"Says that byte ranges are supported.","x-provenance":"assumed","x-source":"quayside#accept-ranges of content","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#accept-ranges of content"}},"content-range":{"description":"The range of bytes in this response, and the size of the file.","x-provenance":"assumed","x-source":"quayside#content-range of content","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#content-range of content"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorResponse"}}}},"429":{"description":"Too many requests.","x-provenance":"published","x-source":"spec#RetrieveContainerFileContent.responses.429","x-errors":["rate_limited"],"headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}},"openai-organization":{"description":"The organization that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-organization","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-organization"}},"openai-project":{"description":"The project that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-project","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-project"}},"Retry-After":{"description":"Seconds to wait. Absent when waiting would not help.","x-provenance":"published","x-source":"spec#responses.TooManyRequests.headers.Retry-After","schema":{"type":"integer","minimum":1,"x-provenance":"published","x-source":"spec#responses.TooManyRequests.headers.Retry-After"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorResponse"}}}},"500":{"description":"The service failed.","x-provenance":"assumed","x-source":"openai-python-2920#seen on /v1/responses, carried over to /containers","x-errors":["server_error"],"headers":{"x-request-id":{"description":"Id of this request.","x-provenance":"published","x-source":"docs-overview#x-request-id","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"docs-overview#x-request-id"}},"openai-processing-ms":{"description":"Processing time in milliseconds.","x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-volatile":"time","schema":{"type":"integer","minimum":0,"x-provenance":"published","x-source":"docs-overview#openai-processing-ms","x-keywords":{"type":{"x-provenance":"published","x-source":"dotrec#openai-processing-ms"},"minimum":{"x-provenance":"assumed","x-source":"quayside#a time is not negative"}}}},"openai-version":{"description":"Version of the REST API.","x-provenance":"published","x-source":"docs-overview#openai-version","schema":{"type":"string","const":"2020-10-01","x-enum":{"2020-10-01":{"x-provenance":"published","x-source":"docs-overview#openai-version"}},"x-provenance":"published","x-source":"docs-overview#openai-version","x-keywords":{"const":{"x-provenance":"assumed","x-source":"quayside#no source says that the version stays"}}}},"openai-organization":{"description":"The organization that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-organization","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-organization"}},"openai-project":{"description":"The project that the API key belongs to. Absent from replies without a valid key.","x-provenance":"published","x-source":"dotrec#openai-project","x-volatile":"id","schema":{"type":"string","x-provenance":"published","x-source":"dotrec#openai-project"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorResponse"}}}}}}}},"components":{"securitySchemes":{"bearer":{"type":"http","scheme":"bearer","description":"An API key. Its format is not checked.","x-provenance":"published","x-source":"spec#components.securitySchemes.ApiKeyAuth"}},"schemas":{"CreateContainerBody":{"type":"object","description":"The attributes of a new container.","x-provenance":"published","x-source":"spec#CreateContainerBody","required":["name"],"properties":{"name":{"type":"string","description":"Name of the container. It need not be unique.","x-provenance":"published","x-source":"spec#CreateContainerBody.name"},"file_ids":{"type":"array","description":"Ids of files of the platform to copy into the container.","x-provenance":"published","x-source":"spec#CreateContainerBody.file_ids","items":{"type":"string","description":"Id of a file of the platform.","x-provenance":"published","x-source":"spec#CreateContainerBody.file_ids"}},"expires_after":{"type":"object","description":"When the container expires. Default: after 20 idle minutes. Rules set the allowed range.","default":{"anchor":"last_active_at","minutes":20},"x-provenance":"published","x-source":"spec#CreateContainerBody.expires_after","x-keywords":{"default":{"x-provenance":"published","x-source":"dotrec#a create with a name alone"}},"required":["anchor","minutes"],"properties":{"anchor":{"type":"string","description":"The time from which the minutes count.","enum":["last_active_at"],"x-enum":{"last_active_at":{"x-provenance":"published","x-source":"spec#CreateContainerBody.expires_after.anchor"}},"x-provenance":"published","x-source":"spec#CreateContainerBody.expires_after.anchor"},"minutes":{"type":"integer","description":"Number of minutes after the anchor.","x-provenance":"published","x-source":"spec#CreateContainerBody.expires_after.minutes"}}},"memory_limit":{"type":"string","description":"Memory of the container. It cannot be changed later.","enum":["1g","4g","16g","64g"],"default":"1g","x-enum":{"1g":{"x-provenance":"published","x-source":"spec#CreateContainerBody.memory_limit"},"4g":{"x-provenance":"published","x-source":"spec#CreateContainerBody.memory_limit"},"16g":{"x-provenance":"published","x-source":"spec#CreateContainerBody.memory_limit"},"64g":{"x-provenance":"published","x-source":"spec#CreateContainerBody.memory_limit"}},"x-provenance":"published","x-source":"spec#CreateContainerBody.memory_limit"},"network_policy":{"type":"object","description":"Network access of the container.","x-provenance":"published","x-source":"spec#CreateContainerBody.network_policy","discriminator":{"propertyName":"type","mapping":{"disabled":"#/components/schemas/ContainerNetworkPolicyDisabledParam","allowlist":"#/components/schemas/ContainerNetworkPolicyAllowlistParam"}},"oneOf":[{"$ref":"#/components/schemas/ContainerNetworkPolicyDisabledParam"},{"$ref":"#/components/schemas/ContainerNetworkPolicyAllowlistParam"}]},"skills":{"type":"array","description":"Skills to make available in the container, by id or inline.","x-provenance":"published","x-source":"spec#CreateContainerBody.skills","items":{"type":"object","description":"One skill.","x-provenance":"published","x-source":"spec#CreateContainerBody.skills","discriminator":{"propertyName":"type","mapping":{"skill_reference":"#/components/schemas/SkillReferenceParam","inline":"#/components/schemas/InlineSkillParam"}},"oneOf":[{"$ref":"#/components/schemas/SkillReferenceParam"},{"$ref":"#/components/schemas/InlineSkillParam"}]}}}},"ContainerNetworkPolicyDisabledParam":{"type":"object","description":"No network access.","x-provenance":"published","x-source":"spec#ContainerNetworkPolicyDisabledParam","required":["type"],"properties":{"type":{"type":"string","description":"Type of the policy.","const":"disabled","x-enum":{"disabled":{"x-provenance":"published","x-source":"spec#ContainerNetworkPolicyDisabledParam.type"}},"x-provenance":"published","x-source":"spec#ContainerNetworkPolicyDisabledParam.type"}}},"ContainerNetworkPolicyAllowlistParam":{"type":"object","description":"Network access to these domains only. They must be among those that the organization allows.","x-provenance":"published","x-source":"spec#ContainerNetworkPolicyAllowlistParam","required":["type","allowed_domains"],"properties":{"type":{"type":"string","description":"Type of the policy.","const":"allowlist","x-enum":{"allowlist":{"x-provenance":"published","x-source":"spec#ContainerNetworkPolicyAllowlistParam.type"}},"x-provenance":"published","x-source":"spec#ContainerNetworkPolicyAllowlistParam.type"},"allowed_domains":{"type":"array","description":"The allowed domains.","minItems":1,"items":{"type":"string","description":"A domain.","x-provenance":"published","x-source":"spec#ContainerNetworkPolicyAllowlistParam.allowed_domains"},"x-provenance":"published","x-source":"spec#ContainerNetworkPolicyAllowlistParam.allowed_domains"},"domain_secrets":{"type":"array","description":"Secrets that are added to requests to allowed domains.","minItems":1,"items":{"$ref":"#/components/schemas/ContainerNetworkPolicyDomainSecretParam"},"x-provenance":"published","x-source":"spec#ContainerNetworkPolicyAllowlistParam.domain_secrets"}}},"ContainerNetworkPolicyDomainSecretParam":{"type":"object","description":"A secret for one domain. Responses never show it.","x-provenance":"published","x-source":"spec#ContainerNetworkPolicyDomainSecretParam","required":["domain","name","value"],"properties":{"domain":{"type":"string","description":"The domain of the secret.","minLength":1,"x-provenance":"published","x-source":"spec#ContainerNetworkPolicyDomainSecretParam.domain"},"name":{"type":"string","description":"Name of the secret.","minLength":1,"x-provenance":"published","x-source":"spec#ContainerNetworkPolicyDomainSecretParam.name"},"value":{"type":"string","description":"Value of the secret.","minLength":1,"maxLength":10485760,"x-secret":true,"x-provenance":"published","x-source":"spec#ContainerNetworkPolicyDomainSecretParam.value"}}},"SkillReferenceParam":{"type":"object","description":"A skill of the platform, referenced by id.","x-provenance":"published","x-source":"spec#SkillReferenceParam","required":["type","skill_id"],"properties":{"type":{"type":"string","description":"Type of the skill.","const":"skill_reference","x-enum":{"skill_reference":{"x-provenance":"published","x-source":"spec#SkillReferenceParam.type"}},"x-provenance":"published","x-source":"spec#SkillReferenceParam.type"},"skill_id":{"type":"string","description":"Id of the skill.","minLength":1,"maxLength":64,"x-provenance":"published","x-source":"spec#SkillReferenceParam.skill_id"},"version":{"type":"string","description":"A positive integer, or `latest`. Without it, the default version of the skill.","pattern":"^(latest|[1-9][0-9]*)$","x-provenance":"published","x-source":"spec#SkillReferenceParam.version","x-keywords":{"pattern":{"x-provenance":"assumed","x-source":"spec#SkillReferenceParam.version, whose prose has the values and no pattern"}}}}},"InlineSkillParam":{"type":"object","description":"A skill that is sent in the request.","x-provenance":"published","x-source":"spec#InlineSkillParam","required":["type","name","description","source"],"properties":{"type":{"type":"string","description":"Type of the skill.","const":"inline","x-enum":{"inline":{"x-provenance":"published","x-source":"spec#InlineSkillParam.type"}},"x-provenance":"published","x-source":"spec#InlineSkillParam.type"},"name":{"type":"string","description":"Name of the skill.","x-provenance":"published","x-source":"spec#InlineSkillParam.name"},"description":{"type":"string","description":"Description of the skill.","x-provenance":"published","x-source":"spec#InlineSkillParam.description"},"source":{"$ref":"#/components/schemas/InlineSkillSourceParam","description":"The skill as an archive.","x-provenance":"published","x-source":"spec#InlineSkillParam.source"}}},"InlineSkillSourceParam":{"type":"object","description":"An archive in a JSON string.","x-provenance":"published","x-source":"spec#InlineSkillSourceParam","required":["type","media_type","data"],"properties":{"type":{"type":"string","description":"Encoding of the data.","const":"base64","x-enum":{"base64":{"x-provenance":"published","x-source":"spec#InlineSkillSourceParam.type"}},"x-provenance":"published","x-source":"spec#InlineSkillSourceParam.type"},"media_type":{"type":"string","description":"Media type of the content.","const":"application/zip","x-enum":{"application/zip":{"x-provenance":"published","x-source":"spec#InlineSkillSourceParam.media_type"}},"x-provenance":"published","x-source":"spec#InlineSkillSourceParam.media_type"},"data":{"type":"string","description":"The archive in base64.","minLength":1,"maxLength":70254592,"x-provenance":"published","x-source":"spec#InlineSkillSourceParam.data"}}},"ContainerResource":{"type":"object","description":"A container. The fields are in the order of a response.","x-provenance":"published","x-source":"spec#ContainerResource","required":["id","object","name","created_at","status"],"properties":{"id":{"type":"string","description":"Id of the container.","x-volatile":"id","x-provenance":"documented","x-source":"002_3ee3aad74b1dfe60.txt#ContainerCreateResponse.id","x-keywords":{"type":{"x-provenance":"published","x-source":"spec#ContainerResource.id"}}},"object":{"type":"string","description":"Type of this object.","const":"container","x-enum":{"container":{"x-provenance":"published","x-source":"dotspec#ContainerResource.object"}},"x-provenance":"published","x-source":"spec#ContainerResource.object","x-keywords":{"const":{"x-provenance":"published","x-source":"dotspec#ContainerResource.object"}}},"created_at":{"type":"integer","description":"Time of creation, in Unix seconds.","x-volatile":"time","x-provenance":"documented","x-source":"002_3ee3aad74b1dfe60.txt#ContainerCreateResponse.created_at","x-keywords":{"type":{"x-provenance":"published","x-source":"spec#ContainerResource.created_at"}}},"status":{"type":"string","description":"Whether the container can still be used. The vendor\'s prose names other values than its examples.","enum":["running","expired"],"x-enum":{"running":{"x-provenance":"published","x-source":"spec#examples of ContainerResource"},"expired":{"x-provenance":"published","x-source":"dotrec#lists of containers"}},"x-provenance":"published","x-source":"spec#ContainerResource.status","x-open":true,"x-keywords":{"enum":{"x-provenance":"assumed","x-source":"quayside#the values that were seen; no source says that there are no others"}}},"expires_after":{"type":"object","description":"When the container expires.","properties":{"anchor":{"type":"string","description":"The time from which the minutes count.","enum":["last_active_at"],"x-enum":{"last_active_at":{"x-provenance":"published","x-source":"spec#ContainerResource.expires_after.anchor"}},"x-provenance":"documented","x-source":"002_3ee3aad74b1dfe60.txt#ContainerCreateResponse.expires_after.anchor","x-keywords":{"type":{"x-provenance":"published","x-source":"spec#ContainerResource.expires_after.anchor"},"enum":{"x-provenance":"published","x-source":"spec#ContainerResource.expires_after.anchor"}}},"minutes":{"type":"integer","description":"Number of minutes after the anchor.","x-provenance":"documented","x-source":"002_3ee3aad74b1dfe60.txt#ContainerCreateResponse.expires_after.minutes","x-keywords":{"type":{"x-provenance":"published","x-source":"spec#ContainerResource.expires_after.minutes"}}}},"x-provenance":"documented","x-source":"002_3ee3aad74b1dfe60.txt#ContainerCreateResponse.expires_after"},"last_active_at":{"type":"integer","description":"Time of the last use, in Unix seconds.","x-volatile":"time","x-provenance":"published","x-source":"spec#ContainerResource.last_active_at"},"memory_limit":{"type":"string","description":"Memory of the container.","enum":["1g","4g","16g","64g"],"x-enum":{"1g":{"x-provenance":"published","x-source":"spec#ContainerResource.memory_limit"},"4g":{"x-provenance":"published","x-source":"spec#ContainerResource.memory_limit"},"16g":{"x-provenance":"published","x-source":"spec#ContainerResource.memory_limit"},"64g":{"x-provenance":"published","x-source":"spec#ContainerResource.memory_limit"}},"x-provenance":"published","x-source":"spec#ContainerResource.memory_limit"},"name":{"type":"string","description":"Name of the container.","x-provenance":"documented","x-source":"002_3ee3aad74b1dfe60.txt#ContainerCreateResponse.name","x-keywords":{"type":{"x-provenance":"published","x-source":"spec#ContainerResource.name"}}},"network_policy":{"type":"object","description":"Network access of the container, without secrets.","required":["type"],"properties":{"type":{"type":"string","description":"Type of the policy.","enum":["allowlist","disabled"],"x-enum":{"allowlist":{"x-provenance":"published","x-source":"spec#ContainerResource.network_policy.type"},"disabled":{"x-provenance":"published","x-source":"spec#ContainerResource.network_policy.type"}},"x-provenance":"published","x-source":"spec#ContainerResource.network_policy.type"},"allowed_domains":{"type":"array","description":"The allowed domains.","items":{"type":"string","description":"A domain.","x-provenance":"published","x-source":"spec#ContainerResource.network_policy.allowed_domains"},"x-provenance":"published","x-source":"spec#ContainerResource.network_policy.allowed_domains"}},"x-provenance":"published","x-source":"spec#ContainerResource.network_policy"}}},"ContainerListResource":{"type":"object","description":"A page of containers.","x-provenance":"published","x-source":"spec#ContainerListResource","required":["object","data","first_id","last_id","has_more"],"properties":{"object":{"type":"string","description":"Type of this object.","const":"list","x-enum":{"list":{"x-provenance":"published","x-source":"spec#ContainerListResource.object"}},"x-provenance":"published","x-source":"spec#ContainerListResource.object"},"data":{"type":"array","description":"The containers of the page.","items":{"$ref":"#/components/schemas/ContainerResource"},"x-provenance":"published","x-source":"spec#ContainerListResource.data"},"first_id":{"type":["string","null"],"description":"Id of the first container on the page, or null on an empty page.","x-volatile":"id","x-provenance":"assumed","x-source":"dotrec#null on an empty list of files; carried over to containers"},"has_more":{"type":"boolean","description":"Whether another page follows.","x-provenance":"published","x-source":"spec#ContainerListResource.has_more"},"last_id":{"type":["string","null"],"description":"Id of the last container on the page, or null on an empty page.","x-volatile":"id","x-provenance":"assumed","x-source":"dotrec#null on an empty list of files; carried over to containers"}}},"DeletedContainer":{"type":"object","description":"Confirms that a container was deleted.","x-provenance":"published","x-source":"docs#DeleteContainer, value returned","required":["id","object","deleted"],"properties":{"id":{"type":"string","description":"Id of the deleted container.","x-volatile":"id","x-provenance":"published","x-source":"docs#DeleteContainer.id"},"object":{"type":"string","description":"Type of this object.","const":"container.deleted","x-enum":{"container.deleted":{"x-provenance":"published","x-source":"docs#DeleteContainer.object"}},"x-provenance":"published","x-source":"docs#DeleteContainer.object"},"deleted":{"type":"boolean","description":"Whether it was deleted.","x-provenance":"published","x-source":"docs#DeleteContainer.deleted"}}},"CreateContainerFileBody":{"type":"object","description":"A form with a file, or with the id of a file.","x-provenance":"published","x-source":"spec#CreateContainerFileBody","properties":{"file":{"type":"string","description":"The content of the file, with its name.","format":"binary","x-provenance":"published","x-source":"spec#CreateContainerFileBody.file"},"file_id":{"type":"string","description":"Id of a file of the platform.","x-provenance":"published","x-source":"spec#CreateContainerFileBody.file_id"}}},"CreateContainerFileReferenceBody":{"type":"object","description":"The same as JSON, which can only have the id.","x-provenance":"published","x-source":"spec#CreateContainerFileBody","properties":{"file_id":{"type":"string","description":"Id of a file of the platform.","x-provenance":"published","x-source":"spec#CreateContainerFileBody.file_id"}}},"ContainerFileResource":{"type":"object","description":"A file in a container. The fields are in the order of a response.","x-provenance":"published","x-source":"spec#ContainerFileResource","required":["id","object","created_at","bytes","container_id","path","source"],"properties":{"id":{"type":"string","description":"Id of the file.","x-volatile":"id","x-provenance":"published","x-source":"spec#ContainerFileResource.id"},"object":{"type":"string","description":"Type of this object.","const":"container.file","x-enum":{"container.file":{"x-provenance":"published","x-source":"xspec#ContainerFileResource.object"}},"x-provenance":"published","x-source":"xspec#ContainerFileResource.object"},"created_at":{"type":"integer","description":"Time of creation, in Unix seconds.","x-volatile":"time","x-provenance":"published","x-source":"spec#ContainerFileResource.created_at"},"bytes":{"type":["integer","null"],"description":"Size of the file in bytes. It may be null for files that the model wrote.","x-size-of":"file","x-provenance":"published","x-source":"spec#ContainerFileResource.bytes","x-keywords":{"type":{"x-provenance":"published","x-source":"dotspec#bytes of a file, and its CHANGELOG"}}},"container_id":{"type":"string","description":"The container of the file.","x-volatile":"id","x-provenance":"published","x-source":"spec#ContainerFileResource.container_id"},"path":{"type":"string","description":"Path of the file in the container.","x-volatile":"path","x-provenance":"published","x-source":"spec#ContainerFileResource.path"},"source":{"type":"string","description":"Who created the file: user, assistant, or a value not known yet.","x-provenance":"published","x-source":"spec#ContainerFileResource.source"}}},"ContainerFileListResource":{"type":"object","description":"A page of files.","x-provenance":"published","x-source":"spec#ContainerFileListResource","required":["object","data","first_id","last_id","has_more"],"properties":{"object":{"type":"string","description":"Type of this object.","const":"list","x-enum":{"list":{"x-provenance":"published","x-source":"spec#ContainerFileListResource.object"}},"x-provenance":"published","x-source":"spec#ContainerFileListResource.object"},"data":{"type":"array","description":"The files of the page.","items":{"$ref":"#/components/schemas/ContainerFileResource"},"x-provenance":"published","x-source":"spec#ContainerFileListResource.data"},"first_id":{"type":["string","null"],"description":"Id of the first file on the page, or null on an empty page.","x-volatile":"id","x-provenance":"published","x-source":"dotrec#empty list of files"},"has_more":{"type":"boolean","description":"Whether another page follows.","x-provenance":"published","x-source":"spec#ContainerFileListResource.has_more"},"last_id":{"type":["string","null"],"description":"Id of the last file on the page, or null on an empty page.","x-volatile":"id","x-provenance":"published","x-source":"dotrec#empty list of files"}}},"DeletedContainerFile":{"type":"object","description":"Confirms that a file was deleted.","x-provenance":"published","x-source":"dotrec#replies to deletes of files","x-keywords":{"required":{"x-provenance":"assumed","x-source":"dotrec#each of its replies to deletes of files has all three"}},"required":["id","object","deleted"],"properties":{"id":{"type":"string","description":"Id of the deleted file.","x-volatile":"id","x-provenance":"published","x-source":"dotrec#replies to deletes of files, id"},"object":{"type":"string","description":"Type of this object.","const":"container.file.deleted","x-enum":{"container.file.deleted":{"x-provenance":"published","x-source":"spec#examples of DeleteContainerFile"}},"x-provenance":"published","x-source":"dotrec#replies to deletes of files, object","x-keywords":{"const":{"x-provenance":"assumed","x-source":"dotrec#the same in each of its replies to deletes of files"}}},"deleted":{"type":"boolean","description":"Whether it was deleted.","x-provenance":"published","x-source":"dotrec#replies to deletes of files, deleted"}}},"ErrorResponse":{"type":"object","description":"The body of every error response.","x-provenance":"published","x-source":"spec#ErrorResponse","required":["error"],"properties":{"error":{"$ref":"#/components/schemas/Error","description":"The error.","x-provenance":"published","x-source":"spec#ErrorResponse.error"}}},"Error":{"type":"object","description":"An error.","x-provenance":"published","x-source":"spec#Error","required":["message","type","param","code"],"properties":{"message":{"type":"string","description":"Message for people.","x-provenance":"published","x-source":"spec#Error.message"},"type":{"type":"string","description":"Type of the error.","x-provenance":"published","x-source":"spec#Error.type"},"param":{"type":["string","null"],"description":"The invalid part of the request, or null.","x-provenance":"published","x-source":"spec#Error.param"},"code":{"type":["string","null"],"description":"Code of the error, or null.","x-provenance":"published","x-source":"spec#Error.code"}}}}}}',
) as ContractDocument
