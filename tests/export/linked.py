"""Linked data, by rdflib and pyshacl: linked.py SCHEMA_ORG_FILE CPEV_FILE [SHAPES…]."""

import json
import sys
from pathlib import Path

from pyshacl import validate
from rdflib import RDF, Graph, Namespace
from rdflib.namespace import SDO

M8G = Namespace("http://data.europa.eu/m8g/")
HERE = Path(__file__).resolve().parent


def schema_org(path):
    """Every type and property is one of schema.org's, and stands on what it may stand on."""
    document = json.loads(Path(path).read_text(encoding="utf-8"))
    assert document["@context"] == "https://schema.org"
    # The context itself is on the web; what matters of it here is that all names are schema.org's,
    # and which of them take addresses.
    addresses = ("url", "eventStatus", "eventAttendanceMode", "availability")
    document["@context"] = {"@vocab": str(SDO), **{name: {"@type": "@id"} for name in addresses}}
    graph = Graph().parse(data=json.dumps(document), format="json-ld")
    known = {str(SDO) + name for name in SDO.__annotations__}
    unknown = {str(term) for _, term, _ in graph if str(term).startswith(str(SDO)) and str(term) not in known}
    unknown |= {str(term) for term in graph.objects(None, RDF.type) if str(term) not in known}
    assert not unknown, unknown
    for _, _, term in graph:
        assert not str(term).startswith(str(SDO)) or str(term) in known, term
    [series] = graph.subjects(RDF.type, SDO.EventSeries)
    events = set(graph.subjects(SDO.superEvent, series))
    for event in events:
        for required in (SDO.name, SDO.startDate, SDO.location, SDO.eventStatus, SDO.eventAttendanceMode, SDO.organizer):
            assert graph.value(event, required) is not None or list(graph.objects(event, required)), (event, required)
        modes = {str(mode) for mode in graph.objects(event, SDO.eventAttendanceMode)}
        kinds = {kind for place in graph.objects(event, SDO.location) for kind in graph.objects(place, RDF.type)}
        assert (SDO.Place in kinds) == (modes != {str(SDO.OnlineEventAttendanceMode)}), event
        statuses = {str(status) for status in graph.objects(event, SDO.eventStatus)}
        moved = statuses & {str(SDO.EventRescheduled), str(SDO.EventPostponed)}
        assert not list(graph.objects(event, SDO.previousStartDate)) or moved, event
    print(f"rdflib: {len(graph)} statements about {len(events)} events, all in terms of schema.org")


def cpev(path, shapes):
    graph = Graph().parse(path, format="json-ld")
    events = set(graph.subjects(RDF.type, M8G.PublicEvent))
    for file in shapes:
        rules = Graph().parse(file, format="turtle")
        conforms, _, text = validate(graph, shacl_graph=rules, advanced=True)
        assert conforms, text
        print(f"pyshacl: {len(graph)} statements about {len(events)} events conform to {Path(file).name}")
    # A validator that lets everything through proves nothing.
    for event in list(events)[:1]:
        graph.add((event, M8G.contactPoint, event))
    conforms, _, _ = validate(graph, shacl_graph=Graph().parse(shapes[0], format="turtle"), advanced=True)
    assert not conforms


schema_org(sys.argv[1])
cpev(sys.argv[2], sys.argv[3:] or [HERE / "cpev.shapes.ttl"])
