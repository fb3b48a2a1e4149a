//! The closed vocabularies of the wire: each word once, with its labels and what people type instead.

use crate::words::{Nearness, Words, nearest};

/// A word of a vocabulary, as data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    /// The word on the wire.
    pub word: &'static str,
    /// The words shown to people.
    pub label: Words,
    /// Other ways in which people write it.
    pub aliases: &'static [&'static str],
}

/// A vocabulary, as data.
#[derive(Debug, PartialEq, Eq)]
pub struct VocabularySpec {
    /// Its name, in the type's own spelling.
    pub name: &'static str,
    /// Its words, in the order in which they are listed to people.
    pub words: &'static [Word],
}

impl VocabularySpec {
    /// The position of a wire word.
    pub(crate) fn position(&self, word: &str) -> Option<usize> {
        self.words.iter().position(|known| known.word == word)
    }

    /// The word that somebody most likely meant.
    pub(crate) fn nearest(&self, typed: &str) -> Option<(&'static Word, Nearness)> {
        nearest(
            typed,
            self.words.iter().flat_map(|word| {
                [word.word, word.label.fr, word.label.en]
                    .into_iter()
                    .chain(word.aliases.iter().copied())
                    .map(move |name| (word, name))
            }),
        )
    }
}

/// A closed set of wire words.
pub trait Vocabulary: Copy + PartialEq + 'static {
    /// The words as data.
    const SPEC: &'static VocabularySpec;
    /// The values, in the order of the words.
    const ALL: &'static [Self];

    /// The word of this value, with its labels.
    fn word(self) -> &'static Word;

    /// The value of a wire word.
    #[must_use]
    fn from_word(word: &str) -> Option<Self> {
        Self::SPEC.position(word).and_then(|at| Self::ALL.get(at)).copied()
    }
}

macro_rules! vocabulary {
    ($( $(#[$doc:meta])* $name:ident { $( $variant:ident $word:literal $fr:literal / $en:literal [$($alias:literal),*] )* } )*) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $( #[doc = concat!("`", $word, "`: ", $en, ".")] $variant, )*
        }

        impl Vocabulary for $name {
            const SPEC: &'static VocabularySpec = &VocabularySpec {
                name: stringify!($name),
                words: &[ $( Word { word: $word, label: Words { fr: $fr, en: $en }, aliases: &[$($alias),*] }, )* ],
            };
            const ALL: &'static [Self] = &[ $( Self::$variant, )* ];

            fn word(self) -> &'static Word {
                match self { $( Self::$variant => {
                    const WORD: Word = Word { word: $word, label: Words { fr: $fr, en: $en }, aliases: &[$($alias),*] };
                    &WORD
                } )* }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.word().word)
            }
        }
    )* };
}

