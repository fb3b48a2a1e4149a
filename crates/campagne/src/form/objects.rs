//! The objects of the wire, declared once: names, order, kinds, limits, labels and examples.
//!
//! The declaration is a macro that hands itself to another: here it becomes structs with their
//! [`ObjectSpec`], in `read/` their readers.

use super::field::{Field, List};
use super::kinds::{
    Commune, Email, Flag, Link, Number, Phone, PostalCode, Prose, Siret, Territory, Text, Tongue, Whole,
};
use super::part::{Part, State};
use super::spec::{Declared, FieldSpec, Kind, Limit, ObjectSpec};
use super::when::When;
use crate::vocabulary::{
    Attendance, Audience, Format, OrganiserCategory, Status, SubmitterRole, Topic, Versant,
};
use crate::words::Words;
use crate::zone::Zone;

/// Passes the declaration of every object to the macro of the given name.
macro_rules! objects {
    ($make:ident) => { $make! {
        /// A submission as read. The order of the fields is the order of the contract, and of findings.
        Form<'a> {
            id: Field<Text<'a>>, Other, "Identifiant" / "Identifier", "sub-000123";
            title: Field<Text<'a>>, Title, "Titre" / "Title", "Atelier : co-construire l’accueil des usagers";
            summary: Field<Prose<'a>>, Summary, "Résumé" / "Summary", "Une matinée pour repenser l’accueil avec les usagers";
            description: Field<Prose<'a>>, Description, "Description" / "Description", "Au programme : un état des lieux, puis un travail en petits groupes";
            format: Field<Format>, Other, "Format" / "Format", "workshop";
            attendance: Field<Attendance>, Other, "Mode de participation" / "Attendance", "in_person";
            time_zone: Field<Zone>, Other, "Fuseau horaire" / "Time zone", "Europe/Paris";
            sessions: List<Session<'a>>, Sessions, "Séances" / "Sessions", "3 novembre 2020, de 14 h à 17 h";
            availability: Availability<'a>, Other, "Disponibilité" / "Availability", "du 2 novembre au 31 décembre 2020";
            venue: Venue<'a>, Other, "Lieu" / "Venue", "Hôtel de Région, Bordeaux";
            territory: Field<Territory<'a>>, Other, "Territoire" / "Territory", "fr:departement:33";
            online: Online<'a>, Other, "Accès en ligne" / "Online access", "https://exemple.fr/salle";
            registration: Registration<'a>, Other, "Inscription" / "Registration", "https://exemple.fr/inscription";
            free: Field<Flag>, Other, "Entrée gratuite" / "Free of charge", "true";
            open_to_public: Field<Flag>, Other, "Ouvert au public" / "Open to the public", "true";
            organiser: Organiser<'a>, Other, "Organisateur" / "Organiser", "Région Nouvelle-Aquitaine";
            co_organisers: List<CoOrganiser<'a>>, Other, "Co-organisateurs" / "Co-organisers", "Ville de Bordeaux";
            submitter: Submitter<'a>, Other, "Personne qui dépose l’événement" / "Submitter", "Service innovation";
            contact: Contact<'a>, Other, "Contact public" / "Public contact", "innovation@exemple.fr";
            audiences: List<Field<Audience>>, Other, "Publics" / "Audiences", "agents";
            topics: List<Field<Topic>>, Other, "Thèmes" / "Topics", "health_crisis";
            keywords: List<Field<Text<'a>>>, Other, "Mots-clés" / "Keywords", "accueil";
            languages: List<Field<Tongue<'a>>>, Other, "Langues" / "Languages", "fr";
            image: Image<'a>, Other, "Image" / "Image", "https://exemple.fr/affiche.jpg";
            accessibility: Accessibility<'a>, Other, "Accessibilité" / "Accessibility", "accessible en fauteuil roulant";
            status: Field<Status>, Other, "État de l’événement" / "Event status", "scheduled";
            previous_sessions: List<PreviousSession<'a>>, Sessions, "Anciennes séances" / "Previous sessions", "3 novembre 2020, de 14 h à 17 h";
        }

        /// One session of an event.
        Session<'a> {
            start: Field<When>, Other, "Début de la séance" / "Session start", "2020-11-03T14:00";
            end: Field<When>, Other, "Fin de la séance" / "Session end", "2020-11-03T17:00";
        }

        /// A session as it was before the event was rescheduled.
        PreviousSession<'a> {
            start: Field<When>, Other, "Début de l’ancienne séance" / "Previous session start", "2020-11-03T14:00";
            end: Field<When>, Other, "Fin de l’ancienne séance" / "Previous session end", "2020-11-03T17:00";
        }

        /// When something on demand is available.
        Availability<'a> {
            from: Field<When>, Other, "Disponible à partir du" / "Available from", "2020-11-02";
            until: Field<When>, Other, "Disponible jusqu’au" / "Available until", "2020-12-31";
        }

        /// Where people meet.
        Venue<'a> {
            name: Field<Text<'a>>, Other, "Nom du lieu" / "Venue name", "Hôtel de Région";
            address: Field<Prose<'a>>, Other, "Adresse" / "Address", "14 rue François de Sourdis";
            postal_code: Field<PostalCode<'a>>, Other, "Code postal" / "Postal code", "33000";
            commune: Field<Commune<'a>>, Other, "Code de la commune" / "Commune code", "33063";
            latitude: Field<Number<-90, 90>>, Other, "Latitude" / "Latitude", "44.83";
            longitude: Field<Number<-180, 180>>, Other, "Longitude" / "Longitude", "-0.58";
        }

        /// How people take part from afar.
        Online<'a> {
            url: Field<Link<'a>>, Link, "Lien de connexion" / "Online link", "https://exemple.fr/salle";
        }

        /// How people register.
        Registration<'a> {
            required: Field<Flag>, Other, "Inscription obligatoire" / "Registration required", "true";
            url: Field<Link<'a>>, Link, "Lien d’inscription" / "Registration link", "https://exemple.fr/inscription";
            email: Field<Email<'a>>, Email, "Adresse électronique d’inscription" / "Registration email", "inscriptions@exemple.fr";
            phone: Field<Phone<'a>>, Other, "Téléphone d’inscription" / "Registration phone", "05 12 34 56 78";
            capacity: Field<Whole>, Other, "Nombre de places" / "Capacity", "40";
            closes: Field<When>, Other, "Fin des inscriptions" / "Registration closes", "2020-11-01";
        }

        /// The body that organises.
        Organiser<'a> {
            name: Field<Text<'a>>, Other, "Nom de l’organisateur" / "Organiser name", "Région Nouvelle-Aquitaine";
            category: Field<OrganiserCategory>, Other, "Catégorie de l’organisateur" / "Organiser category", "local_authority";
            versant: Field<Versant>, Other, "Versant de la fonction publique" / "Civil service branch", "territorial";
            siret: Field<Siret<'a>>, Other, "Numéro de SIRET" / "SIRET number", "200 053 759 00011";
            url: Field<Link<'a>>, Link, "Site de l’organisateur" / "Organiser website", "https://exemple.fr";
        }

        /// Another body that takes part in organising.
        CoOrganiser<'a> {
            name: Field<Text<'a>>, Other, "Nom du co-organisateur" / "Co-organiser name", "Ville de Bordeaux";
            category: Field<OrganiserCategory>, Other, "Catégorie du co-organisateur" / "Co-organiser category", "local_authority";
            versant: Field<Versant>, Other, "Versant du co-organisateur" / "Co-organiser civil service branch", "territorial";
            siret: Field<Siret<'a>>, Other, "Numéro de SIRET du co-organisateur" / "Co-organiser SIRET number", "213 300 635 00017";
            url: Field<Link<'a>>, Link, "Site du co-organisateur" / "Co-organiser website", "https://exemple.fr";
        }

        /// Who filed the submission; never published.
        Submitter<'a> {
            name: Field<Text<'a>>, Other, "Nom de la personne qui dépose" / "Submitter name", "Service innovation";
            role: Field<SubmitterRole>, Other, "Fonction de la personne qui dépose" / "Submitter role", "agent";
            email: Field<Email<'a>>, Email, "Adresse électronique de la personne qui dépose" / "Submitter email", "innovation@exemple.fr";
            phone: Field<Phone<'a>>, Other, "Téléphone de la personne qui dépose" / "Submitter phone", "05 12 34 56 78";
        }

        /// Whom the public may contact.
        Contact<'a> {
            name: Field<Text<'a>>, Other, "Nom du contact" / "Contact name", "Service innovation";
            email: Field<Email<'a>>, Email, "Adresse électronique du contact" / "Contact email", "innovation@exemple.fr";
            phone: Field<Phone<'a>>, Other, "Téléphone du contact" / "Contact phone", "05 12 34 56 78";
        }

        /// A picture.
        Image<'a> {
            url: Field<Link<'a>>, Link, "Lien de l’image" / "Image link", "https://exemple.fr/affiche.jpg";
            alt: Field<Text<'a>>, Other, "Texte de remplacement de l’image" / "Image alternative text", "Affiche de l’atelier";
            credit: Field<Text<'a>>, Other, "Crédit de l’image" / "Image credit", "Région Nouvelle-Aquitaine";
        }

        /// For whom arrangements are made; unknown is not false.
        Accessibility<'a> {
            motor: Field<Flag>, Other, "Accessibilité : handicap moteur" / "Accessibility: motor", "true";
            hearing: Field<Flag>, Other, "Accessibilité : handicap auditif" / "Accessibility: hearing", "true";
            visual: Field<Flag>, Other, "Accessibilité : handicap visuel" / "Accessibility: visual", "true";
            psychic: Field<Flag>, Other, "Accessibilité : handicap psychique" / "Accessibility: psychic", "true";
            intellectual: Field<Flag>, Other, "Accessibilité : handicap intellectuel" / "Accessibility: intellectual", "true";
        }
    } };
}
pub(crate) use objects;

