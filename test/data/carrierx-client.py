# A program with a client of the shape that the vendor's Python client for CarrierX has: every request
# says that it is JSON, a login is sent where there is no token, a get asks twice (first with the login,
# whatever it is), lists ask for a thousand, and every status but 200 and 201 is an error.
# Arguments: the base URL, then a token, or a login and a password.
import json
import sys

import requests

FILE_FIELDS = {
    'file_sid', 'name', 'partner_sid', 'container_sid', 'parent_file_sid', 'type', 'publish',
    'file_access_name', 'integer_key_1', 'integer_key_2', 'string_key_1', 'string_key_2',
    'string_key_3', 'string_key_4', 'lifecycle_ttl', 'lifecycle_action', 'desired_format',
    'mime_type', 'file_bytes', 'publish_uri', 'date_modified', 'content_format',
    'content_duration', 'content_transcoding_progress',
}
CONTAINER_FIELDS = {
    'container_sid', 'name', 'partner_sid', 'unique', 'parent_container_sid', 'quota_count',
    'quota_bytes', 'durability_class', 'integer_key_1', 'integer_key_2', 'string_key_1',
    'string_key_2', 'total_bytes', 'total_files', 'available_files_percent',
    'available_bytes_percent',
}


class Failed(Exception):
    pass


class Client:
    def __init__(self, base, *credentials):
        self.base = base
        self.login = credentials if len(credentials) == 2 else ('', '')
        self.headers = {'Content-type': 'application/json'}
        self.auth = {'auth': self.login}
        if len(credentials) == 1:
            self.headers['Authorization'] = 'Bearer ' + credentials[0]
            self.auth = {}

    def send(self, method, path, **more):
        url = self.base + path
        reply = requests.request(method, url, headers=self.headers, **self.auth, **more)
        if reply.status_code not in (200, 201):
            raise Failed('%d %s' % (reply.status_code, reply.content.decode()))
        return reply


class Collection:
    def __init__(self, client, path, sid, fields):
        self.client, self.path, self.sid, self.fields = client, path, sid, fields

    def one(self, record):
        return {name: record.get(name) for name in self.fields}

    def create(self, **attributes):
        sent = {name: value for name, value in attributes.items() if value is not None}
        return self.one(self.client.send('POST', self.path, data=json.dumps(sent)).json())

    def get(self, sid):
        url = self.client.base + self.path + '/' + sid
        requests.get(url, auth=self.client.login, headers=self.client.headers)
        return self.one(self.client.send('GET', self.path + '/' + sid).json())

    def list(self, filter=None, offset=0, limit=1000, order=None):
        params = {'offset': offset, 'limit': limit, 'filter': filter, 'order': order}
        items = self.client.send('GET', self.path, params=params).json()['items']
        return [self.one(item) for item in items]

    def exists(self, filter):
        params = {'offset': 0, 'limit': 1, 'includeFields': self.sid, 'filter': filter}
        return self.client.send('GET', self.path, params=params).json()['total'] > 0

    def update(self, sid, **attributes):
        path = self.path + '/' + sid
        return self.client.send('PATCH', path, data=json.dumps(attributes)).content.decode()

    def delete(self, sid):
        return self.client.send('DELETE', self.path + '/' + sid).content.decode()


client = Client(*sys.argv[1:])
containers = Collection(client, '/storage/containers', 'container_sid', CONTAINER_FIELDS)
files = Collection(client, '/storage/files', 'file_sid', FILE_FIELDS)


def attempt(work):
    try:
        return work()
    except Failed as error:
        return 'failed: %s' % error


def story():
    store = containers.create(
        name='recordings', unique=False, quota_count=20, quota_bytes=1000, string_key_1='pbx'
    )
    sid = store['container_sid']
    record = files.create(
        name='call.mp3', container_sid=sid, type='audio', string_key_1='k', integer_key_1=7
    )
    changed = json.loads(files.update(record['file_sid'], name='renamed.mp3', lifecycle_ttl=60))
    mine = "container_sid eq %s" % sid
    return {
        'store': containers.get(sid),
        'file': files.get(record['file_sid']),
        'changed': changed['name'],
        'listed': [item['name'] for item in files.list(filter=mine, order='name asc')],
        'limited': len(containers.list(limit=1)),
        'exists': [files.exists(mine), files.exists('string_key_1 eq other')],
        'missing': attempt(lambda: files.get('nothing')),
        'deleted': attempt(lambda: files.delete(record['file_sid'])),
        'left': [files.exists(mine), attempt(lambda: containers.delete(sid))],
    }


print(json.dumps(attempt(story)))
