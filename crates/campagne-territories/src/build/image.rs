//! The tables as they lie in the program: what a browser makes of the files, written out.

use super::error::BuildError;
use super::pieces::Packer;
use crate::store::column;
use crate::store::index::{self, IndexSections, NameIndex};
use crate::store::sections::write;
use crate::store::{Names, Section, Sections, wire};
use crate::territories::Territories;

/// Sections that are the same in the files and in the program.
const AS_THEY_ARE: [&[Section]; 3] = [
    &[
        Section::CodeBits,
        Section::PostalColumn,
        Section::PostalCounts,
        Section::PostalMoreCommunes,
        Section::PostalMoreCodes,
        Section::Weights,
    ],
    &[
        Section::Sirens,
        Section::EpciCurrent,
        Section::EpciCounts,
        Section::EpciWords,
        Section::Epci2020Communes,
        Section::Epci2020,
        Section::PartCodes,
        Section::PartCommunes,
        Section::PartCounts,
        Section::EdgeDays,
        Section::EdgeBefore,
        Section::EdgeAfter,
        Section::EdgeKinds,
        Section::PartPostalParts,
        Section::PartPostalCodes,
        Section::RecentCodes,
        Section::RecentDays,
    ],
    &[Section::FormerCodes, Section::FormerDays],
];

/// Makes the image from the files for the browser.
pub(super) fn file(core: &[u8], admin: &[u8], former: &[u8]) -> Result<Vec<u8>, BuildError> {
    let files = [core, admin, former];
    let mut sections = Vec::new();
    for (file, its) in files.into_iter().zip(AS_THEY_ARE) {
        for &section in its {
            sections.push((section, Sections::copied(file)?.raw(section)?.to_vec()));
        }
    }
    let epcis = column::in_five_bits(Sections::copied(admin)?.raw(Section::EpciColumn)?);
    let epcis = epcis.ok_or_else(|| BuildError::DoesNotFit("an area has more than 31 EPCI".into()))?;
    sections.push((Section::EpciColumn, epcis));
    let file = Sections::copied(core)?;
    let [words, bases, elsewhere] =
        wire::postal_words(file.raw(Section::PostalCounts)?, file.raw(Section::PostalSteps)?)?;
    sections.extend([
        (Section::PostalWords, words),
        (Section::PostalBases, bases),
        (Section::PostalElsewhere, elsewhere),
    ]);

    let mut territories = Territories::decode(core)?;
    territories.add(admin)?;
    let former = Names::read(Sections::copied(former)?, Section::FormerNames, None)?;
    let recent = Names::read(Sections::copied(admin)?, Section::RecentNames, None)?;
    let indexes: Vec<(&NameIndex, &IndexSections)> = [
        Some((&territories.communes.index, &index::COMMUNES)),
        territories.epcis.as_ref().map(|epcis| (&epcis.index, &index::EPCIS)),
        territories.parts.as_ref().map(|parts| (&parts.index, &index::PARTS)),
    ]
    .into_iter()
    .flatten()
    .collect();
    let mut lists: Vec<(&Names, Section)> =
        indexes.iter().map(|(index, its)| (&index.names, its.names)).collect();
    lists.extend([(&recent, Section::RecentNames), (&former, Section::FormerNames)]);
    let all: Vec<String> =
        lists.iter().flat_map(|(names, _)| (0..names.len()).map(|name| names.get(name))).collect();
    let packer = Packer::new(all.iter().map(String::as_str));
    sections.push((Section::Pieces, packer.pieces()));
    let mut first = 0;
    for (names, section) in lists {
        sections.push((section, packer.names(first, names.len())?));
        first += names.len();
    }
    for (index, its) in indexes {
        sections.extend(index.tables(its));
    }
    let image = write(&sections);
    Territories::of_image(Sections::copied(&image)?)?;
    Ok(image)
}
