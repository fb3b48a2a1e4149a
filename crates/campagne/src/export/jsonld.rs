//! schema.org as JSON-LD: search engines.

use serde_json::{Value, json};

use super::exporter::Exporter;
use super::linked::{self, Span};
use super::losses::{Loss, partly, wholly};
use super::markdown;
use super::view::View;
use crate::event::Organiser;
use crate::programme::PublicEvent;
use crate::vocabulary::{Attendance, Format, OrganiserCategory, Status, Vocabulary as _};
use crate::words::Words;

pub(super) static EXPORTER: Exporter = Exporter {
    name: "jsonld",
    extension: "jsonld",
    media_type: "application/ld+json",
    label: Words { fr: "Moteurs de recherche (schema.org)", en: "Search engines (schema.org)" },
    losses: LOSSES,
    programme: |view| {
        let series = std::iter::once(series(view));
        let events =
            view.events().iter().map(|event| described(view, *event, json!({"@id": series_id(view)})));
        let graph: Vec<Value> = series.chain(events).collect();
        let document = json!({"@context": "https://schema.org", "@graph": graph});
        vec![EXPORTER.file(view, linked::text(view, document))]
    },
    event: Some(|view, event| {
        let mut document = described(view, event, series(view));
        if let Some(object) = document.as_object_mut() {
            object.insert("@context".to_owned(), "https://schema.org".into());
        }
        EXPORTER.file_of(view, event, linked::text(view, document))
    }),
};

const LOSSES: &[Loss] = &[
    partly("description", "en texte simple", "as plain text"),
    partly("format", "parmi les mots-clés, par son libellé", "among the keywords, by its label"),
    partly("time_zone", "par le décalage des horaires", "by the offsets of the times"),
    partly("venue.latitude", "à défaut, celle de la commune", "that of the commune where not said"),
    partly("venue.longitude", "à défaut, celle de la commune", "that of the commune where not said"),
    wholly("territory"),
    wholly("registration.required"),
    wholly("registration.email"),
    wholly("registration.phone"),
    wholly("open_to_public"),
    partly("organiser.category", "organisme public ou non", "whether it is a public body"),
    wholly("organiser.versant"),
    partly("co_organisers.category", "organisme public ou non", "whether it is a public body"),
    wholly("co_organisers.versant"),
    partly("audiences", "par leurs libellés", "by their labels"),
    partly("topics", "par leurs libellés", "by their labels"),
    partly("keywords", "avec le format", "with the format"),
    partly(
        "accessibility.motor",
        "équipement du lieu, s’il y en a un",
        "a feature of the place, where there is one",
    ),
    partly(
        "accessibility.hearing",
        "équipement du lieu, s’il y en a un",
        "a feature of the place, where there is one",
    ),
    partly(
        "accessibility.visual",
        "équipement du lieu, s’il y en a un",
        "a feature of the place, where there is one",
    ),
    partly(
        "accessibility.psychic",
        "équipement du lieu, s’il y en a un",
        "a feature of the place, where there is one",
    ),
    partly(
        "accessibility.intellectual",
        "équipement du lieu, s’il y en a un",
        "a feature of the place, where there is one",
    ),
    partly("status", "« complet » par une offre épuisée", "“full” by an offer that is sold out"),
    partly(
        "previous_sessions.start",
        "si l’événement est reprogrammé ou reporté",
        "where rescheduled or postponed",
    ),
    wholly("previous_sessions.end"),
];

fn series_id(view: &View<'_>) -> String {
    view.urn(&[])
}

/// The campaign, of which each event is a part.
fn series(view: &View<'_>) -> Value {
    let campaign = view.campaign();
    let text = |text: &crate::campaign::Text| text.in_language(view.language()).to_owned();
    json!({
        "@type": "EventSeries",
        "@id": series_id(view),
        "name": view.campaign_name(),
        "description": campaign.theme.as_ref().map(text),
        "url": view.home(),
        "startDate": campaign.windows.iter().map(|window| window.from).min().map(|day| day.to_string()),
        "endDate": campaign.windows.iter().map(|window| window.to).max().map(|day| day.to_string()),
        "organizer": campaign.organiser.as_ref().map(|name| json!({
            "@type": "GovernmentOrganization", "name": text(name), "url": campaign.url,
        })),
    })
}

