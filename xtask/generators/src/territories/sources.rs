//! The sources of the territories: every file with its publisher, vintage, licence and checksum.

/// A file that the tables are made from, or compared with.
#[derive(Debug)]
pub(crate) struct Source {
    /// Its name in the folder of sources.
    pub(crate) file: &'static str,
    /// Its npm package, `NAME@VERSION`. Empty for a file that npm does not have.
    pub(crate) package: &'static str,
    /// What it holds.
    pub(crate) what: &'static str,
    /// Who publishes the data, and where.
    pub(crate) publishers: &'static [(&'static str, &'static str)],
    /// Who republishes it in this form, if not the publisher.
    pub(crate) through: &'static str,
    /// The state of the territories that it describes.
    pub(crate) vintage: &'static str,
    /// The licence of the data.
    pub(crate) licence: &'static str,
    /// The checksum that it must have.
    pub(crate) sha256: &'static str,
    /// Whether the tables are only compared with it.
    pub(crate) check_only: bool,
}

const OPEN: &str = "Licence Ouverte 2.0";
const THROUGH_NPM: &str = "https://github.com/datagouv/decoupage-administratif";

const INSEE_CODES: (&str, &str) =
    ("INSEE, Code officiel géographique", "https://www.insee.fr/fr/information/2560452");
const INSEE_POPULATION: (&str, &str) =
    ("INSEE, populations légales", "https://www.insee.fr/fr/statistiques/8680726");
const DGCL: (&str, &str) = (
    "DGCL, liste des EPCI à fiscalité propre",
    "https://www.collectivites-locales.gouv.fr/etudes-et-statistiques/acces-aux-statistiques-par-thematique/perimetre-des-intercommunalites/liste-et-composition-des-epci-fiscalite-propre",
);
const LA_POSTE: (&str, &str) = (
    "La Poste, base officielle des codes postaux",
    "https://www.data.gouv.fr/fr/datasets/base-officielle-des-codes-postaux/",
);
const DGFIP: (&str, &str) =
    ("DGFiP, FIMOCT", "https://www.data.gouv.fr/fr/datasets/5a3cc6b588ee3858d95178fc/");
const IGN: (&str, &str) = ("IGN, Admin Express", "https://geoservices.ign.fr/adminexpress");

/// Communes, parts of communes, EPCI, départements and régions of 2026.
pub(crate) const NOW: &str = "etalab-decoupage-administratif-6.0.0.tgz";
/// The EPCI of 2020.
pub(crate) const EPCI_2020: &str = "etalab-decoupage-administratif-0.8.0.tgz";
/// The communes of 2021, with the postal codes of some that have become parts of others.
pub(crate) const COMMUNES_2021: &str = "etalab-decoupage-administratif-1.1.1.tgz";
/// The communes of 2019, with the same.
pub(crate) const COMMUNES_2019: &str = "etalab-decoupage-administratif-0.7.0.tgz";
/// Every change of a commune since 1943.
pub(crate) const MOVEMENTS: &str = "mouvements-communes-2026.csv";
/// The points of the chefs-lieux.
pub(crate) const POINTS: &str = "chefs-lieux-2020.tsv";
/// The communes of 2020, from elsewhere.
pub(crate) const COMMUNES_2020: &str = "communes-2020.tsv";
/// Postal codes, from elsewhere.
pub(crate) const POSTAL_CODES: &str = "codes-postaux-4.1.2.tgz";

/// Every source. The fingerprint and the notice of the tables are made from this list.
pub(crate) const SOURCES: [Source; 8] = [
    Source {
        file: NOW,
        package: "@etalab/decoupage-administratif@6.0.0",
        what: "communes and their parts, EPCI, départements, régions, populations and postal codes",
        publishers: &[INSEE_CODES, INSEE_POPULATION, DGCL, LA_POSTE],
        through: THROUGH_NPM,
        vintage: "1 January 2026",
        licence: OPEN,
        sha256: "c189ffd5b33fe40c2f19e1a923ce557f190622f39228745d3195d746dfe00c4a",
        check_only: false,
    },
    Source {
        file: EPCI_2020,
        package: "@etalab/decoupage-administratif@0.8.0",
        what: "the EPCI of 2020 and their members",
        publishers: &[DGCL],
        through: THROUGH_NPM,
        vintage: "1 January 2020",
        licence: OPEN,
        sha256: "3731209f86aab7c92a7de236caa6c5cc70c2ca0c4e21407e7e132b7483d04fe5",
        check_only: false,
    },
    Source {
        file: COMMUNES_2021,
        package: "@etalab/decoupage-administratif@1.1.1",
        what: "the communes of 2021 and their postal codes",
        publishers: &[INSEE_CODES, LA_POSTE],
        through: THROUGH_NPM,
        vintage: "1 January 2021",
        licence: OPEN,
        sha256: "db6e7c433ee675de314aa19bfc4faf796451342960ed2c1b42fda0f458a97e23",
        check_only: false,
    },
    Source {
        file: COMMUNES_2019,
        package: "@etalab/decoupage-administratif@0.7.0",
        what: "the communes of 2019 and their postal codes",
        publishers: &[INSEE_CODES, DGFIP],
        through: THROUGH_NPM,
        vintage: "1 January 2019",
        licence: OPEN,
        sha256: "4643f584e1502d38a9baefe6e5b478aa8d5077bcd7e8972461dbbaceb66559f0",
        check_only: false,
    },
    Source {
        file: MOVEMENTS,
        package: "",
        what: "every change of a commune since 1943 (the INSEE's file v_mvt_commune_2026)",
        publishers: &[INSEE_CODES],
        through: "https://github.com/datagouv/decoupage-administratif, sources/mouvements-communes.csv",
        vintage: "19 February 1943 to 1 January 2026",
        licence: OPEN,
        sha256: "89be99e24eefa87d68b779089e9a8b6f2b339a586b060ddb1298f673bf5c617f",
        check_only: false,
    },
    Source {
        file: POINTS,
        package: "",
        what: "longitude and latitude of the chefs-lieux (the points that come from the IGN, none else)",
        publishers: &[IGN],
        through: "https://github.com/benoitdavidfr/comhisto, export/cheflieu.7z",
        vintage: "2020",
        licence: OPEN,
        sha256: "357818c4e6597a7d7e2adc4c279373b1ac44cbca828581b3b639b5795e5abd2d",
        check_only: false,
    },
    Source {
        file: COMMUNES_2020,
        package: "",
        what: "the communes of 2020, codes and names, equal code for code to ComHisto's list",
        publishers: &[INSEE_CODES],
        through: "https://github.com/benoitdavidfr/comhisto, insee2/com20200101.yaml",
        vintage: "1 January 2020",
        licence: OPEN,
        sha256: "e98a53cdb471947aeabf595e8eb4d95a79527dd490c9bc57e361d12d316a1f1b",
        check_only: true,
    },
    Source {
        file: POSTAL_CODES,
        package: "codes-postaux@4.1.2",
        what: "postal codes by commune, from the tax administration",
        publishers: &[INSEE_CODES, DGFIP],
        through: "https://github.com/BaseAdresseNationale/codes-postaux",
        vintage: "communes of 2024, postal codes of 2023",
        licence: OPEN,
        sha256: "4dbca742ec9eaa91897b949bde893cc4c7417699693120e1373f0cd489157d41",
        check_only: true,
    },
];
