//! One sort for all types. The standard library's sort is compiled anew for each type, and weighs more in a
//! browser than most rules.

use std::cmp::Ordering;

/// Stable sort.
pub(crate) fn sort_by<T>(things: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    if things.is_sorted_by(|one, other| compare(one, other).is_le()) {
        return;
    }
    let order = order(things.len(), &|one, other| match (things.get(one), things.get(other)) {
        (Some(one), Some(other)) => compare(one, other),
        _ => Ordering::Equal,
    });
    let mut taken: Vec<Option<T>> = things.drain(..).map(Some).collect();
    things.extend(order.into_iter().filter_map(|at| taken.get_mut(at)?.take()));
}

/// Stable sort by the order of the type.
pub(crate) fn sort<T: Ord>(things: &mut Vec<T>) {
    sort_by(things, T::cmp);
}

fn order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|one, other| compare(*one, *other));
    order
}

#[cfg(test)]
mod tests {
    use super::sort_by;

    #[test]
    fn what_weighs_the_same_stays_as_it_stood() {
        let mut words = vec!["bb", "a", "cc", "b", "", "c"];
        sort_by(&mut words, |one, other| one.len().cmp(&other.len()));
        assert_eq!(words, ["", "a", "b", "c", "bb", "cc"]);
    }
}