fn described(view: &View<'_>, event: PublicEvent<'_>, series: Value) -> Value {
    let spans = linked::spans(event);
    let bodies: Vec<Value> = std::iter::once(organisation(event.organiser(), contact(event)))
        .chain(event.co_organisers().iter().map(|body| organisation(body, Value::Null)))
        .collect();
    let label = |words: Words| view.say(words);
    let keywords: Vec<&str> = [label(event.format().word().label)]
        .into_iter()
        .chain(event.keywords().iter().map(String::as_str))
        .collect();
    let iri = view.iri(event);
    let locations = locations(view, event, &iri);
    let pointers: Vec<Value> =
        locations.iter().filter_map(|place| Some(json!({"@id": place.get("@id")?}))).collect();
    json!({
        "@type": kind(event.format()),
        "@id": iri,
        "identifier": event.id(),
        "name": event.title(),
        "disambiguatingDescription": event.summary(),
        "description": markdown::plain(event.description().unwrap_or(event.summary())),
        "url": view.page(event),
        "startDate": spans.iter().map(|(start, _)| start).min(),
        "endDate": spans.iter().filter_map(|(_, end)| end.as_ref()).max(),
        "previousStartDate": previous(event),
        "eventStatus": status(event.status()),
        "eventAttendanceMode": mode(event.attendance()),
        "location": locations,
        "organizer": bodies,
        "superEvent": series,
        "subEvent": if spans.len() > 1 { sessions(event, &spans, &iri, &pointers) } else { Vec::new() },
        "inLanguage": event.languages(),
        "keywords": keywords,
        "about": event.topics().iter().map(|topic| json!({"@type": "Thing", "name": label(topic.word().label)})).collect::<Vec<_>>(),
        "audience": event.audiences().iter().map(|audience| json!({"@type": "Audience", "audienceType": label(audience.word().label)})).collect::<Vec<_>>(),
        "isAccessibleForFree": event.free(),
        "maximumAttendeeCapacity": event.registration().and_then(|registration| registration.capacity),
        "offers": offer(event),
        "image": event.image().map(|image| json!({
            "@type": "ImageObject", "url": image.url, "description": image.alt, "creditText": image.credit,
        })),
    })
}

/// The nearest type that schema.org has for a kind of event.
const fn kind(format: Format) -> &'static str {
    match format {
        Format::Workshop | Format::Course | Format::OnlineCourse | Format::WritingWorkshop => {
            "EducationEvent"
        }
        Format::Exhibition => "ExhibitionEvent",
        Format::Hackathon | Format::SimplificationSprint => "Hackathon",
        _ => "Event",
    }
}

const fn status(status: Status) -> &'static str {
    match status {
        Status::Scheduled | Status::Full => "https://schema.org/EventScheduled",
        Status::Rescheduled => "https://schema.org/EventRescheduled",
        Status::MovedOnline => "https://schema.org/EventMovedOnline",
        Status::Postponed => "https://schema.org/EventPostponed",
        Status::Cancelled => "https://schema.org/EventCancelled",
    }
}

const fn mode(attendance: Attendance) -> &'static str {
    match attendance {
        Attendance::InPerson => "https://schema.org/OfflineEventAttendanceMode",
        Attendance::Online => "https://schema.org/OnlineEventAttendanceMode",
        Attendance::Hybrid => "https://schema.org/MixedEventAttendanceMode",
    }
}

/// Its starts before, which schema.org has for these two states only.
fn previous(event: PublicEvent<'_>) -> Vec<String> {
    match event.status() {
        Status::Rescheduled | Status::Postponed => {
            event.previous_sessions().iter().map(|before| linked::session(before).0).collect()
        }
        _ => Vec::new(),
    }
}

