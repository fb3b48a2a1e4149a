//! The page of a rule. A program that shows no pages keeps only the head.

/// The page of a rule: the file of this name beside it.
macro_rules! page {
    ($file:literal) => {
        if cfg!(feature = "pages") {
            include_str!($file)
        } else {
            // A copy, so that the program does not contain the rest of the page.
            const HEAD: &[u8] = $crate::rule::page::head(include_str!($file));
            const COPY: [u8; HEAD.len()] = $crate::rule::page::copied(HEAD);
            match str::from_utf8(&COPY) {
                Ok(head) => head,
                Err(_) => "",
            }
        }
    };
}

/// The lines of a page up to the first blank line, which is included.
pub(crate) const fn head(page: &str) -> &[u8] {
    let bytes = page.as_bytes();
    let (mut length, mut rest) = (0, bytes);
    while let [byte, after @ ..] = rest {
        length += 1;
        if let (b'\n', [b'\n', ..]) = (*byte, after) {
            length += 1;
            break;
        }
        rest = after;
    }
    bytes.split_at(length).0
}

/// Bytes as an array of their own.
pub(crate) const fn copied<const N: usize>(bytes: &[u8]) -> [u8; N] {
    let mut copy = [0; N];
    copy.copy_from_slice(bytes);
    copy
}
