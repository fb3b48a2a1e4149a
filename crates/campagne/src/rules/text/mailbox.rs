//! Whether an address looks like the mailbox of a person or of a service.

use std::borrow::Cow;

use campagne_territories::unicode::{lower, without_marks};

use super::given_names::is_given_name;

/// Whether an address looks like the mailbox of one person: a given name and a surname in either order, an
/// initial and a surname, or a given name alone. At a provider of private mailboxes a given name and a
/// surname may also be written together. Any word that belongs to a service makes it a service's: false
/// alarms cost more than missed mailboxes.
pub(crate) fn is_named(address: &str) -> bool {
    let Some((local, domain)) = address.rsplit_once('@') else { return false };
    let local = folded(local.split('+').next().unwrap_or_default());
    let mut parts = local.split(['.', '_']).map(bare);
    let (Some(first), second, more) = (parts.next(), parts.next(), parts.count()) else { return false };
    let looks_named = match (second, more) {
        (None, _) => is_named_alone(first) || (is_private(domain) && is_run_together(first)),
        (Some(second), 0) => {
            is_given(first)
                || (is_initial(first) && is_surname(second))
                || (is_surely_given(second) && is_surname(first) && !among(&BEFORE_A_PLACE, first))
        }
        (Some(_), 1 | 2) => is_given(first),
        _ => false,
    };
    looks_named && !local.split(['.', '_', '-']).map(bare).any(is_of_a_service)
}

/// The text in lower case and without accents; unchanged if it has neither capitals nor accents.
fn folded(local: &str) -> Cow<'_, str> {
    if local.bytes().all(|b| b.is_ascii() && !b.is_ascii_uppercase()) {
        return Cow::Borrowed(local);
    }
    let mut out = String::with_capacity(local.len());
    for c in local.chars() {
        without_marks(c, |part| lower(part, |c| out.push(c)));
    }
    Cow::Owned(out)
}

/// Without the digits at either end, which distinguish namesakes and services.
fn bare(part: &str) -> &str {
    part.trim_matches(|c: char| c.is_ascii_digit())
}

fn among(sorted: &[&str], word: &str) -> bool {
    sorted.binary_search(&word).is_ok()
}

/// `marie`, or the first of `marie-laure`.
fn is_given(part: &str) -> bool {
    is_given_name(part.split('-').next().unwrap_or_default())
}

/// The same, if it is hardly anything else: `rose`, `pierre` and `aude` need a surname after them.
fn is_surely_given(part: &str) -> bool {
    is_given(part) && !among(&ALSO_WORDS, part.split('-').next().unwrap_or_default())
}

fn is_named_alone(part: &str) -> bool {
    is_surely_given(part) && !NOT_NAMES.iter().any(|name| part.starts_with(name))
}

/// `p`, `j-p`, `jp`, and the title of a lady; the title of a gentleman is a letter like any other.
fn is_initial(part: &str) -> bool {
    part.split('-').all(|letter| letter.len() == 1 && letter.bytes().all(|b| b.is_ascii_lowercase()))
        || matches!(part, "jb" | "jc" | "jf" | "jj" | "jl" | "jm" | "jp" | "jy" | "mme" | "mlle")
}

fn is_surname(part: &str) -> bool {
    part.len() >= 3 && part.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’'))
}

/// A given name of four letters or more at the start of a longer word: `prenomnom`.
fn is_run_together(part: &str) -> bool {
    const SHORTEST: usize = 4;
    if NOT_NAMES.iter().any(|name| part.starts_with(name)) || is_of_a_service(part) {
        return false;
    }
    (SHORTEST..part.len()).any(|length| match part.split_at_checked(length) {
        Some((given, rest)) => is_surely_given(given) && is_surname(rest) && !rest.starts_with("ville"),
        None => false,
    })
}

fn is_of_a_service(word: &str) -> bool {
    among(&SERVICES, word) || SERVICE_STEMS.iter().any(|stem| word.starts_with(stem))
}

/// Whether a domain belongs to a provider of mailboxes for private persons.
fn is_private(domain: &str) -> bool {
    PROVIDERS.iter().any(|provider| domain.eq_ignore_ascii_case(provider))
}

