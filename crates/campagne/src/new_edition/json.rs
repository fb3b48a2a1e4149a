//! A campaign's text as JSON: the same entries in the same order, without comments.

use serde::ser::{SerializeMap as _, SerializeSeq as _};
use serde::{Serialize, Serializer};

use crate::campaign::data::{Data, Node};

/// A value of the tree, as JSON. Days are texts.
pub(super) struct Json<'n>(pub(super) &'n Node);

impl Serialize for Json<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0.data {
            Data::Text(text) => serializer.serialize_str(text),
            Data::Whole(number) => serializer.serialize_i64(*number),
            Data::Day(day) => serializer.collect_str(day),
            Data::Flag(flag) => serializer.serialize_bool(*flag),
            Data::List(items) => {
                let mut list = serializer.serialize_seq(Some(items.len()))?;
                items.iter().try_for_each(|item| list.serialize_element(&Self(item)))?;
                list.end()
            }
            Data::Table(entries) => {
                let mut map = serializer.serialize_map(Some(entries.len()))?;
                entries.iter().try_for_each(|(name, node)| map.serialize_entry(name, &Self(node)))?;
                map.end()
            }
            // A campaign without faults has no such value.
            Data::Other => serializer.serialize_unit(),
        }
    }
}
