//! Writes a programme of any size, the same on every run: `cargo run -p campagne-public-page --example
//! programme_of_any_size -- 5000 > programme.ndjson`. Its events are invented, all over France by population.

#![expect(clippy::print_stderr, reason = "a program says what went wrong")]

use std::io::{BufWriter, Write as _};
use std::process::ExitCode;

use campagne_territories::{Level, Territories, Territory};
use serde_json::{Value, json};

const SUBJECTS: [&str; 12] = [
    "Co-construire l’accueil des usagers",
    "Simplifier les démarches en ligne",
    "Le guichet de demain",
    "Parler clair : réécrire nos courriers",
    "Un plan de relance au plus près des habitants",
    "Accompagner les agents à distance",
    "Écouter les usagers après la crise sanitaire",
    "Ouvrir les données du territoire",
    "Budget participatif : retour d’expérience",
    "Repenser la salle d’attente",
    "Des services publics plus sobres",
    "Innover dans une petite commune",
];

const BODIES: [(&str, &str, &str); 6] = [
    ("Mairie", "local_authority", "territorial"),
    ("Préfecture", "state_devolved", "state"),
    ("Centre hospitalier", "health_social_establishment", "hospital"),
    ("Université", "education_establishment", "state"),
    ("Laboratoire d’innovation publique", "innovation_lab", "state"),
    ("Agence régionale de santé", "operator", "state"),
];

const VENUES: [&str; 5] =
    ["Salle des fêtes", "Médiathèque", "Hôtel de ville", "Maison des services", "Centre de congrès"];

const DESCRIPTION: &str = "Cette rencontre réunit des agents et des usagers autour d’un cas réel.\n\n\
    ## Au programme\n\n- un état des lieux à partir de témoignages ;\n- un travail en petits groupes ;\n\
    - une restitution devant les élus.\n\n**Dans la limite des places disponibles.** Une synthèse sera publiée \
    sur [le site de l’organisateur](https://exemple.fr/synthese).";

/// Numbers that look like chance, and are the same everywhere (a linear congruential generator).
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % end.max(1)
    }

    fn of<T: Copy + Default>(&mut self, all: &[T]) -> T {
        all.get(self.below(all.len())).copied().unwrap_or_default()
    }
}

fn main() -> ExitCode {
    let count = std::env::args().nth(1).and_then(|text| text.parse().ok()).unwrap_or(5000);
    match write(count) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn write(count: usize) -> std::io::Result<()> {
    let mut out = BufWriter::new(std::io::stdout().lock());
    let communes = Communes::new();
    let mut chance = Chance(2020);
    for number in 0..count {
        let event = event(number, communes.pick(&mut chance), &mut chance);
        // Every fiftieth waits for moderation, and must not be seen.
        let moderation = if number % 50 == 49 { "ready" } else { "published" };
        let title = event.get("title").and_then(Value::as_str).unwrap_or_default();
        let event =
            if moderation == "ready" { with(&event, "title", format!("À relire : {title}")) } else { event };
        let entry = json!({"moderation": moderation, "revision": 0, "updated": "2020-10-25T08:00:00Z", "event": event});
        writeln!(out, "{entry}")?;
    }
    out.flush()
}

fn with(event: &Value, name: &str, value: String) -> Value {
    let mut event = event.clone();
    if let Value::Object(fields) = &mut event {
        fields.insert(name.to_owned(), value.into());
    }
    event
}

/// The communes, each as likely as it is populous.
struct Communes {
    all: Vec<Territory<'static>>,
    ends: Vec<usize>,
}

impl Communes {
    fn new() -> Self {
        let all: Vec<_> = Territories::embedded().all(Level::Commune).collect();
        let mut end = 0;
        let ends = all.iter().map(|commune| {
            end += commune.population_about().unwrap_or(0) as usize;
            end
        });
        Self { ends: ends.collect(), all }
    }

    fn pick(&self, chance: &mut Chance) -> Option<&Territory<'static>> {
        let at = chance.below(self.ends.last().copied().unwrap_or(0));
        self.all.get(self.ends.partition_point(|end| *end <= at))
    }
}

