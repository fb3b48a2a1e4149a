//! The days of the campaign, with how many events each has.

use campagne::programme::Facet;
use chrono::{Datelike as _, NaiveDate};
use maud::{Markup, html};

use crate::map::{class, steps};
use crate::site::Site;
use crate::texts;
use crate::when::{full_day, week_day};

/// The strip: a link for each day, darker where there is more.
pub(crate) fn strip(site: &Site<'_>, chosen: Option<NaiveDate>) -> Markup {
    let days: Vec<(NaiveDate, usize)> = days(site).collect();
    let most = days.iter().map(|(_, count)| *count).max().unwrap_or(0);
    let steps = steps(most);
    // The first stands below the day of the week that it is.
    let first = days.first().map_or(0, |(day, _)| day.weekday().num_days_from_monday());
    html! {
        section.days aria-labelledby="days-title" {
            h2.fr-h6 #days-title { (site.say(texts::DAYS)) }
            ol.days__list data-first=(first) {
                @for (day, count) in &days {
                    li {
                        a class={ "days__day step-" (class(*count, &steps)) } href=(site.of_day(*day)) data-day=(day)
                            aria-current=[(chosen == Some(*day)).then_some("true")]
                            title=(format!("{}, {}", full_day(*day, site.language), site.count(*count))) {
                            span.fr-sr-only data-said { (full_day(*day, site.language)) ", " (site.count(*count)) }
                            span.days__week aria-hidden="true" { (week_day(*day, site.language).get(..3).unwrap_or_default()) }
                            span.days__number aria-hidden="true" { (day.day()) }
                            span.days__count aria-hidden="true" { (count) }
                        }
                    }
                }
            }
        }
    }
}

/// The style of the strip on a wide screen: one line, or lines of a month. The number of columns is said, since
/// a browser that draws the page before the last day has come would else move those that are there.
pub(crate) fn columns(site: &Site<'_>) -> String {
    let count = days(site).count().clamp(1, 31);
    format!(
        "\n@media (min-width: 62rem) {{\n  .days__list {{ grid-template-columns: repeat({count}, minmax(0, 1fr)); }}\n}}\n"
    )
}

/// The days that are counted, with how many events each has.
pub(crate) fn days(site: &Site<'_>) -> impl Iterator<Item = (NaiveDate, usize)> {
    let counts = site.counts(Facet::Day).into_iter();
    counts.filter_map(|(day, count)| Some((day.parse().ok()?, count)))
}
