package app.linewright.feeds.live;

import app.linewright.feeds.http.Body;
import java.time.Instant;

/**
 * An answer as it came, kept for replay.
 *
 * @param request the call, without its key
 */
public record StoredPayload(String request, Instant answered, int status, Body body) {}
