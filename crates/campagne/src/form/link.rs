//! The shape of a link.

use fluent_uri::Iri;

/// Returns whether a text is an `http` or `https` link that anybody can open: it has the name of a host,
/// and no user name.
pub(crate) fn is_link(text: &str) -> bool {
    let Ok(iri) = Iri::parse(text) else { return false };
    let web = iri.scheme().as_str().eq_ignore_ascii_case("https")
        || iri.scheme().as_str().eq_ignore_ascii_case("http");
    let host = iri.authority().is_some_and(|authority| {
        authority.userinfo().is_none() && authority.port_to_u16().is_ok() && is_host(authority.host())
    });
    web && host
}

/// Whether a host can be reached by anybody: a name of two labels or more, or an IPv4 address.
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
