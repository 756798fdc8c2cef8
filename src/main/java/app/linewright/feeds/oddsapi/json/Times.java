package app.linewright.feeds.oddsapi.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads times in either of The Odds API's forms: {@code 2026-10-16T18:20:11Z}, and seconds since 1970. */
final class Times {
    /** Years from 1970 to 9999; The Odds API's history begins in 2020. */
    private static final long LAST_SECOND = 253_402_300_799L;

    private final Interned<Instant> read = new Interned<>(Times::read);

    /** The time that stands here; null for anything else, which is passed over. */
    @Nullable Instant of(JsonParser json) {
        var token = json.currentToken();
        if (token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT) {
            return read.of(json.getStringCharacters(), json.getStringOffset(), json.getStringLength());
        }
        json.skipChildren();
        return null;
    }

    private static @Nullable Instant read(String text) {
        try {
            if (text.length() <= 12 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
                long second = text.isEmpty() ? -1 : Long.parseLong(text);
                return second < 0 || second > LAST_SECOND ? null : Instant.ofEpochSecond(second);
            }
            var instant = text.endsWith("Z") ? Instant.parse(text) : OffsetDateTime.parse(text).toInstant();
            long second = instant.getEpochSecond();
            return second < 0 || second > LAST_SECOND ? null : instant;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