/// Given names that are also words, places or abbreviations.
#[rustfmt::skip]
const ALSO_WORDS: [&str; 44] = [
    "adam", "aime", "ambre", "ange", "aude", "aurore", "blanche", "capucine", "celeste", "cesar",
    "clemence", "clovis", "constance", "constant", "fleur", "flora", "flore", "florence", "germain", "ida",
    "iris", "jade", "lambert", "lila", "line", "lou", "luce", "mahe", "marin", "marine", "martial",
    "martin", "max", "noel", "octave", "olive", "pierre", "prudence", "reine", "romain", "rose", "sam",
    "urbain", "victoire",
];

/// Names of places or movements that begin like a given name.
const NOT_NAMES: [&str; 5] = ["albertville", "annecy", "annemasse", "emmaus", "marie-galante"];

/// Words before a given name that make it the name of a place.
#[rustfmt::skip]
const BEFORE_A_PLACE: [&str; 22] = [
    "bourg", "cap", "champ", "chateau", "fort", "ile", "les", "mont", "notre", "place", "pont", "port",
    "puy", "roche", "rue", "saint", "sainte", "sur", "tour", "val", "villeneuve", "villers",
];

/// Words and abbreviations of services and bodies, whole.
#[rustfmt::skip]
const SERVICES: [&str; 136] = [
    "ac", "agence", "anct", "antenne", "appui", "ars", "art", "asso", "assos", "bonjour", "bourse", "caf",
    "cafe", "carsat", "cas", "cc", "ccas", "cci", "cd", "cdg", "cellule", "ch", "chu", "cias", "cite",
    "club", "cma", "cnfpt", "cnrs", "com", "comite", "cpam", "crous", "cs", "ctm", "ddcs", "ddfip", "ddt",
    "ddtm", "deets", "dg", "dga", "dgfip", "dgs", "dinum", "dir", "dircab", "dircom", "direccte", "ditp",
    "doc", "draaf", "drac", "drajes", "dreal", "dreets", "drfip", "drh", "dsi", "eau", "ehpad", "ens",
    "epci", "epn", "esat", "famille", "familles", "filiere", "fondation", "forum", "france", "gie", "gip",
    "grand", "groupe", "hello", "help", "hotline", "hub", "ime", "infos", "insa", "ira", "iut", "jeunes",
    "jury", "lab", "labo", "laboratoire", "labs", "ligne", "mail", "maire", "maison", "maisons", "marches",
    "mda", "mdph", "mds", "metropole", "mip", "mjc", "mlj", "msa", "noreply", "nouvelle", "opac", "oph",
    "pays", "plan", "pmi", "pole", "pref", "prefecture", "rh", "rssi", "sav", "sdis", "semaine", "sgar",
    "sgcd", "si", "siege", "sig", "sip", "spip", "stage", "stages", "syndicat", "team", "tiers", "ufr",
    "urssaf", "vie", "ville", "web",
];

/// Beginnings of longer words of services.
#[rustfmt::skip]
const SERVICE_STEMS: [&str; 88] = [
    "accueil", "action", "admin", "affaire", "agenda", "archiv", "assist", "associa", "atelier",
    "bibliothe", "billet", "bureau", "cabinet", "campagne", "candidat", "centre", "citoyen", "collect",
    "college", "communaut", "communication", "compta", "concert", "conseil", "contact", "coordin",
    "courrier", "cultur", "demarche", "demat", "departement", "develop", "direct", "docum", "ecole",
    "education", "emploi", "enquete", "equipe", "espace", "etablissement", "evenement", "event", "fabrique",
    "festival", "formation", "gestion", "guichet", "habitat", "handicap", "hopita", "hospital", "info",
    "innov", "inscri", "institut", "invit", "jeunesse", "logement", "lycee", "mairie", "mediat", "mission",
    "mobilite", "modernis", "musee", "national", "numeri", "observatoire", "office", "partenar",
    "participa", "patrimoine", "permanence", "plateforme", "presse", "projet", "public", "recrut", "region",
    "reseau", "reserv", "secretari", "servic", "social", "territo", "touris", "univers",
];

