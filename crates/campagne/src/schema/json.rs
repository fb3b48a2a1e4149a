//! JSON that keeps its fields in the order in which they were written, the order of a form. The maps of
//! serde_json may sort their fields, depending on what another crate of the program asks for.

use std::borrow::Cow;

use serde::{Serialize, Serializer};

/// A value of JSON.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Json {
    Flag(bool),
    Whole(u64),
    Number(f64),
    Text(Cow<'static, str>),
    List(Vec<Json>),
    Object(Vec<(Cow<'static, str>, Json)>),
}

/// An object, field by field.
macro_rules! object {
    ($( $name:expr => $value:expr ),* $(,)?) => {
        $crate::schema::json::Json::Object(vec![ $( ($name.into(), $value.into()) ),* ])
    };
}
pub(super) use object;

impl Json {
    /// The same object, with the fields of another after its own.
    pub(super) fn and(mut self, other: Self) -> Self {
        if let (Self::Object(fields), Self::Object(more)) = (&mut self, other) {
            fields.extend(more);
        }
        self
    }

    /// The same object with one more field.
    pub(super) fn with(self, name: impl Into<Cow<'static, str>>, value: impl Into<Self>) -> Self {
        self.and(Self::Object(vec![(name.into(), value.into())]))
    }

    /// The same object with one more list, unless the list is empty.
    pub(super) fn with_some(self, name: &'static str, list: Vec<Self>) -> Self {
        if list.is_empty() { self } else { self.with(name, list) }
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Flag(flag) => serializer.serialize_bool(*flag),
            Self::Whole(number) => serializer.serialize_u64(*number),
            Self::Number(number) => serializer.serialize_f64(*number),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(items) => serializer.collect_seq(items),
            Self::Object(fields) => serializer.collect_map(fields.iter().map(|(name, value)| (name, value))),
        }
    }
}

macro_rules! from {
    ($( $type:ty: |$value:ident| $json:expr; )*) => { $(
        impl From<$type> for Json {
            fn from($value: $type) -> Self {
                $json
            }
        }
    )* };
}

from! {
    bool: |flag| Self::Flag(flag);
    u32: |number| Self::Whole(number.into());
    usize: |number| Self::Whole(number as u64);
    f64: |number| Self::Number(number);
    &'static str: |text| Self::Text(text.into());
    String: |text| Self::Text(text.into());
    Cow<'static, str>: |text| Self::Text(text);
    Vec<Json>: |items| Self::List(items);
    Vec<&'static str>: |items| Self::List(items.into_iter().map(Self::from).collect());
}
