//! GeoJSON, RFC 7946: maps.
//!
//! Each feature has the submission as its properties. Its geometry is the point of the venue or, without
//! coordinates, the point of the commune; `position` names which. An event that is online only has no
//! geometry.

use serde::Serialize;

use super::exporter::Exporter;
use super::view::View;
use crate::programme::PublicEvent;
use crate::words::Words;

pub(super) static EXPORTER: Exporter = Exporter {
    name: "geojson",
    extension: "geojson",
    media_type: "application/geo+json",
    label: Words { fr: "Carte (GeoJSON)", en: "Map (GeoJSON)" },
    losses: &[],
    programme: |view| {
        let features = view.events().iter().map(|event| feature(view, *event)).collect();
        vec![EXPORTER.file(view, view.json(&Collection { kind: "FeatureCollection", features }))]
    },
    event: Some(|view, event| EXPORTER.file_of(view, event, view.json(&feature(view, event)))),
};

#[derive(Serialize)]
struct Collection<'v> {
    #[serde(rename = "type")]
    kind: &'static str,
    features: Vec<Feature<'v>>,
}

#[derive(Serialize)]
struct Feature<'v> {
    #[serde(rename = "type")]
    kind: &'static str,
    id: &'v str,
    geometry: Option<Point>,
    properties: Properties<'v>,
}

#[derive(Serialize)]
struct Point {
    #[serde(rename = "type")]
    kind: &'static str,
    /// East first.
    coordinates: [f64; 2],
}

#[derive(Serialize)]
struct Properties<'v> {
    #[serde(flatten)]
    event: PublicEvent<'v>,
    /// Whose position it is: `venue` or `commune`.
    #[serde(skip_serializing_if = "Option::is_none")]
    position: Option<&'static str>,
    /// The page of the event.
    #[serde(skip_serializing_if = "Option::is_none")]
    page: Option<String>,
}

fn feature<'v>(view: &View<'v>, event: PublicEvent<'v>) -> Feature<'v> {
    let point = view.point(event);
    let given = event.venue().is_some_and(|venue| venue.latitude.is_some() && venue.longitude.is_some());
    Feature {
        kind: "Feature",
        id: event.id(),
        geometry: point
            .map(|(latitude, longitude)| Point { kind: "Point", coordinates: [longitude, latitude] }),
        properties: Properties {
            event,
            position: point.map(|_| if given { "venue" } else { "commune" }),
            page: view.page(event),
        },
    }
}
