//! A report, and its parts.

use super::model::Side::Answer;
use super::model::{Member, Presence, Shape, Type, shapes};
use super::words::{MODE, PHASE, RULE_CODE, SEVERITY, VERDICT};
use crate::rule::Severity;

shapes! {
    FIX = "Fix", Answer, "A remedy that is certain enough to offer." {
        Always "path": Type::Pointer, "The field to change." / "Le champ à changer.";
        Always "value": Type::Plain, "The value to put there." / "La valeur à y mettre.";
        Always "label": Type::Text, "The value in words." / "La valeur en mots.";
    }

    FINDING = "Finding", Answer, "One thing that a rule has to say about a submission." {
        Always "code": Type::Word(&RULE_CODE), "The rule." / "La règle.";
        Always "severity": Type::Word(&SEVERITY), "How much it weighs." / "Le poids.";
        Always "path": Type::Pointer, "The field; empty for the whole." / "Le champ ; vide pour l’ensemble.";
        Always "related": Type::List(&Type::Pointer, 0), "The other fields involved."
            / "Les autres champs concernés.";
        Always "params": Type::Map(&Type::Text, &Type::Param), "The values of which the message is made."
            / "Les valeurs dont le message est fait.";
        Always "message": Type::Text, "What is wrong, and why." / "Ce qui ne va pas, et pourquoi.";
        Always "help": Type::Text, "What to do; empty when there is nothing to do."
            / "Que faire ; vide s’il n’y a rien à faire.";
        OrNull "fix": Type::Shape(&FIX), "The remedy, where it is certain enough."
            / "La correction proposée, si elle est assez sûre.";
    }

    NOT_CHECKED = "NotChecked", Answer, "A rule that could not run, and the fields that stand in its way." {
        Always "code": Type::Word(&RULE_CODE), "The rule." / "La règle.";
        Always "because": Type::List(&Type::Pointer, 1), "The fields that stand in its way."
            / "Les champs qui y font obstacle.";
    }

    COUNTS = "Counts", Answer, "How many findings there are of each severity.", derived counts {}

    REPORT = "Report", Answer, "All that the rules have to say of one submission, and the verdict."
        / "Tout ce que les règles ont à dire d’un événement déposé, et la décision." {
        Always "campaign": Type::Text, "The identifier of the campaign." / "L’identifiant de la campagne.";
        Always "mode": Type::Word(&MODE), "What the check was for." / "Le but de la vérification.";
        Always "now": Type::Instant, "The instant taken for now." / "L’instant retenu comme présent.";
        Always "phase": Type::Word(&PHASE), "Where the campaign stands at that instant."
            / "L’état de la campagne à cet instant.";
        Optional "extended_deadline": Type::Instant, "The extra time granted to this event, where there is any."
            / "Le délai supplémentaire accordé à cet événement, s’il y en a un.";
        Always "verdict": Type::Word(&VERDICT), "The verdict: accepted where no finding is an error."
            / "La décision : acceptée s’il n’y a aucune erreur.";
        Always "counts": Type::Shape(&COUNTS), "The number of findings, those left out among them."
            / "Le nombre de constats, même de ceux qui ne sont pas montrés.";
        Always "findings": Type::List(&Type::Shape(&FINDING), 0), "The findings, in the order of the fields."
            / "Les constats, dans l’ordre des champs.";
        Always "not_checked": Type::List(&Type::Shape(&NOT_CHECKED), 0), "The rules that could not run."
            / "Les règles qui n’ont pas pu être vérifiées.";
    }

    ISSUE = "Issue", Answer, "An error as form libraries have it." {
        Always "message": Type::Text, "What is wrong, and why.";
        Always "path": Type::List(&Type::OneOf(&[Type::Text, Type::Whole]), 0),
            "The steps to the field: names, and numbers of items.";
        Always "code": Type::Word(&RULE_CODE), "The rule.";
        Always "help": Type::Text, "What to do; empty when there is nothing to do.";
        OrNull "fix": Type::Plain, "The value to put there, where it is certain enough.";
    }
}

/// One of each severity.
fn counts() -> Vec<Member> {
    let member = |severity: Severity| Member {
        name: severity.code(),
        kind: Type::Whole,
        presence: Presence::Always,
        about: severity.words(),
    };
    Severity::ALL.map(member).to_vec()
}

/// The shapes of this file. Each one comes after the shapes that it holds.
pub(super) const ALL: &[&Shape] = &[&FIX, &FINDING, &NOT_CHECKED, &COUNTS, &REPORT, &ISSUE];
