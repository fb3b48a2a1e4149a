//! The map: régions and départements of the mainland, Paris at a larger scale, a tile for each part
//! overseas, and the same figures as tables.

use std::collections::{BTreeMap, HashMap};

use campagne::programme::Facet;
use campagne_territories::{Id, Level};
use maud::{Markup, html};
use serde::Deserialize;

use crate::site::Site;
use crate::texts;

/// The steps of colour besides none.
const STEPS: usize = 4;

#[derive(Deserialize)]
struct Drawings {
    metropole: Mainland,
    paris: Part,
    overseas: BTreeMap<String, Tile>,
}

#[derive(Deserialize)]
struct Mainland {
    size: (u32, u32),
    departements: BTreeMap<String, String>,
    regions: BTreeMap<String, String>,
}

#[derive(Deserialize)]
struct Part {
    size: (u32, u32),
    departements: BTreeMap<String, String>,
}

#[derive(Deserialize)]
struct Tile {
    size: (u32, u32),
    path: String,
}

/// The most events of each step of colour: the steps are equal in the square root, since a few
/// territories have most of the events. The scripts colour by the same rule (`js/steps.js`).
pub(crate) fn steps(most: usize) -> [usize; STEPS] {
    let mut steps = [0; STEPS];
    for (at, step) in steps.iter_mut().enumerate() {
        *step = (most * (at + 1) * (at + 1)).div_ceil(STEPS * STEPS);
    }
    steps
}

/// The step of a count: none for zero.
pub(crate) fn class(count: usize, steps: &[usize; STEPS]) -> usize {
    if count == 0 { 0 } else { 1 + steps.iter().take(STEPS - 1).filter(|most| count > **most).count() }
}

/// How many events each territory has, by its identifier.
struct Counts(HashMap<String, usize>);

impl Counts {
    fn of(site: &Site<'_>) -> Self {
        let facets = [Facet::Region, Facet::Departement];
        Self(facets.into_iter().flat_map(|facet| site.counts(facet)).collect())
    }

    fn get(&self, id: &str) -> usize {
        self.0.get(id).copied().unwrap_or(0)
    }

    fn most(&self, level: &str) -> usize {
        let counts = self.0.iter().filter(|(id, _)| id.contains(level) || id.contains(":collectivite:"));
        counts.map(|(_, count)| *count).max().unwrap_or(0)
    }
}

/// The map with its tables.
pub(crate) fn map(site: &Site<'_>) -> Markup {
    let counts = Counts::of(site);
    let drawings: Drawings = match serde_json::from_str(include_str!("../map/map.json")) {
        Ok(drawings) => drawings,
        // It is part of the program, and a test reads it.
        Err(_) => return html! {},
    };
    html! {
        section.map aria-labelledby="map-title" {
            h2.fr-h6 #map-title { (site.say(texts::MAP)) }
            a.fr-link.map__skip href="#map-end" { (site.say(texts::SKIP_MAP)) }
            fieldset.fr-segmented.fr-segmented--sm.map__level {
                legend.fr-segmented__legend.fr-sr-only { (site.say(texts::MAP_BY)) }
                div.fr-segmented__elements {
                    (level("regions", site.say(texts::BY_REGION), true))
                    (level("departements", site.say(texts::BY_DEPARTEMENT), false))
                }
            }
            (by_level(site, &drawings, &counts, Level::Region))
            (by_level(site, &drawings, &counts, Level::Departement))
            (tables(site, &counts))
            span #map-end tabindex="-1" {}
        }
    }
}

fn level(value: &str, label: String, checked: bool) -> Markup {
    let id = format!("map-{value}");
    html! {
        div.fr-segmented__element {
            input type="radio" name="map-level" id=(id) value=(value) checked[checked] autocomplete="off";
            label.fr-label for=(id) { (label) }
        }
    }
}

