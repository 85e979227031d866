// Generated from contracts/locktera.yaml by `npm run generate`. Do not edit.
import type { ContractDocument } from '../../../core/contract/openapi.js'
import type { FilePart } from '../../../core/http/multipart/part.js'

export interface paths {
    "/orgs/{org_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Retrieve an organization
         * @description One organization. The document names the operation nowhere; the vendor's example begins with it.
         */
        get: operations["GetOrg"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orgs/{org_id}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the tags of an organization
         * @description Every tag that a container of the organization has, each once.
         */
        get: operations["ListTags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orgs/{org_id}/pq_keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the post-quantum keys of an organization
         * @description The key pairs of an organization. The document promises them and names no endpoint. What is served here are no keys, and says so.
         */
        get: operations["ListPqKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orgs/{org_id}/containers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List containers
         * @description A page of the containers of an organization, blocked ones among them.
         */
        get: operations["ListContainers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orgs/{org_id}/containers/encode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Encode files into a container
         * @description Makes a container of the files that the form sends, under the rules of its manifest. All of it is refused, or all of it is stored.
         */
        post: operations["EncodeContainer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orgs/{org_id}/containers/{container_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Retrieve a container
         * @description One container, whether it is blocked or not.
         */
        get: operations["GetContainer"];
        put?: never;
        post?: never;
        /**
         * Delete a container
         * @description Removes a container, its files and its logs. The document does not have it.
         */
        delete: operations["DeleteContainer"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orgs/{org_id}/containers/{container_id}/block": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Block a container
         * @description Nobody can open the container until it is unblocked. Its record can still be read.
         */
        put: operations["BlockContainer"];
        post?: never;
        /**
         * Unblock a container
         * @description The container can be opened again, by those whom its rules let.
         */
        delete: operations["UnblockContainer"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orgs/{org_id}/containers/{container_id}/drm_rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Retrieve the DRM rules of a container
         * @description Who may open the container, where, when and how often.
         */
        get: operations["GetDrmRules"];
        put?: never;
        post?: never;
        /**
         * Delete the DRM rules of a container
         * @description Removes all rules at once. The vendor says elsewhere that only dynamic ones can be changed.
         */
        delete: operations["DeleteDrmRules"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orgs/{org_id}/containers/{container_id}/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List access attempts
         * @description How often each viewer tried to open the container.
         */
        get: operations["ListAttempts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orgs/{org_id}/containers/{container_id}/tags_audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the changes of a container's tags
         * @description What the tags of the container were before and after each change.
         */
        get: operations["ListTagsAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orgs/{org_id}/container_by_digest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Retrieve a container by its digest
         * @description The container whose encoded bytes have this digest. The document does not say where the digest stands in the request; the path has no place for it.
         */
        get: operations["GetContainerByDigest"];
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
        /** @description A form with one manifest, and one part for each file. */
        EncodeForm: {
            /** @description What the container is to be like, as JSON. */
            manifest: components["schemas"]["Manifest"];
            /** @description The files, each a part of its own with its name and, where the manifest gives none, its type. */
            files: FilePart[];
        };
        /** @description What a new container is to be like. */
        Manifest: {
            /** @description The container, and who may open it. */
            container: components["schemas"]["ManifestContainer"];
            /** @description The files, as a list of their names or as an object with a member for each. The vendor's Python reads either, its types have the object; a rule can refuse one of the two. Without this member the parts of the form are the files. */
            files?: (string | {
                /** @description The name of the file, as its part has it. */
                name: string;
                /** @description The media type. It counts before that of the part. */
                type?: string;
                /** @description How many pages the file has. */
                pages?: number;
                /** @description How long the file plays, in seconds. */
                duration?: number;
                /** @description Whether viewers are not shown the file. */
                hidden?: boolean;
                /** @description The file that is shown in the place of this one. */
                view_instead?: string;
                /** @description The file that is downloaded in the place of this one. */
                download_instead?: string;
            })[] | {
                [key: string]: {
                    /** @description The media type. It counts before that of the part. */
                    type?: string;
                    /** @description How many pages the file has. */
                    pages?: number;
                    /** @description How long the file plays, in seconds. */
                    duration?: number;
                    /** @description Whether viewers are not shown the file. */
                    hidden?: boolean;
                    /** @description The file that is shown in the place of this one. */
                    view_instead?: string;
                    /** @description The file that is downloaded in the place of this one. */
                    download_instead?: string;
                };
            };
            /** @description What to call the container. */
            name?: string;
            /** @description Words by which the container is found. */
            tags?: string[];
        };
        /** @description The container, and who may open it. */
        ManifestContainer: {
            /** @description What to call the container; counts before the name beside it. */
            name?: string;
            /** @description Whether viewers may take the files away. */
            downloadable?: boolean;
            /** @description Who may open the container. */
            recipients?: string[];
            /** @description What viewers have to know. It is not shown again. */
            password?: string;
            /** @description Where, when and how often the container may be opened. */
            drm?: components["schemas"]["Drm"];
            /** @description Words by which the container is found; count before the tags beside it. */
            tags?: string[];
        };
        /** @description Where, when and how often a container may be opened. Other members are a rule's matter. */
        Drm: {
            /** @description Whether the rules can be changed later. They cannot when this is left out. */
            dynamic?: boolean;
            /** @description From which places. */
            geo?: components["schemas"]["GeoRules"];
            /** @description From which addresses of the network. */
            ip?: components["schemas"]["IpRules"];
            /** @description From which devices. One of the vendor's examples has it, its types do not. */
            mac?: components["schemas"]["MacRules"];
            /** @description How often each viewer may open the container. The vendor says a number; whole and positive is ours. */
            opens?: number;
            /** @description From when until when. */
            time?: components["schemas"]["TimeRule"];
        } & {
            [key: string]: unknown;
        };
        /** @description All rules of a container, those about who may open it among them; none is an empty object. */
        DrmRules: {
            /** @description Whether the rules can be changed later. They cannot when this is left out. */
            dynamic?: boolean;
            /** @description Whether viewers may take the files away. */
            downloadable?: boolean;
            /** @description Who may open the container. */
            recipients?: string[];
            /** @description From which places. */
            geo?: components["schemas"]["GeoRules"];
            /** @description From which addresses of the network. */
            ip?: components["schemas"]["IpRules"];
            /** @description From which devices. One of the vendor's examples has it, its types do not. */
            mac?: components["schemas"]["MacRules"];
            /** @description How often each viewer may open the container. The vendor says a number; whole and positive is ours. */
            opens?: number;
            /** @description From when until when. */
            time?: components["schemas"]["TimeRule"];
        } & {
            [key: string]: unknown;
        };
        /** @description With any allowed place a viewer has to be in one of them; with blocked ones alone, in none. */
        GeoRules: {
            /** @description Places from which the container may be opened. */
            allow?: components["schemas"]["GeoRule"][];
            /** @description Places from which it may not. */
            block?: components["schemas"]["GeoRule"][];
        };
        /** @description A place. That an empty one is refused is ours. */
        GeoRule: {
            /** @description A continent. */
            continent?: string;
            /** @description A country. */
            country?: string;
            /** @description A part of a country, such as a state. */
            subdivision?: string;
            /** @description A city. */
            city?: string;
        };
        /** @description With any allowed address a viewer has to have one of them; with blocked ones alone, none. */
        IpRules: {
            /** @description Addresses from which the container may be opened. */
            allow?: components["schemas"]["IpRule"][];
            /** @description Addresses from which it may not. */
            block?: components["schemas"]["IpRule"][];
        };
        /** @description An IP address, a block such as 10.0.0.0/8, an address with wildcards such as 192.*.1.*, a range such as 10.0.0.1-10.0.0.9, or an address with a mask such as 10.0.0.0/255.0.0.0. The vendor shows IPv4. IPv6, as an address in hex, a block or a range, is a rule's matter. */
        IpRule: string;
        /** @description With any allowed device a viewer has to use one of them; with blocked ones alone, none. */
        MacRules: {
            /** @description Devices with which the container may be opened. */
            allow?: components["schemas"]["MacRule"][];
            /** @description Devices with which it may not. */
            block?: components["schemas"]["MacRule"][];
        };
        /** @description The hardware address of a device, six bytes in hex with colons or dashes between them. */
        MacRule: string;
        /** @description A span of time, open where an end is left out. */
        TimeRule: {
            /**
             * Format: date-time
             * @description From when.
             */
            start?: string;
            /**
             * Format: date-time
             * @description Until when.
             */
            end?: string;
        };
        /** @description The manifest as it was understood, without the password. The document names three of its members. */
        EncodedManifest: {
            /** @description The organization that has the container. */
            org_id: string;
            /** @description The container. */
            container: {
                /** @description Names the container; it is its id. */
                uuid: string;
                /** @description What the container is called. */
                name: string;
                /** @description Whether viewers may take the files away. */
                downloadable?: boolean;
                /** @description Who may open the container. */
                recipients?: string[];
                /** @description Where, when and how often the container may be opened. */
                drm?: components["schemas"]["Drm"];
                /** @description Words by which the container is found. */
                tags: string[];
            };
            /** @description The files, by their names. */
            files: {
                [key: string]: components["schemas"]["EncodedFile"];
            };
        };
        /** @description A file of a container, with what was found out about it. */
        EncodedFile: {
            /** @description The media type. It counts before that of the part. */
            type: string;
            /** @description How many bytes the file has. */
            size: number;
            /** @description How many pages the file has. */
            pages?: number;
            /** @description How long the file plays, in seconds. */
            duration?: number;
            /** @description Whether viewers are not shown the file. */
            hidden?: boolean;
            /** @description The file that is shown in the place of this one. */
            view_instead?: string;
            /** @description The file that is downloaded in the place of this one. */
            download_instead?: string;
        };
        /** @description A container. The first five members are those of the document; the others say who vouches for them. */
        Container: {
            /** @description Names the container. */
            id: string;
            /** @description What the container is called. */
            name: string;
            /**
             * Format: date-time
             * @description When the container was made, in UTC.
             */
            created_at: string;
            /** @description Words by which the container is found. */
            tags: string[];
            /** @description Who may open the container, where, when and how often. The document prints no member of it. */
            drm_rules: components["schemas"]["DrmRules"];
            /** @description The organization that has the container. */
            org_id?: string;
            /** @description The MD5 digest of the container's encoded bytes, in hex. What these are is a rule's matter. */
            container_digest?: string;
            /** @description How many bytes the container has. */
            container_size?: number;
            /** @description Whether nobody can open the container. The vendor shows it to people; no source has it in a reply. */
            blocked?: boolean;
        };
        /** @description Says that a container is blocked. */
        BlockedMessage: {
            /**
             * @description What was done.
             * @constant
             */
            message: "Container access blocked successfully";
        };
        /** @description Says that a container is not blocked any more. */
        UnblockedMessage: {
            /**
             * @description What was done, in the words that the vendor has for the 204.
             * @constant
             */
            message: "Container access unblocked successfully";
        };
        /** @description Says that a container has no DRM rules any more. */
        DrmRulesDeletedMessage: {
            /**
             * @description What was done, in the words that the vendor has for the 204.
             * @constant
             */
            message: "DRM rule deleted successfully";
        };
        /** @description How often one viewer tried to open a container. */
        Attempts: {
            /** @description The e-mail address of the viewer. */
            viewer_email: string;
            /** @description How many attempts there were. */
            attempt_count: number;
        };
        /** @description One change of a container's tags. */
        TagsChange: {
            /**
             * Format: date-time
             * @description When the tags were changed, in UTC.
             */
            timestamp: string;
            /** @description The tags before. */
            old_tags: string[];
            /** @description The tags after. */
            new_tags: string[];
        };
        /** @description A tag, as its name alone or with an id and the time at which it was first used. */
        Tag: string | components["schemas"]["TagRecord"];
        /** @description A tag as a record of its own. */
        TagRecord: {
            /** @description Names the tag. */
            id: string;
            /** @description The tag. */
            name: string;
            /**
             * Format: date-time
             * @description When the tag was first used, in UTC.
             */
            created_at: string;
        };
        /** @description A post-quantum key pair with the marks of the database it lies in. Served here are words that say that they are no keys. */
        PqKey: {
            /** @description Names the key pair. */
            id: string;
            /** @description The organization that has the key pair. */
            org_id: string;
            /** @description The private key. A rule can leave it out. */
            prv?: string;
            /** @description The public key. */
            pub: string;
            /** @description A mark of the database. */
            _rid?: string;
            /** @description A mark of the database. */
            _self?: string;
            /** @description A mark of the database. */
            _etag?: string;
            /** @description A mark of the database. */
            attachments?: string;
            /** @description When the key pair was last written, in Unix seconds. */
            _ts?: number;
        };
        /** @description An organization. Two documents of the vendor show different members; the names of the first are used where both have one. */
        Org: {
            /** @description Names the organization. */
            id: string;
            /** @description What the organization is called. */
            name: string;
            /**
             * Format: date-time
             * @description When the organization was made, in UTC.
             */
            created_at?: string;
            /** @description The organization at the top. */
            root_org_id?: string;
            /** @description The organization above this one. */
            parent_org_id?: string;
            /**
             * @description What kind of organization this is; a user is one, too.
             * @enum {string}
             */
            role?: "org" | "group" | "org_admin" | "user_admin" | "user";
            /** @description Where the organization can be written to. */
            email?: string;
        };
        /** @description What every refusal looks like. */
        Error: {
            /** @description What went wrong, in words. */
            message: string;
            /** @description The code of the error. That it is the status is ours. */
            code: number;
            /** @description By the name of a part of the request, what is wrong with it. Only where one is. */
            fields?: {
                [key: string]: string;
            };
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
    GetOrg: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which organization. */
                org_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organization. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Org"];
                };
            };
            /** @description The query holds something that is refused. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No API key, or one that is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such organization. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ListTags: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which organization. */
                org_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tags. Two documents of the vendor show them differently; a rule decides. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tag"][];
                };
            };
            /** @description The query holds something that is refused. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No API key, or one that is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such organization. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ListPqKeys: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which organization. */
                org_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PqKey"][];
                };
            };
            /** @description The query holds something that is refused. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No API key, or one that is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such organization. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ListContainers: {
        parameters: {
            query?: {
                /** @description Which page, from 1. The vendor names it for large lists in general. */
                page?: number;
                /** @description Most items a page may hold. What it is when left out, and its bounds, are a rule's matter. */
                limit?: number;
                /** @description A time from which on. The vendor names it for large lists in general; what is compared with it is a rule's matter. */
                start?: string;
                /** @description A time until which, as start is one from which on. */
                end?: string;
            };
            header?: never;
            path: {
                /** @description Which organization. */
                org_id: string;
            };
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
                    "application/json": components["schemas"]["Container"][];
                };
            };
            /** @description The query holds something that is refused. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No API key, or one that is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such organization. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    EncodeContainer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which organization. */
                org_id: string;
            };
            cookie?: never;
        };
        /** @description The manifest, and the files that it is about. */
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["EncodeForm"];
            };
        };
        responses: {
            /** @description The manifest of the new container. The document shows what is read from it, not its status. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EncodedManifest"];
                };
            };
            /** @description The form is refused, and names the part at fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No API key, or one that is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such organization. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The form is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetContainer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which organization. */
                org_id: string;
                /** @description Which container of the organization. */
                container_id: string;
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No API key, or one that is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such organization, or no such container in it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    DeleteContainer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which organization. */
                org_id: string;
                /** @description Which container of the organization. */
                container_id: string;
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No API key, or one that is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such organization, or no such container in it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    BlockContainer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which organization. */
                org_id: string;
                /** @description Which container of the organization. */
                container_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The container is blocked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockedMessage"];
                };
            };
            /** @description The container is blocked, said without words. A rule chooses between the two. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The query holds something that is refused, or the container is blocked already. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No API key, or one that is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such organization, or no such container in it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    UnblockContainer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which organization. */
                org_id: string;
                /** @description Which container of the organization. */
                container_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The container is not blocked any more. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnblockedMessage"];
                };
            };
            /** @description The container is not blocked any more, said without words. A rule chooses between the two. */
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No API key, or one that is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such organization, no such container in it, or no block to take away. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetDrmRules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which organization. */
                org_id: string;
                /** @description Which container of the organization. */
                container_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rules; none is an empty object. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrmRules"];
                };
            };
            /** @description The query holds something that is refused. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No API key, or one that is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such organization, or no such container in it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    DeleteDrmRules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which organization. */
                org_id: string;
                /** @description Which container of the organization. */
                container_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rules are gone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrmRulesDeletedMessage"];
                };
            };
            /** @description The rules are gone, said without words. A rule chooses between the two. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The query holds something that is refused, or the rules are not dynamic. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No API key, or one that is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such organization, or no such container in it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ListAttempts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which organization. */
                org_id: string;
                /** @description Which container of the organization. */
                container_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The attempts, counted by viewer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attempts"][];
                };
            };
            /** @description The query holds something that is refused. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No API key, or one that is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such organization, or no such container in it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ListTagsAudit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which organization. */
                org_id: string;
                /** @description Which container of the organization. */
                container_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The changes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagsChange"][];
                };
            };
            /** @description The query holds something that is refused. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No API key, or one that is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such organization, or no such container in it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetContainerByDigest: {
        parameters: {
            query: {
                /** @description The digest, in upper or lower case. A component of the vendor's specification, declared for a path, has this name. */
                digest: string;
            };
            header?: never;
            path: {
                /** @description Which organization. */
                org_id: string;
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
            /** @description The query has no digest, or holds something that is refused. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No API key, or one that is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such organization, or no container of it has this digest. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
}

/** Query parameters that are always there, since the contract gives them a default. */
export interface defaults {
  GetOrg: never
  ListTags: never
  ListPqKeys: never
  ListContainers: 'page'
  EncodeContainer: never
  GetContainer: never
  DeleteContainer: never
  BlockContainer: never
  UnblockContainer: never
  GetDrmRules: never
  DeleteDrmRules: never
  ListAttempts: never
  ListTagsAudit: never
  GetContainerByDigest: never
}

/** The names of the errors in `x-errors`. */
export type ErrorName =
  | 'unauthorized'
  | 'forbidden'
  | 'container_not_found'
  | 'organization_not_found'
  | 'digest_not_found'
  | 'block_not_found'
  | 'unknown_url'
  | 'already_blocked'
  | 'static_drm'
  | 'missing_body'
  | 'not_a_form'
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
  | 'payload_too_large'
  | 'rate_limited'
  | 'server_error'

export const document = JSON.parse(
  '{"openapi":"3.1.0","info":{"title":"Locktera Container Management API","version":"1.6.1","description":"Containers that hold encrypted files under rules about who may open them: look them up, block them, read their logs, make new ones. Ten operations that the vendor\'s document describes, and four that the vendor names elsewhere. The version is the one of the vendor\'s own documentation of the generation whose paths begin with an organization.","license":{"name":"MIT","identifier":"MIT"}},"servers":[{"url":"https://api.locktera.com","description":"The vendor\'s own address, as its document has it"},{"url":"https://api.locktera.com/v1","description":"The same, as the vendor\'s introduction has it"}],"security":[{"bearer":[]}],"tags":[{"name":"containers","description":"Look up, list, encode and remove containers."},{"name":"access","description":"Block containers, and see who tried to open them."},{"name":"rules","description":"The rules about who may open a container."},{"name":"organizations","description":"What belongs to an organization as a whole."}],"x-sources":{"001_a4978e7c8b7b944b.txt":{"title":"Locktera, Container Management: endpoints, example replies, an encode example, response codes","grade":"documented"},"openapi":{"title":"Locktera/documentation@30cec490 openapi-spec.yml (version 1.0.0.j, 2024-12)","grade":"published"},"docs-intro":{"title":"Locktera/documentation@b08d6e62 docs/intro.md (version 1.6.1, 2024-11)","grade":"published"},"docs-orgs":{"title":"Locktera/documentation@b08d6e62 docs/API/organization-management.md (2024-11)","grade":"published"},"docs-tags":{"title":"Locktera/documentation@b08d6e62 docs/API/tag-management.md (2024-11)","grade":"published"},"ai-usecase":{"title":"Locktera/documentation@5bebe945 docs/API/ai-api-usecase.md (2025-02)","grade":"published"},"examples":{"title":"Locktera/api-docs examples/typescript, Manifest.ts, DynamicDrm.ts, encode, decode and drm (2024-11 to 2025-06)","grade":"published"},"docs-modify":{"title":"docs.locktera.com \\"Modify a secure container\\", of the later generation (stored copy, read 2026-11-21)","grade":"published"},"quayside":{"title":"Quayside\'s own assumption, no source found (2026-11-21)","grade":"assumed"}},"x-errors":{"unauthorized":{"status":401,"error":{"message":"Authentication failed or invalid API key.","code":401},"x-provenance":"assumed","x-source":"quayside#body of a 401, in the words that the vendor has for the status"},"forbidden":{"status":403,"error":{"message":"Insufficient permissions.","code":403},"x-provenance":"assumed","x-source":"quayside#body of a 403, in the words that docs-intro has for the status"},"container_not_found":{"status":404,"error":{"message":"Resource not found: no container \\"{container_id}\\".","code":404},"x-provenance":"assumed","x-source":"quayside#body of a 404, beginning with the vendor\'s words for the status"},"organization_not_found":{"status":404,"error":{"message":"Resource not found: no organization \\"{org_id}\\".","code":404},"x-provenance":"assumed","x-source":"quayside#unknown organization"},"digest_not_found":{"status":404,"error":{"message":"Resource not found: no container with digest \\"{digest}\\".","code":404},"x-provenance":"assumed","x-source":"quayside#digest of no container"},"block_not_found":{"status":404,"error":{"message":"Resource not found: container \\"{container_id}\\" has no block.","code":404},"x-provenance":"assumed","x-source":"quayside#unblock of a container that is not blocked, refused"},"unknown_url":{"status":404,"error":{"message":"Resource not found: {method} {path}","code":404},"x-provenance":"assumed","x-source":"quayside#path of no operation"},"already_blocked":{"status":400,"error":{"message":"Invalid input or parameters: container \\"{container_id}\\" is blocked already.","code":400},"x-provenance":"assumed","x-source":"quayside#second block, refused"},"static_drm":{"status":400,"error":{"message":"Invalid input or parameters: the DRM rules of container \\"{container_id}\\" are not dynamic.","code":400},"x-provenance":"assumed","x-source":"docs-modify#only dynamic containers can be modified; status and wording are ours"},"missing_body":{"status":400,"error":{"message":"Invalid input or parameters: the request has no body.","code":400},"x-provenance":"assumed","x-source":"quayside#encode without a body"},"not_a_form":{"status":400,"error":{"message":"Invalid input or parameters: the content type is {actual}, not {expected}.","code":400},"x-provenance":"assumed","x-source":"quayside#body of another content type; the vendor lists no 415"},"invalid_multipart":{"status":400,"error":{"message":"Invalid input or parameters: {reason}","code":400},"x-provenance":"assumed","x-source":"quayside#form that cannot be read"},"invalid_url_encoding":{"status":400,"error":{"message":"Invalid input or parameters: the path {path} cannot be decoded.","code":400},"x-provenance":"assumed","x-source":"quayside#percent sign without two hex digits"},"malformed_manifest":{"status":400,"error":{"message":"Invalid input or parameters: {field} is not JSON.","code":400,"field":"{field}","detail":"is not JSON: {reason}"},"x-provenance":"assumed","x-source":"quayside#manifest that is not JSON"},"missing_part":{"status":400,"error":{"message":"Invalid input or parameters: the form has no part \\"{field}\\".","code":400,"field":"{field}","detail":"is not in the form"},"x-provenance":"assumed","x-source":"quayside#form without a manifest, or without files"},"missing_field":{"status":400,"error":{"message":"Invalid input or parameters: {field} is missing.","code":400,"field":"{field}","detail":"is missing"},"x-provenance":"assumed","x-source":"quayside#required member or parameter that is missing"},"invalid_type":{"status":400,"error":{"message":"Invalid input or parameters: {field} must be {expected}, not {actual}.","code":400,"field":"{field}","detail":"must be {expected}, not {actual}"},"x-provenance":"assumed","x-source":"quayside#wrong type"},"invalid_format":{"status":400,"error":{"message":"Invalid input or parameters: {field} is not {expected}.","code":400,"field":"{field}","detail":"is not {expected}"},"x-provenance":"assumed","x-source":"quayside#text in another form than the rule for it has"},"below_minimum":{"status":400,"error":{"message":"Invalid input or parameters: {field} must be at least {limit}.","code":400,"field":"{field}","detail":"must be at least {limit}"},"x-provenance":"assumed","x-source":"quayside#too small a number"},"above_maximum":{"status":400,"error":{"message":"Invalid input or parameters: {field} must be at most {limit}.","code":400,"field":"{field}","detail":"must be at most {limit}"},"x-provenance":"assumed","x-source":"quayside#too large a number"},"empty_value":{"status":400,"error":{"message":"Invalid input or parameters: {field} must not be empty.","code":400,"field":"{field}","detail":"must not be empty"},"x-provenance":"assumed","x-source":"quayside#empty text or rule"},"unknown_field":{"status":400,"error":{"message":"Invalid input or parameters: {field} is not known.","code":400,"field":"{field}","detail":"is not known"},"x-provenance":"assumed","x-source":"quayside#undeclared member, part or query key"},"duplicate_field":{"status":400,"error":{"message":"Invalid input or parameters: {field} is given more than once.","code":400,"field":"{field}","detail":"is given more than once"},"x-provenance":"assumed","x-source":"quayside#repeated part, query key or name"},"nameless_file":{"status":400,"error":{"message":"Invalid input or parameters: a part \\"{field}\\" has no file name.","code":400,"field":"{field}","detail":"has no file name"},"x-provenance":"assumed","x-source":"quayside#file part without a name"},"repeated_file":{"status":400,"error":{"message":"Invalid input or parameters: the file \\"{file}\\" is sent more than once.","code":400,"field":"{field}","detail":"\\"{file}\\" is sent more than once"},"x-provenance":"assumed","x-source":"quayside#two files of one name"},"file_not_sent":{"status":400,"error":{"message":"Invalid input or parameters: the file \\"{file}\\" of the manifest is not sent.","code":400,"field":"{field}","detail":"\\"{file}\\" of the manifest is not sent"},"x-provenance":"assumed","x-source":"quayside#file of the manifest without a part"},"file_not_listed":{"status":400,"error":{"message":"Invalid input or parameters: the file \\"{file}\\" is not in the manifest.","code":400,"field":"{field}","detail":"\\"{file}\\" is not in the manifest"},"x-provenance":"assumed","x-source":"quayside#file part that the manifest does not list, refused"},"file_without_type":{"status":400,"error":{"message":"Invalid input or parameters: the file \\"{file}\\" has no type in the manifest and none in the form.","code":400,"field":"{field}","detail":"\\"{file}\\" has no type in the manifest and none in the form"},"x-provenance":"assumed","x-source":"examples#FileInfo.type, one of the two has to give it; status and wording are ours"},"end_before_start":{"status":400,"error":{"message":"Invalid input or parameters: {field} ends before it starts.","code":400,"field":"{field}","detail":"ends before it starts"},"x-provenance":"assumed","x-source":"quayside#time or range of addresses that is turned around"},"method_not_allowed":{"status":405,"error":{"message":"Not allowed to {method} on {path}.","code":405},"x-provenance":"assumed","x-source":"quayside#known path, other method"},"payload_too_large":{"status":413,"error":{"message":"The request body is larger than {limit} bytes.","code":413},"x-provenance":"assumed","x-source":"quayside#body above the limit"},"rate_limited":{"status":429,"error":{"message":"Rate limit exceeded.","code":429},"x-provenance":"assumed","x-source":"quayside#body of a 429, in the words that docs-intro has for the status"},"server_error":{"status":500,"x-by-fault":true,"error":{"message":"An error occurred on the server.","code":500},"x-provenance":"assumed","x-source":"quayside#body of a 500, in the words that the vendor has for the status"}},"x-responses":{"400":{"description":"The path cannot be decoded.","x-provenance":"assumed","x-source":"quayside#path that cannot be decoded","x-errors":["invalid_url_encoding"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"401":{"description":"No API key, or one that is not known, wherever the request leads.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.401","x-errors":["unauthorized"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"404":{"description":"No operation has this path.","x-provenance":"assumed","x-source":"quayside#path of no operation","x-errors":["unknown_url"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"405":{"description":"The path is known, the method is not.","x-provenance":"assumed","x-source":"quayside#known path, other method","x-errors":["method_not_allowed"],"headers":{"Allow":{"description":"The methods this path has.","x-provenance":"assumed","x-source":"quayside#Allow, as HTTP asks of a 405","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#Allow, as HTTP asks of a 405"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}}},"paths":{"/orgs/{org_id}":{"get":{"operationId":"GetOrg","summary":"Retrieve an organization","description":"One organization. The document names the operation nowhere; the vendor\'s example begins with it.","tags":["organizations"],"x-provenance":"published","x-source":"docs-orgs#Retrieve Organization Information","parameters":[{"name":"org_id","in":"path","required":true,"description":"Which organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id"}}],"responses":{"200":{"description":"The organization.","x-provenance":"published","x-source":"docs-orgs#API Response Codes.200","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Org"}}}},"400":{"description":"The query holds something that is refused.","x-provenance":"published","x-source":"docs-intro#Response Format.400","x-errors":["unknown_field"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"401":{"description":"No API key, or one that is not known.","x-provenance":"published","x-source":"docs-intro#Response Format.401","x-errors":["unauthorized"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"403":{"description":"The API key may not do this.","x-provenance":"published","x-source":"docs-intro#Response Format.403","x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"404":{"description":"There is no such organization.","x-provenance":"published","x-source":"docs-intro#Response Format.404","x-errors":["organization_not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"429":{"description":"Too many requests for now.","x-provenance":"published","x-source":"docs-intro#Response Format.429","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time from which on to try again.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"500":{"description":"The service failed.","x-provenance":"published","x-source":"docs-intro#Response Format.500","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}}}}},"/orgs/{org_id}/tags":{"get":{"operationId":"ListTags","summary":"List the tags of an organization","description":"Every tag that a container of the organization has, each once.","tags":["organizations"],"x-provenance":"published","x-source":"docs-tags#Retrieve Organization Tags","parameters":[{"name":"org_id","in":"path","required":true,"description":"Which organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id"}}],"responses":{"200":{"description":"The tags. Two documents of the vendor show them differently; a rule decides.","x-provenance":"published","x-source":"docs-tags#API Response Codes.200","content":{"application/json":{"schema":{"type":"array","description":"The tags, by their names.","x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/tags.responses.200","items":{"$ref":"#/components/schemas/Tag"}}}}},"400":{"description":"The query holds something that is refused.","x-provenance":"published","x-source":"docs-intro#Response Format.400","x-errors":["unknown_field"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"401":{"description":"No API key, or one that is not known.","x-provenance":"published","x-source":"docs-intro#Response Format.401","x-errors":["unauthorized"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"403":{"description":"The API key may not do this.","x-provenance":"published","x-source":"docs-intro#Response Format.403","x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"404":{"description":"There is no such organization.","x-provenance":"published","x-source":"docs-intro#Response Format.404","x-errors":["organization_not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"429":{"description":"Too many requests for now.","x-provenance":"published","x-source":"docs-intro#Response Format.429","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time from which on to try again.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"500":{"description":"The service failed.","x-provenance":"published","x-source":"docs-intro#Response Format.500","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}}}}},"/orgs/{org_id}/pq_keys":{"get":{"operationId":"ListPqKeys","summary":"List the post-quantum keys of an organization","description":"The key pairs of an organization. The document promises them and names no endpoint. What is served here are no keys, and says so.","tags":["organizations"],"x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/pq_keys","parameters":[{"name":"org_id","in":"path","required":true,"description":"Which organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id"}}],"responses":{"200":{"description":"The keys.","x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/pq_keys.responses.200","content":{"application/json":{"schema":{"type":"array","description":"The keys.","x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/pq_keys.responses.200","items":{"$ref":"#/components/schemas/PqKey"}}}}},"400":{"description":"The query holds something that is refused.","x-provenance":"published","x-source":"docs-intro#Response Format.400","x-errors":["unknown_field"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"401":{"description":"No API key, or one that is not known.","x-provenance":"published","x-source":"docs-intro#Response Format.401","x-errors":["unauthorized"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"403":{"description":"The API key may not do this.","x-provenance":"published","x-source":"docs-intro#Response Format.403","x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"404":{"description":"There is no such organization.","x-provenance":"published","x-source":"docs-intro#Response Format.404","x-errors":["organization_not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"429":{"description":"Too many requests for now.","x-provenance":"published","x-source":"docs-intro#Response Format.429","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time from which on to try again.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"500":{"description":"The service failed.","x-provenance":"published","x-source":"docs-intro#Response Format.500","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}}}}},"/orgs/{org_id}/containers":{"get":{"operationId":"ListContainers","summary":"List containers","description":"A page of the containers of an organization, blocked ones among them.","tags":["containers"],"x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#GET /orgs/{org_id}/containers","parameters":[{"name":"org_id","in":"path","required":true,"description":"Which organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id"}},{"name":"page","in":"query","description":"Which page, from 1. The vendor names it for large lists in general.","x-provenance":"published","x-source":"docs-intro#Pagination Parameters.page","schema":{"type":"integer","default":1,"x-provenance":"published","x-source":"docs-intro#Pagination Parameters.page"}},{"name":"limit","in":"query","description":"Most items a page may hold. What it is when left out, and its bounds, are a rule\'s matter.","x-provenance":"published","x-source":"docs-intro#Pagination Parameters.limit","schema":{"type":"integer","x-provenance":"published","x-source":"docs-intro#Pagination Parameters.limit"}},{"name":"start","in":"query","description":"A time from which on. The vendor names it for large lists in general; what is compared with it is a rule\'s matter.","x-provenance":"published","x-source":"docs-intro#Filtering by Timestamps.start","schema":{"type":"string","format":"date-time","x-provenance":"published","x-source":"docs-intro#Filtering by Timestamps"}},{"name":"end","in":"query","description":"A time until which, as start is one from which on.","x-provenance":"published","x-source":"docs-intro#Filtering by Timestamps.end","schema":{"type":"string","format":"date-time","x-provenance":"published","x-source":"docs-intro#Filtering by Timestamps"}}],"responses":{"200":{"description":"A page of containers.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.200","content":{"application/json":{"schema":{"type":"array","description":"The containers of the page.","x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/containers.responses.200","items":{"$ref":"#/components/schemas/Container"}}}}},"400":{"description":"The query holds something that is refused.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.400","x-errors":["invalid_type","invalid_format","below_minimum","above_maximum","duplicate_field","unknown_field"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"401":{"description":"No API key, or one that is not known.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.401","x-errors":["unauthorized"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"403":{"description":"The API key may not do this.","x-provenance":"published","x-source":"docs-intro#Response Format.403","x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"404":{"description":"There is no such organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.404","x-errors":["organization_not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"429":{"description":"Too many requests for now.","x-provenance":"published","x-source":"docs-intro#Response Format.429","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time from which on to try again.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"500":{"description":"The service failed.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.500","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}}}}},"/orgs/{org_id}/containers/encode":{"post":{"operationId":"EncodeContainer","summary":"Encode files into a container","description":"Makes a container of the files that the form sends, under the rules of its manifest. All of it is refused, or all of it is stored.","tags":["containers"],"x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#POST /orgs/{org_id}/containers/encode","parameters":[{"name":"org_id","in":"path","required":true,"description":"Which organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id"}}],"requestBody":{"description":"The manifest, and the files that it is about.","required":true,"x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#POST /orgs/{org_id}/containers/encode","content":{"multipart/form-data":{"schema":{"$ref":"#/components/schemas/EncodeForm"}}}},"responses":{"200":{"description":"The manifest of the new container. The document shows what is read from it, not its status.","x-provenance":"assumed","x-source":"quayside#status of an encode, taken from the vendor\'s list","content":{"application/json":{"schema":{"$ref":"#/components/schemas/EncodedManifest"}}}},"400":{"description":"The form is refused, and names the part at fault.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.400","x-errors":["missing_body","not_a_form","invalid_multipart","malformed_manifest","missing_part","missing_field","invalid_type","invalid_format","below_minimum","empty_value","unknown_field","duplicate_field","nameless_file","repeated_file","file_not_sent","file_not_listed","file_without_type","end_before_start"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"401":{"description":"No API key, or one that is not known.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.401","x-errors":["unauthorized"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"403":{"description":"The API key may not do this.","x-provenance":"published","x-source":"docs-intro#Response Format.403","x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"404":{"description":"There is no such organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.404","x-errors":["organization_not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"413":{"description":"The form is too large.","x-provenance":"assumed","x-source":"quayside#too large a form","x-errors":["payload_too_large"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"429":{"description":"Too many requests for now.","x-provenance":"published","x-source":"docs-intro#Response Format.429","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time from which on to try again.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"500":{"description":"The service failed.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.500","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}}}}},"/orgs/{org_id}/containers/{container_id}":{"get":{"operationId":"GetContainer","summary":"Retrieve a container","description":"One container, whether it is blocked or not.","tags":["containers"],"x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#GET /orgs/{org_id}/containers/{container_id}","parameters":[{"name":"org_id","in":"path","required":true,"description":"Which organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id"}},{"name":"container_id","in":"path","required":true,"description":"Which container of the organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#container_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#container_id"}}],"responses":{"200":{"description":"The container.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.200","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Container"}}}},"400":{"description":"The query holds something that is refused.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.400","x-errors":["unknown_field"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"401":{"description":"No API key, or one that is not known.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.401","x-errors":["unauthorized"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"403":{"description":"The API key may not do this.","x-provenance":"published","x-source":"docs-intro#Response Format.403","x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"404":{"description":"There is no such organization, or no such container in it.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.404","x-errors":["organization_not_found","container_not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"429":{"description":"Too many requests for now.","x-provenance":"published","x-source":"docs-intro#Response Format.429","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time from which on to try again.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"500":{"description":"The service failed.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.500","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}}}},"delete":{"operationId":"DeleteContainer","summary":"Delete a container","description":"Removes a container, its files and its logs. The document does not have it.","tags":["containers"],"x-provenance":"published","x-source":"openapi#DELETE /orgs/{org_id}/containers/{container_id}","parameters":[{"name":"org_id","in":"path","required":true,"description":"Which organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id"}},{"name":"container_id","in":"path","required":true,"description":"Which container of the organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#container_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#container_id"}}],"responses":{"204":{"description":"The container is gone.","x-provenance":"published","x-source":"openapi#DELETE /orgs/{org_id}/containers/{container_id}.responses.204"},"400":{"description":"The query holds something that is refused.","x-provenance":"published","x-source":"docs-intro#Response Format.400","x-errors":["unknown_field"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"401":{"description":"No API key, or one that is not known.","x-provenance":"published","x-source":"docs-intro#Response Format.401","x-errors":["unauthorized"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"403":{"description":"The API key may not do this.","x-provenance":"published","x-source":"docs-intro#Response Format.403","x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"404":{"description":"There is no such organization, or no such container in it.","x-provenance":"published","x-source":"docs-intro#Response Format.404","x-errors":["organization_not_found","container_not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"429":{"description":"Too many requests for now.","x-provenance":"published","x-source":"docs-intro#Response Format.429","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time from which on to try again.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"500":{"description":"The service failed.","x-provenance":"published","x-source":"docs-intro#Response Format.500","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}}}}},"/orgs/{org_id}/containers/{container_id}/block":{"put":{"operationId":"BlockContainer","summary":"Block a container","description":"Nobody can open the container until it is unblocked. Its record can still be read.","tags":["access"],"x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#PUT /orgs/{org_id}/containers/{container_id}/block","parameters":[{"name":"org_id","in":"path","required":true,"description":"Which organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id"}},{"name":"container_id","in":"path","required":true,"description":"Which container of the organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#container_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#container_id"}}],"responses":{"200":{"description":"The container is blocked.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.200","content":{"application/json":{"schema":{"$ref":"#/components/schemas/BlockedMessage"}}}},"204":{"description":"The container is blocked, said without words. A rule chooses between the two.","x-provenance":"published","x-source":"openapi#PUT /orgs/{org_id}/containers/{container_id}/block.responses.204"},"400":{"description":"The query holds something that is refused, or the container is blocked already.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.400","x-errors":["unknown_field","already_blocked"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"401":{"description":"No API key, or one that is not known.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.401","x-errors":["unauthorized"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"403":{"description":"The API key may not do this.","x-provenance":"published","x-source":"docs-intro#Response Format.403","x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"404":{"description":"There is no such organization, or no such container in it.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.404","x-errors":["organization_not_found","container_not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"429":{"description":"Too many requests for now.","x-provenance":"published","x-source":"docs-intro#Response Format.429","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time from which on to try again.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"500":{"description":"The service failed.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.500","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}}}},"delete":{"operationId":"UnblockContainer","summary":"Unblock a container","description":"The container can be opened again, by those whom its rules let.","tags":["access"],"x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#DELETE /orgs/{org_id}/containers/{container_id}/block","parameters":[{"name":"org_id","in":"path","required":true,"description":"Which organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id"}},{"name":"container_id","in":"path","required":true,"description":"Which container of the organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#container_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#container_id"}}],"responses":{"200":{"description":"The container is not blocked any more.","x-provenance":"assumed","x-source":"quayside#reply to an unblock, after the one to a block","content":{"application/json":{"schema":{"$ref":"#/components/schemas/UnblockedMessage"}}}},"204":{"description":"The container is not blocked any more, said without words. A rule chooses between the two.","x-provenance":"published","x-source":"openapi#DELETE /orgs/{org_id}/containers/{container_id}/block.responses.204"},"400":{"description":"The query holds something that is refused.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.400","x-errors":["unknown_field"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"401":{"description":"No API key, or one that is not known.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.401","x-errors":["unauthorized"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"403":{"description":"The API key may not do this.","x-provenance":"published","x-source":"docs-intro#Response Format.403","x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"404":{"description":"There is no such organization, no such container in it, or no block to take away.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.404","x-errors":["organization_not_found","container_not_found","block_not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"429":{"description":"Too many requests for now.","x-provenance":"published","x-source":"docs-intro#Response Format.429","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time from which on to try again.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"500":{"description":"The service failed.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.500","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}}}}},"/orgs/{org_id}/containers/{container_id}/drm_rules":{"get":{"operationId":"GetDrmRules","summary":"Retrieve the DRM rules of a container","description":"Who may open the container, where, when and how often.","tags":["rules"],"x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#GET /orgs/{org_id}/containers/{container_id}/drm_rules","parameters":[{"name":"org_id","in":"path","required":true,"description":"Which organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id"}},{"name":"container_id","in":"path","required":true,"description":"Which container of the organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#container_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#container_id"}}],"responses":{"200":{"description":"The rules; none is an empty object.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.200","content":{"application/json":{"schema":{"$ref":"#/components/schemas/DrmRules"}}}},"400":{"description":"The query holds something that is refused.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.400","x-errors":["unknown_field"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"401":{"description":"No API key, or one that is not known.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.401","x-errors":["unauthorized"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"403":{"description":"The API key may not do this.","x-provenance":"published","x-source":"docs-intro#Response Format.403","x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"404":{"description":"There is no such organization, or no such container in it.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.404","x-errors":["organization_not_found","container_not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"429":{"description":"Too many requests for now.","x-provenance":"published","x-source":"docs-intro#Response Format.429","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time from which on to try again.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"500":{"description":"The service failed.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.500","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}}}},"delete":{"operationId":"DeleteDrmRules","summary":"Delete the DRM rules of a container","description":"Removes all rules at once. The vendor says elsewhere that only dynamic ones can be changed.","tags":["rules"],"x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#DELETE /orgs/{org_id}/containers/{container_id}/drm_rules","parameters":[{"name":"org_id","in":"path","required":true,"description":"Which organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id"}},{"name":"container_id","in":"path","required":true,"description":"Which container of the organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#container_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#container_id"}}],"responses":{"200":{"description":"The rules are gone.","x-provenance":"assumed","x-source":"quayside#reply to a delete of DRM rules, after the one to a block","content":{"application/json":{"schema":{"$ref":"#/components/schemas/DrmRulesDeletedMessage"}}}},"204":{"description":"The rules are gone, said without words. A rule chooses between the two.","x-provenance":"published","x-source":"openapi#DELETE /orgs/{org_id}/containers/{container_id}/drm_rules.responses.204"},"400":{"description":"The query holds something that is refused, or the rules are not dynamic.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.400","x-errors":["unknown_field","static_drm"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"401":{"description":"No API key, or one that is not known.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.401","x-errors":["unauthorized"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"403":{"description":"The API key may not do this.","x-provenance":"published","x-source":"docs-intro#Response Format.403","x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"404":{"description":"There is no such organization, or no such container in it.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.404","x-errors":["organization_not_found","container_not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"429":{"description":"Too many requests for now.","x-provenance":"published","x-source":"docs-intro#Response Format.429","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time from which on to try again.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"500":{"description":"The service failed.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.500","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}}}}},"/orgs/{org_id}/containers/{container_id}/attempts":{"get":{"operationId":"ListAttempts","summary":"List access attempts","description":"How often each viewer tried to open the container.","tags":["access"],"x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#GET /orgs/{org_id}/containers/{container_id}/attempts","parameters":[{"name":"org_id","in":"path","required":true,"description":"Which organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id"}},{"name":"container_id","in":"path","required":true,"description":"Which container of the organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#container_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#container_id"}}],"responses":{"200":{"description":"The attempts, counted by viewer.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.200","content":{"application/json":{"schema":{"type":"array","description":"One entry for each viewer. In what order is a rule\'s matter.","x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/containers/{container_id}/attempts.responses.200","items":{"$ref":"#/components/schemas/Attempts"}}}}},"400":{"description":"The query holds something that is refused.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.400","x-errors":["unknown_field"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"401":{"description":"No API key, or one that is not known.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.401","x-errors":["unauthorized"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"403":{"description":"The API key may not do this.","x-provenance":"published","x-source":"docs-intro#Response Format.403","x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"404":{"description":"There is no such organization, or no such container in it.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.404","x-errors":["organization_not_found","container_not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"429":{"description":"Too many requests for now.","x-provenance":"published","x-source":"docs-intro#Response Format.429","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time from which on to try again.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"500":{"description":"The service failed.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.500","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}}}}},"/orgs/{org_id}/containers/{container_id}/tags_audit":{"get":{"operationId":"ListTagsAudit","summary":"List the changes of a container\'s tags","description":"What the tags of the container were before and after each change.","tags":["containers"],"x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#GET /orgs/{org_id}/containers/{container_id}/tags_audit","parameters":[{"name":"org_id","in":"path","required":true,"description":"Which organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id"}},{"name":"container_id","in":"path","required":true,"description":"Which container of the organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#container_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#container_id"}}],"responses":{"200":{"description":"The changes.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.200","content":{"application/json":{"schema":{"type":"array","description":"The changes by time. Which end comes first is a rule\'s matter.","x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/containers/{container_id}/tags_audit.responses.200","items":{"$ref":"#/components/schemas/TagsChange"}}}}},"400":{"description":"The query holds something that is refused.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.400","x-errors":["unknown_field"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"401":{"description":"No API key, or one that is not known.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.401","x-errors":["unauthorized"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"403":{"description":"The API key may not do this.","x-provenance":"published","x-source":"docs-intro#Response Format.403","x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"404":{"description":"There is no such organization, or no such container in it.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.404","x-errors":["organization_not_found","container_not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"429":{"description":"Too many requests for now.","x-provenance":"published","x-source":"docs-intro#Response Format.429","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time from which on to try again.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"500":{"description":"The service failed.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.500","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}}}}},"/orgs/{org_id}/container_by_digest":{"get":{"operationId":"GetContainerByDigest","summary":"Retrieve a container by its digest","description":"The container whose encoded bytes have this digest. The document does not say where the digest stands in the request; the path has no place for it.","tags":["containers"],"x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#GET /orgs/{org_id}/container_by_digest","parameters":[{"name":"org_id","in":"path","required":true,"description":"Which organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id"}},{"name":"digest","in":"query","required":true,"description":"The digest, in upper or lower case. A component of the vendor\'s specification, declared for a path, has this name.","x-provenance":"assumed","x-source":"quayside#digest as a query parameter","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#digest as a query parameter"}}],"responses":{"200":{"description":"The container.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.200","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Container"}}}},"400":{"description":"The query has no digest, or holds something that is refused.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.400","x-errors":["missing_field","invalid_format","duplicate_field","unknown_field"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"401":{"description":"No API key, or one that is not known.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.401","x-errors":["unauthorized"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"403":{"description":"The API key may not do this.","x-provenance":"published","x-source":"docs-intro#Response Format.403","x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"404":{"description":"There is no such organization, or no container of it has this digest.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.404","x-errors":["organization_not_found","digest_not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"429":{"description":"Too many requests for now.","x-provenance":"published","x-source":"docs-intro#Response Format.429","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time from which on to try again.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"500":{"description":"The service failed.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.500","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}}}}}},"components":{"securitySchemes":{"bearer":{"type":"http","scheme":"bearer","description":"An API key, whatever characters it is made of.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#Authorization"}},"schemas":{"EncodeForm":{"type":"object","description":"A form with one manifest, and one part for each file.","x-provenance":"published","x-source":"examples#encode","required":["manifest","files"],"properties":{"manifest":{"$ref":"#/components/schemas/Manifest","description":"What the container is to be like, as JSON.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#Encode a File into a Container.manifest"},"files":{"type":"array","description":"The files, each a part of its own with its name and, where the manifest gives none, its type.","items":{"type":"string","format":"binary","description":"The bytes of a file.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#Encode a File into a Container.files"},"x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#Encode a File into a Container.files"}}},"Manifest":{"type":"object","description":"What a new container is to be like.","x-provenance":"published","x-source":"examples#Manifest","required":["container"],"properties":{"container":{"$ref":"#/components/schemas/ManifestContainer","description":"The container, and who may open it.","x-provenance":"published","x-source":"examples#Manifest.container"},"files":{"type":["array","object"],"description":"The files, as a list of their names or as an object with a member for each. The vendor\'s Python reads either, its types have the object; a rule can refuse one of the two. Without this member the parts of the form are the files.","items":{"type":["string","object"],"description":"A file by its name, or with what is known about it.","minLength":1,"required":["name"],"properties":{"name":{"type":"string","description":"The name of the file, as its part has it.","minLength":1,"x-provenance":"assumed","x-source":"quayside#file of a list that is more than its name"},"type":{"type":"string","description":"The media type. It counts before that of the part.","minLength":1,"x-provenance":"published","x-source":"examples#FileInfo.type"},"pages":{"type":"integer","description":"How many pages the file has.","minimum":0,"x-provenance":"published","x-source":"examples#FileInfo.pages"},"duration":{"type":"number","description":"How long the file plays, in seconds.","minimum":0,"x-provenance":"published","x-source":"examples#FileInfo.duration"},"hidden":{"type":"boolean","description":"Whether viewers are not shown the file.","x-provenance":"published","x-source":"examples#FileInfo.hidden"},"view_instead":{"type":"string","description":"The file that is shown in the place of this one.","minLength":1,"x-provenance":"published","x-source":"examples#FileInfo.view_instead"},"download_instead":{"type":"string","description":"The file that is downloaded in the place of this one.","minLength":1,"x-provenance":"published","x-source":"examples#FileInfo.download_instead"}},"x-provenance":"assumed","x-source":"quayside#files as a list, which the vendor\'s Python can read"},"additionalProperties":{"type":"object","description":"What is known about the file of this name; what is not, is read from its part.","properties":{"type":{"type":"string","description":"The media type. It counts before that of the part.","minLength":1,"x-provenance":"published","x-source":"examples#FileInfo.type"},"pages":{"type":"integer","description":"How many pages the file has.","minimum":0,"x-provenance":"published","x-source":"examples#FileInfo.pages"},"duration":{"type":"number","description":"How long the file plays, in seconds.","minimum":0,"x-provenance":"published","x-source":"examples#FileInfo.duration"},"hidden":{"type":"boolean","description":"Whether viewers are not shown the file.","x-provenance":"published","x-source":"examples#FileInfo.hidden"},"view_instead":{"type":"string","description":"The file that is shown in the place of this one.","minLength":1,"x-provenance":"published","x-source":"examples#FileInfo.view_instead"},"download_instead":{"type":"string","description":"The file that is downloaded in the place of this one.","minLength":1,"x-provenance":"published","x-source":"examples#FileInfo.download_instead"}},"x-provenance":"published","x-source":"examples#Manifest.files"},"x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#Encode a File into a Container.manifest.files"},"name":{"type":"string","description":"What to call the container.","minLength":1,"x-provenance":"assumed","x-source":"quayside#where the name of a container comes from"},"tags":{"type":"array","description":"Words by which the container is found.","items":{"type":"string","description":"A tag.","minLength":1,"x-provenance":"assumed","x-source":"quayside#where the tags of a container come from"},"x-provenance":"assumed","x-source":"quayside#where the tags of a container come from"}}},"ManifestContainer":{"type":"object","description":"The container, and who may open it.","x-provenance":"published","x-source":"examples#ContainerInfo","properties":{"name":{"type":"string","description":"What to call the container; counts before the name beside it.","minLength":1,"x-provenance":"assumed","x-source":"examples#decode shows the member in what comes back"},"downloadable":{"type":"boolean","description":"Whether viewers may take the files away.","x-provenance":"published","x-source":"examples#ContainerInfo.downloadable"},"recipients":{"type":"array","description":"Who may open the container.","items":{"type":"string","description":"An e-mail address; a wildcard may stand on either side of the at sign.","pattern":"^[^@\\\\s]+@[^@\\\\s]+$","x-provenance":"published","x-source":"examples#ContainerInfo.recipients"},"x-provenance":"published","x-source":"examples#ContainerInfo.recipients"},"password":{"type":"string","description":"What viewers have to know. It is not shown again.","minLength":1,"x-secret":true,"x-provenance":"published","x-source":"examples#ContainerInfo.password"},"drm":{"$ref":"#/components/schemas/Drm","description":"Where, when and how often the container may be opened.","x-provenance":"published","x-source":"examples#ContainerInfo.drm"},"tags":{"type":"array","description":"Words by which the container is found; count before the tags beside it.","items":{"type":"string","description":"A tag.","minLength":1,"x-provenance":"assumed","x-source":"quayside#where the tags of a container come from"},"x-provenance":"assumed","x-source":"quayside#where the tags of a container come from"}}},"Drm":{"type":"object","description":"Where, when and how often a container may be opened. Other members are a rule\'s matter.","x-provenance":"published","x-source":"examples#Drm","properties":{"dynamic":{"type":"boolean","description":"Whether the rules can be changed later. They cannot when this is left out.","x-provenance":"published","x-source":"examples#Drm.dynamic"},"geo":{"$ref":"#/components/schemas/GeoRules","description":"From which places.","x-provenance":"published","x-source":"examples#Drm.geo"},"ip":{"$ref":"#/components/schemas/IpRules","description":"From which addresses of the network.","x-provenance":"published","x-source":"examples#Drm.ip"},"mac":{"$ref":"#/components/schemas/MacRules","description":"From which devices. One of the vendor\'s examples has it, its types do not.","x-provenance":"published","x-source":"ai-usecase#drm.mac"},"opens":{"type":"integer","description":"How often each viewer may open the container. The vendor says a number; whole and positive is ours.","minimum":1,"x-provenance":"assumed","x-source":"examples#Drm.opens"},"time":{"$ref":"#/components/schemas/TimeRule","description":"From when until when.","x-provenance":"published","x-source":"examples#Drm.time"}},"additionalProperties":{"description":"A rule that is not known here.","x-provenance":"assumed","x-source":"quayside#other DRM rules"}},"DrmRules":{"type":"object","description":"All rules of a container, those about who may open it among them; none is an empty object.","x-provenance":"assumed","x-source":"examples#DynamicDrm, the vendor\'s specification refers to a schema that it does not have","properties":{"dynamic":{"type":"boolean","description":"Whether the rules can be changed later. They cannot when this is left out.","x-provenance":"published","x-source":"examples#Drm.dynamic"},"downloadable":{"type":"boolean","description":"Whether viewers may take the files away.","x-provenance":"published","x-source":"examples#ContainerInfo.downloadable"},"recipients":{"type":"array","description":"Who may open the container.","items":{"type":"string","description":"An e-mail address; a wildcard may stand on either side of the at sign.","pattern":"^[^@\\\\s]+@[^@\\\\s]+$","x-provenance":"published","x-source":"examples#ContainerInfo.recipients"},"x-provenance":"published","x-source":"examples#ContainerInfo.recipients"},"geo":{"$ref":"#/components/schemas/GeoRules","description":"From which places.","x-provenance":"published","x-source":"examples#Drm.geo"},"ip":{"$ref":"#/components/schemas/IpRules","description":"From which addresses of the network.","x-provenance":"published","x-source":"examples#Drm.ip"},"mac":{"$ref":"#/components/schemas/MacRules","description":"From which devices. One of the vendor\'s examples has it, its types do not.","x-provenance":"published","x-source":"ai-usecase#drm.mac"},"opens":{"type":"integer","description":"How often each viewer may open the container. The vendor says a number; whole and positive is ours.","minimum":1,"x-provenance":"assumed","x-source":"examples#Drm.opens"},"time":{"$ref":"#/components/schemas/TimeRule","description":"From when until when.","x-provenance":"published","x-source":"examples#Drm.time"}},"additionalProperties":{"description":"A rule that is not known here.","x-provenance":"assumed","x-source":"quayside#other DRM rules"}},"GeoRules":{"type":"object","description":"With any allowed place a viewer has to be in one of them; with blocked ones alone, in none.","x-provenance":"published","x-source":"examples#DrmRules","properties":{"allow":{"type":"array","description":"Places from which the container may be opened.","items":{"$ref":"#/components/schemas/GeoRule"},"x-provenance":"published","x-source":"examples#DrmRules.allow"},"block":{"type":"array","description":"Places from which it may not.","items":{"$ref":"#/components/schemas/GeoRule"},"x-provenance":"published","x-source":"examples#DrmRules.block"}}},"GeoRule":{"type":"object","description":"A place. That an empty one is refused is ours.","minProperties":1,"x-provenance":"assumed","x-source":"examples#GeoRule","properties":{"continent":{"type":"string","description":"A continent.","minLength":1,"x-provenance":"published","x-source":"examples#GeoRule.continent"},"country":{"type":"string","description":"A country.","minLength":1,"x-provenance":"published","x-source":"examples#GeoRule.country"},"subdivision":{"type":"string","description":"A part of a country, such as a state.","minLength":1,"x-provenance":"published","x-source":"examples#GeoRule.subdivision"},"city":{"type":"string","description":"A city.","minLength":1,"x-provenance":"published","x-source":"examples#GeoRule.city"}}},"IpRules":{"type":"object","description":"With any allowed address a viewer has to have one of them; with blocked ones alone, none.","x-provenance":"published","x-source":"examples#DrmRules","properties":{"allow":{"type":"array","description":"Addresses from which the container may be opened.","items":{"$ref":"#/components/schemas/IpRule"},"x-provenance":"published","x-source":"examples#DrmRules.allow"},"block":{"type":"array","description":"Addresses from which it may not.","items":{"$ref":"#/components/schemas/IpRule"},"x-provenance":"published","x-source":"examples#DrmRules.block"}}},"IpRule":{"type":"string","description":"An IP address, a block such as 10.0.0.0/8, an address with wildcards such as 192.*.1.*, a range such as 10.0.0.1-10.0.0.9, or an address with a mask such as 10.0.0.0/255.0.0.0. The vendor shows IPv4. IPv6, as an address in hex, a block or a range, is a rule\'s matter.","pattern":"^(?:(?:(?:25[0-5]|2[0-4]\\\\d|1\\\\d\\\\d|[1-9]?\\\\d|\\\\*)\\\\.){3}(?:25[0-5]|2[0-4]\\\\d|1\\\\d\\\\d|[1-9]?\\\\d|\\\\*)|(?:(?:25[0-5]|2[0-4]\\\\d|1\\\\d\\\\d|[1-9]?\\\\d)\\\\.){3}(?:25[0-5]|2[0-4]\\\\d|1\\\\d\\\\d|[1-9]?\\\\d)(?:/(?:3[0-2]|[12]?\\\\d)|[-/](?:(?:25[0-5]|2[0-4]\\\\d|1\\\\d\\\\d|[1-9]?\\\\d)\\\\.){3}(?:25[0-5]|2[0-4]\\\\d|1\\\\d\\\\d|[1-9]?\\\\d))|(?:(?:[0-9A-Fa-f]{1,4}:){7}(?:[0-9A-Fa-f]{1,4}|:)|(?:[0-9A-Fa-f]{1,4}:){6}(?::[0-9A-Fa-f]{1,4}|:)|(?:[0-9A-Fa-f]{1,4}:){5}(?:(?::[0-9A-Fa-f]{1,4}){1,2}|:)|(?:[0-9A-Fa-f]{1,4}:){4}(?:(?::[0-9A-Fa-f]{1,4}){1,3}|:)|(?:[0-9A-Fa-f]{1,4}:){3}(?:(?::[0-9A-Fa-f]{1,4}){1,4}|:)|(?:[0-9A-Fa-f]{1,4}:){2}(?:(?::[0-9A-Fa-f]{1,4}){1,5}|:)|[0-9A-Fa-f]{1,4}:(?:(?::[0-9A-Fa-f]{1,4}){1,6}|:)|:(?:(?::[0-9A-Fa-f]{1,4}){1,7}|:))(?:/(?:12[0-8]|1[01]\\\\d|[1-9]?\\\\d)|-(?:(?:[0-9A-Fa-f]{1,4}:){7}(?:[0-9A-Fa-f]{1,4}|:)|(?:[0-9A-Fa-f]{1,4}:){6}(?::[0-9A-Fa-f]{1,4}|:)|(?:[0-9A-Fa-f]{1,4}:){5}(?:(?::[0-9A-Fa-f]{1,4}){1,2}|:)|(?:[0-9A-Fa-f]{1,4}:){4}(?:(?::[0-9A-Fa-f]{1,4}){1,3}|:)|(?:[0-9A-Fa-f]{1,4}:){3}(?:(?::[0-9A-Fa-f]{1,4}){1,4}|:)|(?:[0-9A-Fa-f]{1,4}:){2}(?:(?::[0-9A-Fa-f]{1,4}){1,5}|:)|[0-9A-Fa-f]{1,4}:(?:(?::[0-9A-Fa-f]{1,4}){1,6}|:)|:(?:(?::[0-9A-Fa-f]{1,4}){1,7}|:)))?)$","x-provenance":"published","x-source":"examples#Drm.ip"},"MacRules":{"type":"object","description":"With any allowed device a viewer has to use one of them; with blocked ones alone, none.","x-provenance":"published","x-source":"ai-usecase#drm.mac","properties":{"allow":{"type":"array","description":"Devices with which the container may be opened.","items":{"$ref":"#/components/schemas/MacRule"},"x-provenance":"published","x-source":"ai-usecase#drm.mac.allow"},"block":{"type":"array","description":"Devices with which it may not.","items":{"$ref":"#/components/schemas/MacRule"},"x-provenance":"assumed","x-source":"quayside#blocked devices, as for addresses and places"}}},"MacRule":{"type":"string","description":"The hardware address of a device, six bytes in hex with colons or dashes between them.","pattern":"^[0-9A-Fa-f]{2}(?:[:-][0-9A-Fa-f]{2}){5}$","x-provenance":"published","x-source":"ai-usecase#drm.mac.allow"},"TimeRule":{"type":"object","description":"A span of time, open where an end is left out.","x-provenance":"published","x-source":"examples#TimeRule","properties":{"start":{"type":"string","format":"date-time","description":"From when.","x-provenance":"published","x-source":"examples#TimeRule.start"},"end":{"type":"string","format":"date-time","description":"Until when.","x-provenance":"published","x-source":"examples#TimeRule.end"}}},"EncodedManifest":{"type":"object","description":"The manifest as it was understood, without the password. The document names three of its members.","x-provenance":"assumed","x-source":"quayside#reply to an encode","required":["org_id","container","files"],"properties":{"org_id":{"type":"string","description":"The organization that has the container.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#encoded_manifest.org_id"},"container":{"type":"object","description":"The container.","required":["uuid","name","tags"],"properties":{"uuid":{"type":"string","description":"Names the container; it is its id.","x-volatile":"id","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#encoded_manifest.container.uuid"},"name":{"type":"string","description":"What the container is called.","x-provenance":"published","x-source":"examples#decode"},"downloadable":{"type":"boolean","description":"Whether viewers may take the files away.","x-provenance":"published","x-source":"examples#ContainerInfo.downloadable"},"recipients":{"type":"array","description":"Who may open the container.","items":{"type":"string","description":"An e-mail address; a wildcard may stand on either side of the at sign.","pattern":"^[^@\\\\s]+@[^@\\\\s]+$","x-provenance":"published","x-source":"examples#ContainerInfo.recipients"},"x-provenance":"published","x-source":"examples#ContainerInfo.recipients"},"drm":{"$ref":"#/components/schemas/Drm","description":"Where, when and how often the container may be opened.","x-provenance":"published","x-source":"examples#ContainerInfo.drm"},"tags":{"type":"array","description":"Words by which the container is found.","items":{"type":"string","description":"A tag.","x-provenance":"assumed","x-source":"quayside#where the tags of a container come from"},"x-provenance":"assumed","x-source":"quayside#where the tags of a container come from"}},"x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#encoded_manifest.container"},"files":{"type":"object","description":"The files, by their names.","additionalProperties":{"$ref":"#/components/schemas/EncodedFile"},"x-provenance":"published","x-source":"examples#decode"}}},"EncodedFile":{"type":"object","description":"A file of a container, with what was found out about it.","x-provenance":"published","x-source":"examples#FileInfo","required":["type","size"],"properties":{"type":{"type":"string","description":"The media type. It counts before that of the part.","minLength":1,"x-provenance":"published","x-source":"examples#FileInfo.type"},"size":{"type":"integer","description":"How many bytes the file has.","x-provenance":"published","x-source":"examples#FileInfo, its size is read from the body"},"pages":{"type":"integer","description":"How many pages the file has.","minimum":0,"x-provenance":"published","x-source":"examples#FileInfo.pages"},"duration":{"type":"number","description":"How long the file plays, in seconds.","minimum":0,"x-provenance":"published","x-source":"examples#FileInfo.duration"},"hidden":{"type":"boolean","description":"Whether viewers are not shown the file.","x-provenance":"published","x-source":"examples#FileInfo.hidden"},"view_instead":{"type":"string","description":"The file that is shown in the place of this one.","minLength":1,"x-provenance":"published","x-source":"examples#FileInfo.view_instead"},"download_instead":{"type":"string","description":"The file that is downloaded in the place of this one.","minLength":1,"x-provenance":"published","x-source":"examples#FileInfo.download_instead"}}},"Container":{"type":"object","description":"A container. The first five members are those of the document; the others say who vouches for them.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#Retrieve a Specific Container","required":["id","name","created_at","tags","drm_rules"],"properties":{"id":{"type":"string","description":"Names the container.","x-volatile":"id","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#Retrieve a Specific Container.id"},"name":{"type":"string","description":"What the container is called.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#Retrieve a Specific Container.name"},"created_at":{"type":"string","format":"date-time","description":"When the container was made, in UTC.","x-volatile":"time","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#Retrieve a Specific Container.created_at"},"tags":{"type":"array","description":"Words by which the container is found.","items":{"type":"string","description":"A tag.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#Retrieve a Specific Container.tags"},"x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#Retrieve a Specific Container.tags"},"drm_rules":{"$ref":"#/components/schemas/DrmRules","description":"Who may open the container, where, when and how often. The document prints no member of it.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#Retrieve a Specific Container.drm_rules"},"org_id":{"type":"string","description":"The organization that has the container.","x-provenance":"published","x-source":"openapi#Container.org_id"},"container_digest":{"type":"string","description":"The MD5 digest of the container\'s encoded bytes, in hex. What these are is a rule\'s matter.","x-volatile":"digest","x-provenance":"published","x-source":"openapi#Container.container_digest"},"container_size":{"type":"integer","description":"How many bytes the container has.","x-provenance":"published","x-source":"openapi#Container.container_size"},"blocked":{"type":"boolean","description":"Whether nobody can open the container. The vendor shows it to people; no source has it in a reply.","x-provenance":"assumed","x-source":"quayside#whether a container is blocked"}}},"BlockedMessage":{"type":"object","description":"Says that a container is blocked.","x-provenance":"published","x-source":"openapi#PUT /orgs/{org_id}/containers/{container_id}/block.responses.204","required":["message"],"properties":{"message":{"type":"string","description":"What was done.","const":"Container access blocked successfully","x-enum":{"Container access blocked successfully":{"x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#Container access blocked successfully"}},"x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#Block Container Access.message"}}},"UnblockedMessage":{"type":"object","description":"Says that a container is not blocked any more.","x-provenance":"assumed","x-source":"quayside#reply to an unblock, after the one to a block","required":["message"],"properties":{"message":{"type":"string","description":"What was done, in the words that the vendor has for the 204.","const":"Container access unblocked successfully","x-enum":{"Container access unblocked successfully":{"x-provenance":"assumed","x-source":"quayside#reply to an unblock, after the one to a block"}},"x-provenance":"assumed","x-source":"quayside#reply to an unblock, after the one to a block"}}},"DrmRulesDeletedMessage":{"type":"object","description":"Says that a container has no DRM rules any more.","x-provenance":"assumed","x-source":"quayside#reply to a delete of DRM rules, after the one to a block","required":["message"],"properties":{"message":{"type":"string","description":"What was done, in the words that the vendor has for the 204.","const":"DRM rule deleted successfully","x-enum":{"DRM rule deleted successfully":{"x-provenance":"assumed","x-source":"quayside#reply to a delete of DRM rules, after the one to a block"}},"x-provenance":"assumed","x-source":"quayside#reply to a delete of DRM rules, after the one to a block"}}},"Attempts":{"type":"object","description":"How often one viewer tried to open a container.","x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/containers/{container_id}/attempts.responses.200","required":["viewer_email","attempt_count"],"properties":{"viewer_email":{"type":"string","description":"The e-mail address of the viewer.","x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/containers/{container_id}/attempts.responses.200.viewer_email"},"attempt_count":{"type":"integer","description":"How many attempts there were.","x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/containers/{container_id}/attempts.responses.200.attempt_count"}}},"TagsChange":{"type":"object","description":"One change of a container\'s tags.","x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/containers/{container_id}/tags_audit.responses.200","required":["timestamp","old_tags","new_tags"],"properties":{"timestamp":{"type":"string","format":"date-time","description":"When the tags were changed, in UTC.","x-volatile":"time","x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/containers/{container_id}/tags_audit.responses.200.timestamp"},"old_tags":{"type":"array","description":"The tags before.","items":{"type":"string","description":"A tag.","x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/containers/{container_id}/tags_audit.responses.200.old_tags"},"x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/containers/{container_id}/tags_audit.responses.200.old_tags"},"new_tags":{"type":"array","description":"The tags after.","items":{"type":"string","description":"A tag.","x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/containers/{container_id}/tags_audit.responses.200.new_tags"},"x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/containers/{container_id}/tags_audit.responses.200.new_tags"}}},"Tag":{"description":"A tag, as its name alone or with an id and the time at which it was first used.","x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/tags.responses.200","oneOf":[{"type":"string","description":"The tag.","x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/tags.responses.200"},{"$ref":"#/components/schemas/TagRecord"}]},"TagRecord":{"type":"object","description":"A tag as a record of its own.","x-provenance":"published","x-source":"docs-tags#Retrieve Organization Tags","required":["id","name","created_at"],"properties":{"id":{"type":"string","description":"Names the tag.","x-volatile":"id","x-provenance":"published","x-source":"docs-tags#Retrieve Organization Tags.id"},"name":{"type":"string","description":"The tag.","x-provenance":"published","x-source":"docs-tags#Retrieve Organization Tags.name"},"created_at":{"type":"string","format":"date-time","description":"When the tag was first used, in UTC.","x-volatile":"time","x-provenance":"published","x-source":"docs-tags#Retrieve Organization Tags.created_at"}}},"PqKey":{"type":"object","description":"A post-quantum key pair with the marks of the database it lies in. Served here are words that say that they are no keys.","x-provenance":"published","x-source":"openapi#PqKey","required":["id","org_id","pub"],"properties":{"id":{"type":"string","description":"Names the key pair.","x-provenance":"published","x-source":"openapi#PqKey.id"},"org_id":{"type":"string","description":"The organization that has the key pair.","x-provenance":"published","x-source":"openapi#PqKey.org_id"},"prv":{"type":"string","description":"The private key. A rule can leave it out.","x-secret":true,"x-provenance":"published","x-source":"openapi#PqKey.prv"},"pub":{"type":"string","description":"The public key.","x-provenance":"published","x-source":"openapi#PqKey.pub"},"_rid":{"type":"string","description":"A mark of the database.","x-provenance":"published","x-source":"openapi#PqKey._rid"},"_self":{"type":"string","description":"A mark of the database.","x-provenance":"published","x-source":"openapi#PqKey._self"},"_etag":{"type":"string","description":"A mark of the database.","x-provenance":"published","x-source":"openapi#PqKey._etag"},"attachments":{"type":"string","description":"A mark of the database.","x-provenance":"published","x-source":"openapi#PqKey.attachments"},"_ts":{"type":"integer","description":"When the key pair was last written, in Unix seconds.","x-provenance":"published","x-source":"openapi#PqKey._ts"}}},"Org":{"type":"object","description":"An organization. Two documents of the vendor show different members; the names of the first are used where both have one.","x-provenance":"published","x-source":"docs-orgs#Retrieve Organization Information","required":["id","name"],"properties":{"id":{"type":"string","description":"Names the organization.","x-provenance":"published","x-source":"docs-orgs#Retrieve Organization Information.id"},"name":{"type":"string","description":"What the organization is called.","x-provenance":"published","x-source":"docs-orgs#Retrieve Organization Information.name"},"created_at":{"type":"string","format":"date-time","description":"When the organization was made, in UTC.","x-volatile":"time","x-provenance":"published","x-source":"docs-orgs#Retrieve Organization Information.created_at"},"root_org_id":{"type":"string","description":"The organization at the top.","x-provenance":"published","x-source":"openapi#Org.root_org_id"},"parent_org_id":{"type":"string","description":"The organization above this one.","x-provenance":"published","x-source":"openapi#Org.parent_org_id"},"role":{"type":"string","description":"What kind of organization this is; a user is one, too.","enum":["org","group","org_admin","user_admin","user"],"x-enum":{"org":{"x-provenance":"published","x-source":"openapi#Org.role"},"group":{"x-provenance":"published","x-source":"openapi#Org.role"},"org_admin":{"x-provenance":"published","x-source":"openapi#Org.role"},"user_admin":{"x-provenance":"published","x-source":"openapi#Org.role"},"user":{"x-provenance":"published","x-source":"openapi#Org.role"}},"x-provenance":"published","x-source":"openapi#Org.role"},"email":{"type":"string","description":"Where the organization can be written to.","x-provenance":"published","x-source":"openapi#Org.email"}}},"Error":{"type":"object","description":"What every refusal looks like.","x-provenance":"published","x-source":"openapi#Error","required":["message","code"],"properties":{"message":{"type":"string","description":"What went wrong, in words.","x-provenance":"published","x-source":"openapi#Error.message"},"code":{"type":"integer","description":"The code of the error. That it is the status is ours.","x-provenance":"assumed","x-source":"openapi#Error.code"},"fields":{"type":"object","description":"By the name of a part of the request, what is wrong with it. Only where one is.","minProperties":1,"additionalProperties":{"type":"string","description":"What is wrong with the part.","x-provenance":"published","x-source":"openapi#Error.fields"},"x-provenance":"published","x-source":"openapi#Error.fields"}}}}}}',
) as ContractDocument
