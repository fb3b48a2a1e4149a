"""GeoJSON, by geojson-pydantic: maps.py FILE."""

import sys
from pathlib import Path

from geojson_pydantic import Feature, FeatureCollection, Point

collection = FeatureCollection[Feature[Point | None, dict]].model_validate_json(Path(sys.argv[1]).read_bytes())
placed = [feature for feature in collection.features if feature.geometry is not None]
for feature in placed:
    east, north = feature.geometry.coordinates[:2]
    assert -180 <= east <= 180 and -90 <= north <= 90, feature.id
    assert feature.properties["attendance"] != "online", feature.id
assert 0 < len(placed) < len(collection.features)
print(f"geojson-pydantic: {len(collection.features)} features, {len(placed)} of them on the map")
