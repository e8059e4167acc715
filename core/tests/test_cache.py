"""The cache that the settings name: in the gate it is a real Redis."""

import os
import uuid

import pytest
from django.conf import settings
from django.core.cache import cache

from core.tests.factories import make_branch


@pytest.fixture
def key():
    """A key of this test alone: other tests may share the server."""
    name = uuid.uuid4().hex
    yield name
    cache.delete(name)


def test_value_is_kept_added_once_and_forgotten(key):
    assert cache.add(key, {"工会": [1, 2]}) is True
    assert cache.add(key, "other") is False
    assert cache.get(key) == {"工会": [1, 2]}

    cache.delete(key)

    assert cache.get(key, "nothing") == "nothing"


def test_gate_names_a_redis_and_gets_one():
    """Where the environment names a Redis server the backend must be Redis, not the memory of this process."""
    named = os.environ.get("CACHE_URL", "").startswith("redis://")

    assert ("Redis" in settings.CACHES["default"]["BACKEND"]) == named


@pytest.mark.django_db
def test_records_survive_the_cache(key):
    branch = make_branch()
    cache.set(key, branch)

    assert cache.get(key) == branch
