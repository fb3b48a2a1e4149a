//! What the page says besides the texts of the library: short, in both languages.

use campagne::{Language, Words};

/// The host's own names of fields: the page asks for a commune by its name.
pub(crate) const LABELS: [(&str, Words); 1] = [("/venue/commune", words("Commune", "Commune"))];

const fn words(fr: &'static str, en: &'static str) -> Words {
    Words { fr, en }
}

// The other example has the same: each is a program to take away whole.
macro_rules! texts {
    ($($name:ident: $fr:literal / $en:literal;)*) => {
        $(pub(crate) const $name: Words = words($fr, $en);)*
        /// All of them, for the tests.
        #[cfg(test)]
        pub(crate) const ALL: &[Words] = &[$($name),*];
    };
}

texts! {
    OPTIONAL: "(optionnel)" / "(optional)";
    SOMETIMES: "(selon le format)" / "(depending on the format)";
    ALL_REQUIRED: "Sauf mention contraire, « (optionnel) » ou « (selon le format) », tous les champs sont obligatoires."
        / "Unless marked “(optional)” or “(depending on the format)”, all fields are required.";
    EXAMPLE: "Exemple :" / "Example:";
    CHOOSE: "Sélectionnez une valeur" / "Select a value";
    YES: "Oui" / "Yes";
    NO: "Non" / "No";
    UNSAID: "Non précisé" / "Not stated";
    DATE: "Date" / "Date";
    TIME: "Heure (optionnel)" / "Time (optional)";
    COMMAS: "Séparez-les par des virgules." / "Separate them with commas.";
    CONTENT: "Contenu" / "Content";
    FOOTER: "Pied de page" / "Footer";
    QUICK: "Accès rapide" / "Quick access";
    HOME: "Accueil" / "Home";
    MENU: "Menu" / "Menu";
    CLOSE: "Fermer" / "Close";
    LANGUAGE: "Sélectionner une langue" / "Choose a language";
    TAGLINE: "Référencer un événement" / "List an event";
    ORGANISATION: "Votre administration" / "Your administration";
    UNTIL: "Dépôt des événements jusqu’au" / "Events may be filed until";
    WINDOW: "Les événements ont lieu" / "Events take place";
    SUBMIT: "Envoyer l’événement" / "Send the event";
    SESSION: "Séance" / "Session";
    CO_ORGANISER: "Co-organisateur" / "Co-organiser";
    REMOVE: "Retirer" / "Remove";
    ADD_SESSION: "Ajouter une séance" / "Add a session";
    ADD_CO_ORGANISER: "Ajouter un co-organisateur" / "Add a co-organiser";
    ACCESSIBILITY: "Accessibilité : non conforme" / "Accessibility: not compliant";
    STATEMENT: "Déclaration d’accessibilité" / "Accessibility statement";
    STATEMENT_EXAMPLE: "Ce site est un exemple. L’administration qui le met en ligne publie ici sa propre déclaration, après un audit selon le RGAA, avec l’adresse à laquelle signaler un défaut."
        / "This site is an example. The administration that puts it online publishes its own statement here, after an audit by the RGAA, with the address to which a fault may be reported.";
    STATEMENT_STATE: "État de conformité" / "State of compliance";
    STATEMENT_STATE_TEXT: "Aucun audit n’a été mené : la conformité au RGAA 4.1 n’est donc pas établie."
        / "No audit was made: compliance with the RGAA 4.1 is not established.";
    STATEMENT_TESTS: "Ce qui est vérifié" / "What is checked";
    STATEMENT_TESTS_TEXT: "Des tests automatiques remplissent le formulaire au clavier seul, et cherchent des défauts avec axe-core dans chacun de ses états. Ils ne remplacent pas un audit."
        / "Automatic tests fill in the form with the keyboard alone, and look for faults with axe-core in each of its states. They do not take the place of an audit.";
    PERSONAL_DATA: "Données personnelles" / "Personal data";
    PERSONAL_DATA_TEXT: "L’adresse électronique et le numéro de téléphone d’un agent public sont des données personnelles : donnez comme contact public l’adresse d’un service. Le brouillon reste dans votre navigateur ; seul ce que vous envoyez est conservé par l’organisateur de la campagne."
        / "The email address and the telephone number of a public agent are personal data: give a service’s address as the public contact. The draft stays in your browser; only what you send is kept by the organiser of the campaign.";
    NO_SCRIPT: "Sans JavaScript, tous les champs s’affichent et la vérification a lieu à l’envoi : la page revient alors avec ce qu’il faut corriger, sans rien perdre. Indiquez la commune par son nom ou son code INSEE, et le territoire par son nom."
        / "Without JavaScript all fields are shown and the check takes place when you send: the page then comes back with what is to be corrected, and nothing is lost. Give the commune by its name or its INSEE code, and the territory by its name.";
    DATA_OWED: "Données sur les territoires" / "Data on territories";
    TO_MEND: "À corriger" / "To correct";
    SENT: "Votre événement est déposé" / "Your event has been filed";
    SENT_TEXT: "L’équipe de la campagne le relit avant de le publier. Gardez son numéro :" / "The campaign team reads it before it is published. Keep its number:";
    CALENDAR: "Télécharger le fichier d’agenda (.ics)" / "Download the calendar file (.ics)";
    ANOTHER: "Déposer un autre événement" / "File another event";
    ERROR: "Erreur :" / "Error:";
    TOO_LARGE: "Ce qui a été envoyé est trop volumineux." / "What was sent is too large.";
    NOT_FOUND: "Cette page n’existe pas." / "This page does not exist.";
    LICENCE: "Sauf mention contraire, les textes sont sous licence Ouverte 2.0." / "Unless stated otherwise, texts are under the Open Licence 2.0.";
}

/// The accessibility statement in a language.
pub(crate) const fn statement_file(language: Language) -> &'static str {
    match language {
        Language::Fr => "accessibilite.html",
        Language::En => "accessibility.html",
    }
}

/// Where the data come from, in a language.
pub(crate) const fn notice_file(language: Language) -> &'static str {
    match language {
        Language::Fr => "sources.html",
        Language::En => "sources-en.html",
    }
}

/// The page of a language.
pub(crate) const fn file(language: Language) -> &'static str {
    match language {
        Language::Fr => "index.html",
        Language::En => "en.html",
    }
}

/// The name of a language in itself.
pub(crate) const fn own_name(language: Language) -> &'static str {
    match language {
        Language::Fr => "Français",
        Language::En => "English",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_has_french_quotes_and_apostrophes() {
        for text in ALL {
            assert!(!text.fr.contains(['\'', '"', '“']), "{}", text.fr);
            assert!(!text.en.contains(['\'', '"', '«']), "{}", text.en);
        }
    }
}
