//! From the form of an accepted submission to the event.

use super::session::Session;
use super::{
    Accessibility, Availability, Contact, Event, Image, Online, Organiser, Registration, Submitter, Venue,
};
use crate::campaign::{Campaign, OutsideWindow, TimeModel};
use crate::engine::attendance_of;
use crate::form::{self, Field, Form, List, When};
use crate::vocabulary::{Attendance, Status};
use crate::zone::Zone;

/// The text of a field, if it has one.
fn text<T: std::ops::Deref<Target = str>>(field: &Field<T>) -> Option<String> {
    field.value().map(|text| (**text).to_owned())
}

fn value<T: Copy>(field: &Field<T>) -> Option<T> {
    field.value().copied()
}

/// What says something. An object of values that cannot be used says nothing.
fn some<T: Default + PartialEq>(part: T) -> Option<T> {
    (part != T::default()).then_some(part)
}

/// The values of a list, each once.
fn words<T: Copy + PartialEq>(list: &List<Field<T>>) -> Vec<T> {
    let mut words = Vec::new();
    for word in list.values() {
        if !words.contains(word) {
            words.push(*word);
        }
    }
    words
}

fn texts<T: std::ops::Deref<Target = str> + PartialEq>(list: &List<Field<T>>) -> Vec<String> {
    let mut texts: Vec<String> = Vec::new();
    for text in list.values() {
        if !texts.iter().any(|known| **known == **text) {
            texts.push((**text).to_owned());
        }
    }
    texts
}

impl Event {
    /// The event of a form. Returns `None` if it lacks something that every event has.
    pub(crate) fn new(form: &Form<'_>, campaign: &Campaign, zone: Zone) -> Option<Self> {
        let format = value(&form.format)?;
        let needs = campaign.format(format)?;
        let attendance = attendance_of(form, Some(needs))?;
        let on_demand = needs.time == TimeModel::OnDemand;
        let sessions = if on_demand { Vec::new() } else { sessions(form, zone)? };
        let availability = if on_demand { Some(availability(&form.availability)?) } else { None };
        let aside = campaign.outside_window == OutsideWindow::Aside
            && !sessions.is_empty()
            && sessions.iter().map(Session::days).all(|(first, last)| !campaign.in_one_window(first, last));
        let venue = if attendance == Attendance::Online { None } else { Some(venue(&form.venue)?) };
        Some(Self {
            id: text(&form.id),
            title: text(&form.title)?,
            summary: text(&form.summary)?,
            description: text(&form.description),
            format,
            attendance,
            zone,
            sessions,
            availability,
            venue,
            territory: text(&form.territory),
            online: text(&form.online.url).map(|url| Online { url }),
            registration: registration(&form.registration),
            free: value(&form.free),
            open_to_public: value(&form.open_to_public),
            organiser: organiser(form)?,
            co_organisers: form
                .co_organisers
                .items
                .iter()
                .filter_map(|body| some(co_organiser(body)))
                .collect(),
            submitter: submitter(&form.submitter),
            contact: contact(&form.contact),
            audiences: words(&form.audiences),
            topics: words(&form.topics),
            keywords: texts(&form.keywords),
            languages: texts(&form.languages),
            image: image(&form.image),
            accessibility: accessibility(&form.accessibility),
            status: value(&form.status).unwrap_or(Status::Scheduled),
            aside,
            previous_sessions: previous_sessions(form, zone),
        })
    }
}

fn sessions(form: &Form<'_>, zone: Zone) -> Option<Vec<Session>> {
    let sessions: Option<Vec<Session>> = form
        .sessions
        .items
        .iter()
        .map(|session| Session::new(value(&session.start)?, value(&session.end)?, zone))
        .collect();
    sessions.filter(|sessions| !sessions.is_empty())
}

fn previous_sessions(form: &Form<'_>, zone: Zone) -> Vec<Session> {
    let items = form.previous_sessions.items.iter();
    items.filter_map(|session| Session::new(value(&session.start)?, value(&session.end)?, zone)).collect()
}

fn availability(form: &form::Availability<'_>) -> Option<Availability> {
    let (from, until): (When, Option<When>) = (value(&form.from)?, value(&form.until));
    Some(Availability { from, until })
}

fn venue(form: &form::Venue<'_>) -> Option<Venue> {
    Some(Venue {
        name: text(&form.name)?,
        address: text(&form.address),
        postal_code: text(&form.postal_code),
        commune: text(&form.commune)?,
        latitude: form.latitude.value().map(|number| number.0),
        longitude: form.longitude.value().map(|number| number.0),
    })
}

fn registration(form: &form::Registration<'_>) -> Option<Registration> {
    some(Registration {
        required: value(&form.required),
        url: text(&form.url),
        email: text(&form.email),
        phone: text(&form.phone),
        capacity: form.capacity.value().map(|count| count.0),
        closes: value(&form.closes),
    })
}

fn organiser(form: &Form<'_>) -> Option<Organiser> {
    let form = &form.organiser;
    Some(Organiser {
        name: Some(text(&form.name)?),
        category: Some(value(&form.category)?),
        versant: value(&form.versant),
        siret: text(&form.siret),
        url: text(&form.url),
    })
}

fn co_organiser(form: &form::CoOrganiser<'_>) -> Organiser {
    Organiser {
        name: text(&form.name),
        category: value(&form.category),
        versant: value(&form.versant),
        siret: text(&form.siret),
        url: text(&form.url),
    }
}

fn submitter(form: &form::Submitter<'_>) -> Option<Submitter> {
    Some(Submitter {
        name: text(&form.name)?,
        role: value(&form.role)?,
        email: text(&form.email)?,
        phone: text(&form.phone),
    })
}

fn contact(form: &form::Contact<'_>) -> Option<Contact> {
    some(Contact { name: text(&form.name), email: text(&form.email), phone: text(&form.phone) })
}

fn image(form: &form::Image<'_>) -> Option<Image> {
    some(Image { url: text(&form.url), alt: text(&form.alt), credit: text(&form.credit) })
}

fn accessibility(form: &form::Accessibility<'_>) -> Option<Accessibility> {
    some(Accessibility {
        motor: value(&form.motor),
        hearing: value(&form.hearing),
        visual: value(&form.visual),
        psychic: value(&form.psychic),
        intellectual: value(&form.intellectual),
    })
}
