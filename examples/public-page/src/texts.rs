//! What the page says besides the texts of the library: short, in both languages.

use campagne::Words;

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
    // Around every page.
    ORGANISATION: "Votre administration" / "Your administration";
    TAGLINE: "Le programme des événements" / "The programme of events";
    QUICK: "Accès rapide" / "Quick access";
    CONTENT: "Contenu" / "Content";
    FOOTER: "Pied de page" / "Footer";
    HOME: "Accueil" / "Home";
    YOU_ARE_HERE: "Vous êtes ici :" / "You are here:";
    LANGUAGES: "Langue de la page" / "Language of the page";
    FROZEN: "Démonstration : pour cette page, nous sommes le" / "Demonstration: for this page it is";
    BRAND_NOTE: "Page d’exemple de la bibliothèque campagne ; les événements sont inventés et la marque de l’État n’y figure pas."
        / "An example page of the library campagne; its events are invented, and it does not bear the State’s brand.";
    DATA_SOURCES: "Sources des données" / "Sources of the data";
    ACCESSIBILITY_NOTE: "Accessibilité : non conforme (cette page d’exemple n’a pas été auditée)."
        / "Accessibility: not compliant (this example page has not been audited).";
    MAP_SOURCE: "Fond de carte : IGN, Admin Express COG 2018 (Licence Ouverte) ; Natural Earth."
        / "Map: IGN, Admin Express COG 2018 (Licence Ouverte); Natural Earth.";

    // Lists.
    GO_TO_LIST: "Aller à la liste" / "Go to the list";
    GO_TO_MAP: "Aller à la carte" / "Go to the map";
    NONE: "Aucun événement" / "No event";
    ONE: "1 événement" / "1 event";
    MANY: "{count} événements" / "{count} events";
    NONE_HELP: "Aucun événement ne répond à tous ces critères. Retirez-en un, ou effacez-les tous."
        / "No event meets all these criteria. Remove one, or clear them all.";
    EARLIER: "Commencés plus tôt" / "Begun earlier";
    ON_DEMAND: "À la demande" / "On demand";
    PAGES: "Pagination" / "Pages";
    PAGE: "Page" / "Page";
    PREVIOUS: "Page précédente" / "Previous page";
    NEXT_PAGE: "Page suivante" / "Next page";
    NO_SCRIPT: "Sans JavaScript, choisissez un jour ou un territoire : chacun a sa page. Les filtres combinés demandent JavaScript."
        / "Without JavaScript, choose a day or a territory: each has its page. Combined filters need JavaScript.";
    ASIDE: "En marge de la campagne" / "Beside the campaign";
    ASIDE_NOTE: "Ces événements ont lieu en dehors des dates de la campagne." / "These events take place outside the dates of the campaign.";

    // Now and next.
    NOW: "En ce moment" / "On now";
    NEXT: "Prochainement" / "Coming next";
    NOTHING_ON: "Rien en ce moment." / "Nothing at the moment.";
    NOTHING_NEXT: "La campagne est terminée : plus rien n’est annoncé." / "The campaign is over: nothing more is announced.";

    // Filters.
    FILTERS: "Filtrer les événements" / "Filter events";
    SHOW_FILTERS: "Filtres" / "Filters";
    SEARCH: "Rechercher" / "Search";
    SEARCH_HINT: "Un titre, un organisateur, un lieu, un mot-clé" / "A title, an organiser, a place, a keyword";
    TERRITORY: "Territoire" / "Territory";
    TERRITORY_HINT: "Région, département, intercommunalité ou commune" / "Region, département, group of communes or commune";
    TERRITORY_UNKNOWN: "Aucun événement dans un territoire de ce nom." / "No event in a territory of that name.";
    FROM: "À partir du" / "From";
    UNTIL: "Jusqu’au" / "Until";
    DATES_WRONG: "La fin précède le début." / "The end comes before the start.";
    SORT: "Trier par" / "Sort by";
    CHOSEN: "Critères choisis" / "Chosen criteria";
    REMOVE: "Retirer le critère" / "Remove the criterion";
    CLEAR: "Tout effacer" / "Clear all";
    WORDS: "Mots" / "Words";
    MISREAD: "L’adresse de la page demande quelque chose d’inconnu : voici tout le programme."
        / "The address of the page asks for something unknown: here is the whole programme.";
    FAILED: "Les filtres n’ont pas pu être chargés ; les pages par jour et par territoire restent disponibles."
        / "The filters could not be loaded; the pages by day and by territory are still there.";

    // Days and map.
    DAYS: "Jour par jour" / "Day by day";
    MAP: "Carte des événements" / "Map of events";
    MAP_BY: "Niveau de la carte" / "Level of the map";
    BY_REGION: "Régions" / "Regions";
    BY_DEPARTEMENT: "Départements" / "Départements";
    SKIP_MAP: "Passer la carte" / "Skip the map";
    AROUND_PARIS: "Paris et petite couronne" / "Paris and inner suburbs";
    OVERSEAS: "Outre-mer" / "Overseas";
    TABLE: "Les mêmes chiffres en tableau" / "The same figures as a table";
    TABLE_REGIONS: "Événements par région et collectivité d’outre-mer" / "Events by region and overseas collectivity";
    TABLE_DEPARTEMENTS: "Événements par département" / "Events by département";
    COUNT: "Événements" / "Events";
    LEGEND: "Nombre d’événements" / "Number of events";
    UNPLACED: "Sans lieu, dont en ligne" / "Without a place, online among them";

    // Feeds.
    FEEDS: "Recevoir le programme" / "Get the programme";
    FEEDS_TEXT: "Dans votre agenda, votre lecteur de flux ou votre tableur." / "In your calendar, feed reader or spreadsheet.";
    FEEDS_ALL: "Pour toute la France :" / "For all of France:";

    // An event.
    WHEN: "Quand" / "When";
    WHERE: "Où" / "Where";
    ONLINE: "En ligne" / "Online";
    JOIN: "Rejoindre l’événement en ligne" / "Join the event online";
    REGISTER: "Inscription" / "Registration";
    REGISTER_LINK: "S’inscrire" / "Register";
    REQUIRED: "Sur inscription." / "Registration needed.";
    NOT_REQUIRED: "Sans inscription." / "No registration needed.";
    CLOSES: "Inscription possible jusqu’au" / "Register until";
    CAPACITY: "Places :" / "Seats:";
    PRICE: "Tarif" / "Price";
    FREE: "Gratuit" / "Free of charge";
    NOT_FREE: "Payant" / "Not free of charge";
    OPEN: "Ouvert au public" / "Open to the public";
    NOT_OPEN: "Réservé à certains publics" / "Not open to the public";
    ACCESS: "Accès" / "Access";
    LANGUAGES_SPOKEN: "Langues" / "Languages";
    CONTACT: "Contact" / "Contact";
    ORGANISED_BY: "Organisé par" / "Organised by";
    WITH: "avec" / "with";
    ARRANGED: "Aménagements pour" / "Arrangements for";
    NOT_ARRANGED: "Pas d’aménagement pour" / "No arrangement for";
    ACCESS_UNKNOWN: "Non précisée : demandez à l’organisateur." / "Not stated: ask the organiser.";
    CALENDAR: "Ajouter à mon agenda (.ics)" / "Add to my calendar (.ics)";
    DESCRIPTION: "Présentation" / "About";
    PICTURE: "Voir l’image sur le site de l’organisateur" / "See the picture on the organiser’s site";
    CREDIT: "Crédit :" / "Credit:";
    BEFORE: "Initialement prévu :" / "Originally:";
    ON_MAP: "Situer sur OpenStreetMap" / "Locate on OpenStreetMap";
    KEYWORDS: "Mots-clés" / "Keywords";
    BACK: "Retour au programme" / "Back to the programme";
    IN_FRENCH: "" / "The event is described in the words of its organiser.";
    CANCELLED: "Cet événement est annulé." / "This event is cancelled.";
    MOVED_ONLINE: "Cet événement ne se tient plus sur place : il a lieu en ligne." / "This event no longer takes place on site: it is held online.";
    POSTPONED: "Cet événement est reporté ; la nouvelle date n’est pas encore connue." / "This event is postponed; the new date is not known yet.";
    RESCHEDULED: "Cet événement a changé de date." / "The date of this event has changed.";
    FULL: "Cet événement est complet." / "This event is full.";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_its_quotes_and_apostrophes() {
        for text in ALL {
            assert!(!text.fr.contains(['\'', '"', '“']), "{}", text.fr);
            assert!(!text.en.contains(['\'', '"', '«']), "{}", text.en);
        }
    }
}
