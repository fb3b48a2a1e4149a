//! The next edition of a series, from an earlier one: its dates are moved, and facts about the earlier year
//! are removed.

mod comments;
mod document;
mod json;
mod keep;
mod note;

use chrono::{Datelike, NaiveDate};
use toml_edit::{Datetime, Item, TableLike, Value};

use json::Json;
pub use keep::Keep;
use keep::Shift;
pub use note::Note;

use crate::campaign::{Campaign, data};
use crate::error::Error;

/// A campaign made from another: a text for its organisers to read, change and keep.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEdition {
    /// The campaign, in TOML; [`Campaign::from_toml`] reads it.
    pub text: String,
    /// What was done, and what remains to be done.
    pub notes: Vec<Note>,
}

impl NewEdition {
    /// The campaign in JSON, which has no comments; [`Campaign::from_json`] reads it.
    #[must_use]
    pub fn json(&self) -> String {
        let root = data::from_toml(&self.text).root;
        serde_json::to_string_pretty(&Json(&root)).map(|text| text + "\n").unwrap_or_default()
    }
}

impl Campaign {
    /// Makes a campaign of another year from the text of an earlier one, in TOML or JSON.
    ///
    /// - Every date moves. With [`Keep::Day`] it keeps its day and month, so its day of the week changes; 29
    ///   February becomes the 28th if the year has none. With [`Keep::Weekday`] it keeps its day of the week.
    /// - The number of the edition moves by as many years. The year in the name is replaced, and in the
    ///   identifier unless one is given.
    /// - The theme is left out: it belongs to one edition. So are the sources: the facts that they proved
    ///   stay, marked "to be confirmed".
    /// - Comments stay, except the opening one and any that name the year.
    /// - If the deadline is unknown, there is a place for it in a comment.
    ///
    /// # Errors
    /// [`Error::Campaign`] if the text or the identifier is faulty; [`Error::NoSuchYear`],
    /// [`Error::SameCampaign`].
    ///
    /// ```
    /// use campagne::{Campaign, new_edition::Keep};
    /// let made = Campaign::new_edition(Campaign::builtin_text("mip-2020")?, 2021, Keep::Day, None)?;
    /// let campaign = Campaign::from_toml(&made.text)?;
    /// assert_eq!((&*campaign.id, campaign.edition), ("mip-2021", Some(8)));
    /// assert_eq!(campaign.closes.unwrap().to_string(), "2021-10-31");
    /// assert_eq!(
    ///     made.notes[1].to_string(),
    ///     "submissions.closes: Saturday 31 October 2020 became Sunday 31 October 2021"
    /// );
    /// # Ok::<(), campagne::Error>(())
    /// ```
    pub fn new_edition(text: &str, year: i32, keep: Keep, id: Option<&str>) -> Result<NewEdition, Error> {
        if !(1000..=9000).contains(&year) {
            return Err(Error::NoSuchYear { given: year });
        }
        let is_json = text.trim_start().starts_with('{');
        let old = if is_json { Self::from_json(text)? } else { Self::from_toml(text)? };
        let mut document = if is_json {
            document::of(&data::from_json(text).map_err(Error::Campaign)?)
        } else {
            document::read(text)?
        };
        let mut years: Vec<i32> =
            old.windows.iter().flat_map(|window| [window.from.year(), window.to.year()]).collect();
        years.sort_unstable();
        years.dedup();
        let by = year - old.first_day().year();

        let shift = Shift::new(keep, old.first_day(), year);
        let mut mover =
            Mover { years, by, shift, notes: Vec::new(), confirm: Vec::new(), comment: String::new() };
        let new_id = id.map_or_else(|| mover.id(&old.id, year), ToOwned::to_owned);
        if new_id == *old.id {
            return Err(Error::SameCampaign { id: new_id });
        }
        mover.comment = format!("# To be confirmed: so it was in {}.\n", old.id);

        let root = document.as_table_mut();
        mover.comments_of(root);
        mover.identity(root, &new_id, &old);
        mover.table(root, "");
        comments::open(root, &opening(&old.id, old.first_day().year(), year, keep));
        let mut text = format!("{}\n", document.to_string().trim_end());
        if old.closes.is_none() && old.formats.iter().all(|needs| needs.closes.is_none()) {
            text.push_str(&unknown_deadline(&old, shift.moved(old.first_day())));
            mover.notes.push(Note::UnknownDeadline);
        }
        if !mover.confirm.is_empty() {
            mover.notes.push(Note::Unsourced { places: mover.confirm });
        }
        Self::from_toml(&text)?;
        Ok(NewEdition { text, notes: mover.notes })
    }
}

