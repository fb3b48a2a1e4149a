//! A query as JSON, and as the parameters of an address.

use form_urlencoded::{Serializer as Url, parse};
use serde::ser::SerializeMap as _;
use serde::{Serialize, Serializer};
use serde_json::Value;

use super::filters::Query;
use super::parameters::{Parameter, ParameterKind, wrong};
use crate::error::Error;

impl Query {
    /// Reads the parameters of an address: the part after its `?`, with or without the `?`. A parameter
    /// without a value is ignored, since forms send such parameters.
    ///
    /// # Errors
    /// [`Error::UnknownParameter`], which names the nearest parameter; [`Error::WrongParameter`].
    pub fn from_url(parameters: &str) -> Result<Self, Error> {
        let mut query = Pending::default();
        for (name, value) in parse(parameters.strip_prefix('?').unwrap_or(parameters).as_bytes()) {
            let parameter = Parameter::named(&name)?;
            if !value.is_empty() {
                query.set(parameter, &value)?;
            }
        }
        query.finish()
    }

    /// Reads the text of a JSON object: under the name of each parameter, a value or a list of values. Flags
    /// and counts may also be texts. `null`, empty texts and empty lists are ignored.
    ///
    /// # Errors
    /// [`Error::QueryNotJson`]; as [`from_url`](Self::from_url).
    pub fn from_json(text: &str) -> Result<Self, Error> {
        if text.trim().is_empty() {
            return Ok(Self::default());
        }
        // In the order of the names, so that always the same one of several mistakes is reported.
        let members = match serde_json::from_str::<Value>(text) {
            Ok(Value::Object(mut members)) => {
                members.sort_keys();
                members
            }
            Ok(_) => return Err(Error::QueryNotJson { why: "an object is expected".to_owned() }),
            Err(error) => return Err(Error::QueryNotJson { why: error.to_string() }),
        };
        let mut query = Pending::default();
        for (name, value) in &members {
            let parameter = Parameter::named(name)?;
            let values = match value {
                Value::Array(values) => values.as_slice(),
                one => std::slice::from_ref(one),
            };
            for value in values {
                match value {
                    Value::Null => {}
                    Value::String(text) if text.is_empty() => {}
                    Value::String(text) => query.set(parameter, text)?,
                    Value::Bool(flag) if parameter.kind == ParameterKind::Flag => {
                        query.set(parameter, &flag.to_string())?;
                    }
                    Value::Number(number) if parameter.kind == ParameterKind::Count => {
                        query.set(parameter, &number.to_string())?;
                    }
                    _ => return Err(wrong(parameter.name, "", None)),
                }
            }
        }
        query.finish()
    }

    /// The query as the parameters of an address, without defaults.
    #[must_use]
    pub fn to_url(&self) -> String {
        let mut url = Url::new(String::new());
        for parameter in Parameter::all() {
            for value in parameter.get(self) {
                url.append_pair(parameter.name, &value);
            }
        }
        url.finish()
    }
}

/// A query that is being read.
#[derive(Default)]
struct Pending {
    query: Query,
    given: Vec<&'static str>,
}

impl Pending {
    fn set(&mut self, parameter: &'static Parameter, value: &str) -> Result<(), Error> {
        if !parameter.many && self.given.contains(&parameter.name) {
            return Err(Error::WrongParameter {
                name: parameter.name,
                expected: format!("one value: {}", parameter.expected()),
                given: String::new(),
                nearest: None,
            });
        }
        self.given.push(parameter.name);
        parameter.set(&mut self.query, value)
    }

    fn finish(self) -> Result<Query, Error> {
        self.query.check().map(|()| self.query)
    }
}

impl Serialize for Query {
    /// The JSON object, without defaults.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_map(None)?;
        for parameter in Parameter::all() {
            let values = parameter.get(self);
            let Some(first) = values.first() else { continue };
            match parameter.kind {
                _ if parameter.many => out.serialize_entry(parameter.name, &values)?,
                ParameterKind::Flag => out.serialize_entry(parameter.name, &(first == "true"))?,
                ParameterKind::Count => {
                    out.serialize_entry(parameter.name, &first.parse::<u64>().unwrap_or_default())?;
                }
                _ => out.serialize_entry(parameter.name, first)?,
            }
        }
        out.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(result: Result<Query, Error>) -> String {
        result.unwrap_err().to_string()
    }

    #[test]
    fn both_forms_are_the_same() {
        let url = "territory=fr%3Aepci%3A243300316&territory=country%3Afr&day=2020-11-03&from=2020-11-02\
            &until=2020-11-30&format=workshop&attendance=online&topic=territories&audience=agents\
            &organiser=operator&accessibility=motor&accessibility=visual&status=full&language=fsl&free=true\
            &open_to_public=false&aside=false&q=caf%C3%A9+d%C3%A9bat&sort=title&offset=20&limit=0";
        let query = Query::from_url(url).unwrap();
        assert_eq!(query.to_url(), url);
        assert_eq!(query.text, "café débat");
        let json = serde_json::to_string(&query).unwrap();
        assert!(json.ends_with(r#""q":"café débat","sort":"title","offset":20,"limit":0}"#), "{json}");
        assert_eq!(Query::from_json(&json), Ok(query));
        for parameter in Parameter::all() {
            assert!(url.contains(&format!("{}=", parameter.name)), "{}", parameter.name);
        }
    }

    #[test]
    fn what_is_empty_says_nothing() {
        for url in ["", "?", "q=&format=&day=", "&&"] {
            assert_eq!(Query::from_url(url), Ok(Query::default()), "{url}");
        }
        for json in ["", "{}", r#"{"q": null, "format": [], "day": "", "free": null}"#] {
            assert_eq!(Query::from_json(json), Ok(Query::default()), "{json}");
        }
        assert_eq!(Query::default().to_url(), "");
        assert_eq!(serde_json::to_string(&Query::default()).unwrap(), "{}");
    }

    #[test]
    fn mistakes_say_what_to_do() {
        for (url, expected) in [
            ("formta=workshop", "there is no parameter `formta`, did you mean `format`?"),
            (
                "attendance=hybrd",
                "the parameter `attendance` takes one of `in_person`, `online`, `hybrid`, not `hybrd`: did you mean `hybrid`?",
            ),
            ("day=03/11/2020", "the parameter `day` takes a day, such as `2020-11-03`, not `03/11/2020`"),
            ("free=oui", "the parameter `free` takes `true` or `false`, not `oui`"),
            ("limit=-1", "the parameter `limit` takes a whole number from 0 up, not `-1`"),
            (
                "sort=titel",
                "the parameter `sort` takes one of `start`, `title`, `territory`, `updated`, not `titel`: did you mean `title`?",
            ),
            ("q=a&q=b", "the parameter `q` takes one value: a text"),
            (
                "from=2020-11-30&until=2020-11-02",
                "the parameter `until` takes a day that is not before `from`, not `2020-11-02`",
            ),
            (
                "territory=33",
                "the parameter `territory` takes the identifier of a territory, such as `fr:departement:33` or `country:fr`, not `33`",
            ),
        ] {
            assert_eq!(message(Query::from_url(url)), expected);
        }
        for (json, expected) in [
            ("[]", "the query cannot be read as JSON: an object is expected"),
            (r#"{"free": 1}"#, "the parameter `free` takes `true` or `false`"),
            (r#"{"limit": 1.5}"#, "the parameter `limit` takes a whole number from 0 up, not `1.5`"),
            (r#"{"q": {}}"#, "the parameter `q` takes a text"),
        ] {
            assert_eq!(message(Query::from_json(json)), expected);
        }
    }
}
