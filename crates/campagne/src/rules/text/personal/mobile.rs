//! Mobile phones of France, overseas included, as they are dialled at home and from abroad.

use super::digits::{begins, ends, read_digits, separator_before, skip_separator};

/// The start of a mobile number with its first digit at the start of `rest`. National: 06 and 07, in the
/// usual groups, so that dates do not count. International: numbers of metropolitan France and of the
/// overseas territories.
pub(super) fn mobile_at(before: &[u8], rest: &[u8]) -> Option<usize> {
    if let Some(before_plus) = before.strip_suffix(b"+") {
        return is_mobile_abroad(rest).then_some(before_plus.len());
    }
    if let Some(abroad) = rest.strip_prefix(b"00") {
        return (begins(before, None) && is_mobile_abroad(skip_separator(abroad))).then_some(before.len());
    }
    if !matches!(rest, [b'0', ..]) {
        return None;
    }
    let digits = read_digits(rest, 10)?;
    let is_mobile = matches!(digits.value / 100_000_000, 6 | 7)
        && matches!(digits.groups, 0xA | 0x2_2222 | 0x4222 | 0x433 | 0x46 | 0x28);
    let begins = begins(before, digits.separator) || follows_a_number(before);
    (is_mobile && begins && ends(digits.rest, digits.separator)).then_some(before.len())
}

/// Whether a whole number and a separator come before: `05 12 34 56 78 06 12 34 56 78`.
fn follows_a_number(before: &[u8]) -> bool {
    const LENGTH: usize = "05 12 34 56 78".len();
    let number = separator_before(before).and_then(|(_, before)| {
        let start = before.len().checked_sub(LENGTH)?;
        read_digits(before.get(start..)?, 10)
    });
    number.is_some_and(|number| {
        number.rest.is_empty() && number.groups == 0x2_2222 && number.value < 1_000_000_000
    })
}

/// Whether a mobile number begins here with its country code. A plan is the code, the number of digits, and
/// the first digits of mobile numbers (numbering plans of ARCEP, OPT-NC and OPT Polynésie).
fn is_mobile_abroad(bytes: &[u8]) -> bool {
    const PLANS: [(&[u8], u32, &[u64]); 7] = [
        (b"33", 9, &[6, 7]),
        (b"262", 9, &[6, 7]),
        (b"590", 9, &[6, 7]),
        (b"594", 9, &[6, 7]),
        (b"596", 9, &[6, 7]),
        (b"687", 6, &[7, 8, 9]),
        (b"689", 8, &[8]),
    ];
    PLANS.iter().any(|(code, count, first)| {
        let Some(rest) = bytes.strip_prefix(*code).map(skip_separator) else { return false };
        // "+33 (0)6 …": the bracketed zero is not dialled from abroad.
        let rest = rest.strip_prefix(b"(0)").map_or(rest, skip_separator);
        read_digits(rest, *count).is_some_and(|digits| {
            first.contains(&(digits.value / 10_u64.pow(count - 1))) && ends(digits.rest, digits.separator)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::super::{Personal, tests::found};

    #[test]
    fn mobile_phones() {
        for (number, at) in [
            ("06 12 34 56 78", 0),
            ("07.12.34.56.78", 0),
            ("06-12-34-56-78", 0),
            ("06/12/34/56/78", 0),
            ("0612345678", 0),
            ("0690 12 34 56", 0),
            ("0692 123 456", 0),
            ("06\u{202f}12\u{a0}34 56 78", 0),
            ("Tél. : 06 12 34 56 78, le matin", 8),
            ("tel:0612345678", 4),
            ("05 12 34 56 78 06 12 34 56 78", 15),
            ("05 12 34 56 78 / 06 12 34 56 78", 17),
            ("0512345678/0612345678", 11),
            ("+33 6 12 34 56 78", 0),
            ("+33 (0)6 12 34 56 78", 0),
            ("+33(0) 612345678", 0),
            ("(+33612345678)", 1),
            ("0033 6 12 34 56 78", 0),
            ("00 33 6 12 34 56 78", 0),
            ("+262 692 12 34 56", 0),
            ("+596 696 12 34 56", 0),
            ("+687 78 12 34", 0),
            ("+689 87 12 34 56", 0),
            ("06 12 34 56 78 07 12 34 56 78", 0),
        ] {
            assert_eq!(found(number), [(Personal::Mobile, at)], "{number}");
        }
    }

    #[test]
    fn not_mobile_phones() {
        for text in [
            "05 12 34 56 78",
            "09 12 34 56 78",
            "0 800 123 456",
            "0800 12 34 56",
            "3939",
            "+33 5 12 34 56 78",
            "+33 800 123 456",
            "+687 24 66 40",
            "+689 40 50 60 70",
            "06 11 2020 14 30",
            "le 06/11/2020 et le 07/11/2020",
            "du 06-11 14:30 au 07-11-2020 18:00",
            "06 12 34 56",
            "06 12 34 56 789",
            "06 12 34 56 78 90 12",
            "12 06 12 34 56 78",
            "20061234567890",
            "SIRET : 200 053 759 00011",
            "https://exemple.fr/salle/0612345678",
            "https://exemple.fr/?id=0612345678",
            "A0612345678",
            "06 12.34-56 78",
            "2020-11-06 07:08:09 10 11 12",
            "+4420612345678",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }
}
