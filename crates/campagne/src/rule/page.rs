//! The page of a rule, of which a program that shows none keeps the first line alone.

/// The page of a rule: the file of that name beside it.
macro_rules! page {
    ($file:literal) => {
        if cfg!(feature = "pages") {
            include_str!($file)
        } else {
            // A copy, so that the rest of the page does not come along.
            const LINE: &[u8] = $crate::rule::page::first_line(include_str!($file));
            const COPY: [u8; LINE.len()] = $crate::rule::page::copied(LINE);
            match str::from_utf8(&COPY) {
                Ok(line) => line,
                Err(_) => "",
            }
        }
    };
}

/// The first line of a page.
pub(crate) const fn first_line(page: &str) -> &[u8] {
    let bytes = page.as_bytes();
    let (mut length, mut rest) = (0, bytes);
    while let [byte, after @ ..] = rest {
        if *byte == b'\n' {
            break;
        }
        (length, rest) = (length + 1, after);
    }
    bytes.split_at(length).0
}

/// Bytes as an array of their own.
pub(crate) const fn copied<const N: usize>(bytes: &[u8]) -> [u8; N] {
    let mut copy = [0; N];
    copy.copy_from_slice(bytes);
    copy
}
