//! Which files of a crate use which: read from the tokens of their source, so that comments and texts do not
//! count, and macros do. What is compiled for tests alone is left out.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// A file by the names that lead to it: `["form", "path"]`; the root of the crate is empty.
pub(crate) type Module = Vec<String>;

/// A path in the source, as far as it is named there: absolute, with the line on which it stands.
struct Mention {
    path: Vec<String>,
    line: usize,
}

/// One file: the paths that it mentions, and what its own `use` items call other things.
#[derive(Default)]
struct File {
    mentions: Vec<Mention>,
    names: BTreeMap<String, Vec<String>>,
}

/// The arrows between the files of a crate.
pub(crate) struct Graph {
    files: BTreeMap<Module, File>,
}

pub(crate) fn name(module: &Module) -> String {
    if module.is_empty() { "the root".to_owned() } else { module.join("/") }
}

impl Graph {
    /// Reads a crate from its folder of sources.
    pub(crate) fn of(src: &Path) -> Self {
        let mut files = BTreeMap::new();
        let mut folders = vec![src.to_path_buf()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(&folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|ending| ending == "rs") {
                    let module = Self::module_of(path.strip_prefix(src).unwrap());
                    files.insert(module, std::fs::read_to_string(&path).unwrap());
                }
            }
        }
        Self::new(&files)
    }

    /// The module that a file is.
    pub(crate) fn module_of(file: &Path) -> Module {
        let stem = file.with_extension("");
        let names = stem.iter().map(|part| part.to_string_lossy().into_owned());
        names.filter(|part| !["mod", "lib", "main"].contains(&part.as_str())).collect()
    }

    /// Reads a crate from the texts of its files.
    pub(crate) fn new(texts: &BTreeMap<Module, String>) -> Self {
        let modules: BTreeSet<Module> = texts.keys().cloned().collect();
        let files = texts.iter().map(|(module, text)| {
            let tokens: TokenStream =
                text.parse().unwrap_or_else(|error| panic!("{}: {error}", name(module)));
            let mut file = File::default();
            Reader { module, modules: &modules, file: &mut file }.stream(tokens);
            (module.clone(), file)
        });
        Self { files: files.collect() }
    }

    pub(crate) fn modules(&self) -> impl Iterator<Item = &Module> {
        self.files.keys()
    }

    /// Every use of one file by another, with its line; the root, which lists all, is left out.
    pub(crate) fn arrows(&self) -> Vec<(&Module, &Module, usize)> {
        let mut arrows = Vec::new();
        for (from, file) in &self.files {
            for mention in &file.mentions {
                let Some(to) = self.resolve(&mention.path, 0) else { continue };
                if !from.is_empty() && !to.is_empty() && from != to {
                    arrows.push((from, to, mention.line));
                }
            }
        }
        arrows
    }

    /// The file that declares what a path names: a file that only passes a name on is not it.
    fn resolve(&self, path: &[String], depth: usize) -> Option<&Module> {
        let mut at = Module::new();
        for (step, segment) in path.iter().enumerate() {
            let below: Module = at.iter().chain([segment]).cloned().collect();
            if self.files.contains_key(&below) {
                at = below;
                continue;
            }
            if let Some(other) = self.files.get(&at).and_then(|file| file.names.get(segment)) {
                let rest: Vec<String> = other.iter().chain(path.iter().skip(step + 1)).cloned().collect();
                return if depth < 8 && rest != path { self.resolve(&rest, depth + 1) } else { None };
            }
            break;
        }
        self.files.get_key_value(&at).map(|(module, _)| module)
    }

    /// The circles of files, but those of a parent with its own children.
    pub(crate) fn circles(&self) -> Vec<Vec<Module>> {
        let mut uses: BTreeMap<&Module, BTreeSet<&Module>> = BTreeMap::new();
        for (from, to, _) in self.arrows() {
            uses.entry(from).or_default().insert(to);
        }
        let reached: BTreeMap<&Module, BTreeSet<&Module>> =
            uses.keys().map(|module| (*module, reach(module, &uses))).collect();
        let mut circles: BTreeSet<Vec<Module>> = BTreeSet::new();
        for (module, below) in &reached {
            let circle: Vec<Module> = below
                .iter()
                .filter(|other| reached.get(*other).is_some_and(|back| back.contains(*module)))
                .map(|other| (*other).clone())
                .collect();
            if circle.len() > 1 && !is_family(&circle, &uses) {
                circles.insert(circle);
            }
        }
        circles.into_iter().collect()
    }
}

/// What can be reached from a file.
fn reach<'g>(from: &Module, uses: &BTreeMap<&'g Module, BTreeSet<&'g Module>>) -> BTreeSet<&'g Module> {
    let mut reached = BTreeSet::new();
    let mut open: Vec<&Module> = uses.get(from).into_iter().flatten().copied().collect();
    while let Some(next) = open.pop() {
        if reached.insert(next) {
            open.extend(uses.get(next).into_iter().flatten());
        }
    }
    reached
}