fn event(number: usize, commune: Option<&Territory<'_>>, chance: &mut Chance) -> Value {
    let subject = chance.of(&SUBJECTS);
    let (body, category, versant) = chance.of(&BODIES);
    let (name, code) = commune.map(|commune| (commune.name(), commune.code())).unwrap_or_default();
    let departement = commune.and_then(|commune| commune.departement());
    let postal_code = commune.and_then(|commune| commune.postal_codes().into_iter().next());
    let organiser = format!(
        "{body} – {}",
        departement.filter(|_| versant == "state").map_or(name.clone(), |area| area.name())
    );
    let formats = [
        "workshop",
        "workshop",
        "conference",
        "debate",
        "citizen_meeting",
        "webinar",
        "webinar",
        "online_conference",
        "podcast",
        "online_course",
    ];
    let format = chance.of(&formats);
    let online_only = matches!(format, "webinar" | "online_conference" | "podcast" | "online_course");
    let attendance = if online_only { "online" } else { chance.of(&["in_person", "in_person", "hybrid"]) };
    let mut event = json!({
        "id": format!("ev-{number:05}"),
        "title": format!("{subject} ({name})"),
        "summary": "Une rencontre pour comprendre ce qui a changé, essayer et repartir avec des idées.",
        "description": DESCRIPTION,
        "format": format,
        "attendance": attendance,
        "free": true,
        "open_to_public": chance.below(3) > 0,
        "organiser": {"name": organiser, "category": category, "versant": versant, "url": "https://exemple.fr"},
        "submitter": {"name": "Personne qui dépose", "role": "agent", "email": "depot@exemple.fr"},
        "contact": {"name": "Service innovation", "email": "contact@exemple.fr", "phone": "01 99 00 12 34"},
        "audiences": [chance.of(&["agents", "managers", "citizens"]), "elected_officials"],
        "topics": [chance.of(&["health_crisis", "recovery_plan", "territories", "user_centred", "field_initiatives"])],
        "keywords": ["innovation"],
        "languages": ["fr"],
        "accessibility": {"motor": chance.below(2) == 0, "hearing": chance.below(4) == 0},
        "registration": {"required": true, "url": "https://exemple.fr/inscription", "capacity": 20 + chance.below(80)},
    });
    let Value::Object(fields) = &mut event else { return event };
    let mut set = |name: &str, value: Value| drop(fields.insert(name.to_owned(), value));
    if attendance != "online" {
        set(
            "venue",
            json!({"name": chance.of(&VENUES), "address": "1 place de la Mairie", "postal_code": postal_code, "commune": code}),
        );
    }
    if attendance != "in_person" {
        set("online", json!({"url": format!("https://exemple.fr/salle/{number}")}));
    }
    if attendance == "online" {
        // Some count for a département, some for the whole country.
        let id = departement.map(|area| area.id().to_string()).filter(|_| chance.below(3) > 0);
        set("territory", id.clone().unwrap_or_else(|| "country:fr".to_owned()).into());
        set(
            "time_zone",
            departement
                .filter(|_| id.is_some())
                .and_then(|area| area.zone())
                .unwrap_or("Europe/Paris")
                .into(),
        );
    }
    if matches!(format, "podcast" | "online_course") {
        set("availability", json!({"from": day(2 + chance.below(10)), "until": day(30)}));
    } else {
        let first = 2 + chance.below(27);
        let hour = 8 + chance.below(10);
        let session = |day_of_month: usize| json!({"start": format!("{}T{hour:02}:30", day(day_of_month)), "end": format!("{}T{:02}:00", day(day_of_month), hour + 2)});
        let sessions = if chance.below(8) == 0 {
            vec![session(first), session(first + 1)]
        } else {
            vec![session(first)]
        };
        if attendance == "in_person" && chance.below(25) == 0 {
            set("status", "cancelled".into());
        } else if attendance == "online" && chance.below(12) == 0 {
            set("status", "moved_online".into());
        } else if chance.below(30) == 0 {
            set("status", "full".into());
        }
        set("sessions", sessions.into());
    }
    event
}

fn day(of_month: usize) -> String {
    format!("2020-11-{of_month:02}")
}
