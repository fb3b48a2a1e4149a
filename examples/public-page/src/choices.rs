//! The filters: a form whose fields are the parameters of a query, with a count beside each choice.
//! The scripts work it; without them it is not shown.

use campagne::programme::{Facet, Sort};
use maud::{Markup, html};

use crate::site::Site;
use crate::texts;

/// The filters that offer every value with its count, and whether they stand open.
pub(crate) const CHOICES: [(Facet, bool); 7] = [
    (Facet::Format, true),
    (Facet::Attendance, true),
    (Facet::Topic, false),
    (Facet::Audience, false),
    (Facet::Organiser, false),
    (Facet::Accessibility, false),
    (Facet::Status, false),
];

/// The levels of territory that can be looked for by name.
pub(crate) const PLACES: [Facet; 4] = [Facet::Region, Facet::Departement, Facet::Epci, Facet::Commune];

/// The form.
pub(crate) fn form(site: &Site<'_>) -> Markup {
    let windows = &site.public.campaign().windows;
    let first = windows.iter().map(|window| window.from).min();
    let last = windows.iter().map(|window| window.to).max();
    html! {
        form.filters #filters role="search" aria-label=(site.say(texts::FILTERS)) novalidate {
            button class="fr-btn fr-btn--secondary filters__toggle" type="button" aria-expanded="false" aria-controls="filters-body" {
                (site.say(texts::SHOW_FILTERS)) " " span data-chosen-count {}
            }
            div.filters__body #filters-body {
                div.fr-input-group {
                    label.fr-label for="q" {
                        (site.say(texts::SEARCH))
                        span.fr-hint-text { (site.say(texts::SEARCH_HINT)) }
                    }
                    input.fr-input type="search" #q name="q" autocomplete="off" maxlength="255";
                }
                div.fr-input-group #territory-group {
                    label.fr-label for="territory" {
                        (site.say(texts::TERRITORY))
                        span.fr-hint-text { (site.say(texts::TERRITORY_HINT)) }
                    }
                    input.fr-input #territory list="territories" autocomplete="off" aria-describedby="territory-messages";
                    datalist #territories {}
                    div.fr-messages-group #territory-messages aria-live="polite" {}
                }
                fieldset.fr-fieldset.filters__dates #dates aria-describedby="dates-messages" {
                    legend.fr-fieldset__legend { (site.say(Facet::Day.label())) }
                    @for (name, label) in [("from", texts::FROM), ("until", texts::UNTIL)] {
                        div.fr-fieldset__element {
                            label.fr-label for=(name) { (site.say(label)) }
                            input.fr-input type="date" id=(name) name=(name) min=[first] max=[last];
                        }
                    }
                    div.fr-messages-group #dates-messages aria-live="polite" {}
                }
                @for (facet, open) in CHOICES { (choice(site, facet, open)) }
            }
        }
    }
}

fn choice(site: &Site<'_>, facet: Facet, open: bool) -> Markup {
    let counts = site.counts(facet);
    html! {
        details.choice open[open] {
            summary { (site.say(facet.label())) }
            fieldset.fr-fieldset data-facet=(facet.name()) {
                legend.fr-sr-only { (site.say(facet.label())) }
                @for (value, count) in &counts {
                    @let id = format!("{}-{value}", facet.name());
                    div.fr-fieldset__element {
                        div class="fr-checkbox-group fr-checkbox-group--sm" {
                            input type="checkbox" id=(id) name=(facet.name()) value=(value) autocomplete="off";
                            label.fr-label for=(id) {
                                span { (label(site, facet, value)) }
                                " "
                                span.choice__count data-value=(value) { (site.number(*count)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// In which order the list is.
pub(crate) fn sort(site: &Site<'_>) -> Markup {
    html! {
        div.fr-select-group.sort {
            label.fr-label for="sort" { (site.say(texts::SORT)) }
            select.fr-select #sort name="sort" autocomplete="off" {
                @for sort in [Sort::Start, Sort::Title, Sort::Territory] {
                    option value=(sort.word()) selected[sort == Sort::default()] { (site.say(sort.label())) }
                }
            }
        }
    }
}

/// What a value is called below the name of its facet, which is not said again.
pub(crate) fn label(site: &Site<'_>, facet: Facet, value: &str) -> String {
    let label = facet.value_label(value, site.language, None);
    match label.split_once(':') {
        Some((name, rest)) if name.trim() == facet.label().in_language(site.language) => {
            rest.trim().to_owned()
        }
        _ => label,
    }
}
