//! `campagne programme`: what the public sees of accepted events.

mod export;
pub(crate) mod filters;
mod list;
mod shown;
mod stats;
mod when;

use std::io::{Write as _, stdout};
use std::process::ExitCode;

use campagne::Words;
use campagne::import::Mapping;
use campagne::programme::Selection;
use campagne_territories::Territories;
use serde_json::{Value, json};

use self::shown::Shown;
pub(crate) use self::when::now;

use crate::args::{ProgrammeArgs, ProgrammeFormat};
use crate::campaign;
use crate::failure::Failure;
use crate::input::How;
use crate::json;
use crate::publish::{Files, read};
use crate::terminal::{self, Look};

const LEFT_OUT: Words = Words { fr: "n’est pas au programme", en: "is not in the programme" };

pub(crate) fn run(args: &ProgrammeArgs) -> Result<ExitCode, Failure> {
    let campaign = campaign::find(&args.campaign)?;
    let france = Territories::embedded();
    args.filters.0.check_territories(france)?;
    let now = now(args.now.as_deref())?;
    let columns = Mapping::default();
    let how =
        How { from: args.from, campaign: &campaign, columns: &columns, limit: campaign.longest_entry() };
    let files = Files { names: &args.files, how, accepted: args.accepted, now, language: args.language };
    let (programme, left_out) = read(files, &mut ())?;
    let public = programme.public();
    let shown = Shown { args, public: &public, index: &public.index(), look: Look::of_stdout(), now };
    let selection = shown.index.select(&args.filters.0);
    if let Some(format) = args.export {
        export::write(&shown, &selection, format)?;
    } else {
        let text = match args.format {
            ProgrammeFormat::Human => shown.human(&selection),
            ProgrammeFormat::Json => json::pretty(shown.json(&selection)),
            ProgrammeFormat::Ndjson => shown.ndjson(&selection),
        };
        stdout().lock().write_all(text.as_bytes())?;
    }
    for line in left_out.lines(LEFT_OUT, args.language) {
        terminal::tell(&line);
    }
    Ok(if left_out.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

impl Shown<'_> {
    fn human(&self, selection: &Selection<'_>) -> String {
        let mut text = self.head(selection);
        if self.args.stats {
            text += &stats::statistics(self, selection);
        } else if self.args.facets {
            text += &stats::facets(self, selection);
        } else if self.args.on {
            text += &list::on(self, selection);
        } else {
            text += &list::list(self, selection);
        }
        text
    }

    /// The name of the programme, and how many of its events are shown.
    fn head(&self, selection: &Selection<'_>) -> String {
        let name = self.public.campaign().name.in_language(self.args.language).to_owned();
        let (all, some) = (self.index.len(), selection.total());
        let plural = |count: usize, one: Words, many: Words| {
            let words = if count < 2 { one } else { many };
            format!("{count} {}", self.say(words))
        };
        let published = plural(
            all,
            Words { fr: "événement publié", en: "published event" },
            Words { fr: "événements publiés", en: "published events" },
        );
        let selected = plural(
            some,
            Words { fr: "correspond à la recherche", en: "matches" },
            Words { fr: "correspondent à la recherche", en: "match" },
        );
        let mut counts = if all == some { published } else { format!("{published}, {selected}") };
        if !self.args.stats && !self.args.facets {
            counts += self.say(Words { fr: " ; heures du lieu", en: "; on the clocks of the place" });
        }
        if self.args.language == campagne::Language::Fr {
            counts = counts.replace(" ;", "\u{202f};");
        }
        format!("{}\n{}\n", self.look.bold(&name), self.look.dim(&counts))
    }

    fn json(&self, selection: &Selection<'_>) -> Value {
        let (total, placed) = (selection.total(), selection.placed());
        if self.args.stats {
            return json!({
                "total": total, "placed": placed, "statistics": stats::statistics_json(self, selection),
            });
        }
        if self.args.facets {
            return json!({"total": total, "facets": stats::facets_json(self, selection)});
        }
        if self.args.on {
            return json!({"total": total, "on": list::on_json(self, selection)});
        }
        let pages: Vec<_> = selection.page().into_iter().filter_map(|number| self.page(number)).collect();
        json!({"total": total, "events": pages})
    }

    fn ndjson(&self, selection: &Selection<'_>) -> String {
        let pages = selection.page().into_iter().filter_map(|number| self.page(number));
        pages.map(|page| json::line(json!(page))).collect()
    }
}
