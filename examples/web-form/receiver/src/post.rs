//! A form that a page without a script has posted: names are JSON Pointers, a date and its time are
//! two fields, and everything is text.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::fields::{Fields, Kind};

/// What was typed, by pointer: a field may come several times, as checkboxes do.
pub(crate) type Typed = BTreeMap<String, Vec<String>>;

/// Reads the body of a post. Names that are no field are left alone: they are the page's own.
pub(crate) fn read(body: &[u8], fields: &Fields) -> (Typed, BTreeMap<String, String>) {
    let (mut typed, mut times, mut others) = (Typed::new(), BTreeMap::new(), BTreeMap::new());
    for (name, value) in form_urlencoded::parse(body) {
        let (pointer, part) = name.split_once(':').unwrap_or((&name, ""));
        if fields.get(pointer).is_none() || pointer.contains('*') {
            others.insert(name.into_owned(), value.into_owned());
        } else if !value.trim().is_empty() {
            if part == "time" {
                times.insert(pointer.to_owned(), value.into_owned());
            } else {
                typed.entry(pointer.to_owned()).or_default().push(value.into_owned());
            }
        }
    }
    for (pointer, time) in times {
        let date = typed.entry(pointer).or_default();
        let day = date.pop().unwrap_or_default();
        date.push(format!("{day}T{time}"));
    }
    (typed, others)
}

/// The submission of what was typed.
pub(crate) fn submission(typed: &Typed, fields: &Fields) -> Value {
    let mut root = Value::Object(Map::new());
    for (pointer, values) in typed {
        let Some(field) = fields.get(pointer) else { continue };
        let first = values.first().map(String::as_str).unwrap_or_default();
        let value = match field.kind {
            Kind::Flag => first.parse::<bool>().map_or_else(|_| Value::from(first), Value::from),
            Kind::Number => first.trim().parse::<u64>().map_or_else(|_| Value::from(first), Value::from),
            Kind::Choices => values.iter().map(String::as_str).collect(),
            Kind::List => first.split(',').map(str::trim).filter(|item| !item.is_empty()).collect(),
            _ => Value::from(named(pointer, first).unwrap_or_else(|| first.to_owned())),
        };
        place(&mut root, pointer, value);
    }
    close_gaps(&mut root);
    root
}

/// The code of a commune, or the identifier of a territory, that was given by a name which no other
/// has: the page offers a list, where it has a script.
fn named(pointer: &str, typed: &str) -> Option<String> {
    let (levels, key) = match pointer {
        "/venue/commune" => (&["commune"][..], "code"),
        "/territory" => (&["departement", "collectivite", "region"][..], "id"),
        _ => return None,
    };
    let options = serde_json::json!({ "levels": levels }).to_string();
    let answer = campagne::wire::Library::new().territory(typed, &options).ok()?;
    let answer: Value = serde_json::from_str(&answer).ok()?;
    // Of several, or of none, the check has more to say.
    Some(answer.pointer("/territory")?.get(key)?.as_str()?.to_owned())
}

/// Puts a value where its pointer says. Items come in the order of their numbers; what lies between
/// is an empty object, which is taken out in the end.
fn place(root: &mut Value, pointer: &str, value: Value) {
    let mut at = root;
    let steps: Vec<&str> = pointer.split('/').skip(1).collect();
    for (depth, step) in steps.iter().enumerate() {
        let list = steps.get(depth + 1).is_some_and(|next| next.parse::<usize>().is_ok());
        let new = || if list { Value::Array(Vec::new()) } else { Value::Object(Map::new()) };
        let next = match at {
            Value::Object(object) => object.entry((*step).to_owned()).or_insert_with(new),
            Value::Array(items) => {
                let Some(number) = step.parse::<usize>().ok().filter(|number| *number < MOST_ITEMS) else {
                    return;
                };
                while items.len() <= number {
                    items.push(Value::Object(Map::new()));
                }
                let Some(item) = items.get_mut(number) else { return };
                item
            }
            _ => return,
        };
        at = next;
    }
    *at = value;
}

/// More items than any campaign allows, so that the check can say that there are too many.
const MOST_ITEMS: usize = 2_000;

/// Takes out the items in which nothing was typed, unless they are all there is.
fn close_gaps(root: &mut Value) {
    for value in root.as_object_mut().into_iter().flat_map(Map::values_mut) {
        if let Value::Array(items) = value
            && items.len() > 1
        {
            items.retain(|item| item.as_object().is_none_or(|object| !object.is_empty()));
        }
    }
}

#[cfg(test)]
mod tests {
    use campagne::{Campaign, Language};
    use serde_json::json;

    use super::*;

    fn read_all(body: &str) -> Value {
        let fields = Fields::of(&Campaign::builtin("mip-2020").unwrap(), Language::Fr).unwrap();
        submission(&read(body.as_bytes(), &fields).0, &fields)
    }

    #[test]
    fn a_post_becomes_a_submission() {
        let body = "language=fr&%2Ftitle=Un&%2Fsessions%2F0%2Fstart%3Adate=2020-11-03&%2Fsessions%2F0%2Fstart%3Atime=14%3A00\
            &%2Fsessions%2F0%2Fend%3Adate=2020-11-03&%2Fsessions%2F0%2Fend%3Atime=&%2Faudiences=agents&%2Faudiences=citizens\
            &%2Ffree=true&%2Fregistration%2Fcapacity=40&%2Fkeywords=accueil%2C+usagers&%2Fvenue%2Fname=&%2Funknown=1";
        assert_eq!(
            read_all(body),
            json!({
                "title": "Un",
                "sessions": [{"start": "2020-11-03T14:00", "end": "2020-11-03"}],
                "audiences": ["agents", "citizens"], "free": true,
                "registration": {"capacity": 40}, "keywords": ["accueil", "usagers"]
            })
        );
    }

    #[test]
    fn places_may_be_given_by_name() {
        let body = "%2Fvenue%2Fcommune=bordeaux&%2Fterritory=la+Gironde";
        assert_eq!(read_all(body), json!({"territory": "fr:departement:33", "venue": {"commune": "33063"}}));
        assert_eq!(read_all("%2Fvenue%2Fcommune=Saint-Denis"), json!({"venue": {"commune": "Saint-Denis"}}));
    }

    #[test]
    fn what_cannot_be_read_is_left_to_the_check() {
        assert_eq!(
            read_all("%2Fregistration%2Fcapacity=quarante"),
            json!({"registration": {"capacity": "quarante"}})
        );
        assert_eq!(
            read_all("%2Fsessions%2F0%2Fstart%3Atime=14%3A00"),
            json!({"sessions": [{"start": "T14:00"}]})
        );
        assert_eq!(read_all("%2Fsessions%2F99999999%2Fstart%3Adate=2020-11-03"), json!({"sessions": []}));
        let gap = "%2Fsessions%2F0%2Fstart%3Adate=2020-11-03&%2Fsessions%2F2%2Fend%3Adate=2020-11-04";
        assert_eq!(read_all(gap), json!({"sessions": [{"start": "2020-11-03"}, {"end": "2020-11-04"}]}));
    }
}
