package app.linewright.feeds.oddsapi.json;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads the entries of {@code /scores}. */
final class ScoresParser {
    private static final int LONGEST_SCORE = 4;

    private final Times times = new Times();

    @Nullable ListedScore read(JsonParser json, Problems problems) {
        var fields = new EventFields(times);
        boolean completed = false;
        Instant updated = null;
        Map<String, String> scores = Map.of();
        for (var field = json.nextName(); field != null; field = json.nextName()) {
            var value = json.nextToken();
            if (fields.take(field, json)) {
                continue;
            }
            switch (field) {
                case "completed" -> completed = OddsApiReader.isTrue(json, value);
                case "last_update" -> updated = times.of(json);
                case "scores" -> scores = scores(json);
                default -> json.skipChildren();
            }
        }
        var event = fields.event(problems);
        if (event == null) {
            return null;
        }
        var home = score(scores, event.home(), fields, problems);
        var away = score(scores, event.away(), fields, problems);
        return new ListedScore(event, completed, home, away, updated);
    }

    /** What is written beside each name. */
    private static Map<String, String> scores(JsonParser json) {
        Map<String, String> scores = new HashMap<>();
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return scores;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                json.skipChildren();
                continue;
            }
            String name = null;
            String score = null;
            for (var field = json.nextName(); field != null; field = json.nextName()) {
                var value = json.nextToken();
                switch (field) {
                    case "name" -> name = JsonBody.text(json);
                    case "score" -> score = value.isNumeric() ? json.getString() : JsonBody.text(json);
                    default -> json.skipChildren();
                }
            }
            if (name != null && score != null) {
                scores.put(name, score);
            }
        }
        return scores;
    }

    private static @Nullable Integer score(
            Map<String, String> scores, String side, EventFields fields, Problems problems) {
        var text = scores.get(side);
        if (text == null) {
            return null;
        }
        var digits = text.strip();
        if (digits.isEmpty()
                || digits.length() > LONGEST_SCORE
                || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            problems.add(new PartTrouble.NoScore(fields.name(), side, text));
            return null;
        }
        return Integer.valueOf(digits);
    }
}