/// The sessions of an event that has several.
fn sessions(event: PublicEvent<'_>, spans: &[Span], iri: &str, places: &[Value]) -> Vec<Value> {
    let one = |(at, (start, end)): (usize, &Span)| {
        json!({
            "@type": kind(event.format()),
            "@id": format!("{iri}#session-{}", at + 1),
            "name": event.title(),
            "startDate": start,
            "endDate": end,
            "eventStatus": status(event.status()),
            "eventAttendanceMode": mode(event.attendance()),
            "location": places,
        })
    };
    spans.iter().enumerate().map(one).collect()
}

fn locations(view: &View<'_>, event: PublicEvent<'_>, iri: &str) -> Vec<Value> {
    let mut locations = Vec::new();
    if let Some(venue) = event.venue() {
        let commune = view.commune(event);
        let area = commune.and_then(|commune| commune.region().or_else(|| commune.departement()));
        let administrative = |territory: campagne_territories::Territory<'_>| json!({"@type": "AdministrativeArea", "name": territory.name(), "identifier": territory.id().to_string()});
        let mut town = commune.map(administrative).unwrap_or_else(
            || json!({"@type": "AdministrativeArea", "identifier": format!("fr:commune:{}", venue.commune)}),
        );
        if let (Some(town), Some(departement)) =
            (town.as_object_mut(), commune.and_then(|commune| commune.departement()))
        {
            // What was written holds today; the commune code is the one that was given.
            town.insert("containedInPlace".to_owned(), administrative(departement));
        }
        let point = view.point(event);
        locations.push(json!({
            "@type": "Place",
            "@id": format!("{iri}#place"),
            "name": venue.name,
            "address": {
                "@type": "PostalAddress",
                "streetAddress": venue.address,
                "postalCode": venue.postal_code,
                "addressLocality": commune.map(|commune| commune.name()),
                "addressRegion": area.map(|area| area.name()),
                "addressCountry": "FR",
            },
            "geo": point.map(|(latitude, longitude)| json!({
                "@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude,
            })),
            "containedInPlace": town,
            "amenityFeature": features(view, event),
        }));
    }
    if let Some(online) = event.online() {
        locations
            .push(json!({"@type": "VirtualLocation", "@id": format!("{iri}#online"), "url": online.url}));
    }
    locations
}

/// The arrangements that are known to be made, or known to be missing.
fn features(view: &View<'_>, event: PublicEvent<'_>) -> Vec<Value> {
    let known = view.accessibility(event);
    known
        .into_iter()
        .map(|(label, value)| {
            json!({"@type": "LocationFeatureSpecification", "name": view.say(label), "value": value})
        })
        .collect()
}

fn organisation(body: &Organiser, contact: Value) -> Value {
    let private =
        [OrganiserCategory::Association, OrganiserCategory::Company, OrganiserCategory::Other].map(Some);
    let kind = if private.contains(&body.category) || body.category.is_none() {
        "Organization"
    } else {
        "GovernmentOrganization"
    };
    json!({
        "@type": kind,
        "name": body.name,
        "url": body.url,
        "identifier": body.siret.as_ref().map(|siret| json!({
            "@type": "PropertyValue", "propertyID": "SIRET", "value": siret,
        })),
        "contactPoint": contact,
    })
}

fn contact(event: PublicEvent<'_>) -> Value {
    event.contact().map_or(Value::Null, |contact| {
        json!({
            "@type": "ContactPoint", "name": contact.name, "email": contact.email, "telephone": contact.phone,
        })
    })
}

/// The offer, if anything is known of it: the price if it is free, whether there are places left, where and
/// until when to register.
fn offer(event: PublicEvent<'_>) -> Value {
    let registration = event.registration();
    let full = event.status() == Status::Full;
    let url = registration.and_then(|registration| registration.url.as_ref());
    let closes = registration.and_then(|registration| registration.closes);
    if event.free() != Some(true) && !full && url.is_none() && closes.is_none() {
        return Value::Null;
    }
    let price = (event.free() == Some(true)).then_some(0);
    json!({
        "@type": "Offer",
        "price": price,
        "priceCurrency": price.map(|_| "EUR"),
        "availability": if full { "https://schema.org/SoldOut" } else { "https://schema.org/InStock" },
        "url": url,
        "validThrough": closes.map(|closes| linked::moment(closes, event.zone())),
    })
}
