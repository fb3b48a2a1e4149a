//! The filters of `campagne programme`: the parameters of a query, as options.

use campagne::programme::{Parameter, ParameterKind, Query};
use clap::{Arg, ArgAction, ArgMatches, Args, Command, Error, FromArgMatches};

/// The query that was asked for.
#[derive(Debug, Clone, Default)]
pub(crate) struct Filters(pub(crate) Query);

/// The option of a parameter. Some names are taken.
fn option(parameter: &Parameter) -> &'static str {
    match parameter.name {
        "format" => "event-format",
        "from" => "since",
        "language" => "spoken",
        "open_to_public" => "open-to-public",
        name => name,
    }
}

fn value_name(kind: ParameterKind) -> &'static str {
    match kind {
        ParameterKind::Territory => "ID",
        ParameterKind::Day => "DATE",
        ParameterKind::Language => "CODE",
        ParameterKind::Flag => "true|false",
        ParameterKind::Text => "TEXT",
        ParameterKind::Count => "N",
        _ => "WORD",
    }
}

fn argument(parameter: &'static Parameter) -> Arg {
    let help = if parameter.many {
        format!("{}; may be repeated", parameter.about.en)
    } else {
        parameter.about.en.to_owned()
    };
    let argument = Arg::new(option(parameter))
        .long(option(parameter))
        .value_name(value_name(parameter.kind))
        .help(help)
        .help_heading("Filters")
        .action(if parameter.many { ArgAction::Append } else { ArgAction::Set });
    match parameter.kind {
        ParameterKind::Flag => argument.num_args(0..=1).require_equals(true).default_missing_value("true"),
        _ => argument,
    }
}

impl Args for Filters {
    fn augment_args(command: Command) -> Command {
        let query = Arg::new("query")
            .long("query")
            .value_name("PARAMETERS")
            .help("All filters as in the address of a page: 'territory=fr:region:84&format=workshop'")
            .help_heading("Filters")
            .conflicts_with_all(Parameter::all().iter().map(option));
        command.args(Parameter::all().iter().map(argument)).arg(query)
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl FromArgMatches for Filters {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error> {
        let mut filters = Self::default();
        filters.update_from_arg_matches(matches)?;
        Ok(filters)
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
        let wrong = |error: campagne::Error| {
            Error::raw(clap::error::ErrorKind::ValueValidation, format!("{error}\n"))
        };
        if let Some(query) = matches.get_one::<String>("query") {
            self.0 = Query::from_url(query).map_err(wrong)?;
            return Ok(());
        }
        // At a terminal people scroll, so there are no pages.
        self.0.limit = usize::MAX;
        for parameter in Parameter::all() {
            for value in matches.get_many::<String>(option(parameter)).into_iter().flatten() {
                parameter.set(&mut self.0, value).map_err(wrong)?;
            }
        }
        self.0.check().map_err(wrong)
    }
}
