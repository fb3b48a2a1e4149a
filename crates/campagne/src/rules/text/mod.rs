//! Finds what texts should not publish; the rules judge it.

mod given_names;
pub(crate) mod mailbox;
pub(crate) mod markup;
mod personal;

pub(crate) use personal::{Personal, personal_data};

use crate::engine::Context;
use crate::form::Path;
use crate::rule::Input;

const CO_ORGANISER: Path = Path::of("/co_organisers/*/name");
const KEYWORD: Path = Path::of("/keywords/*");

/// The texts that are published with an event: the ones that [`public_texts`] gives.
pub(crate) const PUBLIC_TEXTS: &[Input] = &[
    Input::at("/title"),
    Input::at("/summary"),
    Input::at("/description"),
    Input::at("/venue/name"),
    Input::at("/venue/address"),
    Input::at("/organiser/name"),
    Input::Field(CO_ORGANISER),
    Input::at("/contact/name"),
    Input::Field(KEYWORD),
    Input::at("/image/alt"),
    Input::at("/image/credit"),
];

/// Every usable text that is published with an event, except identifiers and the details of the submitter.
pub(crate) fn public_texts<'c>(cx: &'c Context<'_, '_>) -> impl Iterator<Item = (Path, &'c str)> {
    let form = cx.form;
    let before = [
        (const { Path::of("/title") }, form.title.value().map(|text| &**text)),
        (const { Path::of("/summary") }, form.summary.value().map(|text| &**text)),
        (const { Path::of("/description") }, form.description.value().map(|text| &**text)),
        (const { Path::of("/venue/name") }, form.venue.name.value().map(|text| &**text)),
        (const { Path::of("/venue/address") }, form.venue.address.value().map(|text| &**text)),
        (const { Path::of("/organiser/name") }, form.organiser.name.value().map(|text| &**text)),
        (const { Path::of("/contact/name") }, form.contact.name.value().map(|text| &**text)),
        (const { Path::of("/image/alt") }, form.image.alt.value().map(|text| &**text)),
        (const { Path::of("/image/credit") }, form.image.credit.value().map(|text| &**text)),
    ];
    let names = form.co_organisers.items.iter().enumerate();
    let names = names.map(|(index, body)| (CO_ORGANISER.at(index), body.name.value().map(|text| &**text)));
    let keywords = form.keywords.items.iter().enumerate();
    let keywords = keywords.map(|(index, word)| (KEYWORD.at(index), word.value().map(|text| &**text)));
    before.into_iter().chain(names).chain(keywords).filter_map(|(path, text)| Some((path, text?)))
}

/// The position of a byte in characters, counted from one.
pub(crate) fn position(text: &str, byte: usize) -> u64 {
    text.get(..byte).map_or(0, |before| before.chars().count() as u64) + 1
}