vocabulary! {
    /// What kind of event it is. The campaign says what each kind needs (place, link, time).
    ///
    /// The first eight come from the 2020 press release, the others from other editions.
    Format {
        Conference "conference" "Conférence" / "Conference" ["conférences", "talk"]
        Workshop "workshop" "Atelier" / "Workshop" ["ateliers", "atelier collaboratif", "atelier participatif"]
        CitizenMeeting "citizen_meeting" "Rencontre citoyenne" / "Citizen meeting" ["rencontres citoyennes", "rencontre"]
        Debate "debate" "Débat" / "Debate" ["débats", "débat citoyen"]
        Webinar "webinar" "Webinaire" / "Webinar" ["webinaires", "webinair", "webconférence"]
        OnlineConference "online_conference" "Conférence en ligne" / "Online conference" ["conférences en ligne", "visioconférence"]
        Podcast "podcast" "Podcast" / "Podcast" ["podcasts", "balado"]
        OnlineCourse "online_course" "Module de formation en ligne" / "Online course" ["module de formation dématérialisé", "modules de formation dématérialisés", "module de formation", "e-learning", "mooc"]
        Course "course" "Formation" / "Course" ["formations", "training"]
        RoundTable "round_table" "Table ronde" / "Round table" ["tables rondes", "panel"]
        Presentation "presentation" "Présentation" / "Presentation" ["présentations"]
        Demonstration "demonstration" "Démonstration" / "Demonstration" ["démonstrations", "démo"]
        Exhibition "exhibition" "Exposition" / "Exhibition" ["expositions", "expo"]
        Visit "visit" "Visite" / "Visit" ["visites", "tour"]
        OpenDay "open_day" "Portes ouvertes" / "Open day" ["journée portes ouvertes"]
        CreativeSession "creative_session" "Session créative" / "Creative session" ["sessions créatives"]
        WritingWorkshop "writing_workshop" "Atelier d’écriture" / "Writing workshop" ["ateliers d'écriture"]
        Hackathon "hackathon" "Hackathon" / "Hackathon" ["hackathons"]
        SimplificationSprint "simplification_sprint" "Simplificathon" / "Simplification sprint" ["simplificathons"]
    }

    /// How people attend.
    Attendance {
        InPerson "in_person" "Sur place" / "In person" ["présentiel", "en présentiel", "onsite", "on site", "offline"]
        Online "online" "En ligne" / "Online" ["distanciel", "à distance", "visio", "virtuel"]
        Hybrid "hybrid" "Sur place et en ligne" / "In person and online" ["hybride", "mixte", "mixed"]
    }

    /// What kind of body organises. The campaign says which are eligible.
    OrganiserCategory {
        StateCentral "state_central" "Administration centrale de l’État" / "Central State administration" ["ministère", "administration centrale"]
        StateDevolved "state_devolved" "Service déconcentré de l’État" / "Devolved State service" ["préfecture", "service déconcentré"]
        Operator "operator" "Opérateur de l’État" / "State operator" ["opérateur", "établissement public"]
        LocalAuthority "local_authority" "Collectivité territoriale" / "Local authority" ["collectivité", "commune", "mairie", "région", "département"]
        HealthSocialEstablishment "health_social_establishment" "Établissement sanitaire, social ou médico-social" / "Health or social establishment" ["hôpital", "établissement de santé", "ehpad", "chu"]
        EducationEstablishment "education_establishment" "Établissement d’enseignement" / "Education establishment" ["université", "école", "lycée", "collège"]
        InnovationLab "innovation_lab" "Laboratoire d’innovation publique" / "Public innovation lab" ["laboratoire", "lab", "labo"]
        Association "association" "Association" / "Association" ["associations", "ong", "ngo"]
        Company "company" "Entreprise" / "Company" ["entreprises", "société"]
        Other "other" "Autre" / "Other" ["autres"]
    }

    /// The branch of the French civil service to which the organiser belongs.
    Versant {
        State "state" "Fonction publique de l’État" / "State civil service" ["état", "fpe"]
        Territorial "territorial" "Fonction publique territoriale" / "Territorial civil service" ["territoriale", "fpt"]
        Hospital "hospital" "Fonction publique hospitalière" / "Hospital civil service" ["hospitalière", "fph"]
    }

    /// Who files the submission.
    SubmitterRole {
        Agent "agent" "Agent public" / "Public servant" ["agents", "fonctionnaire"]
        Manager "manager" "Manager public" / "Public manager" ["managers", "encadrant", "cadre"]
        DecisionMaker "decision_maker" "Décideur public" / "Public decision maker" ["décideur", "décideurs", "directeur"]
        ElectedOfficial "elected_official" "Élu" / "Elected official" ["élue", "élus"]
        Partner "partner" "Partenaire" / "Partner" ["partenaires"]
        Other "other" "Autre" / "Other" ["autres"]
    }

    /// Whom the event is for.
    Audience {
        Agents "agents" "Agents publics" / "Public servants" ["agent", "fonctionnaires"]
        Managers "managers" "Managers publics" / "Public managers" ["manager", "encadrants"]
        DecisionMakers "decision_makers" "Décideurs publics" / "Public decision makers" ["décideur", "décideurs"]
        ElectedOfficials "elected_officials" "Élus" / "Elected officials" ["élu", "élu·es"]
        Students "students" "Étudiants" / "Students" ["étudiant", "étudiant·es"]
        Associations "associations" "Associations" / "Associations" ["association"]
        Companies "companies" "Entreprises" / "Companies" ["entreprise"]
        Citizens "citizens" "Grand public" / "General public" ["tout public", "citoyens", "usagers", "public"]
    }

    /// What the event is about.
    ///
    /// The first five come from the 2020 press release; the others are the thematic paths of 2021.
    Topic {
        HealthCrisis "health_crisis" "Crise sanitaire" / "Health crisis" ["covid", "covid-19", "santé"]
        RecoveryPlan "recovery_plan" "Plan de relance" / "Recovery plan" ["relance", "france relance"]
        Territories "territories" "Territoires" / "Territories" ["territoire", "initiatives locales"]
        UserCentred "user_centred" "Approche centrée sur l’usager" / "User-centred approach" ["usagers", "usager", "approche centrée utilisateur", "user centered"]
        FieldInitiatives "field_initiatives" "Initiatives de terrain" / "Field initiatives" ["initiatives", "terrain"]
        UserExperience "user_experience" "Expérience usager" / "User experience" ["expérience des usagers", "ux"]
        AgentExperience "agent_experience" "Expérience agent" / "Experience of public servants" ["expérience des agents"]
        EcoResponsibleServices "eco_responsible_services" "Services publics écoresponsables" / "Eco-responsible public services" ["services écoresponsables", "écoresponsabilité"]
        RecoveryAndImpact "recovery_and_impact" "Relance et impact de l’action publique" / "Recovery and impact of public action" ["relance et impact", "impact de l'action publique"]
    }

    /// The life of the event. Moderation is another matter, kept beside it.
    Status {
        Scheduled "scheduled" "Programmé" / "Scheduled" ["confirmé", "confirmed", "prévu"]
        Rescheduled "rescheduled" "Reprogrammé" / "Rescheduled" ["déplacé"]
        MovedOnline "moved_online" "Déplacé en ligne" / "Moved online" ["passé en ligne"]
        Postponed "postponed" "Reporté" / "Postponed" []
        Full "full" "Complet" / "Full" ["sold out"]
        Cancelled "cancelled" "Annulé" / "Cancelled" ["canceled"]
    }

    /// The state of a submission in moderation: kept beside the event, never part of it.
    Moderation {
        Submitted "submitted" "À modérer" / "Submitted" ["déposé", "soumis", "to moderate"]
        ChangesRequested "changes_requested" "Modifications demandées" / "Changes requested" ["à corriger"]
        Ready "ready" "Prêt à publier" / "Ready" ["prêt", "validé"]
        Published "published" "Publié" / "Published" ["en ligne"]
        Refused "refused" "Refusé" / "Refused" ["rejeté", "rejected"]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holds<V: Vocabulary + std::fmt::Debug>() {
        assert_eq!(V::ALL.len(), V::SPEC.words.len());
        for (value, word) in V::ALL.iter().zip(V::SPEC.words) {
            assert_eq!(value.word(), word);
            assert_eq!(V::from_word(word.word), Some(*value));
            for typed in [word.label.fr, word.label.en].iter().chain(word.aliases) {
                for typed in [typed.to_string(), typed.to_uppercase()] {
                    let (found, how) = V::SPEC.nearest(&typed).unwrap();
                    assert_eq!((found.word, how), (word.word, Nearness::Same), "{}: {typed}", V::SPEC.name);
                }
            }
        }
    }

    #[test]
    fn words_values_and_labels_go_together() {
        holds::<Format>();
        holds::<Attendance>();
        holds::<OrganiserCategory>();
        holds::<Versant>();
        holds::<SubmitterRole>();
        holds::<Audience>();
        holds::<Topic>();
        holds::<Status>();
        holds::<Moderation>();
    }
}
