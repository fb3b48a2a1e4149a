//! The state of one field of the form.

use super::spec::{Declared, Kind};

/// A field as read: blank, unusable, or a value.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Field<T> {
    /// Absent, `null`, or blank.
    #[default]
    Blank,
    /// Something that cannot be used; a finding says why.
    Unusable,
    /// A value of the right kind.
    Value(T),
}

impl<T> Field<T> {
    /// The value, if there is a usable one.
    pub const fn value(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Blank | Self::Unusable => None,
        }
    }

    /// Whether nothing is there.
    pub const fn is_blank(&self) -> bool {
        matches!(self, Self::Blank)
    }
}

/// A list as read.
#[derive(Debug, Clone, PartialEq)]
pub struct List<T> {
    /// Whether something other than a list is there.
    pub unusable: bool,
    /// Its items, including blank ones, so that positions match the wire.
    pub items: Vec<T>,
}

impl<T: Declared> Declared for Field<T> {
    const KIND: Kind = T::KIND;
}

impl<T: Declared> Declared for List<T> {
    const KIND: Kind = Kind::List(&T::KIND);
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self { unusable: false, items: Vec::new() }
    }
}

impl<T> List<Field<T>> {
    /// The usable items.
    pub fn values(&self) -> impl Iterator<Item = &T> {
        self.items.iter().filter_map(Field::value)
    }
}
