"""The feed, by feedparser and by what RFC 4287 asks for: feeds.py FILE."""

import re
import sys
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

import feedparser

ATOM = "{http://www.w3.org/2005/Atom}"
# RFC 3339, as §3.3 has it: an upper-case T, and Z where there is no offset.
DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
ONCE_IN_FEED = ("id", "title", "updated", "subtitle", "generator", "icon", "logo", "rights")
ONCE_IN_ENTRY = ("id", "title", "updated", "content", "published", "summary", "rights", "source")
CHILDREN_OF_FEED = {*ONCE_IN_FEED, "author", "category", "contributor", "link", "entry"}
CHILDREN_OF_ENTRY = {*ONCE_IN_ENTRY, "author", "category", "contributor", "link"}


def head(element, once, children):
    """What a feed and an entry have in common: §4.1.1 and §4.1.2."""
    names = [child.tag.removeprefix(ATOM) for child in element]
    assert set(names) <= children, set(names) - children
    for name in once:
        assert names.count(name) <= 1, name
    for name in ("id", "title", "updated"):
        assert names.count(name) == 1, name
    identifier = element.findtext(f"{ATOM}id")
    assert urlsplit(identifier).scheme, identifier
    assert DATE.fullmatch(element.findtext(f"{ATOM}updated"))
    links = [(link.get("rel", "alternate"), link.get("type"), link.get("hreflang")) for link in element.findall(f"{ATOM}link")]
    assert len(links) == len(set(links)), "two alternates of one kind"
    assert all(link.get("href") for link in element.findall(f"{ATOM}link"))
    assert all(category.get("term") for category in element.findall(f"{ATOM}category"))
    assert all(person.findtext(f"{ATOM}name") for person in element.findall(f"{ATOM}author"))
    return identifier


raw = Path(sys.argv[1]).read_bytes()
feed = ElementTree.fromstring(raw)
assert feed.tag == f"{ATOM}feed"
identifiers = [head(feed, ONCE_IN_FEED, CHILDREN_OF_FEED)]
for entry in feed.findall(f"{ATOM}entry"):
    identifiers.append(head(entry, ONCE_IN_ENTRY, CHILDREN_OF_ENTRY))
    assert entry.find(f"{ATOM}author") is not None or feed.find(f"{ATOM}author") is not None
    content = entry.find(f"{ATOM}content")
    assert content.get("type") == "html" and len(content) == 0, "HTML stands as text"
assert len(identifiers) == len(set(identifiers)), "an identifier stands twice"
assert not any("exemple.fr" in identifier for identifier in identifiers), "an identifier names a host"

parsed = feedparser.parse(raw)
assert not parsed.bozo, parsed.get("bozo_exception")
assert parsed.version == "atom10"
assert len(parsed.entries) == len(identifiers) - 1
print(f"feedparser: {len(parsed.entries)} entries; RFC 4287 §4.1 is kept")
