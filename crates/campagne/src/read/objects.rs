//! The readers of the objects of the wire, made from their declaration.

use super::document::{Fields, Read};
use super::reader::Reader;
use crate::engine::Broken;
use crate::form::{
    Accessibility, Availability, CoOrganiser, Contact, FieldSpec, Form, Image, Online, Organiser, Path,
    PreviousSession, Registration, Session, Submitter, Venue, objects,
};

macro_rules! readers {
    ($(
        $(#[$doc:meta])*
        $name:ident<$life:lifetime> {
            $( $field:ident: $type:ty, $limit:ident, $fr:literal / $en:literal, $example:literal; )*
        }
    )*) => { $(
        impl<$life> Read<$life> for $name<$life> {
            fn read(
                &mut self,
                reader: &mut Reader<$life, '_>,
                at: Path,
                spec: &'static FieldSpec,
            ) -> Result<(), Broken> {
                self.unusable = reader.object(at, spec, &$name::SPEC, self)?;
                Ok(())
            }
        }

        impl<$life> Fields<$life> for $name<$life> {
            fn field(&mut self, step: usize) -> Option<&mut dyn Read<$life>> {
                let mut position = 0;
                $(
                    if step == position {
                        return Some(&mut self.$field);
                    }
                    position += 1;
                )*
                let _ = position;
                None
            }
        }
    )* };
}

objects!(readers);
