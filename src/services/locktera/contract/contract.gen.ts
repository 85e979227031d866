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
         * @description One organization. The document does not name this operation; the vendor's example starts with it.
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
         * @description All tags of the containers of the organization, each once.
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
         * @description The key pairs of an organization. The document announces them without an endpoint. The mock serves placeholder strings, not keys.
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
    "/orgs/{org_id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the events of an organization
         * @description What happened to the containers of the organization. A rule decides the order.
         */
        get: operations["ListEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orgs/{org_id}/container_events/by_access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the access events of an organization
         * @description The events that tell when a viewer opened a container of the organization.
         */
        get: operations["ListAccessEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orgs/{org_id}/container_events/by_block": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the block events of an organization
         * @description The events that tell when a container of the organization was blocked.
         */
        get: operations["ListBlockEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orgs/{org_id}/container_events/by_create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the create events of an organization
         * @description The events that tell when a container of the organization was created.
         */
        get: operations["ListCreateEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orgs/{org_id}/container_events/by_expire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the expire events of an organization
         * @description The events that tell when the time span of a container of the organization ended.
         */
        get: operations["ListExpireEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orgs/{org_id}/container_events/by_fail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the fail events of an organization
         * @description The events that tell when a viewer was refused a container of the organization.
         */
        get: operations["ListFailEvents"];
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
         * @description A page of the containers of an organization, including blocked ones.
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
         * @description Creates a container from the files of a form, with the rules of its manifest. If any part is invalid, nothing is stored.
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
         * @description Deletes a container, its files and its logs. The document does not have this operation.
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
         * @description Prevents everyone from opening the container until it is unblocked. It can still be retrieved.
         */
        put: operations["BlockContainer"];
        post?: never;
        /**
         * Unblock a container
         * @description Allows the container to be opened again, within its rules.
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
         * @description Deletes all rules at once. The vendor says elsewhere that only dynamic ones can be changed.
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
         * @description The tags of the container before and after each change.
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
    "/orgs/{org_id}/containers/{container_id}/drm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Retrieve the dynamic DRM of a container
         * @description The rules of `drm_rules` under the path that the vendor's own example program uses.
         */
        get: operations["GetDrm"];
        /**
         * Replace the dynamic DRM of a container
         * @description Replaces the rules of a container whose rules are dynamic. They stay dynamic unless the request says otherwise.
         */
        put: operations["PutDrm"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orgs/{org_id}/containers/{container_id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the events of a container
         * @description What happened to the container. A rule decides the order.
         */
        get: operations["ListContainerEvents"];
        put?: never;
        /**
         * Log an event of a container
         * @description Adds an event to the log of the container and of its organization. Two documents of the vendor show different forms of it; a rule decides.
         */
        post: operations["PostContainerEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orgs/{org_id}/containers/{container_id}/decode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Decode the manifest of a container
         * @description The manifest of the container, with its files by name, for a viewer whom the container and its rules let in.
         */
        get: operations["DecodeManifest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orgs/{org_id}/containers/{container_id}/decode/{file_name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Decode a file of a container
         * @description The content of a file as it was encoded, for a viewer whom the container and its rules let in. Each try counts as an attempt to open the container.
         */
        get: operations["DecodeFile"];
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
         * @description The container whose encoded bytes have this digest. The document does not say where a request has the digest, and the path has no parameter for it.
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
        /** @description A form with one manifest and one part per file. */
        EncodeForm: {
            /** @description The attributes of the container, as JSON. */
            manifest: components["schemas"]["Manifest"];
            /** @description The files: one part per file, with its name and, unless the manifest gives it, its type. */
            files: FilePart[];
        };
        /** @description The attributes of a new container. */
        Manifest: {
            /** @description The container, and who may open it. The vendor's types require it, its Python example reads the files alone; a rule decides. */
            container?: components["schemas"]["ManifestContainer"];
            /** @description The files, as a list of names or as an object with a field per file. The vendor's Python example reads both, its types have the object; a rule can refuse one of the two. Without this field, the parts of the form are the files. */
            files?: (string | {
                /** @description Name of the file, as in its part of the form. */
                name: string;
                /** @description The media type. It takes precedence over that of the part. */
                type?: string;
                /** @description Number of pages of the file. */
                pages?: number;
                /** @description Playing time of the file, in seconds. */
                duration?: number;
                /** @description Whether the file is hidden from viewers. */
                hidden?: boolean;
                /** @description The file that is shown instead of this one. */
                view_instead?: string;
                /** @description The file that is downloaded instead of this one. */
                download_instead?: string;
            })[] | {
                [key: string]: {
                    /** @description The media type. It takes precedence over that of the part. */
                    type?: string;
                    /** @description Number of pages of the file. */
                    pages?: number;
                    /** @description Playing time of the file, in seconds. */
                    duration?: number;
                    /** @description Whether the file is hidden from viewers. */
                    hidden?: boolean;
                    /** @description The file that is shown instead of this one. */
                    view_instead?: string;
                    /** @description The file that is downloaded instead of this one. */
                    download_instead?: string;
                };
            };
            /** @description Name of the container. */
            name?: string;
            /** @description Tags of the container. */
            tags?: string[];
        };
        /** @description The container, and who may open it. */
        ManifestContainer: {
            /** @description Name of the container. It takes precedence over the name outside `container`. */
            name?: string;
            /** @description Whether viewers may download the files. */
            downloadable?: boolean;
            /** @description Who may open the container. */
            recipients?: string[];
            /** @description Password for viewers. Responses never show it. */
            password?: string;
            /** @description Where, when and how often the container may be opened. */
            drm?: components["schemas"]["Drm"];
            /** @description Tags of the container. They take precedence over the tags outside `container`. */
            tags?: string[];
        };
        /** @description Where, when and how often a container may be opened. A rule decides on other fields. */
        Drm: {
            /** @description Whether the rules can be changed later. Default: they cannot. */
            dynamic?: boolean;
            /** @description Allowed and blocked places. */
            geo?: components["schemas"]["GeoRules"];
            /** @description Allowed and blocked IP addresses. */
            ip?: components["schemas"]["IpRules"];
            /** @description Allowed and blocked devices. One of the vendor's examples has it, its types do not. */
            mac?: components["schemas"]["MacRules"];
            /** @description How often each viewer may open the container. The vendor says a number; that it is a positive integer is our assumption. */
            opens?: number;
            /** @description The time span in which the container may be opened. */
            time?: components["schemas"]["TimeRule"];
        } & {
            [key: string]: unknown;
        };
        /** @description All rules of a container, including its recipients. Without rules, an empty object. */
        DrmRules: {
            /** @description Whether the rules can be changed later. Default: they cannot. */
            dynamic?: boolean;
            /** @description Whether viewers may download the files. */
            downloadable?: boolean;
            /** @description Who may open the container. */
            recipients?: string[];
            /** @description Allowed and blocked places. */
            geo?: components["schemas"]["GeoRules"];
            /** @description Allowed and blocked IP addresses. */
            ip?: components["schemas"]["IpRules"];
            /** @description Allowed and blocked devices. One of the vendor's examples has it, its types do not. */
            mac?: components["schemas"]["MacRules"];
            /** @description How often each viewer may open the container. The vendor says a number; that it is a positive integer is our assumption. */
            opens?: number;
            /** @description The time span in which the container may be opened. */
            time?: components["schemas"]["TimeRule"];
        } & {
            [key: string]: unknown;
        };
        /** @description The rules of a container as the vendor's example program reads them. */
        DynamicDrm: {
            /** @description Whether the rules can be changed later. Default: they cannot. */
            dynamic?: boolean;
            /** @description Whether viewers may download the files. */
            downloadable?: boolean;
            /** @description Who may open the container. */
            recipients?: string[];
            /** @description Allowed and blocked places. */
            geo?: components["schemas"]["GeoRules"];
            /** @description Allowed and blocked IP addresses. */
            ip?: components["schemas"]["IpRules"];
            /** @description Allowed and blocked devices. One of the vendor's examples has it, its types do not. */
            mac?: components["schemas"]["MacRules"];
            /** @description How often each viewer may open the container. The vendor says a number; that it is a positive integer is our assumption. */
            opens?: number;
            /** @description The time span in which the container may be opened. */
            time?: components["schemas"]["TimeRule"];
        } & {
            [key: string]: unknown;
        };
        /** @description The rules of a container as the vendor's example program sends them. One of the vendor's examples sends the ids of the container and its organization with them; the path decides. */
        DynamicDrmUpdate: {
            /** @description Id of the container. It is not stored. */
            id?: string;
            /** @description The organization of the container. It is not stored. */
            org_id?: string;
            /** @description Whether the rules can be changed later. Default: they cannot. */
            dynamic?: boolean;
            /** @description Whether viewers may download the files. */
            downloadable?: boolean;
            /** @description Who may open the container. */
            recipients?: string[];
            /** @description Allowed and blocked places. */
            geo?: components["schemas"]["GeoRules"];
            /** @description Allowed and blocked IP addresses. */
            ip?: components["schemas"]["IpRules"];
            /** @description Allowed and blocked devices. One of the vendor's examples has it, its types do not. */
            mac?: components["schemas"]["MacRules"];
            /** @description How often each viewer may open the container. The vendor says a number; that it is a positive integer is our assumption. */
            opens?: number;
            /** @description The time span in which the container may be opened. */
            time?: components["schemas"]["TimeRule"];
        } & {
            [key: string]: unknown;
        };
        /** @description With allowed places, a viewer must be in one of them. With blocked places only, a viewer must be in none of them. */
        GeoRules: {
            /** @description Places from which the container may be opened. */
            allow?: components["schemas"]["GeoRule"][];
            /** @description Places from which the container may not be opened. */
            block?: components["schemas"]["GeoRule"][];
        };
        /** @description A place. That an empty one is refused is our assumption. */
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
        /** @description With allowed addresses, a viewer must have one of them. With blocked addresses only, a viewer must have none of them. */
        IpRules: {
            /** @description Addresses from which the container may be opened. */
            allow?: components["schemas"]["IpRule"][];
            /** @description Addresses from which the container may not be opened. */
            block?: components["schemas"]["IpRule"][];
        };
        /** @description An IP address, a block such as 10.0.0.0/8, an address with wildcards such as 192.*.1.*, a range such as 10.0.0.1-10.0.0.9, or an address with a mask such as 10.0.0.0/255.0.0.0. The vendor shows IPv4. A rule decides on IPv6 addresses, blocks and ranges. */
        IpRule: string;
        /** @description With allowed devices, a viewer must use one of them. With blocked devices only, a viewer must use none of them. */
        MacRules: {
            /** @description Devices with which the container may be opened. */
            allow?: components["schemas"]["MacRule"][];
            /** @description Devices with which the container may not be opened. */
            block?: components["schemas"]["MacRule"][];
        };
        /** @description The MAC address of a device: six bytes in hex, separated by colons or dashes. */
        MacRule: string;
        /** @description A time span. Without a start or an end it is unbounded. */
        TimeRule: {
            /**
             * Format: date-time
             * @description Start of the time span.
             */
            start?: string;
            /**
             * Format: date-time
             * @description End of the time span.
             */
            end?: string;
        };
        /** @description The manifest as it was read, without the password. The document names three of its fields. */
        EncodedManifest: {
            /** @description The organization of the container. */
            org_id: string;
            /** @description The container. */
            container: {
                /** @description Id of the container. */
                uuid: string;
                /** @description Name of the container. */
                name?: string;
                /** @description Whether viewers may download the files. */
                downloadable?: boolean;
                /** @description Who may open the container. */
                recipients?: string[];
                /** @description Where, when and how often the container may be opened. */
                drm?: components["schemas"]["Drm"];
                /** @description Tags of the container. */
                tags?: string[];
            };
            /** @description The files, by their names. */
            files?: {
                [key: string]: components["schemas"]["EncodedFile"];
            };
        };
        /** @description The manifest of a container, in the form of the reply to its encode. The vendor's example reads the name of the container and the names of its files. */
        DecodedManifest: {
            /** @description The organization of the container. */
            org_id?: string;
            /** @description The container. */
            container: {
                /** @description Id of the container. */
                uuid?: string;
                /** @description Name of the container. */
                name: string;
                /** @description Whether viewers may download the files. */
                downloadable?: boolean;
                /** @description Who may open the container. */
                recipients?: string[];
                /** @description Where, when and how often the container may be opened. */
                drm?: components["schemas"]["Drm"];
                /** @description Tags of the container. */
                tags?: string[];
            };
            /** @description The files, by their names. */
            files: {
                [key: string]: components["schemas"]["EncodedFile"];
            };
        };
        /** @description A file of a container, with its metadata. */
        EncodedFile: {
            /** @description The media type. It takes precedence over that of the part. */
            type?: string;
            /** @description Size of the file in bytes. */
            size?: number;
            /** @description Number of pages of the file. */
            pages?: number;
            /** @description Playing time of the file, in seconds. */
            duration?: number;
            /** @description Whether the file is hidden from viewers. */
            hidden?: boolean;
            /** @description The file that is shown instead of this one. */
            view_instead?: string;
            /** @description The file that is downloaded instead of this one. */
            download_instead?: string;
        };
        /** @description A container. The document has the first five fields; the others give their own sources. A rule decides whether responses have the form of the document or that of the vendor's specification, which has other names and no required field. */
        Container: {
            /** @description Id of the container. */
            id: string;
            /** @description Name of the container. */
            name?: string;
            /**
             * Format: date-time
             * @description Time of creation, in UTC.
             */
            created_at?: string;
            /** @description Tags of the container. */
            tags?: string[];
            /** @description Who may open the container, where, when and how often. The document shows none of its fields. */
            drm_rules?: components["schemas"]["DrmRules"];
            /** @description The organization of the container. */
            org_id?: string;
            /** @description Name of the container, in the form of the specification. */
            container_name?: string;
            /** @description The MD5 digest of the encoded bytes, in hex. A rule decides which bytes these are. */
            container_digest?: string;
            /** @description Size of the container in bytes. */
            container_size?: number;
            /**
             * Format: date-time
             * @description Time of creation, in the form of the specification.
             */
            created_date?: string;
            /** @description Whether the container is blocked. The vendor's user interface shows it; no source has it in a response. */
            blocked?: boolean;
        };
        /**
         * Block Container Access
         * @description Confirms that a container is blocked.
         */
        BlockedMessage: {
            /**
             * @description Message for people.
             * @constant
             */
            message: "Container access blocked successfully";
        };
        /** @description Confirms that a container is unblocked. */
        UnblockedMessage: {
            /**
             * @description Message for people, in the words that the vendor uses for the 204.
             * @constant
             */
            message: "Container access unblocked successfully";
        };
        /** @description Confirms that the DRM rules of a container are deleted. */
        DrmRulesDeletedMessage: {
            /**
             * @description Message for people, in the words that the vendor uses for the 204.
             * @constant
             */
            message: "DRM rule deleted successfully";
        };
        /** @description How often one viewer tried to open a container. */
        Attempts: {
            /** @description The e-mail address of the viewer. */
            viewer_email: string;
            /** @description Number of attempts. */
            attempt_count: number;
        };
        /** @description An event. The specification gives two actions as examples; the names of the others that the mock records are our assumption. */
        Event: {
            /**
             * Format: date-time
             * @description Time of the event, in UTC.
             */
            created_date?: string;
            /** @description What happened, such as `container.create` or `object.load`. */
            action?: string;
            /** @description The organization of the container. */
            org_id?: string;
            /** @description Id of the container. */
            container_id?: string;
            /** @description Who did it: the e-mail address of a viewer, or the organization. The specification calls it an id. */
            user?: string;
            /** @description Details, such as the name of the file. */
            detail?: {
                [key: string]: unknown;
            };
            /**
             * Format: ipv4
             * @description The IP address of who did it, where it is known.
             */
            creator_ip?: string;
        };
        /** @description An event as it is sent: with the fields of the specification or with those of the guide. The path decides about the organization and the container. */
        EventInput: {
            /**
             * Format: date-time
             * @description Time of the event, in UTC.
             */
            created_date?: string;
            /** @description What happened, such as `container.create` or `object.load`. */
            action?: string;
            /** @description The organization of the container. */
            org_id?: string;
            /** @description Id of the container. */
            container_id?: string;
            /** @description Who did it: the e-mail address of a viewer, or the organization. The specification calls it an id. */
            user?: string;
            /** @description Details, such as the name of the file. */
            detail?: {
                [key: string]: unknown;
            };
            /**
             * Format: ipv4
             * @description The IP address of who did it, where it is known.
             */
            creator_ip?: string;
            /** @description What happened, in the form of the guide. */
            event_type?: string;
            /**
             * Format: date-time
             * @description Time of the event, in the form of the guide.
             */
            timestamp?: string;
            /** @description How it ended, in the form of the guide. */
            status?: string;
        };
        /** @description Confirms that an event is logged. */
        EventLoggedMessage: {
            /**
             * @description Message for people.
             * @constant
             */
            message: "Event logged successfully";
        };
        /** @description One change of a container's tags. */
        TagsChange: {
            /**
             * Format: date-time
             * @description Time of the change, in UTC.
             */
            timestamp: string;
            /** @description The tags before the change. */
            old_tags: string[];
            /** @description The tags after the change. */
            new_tags: string[];
        };
        /** @description A tag: its name, or an object with an id and the time of its first use. */
        Tag: string | components["schemas"]["TagRecord"];
        /** @description A tag as an object. */
        TagRecord: {
            /** @description Id of the tag. */
            id: string;
            /** @description The tag. */
            name: string;
            /**
             * Format: date-time
             * @description Time of its first use, in UTC.
             */
            created_at: string;
        };
        /** @description A post-quantum key pair, with the metadata of the database that stores it. The mock serves placeholder strings, not keys. */
        PqKey: {
            /** @description Id of the key pair. */
            id: string;
            /** @description The organization of the key pair. */
            org_id: string;
            /** @description The private key. A rule can omit it. */
            prv?: string;
            /** @description The public key. */
            pub: string;
            /** @description Metadata of the database. */
            _rid?: string;
            /** @description Metadata of the database. */
            _self?: string;
            /** @description Metadata of the database. */
            _etag?: string;
            /** @description Metadata of the database. */
            attachments?: string;
            /** @description Time of the last change, in Unix seconds. */
            _ts?: number;
        };
        /** @description An organization. Two documents of the vendor show different fields; responses have those of both. */
        Org: {
            /** @description Id of the organization. */
            id: string;
            /** @description Name of the organization. */
            name?: string;
            /**
             * Format: date-time
             * @description Time of creation, in UTC.
             */
            created_at?: string;
            /** @description The root organization. */
            root_org_id?: string;
            /** @description The parent organization. */
            parent_org_id?: string;
            /**
             * @description Type of the organization. A user is an organization too.
             * @enum {string}
             */
            role?: "org" | "group" | "org_admin" | "user_admin" | "user";
            /** @description E-mail address of the organization. */
            email?: string;
            /** @description Name of the organization. Default: its `name`. */
            org_name?: string;
            /** @description First name of the person, where the organization is one. */
            first_name?: string;
            /** @description Last name of the person, where the organization is one. */
            last_name?: string;
            /** @description Number of the person's mobile phone. */
            mobile_phone?: string;
            /** @description Settings of the organization. No source shows what they are. */
            customizations?: unknown;
        };
        /** @description The body of every error response. */
        Error: {
            /** @description Message for people. */
            message: string;
            /** @description The code of the error. That it equals the status is our assumption. */
            code: number;
            /** @description Messages by the name of the invalid field. Absent when the error is not about a field. */
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
                /** @description Identifies the organization. */
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
            /** @description A query parameter is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key is missing or unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key has no permission for this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The organization does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                /** @description Identifies the organization. */
                org_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tags. Two documents of the vendor show different forms; a rule decides. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tag"][];
                };
            };
            /** @description A query parameter is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key is missing or unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key has no permission for this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The organization does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                /** @description Identifies the organization. */
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
            /** @description A query parameter is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key is missing or unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key has no permission for this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The organization does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
    ListEvents: {
        parameters: {
            query?: {
                /** @description Number of the page, from 1. The vendor names it for large lists in general. */
                page?: number;
                /** @description Maximum number of items on a page. Rules set its default and its bounds. */
                limit?: number;
                /** @description Start of a time range. The vendor names it for large lists in general; a rule decides what is compared with it. */
                start?: string;
                /** @description End of the time range that starts at `start`. */
                end?: string;
            };
            header?: never;
            path: {
                /** @description Identifies the organization. */
                org_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Event"][];
                };
            };
            /** @description A query parameter is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key is missing or unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key has no permission for this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The organization does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
    ListAccessEvents: {
        parameters: {
            query?: {
                /** @description Number of the page, from 1. The vendor names it for large lists in general. */
                page?: number;
                /** @description Maximum number of items on a page. Rules set its default and its bounds. */
                limit?: number;
                /** @description Start of a time range. The vendor names it for large lists in general; a rule decides what is compared with it. */
                start?: string;
                /** @description End of the time range that starts at `start`. */
                end?: string;
            };
            header?: never;
            path: {
                /** @description Identifies the organization. */
                org_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Event"][];
                };
            };
            /** @description A query parameter is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key is missing or unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key has no permission for this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The organization does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
    ListBlockEvents: {
        parameters: {
            query?: {
                /** @description Number of the page, from 1. The vendor names it for large lists in general. */
                page?: number;
                /** @description Maximum number of items on a page. Rules set its default and its bounds. */
                limit?: number;
                /** @description Start of a time range. The vendor names it for large lists in general; a rule decides what is compared with it. */
                start?: string;
                /** @description End of the time range that starts at `start`. */
                end?: string;
            };
            header?: never;
            path: {
                /** @description Identifies the organization. */
                org_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Event"][];
                };
            };
            /** @description A query parameter is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key is missing or unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key has no permission for this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The organization does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
    ListCreateEvents: {
        parameters: {
            query?: {
                /** @description Number of the page, from 1. The vendor names it for large lists in general. */
                page?: number;
                /** @description Maximum number of items on a page. Rules set its default and its bounds. */
                limit?: number;
                /** @description Start of a time range. The vendor names it for large lists in general; a rule decides what is compared with it. */
                start?: string;
                /** @description End of the time range that starts at `start`. */
                end?: string;
            };
            header?: never;
            path: {
                /** @description Identifies the organization. */
                org_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Event"][];
                };
            };
            /** @description A query parameter is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key is missing or unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key has no permission for this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The organization does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
    ListExpireEvents: {
        parameters: {
            query?: {
                /** @description Number of the page, from 1. The vendor names it for large lists in general. */
                page?: number;
                /** @description Maximum number of items on a page. Rules set its default and its bounds. */
                limit?: number;
                /** @description Start of a time range. The vendor names it for large lists in general; a rule decides what is compared with it. */
                start?: string;
                /** @description End of the time range that starts at `start`. */
                end?: string;
            };
            header?: never;
            path: {
                /** @description Identifies the organization. */
                org_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Event"][];
                };
            };
            /** @description A query parameter is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key is missing or unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key has no permission for this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The organization does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
    ListFailEvents: {
        parameters: {
            query?: {
                /** @description Number of the page, from 1. The vendor names it for large lists in general. */
                page?: number;
                /** @description Maximum number of items on a page. Rules set its default and its bounds. */
                limit?: number;
                /** @description Start of a time range. The vendor names it for large lists in general; a rule decides what is compared with it. */
                start?: string;
                /** @description End of the time range that starts at `start`. */
                end?: string;
            };
            header?: never;
            path: {
                /** @description Identifies the organization. */
                org_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Event"][];
                };
            };
            /** @description A query parameter is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key is missing or unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key has no permission for this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The organization does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                /** @description Number of the page, from 1. The vendor names it for large lists in general. */
                page?: number;
                /** @description Maximum number of items on a page. Rules set its default and its bounds. */
                limit?: number;
                /** @description Start of a time range. The vendor names it for large lists in general; a rule decides what is compared with it. */
                start?: string;
                /** @description End of the time range that starts at `start`. */
                end?: string;
            };
            header?: never;
            path: {
                /** @description Identifies the organization. */
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
            /** @description A query parameter is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key is missing or unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key has no permission for this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The organization does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                /** @description Identifies the organization. */
                org_id: string;
            };
            cookie?: never;
        };
        /** @description The manifest and the files. */
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["EncodeForm"];
            };
        };
        responses: {
            /** @description The manifest of the new container. The document shows fields that are read from it, and no status. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EncodedManifest"];
                };
            };
            /** @description The form is invalid. The error names the invalid part. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key is missing or unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key has no permission for this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The organization does not exist. */
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
            /** @description Too many requests. */
            429: {
                headers: {
                    /** @description Seconds to wait, or the time at which to retry. */
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
                /** @description Identifies the organization. */
                org_id: string;
                /** @description Identifies the container in the organization. */
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
            /** @description A query parameter is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key is missing or unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key has no permission for this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The organization does not exist, or the container is not in it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                /** @description Identifies the organization. */
                org_id: string;
                /** @description Identifies the container in the organization. */
                container_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key is missing or unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key has no permission for this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The organization does not exist, or the container is not in it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                /** @description Identifies the organization. */
                org_id: string;
                /** @description Identifies the container in the organization. */
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
            /** @description The container is blocked. A rule chooses between this response and the one with a message. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A query parameter is invalid, or the container is already blocked. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key is missing or unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key has no permission for this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The organization does not exist, or the container is not in it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                /** @description Identifies the organization. */
                org_id: string;
                /** @description Identifies the container in the organization. */
                container_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The container is unblocked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnblockedMessage"];
                };
            };
            /** @description The container is unblocked. A rule chooses between this response and the one with a message. */
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key is missing or unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key has no permission for this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The organization does not exist, the container is not in it, or it is not blocked. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                /** @description Identifies the organization. */
                org_id: string;
                /** @description Identifies the container in the organization. */
                container_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rules. Without rules, an empty object. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrmRules"];
                };
            };
            /** @description A query parameter is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key is missing or unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key has no permission for this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The organization does not exist, or the container is not in it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                /** @description Identifies the organization. */
                org_id: string;
                /** @description Identifies the container in the organization. */
                container_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rules are deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrmRulesDeletedMessage"];
                };
            };
            /** @description The rules are deleted. A rule chooses between this response and the one with a message. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A query parameter is invalid, or the rules are not dynamic. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key is missing or unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key has no permission for this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The organization does not exist, or the container is not in it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                /** @description Identifies the organization. */
                org_id: string;
                /** @description Identifies the container in the organization. */
                container_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The number of attempts of each viewer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attempts"][];
                };
            };
            /** @description A query parameter is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key is missing or unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key has no permission for this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The organization does not exist, or the container is not in it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                /** @description Identifies the organization. */
                org_id: string;
                /** @description Identifies the container in the organization. */
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
            /** @description A query parameter is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key is missing or unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key has no permission for this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The organization does not exist, or the container is not in it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
    GetDrm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifies the organization. */
                org_id: string;
                /** @description Identifies the container in the organization. */
                container_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rules. No source shows a status. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DynamicDrm"];
                };
            };
            /** @description A query parameter is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key is missing or unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key has no permission for this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The organization does not exist, or the container is not in it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
    PutDrm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifies the organization. */
                org_id: string;
                /** @description Identifies the container in the organization. */
                container_id: string;
            };
            cookie?: never;
        };
        /** @description The new rules. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["DynamicDrmUpdate"];
            };
        };
        responses: {
            /** @description The new rules. No source shows a status or a body. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DynamicDrm"];
                };
            };
            /** @description The rules are replaced. A rule chooses between this response and the one with the rules. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A rule or a query parameter is invalid, or the rules are not dynamic. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key is missing or unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key has no permission for this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The organization does not exist, or the container is not in it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
    ListContainerEvents: {
        parameters: {
            query?: {
                /** @description Number of the page, from 1. The vendor names it for large lists in general. */
                page?: number;
                /** @description Maximum number of items on a page. Rules set its default and its bounds. */
                limit?: number;
                /** @description Start of a time range. The vendor names it for large lists in general; a rule decides what is compared with it. */
                start?: string;
                /** @description End of the time range that starts at `start`. */
                end?: string;
            };
            header?: never;
            path: {
                /** @description Identifies the organization. */
                org_id: string;
                /** @description Identifies the container in the organization. */
                container_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Event"][];
                };
            };
            /** @description A query parameter is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key is missing or unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key has no permission for this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The organization does not exist, or the container is not in it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
    PostContainerEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifies the organization. */
                org_id: string;
                /** @description Identifies the container in the organization. */
                container_id: string;
            };
            cookie?: never;
        };
        /** @description The event. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventInput"];
            };
        };
        responses: {
            /** @description The event is logged, in the form of the guide, which shows no status. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventLoggedMessage"];
                };
            };
            /** @description The event as it is logged. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Event"];
                };
            };
            /** @description The event or a query parameter is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key is missing or unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key has no permission for this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The organization does not exist, or the container is not in it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
    DecodeManifest: {
        parameters: {
            query?: {
                /** @description The e-mail address of the viewer. A rule decides on requests without one. */
                viewer?: string;
            };
            header?: never;
            path: {
                /** @description Identifies the organization. */
                org_id: string;
                /** @description Identifies the container in the organization. */
                container_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The manifest. No source shows a status. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecodedManifest"];
                };
            };
            /** @description The viewer or another query parameter is invalid, or the viewer is missing. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key is missing or unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key has no permission for this, or the container or its rules do not let the viewer in. What a viewer gets who is not let in is our assumption. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The organization does not exist, or the container is not in it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
    DecodeFile: {
        parameters: {
            query?: {
                /** @description The e-mail address of the viewer. A rule decides on requests without one. */
                viewer?: string;
            };
            header?: {
                /** @description Requests a range of the bytes of the file. */
                Range?: string;
                /** @description Requests the range only if the file still has this ETag, and the whole file otherwise. */
                "If-Range"?: string;
            };
            path: {
                /** @description Identifies the organization. */
                org_id: string;
                /** @description Identifies the container in the organization. */
                container_id: string;
                /** @description Name of the file, with its folders if it has any, as one segment of the path. */
                file_name: string;
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
            /** @description The viewer or another query parameter is invalid, or the viewer is missing. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key is missing or unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key has no permission for this, or the container or its rules do not let the viewer in. What a viewer gets who is not let in is our assumption. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The organization does not exist, the container is not in it, or the file is not in the container. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": components["schemas"]["Error"];
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
                /** @description Identifies the organization. */
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
            /** @description The digest is missing, or a query parameter is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key is missing or unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The API key has no permission for this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The organization does not exist, or none of its containers has this digest. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
  ListEvents: 'page'
  ListAccessEvents: 'page'
  ListBlockEvents: 'page'
  ListCreateEvents: 'page'
  ListExpireEvents: 'page'
  ListFailEvents: 'page'
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
  GetDrm: never
  PutDrm: never
  ListContainerEvents: 'page'
  PostContainerEvent: never
  DecodeManifest: never
  DecodeFile: never
  GetContainerByDigest: never
}

/** The names of the errors in `x-errors`. */
export type ErrorName =
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

export const document = JSON.parse(
  '{"openapi":"3.1.0","info":{"title":"Locktera Container Management API","version":"1.6.1","description":"Containers of encrypted files with rules about who may open them. Ten operations that the vendor\'s document describes, and sixteen that the vendor names elsewhere. Every part has a grade that says how well it is known. The version is that of the vendor\'s documentation of the API generation whose paths start with an organization.","license":{"name":"MIT","identifier":"MIT"}},"servers":[{"url":"https://api.locktera.com","description":"The vendor\'s own address, as in its document"},{"url":"https://api.locktera.com/v1","description":"The same, as in the vendor\'s introduction"}],"security":[{"bearer":[]}],"tags":[{"name":"containers","description":"Retrieve, list, encode, decode and delete containers."},{"name":"access","description":"Block containers, and list attempts to open them."},{"name":"rules","description":"The DRM rules of containers."},{"name":"events","description":"What happened to containers, and to those of an organization."},{"name":"organizations","description":"Organizations, and their tags and keys."}],"x-sources":{"001_a4978e7c8b7b944b.txt":{"title":"Locktera, Container Management: endpoints, example replies, an encode example, response codes","grade":"documented"},"openapi":{"title":"Locktera/documentation@30cec490 openapi-spec.yml (version 1.0.0.j, 2024-12)","grade":"published"},"docs-intro":{"title":"Locktera/documentation@b08d6e62 docs/intro.md (version 1.6.1, 2024-11)","grade":"published"},"docs-orgs":{"title":"Locktera/documentation@b08d6e62 docs/API/organization-management.md (2024-11)","grade":"published"},"docs-tags":{"title":"Locktera/documentation@b08d6e62 docs/API/tag-management.md (2024-11)","grade":"published"},"docs-events":{"title":"Locktera/documentation@b08d6e62 docs/API/events-management.md (2024-11)","grade":"published"},"ai-usecase":{"title":"Locktera/documentation@5bebe945 docs/API/ai-api-usecase.md (2025-02)","grade":"published"},"examples":{"title":"Locktera/api-docs examples/typescript, Manifest.ts, DynamicDrm.ts, encode, decode and drm (2024-11 to 2025-06)","grade":"published"},"docs-modify":{"title":"docs.locktera.com \\"Modify a secure container\\", of the later generation (stored copy, read 2026-11-21)","grade":"published"},"quayside":{"title":"Quayside\'s own assumption, no source found (2026-11-21)","grade":"assumed"}},"x-keywords":{"responses":{"x-provenance":"assumed","x-source":"quayside#no source says that an operation has no other statuses"}},"x-errors":{"unauthorized":{"status":401,"error":{"message":"Authentication failed or invalid API key.","code":401},"x-provenance":"assumed","x-source":"quayside#body of a 401, in the words that the vendor has for the status"},"forbidden":{"status":403,"error":{"message":"Insufficient permissions.","code":403},"x-provenance":"assumed","x-source":"quayside#body of a 403, in the words that docs-intro has for the status"},"access_refused":{"status":403,"error":{"message":"Insufficient permissions: {reason}.","code":403},"x-provenance":"assumed","x-source":"quayside#decode that the container or its rules do not allow"},"container_not_found":{"status":404,"error":{"message":"Resource not found: no container \\"{container_id}\\".","code":404},"x-provenance":"assumed","x-source":"quayside#body of a 404, beginning with the vendor\'s words for the status"},"organization_not_found":{"status":404,"error":{"message":"Resource not found: no organization \\"{org_id}\\".","code":404},"x-provenance":"assumed","x-source":"quayside#unknown organization"},"digest_not_found":{"status":404,"error":{"message":"Resource not found: no container with digest \\"{digest}\\".","code":404},"x-provenance":"assumed","x-source":"quayside#digest of no container"},"file_not_found":{"status":404,"error":{"message":"Resource not found: container \\"{container_id}\\" has no file \\"{file}\\".","code":404},"x-provenance":"assumed","x-source":"quayside#decode of a file that is not in the container"},"block_not_found":{"status":404,"error":{"message":"Resource not found: container \\"{container_id}\\" has no block.","code":404},"x-provenance":"assumed","x-source":"quayside#unblock of a container that is not blocked, refused"},"unknown_url":{"status":404,"error":{"message":"Resource not found: {method} {path}","code":404},"x-provenance":"assumed","x-source":"quayside#path of no operation"},"already_blocked":{"status":400,"error":{"message":"Invalid input or parameters: container \\"{container_id}\\" is blocked already.","code":400},"x-provenance":"assumed","x-source":"quayside#second block, refused"},"static_drm":{"status":400,"error":{"message":"Invalid input or parameters: the DRM rules of container \\"{container_id}\\" are not dynamic.","code":400},"x-provenance":"assumed","x-source":"docs-modify#only dynamic containers can be modified; status and wording are ours"},"missing_body":{"status":400,"error":{"message":"Invalid input or parameters: the request has no body.","code":400},"x-provenance":"assumed","x-source":"quayside#request that needs a body and has none"},"not_a_form":{"status":400,"error":{"message":"Invalid input or parameters: the content type is {actual}, not {expected}.","code":400},"x-provenance":"assumed","x-source":"quayside#body of another content type; the vendor lists no 415"},"not_json":{"status":400,"error":{"message":"Invalid input or parameters: the body is {actual}, not JSON.","code":400},"x-provenance":"assumed","x-source":"quayside#body of another content type; the vendor lists no 415"},"malformed_json":{"status":400,"error":{"message":"Invalid input or parameters: the body cannot be read as JSON: {reason}","code":400},"x-provenance":"assumed","x-source":"quayside#body that is not JSON"},"invalid_multipart":{"status":400,"error":{"message":"Invalid input or parameters: {reason}","code":400},"x-provenance":"assumed","x-source":"quayside#form, or content encoding of any body, that cannot be read"},"invalid_url_encoding":{"status":400,"error":{"message":"Invalid input or parameters: the path {path} cannot be decoded.","code":400},"x-provenance":"assumed","x-source":"quayside#percent sign without two hex digits"},"malformed_manifest":{"status":400,"error":{"message":"Invalid input or parameters: {field} is not JSON.","code":400,"field":"{field}","detail":"is not JSON: {reason}"},"x-provenance":"assumed","x-source":"quayside#manifest that is not JSON"},"missing_part":{"status":400,"error":{"message":"Invalid input or parameters: the form has no part \\"{field}\\".","code":400,"field":"{field}","detail":"is not in the form"},"x-provenance":"assumed","x-source":"quayside#form without a manifest, or without files"},"missing_field":{"status":400,"error":{"message":"Invalid input or parameters: {field} is missing.","code":400,"field":"{field}","detail":"is missing"},"x-provenance":"assumed","x-source":"quayside#required member or parameter that is missing"},"invalid_type":{"status":400,"error":{"message":"Invalid input or parameters: {field} must be {expected}, not {actual}.","code":400,"field":"{field}","detail":"must be {expected}, not {actual}"},"x-provenance":"assumed","x-source":"quayside#wrong type"},"invalid_format":{"status":400,"error":{"message":"Invalid input or parameters: {field} is not {expected}.","code":400,"field":"{field}","detail":"is not {expected}"},"x-provenance":"assumed","x-source":"quayside#text in another form than the rule for it has"},"below_minimum":{"status":400,"error":{"message":"Invalid input or parameters: {field} must be at least {limit}.","code":400,"field":"{field}","detail":"must be at least {limit}"},"x-provenance":"assumed","x-source":"quayside#too small a number"},"above_maximum":{"status":400,"error":{"message":"Invalid input or parameters: {field} must be at most {limit}.","code":400,"field":"{field}","detail":"must be at most {limit}"},"x-provenance":"assumed","x-source":"quayside#too large a number"},"empty_value":{"status":400,"error":{"message":"Invalid input or parameters: {field} must not be empty.","code":400,"field":"{field}","detail":"must not be empty"},"x-provenance":"assumed","x-source":"quayside#empty text or rule"},"unknown_field":{"status":400,"error":{"message":"Invalid input or parameters: {field} is not known.","code":400,"field":"{field}","detail":"is not known"},"x-provenance":"assumed","x-source":"quayside#undeclared member, part or query key"},"duplicate_field":{"status":400,"error":{"message":"Invalid input or parameters: {field} is given more than once.","code":400,"field":"{field}","detail":"is given more than once"},"x-provenance":"assumed","x-source":"quayside#repeated part, query key or name"},"nameless_file":{"status":400,"error":{"message":"Invalid input or parameters: a part \\"{field}\\" has no file name.","code":400,"field":"{field}","detail":"has no file name"},"x-provenance":"assumed","x-source":"quayside#file part without a name"},"repeated_file":{"status":400,"error":{"message":"Invalid input or parameters: the file \\"{file}\\" is sent more than once.","code":400,"field":"{field}","detail":"\\"{file}\\" is sent more than once"},"x-provenance":"assumed","x-source":"quayside#two files of one name"},"file_not_sent":{"status":400,"error":{"message":"Invalid input or parameters: the file \\"{file}\\" of the manifest is not sent.","code":400,"field":"{field}","detail":"\\"{file}\\" of the manifest is not sent"},"x-provenance":"assumed","x-source":"quayside#file of the manifest without a part"},"file_not_listed":{"status":400,"error":{"message":"Invalid input or parameters: the file \\"{file}\\" is not in the manifest.","code":400,"field":"{field}","detail":"\\"{file}\\" is not in the manifest"},"x-provenance":"assumed","x-source":"quayside#file part that the manifest does not list, refused"},"file_without_type":{"status":400,"error":{"message":"Invalid input or parameters: the file \\"{file}\\" has no type in the manifest and none in the form.","code":400,"field":"{field}","detail":"\\"{file}\\" has no type in the manifest and none in the form"},"x-provenance":"assumed","x-source":"examples#FileInfo.type, one of the two has to give it; status and wording are ours"},"end_before_start":{"status":400,"error":{"message":"Invalid input or parameters: {field} ends before it starts.","code":400,"field":"{field}","detail":"ends before it starts"},"x-provenance":"assumed","x-source":"quayside#time or range of addresses that is turned around"},"method_not_allowed":{"status":405,"error":{"message":"Not allowed to {method} on {path}.","code":405},"x-provenance":"assumed","x-source":"quayside#known path, other method"},"range_not_satisfiable":{"status":416,"error":{"message":"Invalid input or parameters: the range is outside the file.","code":416},"x-provenance":"assumed","x-source":"quayside#parts of a file"},"payload_too_large":{"status":413,"error":{"message":"The request body is larger than {limit} bytes.","code":413},"x-provenance":"assumed","x-source":"quayside#body above the limit"},"rate_limited":{"status":429,"error":{"message":"Rate limit exceeded.","code":429},"x-provenance":"assumed","x-source":"quayside#body of a 429, in the words that docs-intro has for the status"},"server_error":{"status":500,"x-by-fault":true,"error":{"message":"An error occurred on the server.","code":500},"x-provenance":"assumed","x-source":"quayside#body of a 500, in the words that the vendor has for the status"}},"x-responses":{"400":{"description":"The path has an invalid percent-encoding.","x-provenance":"assumed","x-source":"quayside#path that cannot be decoded","x-errors":["invalid_url_encoding"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"401":{"description":"The API key is missing or unknown, whatever the path of the request.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.401","x-keywords":{"content":{"x-provenance":"published","x-source":"docs-intro#Response Format, JSON"}},"x-errors":["unauthorized"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"404":{"description":"No operation has this path.","x-provenance":"assumed","x-source":"quayside#path of no operation","x-errors":["unknown_url"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"405":{"description":"The path exists, but not with this method.","x-provenance":"assumed","x-source":"quayside#known path, other method","x-errors":["method_not_allowed"],"headers":{"Allow":{"description":"The methods of this path.","x-provenance":"assumed","x-source":"quayside#Allow, as HTTP asks of a 405","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#Allow, as HTTP asks of a 405"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}}},"paths":{"/orgs/{org_id}":{"get":{"operationId":"GetOrg","summary":"Retrieve an organization","description":"One organization. The document does not name this operation; the vendor\'s example starts with it.","tags":["organizations"],"x-provenance":"published","x-source":"docs-orgs#Retrieve Organization Information","parameters":[{"name":"org_id","in":"path","required":true,"description":"Identifies the organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id"}}],"responses":{"200":{"description":"The organization.","x-provenance":"published","x-source":"docs-orgs#API Response Codes.200","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Org"}}}},"400":{"description":"A query parameter is invalid.","x-provenance":"published","x-source":"docs-intro#Response Format.400","x-errors":["unknown_field"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"401":{"description":"The API key is missing or unknown.","x-provenance":"published","x-source":"docs-intro#Response Format.401","x-errors":["unauthorized"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"403":{"description":"The API key has no permission for this.","x-provenance":"published","x-source":"docs-intro#Response Format.403","x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"404":{"description":"The organization does not exist.","x-provenance":"published","x-source":"docs-intro#Response Format.404","x-errors":["organization_not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"429":{"description":"Too many requests.","x-provenance":"published","x-source":"docs-intro#Response Format.429","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time at which to retry.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"500":{"description":"The service failed.","x-provenance":"published","x-source":"docs-intro#Response Format.500","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}}}}},"/orgs/{org_id}/tags":{"get":{"operationId":"ListTags","summary":"List the tags of an organization","description":"All tags of the containers of the organization, each once.","tags":["organizations"],"x-provenance":"published","x-source":"docs-tags#Retrieve Organization Tags","parameters":[{"name":"org_id","in":"path","required":true,"description":"Identifies the organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id"}}],"responses":{"200":{"description":"The tags. Two documents of the vendor show different forms; a rule decides.","x-provenance":"published","x-source":"docs-tags#API Response Codes.200","content":{"application/json":{"schema":{"type":"array","description":"The tags.","x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/tags.responses.200","items":{"$ref":"#/components/schemas/Tag"}}}}},"400":{"description":"A query parameter is invalid.","x-provenance":"published","x-source":"docs-intro#Response Format.400","x-errors":["unknown_field"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"401":{"description":"The API key is missing or unknown.","x-provenance":"published","x-source":"docs-intro#Response Format.401","x-errors":["unauthorized"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"403":{"description":"The API key has no permission for this.","x-provenance":"published","x-source":"docs-intro#Response Format.403","x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"404":{"description":"The organization does not exist.","x-provenance":"published","x-source":"docs-intro#Response Format.404","x-errors":["organization_not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"429":{"description":"Too many requests.","x-provenance":"published","x-source":"docs-intro#Response Format.429","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time at which to retry.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"500":{"description":"The service failed.","x-provenance":"published","x-source":"docs-intro#Response Format.500","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}}}}},"/orgs/{org_id}/pq_keys":{"get":{"operationId":"ListPqKeys","summary":"List the post-quantum keys of an organization","description":"The key pairs of an organization. The document announces them without an endpoint. The mock serves placeholder strings, not keys.","tags":["organizations"],"x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/pq_keys","parameters":[{"name":"org_id","in":"path","required":true,"description":"Identifies the organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id"}}],"responses":{"200":{"description":"The keys.","x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/pq_keys.responses.200","content":{"application/json":{"schema":{"type":"array","description":"The keys.","x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/pq_keys.responses.200","items":{"$ref":"#/components/schemas/PqKey"}}}}},"400":{"description":"A query parameter is invalid.","x-provenance":"published","x-source":"docs-intro#Response Format.400","x-errors":["unknown_field"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"401":{"description":"The API key is missing or unknown.","x-provenance":"published","x-source":"docs-intro#Response Format.401","x-errors":["unauthorized"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"403":{"description":"The API key has no permission for this.","x-provenance":"published","x-source":"docs-intro#Response Format.403","x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"404":{"description":"The organization does not exist.","x-provenance":"published","x-source":"docs-intro#Response Format.404","x-errors":["organization_not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"429":{"description":"Too many requests.","x-provenance":"published","x-source":"docs-intro#Response Format.429","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time at which to retry.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"500":{"description":"The service failed.","x-provenance":"published","x-source":"docs-intro#Response Format.500","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}}}}},"/orgs/{org_id}/events":{"get":{"operationId":"ListEvents","summary":"List the events of an organization","description":"What happened to the containers of the organization. A rule decides the order.","tags":["events"],"x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/events","parameters":[{"name":"org_id","in":"path","required":true,"description":"Identifies the organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id"}},{"name":"page","in":"query","description":"Number of the page, from 1. The vendor names it for large lists in general.","x-provenance":"published","x-source":"docs-intro#Pagination Parameters.page","schema":{"type":"integer","default":1,"x-provenance":"published","x-source":"docs-intro#Pagination Parameters.page"}},{"name":"limit","in":"query","description":"Maximum number of items on a page. Rules set its default and its bounds.","x-provenance":"published","x-source":"docs-intro#Pagination Parameters.limit","schema":{"type":"integer","x-provenance":"published","x-source":"docs-intro#Pagination Parameters.limit"}},{"name":"start","in":"query","description":"Start of a time range. The vendor names it for large lists in general; a rule decides what is compared with it.","x-provenance":"published","x-source":"docs-intro#Filtering by Timestamps.start","schema":{"type":"string","format":"date-time","x-provenance":"published","x-source":"docs-intro#Filtering by Timestamps"}},{"name":"end","in":"query","description":"End of the time range that starts at `start`.","x-provenance":"published","x-source":"docs-intro#Filtering by Timestamps.end","schema":{"type":"string","format":"date-time","x-provenance":"published","x-source":"docs-intro#Filtering by Timestamps"}}],"responses":{"200":{"description":"A page of events.","x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/events.responses.200","content":{"application/json":{"schema":{"type":"array","description":"The events of the page.","x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/events.responses.200","items":{"$ref":"#/components/schemas/Event"}}}}},"400":{"description":"A query parameter is invalid.","x-provenance":"published","x-source":"docs-intro#Response Format.400","x-errors":["invalid_type","invalid_format","below_minimum","above_maximum","duplicate_field","unknown_field"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"401":{"description":"The API key is missing or unknown.","x-provenance":"published","x-source":"docs-intro#Response Format.401","x-errors":["unauthorized"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"403":{"description":"The API key has no permission for this.","x-provenance":"published","x-source":"docs-intro#Response Format.403","x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"404":{"description":"The organization does not exist.","x-provenance":"published","x-source":"docs-intro#Response Format.404","x-errors":["organization_not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"429":{"description":"Too many requests.","x-provenance":"published","x-source":"docs-intro#Response Format.429","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time at which to retry.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"500":{"description":"The service failed.","x-provenance":"published","x-source":"docs-intro#Response Format.500","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}}}}},"/orgs/{org_id}/container_events/by_access":{"get":{"operationId":"ListAccessEvents","summary":"List the access events of an organization","description":"The events that tell when a viewer opened a container of the organization.","tags":["events"],"x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/container_events/by_access","parameters":[{"name":"org_id","in":"path","required":true,"description":"Identifies the organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id"}},{"name":"page","in":"query","description":"Number of the page, from 1. The vendor names it for large lists in general.","x-provenance":"published","x-source":"docs-intro#Pagination Parameters.page","schema":{"type":"integer","default":1,"x-provenance":"published","x-source":"docs-intro#Pagination Parameters.page"}},{"name":"limit","in":"query","description":"Maximum number of items on a page. Rules set its default and its bounds.","x-provenance":"published","x-source":"docs-intro#Pagination Parameters.limit","schema":{"type":"integer","x-provenance":"published","x-source":"docs-intro#Pagination Parameters.limit"}},{"name":"start","in":"query","description":"Start of a time range. The vendor names it for large lists in general; a rule decides what is compared with it.","x-provenance":"published","x-source":"docs-intro#Filtering by Timestamps.start","schema":{"type":"string","format":"date-time","x-provenance":"published","x-source":"docs-intro#Filtering by Timestamps"}},{"name":"end","in":"query","description":"End of the time range that starts at `start`.","x-provenance":"published","x-source":"docs-intro#Filtering by Timestamps.end","schema":{"type":"string","format":"date-time","x-provenance":"published","x-source":"docs-intro#Filtering by Timestamps"}}],"responses":{"200":{"description":"A page of events.","x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/container_events/by_access.responses.200","content":{"application/json":{"schema":{"type":"array","description":"The events of the page.","x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/container_events/by_access.responses.200","items":{"$ref":"#/components/schemas/Event"}}}}},"400":{"description":"A query parameter is invalid.","x-provenance":"published","x-source":"docs-intro#Response Format.400","x-errors":["invalid_type","invalid_format","below_minimum","above_maximum","duplicate_field","unknown_field"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"401":{"description":"The API key is missing or unknown.","x-provenance":"published","x-source":"docs-intro#Response Format.401","x-errors":["unauthorized"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"403":{"description":"The API key has no permission for this.","x-provenance":"published","x-source":"docs-intro#Response Format.403","x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"404":{"description":"The organization does not exist.","x-provenance":"published","x-source":"docs-intro#Response Format.404","x-errors":["organization_not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"429":{"description":"Too many requests.","x-provenance":"published","x-source":"docs-intro#Response Format.429","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time at which to retry.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"500":{"description":"The service failed.","x-provenance":"published","x-source":"docs-intro#Response Format.500","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}}}}},"/orgs/{org_id}/container_events/by_block":{"get":{"operationId":"ListBlockEvents","summary":"List the block events of an organization","description":"The events that tell when a container of the organization was blocked.","tags":["events"],"x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/container_events/by_block","parameters":[{"name":"org_id","in":"path","required":true,"description":"Identifies the organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id"}},{"name":"page","in":"query","description":"Number of the page, from 1. The vendor names it for large lists in general.","x-provenance":"published","x-source":"docs-intro#Pagination Parameters.page","schema":{"type":"integer","default":1,"x-provenance":"published","x-source":"docs-intro#Pagination Parameters.page"}},{"name":"limit","in":"query","description":"Maximum number of items on a page. Rules set its default and its bounds.","x-provenance":"published","x-source":"docs-intro#Pagination Parameters.limit","schema":{"type":"integer","x-provenance":"published","x-source":"docs-intro#Pagination Parameters.limit"}},{"name":"start","in":"query","description":"Start of a time range. The vendor names it for large lists in general; a rule decides what is compared with it.","x-provenance":"published","x-source":"docs-intro#Filtering by Timestamps.start","schema":{"type":"string","format":"date-time","x-provenance":"published","x-source":"docs-intro#Filtering by Timestamps"}},{"name":"end","in":"query","description":"End of the time range that starts at `start`.","x-provenance":"published","x-source":"docs-intro#Filtering by Timestamps.end","schema":{"type":"string","format":"date-time","x-provenance":"published","x-source":"docs-intro#Filtering by Timestamps"}}],"responses":{"200":{"description":"A page of events.","x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/container_events/by_block.responses.200","content":{"application/json":{"schema":{"type":"array","description":"The events of the page.","x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/container_events/by_block.responses.200","items":{"$ref":"#/components/schemas/Event"}}}}},"400":{"description":"A query parameter is invalid.","x-provenance":"published","x-source":"docs-intro#Response Format.400","x-errors":["invalid_type","invalid_format","below_minimum","above_maximum","duplicate_field","unknown_field"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"401":{"description":"The API key is missing or unknown.","x-provenance":"published","x-source":"docs-intro#Response Format.401","x-errors":["unauthorized"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"403":{"description":"The API key has no permission for this.","x-provenance":"published","x-source":"docs-intro#Response Format.403","x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"404":{"description":"The organization does not exist.","x-provenance":"published","x-source":"docs-intro#Response Format.404","x-errors":["organization_not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"429":{"description":"Too many requests.","x-provenance":"published","x-source":"docs-intro#Response Format.429","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time at which to retry.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"500":{"description":"The service failed.","x-provenance":"published","x-source":"docs-intro#Response Format.500","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}}}}},"/orgs/{org_id}/container_events/by_create":{"get":{"operationId":"ListCreateEvents","summary":"List the create events of an organization","description":"The events that tell when a container of the organization was created.","tags":["events"],"x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/container_events/by_create","parameters":[{"name":"org_id","in":"path","required":true,"description":"Identifies the organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id"}},{"name":"page","in":"query","description":"Number of the page, from 1. The vendor names it for large lists in general.","x-provenance":"published","x-source":"docs-intro#Pagination Parameters.page","schema":{"type":"integer","default":1,"x-provenance":"published","x-source":"docs-intro#Pagination Parameters.page"}},{"name":"limit","in":"query","description":"Maximum number of items on a page. Rules set its default and its bounds.","x-provenance":"published","x-source":"docs-intro#Pagination Parameters.limit","schema":{"type":"integer","x-provenance":"published","x-source":"docs-intro#Pagination Parameters.limit"}},{"name":"start","in":"query","description":"Start of a time range. The vendor names it for large lists in general; a rule decides what is compared with it.","x-provenance":"published","x-source":"docs-intro#Filtering by Timestamps.start","schema":{"type":"string","format":"date-time","x-provenance":"published","x-source":"docs-intro#Filtering by Timestamps"}},{"name":"end","in":"query","description":"End of the time range that starts at `start`.","x-provenance":"published","x-source":"docs-intro#Filtering by Timestamps.end","schema":{"type":"string","format":"date-time","x-provenance":"published","x-source":"docs-intro#Filtering by Timestamps"}}],"responses":{"200":{"description":"A page of events.","x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/container_events/by_create.responses.200","content":{"application/json":{"schema":{"type":"array","description":"The events of the page.","x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/container_events/by_create.responses.200","items":{"$ref":"#/components/schemas/Event"}}}}},"400":{"description":"A query parameter is invalid.","x-provenance":"published","x-source":"docs-intro#Response Format.400","x-errors":["invalid_type","invalid_format","below_minimum","above_maximum","duplicate_field","unknown_field"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"401":{"description":"The API key is missing or unknown.","x-provenance":"published","x-source":"docs-intro#Response Format.401","x-errors":["unauthorized"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"403":{"description":"The API key has no permission for this.","x-provenance":"published","x-source":"docs-intro#Response Format.403","x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"404":{"description":"The organization does not exist.","x-provenance":"published","x-source":"docs-intro#Response Format.404","x-errors":["organization_not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"429":{"description":"Too many requests.","x-provenance":"published","x-source":"docs-intro#Response Format.429","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time at which to retry.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"500":{"description":"The service failed.","x-provenance":"published","x-source":"docs-intro#Response Format.500","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}}}}},"/orgs/{org_id}/container_events/by_expire":{"get":{"operationId":"ListExpireEvents","summary":"List the expire events of an organization","description":"The events that tell when the time span of a container of the organization ended.","tags":["events"],"x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/container_events/by_expire","parameters":[{"name":"org_id","in":"path","required":true,"description":"Identifies the organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id"}},{"name":"page","in":"query","description":"Number of the page, from 1. The vendor names it for large lists in general.","x-provenance":"published","x-source":"docs-intro#Pagination Parameters.page","schema":{"type":"integer","default":1,"x-provenance":"published","x-source":"docs-intro#Pagination Parameters.page"}},{"name":"limit","in":"query","description":"Maximum number of items on a page. Rules set its default and its bounds.","x-provenance":"published","x-source":"docs-intro#Pagination Parameters.limit","schema":{"type":"integer","x-provenance":"published","x-source":"docs-intro#Pagination Parameters.limit"}},{"name":"start","in":"query","description":"Start of a time range. The vendor names it for large lists in general; a rule decides what is compared with it.","x-provenance":"published","x-source":"docs-intro#Filtering by Timestamps.start","schema":{"type":"string","format":"date-time","x-provenance":"published","x-source":"docs-intro#Filtering by Timestamps"}},{"name":"end","in":"query","description":"End of the time range that starts at `start`.","x-provenance":"published","x-source":"docs-intro#Filtering by Timestamps.end","schema":{"type":"string","format":"date-time","x-provenance":"published","x-source":"docs-intro#Filtering by Timestamps"}}],"responses":{"200":{"description":"A page of events.","x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/container_events/by_expire.responses.200","content":{"application/json":{"schema":{"type":"array","description":"The events of the page.","x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/container_events/by_expire.responses.200","items":{"$ref":"#/components/schemas/Event"}}}}},"400":{"description":"A query parameter is invalid.","x-provenance":"published","x-source":"docs-intro#Response Format.400","x-errors":["invalid_type","invalid_format","below_minimum","above_maximum","duplicate_field","unknown_field"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"401":{"description":"The API key is missing or unknown.","x-provenance":"published","x-source":"docs-intro#Response Format.401","x-errors":["unauthorized"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"403":{"description":"The API key has no permission for this.","x-provenance":"published","x-source":"docs-intro#Response Format.403","x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"404":{"description":"The organization does not exist.","x-provenance":"published","x-source":"docs-intro#Response Format.404","x-errors":["organization_not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"429":{"description":"Too many requests.","x-provenance":"published","x-source":"docs-intro#Response Format.429","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time at which to retry.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"500":{"description":"The service failed.","x-provenance":"published","x-source":"docs-intro#Response Format.500","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}}}}},"/orgs/{org_id}/container_events/by_fail":{"get":{"operationId":"ListFailEvents","summary":"List the fail events of an organization","description":"The events that tell when a viewer was refused a container of the organization.","tags":["events"],"x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/container_events/by_fail","parameters":[{"name":"org_id","in":"path","required":true,"description":"Identifies the organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id"}},{"name":"page","in":"query","description":"Number of the page, from 1. The vendor names it for large lists in general.","x-provenance":"published","x-source":"docs-intro#Pagination Parameters.page","schema":{"type":"integer","default":1,"x-provenance":"published","x-source":"docs-intro#Pagination Parameters.page"}},{"name":"limit","in":"query","description":"Maximum number of items on a page. Rules set its default and its bounds.","x-provenance":"published","x-source":"docs-intro#Pagination Parameters.limit","schema":{"type":"integer","x-provenance":"published","x-source":"docs-intro#Pagination Parameters.limit"}},{"name":"start","in":"query","description":"Start of a time range. The vendor names it for large lists in general; a rule decides what is compared with it.","x-provenance":"published","x-source":"docs-intro#Filtering by Timestamps.start","schema":{"type":"string","format":"date-time","x-provenance":"published","x-source":"docs-intro#Filtering by Timestamps"}},{"name":"end","in":"query","description":"End of the time range that starts at `start`.","x-provenance":"published","x-source":"docs-intro#Filtering by Timestamps.end","schema":{"type":"string","format":"date-time","x-provenance":"published","x-source":"docs-intro#Filtering by Timestamps"}}],"responses":{"200":{"description":"A page of events.","x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/container_events/by_fail.responses.200","content":{"application/json":{"schema":{"type":"array","description":"The events of the page.","x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/container_events/by_fail.responses.200","items":{"$ref":"#/components/schemas/Event"}}}}},"400":{"description":"A query parameter is invalid.","x-provenance":"published","x-source":"docs-intro#Response Format.400","x-errors":["invalid_type","invalid_format","below_minimum","above_maximum","duplicate_field","unknown_field"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"401":{"description":"The API key is missing or unknown.","x-provenance":"published","x-source":"docs-intro#Response Format.401","x-errors":["unauthorized"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"403":{"description":"The API key has no permission for this.","x-provenance":"published","x-source":"docs-intro#Response Format.403","x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"404":{"description":"The organization does not exist.","x-provenance":"published","x-source":"docs-intro#Response Format.404","x-errors":["organization_not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"429":{"description":"Too many requests.","x-provenance":"published","x-source":"docs-intro#Response Format.429","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time at which to retry.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"500":{"description":"The service failed.","x-provenance":"published","x-source":"docs-intro#Response Format.500","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}}}}},"/orgs/{org_id}/containers":{"get":{"operationId":"ListContainers","summary":"List containers","description":"A page of the containers of an organization, including blocked ones.","tags":["containers"],"x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#GET /orgs/{org_id}/containers","parameters":[{"name":"org_id","in":"path","required":true,"description":"Identifies the organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id"}},{"name":"page","in":"query","description":"Number of the page, from 1. The vendor names it for large lists in general.","x-provenance":"published","x-source":"docs-intro#Pagination Parameters.page","schema":{"type":"integer","default":1,"x-provenance":"published","x-source":"docs-intro#Pagination Parameters.page"}},{"name":"limit","in":"query","description":"Maximum number of items on a page. Rules set its default and its bounds.","x-provenance":"published","x-source":"docs-intro#Pagination Parameters.limit","schema":{"type":"integer","x-provenance":"published","x-source":"docs-intro#Pagination Parameters.limit"}},{"name":"start","in":"query","description":"Start of a time range. The vendor names it for large lists in general; a rule decides what is compared with it.","x-provenance":"published","x-source":"docs-intro#Filtering by Timestamps.start","schema":{"type":"string","format":"date-time","x-provenance":"published","x-source":"docs-intro#Filtering by Timestamps"}},{"name":"end","in":"query","description":"End of the time range that starts at `start`.","x-provenance":"published","x-source":"docs-intro#Filtering by Timestamps.end","schema":{"type":"string","format":"date-time","x-provenance":"published","x-source":"docs-intro#Filtering by Timestamps"}}],"responses":{"200":{"description":"A page of containers.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.200","x-keywords":{"content":{"x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/containers.responses.200"}},"content":{"application/json":{"schema":{"type":"array","description":"The containers of the page.","x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/containers.responses.200","items":{"$ref":"#/components/schemas/Container"}}}}},"400":{"description":"A query parameter is invalid.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.400","x-keywords":{"content":{"x-provenance":"published","x-source":"docs-intro#Response Format, JSON"}},"x-errors":["invalid_type","invalid_format","below_minimum","above_maximum","duplicate_field","unknown_field"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"401":{"description":"The API key is missing or unknown.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.401","x-keywords":{"content":{"x-provenance":"published","x-source":"docs-intro#Response Format, JSON"}},"x-errors":["unauthorized"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"403":{"description":"The API key has no permission for this.","x-provenance":"published","x-source":"docs-intro#Response Format.403","x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"404":{"description":"The organization does not exist.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.404","x-keywords":{"content":{"x-provenance":"published","x-source":"docs-intro#Response Format, JSON"}},"x-errors":["organization_not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"429":{"description":"Too many requests.","x-provenance":"published","x-source":"docs-intro#Response Format.429","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time at which to retry.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"500":{"description":"The service failed.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.500","x-keywords":{"content":{"x-provenance":"published","x-source":"docs-intro#Response Format, JSON"}},"x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}}}}},"/orgs/{org_id}/containers/encode":{"post":{"operationId":"EncodeContainer","summary":"Encode files into a container","description":"Creates a container from the files of a form, with the rules of its manifest. If any part is invalid, nothing is stored.","tags":["containers"],"x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#POST /orgs/{org_id}/containers/encode","parameters":[{"name":"org_id","in":"path","required":true,"description":"Identifies the organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id"}}],"requestBody":{"description":"The manifest and the files.","required":true,"x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#POST /orgs/{org_id}/containers/encode","x-keywords":{"required":{"x-provenance":"assumed","x-source":"quayside#an encode without a body is refused"}},"content":{"multipart/form-data":{"schema":{"$ref":"#/components/schemas/EncodeForm"}}}},"responses":{"200":{"description":"The manifest of the new container. The document shows fields that are read from it, and no status.","x-provenance":"assumed","x-source":"quayside#status of an encode, taken from the vendor\'s list","content":{"application/json":{"schema":{"$ref":"#/components/schemas/EncodedManifest"}}}},"400":{"description":"The form is invalid. The error names the invalid part.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.400","x-keywords":{"content":{"x-provenance":"published","x-source":"docs-intro#Response Format, JSON"}},"x-errors":["missing_body","not_a_form","invalid_multipart","malformed_manifest","missing_part","missing_field","invalid_type","invalid_format","below_minimum","empty_value","unknown_field","duplicate_field","nameless_file","repeated_file","file_not_sent","file_not_listed","file_without_type","end_before_start"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"401":{"description":"The API key is missing or unknown.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.401","x-keywords":{"content":{"x-provenance":"published","x-source":"docs-intro#Response Format, JSON"}},"x-errors":["unauthorized"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"403":{"description":"The API key has no permission for this.","x-provenance":"published","x-source":"docs-intro#Response Format.403","x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"404":{"description":"The organization does not exist.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.404","x-keywords":{"content":{"x-provenance":"published","x-source":"docs-intro#Response Format, JSON"}},"x-errors":["organization_not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"413":{"description":"The form is too large.","x-provenance":"assumed","x-source":"quayside#too large a form","x-errors":["payload_too_large"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"429":{"description":"Too many requests.","x-provenance":"published","x-source":"docs-intro#Response Format.429","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time at which to retry.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"500":{"description":"The service failed.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.500","x-keywords":{"content":{"x-provenance":"published","x-source":"docs-intro#Response Format, JSON"}},"x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}}}}},"/orgs/{org_id}/containers/{container_id}":{"get":{"operationId":"GetContainer","summary":"Retrieve a container","description":"One container, whether it is blocked or not.","tags":["containers"],"x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#GET /orgs/{org_id}/containers/{container_id}","parameters":[{"name":"org_id","in":"path","required":true,"description":"Identifies the organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id"}},{"name":"container_id","in":"path","required":true,"description":"Identifies the container in the organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#container_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#container_id"}}],"responses":{"200":{"description":"The container.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.200","x-keywords":{"content":{"x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#Retrieve a Specific Container"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Container"}}}},"400":{"description":"A query parameter is invalid.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.400","x-keywords":{"content":{"x-provenance":"published","x-source":"docs-intro#Response Format, JSON"}},"x-errors":["unknown_field"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"401":{"description":"The API key is missing or unknown.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.401","x-keywords":{"content":{"x-provenance":"published","x-source":"docs-intro#Response Format, JSON"}},"x-errors":["unauthorized"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"403":{"description":"The API key has no permission for this.","x-provenance":"published","x-source":"docs-intro#Response Format.403","x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"404":{"description":"The organization does not exist, or the container is not in it.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.404","x-keywords":{"content":{"x-provenance":"published","x-source":"docs-intro#Response Format, JSON"}},"x-errors":["organization_not_found","container_not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"429":{"description":"Too many requests.","x-provenance":"published","x-source":"docs-intro#Response Format.429","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time at which to retry.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"500":{"description":"The service failed.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.500","x-keywords":{"content":{"x-provenance":"published","x-source":"docs-intro#Response Format, JSON"}},"x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}}}},"delete":{"operationId":"DeleteContainer","summary":"Delete a container","description":"Deletes a container, its files and its logs. The document does not have this operation.","tags":["containers"],"x-provenance":"published","x-source":"openapi#DELETE /orgs/{org_id}/containers/{container_id}","parameters":[{"name":"org_id","in":"path","required":true,"description":"Identifies the organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id"}},{"name":"container_id","in":"path","required":true,"description":"Identifies the container in the organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#container_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#container_id"}}],"responses":{"204":{"description":"The container is deleted.","x-provenance":"published","x-source":"openapi#DELETE /orgs/{org_id}/containers/{container_id}.responses.204"},"400":{"description":"A query parameter is invalid.","x-provenance":"published","x-source":"docs-intro#Response Format.400","x-errors":["unknown_field"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"401":{"description":"The API key is missing or unknown.","x-provenance":"published","x-source":"docs-intro#Response Format.401","x-errors":["unauthorized"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"403":{"description":"The API key has no permission for this.","x-provenance":"published","x-source":"docs-intro#Response Format.403","x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"404":{"description":"The organization does not exist, or the container is not in it.","x-provenance":"published","x-source":"docs-intro#Response Format.404","x-errors":["organization_not_found","container_not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"429":{"description":"Too many requests.","x-provenance":"published","x-source":"docs-intro#Response Format.429","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time at which to retry.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"500":{"description":"The service failed.","x-provenance":"published","x-source":"docs-intro#Response Format.500","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}}}}},"/orgs/{org_id}/containers/{container_id}/block":{"put":{"operationId":"BlockContainer","summary":"Block a container","description":"Prevents everyone from opening the container until it is unblocked. It can still be retrieved.","tags":["access"],"x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#PUT /orgs/{org_id}/containers/{container_id}/block","parameters":[{"name":"org_id","in":"path","required":true,"description":"Identifies the organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id"}},{"name":"container_id","in":"path","required":true,"description":"Identifies the container in the organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#container_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#container_id"}}],"responses":{"200":{"description":"The container is blocked.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.200","x-keywords":{"content":{"x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#Block Container Access"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/BlockedMessage"}}}},"204":{"description":"The container is blocked. A rule chooses between this response and the one with a message.","x-provenance":"published","x-source":"openapi#PUT /orgs/{org_id}/containers/{container_id}/block.responses.204"},"400":{"description":"A query parameter is invalid, or the container is already blocked.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.400","x-keywords":{"content":{"x-provenance":"published","x-source":"docs-intro#Response Format, JSON"}},"x-errors":["unknown_field","already_blocked"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"401":{"description":"The API key is missing or unknown.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.401","x-keywords":{"content":{"x-provenance":"published","x-source":"docs-intro#Response Format, JSON"}},"x-errors":["unauthorized"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"403":{"description":"The API key has no permission for this.","x-provenance":"published","x-source":"docs-intro#Response Format.403","x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"404":{"description":"The organization does not exist, or the container is not in it.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.404","x-keywords":{"content":{"x-provenance":"published","x-source":"docs-intro#Response Format, JSON"}},"x-errors":["organization_not_found","container_not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"429":{"description":"Too many requests.","x-provenance":"published","x-source":"docs-intro#Response Format.429","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time at which to retry.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"500":{"description":"The service failed.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.500","x-keywords":{"content":{"x-provenance":"published","x-source":"docs-intro#Response Format, JSON"}},"x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}}}},"delete":{"operationId":"UnblockContainer","summary":"Unblock a container","description":"Allows the container to be opened again, within its rules.","tags":["access"],"x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#DELETE /orgs/{org_id}/containers/{container_id}/block","parameters":[{"name":"org_id","in":"path","required":true,"description":"Identifies the organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id"}},{"name":"container_id","in":"path","required":true,"description":"Identifies the container in the organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#container_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#container_id"}}],"responses":{"200":{"description":"The container is unblocked.","x-provenance":"assumed","x-source":"quayside#reply to an unblock, after the one to a block","content":{"application/json":{"schema":{"$ref":"#/components/schemas/UnblockedMessage"}}}},"204":{"description":"The container is unblocked. A rule chooses between this response and the one with a message.","x-provenance":"published","x-source":"openapi#DELETE /orgs/{org_id}/containers/{container_id}/block.responses.204"},"400":{"description":"A query parameter is invalid.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.400","x-keywords":{"content":{"x-provenance":"published","x-source":"docs-intro#Response Format, JSON"}},"x-errors":["unknown_field"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"401":{"description":"The API key is missing or unknown.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.401","x-keywords":{"content":{"x-provenance":"published","x-source":"docs-intro#Response Format, JSON"}},"x-errors":["unauthorized"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"403":{"description":"The API key has no permission for this.","x-provenance":"published","x-source":"docs-intro#Response Format.403","x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"404":{"description":"The organization does not exist, the container is not in it, or it is not blocked.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.404","x-keywords":{"content":{"x-provenance":"published","x-source":"docs-intro#Response Format, JSON"}},"x-errors":["organization_not_found","container_not_found","block_not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"429":{"description":"Too many requests.","x-provenance":"published","x-source":"docs-intro#Response Format.429","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time at which to retry.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"500":{"description":"The service failed.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.500","x-keywords":{"content":{"x-provenance":"published","x-source":"docs-intro#Response Format, JSON"}},"x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}}}}},"/orgs/{org_id}/containers/{container_id}/drm_rules":{"get":{"operationId":"GetDrmRules","summary":"Retrieve the DRM rules of a container","description":"Who may open the container, where, when and how often.","tags":["rules"],"x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#GET /orgs/{org_id}/containers/{container_id}/drm_rules","parameters":[{"name":"org_id","in":"path","required":true,"description":"Identifies the organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id"}},{"name":"container_id","in":"path","required":true,"description":"Identifies the container in the organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#container_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#container_id"}}],"responses":{"200":{"description":"The rules. Without rules, an empty object.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.200","x-keywords":{"content":{"x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/containers/{container_id}/drm_rules.responses.200"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/DrmRules"}}}},"400":{"description":"A query parameter is invalid.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.400","x-keywords":{"content":{"x-provenance":"published","x-source":"docs-intro#Response Format, JSON"}},"x-errors":["unknown_field"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"401":{"description":"The API key is missing or unknown.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.401","x-keywords":{"content":{"x-provenance":"published","x-source":"docs-intro#Response Format, JSON"}},"x-errors":["unauthorized"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"403":{"description":"The API key has no permission for this.","x-provenance":"published","x-source":"docs-intro#Response Format.403","x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"404":{"description":"The organization does not exist, or the container is not in it.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.404","x-keywords":{"content":{"x-provenance":"published","x-source":"docs-intro#Response Format, JSON"}},"x-errors":["organization_not_found","container_not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"429":{"description":"Too many requests.","x-provenance":"published","x-source":"docs-intro#Response Format.429","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time at which to retry.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"500":{"description":"The service failed.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.500","x-keywords":{"content":{"x-provenance":"published","x-source":"docs-intro#Response Format, JSON"}},"x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}}}},"delete":{"operationId":"DeleteDrmRules","summary":"Delete the DRM rules of a container","description":"Deletes all rules at once. The vendor says elsewhere that only dynamic ones can be changed.","tags":["rules"],"x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#DELETE /orgs/{org_id}/containers/{container_id}/drm_rules","parameters":[{"name":"org_id","in":"path","required":true,"description":"Identifies the organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id"}},{"name":"container_id","in":"path","required":true,"description":"Identifies the container in the organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#container_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#container_id"}}],"responses":{"200":{"description":"The rules are deleted.","x-provenance":"assumed","x-source":"quayside#reply to a delete of DRM rules, after the one to a block","content":{"application/json":{"schema":{"$ref":"#/components/schemas/DrmRulesDeletedMessage"}}}},"204":{"description":"The rules are deleted. A rule chooses between this response and the one with a message.","x-provenance":"published","x-source":"openapi#DELETE /orgs/{org_id}/containers/{container_id}/drm_rules.responses.204"},"400":{"description":"A query parameter is invalid, or the rules are not dynamic.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.400","x-keywords":{"content":{"x-provenance":"published","x-source":"docs-intro#Response Format, JSON"}},"x-errors":["unknown_field","static_drm"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"401":{"description":"The API key is missing or unknown.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.401","x-keywords":{"content":{"x-provenance":"published","x-source":"docs-intro#Response Format, JSON"}},"x-errors":["unauthorized"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"403":{"description":"The API key has no permission for this.","x-provenance":"published","x-source":"docs-intro#Response Format.403","x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"404":{"description":"The organization does not exist, or the container is not in it.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.404","x-keywords":{"content":{"x-provenance":"published","x-source":"docs-intro#Response Format, JSON"}},"x-errors":["organization_not_found","container_not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"429":{"description":"Too many requests.","x-provenance":"published","x-source":"docs-intro#Response Format.429","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time at which to retry.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"500":{"description":"The service failed.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.500","x-keywords":{"content":{"x-provenance":"published","x-source":"docs-intro#Response Format, JSON"}},"x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}}}}},"/orgs/{org_id}/containers/{container_id}/attempts":{"get":{"operationId":"ListAttempts","summary":"List access attempts","description":"How often each viewer tried to open the container.","tags":["access"],"x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#GET /orgs/{org_id}/containers/{container_id}/attempts","parameters":[{"name":"org_id","in":"path","required":true,"description":"Identifies the organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id"}},{"name":"container_id","in":"path","required":true,"description":"Identifies the container in the organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#container_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#container_id"}}],"responses":{"200":{"description":"The number of attempts of each viewer.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.200","x-keywords":{"content":{"x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/containers/{container_id}/attempts.responses.200"}},"content":{"application/json":{"schema":{"type":"array","description":"One entry per viewer. A rule decides the order.","x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/containers/{container_id}/attempts.responses.200","items":{"$ref":"#/components/schemas/Attempts"}}}}},"400":{"description":"A query parameter is invalid.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.400","x-keywords":{"content":{"x-provenance":"published","x-source":"docs-intro#Response Format, JSON"}},"x-errors":["unknown_field"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"401":{"description":"The API key is missing or unknown.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.401","x-keywords":{"content":{"x-provenance":"published","x-source":"docs-intro#Response Format, JSON"}},"x-errors":["unauthorized"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"403":{"description":"The API key has no permission for this.","x-provenance":"published","x-source":"docs-intro#Response Format.403","x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"404":{"description":"The organization does not exist, or the container is not in it.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.404","x-keywords":{"content":{"x-provenance":"published","x-source":"docs-intro#Response Format, JSON"}},"x-errors":["organization_not_found","container_not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"429":{"description":"Too many requests.","x-provenance":"published","x-source":"docs-intro#Response Format.429","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time at which to retry.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"500":{"description":"The service failed.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.500","x-keywords":{"content":{"x-provenance":"published","x-source":"docs-intro#Response Format, JSON"}},"x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}}}}},"/orgs/{org_id}/containers/{container_id}/tags_audit":{"get":{"operationId":"ListTagsAudit","summary":"List the changes of a container\'s tags","description":"The tags of the container before and after each change.","tags":["containers"],"x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#GET /orgs/{org_id}/containers/{container_id}/tags_audit","parameters":[{"name":"org_id","in":"path","required":true,"description":"Identifies the organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id"}},{"name":"container_id","in":"path","required":true,"description":"Identifies the container in the organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#container_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#container_id"}}],"responses":{"200":{"description":"The changes.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.200","x-keywords":{"content":{"x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/containers/{container_id}/tags_audit.responses.200"}},"content":{"application/json":{"schema":{"type":"array","description":"The changes by time. A rule decides the direction.","x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/containers/{container_id}/tags_audit.responses.200","items":{"$ref":"#/components/schemas/TagsChange"}}}}},"400":{"description":"A query parameter is invalid.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.400","x-keywords":{"content":{"x-provenance":"published","x-source":"docs-intro#Response Format, JSON"}},"x-errors":["unknown_field"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"401":{"description":"The API key is missing or unknown.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.401","x-keywords":{"content":{"x-provenance":"published","x-source":"docs-intro#Response Format, JSON"}},"x-errors":["unauthorized"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"403":{"description":"The API key has no permission for this.","x-provenance":"published","x-source":"docs-intro#Response Format.403","x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"404":{"description":"The organization does not exist, or the container is not in it.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.404","x-keywords":{"content":{"x-provenance":"published","x-source":"docs-intro#Response Format, JSON"}},"x-errors":["organization_not_found","container_not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"429":{"description":"Too many requests.","x-provenance":"published","x-source":"docs-intro#Response Format.429","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time at which to retry.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"500":{"description":"The service failed.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.500","x-keywords":{"content":{"x-provenance":"published","x-source":"docs-intro#Response Format, JSON"}},"x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}}}}},"/orgs/{org_id}/containers/{container_id}/drm":{"get":{"operationId":"GetDrm","summary":"Retrieve the dynamic DRM of a container","description":"The rules of `drm_rules` under the path that the vendor\'s own example program uses.","tags":["rules"],"x-provenance":"published","x-source":"examples#drm","parameters":[{"name":"org_id","in":"path","required":true,"description":"Identifies the organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id"}},{"name":"container_id","in":"path","required":true,"description":"Identifies the container in the organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#container_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#container_id"}}],"responses":{"200":{"description":"The rules. No source shows a status.","x-provenance":"assumed","x-source":"quayside#status of a read of dynamic DRM","content":{"application/json":{"schema":{"$ref":"#/components/schemas/DynamicDrm"}}}},"400":{"description":"A query parameter is invalid.","x-provenance":"published","x-source":"docs-intro#Response Format.400","x-errors":["unknown_field"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"401":{"description":"The API key is missing or unknown.","x-provenance":"published","x-source":"docs-intro#Response Format.401","x-errors":["unauthorized"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"403":{"description":"The API key has no permission for this.","x-provenance":"published","x-source":"docs-intro#Response Format.403","x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"404":{"description":"The organization does not exist, or the container is not in it.","x-provenance":"published","x-source":"docs-intro#Response Format.404","x-errors":["organization_not_found","container_not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"429":{"description":"Too many requests.","x-provenance":"published","x-source":"docs-intro#Response Format.429","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time at which to retry.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"500":{"description":"The service failed.","x-provenance":"published","x-source":"docs-intro#Response Format.500","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}}}},"put":{"operationId":"PutDrm","summary":"Replace the dynamic DRM of a container","description":"Replaces the rules of a container whose rules are dynamic. They stay dynamic unless the request says otherwise.","tags":["rules"],"x-provenance":"published","x-source":"examples#drm","parameters":[{"name":"org_id","in":"path","required":true,"description":"Identifies the organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id"}},{"name":"container_id","in":"path","required":true,"description":"Identifies the container in the organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#container_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#container_id"}}],"requestBody":{"description":"The new rules.","required":true,"x-provenance":"published","x-source":"examples#drm","x-keywords":{"required":{"x-provenance":"assumed","x-source":"quayside#a change without a body is refused"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/DynamicDrmUpdate"}}}},"responses":{"200":{"description":"The new rules. No source shows a status or a body.","x-provenance":"assumed","x-source":"quayside#reply to a change of dynamic DRM, which examples reads as JSON or as nothing","content":{"application/json":{"schema":{"$ref":"#/components/schemas/DynamicDrm"}}}},"204":{"description":"The rules are replaced. A rule chooses between this response and the one with the rules.","x-provenance":"assumed","x-source":"quayside#reply to a change of dynamic DRM, which examples reads as JSON or as nothing"},"400":{"description":"A rule or a query parameter is invalid, or the rules are not dynamic.","x-provenance":"published","x-source":"docs-intro#Response Format.400","x-errors":["missing_body","not_json","malformed_json","invalid_multipart","invalid_type","invalid_format","below_minimum","empty_value","unknown_field","end_before_start","static_drm"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"401":{"description":"The API key is missing or unknown.","x-provenance":"published","x-source":"docs-intro#Response Format.401","x-errors":["unauthorized"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"403":{"description":"The API key has no permission for this.","x-provenance":"published","x-source":"docs-intro#Response Format.403","x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"404":{"description":"The organization does not exist, or the container is not in it.","x-provenance":"published","x-source":"docs-intro#Response Format.404","x-errors":["organization_not_found","container_not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"413":{"description":"The body is too large.","x-provenance":"assumed","x-source":"quayside#too large a body","x-errors":["payload_too_large"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"429":{"description":"Too many requests.","x-provenance":"published","x-source":"docs-intro#Response Format.429","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time at which to retry.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"500":{"description":"The service failed.","x-provenance":"published","x-source":"docs-intro#Response Format.500","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}}}}},"/orgs/{org_id}/containers/{container_id}/events":{"get":{"operationId":"ListContainerEvents","summary":"List the events of a container","description":"What happened to the container. A rule decides the order.","tags":["events"],"x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/containers/{container_id}/events","parameters":[{"name":"org_id","in":"path","required":true,"description":"Identifies the organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id"}},{"name":"container_id","in":"path","required":true,"description":"Identifies the container in the organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#container_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#container_id"}},{"name":"page","in":"query","description":"Number of the page, from 1. The vendor names it for large lists in general.","x-provenance":"published","x-source":"docs-intro#Pagination Parameters.page","schema":{"type":"integer","default":1,"x-provenance":"published","x-source":"docs-intro#Pagination Parameters.page"}},{"name":"limit","in":"query","description":"Maximum number of items on a page. Rules set its default and its bounds.","x-provenance":"published","x-source":"docs-intro#Pagination Parameters.limit","schema":{"type":"integer","x-provenance":"published","x-source":"docs-intro#Pagination Parameters.limit"}},{"name":"start","in":"query","description":"Start of a time range. The vendor names it for large lists in general; a rule decides what is compared with it.","x-provenance":"published","x-source":"docs-intro#Filtering by Timestamps.start","schema":{"type":"string","format":"date-time","x-provenance":"published","x-source":"docs-intro#Filtering by Timestamps"}},{"name":"end","in":"query","description":"End of the time range that starts at `start`.","x-provenance":"published","x-source":"docs-intro#Filtering by Timestamps.end","schema":{"type":"string","format":"date-time","x-provenance":"published","x-source":"docs-intro#Filtering by Timestamps"}}],"responses":{"200":{"description":"A page of events.","x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/containers/{container_id}/events.responses.200","content":{"application/json":{"schema":{"type":"array","description":"The events of the page.","x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/containers/{container_id}/events.responses.200","items":{"$ref":"#/components/schemas/Event"}}}}},"400":{"description":"A query parameter is invalid.","x-provenance":"published","x-source":"docs-intro#Response Format.400","x-errors":["invalid_type","invalid_format","below_minimum","above_maximum","duplicate_field","unknown_field"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"401":{"description":"The API key is missing or unknown.","x-provenance":"published","x-source":"docs-intro#Response Format.401","x-errors":["unauthorized"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"403":{"description":"The API key has no permission for this.","x-provenance":"published","x-source":"docs-intro#Response Format.403","x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"404":{"description":"The organization does not exist, or the container is not in it.","x-provenance":"published","x-source":"docs-intro#Response Format.404","x-errors":["organization_not_found","container_not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"429":{"description":"Too many requests.","x-provenance":"published","x-source":"docs-intro#Response Format.429","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time at which to retry.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"500":{"description":"The service failed.","x-provenance":"published","x-source":"docs-intro#Response Format.500","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}}}},"post":{"operationId":"PostContainerEvent","summary":"Log an event of a container","description":"Adds an event to the log of the container and of its organization. Two documents of the vendor show different forms of it; a rule decides.","tags":["events"],"x-provenance":"published","x-source":"openapi#POST /orgs/{org_id}/containers/{container_id}/events","parameters":[{"name":"org_id","in":"path","required":true,"description":"Identifies the organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id"}},{"name":"container_id","in":"path","required":true,"description":"Identifies the container in the organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#container_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#container_id"}}],"requestBody":{"description":"The event.","required":true,"x-provenance":"published","x-source":"openapi#POST /orgs/{org_id}/containers/{container_id}/events","x-keywords":{"required":{"x-provenance":"assumed","x-source":"quayside#an event without a body is refused"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/EventInput"}}}},"responses":{"200":{"description":"The event is logged, in the form of the guide, which shows no status.","x-provenance":"assumed","x-source":"docs-events#Log an Event; the status is ours","content":{"application/json":{"schema":{"$ref":"#/components/schemas/EventLoggedMessage"}}}},"201":{"description":"The event as it is logged.","x-provenance":"published","x-source":"openapi#POST /orgs/{org_id}/containers/{container_id}/events.responses.201","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Event"}}}},"400":{"description":"The event or a query parameter is invalid.","x-provenance":"published","x-source":"docs-intro#Response Format.400","x-errors":["missing_body","not_json","malformed_json","invalid_multipart","invalid_type","invalid_format","unknown_field"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"401":{"description":"The API key is missing or unknown.","x-provenance":"published","x-source":"docs-intro#Response Format.401","x-errors":["unauthorized"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"403":{"description":"The API key has no permission for this.","x-provenance":"published","x-source":"docs-intro#Response Format.403","x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"404":{"description":"The organization does not exist, or the container is not in it.","x-provenance":"published","x-source":"docs-intro#Response Format.404","x-errors":["organization_not_found","container_not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"413":{"description":"The body is too large.","x-provenance":"assumed","x-source":"quayside#too large a body","x-errors":["payload_too_large"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"429":{"description":"Too many requests.","x-provenance":"published","x-source":"docs-intro#Response Format.429","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time at which to retry.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"500":{"description":"The service failed.","x-provenance":"published","x-source":"docs-intro#Response Format.500","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}}}}},"/orgs/{org_id}/containers/{container_id}/decode":{"get":{"operationId":"DecodeManifest","summary":"Decode the manifest of a container","description":"The manifest of the container, with its files by name, for a viewer whom the container and its rules let in.","tags":["containers"],"x-provenance":"published","x-source":"examples#decode","parameters":[{"name":"org_id","in":"path","required":true,"description":"Identifies the organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id"}},{"name":"container_id","in":"path","required":true,"description":"Identifies the container in the organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#container_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#container_id"}},{"name":"viewer","in":"query","description":"The e-mail address of the viewer. A rule decides on requests without one.","x-provenance":"published","x-source":"ai-usecase#decode.viewer","schema":{"type":"string","pattern":"^[^@\\\\s*]+@[^@\\\\s*]+$","x-provenance":"published","x-source":"ai-usecase#decode.viewer","x-keywords":{"pattern":{"x-provenance":"assumed","x-source":"ai-usecase#decode.viewer shows an address"}}}}],"responses":{"200":{"description":"The manifest. No source shows a status.","x-provenance":"assumed","x-source":"quayside#status of a decode","content":{"application/json":{"schema":{"$ref":"#/components/schemas/DecodedManifest"}}}},"400":{"description":"The viewer or another query parameter is invalid, or the viewer is missing.","x-provenance":"published","x-source":"docs-intro#Response Format.400","x-errors":["missing_field","invalid_format","duplicate_field","unknown_field"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"401":{"description":"The API key is missing or unknown.","x-provenance":"published","x-source":"docs-intro#Response Format.401","x-errors":["unauthorized"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"403":{"description":"The API key has no permission for this, or the container or its rules do not let the viewer in. What a viewer gets who is not let in is our assumption.","x-provenance":"published","x-source":"docs-intro#Response Format.403","x-errors":["forbidden","access_refused"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"404":{"description":"The organization does not exist, or the container is not in it.","x-provenance":"published","x-source":"docs-intro#Response Format.404","x-errors":["organization_not_found","container_not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"429":{"description":"Too many requests.","x-provenance":"published","x-source":"docs-intro#Response Format.429","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time at which to retry.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"500":{"description":"The service failed.","x-provenance":"published","x-source":"docs-intro#Response Format.500","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}}}}},"/orgs/{org_id}/containers/{container_id}/decode/{file_name}":{"get":{"operationId":"DecodeFile","summary":"Decode a file of a container","description":"The content of a file as it was encoded, for a viewer whom the container and its rules let in. Each try counts as an attempt to open the container.","tags":["containers"],"x-provenance":"published","x-source":"ai-usecase#decode","parameters":[{"name":"org_id","in":"path","required":true,"description":"Identifies the organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id"}},{"name":"container_id","in":"path","required":true,"description":"Identifies the container in the organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#container_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#container_id"}},{"name":"file_name","in":"path","required":true,"description":"Name of the file, with its folders if it has any, as one segment of the path.","x-provenance":"published","x-source":"ai-usecase#decode.file_name","schema":{"type":"string","x-provenance":"published","x-source":"ai-usecase#decode.file_name"}},{"name":"viewer","in":"query","description":"The e-mail address of the viewer. A rule decides on requests without one.","x-provenance":"published","x-source":"ai-usecase#decode.viewer","schema":{"type":"string","pattern":"^[^@\\\\s*]+@[^@\\\\s*]+$","x-provenance":"published","x-source":"ai-usecase#decode.viewer","x-keywords":{"pattern":{"x-provenance":"assumed","x-source":"ai-usecase#decode.viewer shows an address"}}}},{"name":"Range","in":"header","description":"Requests a range of the bytes of the file.","x-provenance":"published","x-source":"examples#decode.Range","schema":{"type":"string","x-provenance":"published","x-source":"examples#decode.Range"}},{"name":"If-Range","in":"header","description":"Requests the range only if the file still has this ETag, and the whole file otherwise.","x-provenance":"assumed","x-source":"quayside#entity tag of a file","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#entity tag of a file"}}],"responses":{"200":{"description":"The whole content, with the media type of the file.","x-provenance":"assumed","x-source":"quayside#status of a decode","headers":{"Accept-Ranges":{"description":"Says that byte ranges are supported.","x-provenance":"assumed","x-source":"quayside#parts of a file","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#parts of a file"}},"ETag":{"description":"Entity tag of the content, for If-Range.","x-provenance":"assumed","x-source":"quayside#entity tag of a file","x-volatile":"digest","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#entity tag of a file"}}},"content":{"*/*":{"schema":{"type":"string","format":"binary","x-provenance":"published","x-source":"examples#decode"}}}},"206":{"description":"The requested range.","x-provenance":"assumed","x-source":"quayside#parts of a file","headers":{"Accept-Ranges":{"description":"Says that byte ranges are supported.","x-provenance":"assumed","x-source":"quayside#parts of a file","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#parts of a file"}},"Content-Range":{"description":"The range of bytes in this response, and the size of the file.","x-provenance":"assumed","x-source":"quayside#parts of a file","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#parts of a file"}},"ETag":{"description":"Entity tag of the content, for If-Range.","x-provenance":"assumed","x-source":"quayside#entity tag of a file","x-volatile":"digest","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#entity tag of a file"}}},"content":{"*/*":{"schema":{"type":"string","format":"binary","x-provenance":"assumed","x-source":"quayside#parts of a file"}}}},"400":{"description":"The viewer or another query parameter is invalid, or the viewer is missing.","x-provenance":"published","x-source":"docs-intro#Response Format.400","x-errors":["missing_field","invalid_format","duplicate_field","unknown_field"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"401":{"description":"The API key is missing or unknown.","x-provenance":"published","x-source":"docs-intro#Response Format.401","x-errors":["unauthorized"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"403":{"description":"The API key has no permission for this, or the container or its rules do not let the viewer in. What a viewer gets who is not let in is our assumption.","x-provenance":"published","x-source":"docs-intro#Response Format.403","x-errors":["forbidden","access_refused"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"404":{"description":"The organization does not exist, the container is not in it, or the file is not in the container.","x-provenance":"published","x-source":"docs-intro#Response Format.404","x-errors":["organization_not_found","container_not_found","file_not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"416":{"description":"The range is outside the file.","x-provenance":"assumed","x-source":"quayside#parts of a file","x-errors":["range_not_satisfiable"],"headers":{"Accept-Ranges":{"description":"Says that byte ranges are supported.","x-provenance":"assumed","x-source":"quayside#parts of a file","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#parts of a file"}},"Content-Range":{"description":"The range of bytes in this response, and the size of the file.","x-provenance":"assumed","x-source":"quayside#parts of a file","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#parts of a file"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"429":{"description":"Too many requests.","x-provenance":"published","x-source":"docs-intro#Response Format.429","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time at which to retry.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"500":{"description":"The service failed.","x-provenance":"published","x-source":"docs-intro#Response Format.500","x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}}}}},"/orgs/{org_id}/container_by_digest":{"get":{"operationId":"GetContainerByDigest","summary":"Retrieve a container by its digest","description":"The container whose encoded bytes have this digest. The document does not say where a request has the digest, and the path has no parameter for it.","tags":["containers"],"x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#GET /orgs/{org_id}/container_by_digest","parameters":[{"name":"org_id","in":"path","required":true,"description":"Identifies the organization.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id","schema":{"type":"string","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#org_id"}},{"name":"digest","in":"query","required":true,"description":"The digest, in upper or lower case. A component of the vendor\'s specification, declared for a path, has this name.","x-provenance":"assumed","x-source":"quayside#digest as a query parameter","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#digest as a query parameter"}}],"responses":{"200":{"description":"The container.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.200","x-keywords":{"content":{"x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/container_by_digest.responses.200"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Container"}}}},"400":{"description":"The digest is missing, or a query parameter is invalid.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.400","x-keywords":{"content":{"x-provenance":"published","x-source":"docs-intro#Response Format, JSON"}},"x-errors":["missing_field","invalid_format","duplicate_field","unknown_field"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"401":{"description":"The API key is missing or unknown.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.401","x-keywords":{"content":{"x-provenance":"published","x-source":"docs-intro#Response Format, JSON"}},"x-errors":["unauthorized"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"403":{"description":"The API key has no permission for this.","x-provenance":"published","x-source":"docs-intro#Response Format.403","x-errors":["forbidden"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"404":{"description":"The organization does not exist, or none of its containers has this digest.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.404","x-keywords":{"content":{"x-provenance":"published","x-source":"docs-intro#Response Format, JSON"}},"x-errors":["organization_not_found","digest_not_found"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"429":{"description":"Too many requests.","x-provenance":"published","x-source":"docs-intro#Response Format.429","x-errors":["rate_limited"],"headers":{"Retry-After":{"description":"Seconds to wait, or the time at which to retry.","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here","schema":{"type":"string","x-provenance":"assumed","x-source":"quayside#header of HTTP for a 429; no source says whether it is sent here"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},"500":{"description":"The service failed.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#API Response Codes.500","x-keywords":{"content":{"x-provenance":"published","x-source":"docs-intro#Response Format, JSON"}},"x-errors":["server_error"],"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}}}}}},"components":{"securitySchemes":{"bearer":{"type":"http","scheme":"bearer","description":"An API key. Its format is not checked.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#Authorization"}},"schemas":{"EncodeForm":{"type":"object","description":"A form with one manifest and one part per file.","x-provenance":"published","x-source":"examples#encode","x-keywords":{"required":{"x-provenance":"assumed","x-source":"examples#encode sends both"}},"required":["manifest","files"],"properties":{"manifest":{"$ref":"#/components/schemas/Manifest","description":"The attributes of the container, as JSON.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#Encode a File into a Container.manifest"},"files":{"type":"array","description":"The files: one part per file, with its name and, unless the manifest gives it, its type.","items":{"type":"string","format":"binary","description":"The content of a file.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#Encode a File into a Container.files"},"x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#Encode a File into a Container.files"}}},"Manifest":{"type":"object","description":"The attributes of a new container.","x-provenance":"published","x-source":"examples#Manifest","properties":{"container":{"$ref":"#/components/schemas/ManifestContainer","description":"The container, and who may open it. The vendor\'s types require it, its Python example reads the files alone; a rule decides.","x-provenance":"published","x-source":"examples#Manifest.container"},"files":{"type":["array","object"],"description":"The files, as a list of names or as an object with a field per file. The vendor\'s Python example reads both, its types have the object; a rule can refuse one of the two. Without this field, the parts of the form are the files.","items":{"type":["string","object"],"description":"A file by its name, or with its metadata.","minLength":1,"required":["name"],"properties":{"name":{"type":"string","description":"Name of the file, as in its part of the form.","minLength":1,"x-provenance":"assumed","x-source":"quayside#file of a list that is more than its name"},"type":{"type":"string","description":"The media type. It takes precedence over that of the part.","minLength":1,"x-provenance":"published","x-source":"examples#FileInfo.type","x-keywords":{"minLength":{"x-provenance":"assumed","x-source":"quayside#an empty text says nothing"}}},"pages":{"type":"integer","description":"Number of pages of the file.","minimum":0,"x-provenance":"published","x-source":"examples#FileInfo.pages","x-keywords":{"type":{"x-provenance":"assumed","x-source":"quayside#pages are counted"},"minimum":{"x-provenance":"assumed","x-source":"quayside#pages are counted"}}},"duration":{"type":"number","description":"Playing time of the file, in seconds.","minimum":0,"x-provenance":"published","x-source":"examples#FileInfo.duration","x-keywords":{"minimum":{"x-provenance":"assumed","x-source":"quayside#a duration is not negative"}}},"hidden":{"type":"boolean","description":"Whether the file is hidden from viewers.","x-provenance":"published","x-source":"examples#FileInfo.hidden"},"view_instead":{"type":"string","description":"The file that is shown instead of this one.","minLength":1,"x-provenance":"published","x-source":"examples#FileInfo.view_instead","x-keywords":{"minLength":{"x-provenance":"assumed","x-source":"quayside#an empty text says nothing"}}},"download_instead":{"type":"string","description":"The file that is downloaded instead of this one.","minLength":1,"x-provenance":"published","x-source":"examples#FileInfo.download_instead","x-keywords":{"minLength":{"x-provenance":"assumed","x-source":"quayside#an empty text says nothing"}}}},"x-provenance":"assumed","x-source":"quayside#files as a list, which the vendor\'s Python can read"},"additionalProperties":{"type":"object","description":"Metadata of the file with this name. Missing values are read from its part.","properties":{"type":{"type":"string","description":"The media type. It takes precedence over that of the part.","minLength":1,"x-provenance":"published","x-source":"examples#FileInfo.type","x-keywords":{"minLength":{"x-provenance":"assumed","x-source":"quayside#an empty text says nothing"}}},"pages":{"type":"integer","description":"Number of pages of the file.","minimum":0,"x-provenance":"published","x-source":"examples#FileInfo.pages","x-keywords":{"type":{"x-provenance":"assumed","x-source":"quayside#pages are counted"},"minimum":{"x-provenance":"assumed","x-source":"quayside#pages are counted"}}},"duration":{"type":"number","description":"Playing time of the file, in seconds.","minimum":0,"x-provenance":"published","x-source":"examples#FileInfo.duration","x-keywords":{"minimum":{"x-provenance":"assumed","x-source":"quayside#a duration is not negative"}}},"hidden":{"type":"boolean","description":"Whether the file is hidden from viewers.","x-provenance":"published","x-source":"examples#FileInfo.hidden"},"view_instead":{"type":"string","description":"The file that is shown instead of this one.","minLength":1,"x-provenance":"published","x-source":"examples#FileInfo.view_instead","x-keywords":{"minLength":{"x-provenance":"assumed","x-source":"quayside#an empty text says nothing"}}},"download_instead":{"type":"string","description":"The file that is downloaded instead of this one.","minLength":1,"x-provenance":"published","x-source":"examples#FileInfo.download_instead","x-keywords":{"minLength":{"x-provenance":"assumed","x-source":"quayside#an empty text says nothing"}}}},"x-provenance":"published","x-source":"examples#Manifest.files"},"x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#Encode a File into a Container.manifest.files"},"name":{"type":"string","description":"Name of the container.","minLength":1,"x-provenance":"assumed","x-source":"quayside#where the name of a container comes from"},"tags":{"type":"array","description":"Tags of the container.","items":{"type":"string","description":"A tag.","minLength":1,"x-provenance":"assumed","x-source":"quayside#where the tags of a container come from"},"x-provenance":"assumed","x-source":"quayside#where the tags of a container come from"}}},"ManifestContainer":{"type":"object","description":"The container, and who may open it.","x-provenance":"published","x-source":"examples#ContainerInfo","properties":{"name":{"type":"string","description":"Name of the container. It takes precedence over the name outside `container`.","minLength":1,"x-provenance":"assumed","x-source":"examples#decode shows the member in what comes back"},"downloadable":{"type":"boolean","description":"Whether viewers may download the files.","x-provenance":"published","x-source":"examples#ContainerInfo.downloadable"},"recipients":{"type":"array","description":"Who may open the container.","items":{"type":"string","description":"An e-mail address. Either side of the at sign may be a wildcard.","pattern":"^[^@\\\\s]+@[^@\\\\s]+$","x-provenance":"published","x-source":"examples#ContainerInfo.recipients","x-keywords":{"pattern":{"x-provenance":"assumed","x-source":"examples#ContainerInfo.recipients, whose comment has forms and no pattern"}}},"x-provenance":"published","x-source":"examples#ContainerInfo.recipients"},"password":{"type":"string","description":"Password for viewers. Responses never show it.","minLength":1,"x-secret":true,"x-provenance":"published","x-source":"examples#ContainerInfo.password","x-keywords":{"minLength":{"x-provenance":"assumed","x-source":"quayside#an empty text says nothing"}}},"drm":{"$ref":"#/components/schemas/Drm","description":"Where, when and how often the container may be opened.","x-provenance":"published","x-source":"examples#ContainerInfo.drm"},"tags":{"type":"array","description":"Tags of the container. They take precedence over the tags outside `container`.","items":{"type":"string","description":"A tag.","minLength":1,"x-provenance":"assumed","x-source":"quayside#where the tags of a container come from"},"x-provenance":"assumed","x-source":"quayside#where the tags of a container come from"}}},"Drm":{"type":"object","description":"Where, when and how often a container may be opened. A rule decides on other fields.","x-provenance":"published","x-source":"examples#Drm","properties":{"dynamic":{"type":"boolean","description":"Whether the rules can be changed later. Default: they cannot.","x-provenance":"published","x-source":"examples#Drm.dynamic"},"geo":{"$ref":"#/components/schemas/GeoRules","description":"Allowed and blocked places.","x-provenance":"published","x-source":"examples#Drm.geo"},"ip":{"$ref":"#/components/schemas/IpRules","description":"Allowed and blocked IP addresses.","x-provenance":"published","x-source":"examples#Drm.ip"},"mac":{"$ref":"#/components/schemas/MacRules","description":"Allowed and blocked devices. One of the vendor\'s examples has it, its types do not.","x-provenance":"published","x-source":"ai-usecase#drm.mac"},"opens":{"type":"integer","description":"How often each viewer may open the container. The vendor says a number; that it is a positive integer is our assumption.","minimum":1,"x-provenance":"assumed","x-source":"examples#Drm.opens"},"time":{"$ref":"#/components/schemas/TimeRule","description":"The time span in which the container may be opened.","x-provenance":"published","x-source":"examples#Drm.time"}},"additionalProperties":{"description":"A rule that the contract does not know.","x-provenance":"assumed","x-source":"quayside#other DRM rules"}},"DrmRules":{"type":"object","description":"All rules of a container, including its recipients. Without rules, an empty object.","x-provenance":"assumed","x-source":"examples#DynamicDrm, the vendor\'s specification refers to a schema that it does not have","properties":{"dynamic":{"type":"boolean","description":"Whether the rules can be changed later. Default: they cannot.","x-provenance":"published","x-source":"examples#Drm.dynamic"},"downloadable":{"type":"boolean","description":"Whether viewers may download the files.","x-provenance":"published","x-source":"examples#ContainerInfo.downloadable"},"recipients":{"type":"array","description":"Who may open the container.","items":{"type":"string","description":"An e-mail address. Either side of the at sign may be a wildcard.","pattern":"^[^@\\\\s]+@[^@\\\\s]+$","x-provenance":"published","x-source":"examples#ContainerInfo.recipients","x-keywords":{"pattern":{"x-provenance":"assumed","x-source":"examples#ContainerInfo.recipients, whose comment has forms and no pattern"}}},"x-provenance":"published","x-source":"examples#ContainerInfo.recipients"},"geo":{"$ref":"#/components/schemas/GeoRules","description":"Allowed and blocked places.","x-provenance":"published","x-source":"examples#Drm.geo"},"ip":{"$ref":"#/components/schemas/IpRules","description":"Allowed and blocked IP addresses.","x-provenance":"published","x-source":"examples#Drm.ip"},"mac":{"$ref":"#/components/schemas/MacRules","description":"Allowed and blocked devices. One of the vendor\'s examples has it, its types do not.","x-provenance":"published","x-source":"ai-usecase#drm.mac"},"opens":{"type":"integer","description":"How often each viewer may open the container. The vendor says a number; that it is a positive integer is our assumption.","minimum":1,"x-provenance":"assumed","x-source":"examples#Drm.opens"},"time":{"$ref":"#/components/schemas/TimeRule","description":"The time span in which the container may be opened.","x-provenance":"published","x-source":"examples#Drm.time"}},"additionalProperties":{"description":"A rule that the contract does not know.","x-provenance":"assumed","x-source":"quayside#other DRM rules"}},"DynamicDrm":{"type":"object","description":"The rules of a container as the vendor\'s example program reads them.","x-provenance":"published","x-source":"examples#DynamicDrm","properties":{"dynamic":{"type":"boolean","description":"Whether the rules can be changed later. Default: they cannot.","x-provenance":"published","x-source":"examples#Drm.dynamic"},"downloadable":{"type":"boolean","description":"Whether viewers may download the files.","x-provenance":"published","x-source":"examples#ContainerInfo.downloadable"},"recipients":{"type":"array","description":"Who may open the container.","items":{"type":"string","description":"An e-mail address. Either side of the at sign may be a wildcard.","pattern":"^[^@\\\\s]+@[^@\\\\s]+$","x-provenance":"published","x-source":"examples#ContainerInfo.recipients","x-keywords":{"pattern":{"x-provenance":"assumed","x-source":"examples#ContainerInfo.recipients, whose comment has forms and no pattern"}}},"x-provenance":"published","x-source":"examples#ContainerInfo.recipients"},"geo":{"$ref":"#/components/schemas/GeoRules","description":"Allowed and blocked places.","x-provenance":"published","x-source":"examples#Drm.geo"},"ip":{"$ref":"#/components/schemas/IpRules","description":"Allowed and blocked IP addresses.","x-provenance":"published","x-source":"examples#Drm.ip"},"mac":{"$ref":"#/components/schemas/MacRules","description":"Allowed and blocked devices. One of the vendor\'s examples has it, its types do not.","x-provenance":"published","x-source":"ai-usecase#drm.mac"},"opens":{"type":"integer","description":"How often each viewer may open the container. The vendor says a number; that it is a positive integer is our assumption.","minimum":1,"x-provenance":"assumed","x-source":"examples#Drm.opens"},"time":{"$ref":"#/components/schemas/TimeRule","description":"The time span in which the container may be opened.","x-provenance":"published","x-source":"examples#Drm.time"}},"additionalProperties":{"description":"A rule that the contract does not know.","x-provenance":"assumed","x-source":"quayside#other DRM rules"}},"DynamicDrmUpdate":{"type":"object","description":"The rules of a container as the vendor\'s example program sends them. One of the vendor\'s examples sends the ids of the container and its organization with them; the path decides.","x-provenance":"published","x-source":"examples#DynamicDrm","properties":{"id":{"type":"string","description":"Id of the container. It is not stored.","x-provenance":"published","x-source":"ai-usecase#PUT drm.id"},"org_id":{"type":"string","description":"The organization of the container. It is not stored.","x-provenance":"published","x-source":"ai-usecase#PUT drm.org_id"},"dynamic":{"type":"boolean","description":"Whether the rules can be changed later. Default: they cannot.","x-provenance":"published","x-source":"examples#Drm.dynamic"},"downloadable":{"type":"boolean","description":"Whether viewers may download the files.","x-provenance":"published","x-source":"examples#ContainerInfo.downloadable"},"recipients":{"type":"array","description":"Who may open the container.","items":{"type":"string","description":"An e-mail address. Either side of the at sign may be a wildcard.","pattern":"^[^@\\\\s]+@[^@\\\\s]+$","x-provenance":"published","x-source":"examples#ContainerInfo.recipients","x-keywords":{"pattern":{"x-provenance":"assumed","x-source":"examples#ContainerInfo.recipients, whose comment has forms and no pattern"}}},"x-provenance":"published","x-source":"examples#ContainerInfo.recipients"},"geo":{"$ref":"#/components/schemas/GeoRules","description":"Allowed and blocked places.","x-provenance":"published","x-source":"examples#Drm.geo"},"ip":{"$ref":"#/components/schemas/IpRules","description":"Allowed and blocked IP addresses.","x-provenance":"published","x-source":"examples#Drm.ip"},"mac":{"$ref":"#/components/schemas/MacRules","description":"Allowed and blocked devices. One of the vendor\'s examples has it, its types do not.","x-provenance":"published","x-source":"ai-usecase#drm.mac"},"opens":{"type":"integer","description":"How often each viewer may open the container. The vendor says a number; that it is a positive integer is our assumption.","minimum":1,"x-provenance":"assumed","x-source":"examples#Drm.opens"},"time":{"$ref":"#/components/schemas/TimeRule","description":"The time span in which the container may be opened.","x-provenance":"published","x-source":"examples#Drm.time"}},"additionalProperties":{"description":"A rule that the contract does not know.","x-provenance":"assumed","x-source":"quayside#other DRM rules"}},"GeoRules":{"type":"object","description":"With allowed places, a viewer must be in one of them. With blocked places only, a viewer must be in none of them.","x-provenance":"published","x-source":"examples#DrmRules","properties":{"allow":{"type":"array","description":"Places from which the container may be opened.","items":{"$ref":"#/components/schemas/GeoRule"},"x-provenance":"published","x-source":"examples#DrmRules.allow"},"block":{"type":"array","description":"Places from which the container may not be opened.","items":{"$ref":"#/components/schemas/GeoRule"},"x-provenance":"published","x-source":"examples#DrmRules.block"}}},"GeoRule":{"type":"object","description":"A place. That an empty one is refused is our assumption.","minProperties":1,"x-provenance":"assumed","x-source":"examples#GeoRule","properties":{"continent":{"type":"string","description":"A continent.","minLength":1,"x-provenance":"published","x-source":"examples#GeoRule.continent","x-keywords":{"minLength":{"x-provenance":"assumed","x-source":"quayside#an empty text says nothing"}}},"country":{"type":"string","description":"A country.","minLength":1,"x-provenance":"published","x-source":"examples#GeoRule.country","x-keywords":{"minLength":{"x-provenance":"assumed","x-source":"quayside#an empty text says nothing"}}},"subdivision":{"type":"string","description":"A part of a country, such as a state.","minLength":1,"x-provenance":"published","x-source":"examples#GeoRule.subdivision","x-keywords":{"minLength":{"x-provenance":"assumed","x-source":"quayside#an empty text says nothing"}}},"city":{"type":"string","description":"A city.","minLength":1,"x-provenance":"published","x-source":"examples#GeoRule.city","x-keywords":{"minLength":{"x-provenance":"assumed","x-source":"quayside#an empty text says nothing"}}}}},"IpRules":{"type":"object","description":"With allowed addresses, a viewer must have one of them. With blocked addresses only, a viewer must have none of them.","x-provenance":"published","x-source":"examples#DrmRules","properties":{"allow":{"type":"array","description":"Addresses from which the container may be opened.","items":{"$ref":"#/components/schemas/IpRule"},"x-provenance":"published","x-source":"examples#DrmRules.allow"},"block":{"type":"array","description":"Addresses from which the container may not be opened.","items":{"$ref":"#/components/schemas/IpRule"},"x-provenance":"published","x-source":"examples#DrmRules.block"}}},"IpRule":{"type":"string","description":"An IP address, a block such as 10.0.0.0/8, an address with wildcards such as 192.*.1.*, a range such as 10.0.0.1-10.0.0.9, or an address with a mask such as 10.0.0.0/255.0.0.0. The vendor shows IPv4. A rule decides on IPv6 addresses, blocks and ranges.","pattern":"^(?:(?:(?:25[0-5]|2[0-4]\\\\d|1\\\\d\\\\d|[1-9]?\\\\d|\\\\*)\\\\.){3}(?:25[0-5]|2[0-4]\\\\d|1\\\\d\\\\d|[1-9]?\\\\d|\\\\*)|(?:(?:25[0-5]|2[0-4]\\\\d|1\\\\d\\\\d|[1-9]?\\\\d)\\\\.){3}(?:25[0-5]|2[0-4]\\\\d|1\\\\d\\\\d|[1-9]?\\\\d)(?:/(?:3[0-2]|[12]?\\\\d)|[-/](?:(?:25[0-5]|2[0-4]\\\\d|1\\\\d\\\\d|[1-9]?\\\\d)\\\\.){3}(?:25[0-5]|2[0-4]\\\\d|1\\\\d\\\\d|[1-9]?\\\\d))|(?:(?:[0-9A-Fa-f]{1,4}:){7}(?:[0-9A-Fa-f]{1,4}|:)|(?:[0-9A-Fa-f]{1,4}:){6}(?::[0-9A-Fa-f]{1,4}|:)|(?:[0-9A-Fa-f]{1,4}:){5}(?:(?::[0-9A-Fa-f]{1,4}){1,2}|:)|(?:[0-9A-Fa-f]{1,4}:){4}(?:(?::[0-9A-Fa-f]{1,4}){1,3}|:)|(?:[0-9A-Fa-f]{1,4}:){3}(?:(?::[0-9A-Fa-f]{1,4}){1,4}|:)|(?:[0-9A-Fa-f]{1,4}:){2}(?:(?::[0-9A-Fa-f]{1,4}){1,5}|:)|[0-9A-Fa-f]{1,4}:(?:(?::[0-9A-Fa-f]{1,4}){1,6}|:)|:(?:(?::[0-9A-Fa-f]{1,4}){1,7}|:))(?:/(?:12[0-8]|1[01]\\\\d|[1-9]?\\\\d)|-(?:(?:[0-9A-Fa-f]{1,4}:){7}(?:[0-9A-Fa-f]{1,4}|:)|(?:[0-9A-Fa-f]{1,4}:){6}(?::[0-9A-Fa-f]{1,4}|:)|(?:[0-9A-Fa-f]{1,4}:){5}(?:(?::[0-9A-Fa-f]{1,4}){1,2}|:)|(?:[0-9A-Fa-f]{1,4}:){4}(?:(?::[0-9A-Fa-f]{1,4}){1,3}|:)|(?:[0-9A-Fa-f]{1,4}:){3}(?:(?::[0-9A-Fa-f]{1,4}){1,4}|:)|(?:[0-9A-Fa-f]{1,4}:){2}(?:(?::[0-9A-Fa-f]{1,4}){1,5}|:)|[0-9A-Fa-f]{1,4}:(?:(?::[0-9A-Fa-f]{1,4}){1,6}|:)|:(?:(?::[0-9A-Fa-f]{1,4}){1,7}|:)))?)$","x-provenance":"published","x-source":"examples#Drm.ip","x-keywords":{"pattern":{"x-provenance":"assumed","x-source":"examples#Drm.ip, whose comment has forms and no pattern"}}},"MacRules":{"type":"object","description":"With allowed devices, a viewer must use one of them. With blocked devices only, a viewer must use none of them.","x-provenance":"published","x-source":"ai-usecase#drm.mac","properties":{"allow":{"type":"array","description":"Devices with which the container may be opened.","items":{"$ref":"#/components/schemas/MacRule"},"x-provenance":"published","x-source":"ai-usecase#drm.mac.allow"},"block":{"type":"array","description":"Devices with which the container may not be opened.","items":{"$ref":"#/components/schemas/MacRule"},"x-provenance":"assumed","x-source":"quayside#blocked devices, as for addresses and places"}}},"MacRule":{"type":"string","description":"The MAC address of a device: six bytes in hex, separated by colons or dashes.","pattern":"^[0-9A-Fa-f]{2}(?:[:-][0-9A-Fa-f]{2}){5}$","x-provenance":"published","x-source":"ai-usecase#drm.mac.allow","x-keywords":{"pattern":{"x-provenance":"assumed","x-source":"quayside#the form of a MAC address; the vendor shows one"}}},"TimeRule":{"type":"object","description":"A time span. Without a start or an end it is unbounded.","x-provenance":"published","x-source":"examples#TimeRule","properties":{"start":{"type":"string","format":"date-time","description":"Start of the time span.","x-provenance":"published","x-source":"examples#TimeRule.start"},"end":{"type":"string","format":"date-time","description":"End of the time span.","x-provenance":"published","x-source":"examples#TimeRule.end"}}},"EncodedManifest":{"type":"object","description":"The manifest as it was read, without the password. The document names three of its fields.","x-provenance":"assumed","x-source":"quayside#reply to an encode","required":["org_id","container"],"properties":{"org_id":{"type":"string","description":"The organization of the container.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#encoded_manifest.org_id","x-keywords":{"type":{"x-provenance":"assumed","x-source":"quayside#the id in the path of the request"}}},"container":{"type":"object","description":"The container.","required":["uuid"],"properties":{"uuid":{"type":"string","description":"Id of the container.","x-volatile":"id","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#encoded_manifest.container.uuid","x-keywords":{"type":{"x-provenance":"published","x-source":"examples#encode"}}},"name":{"type":"string","description":"Name of the container.","x-provenance":"published","x-source":"examples#decode"},"downloadable":{"type":"boolean","description":"Whether viewers may download the files.","x-provenance":"published","x-source":"examples#ContainerInfo.downloadable"},"recipients":{"type":"array","description":"Who may open the container.","items":{"type":"string","description":"An e-mail address. Either side of the at sign may be a wildcard.","pattern":"^[^@\\\\s]+@[^@\\\\s]+$","x-provenance":"published","x-source":"examples#ContainerInfo.recipients","x-keywords":{"pattern":{"x-provenance":"assumed","x-source":"examples#ContainerInfo.recipients, whose comment has forms and no pattern"}}},"x-provenance":"published","x-source":"examples#ContainerInfo.recipients"},"drm":{"$ref":"#/components/schemas/Drm","description":"Where, when and how often the container may be opened.","x-provenance":"published","x-source":"examples#ContainerInfo.drm"},"tags":{"type":"array","description":"Tags of the container.","items":{"type":"string","description":"A tag.","x-provenance":"assumed","x-source":"quayside#where the tags of a container come from"},"x-provenance":"assumed","x-source":"quayside#where the tags of a container come from"}},"x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#encoded_manifest.container","x-keywords":{"required":{"x-provenance":"assumed","x-source":"quayside#reply to an encode"}}},"files":{"type":"object","description":"The files, by their names.","additionalProperties":{"$ref":"#/components/schemas/EncodedFile"},"x-provenance":"published","x-source":"examples#decode"}}},"DecodedManifest":{"type":"object","description":"The manifest of a container, in the form of the reply to its encode. The vendor\'s example reads the name of the container and the names of its files.","x-provenance":"published","x-source":"examples#decode","x-keywords":{"required":{"x-provenance":"assumed","x-source":"examples#decode reads both"}},"required":["container","files"],"properties":{"org_id":{"type":"string","description":"The organization of the container.","x-provenance":"assumed","x-source":"quayside#manifest of a decode, as that of an encode"},"container":{"type":"object","description":"The container.","required":["name"],"properties":{"uuid":{"type":"string","description":"Id of the container.","x-volatile":"id","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#encoded_manifest.container.uuid","x-keywords":{"type":{"x-provenance":"published","x-source":"examples#encode"}}},"name":{"type":"string","description":"Name of the container.","x-provenance":"published","x-source":"examples#decode"},"downloadable":{"type":"boolean","description":"Whether viewers may download the files.","x-provenance":"published","x-source":"examples#ContainerInfo.downloadable"},"recipients":{"type":"array","description":"Who may open the container.","items":{"type":"string","description":"An e-mail address. Either side of the at sign may be a wildcard.","pattern":"^[^@\\\\s]+@[^@\\\\s]+$","x-provenance":"published","x-source":"examples#ContainerInfo.recipients","x-keywords":{"pattern":{"x-provenance":"assumed","x-source":"examples#ContainerInfo.recipients, whose comment has forms and no pattern"}}},"x-provenance":"published","x-source":"examples#ContainerInfo.recipients"},"drm":{"$ref":"#/components/schemas/Drm","description":"Where, when and how often the container may be opened.","x-provenance":"published","x-source":"examples#ContainerInfo.drm"},"tags":{"type":"array","description":"Tags of the container.","items":{"type":"string","description":"A tag.","x-provenance":"assumed","x-source":"quayside#where the tags of a container come from"},"x-provenance":"assumed","x-source":"quayside#where the tags of a container come from"}},"x-provenance":"published","x-source":"examples#decode","x-keywords":{"required":{"x-provenance":"assumed","x-source":"examples#decode reads it"}}},"files":{"type":"object","description":"The files, by their names.","additionalProperties":{"$ref":"#/components/schemas/EncodedFile"},"x-provenance":"published","x-source":"examples#decode"}}},"EncodedFile":{"type":"object","description":"A file of a container, with its metadata.","x-provenance":"published","x-source":"examples#FileInfo","properties":{"type":{"type":"string","description":"The media type. It takes precedence over that of the part.","minLength":1,"x-provenance":"published","x-source":"examples#FileInfo.type","x-keywords":{"minLength":{"x-provenance":"assumed","x-source":"quayside#an empty text says nothing"}}},"size":{"type":"integer","description":"Size of the file in bytes.","x-provenance":"published","x-source":"examples#FileInfo, its size is read from the body"},"pages":{"type":"integer","description":"Number of pages of the file.","minimum":0,"x-provenance":"published","x-source":"examples#FileInfo.pages","x-keywords":{"type":{"x-provenance":"assumed","x-source":"quayside#pages are counted"},"minimum":{"x-provenance":"assumed","x-source":"quayside#pages are counted"}}},"duration":{"type":"number","description":"Playing time of the file, in seconds.","minimum":0,"x-provenance":"published","x-source":"examples#FileInfo.duration","x-keywords":{"minimum":{"x-provenance":"assumed","x-source":"quayside#a duration is not negative"}}},"hidden":{"type":"boolean","description":"Whether the file is hidden from viewers.","x-provenance":"published","x-source":"examples#FileInfo.hidden"},"view_instead":{"type":"string","description":"The file that is shown instead of this one.","minLength":1,"x-provenance":"published","x-source":"examples#FileInfo.view_instead","x-keywords":{"minLength":{"x-provenance":"assumed","x-source":"quayside#an empty text says nothing"}}},"download_instead":{"type":"string","description":"The file that is downloaded instead of this one.","minLength":1,"x-provenance":"published","x-source":"examples#FileInfo.download_instead","x-keywords":{"minLength":{"x-provenance":"assumed","x-source":"quayside#an empty text says nothing"}}}}},"Container":{"type":"object","description":"A container. The document has the first five fields; the others give their own sources. A rule decides whether responses have the form of the document or that of the vendor\'s specification, which has other names and no required field.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#Retrieve a Specific Container","x-keywords":{"required":{"x-provenance":"assumed","x-source":"001_a4978e7c8b7b944b.txt#Retrieve a Specific Container, an example; openapi requires none"}},"required":["id"],"properties":{"id":{"type":"string","description":"Id of the container.","x-volatile":"id","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#Retrieve a Specific Container.id"},"name":{"type":"string","description":"Name of the container.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#Retrieve a Specific Container.name"},"created_at":{"type":"string","format":"date-time","description":"Time of creation, in UTC.","x-volatile":"time","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#Retrieve a Specific Container.created_at","x-keywords":{"format":{"x-provenance":"published","x-source":"openapi#Container.created_date"}}},"tags":{"type":"array","description":"Tags of the container.","items":{"type":"string","description":"A tag.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#Retrieve a Specific Container.tags"},"x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#Retrieve a Specific Container.tags"},"drm_rules":{"$ref":"#/components/schemas/DrmRules","description":"Who may open the container, where, when and how often. The document shows none of its fields.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#Retrieve a Specific Container.drm_rules"},"org_id":{"type":"string","description":"The organization of the container.","x-provenance":"published","x-source":"openapi#Container.org_id"},"container_name":{"type":"string","description":"Name of the container, in the form of the specification.","x-provenance":"published","x-source":"openapi#Container.container_name"},"container_digest":{"type":"string","description":"The MD5 digest of the encoded bytes, in hex. A rule decides which bytes these are.","x-volatile":"digest","x-provenance":"published","x-source":"openapi#Container.container_digest"},"container_size":{"type":"integer","description":"Size of the container in bytes.","x-provenance":"published","x-source":"openapi#Container.container_size"},"created_date":{"type":"string","format":"date-time","description":"Time of creation, in the form of the specification.","x-volatile":"time","x-provenance":"published","x-source":"openapi#Container.created_date"},"blocked":{"type":"boolean","description":"Whether the container is blocked. The vendor\'s user interface shows it; no source has it in a response.","x-provenance":"assumed","x-source":"quayside#whether a container is blocked"}}},"BlockedMessage":{"type":"object","description":"Confirms that a container is blocked.","x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#Block Container Access","title":"Block Container Access","x-keywords":{"required":{"x-provenance":"assumed","x-source":"001_a4978e7c8b7b944b.txt#Block Container Access, an example"}},"required":["message"],"properties":{"message":{"type":"string","description":"Message for people.","const":"Container access blocked successfully","x-enum":{"Container access blocked successfully":{"x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#Container access blocked successfully"}},"x-provenance":"documented","x-source":"001_a4978e7c8b7b944b.txt#Block Container Access.message","x-open":true,"x-keywords":{"const":{"x-provenance":"assumed","x-source":"001_a4978e7c8b7b944b.txt#Block Container Access, an example"}}}}},"UnblockedMessage":{"type":"object","description":"Confirms that a container is unblocked.","x-provenance":"assumed","x-source":"quayside#reply to an unblock, after the one to a block","required":["message"],"properties":{"message":{"type":"string","description":"Message for people, in the words that the vendor uses for the 204.","const":"Container access unblocked successfully","x-enum":{"Container access unblocked successfully":{"x-provenance":"assumed","x-source":"quayside#reply to an unblock, after the one to a block"}},"x-provenance":"assumed","x-source":"quayside#reply to an unblock, after the one to a block","x-open":true}}},"DrmRulesDeletedMessage":{"type":"object","description":"Confirms that the DRM rules of a container are deleted.","x-provenance":"assumed","x-source":"quayside#reply to a delete of DRM rules, after the one to a block","required":["message"],"properties":{"message":{"type":"string","description":"Message for people, in the words that the vendor uses for the 204.","const":"DRM rule deleted successfully","x-enum":{"DRM rule deleted successfully":{"x-provenance":"assumed","x-source":"quayside#reply to a delete of DRM rules, after the one to a block"}},"x-provenance":"assumed","x-source":"quayside#reply to a delete of DRM rules, after the one to a block","x-open":true}}},"Attempts":{"type":"object","description":"How often one viewer tried to open a container.","x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/containers/{container_id}/attempts.responses.200","x-keywords":{"required":{"x-provenance":"assumed","x-source":"quayside#no source says which members are always there"}},"required":["viewer_email","attempt_count"],"properties":{"viewer_email":{"type":"string","description":"The e-mail address of the viewer.","x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/containers/{container_id}/attempts.responses.200.viewer_email"},"attempt_count":{"type":"integer","description":"Number of attempts.","x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/containers/{container_id}/attempts.responses.200.attempt_count"}}},"Event":{"type":"object","description":"An event. The specification gives two actions as examples; the names of the others that the mock records are our assumption.","x-provenance":"published","x-source":"openapi#Event","properties":{"created_date":{"type":"string","format":"date-time","description":"Time of the event, in UTC.","x-volatile":"time","x-provenance":"published","x-source":"openapi#Event.created_date"},"action":{"type":"string","description":"What happened, such as `container.create` or `object.load`.","x-provenance":"published","x-source":"openapi#Event.action"},"org_id":{"type":"string","description":"The organization of the container.","x-provenance":"published","x-source":"openapi#Event.org_id"},"container_id":{"type":"string","description":"Id of the container.","x-volatile":"id","x-provenance":"published","x-source":"openapi#Event.container_id"},"user":{"type":"string","description":"Who did it: the e-mail address of a viewer, or the organization. The specification calls it an id.","x-provenance":"published","x-source":"openapi#Event.user"},"detail":{"type":"object","description":"Details, such as the name of the file.","additionalProperties":{"description":"A detail.","x-provenance":"published","x-source":"openapi#Event.detail"},"x-provenance":"published","x-source":"openapi#Event.detail"},"creator_ip":{"type":"string","format":"ipv4","description":"The IP address of who did it, where it is known.","x-provenance":"published","x-source":"openapi#Event.creator_ip"}}},"EventInput":{"type":"object","description":"An event as it is sent: with the fields of the specification or with those of the guide. The path decides about the organization and the container.","x-provenance":"published","x-source":"openapi#Event","properties":{"created_date":{"type":"string","format":"date-time","description":"Time of the event, in UTC.","x-volatile":"time","x-provenance":"published","x-source":"openapi#Event.created_date"},"action":{"type":"string","description":"What happened, such as `container.create` or `object.load`.","x-provenance":"published","x-source":"openapi#Event.action"},"org_id":{"type":"string","description":"The organization of the container.","x-provenance":"published","x-source":"openapi#Event.org_id"},"container_id":{"type":"string","description":"Id of the container.","x-volatile":"id","x-provenance":"published","x-source":"openapi#Event.container_id"},"user":{"type":"string","description":"Who did it: the e-mail address of a viewer, or the organization. The specification calls it an id.","x-provenance":"published","x-source":"openapi#Event.user"},"detail":{"type":"object","description":"Details, such as the name of the file.","additionalProperties":{"description":"A detail.","x-provenance":"published","x-source":"openapi#Event.detail"},"x-provenance":"published","x-source":"openapi#Event.detail"},"creator_ip":{"type":"string","format":"ipv4","description":"The IP address of who did it, where it is known.","x-provenance":"published","x-source":"openapi#Event.creator_ip"},"event_type":{"type":"string","description":"What happened, in the form of the guide.","x-provenance":"published","x-source":"docs-events#Log an Event.event_type"},"timestamp":{"type":"string","format":"date-time","description":"Time of the event, in the form of the guide.","x-provenance":"published","x-source":"docs-events#Log an Event.timestamp"},"status":{"type":"string","description":"How it ended, in the form of the guide.","x-provenance":"published","x-source":"docs-events#Log an Event.status"}}},"EventLoggedMessage":{"type":"object","description":"Confirms that an event is logged.","x-provenance":"published","x-source":"docs-events#Log an Event","x-keywords":{"required":{"x-provenance":"assumed","x-source":"docs-events#Log an Event, an example"}},"required":["message"],"properties":{"message":{"type":"string","description":"Message for people.","const":"Event logged successfully","x-enum":{"Event logged successfully":{"x-provenance":"published","x-source":"docs-events#Log an Event.message"}},"x-provenance":"published","x-source":"docs-events#Log an Event.message","x-open":true,"x-keywords":{"const":{"x-provenance":"assumed","x-source":"docs-events#Log an Event, an example"}}}}},"TagsChange":{"type":"object","description":"One change of a container\'s tags.","x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/containers/{container_id}/tags_audit.responses.200","x-keywords":{"required":{"x-provenance":"assumed","x-source":"quayside#no source says which members are always there"}},"required":["timestamp","old_tags","new_tags"],"properties":{"timestamp":{"type":"string","format":"date-time","description":"Time of the change, in UTC.","x-volatile":"time","x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/containers/{container_id}/tags_audit.responses.200.timestamp"},"old_tags":{"type":"array","description":"The tags before the change.","items":{"type":"string","description":"A tag.","x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/containers/{container_id}/tags_audit.responses.200.old_tags"},"x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/containers/{container_id}/tags_audit.responses.200.old_tags"},"new_tags":{"type":"array","description":"The tags after the change.","items":{"type":"string","description":"A tag.","x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/containers/{container_id}/tags_audit.responses.200.new_tags"},"x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/containers/{container_id}/tags_audit.responses.200.new_tags"}}},"Tag":{"description":"A tag: its name, or an object with an id and the time of its first use.","x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/tags.responses.200","oneOf":[{"type":"string","description":"The tag.","x-provenance":"published","x-source":"openapi#GET /orgs/{org_id}/tags.responses.200"},{"$ref":"#/components/schemas/TagRecord"}]},"TagRecord":{"type":"object","description":"A tag as an object.","x-provenance":"published","x-source":"docs-tags#Retrieve Organization Tags","x-keywords":{"required":{"x-provenance":"assumed","x-source":"docs-tags#Retrieve Organization Tags, an example"}},"required":["id","name","created_at"],"properties":{"id":{"type":"string","description":"Id of the tag.","x-volatile":"id","x-provenance":"published","x-source":"docs-tags#Retrieve Organization Tags.id"},"name":{"type":"string","description":"The tag.","x-provenance":"published","x-source":"docs-tags#Retrieve Organization Tags.name"},"created_at":{"type":"string","format":"date-time","description":"Time of its first use, in UTC.","x-volatile":"time","x-provenance":"published","x-source":"docs-tags#Retrieve Organization Tags.created_at"}}},"PqKey":{"type":"object","description":"A post-quantum key pair, with the metadata of the database that stores it. The mock serves placeholder strings, not keys.","x-provenance":"published","x-source":"openapi#PqKey","x-keywords":{"required":{"x-provenance":"assumed","x-source":"quayside#no source says which members are always there"}},"required":["id","org_id","pub"],"properties":{"id":{"type":"string","description":"Id of the key pair.","x-provenance":"published","x-source":"openapi#PqKey.id"},"org_id":{"type":"string","description":"The organization of the key pair.","x-provenance":"published","x-source":"openapi#PqKey.org_id"},"prv":{"type":"string","description":"The private key. A rule can omit it.","x-secret":true,"x-provenance":"published","x-source":"openapi#PqKey.prv"},"pub":{"type":"string","description":"The public key.","x-provenance":"published","x-source":"openapi#PqKey.pub"},"_rid":{"type":"string","description":"Metadata of the database.","x-provenance":"published","x-source":"openapi#PqKey._rid"},"_self":{"type":"string","description":"Metadata of the database.","x-provenance":"published","x-source":"openapi#PqKey._self"},"_etag":{"type":"string","description":"Metadata of the database.","x-provenance":"published","x-source":"openapi#PqKey._etag"},"attachments":{"type":"string","description":"Metadata of the database.","x-provenance":"published","x-source":"openapi#PqKey.attachments"},"_ts":{"type":"integer","description":"Time of the last change, in Unix seconds.","x-provenance":"published","x-source":"openapi#PqKey._ts"}}},"Org":{"type":"object","description":"An organization. Two documents of the vendor show different fields; responses have those of both.","x-provenance":"published","x-source":"docs-orgs#Retrieve Organization Information","x-keywords":{"required":{"x-provenance":"assumed","x-source":"docs-orgs#Retrieve Organization Information, an example"}},"required":["id"],"properties":{"id":{"type":"string","description":"Id of the organization.","x-provenance":"published","x-source":"docs-orgs#Retrieve Organization Information.id"},"name":{"type":"string","description":"Name of the organization.","x-provenance":"published","x-source":"docs-orgs#Retrieve Organization Information.name"},"created_at":{"type":"string","format":"date-time","description":"Time of creation, in UTC.","x-volatile":"time","x-provenance":"published","x-source":"docs-orgs#Retrieve Organization Information.created_at"},"root_org_id":{"type":"string","description":"The root organization.","x-provenance":"published","x-source":"openapi#Org.root_org_id"},"parent_org_id":{"type":"string","description":"The parent organization.","x-provenance":"published","x-source":"openapi#Org.parent_org_id"},"role":{"type":"string","description":"Type of the organization. A user is an organization too.","enum":["org","group","org_admin","user_admin","user"],"x-enum":{"org":{"x-provenance":"published","x-source":"openapi#Org.role"},"group":{"x-provenance":"published","x-source":"openapi#Org.role"},"org_admin":{"x-provenance":"published","x-source":"openapi#Org.role"},"user_admin":{"x-provenance":"published","x-source":"openapi#Org.role"},"user":{"x-provenance":"published","x-source":"openapi#Org.role"}},"x-provenance":"published","x-source":"openapi#Org.role"},"email":{"type":"string","description":"E-mail address of the organization.","x-provenance":"published","x-source":"openapi#Org.email"},"org_name":{"type":"string","description":"Name of the organization. Default: its `name`.","x-provenance":"published","x-source":"openapi#Org.org_name"},"first_name":{"type":"string","description":"First name of the person, where the organization is one.","x-provenance":"published","x-source":"openapi#Org.first_name"},"last_name":{"type":"string","description":"Last name of the person, where the organization is one.","x-provenance":"published","x-source":"openapi#Org.last_name"},"mobile_phone":{"type":"string","description":"Number of the person\'s mobile phone.","x-provenance":"published","x-source":"openapi#Org.mobile_phone"},"customizations":{"description":"Settings of the organization. No source shows what they are.","x-provenance":"published","x-source":"docs-orgs#Retrieve Organization Information.customizations"}}},"Error":{"type":"object","description":"The body of every error response.","x-provenance":"published","x-source":"openapi#Error","x-keywords":{"required":{"x-provenance":"assumed","x-source":"docs-intro#Response Format, a message and a code in each error"}},"required":["message","code"],"properties":{"message":{"type":"string","description":"Message for people.","x-provenance":"published","x-source":"openapi#Error.message"},"code":{"type":"integer","description":"The code of the error. That it equals the status is our assumption.","x-provenance":"assumed","x-source":"openapi#Error.code"},"fields":{"type":"object","description":"Messages by the name of the invalid field. Absent when the error is not about a field.","minProperties":1,"additionalProperties":{"type":"string","description":"Message about the field.","x-provenance":"published","x-source":"openapi#Error.fields"},"x-provenance":"published","x-source":"openapi#Error.fields","x-keywords":{"minProperties":{"x-provenance":"assumed","x-source":"quayside#an error about no field has no fields"}}}}}}}}',
) as ContractDocument
