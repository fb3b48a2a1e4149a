//! Where the event takes place: what the fields `venue.commune` and `territory` stand for on the
//! first day of the campaign, by whose Code officiel géographique they are judged (contract, §4).

use campagne_territories::{CodeOn, Id, Level, ReadError, Territories, Territory, Vintage, zone_of};
use chrono::NaiveDate;

use crate::form::{Field, Form};
use crate::report::Named;
use crate::zone::Zone;

/// The places of a submission, as far as they can be told.
#[derive(Debug)]
pub(crate) struct Places<'t> {
    /// The territories, where they are loaded.
    pub(crate) data: Option<&'t Territories>,
    /// The first day of the campaign.
    pub(crate) day: NaiveDate,
    pub(crate) commune: CommuneGiven<'t>,
    pub(crate) territory: TerritoryGiven<'t>,
    /// The zones that the code of the commune and the identifier of the territory tell by
    /// themselves, for want of the territories.
    told: [Option<Zone>; 2],
}

/// What was given for the commune.
#[derive(Debug)]
pub(crate) enum CommuneGiven<'t> {
    /// Nothing, or nothing that can be judged.
    Nothing,
    /// A commune or arrondissement of that day: those that hold it today.
    Known(Vec<Territory<'t>>),
    /// One that was no more: those of that day that held it, and those of today.
    Retired(Vec<Id>, Vec<Territory<'t>>),
    /// One that was not yet: those of that day that became it, and those of today.
    Future(Vec<Id>, Vec<Territory<'t>>),
    /// No commune of any time.
    Unknown,
}

impl<'t> CommuneGiven<'t> {
    /// The communes and arrondissements that hold it today.
    pub(crate) fn today(&self) -> &[Territory<'t>] {
        match self {
            Self::Known(today) | Self::Retired(_, today) | Self::Future(_, today) => today,
            Self::Nothing | Self::Unknown => &[],
        }
    }
}

/// What was given for the territory.
#[derive(Debug)]
pub(crate) enum TerritoryGiven<'t> {
    /// Nothing, or nothing that can be judged.
    Nothing,
    Known(Territory<'t>),
    /// What it is instead of the identifier of just one territory.
    Other(Result<Territory<'t>, ReadError<'t>>),
    /// It cannot be used.
    Unusable,
}

impl<'t> Places<'t> {
    pub(crate) fn new(form: &Form<'_>, day: NaiveDate, data: Option<&'t Territories>) -> Self {
        let data = data.filter(|data| data.has_history());
        let commune = match (&form.venue.commune, data) {
            (Field::Value(code), Some(data)) => commune_given(data, code, day),
            _ => CommuneGiven::Nothing,
        };
        let territory = match (&form.territory, data) {
            (Field::Value(typed), Some(data)) => territory_given(data, typed, day),
            (Field::Unusable, _) => TerritoryGiven::Unusable,
            _ => TerritoryGiven::Nothing,
        };
        let zone = |id: Result<Id, _>| zone_of(&id.ok()?).and_then(Zone::named);
        let told = match data {
            Some(_) => [None, None],
            None => [
                form.venue.commune.value().and_then(|code| zone(Id::new(Level::Commune, code))),
                form.territory.value().and_then(|id| zone(id.parse())),
            ],
        };
        Self { data, day, commune, territory, told }
    }

    /// The zone of the commune, if there is such a commune.
    pub(crate) fn zone_of_commune(&self) -> Option<Zone> {
        match &self.commune {
            CommuneGiven::Nothing => self.told[0],
            known => known.today().first().and_then(Territory::zone).and_then(Zone::named),
        }
    }

    /// The zone of the territory, where it has just one.
    pub(crate) fn zone_of_territory(&self) -> Option<Zone> {
        match &self.territory {
            TerritoryGiven::Known(territory) => territory.zone().and_then(Zone::named),
            _ => self.told[1],
        }
    }

    /// True when some of a commune lies in a territory, or the other way round, by the EPCI of
    /// the campaign's time.
    pub(crate) fn meet(&self, commune: &Territory<'_>, territory: &Territory<'_>) -> bool {
        let vintage = Vintage::nearest(self.day);
        territory.contains_in(commune, vintage) || commune.contains_in(territory, vintage)
    }

    /// Communes of the campaign's first day with their names of that day.
    pub(crate) fn named(&self, ids: &[Id]) -> Vec<Named> {
        let name = |id: &Id| self.data.and_then(|data| data.name_on(id.code(), self.day));
        ids.iter().map(|id| Named { id: *id, name: name(id).unwrap_or_else(|| id.code().to_owned()) }).collect()
    }
}

fn commune_given<'t>(data: &'t Territories, code: &str, day: NaiveDate) -> CommuneGiven<'t> {
    if let Some(arrondissement) = data.arrondissement(code) {
        return CommuneGiven::Known(vec![arrondissement]);
    }
    let today = data.today(code);
    match data.code_on(code, day) {
        CodeOn::InUse => CommuneGiven::Known(today),
        CodeOn::Ended { now, .. } => CommuneGiven::Retired(now, today),
        // Created since, and gone again: what it came from is what it is.
        CodeOn::NotYet { then, .. } if data.commune(code).is_none() => CommuneGiven::Retired(then, today),
        CodeOn::NotYet { then, .. } => CommuneGiven::Future(then, today),
        CodeOn::Never => CommuneGiven::Unknown,
    }
}

fn territory_given<'t>(data: &'t Territories, typed: &str, day: NaiveDate) -> TerritoryGiven<'t> {
    let Ok(id) = typed.parse::<Id>() else { return TerritoryGiven::Other(data.read(typed)) };
    let found = match id.level() {
        // The arrondissements have codes like communes, and go by them.
        Level::Commune => match data.code_on(id.code(), day) {
            CodeOn::InUse => data.today(id.code()).first().copied(),
            _ => data.arrondissement(id.code()),
        },
        level if level > Level::Commune => None,
        _ => data.get(id),
    };
    found.map_or_else(|| TerritoryGiven::Other(data.read(typed)), TerritoryGiven::Known)
}
