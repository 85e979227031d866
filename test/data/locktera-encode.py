import os
import json
import mimetypes
import requests

API_URL = 'https://api.locktera.com'
ORG_ID = 'your-org-id'
headers = {'Authorization': 'Bearer your-access-token'}

def encode_manifest(manifest_path):
    # Read the manifest
    with open(manifest_path) as file:
        manifest = json.load(file)

    manifest_dir = os.path.dirname(manifest_path)
    encode_url = f'{API_URL}/orgs/{ORG_ID}/containers/encode'
    files = []

    # Add the manifest to the request
    files.append(('manifest', ('manifest', json.dumps(manifest), 'application/json')))

    # Add each file to the request
    for file_name in manifest['files']:
        type_, _ = mimetypes.guess_type(file_name)
        files.append(('files', (file_name, open(f'{manifest_dir}/{file_name}', 'rb'), type_)))

    # Send the request and print the response
    print('Encoding...')
    rsp = requests.post(encode_url, headers=headers, files=files)
    encoded_manifest = rsp.json()
    print(encoded_manifest['org_id'], encoded_manifest['container']['uuid'])

# Example usage
encode_manifest('/path/to/manifest.json')
