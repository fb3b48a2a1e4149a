//! A text is not a link that anybody can open.

use crate::rule::{Check, Family, Level, Message, Rule, Said};
use std::borrow::Cow;

use fluent_uri::Iri;

use crate::form::Here;
use crate::report::{Finding, Param};

/// See the documentation of the rule.
pub(crate) static RULE: Rule = Rule {
    code: "invalid-url",
    since: "0.1.0",
    family: Family::Shape,
    level: Level::ERROR,
    reads: &[],
    messages: &[
        Message {
            name: "",
            fr: Said {
                message: "Le champ « {label} » n’est pas un lien valide.",
                help: "Copiez le lien complet depuis la barre d’adresse du navigateur. Exemple : « {example} ».",
            },
            en: Said {
                message: "The field “{label}” is not a valid link.",
                help: "Copy the whole link from the address bar of the browser. Example: “{example}”.",
            },
        },
        Message {
            name: "scheme",
            fr: Said {
                message: "Le champ « {label} » n’est pas un lien complet : il doit commencer par « https:// ».",
                help: "Ajoutez « https:// » devant. Exemple : « {example} ».",
            },
            en: Said {
                message: "The field “{label}” is not a whole link: it must begin with “https://”.",
                help: "Add “https://” before it. Example: “{example}”.",
            },
        },
    ],
    docs: page!("invalid_url.md"),
    check: Check::Reading,
};

/// Checks a link: `http` or `https`, with the name of a host, and without a user name.
pub(crate) fn check<'a>(typed: Cow<'a, str>, here: &mut Here<'_, '_>) -> Option<Cow<'a, str>> {
    if is_link(&typed) {
        super::insecure_url::check(&typed, here);
        return Some(typed);
    }
    let mut finding = Finding::new(&RULE, here.at).with("example", Param::Example(here.spec)).blocks();
    let whole = format!("https://{typed}");
    // "www.exemple.fr/page", not "Salle 12" nor "agent@exemple.fr".
    if !typed.contains("://") && !typed.contains('@') && typed.contains('.') && is_link(&whole) {
        finding = finding.saying("scheme").fix(whole);
    }
    here.out.push(finding);
    None
}

pub(crate) fn is_link(text: &str) -> bool {
    let Ok(iri) = Iri::parse(text) else { return false };
    let web = iri.scheme().as_str().eq_ignore_ascii_case("https")
        || iri.scheme().as_str().eq_ignore_ascii_case("http");
    let host = iri.authority().is_some_and(|authority| {
        authority.userinfo().is_none() && authority.port_to_u16().is_ok() && is_host(authority.host())
    });
    web && host
}

/// A name of two labels or more, or an IPv4 address: what anybody can open.
fn is_host(host: &str) -> bool {
    let host = host.strip_suffix('.').unwrap_or(host);
    host.contains('.') && host.split('.').all(is_label)
}

fn is_label(label: &str) -> bool {
    !label.is_empty()
        && label.chars().count() <= 63
        && !label.starts_with('-')
        && !label.ends_with('-')
        && label.chars().all(|c| c.is_alphanumeric() || c == '-')
}

#[cfg(test)]
mod tests {
    use super::is_link;

    #[test]
    fn links() {
        for link in [
            "https://exemple.fr",
            "http://exemple.fr:8080/a?b=c#d",
            "HTTPS://EXEMPLE.FR/",
            "https://événement.exemple.fr/été",
            "https://exemple.fr/a%20b",
            "https://192.0.2.1/",
        ] {
            assert!(is_link(link), "{link}");
        }
    }

    #[test]
    fn not_links() {
        for text in [
            "",
            "exemple.fr",
            "https://",
            "https:///a",
            "ftp://exemple.fr",
            "https://exemple",
            "https://localhost/",
            "https://exemple.fr/a b",
            "https://moi:secret@exemple.fr",
            "mailto:a@exemple.fr",
            "https://exemple..fr",
            "https://-exemple.fr",
            "https://exemple.fr:99999",
            "javascript:alert(1)",
            "https://exemple.fr/<a>",
            "https://[::1]/",
        ] {
            assert!(!is_link(text), "{text}");
        }
    }
}