macro_rules! structs {
    ($(
        $(#[$doc:meta])*
        $name:ident<$life:lifetime> {
            $( $field:ident: $type:ty, $limit:ident, $fr:literal / $en:literal, $example:literal; )*
        }
    )*) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Default)]
        pub struct $name<$life> {
            /// Whether something other than this object is there.
            pub unusable: bool,
            $( #[doc = concat!($en, ", for example `", $example, "`.")] pub $field: $type, )*
            _text: std::marker::PhantomData<&$life str>,
        }

        impl<$life> $name<$life> {
            /// The fields of this object.
            pub const SPEC: ObjectSpec = ObjectSpec { fields: &[ $( FieldSpec {
                name: stringify!($field),
                label: Words { fr: $fr, en: $en },
                kind: <$type as Declared>::KIND,
                limit: Limit::$limit,
                example: $example,
            }, )* ] };

            /// Whether nothing is filled in.
            #[must_use]
            pub fn is_blank(&self) -> bool {
                !self.unusable $( && self.$field.is_absent() )*
            }
        }

        impl Declared for $name<'_> {
            const KIND: Kind = Kind::Object(&$name::SPEC);
        }

        impl Part for $name<'_> {
            fn is_absent(&self) -> bool {
                self.is_blank()
            }

            fn state(&self) -> State<'_> {
                if self.unusable { State::Unusable } else { State::Object }
            }

            fn child(&self, step: usize) -> Option<&dyn Part> {
                let mut position = 0;
                $(
                    if step == position {
                        return Some(&self.$field);
                    }
                    position += 1;
                )*
                let _ = position;
                None
            }
        }
    )* };
}

objects!(structs);

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(object: &'static ObjectSpec, out: &mut Vec<(&'static str, &'static str)>) {
        for field in object.fields {
            out.push((field.label.fr, field.label.en));
            match field.kind {
                Kind::Object(object) => labels(object, out),
                Kind::List(Kind::Object(object)) => labels(object, out),
                _ => {}
            }
        }
    }

    #[test]
    fn no_two_fields_share_a_label() {
        let mut all = Vec::new();
        labels(&Form::SPEC, &mut all);
        let (french, english): (Vec<&str>, Vec<&str>) = all.into_iter().unzip();
        for labels in [french, english] {
            let mut names: Vec<String> = labels.iter().map(|label| crate::words::fold(label)).collect();
            names.sort();
            let count = names.len();
            names.dedup();
            assert_eq!(names.len(), count);
        }
    }
}
