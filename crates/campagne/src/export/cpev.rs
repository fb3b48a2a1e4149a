//! The Core Public Event Vocabulary of the European Union (SEMIC, release 1.1.1) as JSON-LD: public
//! administrations.
//!
//! <https://semiceu.github.io/Core-Public-Event-Vocabulary/releases/1.1.1/>. The context is part of the
//! document, so reading it needs no network. Of the authority tables that it recommends, only sourced entries
//! are used: `event-status/NORMAL`, `public-event-type/EXHIBITION` and the languages. Every other value is a
//! concept of ours, with its word and its labels.

use serde_json::{Map, Value, json};

use super::exporter::Exporter;
use super::linked::{self, Span};
use super::losses::{Loss, partly, wholly};
use super::markdown;
use super::view::View;
use crate::programme::PublicEvent;
use crate::vocabulary::{Format, Status, Vocabulary};
use crate::words::{Language, Words};

pub(super) static EXPORTER: Exporter = Exporter {
    name: "cpev",
    extension: "cpev.jsonld",
    media_type: "application/ld+json",
    label: Words {
        fr: "Administrations européennes (Core Public Event Vocabulary)",
        en: "European administrations (Core Public Event Vocabulary)",
    },
    losses: LOSSES,
    programme: |view| {
        let campaign = std::iter::once(campaign(view));
        let events = view.events().iter().map(|event| described(view, *event));
        let graph: Vec<Value> = campaign.chain(events).collect();
        let document = json!({"@context": context(), "@graph": graph});
        vec![EXPORTER.file(view, linked::text(view, document))]
    },
    event: Some(|view, event| {
        let document = json!({"@context": context(), "@graph": [campaign(view), described(view, event)]});
        EXPORTER.file_of(view, event, linked::text(view, document))
    }),
};

const LOSSES: &[Loss] = &[
    partly("summary", "dans la description", "in the description"),
    partly("description", "en texte simple, derrière le résumé", "as plain text, behind the summary"),
    wholly("attendance"),
    partly("time_zone", "par le décalage des horaires", "by the offsets of the times"),
    partly("venue.commune", "par son nom et celui de sa région", "by its name and that of its région"),
    wholly("venue.latitude"),
    wholly("venue.longitude"),
    wholly("territory"),
    partly("online.url", "parmi les pages de l’événement", "among the pages of the event"),
    wholly("registration.required"),
    wholly("registration.email"),
    wholly("registration.phone"),
    wholly("registration.closes"),
    wholly("free"),
    wholly("open_to_public"),
    wholly("organiser.versant"),
    wholly("co_organisers.versant"),
    wholly("contact.name"),
    wholly("keywords"),
    wholly("image.url"),
    wholly("image.alt"),
    wholly("image.credit"),
    partly("accessibility.motor", "en toutes lettres", "in words"),
    partly("accessibility.hearing", "en toutes lettres", "in words"),
    partly("accessibility.visual", "en toutes lettres", "in words"),
    partly("accessibility.psychic", "en toutes lettres", "in words"),
    partly("accessibility.intellectual", "en toutes lettres", "in words"),
    wholly("previous_sessions.start"),
    wholly("previous_sessions.end"),
];

