//! Where accepted events are kept: one a line in a file of the campaign. Who files the same again,
//! because the answer was lost on the way, gets the same number, and it is kept once.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use serde_json::Value;
use sha2::{Digest, Sha256};
use tokio::io::AsyncWriteExt;
use tokio::sync::Mutex;

/// The file, and the numbers that are in it.
#[derive(Debug, Clone)]
pub(crate) struct Store {
    file: PathBuf,
    known: Arc<Mutex<BTreeSet<String>>>,
}

impl Store {
    /// Opens the file of a campaign in a folder, which is made if need be.
    pub(crate) async fn open(folder: PathBuf, campaign: &str) -> Result<Self, String> {
        let file = folder.join(format!("{campaign}.ndjson"));
        let shown = file.display().to_string();
        let fault = |error: std::io::Error| format!("{shown}: {error}");
        tokio::fs::create_dir_all(&folder).await.map_err(fault)?;
        let kept = match tokio::fs::read_to_string(&file).await {
            Ok(kept) => kept,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
            Err(error) => return Err(fault(error)),
        };
        let id = |line: &str| Some(serde_json::from_str::<Value>(line).ok()?.get("id")?.as_str()?.to_owned());
        let known = kept.lines().filter_map(id).collect();
        Ok(Self { file, known: Arc::new(Mutex::new(known)) })
    }

    /// Gives an event its number, and keeps it unless it is there.
    pub(crate) async fn keep(&self, event: &mut Value) -> Result<String, String> {
        if let Some(object) = event.as_object_mut() {
            object.remove("id");
        }
        // Of all that was filed, so that it says nothing and cannot be guessed.
        let digest = Sha256::digest(event.to_string().as_bytes());
        let id: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        let id = format!("sub-{id}");
        if let Some(object) = event.as_object_mut() {
            object.insert("id".to_owned(), Value::from(id.as_str()));
        }
        let mut known = self.known.lock().await;
        if !known.contains(&id) {
            self.append(&format!("{event}\n"))
                .await
                .map_err(|error| format!("{}: {error}", self.file.display()))?;
            known.insert(id.clone());
        }
        Ok(id)
    }

    async fn append(&self, line: &str) -> std::io::Result<()> {
        let mut file = tokio::fs::OpenOptions::new().create(true).append(true).open(&self.file).await?;
        file.write_all(line.as_bytes()).await?;
        file.flush().await
    }

    /// The event of a number.
    pub(crate) async fn find(&self, id: &str) -> Option<Value> {
        let kept = tokio::fs::read_to_string(&self.file).await.ok()?;
        let mut events = kept.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
        events.find(|event| event.get("id").and_then(Value::as_str) == Some(id))
    }
}