/// The drawings of one level: mainland, Paris, overseas, legend.
fn by_level(site: &Site<'_>, drawings: &Drawings, counts: &Counts, level: Level) -> Markup {
    let steps = steps(counts.most(&format!(":{}:", level.word())));
    let shapes =
        if level == Level::Region { &drawings.metropole.regions } else { &drawings.metropole.departements };
    let draw = Draw { site, counts, steps };
    html! {
        div.map__by data-level=(level.word()) {
            (draw.svg(drawings.metropole.size, level, shapes, "map__mainland", &site.say(texts::MAP)))
            @if level == Level::Departement {
                figure.map__paris {
                    (draw.svg(drawings.paris.size, level, &drawings.paris.departements, "", &site.say(texts::AROUND_PARIS)))
                    figcaption { (site.say(texts::AROUND_PARIS)) }
                }
            }
            ul.map__tiles aria-label=(site.say(texts::OVERSEAS)) {
                @for (code, tile) in &drawings.overseas {
                    @if let Some(id) = overseas(code, level) { li { (draw.tile(id, tile)) } }
                }
            }
            (legend(site, &steps))
        }
    }
}

/// What a tile of the map stands for: overseas a région is its département.
fn overseas(code: &str, level: Level) -> Option<Id> {
    const REGIONS: [(&str, &str); 5] =
        [("971", "01"), ("972", "02"), ("973", "03"), ("974", "04"), ("976", "06")];
    match REGIONS.iter().find(|(departement, _)| *departement == code) {
        Some((_, region)) if level == Level::Region => Id::new(Level::Region, region).ok(),
        Some(_) => Id::new(Level::Departement, code).ok(),
        None => Id::new(Level::Collectivite, code).ok(),
    }
}

struct Draw<'d> {
    site: &'d Site<'d>,
    counts: &'d Counts,
    steps: [usize; STEPS],
}

impl Draw<'_> {
    fn svg(
        &self,
        (width, height): (u32, u32),
        level: Level,
        shapes: &BTreeMap<String, String>,
        class: &str,
        label: &str,
    ) -> Markup {
        html! {
            svg class=(class) viewBox=(format!("-4 -4 {} {}", width + 8, height + 8)) width=(width) height=(height)
                role="group" aria-label=(label) {
                @for (code, path) in shapes {
                    @if let Ok(id) = Id::new(level, code) { (self.area(id, html! { path d=(path) {} })) }
                }
            }
        }
    }

    fn area(&self, id: Id, shape: Markup) -> Markup {
        let (step, said) = self.says(id);
        html! {
            a class={ "area step-" (step) } href=(self.site.of_territory(id)) data-territory=(id) aria-label=(said) {
                title { (said) }
                (shape)
            }
        }
    }

    fn tile(&self, id: Id, tile: &Tile) -> Markup {
        let (step, said) = self.says(id);
        let (width, height) = tile.size;
        html! {
            a class={ "area tile step-" (step) } href=(self.site.of_territory(id)) data-territory=(id) title=(said) {
                span.fr-sr-only data-said { (said) }
                svg viewBox=(format!("-6 -6 {} {}", width + 12, height + 12)) aria-hidden="true" { path d=(tile.path) {} }
                span.tile__name aria-hidden="true" { (self.name(id)) }
                span.tile__count aria-hidden="true" { (self.site.number(self.counts.get(&id.to_string()))) }
            }
        }
    }

    fn says(&self, id: Id) -> (usize, String) {
        let count = self.counts.get(&id.to_string());
        (class(count, &self.steps), format!("{}, {}", self.name(id), self.site.count(count)))
    }

    fn name(&self, id: Id) -> String {
        self.site.territories().get(id).map(|territory| territory.name()).unwrap_or_default()
    }
}

/// Which colour stands for which number.
fn legend(site: &Site<'_>, steps: &[usize; STEPS]) -> Markup {
    html! {
        p.map__legend-title { (site.say(texts::LEGEND)) }
        ul.map__legend {
            li { span.swatch.step-0 {} span data-step="0" { "0" } }
            @for (at, most) in steps.iter().enumerate() {
                @let least = 1 + if at == 0 { 0 } else { steps.get(at - 1).copied().unwrap_or(0) };
                li hidden[least > *most] {
                    span class={ "swatch step-" (at + 1) } {}
                    span data-step=(at + 1) { (range(least, *most)) }
                }
            }
        }
    }
}

