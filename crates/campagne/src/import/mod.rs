//! Files of submissions.
