//! Where the event takes place: what the fields `venue.commune` and `territory` mean in the Code officiel
//! géographique of the campaign's first day (contract, §4).

use campagne_territories::{CodeOn, Id, Level, ReadError, Territories, Territory, Vintage, area_of, zone_of};
use chrono::NaiveDate;

use crate::form::{Field, Form, Path};
use crate::report::Named;
use crate::zone::Zone;

/// The levels that the code of a commune may have.
pub(crate) const COMMUNES: [Level; 2] = [Level::Commune, Level::ArrondissementMunicipal];

/// The places of a submission, as far as they are known.
#[derive(Debug)]
pub(crate) struct Places<'t> {
    /// The territories, if they are loaded.
    pub(crate) data: Option<&'t Territories>,
    /// The first day of the campaign.
    pub(crate) day: NaiveDate,
    pub(crate) commune: CommuneGiven<'t>,
    pub(crate) territory: TerritoryGiven<'t>,
    /// Without the territories: the zones of the commune and of the territory, from their codes alone.
    id_zones: [Option<Zone>; 2],
}

/// What the code of a commune means.
#[derive(Debug)]
pub(crate) enum CommuneGiven<'t> {
    /// Nothing, or nothing that can be judged.
    Nothing,
    /// A commune or arrondissement of that day, and its successors today.
    Known(Id, Vec<Territory<'t>>),
    /// Abolished before that day, or created later and abolished since: the communes that held its land
    /// then, and now.
    Retired(Vec<Id>, Vec<Territory<'t>>),
    /// In use today, but not on that day: the communes that held its land then, and itself.
    Future(Vec<Id>, Vec<Territory<'t>>),
    /// Never a commune code.
    Unknown,
}

impl<'t> CommuneGiven<'t> {
    fn new(data: &'t Territories, code: &str, day: NaiveDate) -> Self {
        if let Some(arrondissement) = data.arrondissement(code) {
            return Self::Known(arrondissement.id(), vec![arrondissement]);
        }
        let Ok(id) = Id::new(Level::Commune, code) else { return Self::Unknown };
        let today = data.today(code);
        match data.code_on(code, day) {
            CodeOn::InUse => Self::Known(id, today),
            CodeOn::Never => Self::Unknown,
            // In use today: it was created since, or came back. Otherwise it is gone, even if it was
            // created since that day.
            CodeOn::Ended { now: then, .. } | CodeOn::NotYet { then, .. } => match data.commune(code) {
                Some(_) => Self::Future(then, today),
                None => Self::Retired(then, today),
            },
        }
    }

    /// The communes and arrondissements that hold its land today.
    pub(crate) fn today(&self) -> &[Territory<'t>] {
        match self {
            Self::Known(_, today) | Self::Retired(_, today) | Self::Future(_, today) => today,
            Self::Nothing | Self::Unknown => &[],
        }
    }

    /// The communes and arrondissements that held its land on that day.
    fn then(&self) -> &[Id] {
        match self {
            Self::Known(id, _) => std::slice::from_ref(id),
            Self::Retired(then, _) | Self::Future(then, _) => then,
            Self::Nothing | Self::Unknown => &[],
        }
    }

    /// Whether a commune of the campaign's day has another code today, or is part of another commune.
    fn has_changed_since(&self) -> bool {
        matches!(self, Self::Known(id, today) if today.iter().all(|now| now.id() != *id))
    }
}

/// What was given for the territory.
#[derive(Debug)]
pub(crate) enum TerritoryGiven<'t> {
    /// Nothing, or nothing that can be judged.
    Nothing,
    /// A commune, in use on some day.
    Commune(CommuneGiven<'t>),
    /// A territory of another level.
    Area(Territory<'t>),
    /// Not the identifier of a single territory: the territory that seems to be meant, or why none is.
    Other(Result<Territory<'t>, ReadError<'t>>),
    /// It cannot be used, or cannot be judged without the territories.
    Unusable,
}

impl<'t> TerritoryGiven<'t> {
    /// Judges a typed text. `id` is the text as an identifier, if it has that shape.
    fn new(data: &'t Territories, typed: &str, id: Option<Id>, day: NaiveDate) -> Self {
        match id {
            Some(id) if id.level() == Level::Commune => match CommuneGiven::new(data, id.code(), day) {
                CommuneGiven::Unknown => Self::Other(data.read_as(id.code(), &COMMUNES)),
                known => Self::Commune(known),
            },
            Some(id) if id.level() < Level::Commune => match data.get(id) {
                // The successor of an EPCI often has the same name.
                Some(gone) if !gone.is_current() && vintages(day) == [Vintage::Today] => {
                    Self::Other(data.read_as(&gone.name(), &[Level::Epci]))
                }
                Some(area) => Self::Area(area),
                None => Self::Other(data.read(typed)),
            },
            // Parts of communes are not territories of the wire.
            _ => Self::Other(data.read(typed)),
        }
    }

    /// The territories that it is today: several only if it is a commune that was divided.
    pub(crate) fn today(&self) -> &[Territory<'t>] {
        match self {
            Self::Commune(commune) => commune.today(),
            Self::Area(area) => std::slice::from_ref(area),
            _ => &[],
        }
    }
}

impl<'t> Places<'t> {
    pub(crate) fn new(form: &Form<'_>, day: NaiveDate, data: Option<&'t Territories>) -> Self {
        let data = data.filter(|data| data.has_history());
        let commune = match (&form.venue.commune, data) {
            (Field::Value(code), Some(data)) => CommuneGiven::new(data, code, day),
            _ => CommuneGiven::Nothing,
        };
        let id = form.territory.value().and_then(|typed| typed.parse::<Id>().ok());
        let territory = match (&form.territory, data) {
            (Field::Value(typed), Some(data)) => TerritoryGiven::new(data, typed, id, day),
            (Field::Value(_), None) if id.is_none_or(|id| id.level() == Level::Epci) => {
                TerritoryGiven::Unusable
            }
            (Field::Unusable, _) => TerritoryGiven::Unusable,
            _ => TerritoryGiven::Nothing,
        };
        let zone = |id: &Id| zone_of(id).and_then(Zone::named);
        let id_zones = match data {
            Some(_) => [None, None],
            None => {
                let commune = form.venue.commune.value();
                let commune = commune.and_then(|code| Id::new(Level::Commune, code).ok());
                [commune, id].map(|id| id.as_ref().and_then(zone))
            }
        };
        Self { data, day, commune, territory, id_zones }
    }

    /// Whether the given code leads to a commune, as far as it is known.
    pub(crate) fn knows_commune(&self) -> bool {
        !self.commune.today().is_empty() || self.id_zones[0].is_some()
    }

    /// The zone of the commune, if the commune exists.
    pub(crate) fn zone_of_commune(&self) -> Option<Zone> {
        self.id_zones[0].or_else(|| Zone::named(self.commune.today().first()?.zone()?))
    }

    /// The zone of the territory, if it has just one.
    pub(crate) fn zone_of_territory(&self) -> Option<Zone> {
        self.id_zones[1].or_else(|| Zone::named(self.territory.today().first()?.zone()?))
    }

    /// The code of the département or collectivity of the commune, else of the territory.
    pub(crate) fn area(&self, form: &Form<'_>) -> Option<&'static str> {
        if self.data.is_some() {
            let today = [self.commune.today(), self.territory.today()];
            return today.iter().filter_map(|today| today.first()).find_map(Territory::area_code);
        }
        let commune = form.venue.commune.value().and_then(|code| Id::new(Level::Commune, code).ok());
        let territory = || form.territory.value().and_then(|typed| typed.parse().ok());
        commune.and_then(|id| area_of(&id)).or_else(|| area_of(&territory()?))
    }

    /// Whether part of the commune lies in a territory, or the other way round.
    pub(crate) fn meets(&self, territory: &Territory<'_>) -> bool {
        // The former EPCI of a commune that is now part of another is not known.
        let unknown = territory.level() == Level::Epci && self.commune.has_changed_since();
        let vintages = vintages(self.day);
        unknown
            || self.commune.today().iter().any(|commune| {
                let within = |vintage| territory.contains_in(commune, vintage);
                vintages.iter().any(|&vintage| within(vintage)) || commune.contains(territory)
            })
    }

    /// Whether the commune lies in the given territory, as far as it is known.
    pub(crate) fn agree(&self) -> bool {
        let then = match &self.territory {
            TerritoryGiven::Commune(commune) => commune.then(),
            _ => &[],
        };
        let same_then = then.iter().any(|id| self.commune.then().contains(id));
        same_then || self.territory.today().iter().any(|territory| self.meets(territory))
    }

    /// The EPCI of a commune at the time of the campaign.
    pub(crate) fn epci_of(&self, commune: &Territory<'t>) -> Option<Territory<'t>> {
        vintages(self.day).iter().find_map(|&vintage| commune.epci_of(vintage))
    }

    /// The commune with its name on the campaign's first day. If it did not exist then, the commune that
    /// holds its land today.
    pub(crate) fn commune_named(&self) -> Option<Named> {
        self.called(&self.commune)
    }

    /// The same for the territory.
    pub(crate) fn territory_named(&self) -> Option<Named> {
        match &self.territory {
            TerritoryGiven::Commune(commune) => self.called(commune),
            TerritoryGiven::Area(area) => Some((*area).into()),
            _ => None,
        }
    }

    fn called(&self, commune: &CommuneGiven<'t>) -> Option<Named> {
        match commune {
            CommuneGiven::Known(id, _) if id.level() == Level::Commune => {
                Some(named(id, self.data.and_then(|data| data.name_in_use(id.code(), self.day))))
            }
            commune => commune.today().first().map(|&today| today.into()),
        }
    }

    /// Communes of the campaign's first day, with their names on that day.
    pub(crate) fn named(&self, ids: &[Id]) -> Vec<Named> {
        let name = |id: &Id| self.data.and_then(|data| data.name_on(id.code(), self.day));
        ids.iter().map(|id| named(id, name(id))).collect()
    }

    /// The fields that hold the code of a commune, with what it means.
    pub(crate) fn communes(&self) -> impl Iterator<Item = (Path, &CommuneGiven<'t>)> {
        let territory = match &self.territory {
            TerritoryGiven::Commune(commune) => Some((const { Path::of("/territory") }, commune)),
            _ => None,
        };
        std::iter::once((const { Path::of("/venue/commune") }, &self.commune)).chain(territory)
    }
}

/// A commune with its name, or with its code if it has no name.
fn named(id: &Id, name: Option<String>) -> Named {
    Named { id: *id, name: name.unwrap_or_else(|| id.code().to_owned()) }
}

/// The vintages of the EPCI by which to judge a day. Only 1 January 2020 and today are known. In between
/// either may be right: the Métropole européenne de Lille was created anew in March 2020, the Agglomération
/// d’Agen in 2022.
fn vintages(day: NaiveDate) -> &'static [Vintage] {
    match Vintage::nearest(day) {
        Vintage::Today => &[Vintage::Today],
        _ => &[Vintage::Y2020, Vintage::Today],
    }
}
