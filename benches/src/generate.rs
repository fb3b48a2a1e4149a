//! Submissions as a campaign receives them: any number, the same on every run, a third of them faulty.

#![expect(clippy::indexing_slicing, reason = "of values made here, in benchmarks alone")]

use serde_json::{Value, json};

/// The bodies, places and formats from which submissions are made.
const PLACES: [(&str, &str, &str, &str); 6] = [
    ("Hôtel de Région", "33000", "33063", "fr:departement:33"),
    ("Médiathèque centrale", "35000", "35238", "fr:departement:35"),
    ("Préfecture", "59000", "59350", "fr:departement:59"),
    ("Maison des associations", "97110", "97120", "fr:departement:971"),
    ("Centre administratif", "98800", "98818", "fr:collectivite:988"),
    ("Salle des fêtes", "2A004", "2A004", "fr:departement:2A"),
];

const DESCRIPTION: &str = "Cet atelier réunit des agents et des usagers pour repenser l’accueil dans les services \
    publics de proximité. Au programme : un état des lieux à partir de témoignages, un travail en petits groupes, \
    puis une restitution devant les élus. **Sur inscription**, dans la limite des places disponibles. Une \
    visioconférence permet de suivre les échanges à distance.";

/// The submission with that number, about 1.5 kB of JSON. Every third has one to three mistakes.
#[must_use]
pub fn submission(number: usize) -> Value {
    let (venue, postal_code, commune, territory) = PLACES[number % (PLACES.len() - 1)];
    let day = 2 + number % 28;
    let mut submission = json!({
        "id": format!("sub-{number:06}"),
        "title": format!("Atelier n° {number} : co-construire l’accueil des usagers"),
        "summary": "Repenser ensemble l’accueil des usagers dans les services publics de proximité.",
        "description": DESCRIPTION,
        "format": "workshop",
        "attendance": "in_person",
        "sessions": [
            {"start": format!("2020-11-{day:02}T09:30"), "end": format!("2020-11-{day:02}T12:00")},
            {"start": format!("2020-11-{day:02}T14:00"), "end": format!("2020-11-{day:02}T17:00")},
        ],
        "venue": {
            "name": venue, "address": "14 rue François de Sourdis", "postal_code": postal_code,
            "commune": commune, "latitude": 44.83, "longitude": -0.58,
        },
        "territory": territory,
        "registration": {
            "required": true, "url": "https://exemple.fr/inscription", "email": "inscriptions@exemple.fr",
            "capacity": 40, "closes": "2020-11-01",
        },
        "free": true,
        "open_to_public": true,
        "organiser": {
            "name": "Région Nouvelle-Aquitaine", "category": "local_authority", "versant": "territorial",
            "siret": "20005375900011", "url": "https://exemple.fr",
        },
        "submitter": {"name": "Service innovation", "role": "agent", "email": "innovation@exemple.fr"},
        "contact": {"name": "Service innovation", "email": "innovation@exemple.fr", "phone": "05 12 34 56 78"},
        "audiences": ["agents", "citizens"],
        "topics": ["health_crisis", "user_centred"],
        "keywords": ["accueil", "usagers"],
        "languages": ["fr"],
        "accessibility": {"motor": true, "hearing": false, "visual": null},
        "status": "scheduled",
    });
    if number.is_multiple_of(3) {
        spoil(&mut submission, number / 3);
    }
    submission
}

/// Makes the mistakes that people make.
fn spoil(submission: &mut Value, which: usize) {
    match which % 8 {
        0 => submission["title"] = "x".repeat(150).into(),
        1 => submission["sessions"][0]["start"] = "03/11/2020 14h30".into(),
        2 => submission["sessions"][1]["end"] = "2020-12-01T10:00".into(),
        3 => submission["format"] = "atelier".into(),
        4 => submission["summary"] = Value::Null,
        5 => {
            submission["organiser"]["siret"] = "20005375900012".into();
            submission["contact"]["email"] = "innovation".into();
        }
        6 => submission["organizer"] = json!({"name": "Ville"}),
        _ => {
            submission["venue"]["postal_code"] = 33000.into();
            submission["registration"]["capacity"] = "quarante".into();
            submission["registration"]["url"] = "exemple.fr/inscription".into();
        }
    }
}

/// So many submissions, one JSON text each.
#[must_use]
pub fn lines(count: usize) -> Vec<String> {
    (0..count).map(|number| submission(number).to_string()).collect()
}

/// So many submissions of one organiser, on one day, in one place, each with another title: the worst case
/// for finding duplicates.
#[must_use]
pub fn crowded_lines(count: usize) -> Vec<String> {
    let letter = |number: usize| char::from(b'a' + u8::try_from(number % 26).unwrap_or_default());
    let word = |number: usize| -> String {
        // Each letter is there twice, so that no two words are one mistake apart.
        (0..8).map(|at| letter(number / 26_usize.pow(at % 4) + 7 * at as usize)).collect()
    };
    let event = |number: usize| {
        let mut event = submission(1);
        event["id"] = format!("sub-{number:06}").into();
        event["title"] = format!("Atelier {} : accueil des usagers", word(number)).into();
        event.to_string()
    };
    (0..count).map(event).collect()
}