/// The terms of the vocabulary that are used here.
fn context() -> Value {
    let link = |iri: &str| json!({"@id": iri, "@type": "@id"});
    let words = |iri: &str| json!({"@id": iri, "@container": "@language"});
    let typed = |iri: &str, kind: &str| json!({"@id": iri, "@type": kind});
    let mut terms = Map::new();
    let mut term = |name: &str, value: Value| drop(terms.insert(name.to_owned(), value));
    for (prefix, iri) in [
        ("m8g", "http://data.europa.eu/m8g/"),
        ("dct", "http://purl.org/dc/terms/"),
        ("foaf", "http://xmlns.com/foaf/0.1/"),
        ("locn", "http://www.w3.org/ns/locn#"),
        ("skos", "http://www.w3.org/2004/02/skos/core#"),
        ("time", "http://www.w3.org/2006/time#"),
        ("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ] {
        term(prefix, iri.into());
    }
    for (name, iri) in [
        ("PublicEvent", "m8g:PublicEvent"),
        ("Participation", "m8g:Participation"),
        ("ContactPoint", "m8g:ContactPoint"),
        ("Address", "locn:Address"),
        ("Agent", "foaf:Agent"),
        ("Document", "foaf:Document"),
        ("Concept", "skos:Concept"),
        ("LinguisticSystem", "dct:LinguisticSystem"),
        ("TemporalEntity", "time:TemporalEntity"),
        ("Instant", "time:Instant"),
        ("identifier", "dct:identifier"),
        ("postCode", "locn:postCode"),
        ("email", "m8g:email"),
        ("telephone", "m8g:telephone"),
        ("notation", "skos:notation"),
    ] {
        term(name, iri.into());
    }
    for (name, iri) in [
        ("title", "dct:title"),
        ("description", "dct:description"),
        ("eventNumber", "m8g:eventNumber"),
        ("accessibility", "m8g:accessibility"),
        ("fullAddress", "locn:fullAddress"),
        ("locatorName", "locn:locatorName"),
        ("thoroughfare", "locn:thoroughfare"),
        ("postName", "locn:postName"),
        ("adminUnitL1", "locn:adminUnitL1"),
        ("adminUnitL2", "locn:adminUnitL2"),
        ("prefLabel", "skos:prefLabel"),
    ] {
        term(name, words(iri));
    }
    for (name, iri) in [
        ("type", "dct:type"),
        ("subject", "dct:subject"),
        ("language", "dct:language"),
        ("format", "m8g:format"),
        ("audience", "m8g:audience"),
        ("eventStatus", "m8g:eventStatus"),
        ("address", "locn:address"),
        ("hasTime", "time:hasTime"),
        ("hasBeginning", "time:hasBeginning"),
        ("hasEnd", "time:hasEnd"),
        ("registrationPage", "m8g:registrationPage"),
        ("homepage", "foaf:homepage"),
        ("contactPoint", "m8g:contactPoint"),
        ("hasParticipation", "m8g:hasParticipation"),
        ("hasParticipant", "m8g:hasParticipant"),
        ("role", "m8g:role"),
        ("parentEvent", "m8g:parentEvent"),
    ] {
        term(name, link(iri));
    }
    term("expectedNumberOfParticipants", typed("m8g:expectedNumberOfParticipants", "xsd:integer"));
    term("inXSDDate", typed("time:inXSDDate", "xsd:date"));
    term("inXSDDateTimeStamp", typed("time:inXSDDateTimeStamp", "xsd:dateTimeStamp"));
    Value::Object(terms)
}

/// The campaign, of which each event is a part.
fn campaign(view: &View<'_>) -> Value {
    let campaign = view.campaign();
    let text = |text: &crate::campaign::Text| json!({"fr": text.fr, "en": text.en});
    let windows =
        campaign.windows.iter().map(|window| (window.from.to_string(), Some(window.to.to_string())));
    json!({
        "@type": "PublicEvent",
        "@id": view.urn(&[]),
        "identifier": &*campaign.id,
        "title": text(&campaign.name),
        "description": text(campaign.theme.as_ref().unwrap_or(&campaign.name)),
        "eventNumber": campaign.edition.map(|edition| json!({"fr": edition.to_string()})),
        "homepage": view.home().map(document),
        "hasTime": windows.map(|window| period(&window)).collect::<Vec<_>>(),
    })
}

fn described(view: &View<'_>, event: PublicEvent<'_>) -> Value {
    let text = |text: &str| json!({LANGUAGE: text});
    let description = match event.description() {
        Some(description) => format!("{}\n\n{}", event.summary(), markdown::plain(description)),
        None => event.summary().to_owned(),
    };
    let arrangements: Vec<String> = view
        .accessibility(event)
        .into_iter()
        .map(|(label, value)| format!("{} : {}", label.fr, if value { "oui" } else { "non" }))
        .collect();
    let registration = event.registration();
    let pages = view.page(event).into_iter().chain(event.online().map(|online| online.url.clone()));
    json!({
        "@type": "PublicEvent",
        "@id": view.iri(event),
        "identifier": event.id(),
        "title": text(event.title()),
        "description": text(&description),
        "type": match event.format() {
            Format::Exhibition => authority("public-event-type/EXHIBITION", event.format()),
            format => concept(format),
        },
        "format": concept(event.format()),
        "eventStatus": match event.status() {
            Status::Scheduled => authority("event-status/NORMAL", event.status()),
            status => concept(status),
        },
        "subject": event.topics().iter().map(|topic| concept(*topic)).collect::<Vec<_>>(),
        "audience": event.audiences().iter().map(|audience| concept(*audience)).collect::<Vec<_>>(),
        "language": event.languages().iter().map(|code| language(code)).collect::<Vec<_>>(),
        "accessibility": (!arrangements.is_empty()).then(|| text(&arrangements.join(" ; "))),
        "address": address(view, event),
        "hasTime": linked::spans(event).iter().map(period).collect::<Vec<_>>(),
        "registrationPage": registration.and_then(|registration| registration.url.as_deref()).map(document),
        "homepage": pages.map(|page| document(&page)).collect::<Vec<_>>(),
        "contactPoint": event.contact().filter(|contact| contact.email.is_some() || contact.phone.is_some())
            .map(|contact| json!({
                "@type": "ContactPoint", "email": contact.email, "telephone": contact.phone,
            })),
        "expectedNumberOfParticipants": registration.and_then(|registration| registration.capacity),
        "hasParticipation": participations(event),
        "parentEvent": {"@id": view.urn(&[])},
    })
}

/// The language of the texts: people write in French, whatever is spoken at the event.
const LANGUAGE: &str = "fr";

fn document(page: &str) -> Value {
    json!({"@type": "Document", "@id": page})
}

/// An entry of an authority table of the Publications Office, with our labels.
fn authority<V: Vocabulary>(entry: &str, value: V) -> Value {
    let mut concept = concept(value);
    if let Some(concept) = concept.as_object_mut() {
        concept.insert(
            "@id".to_owned(),
            format!("http://publications.europa.eu/resource/authority/{entry}").into(),
        );
    }
    concept
}

/// A concept of ours, by its word and its labels.
fn concept<V: Vocabulary>(value: V) -> Value {
    let word = value.word();
    let labels: Map<String, Value> = Language::ALL
        .iter()
        .map(|language| (language.code().to_owned(), word.label.in_language(*language).into()))
        .collect();
    json!({"@type": "Concept", "notation": word.word, "prefLabel": labels})
}

/// A language, in the authority table if its code is known there.
fn language(code: &str) -> Value {
    const AUTHORITY: [(&str, &str); 8] = [
        ("fr", "FRA"),
        ("en", "ENG"),
        ("de", "DEU"),
        ("es", "SPA"),
        ("it", "ITA"),
        ("pt", "POR"),
        ("nl", "NLD"),
        ("ar", "ARA"),
    ];
    let known = AUTHORITY.iter().find(|(known, _)| *known == code);
    let iri =
        known.map(|(_, name)| format!("http://publications.europa.eu/resource/authority/language/{name}"));
    match iri {
        Some(iri) => json!({"@type": "LinguisticSystem", "@id": iri, "notation": code}),
        None => json!({"@type": "LinguisticSystem", "notation": code}),
    }
}

fn period((start, end): &Span) -> Value {
    let instant = |moment: &String| {
        let property = if moment.contains('T') { "inXSDDateTimeStamp" } else { "inXSDDate" };
        json!({"@type": "Instant", property: moment})
    };
    json!({"@type": "TemporalEntity", "hasBeginning": instant(start), "hasEnd": end.as_ref().map(instant)})
}

fn address(view: &View<'_>, event: PublicEvent<'_>) -> Value {
    let Some(venue) = event.venue() else { return Value::Null };
    let text = |text: String| json!({LANGUAGE: text});
    let commune = view.commune(event);
    let area = commune.and_then(|commune| commune.region().or_else(|| commune.departement()));
    json!({
        "@type": "Address",
        "fullAddress": text(view.venue_line(event, venue)),
        "locatorName": text(venue.name.clone()),
        "thoroughfare": venue.address.clone().map(text),
        "postCode": venue.postal_code,
        "postName": commune.map(|commune| text(commune.name())),
        "adminUnitL1": text("France".to_owned()),
        "adminUnitL2": area.map(|area| text(area.name())),
    })
}

/// The organiser and the co-organisers.
fn participations(event: PublicEvent<'_>) -> Vec<Value> {
    const ORGANISER: (&str, Words) = ("organiser", Words { fr: "Organisateur", en: "Organiser" });
    const CO_ORGANISER: (&str, Words) = ("co_organiser", Words { fr: "Co-organisateur", en: "Co-organiser" });
    let first = std::iter::once((ORGANISER, event.organiser()));
    let others = event.co_organisers().iter().map(|body| (CO_ORGANISER, body));
    let one = |((role, label), body): ((&str, Words), &crate::event::Organiser)| {
        json!({
            "@type": "Participation",
            "role": {"@type": "Concept", "notation": role, "prefLabel": {"fr": label.fr, "en": label.en}},
            "hasParticipant": {
                "@type": "Agent",
                "identifier": body.siret,
                "title": body.name.as_ref().map(|name| json!({LANGUAGE: name})),
                "type": body.category.map(concept),
                "homepage": body.url.as_deref().map(document),
            },
        })
    };
    first.chain(others).map(one).collect()
}
