//! What the code of a commune was on a day, and the names of its commune.

use chrono::NaiveDate;

use crate::answers::CodeOn;
use crate::code::CommuneNumber;
use crate::territories::Territories;
use crate::territory::Territory;

impl Territories {
    /// What the code of a commune was on a day, from 1943 on: in use, ended (with the communes that took
    /// over its land), or not yet in use. Without the administrative file only the codes of today are
    /// known.
    ///
    /// ```
    /// # #[cfg(feature = "embedded")] {
    /// use campagne_territories::{CodeOn, Territories};
    /// use chrono::NaiveDate;
    ///
    /// let (france, day) = (Territories::embedded(), |year| NaiveDate::from_ymd_opt(year, 7, 1).unwrap());
    /// // Les Trois Lacs ended in 2021, and came back in 2023.
    /// assert_eq!(france.code_on("27676", day(2020)), CodeOn::InUse);
    /// let CodeOn::Ended { now, .. } = france.code_on("27676", day(2022)) else { panic!() };
    /// assert_eq!(now[0].to_string(), "fr:commune:27058");
    /// assert_eq!(france.code_on("27676", day(2024)), CodeOn::InUse);
    /// assert_eq!(france.code_on("99999", day(2024)), CodeOn::Never);
    /// # }
    /// ```
    #[must_use]
    pub fn code_on(&self, code: &str, day: NaiveDate) -> CodeOn {
        let current = self.communes.codes.find(code).is_some();
        match &self.history {
            Some(history) => history.code_on(code, current, day),
            None if current => CodeOn::InUse,
            None => CodeOn::Never,
        }
    }

    /// The communes that today hold the land of a commune code of any year since 1943: the commune itself
    /// if it still exists, several if it was divided, none if no commune ever had the code.
    #[must_use]
    pub fn today(&self, code: &str) -> Vec<Territory<'_>> {
        if let Some(commune) = self.commune(code) {
            return vec![commune];
        }
        match self.code_on(code, Self::VINTAGE) {
            CodeOn::Ended { now, .. } => now.into_iter().filter_map(|id| self.get(id)).collect(),
            CodeOn::InUse | CodeOn::NotYet { .. } | CodeOn::Never => Vec::new(),
        }
    }

    /// The codes of communes in use on a day, from 1943 on. The codes of the collectivities are today's,
    /// since their history is not in the tables.
    #[must_use]
    pub fn codes_on(&self, day: NaiveDate) -> Vec<String> {
        let retired = self.history.iter().flat_map(|history| history.codes().map(|code| code.to_string()));
        let mut codes: Vec<String> = (0..self.communes.codes.len())
            .map(|commune| self.communes.codes.code(commune))
            .chain(retired)
            .filter(|code| self.code_on(code, day) == CodeOn::InUse)
            .collect();
        codes.sort_unstable();
        codes.dedup();
        codes
    }

    /// The name of the commune of a code on a day. Returns `None` if no commune had the code then. Without
    /// the file of former names, gives the name of 2020 for earlier days.
    #[must_use]
    pub fn name_on(&self, code: &str, day: NaiveDate) -> Option<String> {
        if self.code_on(code, day) != CodeOn::InUse {
            return None;
        }
        self.name_in_use(code, day)
    }

    /// The same for a code that is known to have been [in use](CodeOn::InUse) on that day: this is not
    /// checked again.
    #[must_use]
    pub fn name_in_use(&self, code: &str, day: NaiveDate) -> Option<String> {
        let number = CommuneNumber::of(code)?;
        let former =
            [&self.former, &self.recent].into_iter().flatten().find_map(|names| names.on(number, day));
        former.or_else(|| self.commune(code).map(|commune| commune.name()))
    }

    /// The last name of a commune that no longer exists.
    #[must_use]
    pub fn last_name(&self, code: &str) -> Option<String> {
        let number = CommuneNumber::of(code)?;
        [&self.recent, &self.former].into_iter().flatten().find_map(|names| names.last(number))
    }
}
