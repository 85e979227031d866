"""A test of a client that creates again when a reply does not arrive: that is its mistake."""

import os

import requests

BASE_URL = os.environ["OPENAI_BASE_URL"]
HEADERS = {"Authorization": "Bearer sk-test"}


def call(method, path, **options):
    reply = requests.request(method, BASE_URL + path, headers=HEADERS, timeout=30, **options)
    reply.raise_for_status()
    return reply.json()


def create(name):
    try:
        return call("POST", "/containers", json={"name": name})
    except requests.RequestException:
        return call("POST", "/containers", json={"name": name})


def test_makes_a_report():
    container = create("report")
    assert call("GET", f"/containers/{container['id']}")["name"] == "report"