fn opening(id: &str, from: i32, to: i32, keep: Keep) -> String {
    let kept = match keep {
        Keep::Day => "day and month. Check the\n# days of the week.",
        Keep::Weekday => "day of the week. Check\n# the days of the month.",
    };
    format!(
        "# Made from {id}: every date was moved from {from} to {to}, and keeps its {kept} What is \"to be confirmed\" had its source in the announcement of {id}: give it\n\
         # a `source` of its own, or take it out.\n\n"
    )
}

/// A place for a deadline that the other edition does not tell, at the end of the file.
fn unknown_deadline(old: &Campaign, first: NaiveDate) -> String {
    let day = first.pred_opt().unwrap_or(first);
    let (heading, place) = if old.opens.is_some() || old.grace_minutes > 0 {
        ("", " in [submissions]")
    } else {
        ("# [submissions]\n", "")
    };
    format!(
        "\n# To be confirmed: the deadline of {} is unknown; write it{place} if there is one.\n{heading}# closes = {day}\n",
        old.id
    )
}

struct Mover {
    /// The years of the old campaign.
    years: Vec<i32>,
    /// The number of years by which it moves.
    by: i32,
    shift: Shift,
    notes: Vec<Note>,
    /// The entries that lost their source.
    confirm: Vec<String>,
    /// The comment written beside them.
    comment: String,
}

impl Mover {
    /// A text with each year of the campaign moved, if the year stands alone.
    fn moved_years(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        for piece in comments::numbers(text) {
            match piece.parse::<i32>() {
                Ok(year) if piece.len() == 4 && self.years.contains(&year) => {
                    out.push_str(&(year + self.by).to_string());
                }
                _ => out.push_str(piece),
            }
        }
        out
    }

    fn id(&self, old: &str, year: i32) -> String {
        let moved = self.moved_years(old);
        if moved == old && self.by != 0 { format!("{old}-{year}") } else { moved }
    }

    /// Updates what identifies the edition: identifier, number, name, theme.
    fn identity(&mut self, root: &mut dyn TableLike, id: &str, old: &Campaign) {
        set(root.get_mut("id"), id.into());
        if let Some(number) = old.edition {
            let moved = i64::from(number) + i64::from(self.by);
            if moved >= 1 {
                set(root.get_mut("edition"), moved.into());
            } else {
                root.remove("edition");
                self.notes.push(Note::LeftOut { place: "edition".into() });
            }
        }
        if let Some(name) = root.get_mut("name").and_then(Item::as_table_like_mut) {
            for language in ["fr", "en"] {
                let item = name.get_mut(language);
                let moved = item.as_ref().and_then(|item| item.as_str()).map(|text| self.moved_years(text));
                if let Some(moved) = moved {
                    set(item, moved.into());
                }
            }
        }
        if root.remove("theme").is_some() {
            self.notes.push(Note::LeftOut { place: "theme".into() });
        }
    }

