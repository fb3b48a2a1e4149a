//! JSON Pointers that a caller or a campaign writes, as paths.

use super::objects::Form;
use super::path::{EVERY, Path};
use super::spec::Kind;
use crate::Error;
use crate::words::nearest;

impl std::str::FromStr for Path {
    type Err = Error;

    /// The path of a JSON Pointer (RFC 6901) to a known field or list item. `*` stands for every item of a
    /// list; the empty text is the whole document.
    ///
    /// ```
    /// use campagne::Path;
    /// assert_eq!("/sessions/2/start".parse(), Ok(Path::of("/sessions/*/start").at(2)));
    /// let error = "/venue/naem".parse::<Path>().unwrap_err();
    /// assert_eq!(error.to_string(), "there is no field `/venue/naem`, did you mean `/venue/name`?");
    /// ```
    fn from_str(pointer: &str) -> Result<Self, Error> {
        let Some(below) = pointer.strip_prefix('/') else {
            return if pointer.is_empty() {
                Ok(Self::ROOT)
            } else {
                Err(Error::NotAPointer { given: pointer.into() })
            };
        };
        let unknown = |nearest| Error::UnknownField { given: pointer.into(), nearest };
        let mut path = Self::ROOT;
        let mut kind = Kind::Object(&Form::SPEC);
        for name in below.split('/') {
            match kind {
                Kind::Object(object) => {
                    let Some((step, field)) =
                        object.fields.iter().enumerate().find(|(_, field)| field.name == name)
                    else {
                        let names = object.fields.iter().map(|field| (field.name, field.name));
                        return Err(unknown(nearest(name, names).map(|(name, _)| format!("{path}/{name}"))));
                    };
                    (path, kind) = (path.child(step), field.kind);
                }
                Kind::List(item) => {
                    (path, kind) = (path.step(index(name).ok_or_else(|| unknown(None))?), *item);
                }
                _ => return Err(unknown(Some(path.to_string()))),
            }
        }
        Ok(path)
    }
}

/// An index without leading zeros, as RFC 6901 requires, or the wildcard.
fn index(text: &str) -> Option<u32> {
    match text {
        "*" => Some(EVERY),
        "0" => Some(0),
        text if text.starts_with(|c: char| matches!(c, '1'..='9')) => {
            text.parse().ok().filter(|index| *index != EVERY)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pointers_lead_to_known_fields_and_nowhere_else() {
        for pointer in
            ["", "/title", "/venue", "/venue/name", "/sessions/0", "/sessions/*/start", "/topics/12"]
        {
            assert_eq!(pointer.parse::<Path>().map(|path| path.to_string()).as_deref(), Ok(pointer));
        }
        for pointer in ["title", "#/title", " /title"] {
            assert_eq!(pointer.parse::<Path>(), Err(Error::NotAPointer { given: pointer.into() }));
        }
        for (pointer, near) in [
            ("/", None),
            ("/titel", Some("/title")),
            ("/venue/naem/x", Some("/venue/name")),
            ("/title/0", Some("/title")),
            ("/sessions/00", None),
            ("/sessions/-", None),
            ("/sessions/4294967295", None),
            ("/sessions/start", None),
        ] {
            let nearest = near.map(ToOwned::to_owned);
            assert_eq!(pointer.parse::<Path>(), Err(Error::UnknownField { given: pointer.into(), nearest }));
        }
    }

    #[test]
    fn a_path_covers_what_lies_below_it() {
        let covers = |this: &str, that: &str| this.parse::<Path>().unwrap().covers(that.parse().unwrap());
        assert!(covers("", "/title") && covers("/venue", "/venue/name") && covers("/venue", "/venue"));
        assert!(
            covers("/sessions/0", "/sessions/0/start") && covers("/sessions/*/start", "/sessions/3/start")
        );
        assert!(!covers("/venue/name", "/venue") && !covers("/sessions/0", "/sessions/1/start"));
    }
}
