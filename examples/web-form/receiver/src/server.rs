//! The site and the receiver on one address of this machine.

use std::sync::Arc;

use axum::body::{Body, to_bytes};
use axum::extract::{Path, Request, State};
use axum::http::header::{self, HeaderName};
use axum::http::{HeaderValue, Response, StatusCode};
use axum::routing::{get, post};
use axum::{Router, middleware};
use campagne::Language;
use serde_json::json;
use tower_http::services::ServeDir;

use crate::arguments::Arguments;
use crate::campaign::Edition;
use crate::clock::Clock;
use crate::filed::{Answer, Receiver};
use crate::page::{self, Filled, POLICY, Pages, texts};
use crate::store::Store;

/// Twice what a document may have, so that the check can say that it is too large.
const MOST_BYTES: usize = 2 * 1024 * 1024;

type Shared = State<Arc<Receiver>>;

/// Serves on loopback until it is ended.
pub(crate) async fn serve(arguments: &Arguments) -> Result<(), String> {
    let edition = Edition::named(arguments.get("campaign"))?;
    let receiver = Receiver {
        french: Pages::of(&edition, Language::Fr)?,
        english: Pages::of(&edition, Language::En)?,
        clock: Clock::starting(arguments.get("now"))?,
        store: Store::open(arguments.folder("events")?, &edition.campaign.id).await?,
        edition,
    };
    let site = ServeDir::new(arguments.folder("site")?).precompressed_br().precompressed_gzip();
    let port = arguments.get("port").unwrap_or("8020");
    let listener = tokio::net::TcpListener::bind(format!("127.0.0.1:{port}"))
        .await
        .map_err(|error| format!("port {port}: {error}"))?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    println!("http://{address}/");
    let router = router(receiver, arguments.get("compare").is_some()).fallback_service(site);
    axum::serve(listener, router.layer(middleware::map_response(secure)))
        .await
        .map_err(|error| error.to_string())
}

/// What the receiver answers itself; everything else is the site.
pub(crate) fn router(receiver: Receiver, compare: bool) -> Router {
    let router = Router::new()
        .route("/evenements", post(file))
        .route("/evenements/{file}", get(calendar))
        .route("/horloge", get(clock));
    let router = if compare { router.route("/check", post(check)) } else { router };
    router.with_state(Arc::new(receiver))
}

/// A submission as JSON, or a form post.
async fn file(State(receiver): Shared, request: Request) -> Response<Body> {
    let query = request.uri().query().unwrap_or_default();
    let language = if query == "language=en" { Language::En } else { Language::Fr };
    let kind =
        request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let (json, form) =
        (kind.starts_with("application/json"), kind.starts_with("application/x-www-form-urlencoded"));
    // A page of somebody else files nothing here; programs that are no browser say nothing.
    let site = request
        .headers()
        .get("sec-fetch-site")
        .map_or("same-origin", |site| site.to_str().unwrap_or_default());
    if !matches!(site, "same-origin" | "none") {
        return plain(&receiver, StatusCode::FORBIDDEN, "403");
    }
    let Ok(body) = to_bytes(request.into_body(), MOST_BYTES).await else {
        return plain(&receiver, StatusCode::PAYLOAD_TOO_LARGE, texts::TOO_LARGE.in_language(language));
    };
    let answer = if json {
        receiver.take_json(&body, language).await
    } else if form {
        receiver.take_form(&body).await
    } else {
        return plain(&receiver, StatusCode::UNSUPPORTED_MEDIA_TYPE, "application/json");
    };
    respond(answer)
}

/// `ID.ics`: an event that was kept, for an agenda. The number is known to who has filed it alone.
async fn calendar(State(receiver): Shared, Path(file): Path<String>) -> Response<Body> {
    let id = file.strip_suffix(".ics").unwrap_or_default();
    match receiver.calendar(id).await {
        Ok(Some(answer)) => respond(Ok(answer)),
        Ok(None) => plain(&receiver, StatusCode::NOT_FOUND, texts::NOT_FOUND.in_language(Language::Fr)),
        Err(error) => respond(Err(error)),
    }
}

/// The clock of the server, by which the page counts: that of a visitor may be wrong.
async fn clock(State(receiver): Shared) -> Response<Body> {
    respond(Ok(Answer::json(200, &json!({"now": receiver.clock.now()}))))
}

/// For tests: a line of options, then a submission as it is; the answer is the report as the library
/// writes it.
async fn check(request: Request) -> Response<Body> {
    let body = to_bytes(request.into_body(), 4 * MOST_BYTES).await.unwrap_or_default();
    let end = body.iter().position(|byte| *byte == b'\n').unwrap_or(body.len());
    let (options, submission) = body.split_at(end);
    let options = String::from_utf8_lossy(options);
    let submission = submission.strip_prefix(b"\n").unwrap_or_default();
    let report = campagne::wire::Library::new().check(submission, &options);
    respond(match report {
        Ok(body) => Ok(Answer { status: 200, content_type: "application/json", body }),
        Err(error) => Ok(Answer { status: 400, content_type: "application/json", body: error.to_json() }),
    })
}

fn plain(receiver: &Receiver, status: StatusCode, title: &str) -> Response<Body> {
    let form = receiver.pages(Language::Fr).form(Filled::default());
    respond(Ok(Answer::html(status.as_u16(), page::plain(&form, title))))
}

fn respond(answer: Result<Answer, String>) -> Response<Body> {
    let answer = answer.unwrap_or_else(|error| {
        eprintln!("campagne-web-form: {error}");
        Answer { status: 500, content_type: "text/plain", body: String::new() }
    });
    let mut response = Response::new(Body::from(answer.body));
    *response.status_mut() = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(answer.content_type));
    // What was filed stays out of shared caches.
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// The headers of every answer.
async fn secure(mut response: Response<Body>) -> Response<Body> {
    let policy = format!("{POLICY}; frame-ancestors 'none'");
    let headers = response.headers_mut();
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "no-referrer"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("permissions-policy", "camera=(), geolocation=(), microphone=()"),
    ] {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    response
}
