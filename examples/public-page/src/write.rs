//! The whole site: from the file of a programme to a folder of static files.

use campagne::programme::{Moderation, Programme, Public, Query, Reader};
use campagne::{Campaign, Language, Options};
use chrono::{DateTime, Utc};

use crate::arguments::Build;
use crate::feeds::{self, Feeds, below};
use crate::folder::{Folder, read};
use crate::listing::Listing;
use crate::site::Site;
use crate::{assets, campaign, data, event_page, strip, when};

/// Makes the site.
pub(crate) fn site(build: &Build) -> Result<(), String> {
    let (campaign, given) = campaign::named(&build.campaign)?;
    let now = build.now.unwrap_or_else(Utc::now);
    let programme = programme(build, &campaign, now)?;
    let public = programme.public();
    let index = public.index();
    check_identifiers(&public)?;
    let folder = Folder(build.out.clone());
    for &language in Language::ALL {
        let none = Feeds::new();
        let bare = Site { public: &public, index: &index, build, given: &given, feeds: &none, now, language };
        let feeds = feeds::write(&bare, &programme, &folder)?;
        let site = Site { feeds: &feeds, ..bare };
        if language == Language::Fr {
            assets::write(&site, &folder)?;
            data::write_events(&site, &folder)?;
        }
        data::write_words(&site, &folder)?;
        lists(&site, &folder)?;
        events(&site, &folder)?;
    }
    println!("{}: {} events, from {}", build.out.display(), index.len(), build.programme.display());
    Ok(())
}

/// Reads the programme; what does not pass is told, and left out.
fn programme<'c>(build: &Build, campaign: &'c Campaign, now: DateTime<Utc>) -> Result<Programme<'c>, String> {
    let checker = campaign.checker_of_accepted(&Options::new(now));
    let plain = if build.published { Moderation::Published } else { Moderation::Submitted };
    let mut reader = Reader::new(&checker).plain_as(plain);
    let mut programme = Programme::new(campaign);
    let (bytes, file) = (read(&build.programme)?, build.programme.display());
    for (at, line) in bytes.split(|byte| *byte == b'\n').enumerate() {
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        let source = format!("{file}:{}", at + 1);
        let reading = reader.read(&source, line).map_err(|error| format!("{source}: {error}"))?;
        match reading.entry {
            Some(entry) => drop(programme.add(entry)),
            None => {
                for finding in &reading.inspection.report.findings {
                    eprintln!("{source}: {}", finding.message(Language::En));
                }
            }
        }
    }
    Ok(programme)
}

/// Identifiers become parts of addresses and names of folders.
fn check_identifiers(public: &Public<'_>) -> Result<(), String> {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '~');
    let fits = |id: &str| {
        id.chars().all(plain) && id.starts_with(|c: char| c.is_ascii_alphanumeric()) && id.len() <= 200
    };
    match public.events().iter().find(|event| !fits(event.id())) {
        None => Ok(()),
        Some(event) => Err(format!(
            "the identifier `{}` cannot be part of an address: letters, digits, `-`, `_`, `.` and `~` can, \
             the first a letter or a digit",
            event.id()
        )),
    }
}

/// The lists: of everything, of each day, of each région, département and collectivity.
fn lists(site: &Site<'_>, folder: &Folder) -> Result<(), String> {
    let other = site.other();
    let name = site.public.campaign().name.in_language(site.language).to_owned();
    let mut lists = vec![Listing {
        title: name.clone(),
        path: site.home(),
        other: other.home(),
        query: Query::default(),
        day: None,
        territory: None,
    }];
    for (day, _) in strip::days(site) {
        lists.push(Listing {
            title: when::capital(&when::full_day(day, site.language)),
            path: site.of_day(day),
            other: other.of_day(day),
            query: Query { days: vec![day], ..Query::default() },
            day: Some(day),
            territory: None,
        });
    }
    for area in site.areas() {
        lists.push(Listing {
            title: area.name(),
            path: site.of_territory(area.id()),
            other: other.of_territory(area.id()),
            query: Query { territories: vec![area.id()], ..Query::default() },
            day: None,
            territory: Some(area.id()),
        });
    }
    for list in &lists {
        for (path, page) in list.pages(site) {
            let (file, page) = (page_file(site, &path), page.into_string());
            // The first page is what most ask for; the others are small.
            if path == site.home() {
                folder.write_compressed(&file, page.as_bytes())?;
            } else {
                folder.write(&file, page.as_bytes())?;
            }
        }
    }
    Ok(())
}

/// A page for each event, with its calendar file.
fn events(site: &Site<'_>, folder: &Folder) -> Result<(), String> {
    for event in site.public.events() {
        let (page, calendar) = event_page::page(site, *event);
        let path = page_file(site, &site.event(*event));
        folder.write(&path, page.into_string().as_bytes())?;
        if let Some(calendar) = calendar {
            folder.write(&format!("{path}{}", calendar.name), calendar.text.as_bytes())?;
        }
    }
    Ok(())
}

/// The path of a page in the folder: that of the site, without the base below which it is put.
fn page_file(site: &Site<'_>, path: &str) -> String {
    format!("/{}", below(site, path))
}
