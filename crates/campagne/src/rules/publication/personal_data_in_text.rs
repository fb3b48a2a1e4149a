//! A text that is published holds personal data.

use crate::engine::{Check, Context, Sink, Stage};
use crate::report::{Finding, Param};
use crate::rule::{Family, Level, Message, Rule, Said};
use crate::rules::text::{PUBLIC_TEXTS, Personal, personal_data, position, public_texts};

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "personal-data-in-text",
    since: "0.1.0",
    family: Family::Publication,
    level: Level::WARNING,
    reads: PUBLIC_TEXTS,
    messages: &[
        Message {
            name: "mailbox",
            fr: Said {
                message: "Le champ « {label} » semble contenir l’adresse électronique d’une personne, à la position {position} : elle serait publiée avec l’événement.",
                help: "Retirez cette adresse du texte. Pour que le public puisse écrire, indiquez l’adresse d’un service dans le contact public, par exemple « innovation@exemple.fr ».",
            },
            en: Said {
                message: "The field “{label}” seems to hold the email address of a person, at position {position}: it would be published with the event.",
                help: "Remove this address from the text. For the public to write to, give the address of a service as the public contact, for example “innovation@exemple.fr”.",
            },
        },
        Message {
            name: "mobile",
            fr: Said {
                message: "Le champ « {label} » contient un numéro de téléphone portable, à la position {position} : il serait publié avec l’événement.",
                help: "Retirez ce numéro du texte. Pour que le public puisse appeler, indiquez le numéro d’un standard dans le contact public, par exemple « 05 12 34 56 78 ».",
            },
            en: Said {
                message: "The field “{label}” holds the number of a mobile phone, at position {position}: it would be published with the event.",
                help: "Remove this number from the text. For the public to call, give the number of a switchboard as the public contact, for example “05 12 34 56 78”.",
            },
        },
        Message {
            name: "social-security",
            fr: Said {
                message: "Le champ « {label} » contient un numéro de sécurité sociale, à la position {position} : il serait publié avec l’événement.",
                help: "Retirez ce numéro du texte : rien ne permet de le publier.",
            },
            en: Said {
                message: "The field “{label}” holds a social security number, at position {position}: it would be published with the event.",
                help: "Remove this number from the text: nothing allows to publish it.",
            },
        },
        Message {
            name: "bank-account",
            fr: Said {
                message: "Le champ « {label} » contient un numéro de compte bancaire (IBAN), à la position {position} : il serait publié avec l’événement.",
                help: "Retirez ce numéro du texte ; donnez-le plutôt aux personnes inscrites, si un paiement est nécessaire.",
            },
            en: Said {
                message: "The field “{label}” holds a bank account number (IBAN), at position {position}: it would be published with the event.",
                help: "Remove this number from the text; give it to those who register instead, if a payment is needed.",
            },
        },
    ],
    docs: page!("personal_data_in_text.md"),
};

pub(crate) const CHECK: Check = Check::Form(Stage::Meaning, check);

fn check(cx: &Context<'_, '_>, out: &mut Sink<'_>) {
    for (path, text) in public_texts(cx) {
        for (kind, at) in personal_data(text) {
            let saying = match kind {
                Personal::Mailbox => says!("mailbox"),
                Personal::Mobile => says!("mobile"),
                Personal::SocialSecurity => says!("social-security"),
                Personal::BankAccount => says!("bank-account"),
            };
            out.push(
                Finding::new(&RULE, path)
                    .saying(saying)
                    .with(hole!("position"), Param::Count(position(text, at))),
            );
        }
    }
}