/// Providers of mailboxes for private persons that are common in France.
#[rustfmt::skip]
const PROVIDERS: [&str; 38] = [
    "aliceadsl.fr", "aol.com", "aol.fr", "bbox.fr", "cegetel.net", "club-internet.fr", "free.fr",
    "gmail.com", "gmx.com", "gmx.fr", "googlemail.com", "hotmail.com", "hotmail.fr", "icloud.com",
    "lagoon.nc", "laposte.net", "libertysurf.fr", "lilo.org", "live.com", "live.fr", "mac.com", "mail.pf",
    "mailo.com", "me.com", "msn.com", "neuf.fr", "noos.fr", "numericable.fr", "orange.fr", "outlook.com",
    "outlook.fr", "proton.me", "protonmail.com", "sfr.fr", "wanadoo.fr", "yahoo.com", "yahoo.fr",
    "ymail.com",
];

#[cfg(test)]
mod tests {
    use super::super::given_names::GIVEN_NAMES;
    use super::*;

    #[test]
    fn lists_are_sorted_and_folded() {
        let names: Vec<&str> = GIVEN_NAMES.split(' ').collect();
        assert!(names.iter().all(|name| is_given_name(name)));
        assert!(!["", "a", "zz", "mari", "mariea"].iter().any(|word| is_given_name(word)));
        for list in [&names[..], &ALSO_WORDS, &BEFORE_A_PLACE, &SERVICES] {
            assert!(list.is_sorted(), "{:?}", list.windows(2).find(|pair| pair[0] >= pair[1]));
            assert!(list.iter().all(|word| folded(word) == *word));
        }
        assert!(ALSO_WORDS.iter().all(|name| is_given(name)));
        // A given name that a service word hides would never be found.
        let hidden: Vec<_> = names.iter().filter(|name| is_of_a_service(name)).collect();
        assert!(hidden.is_empty(), "{hidden:?}");
    }

    #[test]
    fn mailboxes_of_persons() {
        for local in [
            "prenom.nom",
            "p.nom",
            "j-p.nom",
            "jp.nom",
            "mme.nom",
            "Prenom.NOM",
            "prenom_nom",
            "prenom-nom",
            "nom.prenom",
            "jules.ferry",
            "jules.ferry2",
            "j.ferry",
            "simone.veil+campagne",
            "simone.veil.ext",
            "marie-therese.nom",
            "marie.de-la-tour",
            "félix.éboué",
            "sophie",
            "pierre.nom",
            "marine.nom",
        ] {
            assert!(is_named(&format!("{local}@exemple.fr")), "{local}");
        }
    }

    #[test]
    fn mailboxes_of_services() {
        for local in [
            "innovation",
            "service.accueil",
            "mairie.bordeaux",
            "mois.innovation.publique",
            "contact",
            "nom",
            "accueil-mairie",
            "prefecture-communication",
            "pref-com",
            "sgar.nouvelle-aquitaine",
            "ddt33",
            "lab.nantes",
            "e.services",
            "a.bureau",
            "france.services",
            "france.relance",
            "lorraine.lab",
            "saint-denis",
            "saint.denis",
            "chateau.thierry",
            "ville.saint-denis",
            "lycee.jules-ferry",
            "jules-ferry.lycee",
            "marie-galante",
            "pierre",
            "rose",
            "iris",
            "marine.nationale",
            "aude.tourisme",
            "aude",
            "bordeaux-metropole",
            "cci.pau",
            "ce.0330000a",
            "",
            ".",
            "33",
            "a",
            "a.b",
            "rh",
            "d.rh",
            "a.b.c.d.e.f",
            "prenomnom",
            "jeunesse.et.sports",
            "martin",
        ] {
            assert!(!is_named(&format!("{local}@exemple.fr")), "{local}");
        }
    }

    #[test]
    fn private_providers_have_names_run_together() {
        for address in ["prenomnom@gmail.com", "julesferry33@ORANGE.FR", "jules.ferry@free.fr"] {
            assert!(is_named(address), "{address}");
        }
        for address in [
            "mairie.exemple@orange.fr",
            "associationexemple@gmail.com",
            "martinique.tourisme@gmail.com",
            "martinique@gmail.com",
            "albertville@wanadoo.fr",
            "romainville@wanadoo.fr",
            "emmausconnect@gmail.com",
            "commune-exemple@wanadoo.fr",
            "musee.exemple@free.fr",
            "prenomnom@exemple.gouv.fr",
        ] {
            assert!(!is_named(address), "{address}");
        }
    }

    #[test]
    fn what_is_no_address_is_nobody_s() {
        for text in ["", "@", "prenom.nom", "é", "\u{301}@a", "@exemple.fr"] {
            assert!(!is_named(text), "{text}");
        }
    }
}
