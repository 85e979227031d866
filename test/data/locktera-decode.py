import os
import sys
import requests

# A client of the decode calls, in the manner of the program that encodes.
api_url, org_id, container_id, viewer, folder = sys.argv[1:]
headers = {'Authorization': 'Bearer your-access-token'}
decode_url = f'{api_url}/orgs/{org_id}/containers/{container_id}/decode'

rsp = requests.get(decode_url, headers=headers, params={'viewer': viewer})
rsp.raise_for_status()
manifest = rsp.json()

os.makedirs(folder)
for file_name in manifest['files']:
    url = f'{decode_url}/{requests.utils.quote(file_name, safe="")}'
    with requests.get(url, headers=headers, params={'viewer': viewer}, stream=True) as rsp:
        rsp.raise_for_status()
        with open(os.path.join(folder, file_name), 'wb') as file:
            for chunk in rsp.iter_content(65536):
                file.write(chunk)

print(manifest['container']['name'] + ': ' + ', '.join(manifest['files']))