fn range(least: usize, most: usize) -> String {
    if least == most { least.to_string() } else { format!("{least} – {most}") }
}

/// The same figures for who cannot see the map, or wants them all.
fn tables(site: &Site<'_>, counts: &Counts) -> Markup {
    let rows = |levels: &'static [Level]| {
        site.areas().filter(|area| levels.contains(&area.level())).map(|area| (area.id(), area.name()))
    };
    let placed =
        counts.0.iter().filter(|(id, _)| id.contains(":departement:") || id.contains(":collectivite:"));
    let placed: usize = placed.map(|(_, count)| *count).sum();
    let without = site.index.len().saturating_sub(placed);
    html! {
        details.map__tables {
            summary { (site.say(texts::TABLE)) }
            (table(site, counts, texts::TABLE_REGIONS, rows(&[Level::Region, Level::Collectivite]), without))
            (table(site, counts, texts::TABLE_DEPARTEMENTS, rows(&[Level::Departement]), 0))
        }
    }
}

fn table(
    site: &Site<'_>,
    counts: &Counts,
    caption: campagne::Words,
    rows: impl Iterator<Item = (Id, String)>,
    without: usize,
) -> Markup {
    html! {
        div.fr-table.fr-table--sm { div.fr-table__wrapper { div.fr-table__container { div.fr-table__content {
            table {
                caption { (site.say(caption)) }
                thead { tr {
                    th scope="col" { (site.say(texts::TERRITORY)) }
                    th.number scope="col" { (site.say(texts::COUNT)) }
                } }
                tbody {
                    @for (id, name) in rows {
                        tr {
                            th scope="row" { a href=(site.of_territory(id)) data-territory=(id) { (name) } }
                            td.number data-count-of=(id) { (site.number(counts.get(&id.to_string()))) }
                        }
                    }
                    @if without > 0 {
                        tr { th scope="row" { (site.say(texts::UNPLACED)) } td.number data-count-of="" { (site.number(without)) } }
                    }
                }
            }
        } } } }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_departement_and_region_of_the_mainland_is_drawn() {
        let drawings: Drawings = serde_json::from_str(include_str!("../map/map.json")).unwrap();
        let territories = campagne_territories::Territories::embedded();
        let drawn = |shapes: &BTreeMap<String, String>| {
            assert!(shapes.values().all(|path| path.starts_with('M') && path.ends_with('z')));
            shapes.keys().cloned().collect::<Vec<_>>()
        };
        let known = |level: Level| {
            let mut codes: Vec<String> = territories.all(level).map(|area| area.code()).collect();
            codes.sort();
            codes
        };
        let mut departements = drawn(&drawings.metropole.departements);
        departements.extend(
            drawings.overseas.keys().filter(|code| *code < &"975".to_owned() || *code == "976").cloned(),
        );
        departements.sort();
        assert_eq!(departements, known(Level::Departement));
        let mut regions = drawn(&drawings.metropole.regions);
        regions.extend(
            drawings
                .overseas
                .keys()
                .filter_map(|code| overseas(code, Level::Region))
                .filter(|id| id.level() == Level::Region)
                .map(|id| id.code().to_owned()),
        );
        regions.sort();
        assert_eq!(regions, known(Level::Region));
        let collectivities = known(Level::Collectivite);
        let tiles = drawings.overseas.keys().filter(|code| collectivities.contains(code)).count();
        // All but the southern lands and Clipperton, where nobody lives.
        assert_eq!(tiles, collectivities.len() - 2);
    }

    #[test]
    fn steps_hold_every_count() {
        for most in [0, 1, 2, 3, 4, 5, 17, 100, 5000] {
            let steps = steps(most);
            assert_eq!(steps.last(), Some(&most));
            assert_eq!(class(0, &steps), 0);
            for count in 1..=most {
                let step = class(count, &steps);
                assert!((1..=STEPS).contains(&step) && count <= steps[step - 1], "{count} of {most}");
            }
        }
    }
}
