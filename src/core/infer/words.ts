// What the names of parameters and members usually mean. All are compared as `plainName` writes them.

/** A name in lower case, without what separates its words. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '')
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

export const LIMIT = words(
  'limit perpage pagesize size maxresults maxitems top first take count pagelimit itemsperpage',
)
export const OFFSET = words('offset skip start startindex from startat')
export const PAGE = words('page pagenumber pagenum p currentpage')
export const AFTER = words(
  'after startingafter cursor pagetoken nexttoken marker continuationtoken nextcursor pagecursor',
)
export const BEFORE = words('before endingbefore prevcursor')
export const SINCE = words(
  'start since startdate starttime createdafter createdfrom createdsince fromdate datefrom',
)
export const UNTIL = words(
  'end until enddate endtime createdbefore createdto createduntil todate dateto',
)
export const SORT = words('sort sortby orderby ordering')
export const ORDER = words('order direction sortdir sortdirection sortorder orderdirection dir')
export const SEARCH = words('q query search searchterm')

export const FIELDS = words('fields includefields include only select selectfields properties')
export const EXCEPT = words('excludefields exclude omit except')

export const ITEMS = words(
  'data items results records entries value values list content objects rows elements',
)
export const TOTAL = words(
  'total totalcount totalitems totalresults totalelements totalrecords resultcount filtercount',
)
export const COUNT = words('count numberofelements')
export const MORE = words('hasmore more hasnext hasnextpage')
export const PAGES = words('pages totalpages pagecount lastpage numpages')
export const FIRST_ID = words('firstid')
export const LAST_ID = words('lastid')
export const NEXT = words(
  'next nextcursor nextpagetoken nexttoken nextpage cursor continuationtoken nextmarker endcursor',
)
export const PREVIOUS = words('previous prev previouscursor prevcursor previouspage startcursor')

export const CREATED = words(
  'created createdat createdon createdtime creationtime creationdate datecreated createtime createddate insertedat',
)
export const UPDATED = words(
  'updated updatedat updatedon modified modifiedat lastmodified datemodified dateupdated updatetime lastupdated updateddate modifieddate lastmodifiedat lastupdatedat updatedtime',
)
export const SIZE = words('bytes size sizebytes filesize contentlength length')
export const FILE_NAME = words('name filename path title')
export const MEDIA_TYPE = words('contenttype mimetype mediatype mime')

export const MESSAGE = words(
  'message msg detail details description reason error errormessage errordescription text info fault developermessage usermessage',
)
export const STATUS = words('status statuscode code httpstatus httpcode httpstatuscode errorcode')

/** The singular of an English plural, as names of collections have it. */
export function singularOf(plural: string): string {
  if (/(?:us|ss|is)$/i.test(plural)) return plural
  if (/ies$/i.test(plural)) return plural.replace(/ies$/i, 'y')
  if (/(?:ches|shes|xes|sses|zes)$/i.test(plural)) return plural.slice(0, -2)
  return plural.replace(/s$/i, '')
}

/** A name as words joined by `_`, in lower case, such as for a table. */
export function snakeName(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .toLowerCase()
}

/** A name as an identifier in camel case. */
export function camelName(name: string): string {
  const joined = snakeName(name).replace(/_([a-z0-9])/g, (_, letter: string) =>
    letter.toUpperCase(),
  )
  return /^\d/.test(joined) ? `_${joined}` : joined || 'record'
}

/** A text, a number or a boolean as text; anything else is empty. */
export function plainText(value: unknown): string {
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}
