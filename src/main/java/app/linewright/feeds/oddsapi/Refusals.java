package app.linewright.feeds.oddsapi;

import app.linewright.feeds.csv.Shown;
import app.linewright.feeds.http.Body;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads refusals of The Odds API. Their form is not documented: seen were an object with {@code message} and
 * {@code error_code}. Where there is none, a code is looked for in the text, and the status decides.
 */
final class Refusals {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST = 4_000;
    private static final Pattern CODE = Pattern.compile("\\b(?:MISSING|INVALID|DEACTIVATED|OUT_OF|HISTORICAL|EVENT_NOT"
            + "|UNKNOWN|EXCEEDED)_[A-Z_]{3,60}\\b");

    private Refusals() {}

    /**
     * What an answer with another status than 200 means.
     *
     * @param remaining the credits left, as the answer's headers tell
     */
    static OddsApiProblem problem(OddsApiCall call, int status, Body body, OptionalInt remaining, Instant at) {
        var code = code(body);
        return switch (code) {
            case "OUT_OF_USAGE_CREDITS" -> new OddsApiProblem.OutOfCredits(nextMonth(at));
            case "HISTORICAL_UNAVAILABLE_ON_FREE_USAGE_PLAN" -> new OddsApiProblem.HistoryUnavailable();
            case "EVENT_NOT_FOUND" -> new OddsApiProblem.EventGone(call.text());
            case "MISSING_KEY", "INVALID_KEY", "DEACTIVATED_KEY" -> new OddsApiProblem.KeyRefused(code);
            case "EXCEEDED_FREQ_LIMIT" -> new OddsApiProblem.TooOften(call.text());
            default -> byStatus(call, status, code, body, remaining, at);
        };
    }

    private static OddsApiProblem byStatus(
            OddsApiCall call, int status, String code, Body body, OptionalInt remaining, Instant at) {
        if (status == 401 && remaining.equals(OptionalInt.of(0))) {
            return new OddsApiProblem.OutOfCredits(nextMonth(at));
        }
        if (status == 429) {
            return new OddsApiProblem.TooOften(call.text());
        }
        if (status >= 500) {
            return new OddsApiProblem.ServerTrouble(call.text(), status);
        }
        if (status == 422 || !code.isEmpty()) {
            return new OddsApiProblem.RequestRefused(call.text(), code.isEmpty() ? "status " + status : code);
        }
        if (status == 401) {
            return new OddsApiProblem.KeyRefused("");
        }
        return new OddsApiProblem.Unexpected(call.text(), status, message(body));
    }

    /** The code of a refusal; empty where there is none. */
    private static String code(Body body) {
        var said = field(body, "error_code");
        if (said.matches("[A-Z_]{3,80}")) {
            return said;
        }
        Matcher found = CODE.matcher(body.beginning(LONGEST));
        return found.find() ? found.group() : "";
    }

    private static String message(Body body) {
        var message = field(body, "message");
        return message.length() > 200 ? Shown.onOneLine(message.substring(0, 200)) : Shown.onOneLine(message);
    }

    private static String field(Body body, String name) {
        if (body.size() > LONGEST || !body.looksLikeJson()) {
            return "";
        }
        try {
            JsonNode tree = JSON.readTree(body.bytes());
            return tree.path(name).asString("");
        } catch (JacksonException noJson) {
            return "";
        }
    }

    private static Instant nextMonth(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate().withDayOfMonth(1).plusMonths(1)
                .atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