    fn table(&mut self, table: &mut dyn TableLike, place: &str) {
        if table.remove("source").is_some() {
            self.confirm.push(if place.is_empty() { "the whole".into() } else { place.to_owned() });
        }
        for (mut key, item) in table.iter_mut() {
            let place = join(place, key.get());
            let sourced = item.as_inline_table().is_some_and(|table| table.contains_key("source"));
            if sourced {
                comments::add(key.leaf_decor_mut(), "", &self.comment);
            }
            self.item(item, &place);
        }
    }

    fn item(&mut self, item: &mut Item, place: &str) {
        match item {
            Item::Table(table) => self.headed(table, place),
            Item::ArrayOfTables(tables) => {
                for (at, table) in tables.iter_mut().enumerate() {
                    self.headed(table, &format!("{place}[{at}]"));
                }
            }
            Item::Value(value) => self.value(value, place),
            Item::None => {}
        }
    }

    fn headed(&mut self, table: &mut toml_edit::Table, place: &str) {
        if table.contains_key("source") && !table.is_dotted() {
            comments::add(table.decor_mut(), "\n", &self.comment);
        }
        self.table(table, place);
    }

    fn value(&mut self, value: &mut Value, place: &str) {
        match value {
            Value::Array(items) => {
                for (at, item) in items.iter_mut().enumerate() {
                    self.value(item, &format!("{place}[{at}]"));
                }
            }
            Value::InlineTable(table) => {
                let had_source = table.contains_key("source");
                self.table(table, place);
                // Lay out anew a table that lost its source, unless this would lose comments.
                if had_source && !table.to_string().contains('#') {
                    table.fmt();
                }
            }
            Value::Datetime(moment) => {
                if let Some(old) = day_of(moment.value()) {
                    let new = self.moved_day(old, place);
                    put(value, document::day(new).into());
                }
            }
            Value::String(text) => match text.value().parse::<NaiveDate>() {
                Ok(old) => {
                    let new = self.moved_day(old, place);
                    put(value, new.to_string().into());
                }
                // The identifier and the name were moved already; other texts that name the year get a
                // note.
                Err(_) if place == "id" || place.starts_with("name.") => {}
                Err(_) => {
                    if self.moved_years(text.value()) != *text.value() {
                        self.notes.push(Note::NamesTheYear { place: place.to_owned() });
                    }
                }
            },
            _ => {}
        }
    }

    fn moved_day(&mut self, old: NaiveDate, place: &str) -> NaiveDate {
        let new = self.shift.moved(old);
        if new != old {
            self.notes.push(Note::Moved { place: place.to_owned(), from: old, to: new });
        }
        new
    }

    /// Removes the comments that name a year of the old campaign.
    fn comments_of(&self, table: &mut dyn TableLike) {
        let names_the_year = |comment: &str| self.moved_years(comment) != comment;
        for (mut key, item) in table.iter_mut() {
            comments::clear(key.leaf_decor_mut(), &names_the_year);
            match item {
                Item::Table(table) => {
                    comments::clear(table.decor_mut(), &names_the_year);
                    self.comments_of(table);
                }
                Item::ArrayOfTables(tables) => {
                    for table in tables.iter_mut() {
                        comments::clear(table.decor_mut(), &names_the_year);
                        self.comments_of(table);
                    }
                }
                Item::Value(value) => comments::clear(value.decor_mut(), &names_the_year),
                Item::None => {}
            }
        }
    }
}

fn join(place: &str, name: &str) -> String {
    if place.is_empty() { name.to_owned() } else { format!("{place}.{name}") }
}

fn day_of(moment: &Datetime) -> Option<NaiveDate> {
    let date = moment.date?;
    NaiveDate::from_ymd_opt(i32::from(date.year), u32::from(date.month), u32::from(date.day))
}

/// Replaces a value, and keeps the comments beside it.
fn put(value: &mut Value, new: Value) {
    let decor = value.decor().clone();
    *value = new;
    *value.decor_mut() = decor;
}

fn set(item: Option<&mut Item>, new: Value) {
    if let Some(value) = item.and_then(Item::as_value_mut) {
        put(value, new);
    }
}