/// Whether a circle is that of a parent with its own children: without the parent there is none left.
fn is_family(circle: &[Module], uses: &BTreeMap<&Module, BTreeSet<&Module>>) -> bool {
    let Some(parent) = circle.iter().min_by_key(|module| module.len()) else { return true };
    let is_child = |module: &Module| module.len() == parent.len() + 1 && module.starts_with(parent);
    if !circle.iter().all(|module| module == parent || is_child(module)) {
        return false;
    }
    let among: BTreeMap<&Module, BTreeSet<&Module>> = uses
        .iter()
        .filter(|(from, _)| **from != parent)
        .map(|(from, to)| {
            (*from, to.iter().copied().filter(|to| *to != parent && circle.contains(to)).collect())
        })
        .collect();
    circle.iter().filter(|module| *module != parent).all(|module| !reach(module, &among).contains(module))
}

/// Reads the tokens of one file.
struct Reader<'r> {
    module: &'r Module,
    modules: &'r BTreeSet<Module>,
    file: &'r mut File,
}

impl Reader<'_> {
    fn stream(&mut self, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let mut at = 0;
        while at < tokens.len() {
            if let Some(after) = for_tests(&tokens, at) {
                at = after;
            } else if is_ident(tokens.get(at), "use") && (at == 0 || !is_punct(tokens.get(at - 1), ':')) {
                let end =
                    (at..tokens.len()).find(|end| is_punct(tokens.get(*end), ';')).unwrap_or(tokens.len());
                self.tree(tokens.get(at + 1..end).unwrap_or_default(), &[], true);
                at = end;
            } else {
                at = self.other(&tokens, at);
            }
        }
    }

    /// A token that begins no `use`: a path that begins at the root, above or below, or a group.
    fn other(&mut self, tokens: &[TokenTree], at: usize) -> usize {
        match tokens.get(at) {
            Some(TokenTree::Group(group)) => self.stream(group.stream()),
            Some(TokenTree::Ident(_)) if at == 0 || !is_punct(tokens.get(at - 1), ':') => {
                let length = path_length(tokens, at);
                if length > 1 {
                    self.tree(tokens.get(at..at + length).unwrap_or_default(), &[], false);
                    return at + length;
                }
            }
            _ => {}
        }
        at + 1
    }

    /// A path, or several that go on from the same beginning.
    fn tree(&mut self, tokens: &[TokenTree], before: &[String], is_use: bool) {
        let mut path = before.to_vec();
        let mut line = 0;
        let mut tokens = tokens.iter().peekable();
        while let Some(token) = tokens.next() {
            match token {
                TokenTree::Ident(ident) if *ident == "as" => {
                    if let Some(TokenTree::Ident(alias)) = tokens.next() {
                        self.note(&path, Some(alias.to_string()), line, is_use);
                        return;
                    }
                }
                TokenTree::Ident(ident) => {
                    line = ident.span().start().line;
                    path.push(ident.to_string());
                }
                TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                    let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                    for one in inner.split(|token| is_punct(Some(token), ',')) {
                        self.tree(one, &path, is_use);
                    }
                    return;
                }
                _ => {}
            }
        }
        self.note(&path, None, line, is_use);
    }

    fn note(&mut self, path: &[String], alias: Option<String>, line: usize, is_use: bool) {
        let Some(absolute) = self.absolute(path) else { return };
        let called = match path.last().map(String::as_str) {
            Some("self") => absolute.last().cloned(),
            last => last.map(ToOwned::to_owned),
        };
        if let (true, Some(called)) = (is_use, alias.or(called)) {
            self.file.names.insert(called, absolute.clone());
        }
        self.file.mentions.push(Mention { path: absolute, line });
    }

    /// A path from the root of the crate; returns `None` if it leads out of it.
    fn absolute(&self, path: &[String]) -> Option<Vec<String>> {
        let mut base = match path.first().map(String::as_str)? {
            "crate" => Vec::new(),
            "self" | "super" => self.module.clone(),
            first => {
                let below: Module =
                    self.module.iter().map(String::as_str).chain([first]).map(Into::into).collect();
                if !self.modules.contains(&below) {
                    return None;
                }
                self.module.clone()
            }
        };
        for segment in path {
            match segment.as_str() {
                "crate" | "self" => {}
                "super" => drop(base.pop()),
                segment => base.push(segment.to_owned()),
            }
        }
        Some(base)
    }
}

/// Where what is compiled for tests alone ends, if it begins here: `#[cfg(test)]` and its item.
fn for_tests(tokens: &[TokenTree], at: usize) -> Option<usize> {
    let Some(TokenTree::Group(group)) = tokens.get(at + 1) else { return None };
    let attribute = group.stream().to_string();
    let is_for_tests = attribute.starts_with("cfg")
        && attribute.split(|c: char| !c.is_alphanumeric()).any(|word| word == "test");
    if !is_punct(tokens.get(at), '#') || !is_for_tests || attribute.contains("any") {
        return None;
    }
    let ends = |token: &TokenTree| match token {
        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
        token => is_punct(Some(token), ';'),
    };
    let length = tokens.iter().skip(at + 2).position(ends)?;
    Some(at + 3 + length)
}

/// How many tokens belong to the path of names and `::` that begins here.
fn path_length(tokens: &[TokenTree], at: usize) -> usize {
    let mut length = 1;
    while is_punct(tokens.get(at + length), ':')
        && is_punct(tokens.get(at + length + 1), ':')
        && matches!(tokens.get(at + length + 2), Some(TokenTree::Ident(_)))
    {
        length += 3;
    }
    length
}

fn is_ident(token: Option<&TokenTree>, wanted: &str) -> bool {
    matches!(token, Some(TokenTree::Ident(ident)) if *ident == wanted)
}

fn is_punct(token: Option<&TokenTree>, wanted: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == wanted)
}
