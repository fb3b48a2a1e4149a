//! What texts hold that should not be published: looked for here, judged by the rules.

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

/// The texts that are published with an event, as [`public_texts`] goes through them.
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

/// Every usable text that is published with an event: not what identifies it, and not what the
/// submitter says of himself.
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

/// The position in characters, counted from one, of what begins at that byte.
pub(crate) fn position(text: &str, byte: usize) -> u64 {
    text.get(..byte).map_or(0, |before| before.chars().count() as u64) + 1
}
