//! What other systems take of a programme: agendas, search engines, portals, spreadsheets.
//!
//! They take what is [public](crate::programme::Public) alone, and write into memory: files are for the
//! caller.
