//! A server for looking at the site: on loopback, with the headers that a host should send.

use std::net::Ipv4Addr;

use axum::Router;
use axum::http::{HeaderName, HeaderValue, header};
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

use crate::arguments::Serve;
use crate::frame::POLICY;

/// Serves until it is stopped.
pub(crate) fn forever(serve: &Serve) -> Result<(), String> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    runtime.map_err(|error| error.to_string())?.block_on(run(serve))
}

async fn run(serve: &Serve) -> Result<(), String> {
    let files = ServeDir::new(&serve.site).precompressed_br().precompressed_gzip();
    let site = match serve.base.trim_end_matches('/') {
        "" => Router::new().fallback_service(files),
        base => Router::new().nest_service(base, files),
    };
    let site = headers().into_iter().fold(site, |site, (name, value)| {
        site.layer(SetResponseHeaderLayer::if_not_present(name, HeaderValue::from_static(value)))
    });
    let address = (Ipv4Addr::LOCALHOST, serve.port);
    let listener = tokio::net::TcpListener::bind(address).await.map_err(|error| error.to_string())?;
    let port = listener.local_addr().map_err(|error| error.to_string())?.port();
    println!("http://127.0.0.1:{port}{}", serve.base);
    axum::serve(listener, site).await.map_err(|error| error.to_string())
}

fn headers() -> [(HeaderName, &'static str); 4] {
    [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::X_FRAME_OPTIONS, "DENY"),
    ]
}
