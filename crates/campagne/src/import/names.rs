//! The known names of columns: wire paths and labels, and other names that people use.

use std::collections::BTreeMap;

use super::steps::Step;
use super::synonyms::SYNONYMS;
use crate::form::{Form, Kind, ObjectSpec};
use crate::words::{Nearness, Words, fold, nearest};

/// The field that a header names.
pub(super) struct Named {
    pub(super) steps: Vec<Step>,
    pub(super) kind: Kind,
    pub(super) label: Words,
}

/// Every plain field by its folded names: the steps to it, its kind, its label.
pub(super) type Known = BTreeMap<String, (Vec<Step>, Kind, Words)>;

/// Every plain field of the wire by its folded names. The position in a list is open.
pub(super) fn known_names() -> Known {
    let mut known = Known::new();
    collect(&Form::SPEC, &mut Vec::new(), &mut known);
    known
}

fn collect(object: &'static ObjectSpec, above: &mut Vec<Step>, known: &mut Known) {
    for field in object.fields {
        above.push(Step::Name(field.name.to_owned()));
        match field.kind {
            Kind::Object(object) => collect(object, above, known),
            Kind::List(Kind::Object(object)) => {
                above.push(Step::Item(0));
                collect(object, above, known);
                above.pop();
            }
            kind => {
                for label in [field.label.fr, field.label.en] {
                    known.insert(fold(label), (above.clone(), kind, field.label));
                }
                known.insert(fold(&dotted(above)), (above.clone(), kind, field.label));
            }
        }
        above.pop();
    }
}

/// A wire path without the positions: `sessions.start`.
pub(super) fn dotted(steps: &[Step]) -> String {
    let names: Vec<&str> = steps
        .iter()
        .filter_map(|step| match step {
            Step::Name(name) => Some(name.as_str()),
            Step::Item(_) => None,
        })
        .collect();
    names.join(".")
}

/// The field of a wire path or label.
pub(super) fn of_name(header: &str, known: &Known) -> Option<Named> {
    let folded = fold(header);
    if let Some((steps, kind, label)) = known.get(&folded) {
        return Some(Named { steps: steps.clone(), kind: *kind, label: *label });
    }
    // "Début de la séance 2" counts from one, "sessions.1.start" from zero.
    let numbers: Vec<&str> =
        folded.split('_').filter(|part| part.bytes().all(|b| b.is_ascii_digit())).collect();
    let [number] = numbers.as_slice() else { return None };
    let rest: Vec<&str> = folded.split('_').filter(|part| part != number).collect();
    let position = number.parse::<usize>().ok().filter(|position| *position < 1000)?;
    let (steps, kind, label) = known.get(&rest.join("_"))?;
    if !steps.contains(&Step::Item(0)) {
        return None;
    }
    let index = if folded.ends_with(number) { position.checked_sub(1)? } else { position };
    let fill = |step: &Step| if *step == Step::Item(0) { Step::Item(index) } else { step.clone() };
    Some(Named { steps: steps.iter().map(fill).collect(), kind: *kind, label: *label })
}

/// The most likely field of a header: by a name that people use, or by a label with one mistake.
pub(super) fn guess(header: &str, known: &Known) -> Option<Named> {
    let folded = fold(header);
    let synonym = SYNONYMS.iter().find(|(name, _)| *name == folded).map(|(_, path)| *path);
    if let Some(path) = synonym {
        return of_name(path, known);
    }
    let names = known.keys().map(|name| (name.as_str(), name.as_str()));
    match nearest(header, names) {
        Some((name, Nearness::Slip)) => of_name(name, known),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_synonym_names_a_field() {
        let known = known_names();
        for (name, path) in SYNONYMS {
            assert_eq!(fold(name), *name);
            assert!(of_name(path, &known).is_some(), "{path}");
            assert!(!known.contains_key(*name), "{name} is a name already");
        }
    }
}
