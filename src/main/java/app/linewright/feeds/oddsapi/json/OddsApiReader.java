package app.linewright.feeds.oddsapi.json;

import app.linewright.feeds.live.FeedFailure;
import app.linewright.odds.PriceFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads what The Odds API v4 answers. An entry, an outcome or a score that makes no sense is left out and told, and the
 * rest is taken; a body that is not whole, or not of the form asked for, is refused as a whole. Keys that are not known
 * are passed over. Holds no state: one serves any number of threads.
 */
public final class OddsApiReader {
    private final PriceFormat format;
    private final OddsApiBooks books;

    /** @param format in which the calls ask for prices */
    public OddsApiReader(PriceFormat format, OddsApiBooks books) {
        this.format = format;
        this.books = books;
    }

    /**
     * Reads an answer of {@code /sports}.
     *
     * @throws FeedFailure if nothing of the body can be used
     */
    public Listed<ListedSport> sports(byte[] body) throws FeedFailure {
        return JsonBody.read(body, json -> list(json, Listing.SPORTS, (each, problems) -> sport(each, problems)));
    }

    /**
     * Reads an answer of {@code /events}.
     *
     * @throws FeedFailure if nothing of the body can be used
     */
    public Listed<ListedEvent> events(byte[] body) throws FeedFailure {
        return JsonBody.read(body, OddsApiReader::events);
    }

    /**
     * Reads an answer of {@code /scores}.
     *
     * @throws FeedFailure if nothing of the body can be used
     */
    public Listed<ListedScore> scores(byte[] body) throws FeedFailure {
        return JsonBody.read(body, json -> {
            var scores = new ScoresParser();
            return list(json, Listing.SCORES, scores::read);
        });
    }

    /**
     * Reads an answer of {@code /odds}, which is a list of events, or of {@code /events/…/odds}, which is one event.
     *
     * @param fetched when it was answered: a price that claims to be more than 60 s younger has no known time
     * @throws FeedFailure if nothing of the body can be used
     */
    public OddsPayload odds(byte[] body, Instant fetched) throws FeedFailure {
        return JsonBody.read(body, json -> new OddsParser(format, books, fetched).read(json));
    }

    /**
     * Reads a former answer of {@code /odds} or {@code /events/…/odds}.
     *
     * @throws FeedFailure if nothing of the body can be used
     */
    public Historical<OddsPayload> historicalOdds(byte[] body) throws FeedFailure {
        // The time of the snapshot first, wherever it stands: whether a price's own time can be believed hangs on it.
        var at = JsonBody.read(body, json -> historical(json, (data, _) -> {
            data.skipChildren();
            return "";
        })).at();
        return JsonBody.read(body, json -> historical(json, (data, _) -> new OddsParser(format, books, at).read(data)));
    }

    /**
     * Reads a former answer of {@code /events}.
     *
     * @throws FeedFailure if nothing of the body can be used
     */
    public Historical<Listed<ListedEvent>> historicalEvents(byte[] body) throws FeedFailure {
        return JsonBody.read(body, json -> historical(json, (data, _) -> events(data)));
    }

    /** What one entry of a list says; null where it makes no sense, which is told. */
    @FunctionalInterface
    interface Entry<T> {
        @Nullable T read(JsonParser json, Problems problems);
    }

    @FunctionalInterface
    private interface Data<T> {
        T read(JsonParser json, Times times) throws FeedFailure;
    }

    private static <T> Listed<T> list(JsonParser json, Listing what, Entry<T> entry) throws FeedFailure {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw new FeedFailure(new AnswerTrouble.NoList(what));
        }
        var problems = new Problems();
        List<T> entries = new ArrayList<>();
        int number = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            number++;
            if (json.currentToken() != JsonToken.START_OBJECT) {
                json.skipChildren();
                problems.add(new PartTrouble.NoEntry(what, number));
                continue;
            }
            T read = entry.read(json, problems);
            if (read != null) {
                entries.add(read);
            }
        }
        return new Listed<>(entries, problems.all());
    }

    private static Listed<ListedEvent> events(JsonParser json) throws FeedFailure {
        var times = new Times();
        return list(json, Listing.EVENTS, (each, problems) -> {
            var fields = new EventFields(times);
            for (var field = each.nextName(); field != null; field = each.nextName()) {
                each.nextToken();
                if (!fields.take(field, each)) {
                    each.skipChildren();
                }
            }
            return fields.event(problems);
        });
    }

    private static @Nullable ListedSport sport(JsonParser json, Problems problems) {
        String key = null;
        String group = null;
        String title = null;
        String description = null;
        boolean active = false;
        boolean outrights = false;
        for (var field = json.nextName(); field != null; field = json.nextName()) {
            var value = json.nextToken();
            switch (field) {
                case "key" -> key = JsonBody.text(json);
                case "group" -> group = JsonBody.text(json);
                case "title" -> title = JsonBody.text(json);
                case "description" -> description = JsonBody.text(json);
                case "active" -> active = isTrue(json, value);
                case "has_outrights" -> outrights = isTrue(json, value);
                default -> json.skipChildren();
            }
        }
        if (key == null || key.isBlank()) {
            problems.add(new PartTrouble.NoSportKey(title == null ? "" : title));
            return null;
        }
        return new ListedSport(
                key,
                group == null ? "" : group,
                title == null ? key : title,
                description == null ? "" : description,
                active,
                outrights);
    }

    static boolean isTrue(JsonParser json, JsonToken value) {
        json.skipChildren();
        return value == JsonToken.VALUE_TRUE;
    }

    private static <T> Historical<T> historical(JsonParser json, Data<T> data) throws FeedFailure {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw new FeedFailure(AnswerTrouble.OtherForm.NO_FRAME);
        }
        var times = new Times();
        Instant at = null;
        Instant previous = null;
        Instant next = null;
        T read = null;
        for (var field = json.nextName(); field != null; field = json.nextName()) {
            json.nextToken();
            switch (field) {
                case "timestamp" -> at = times.of(json);
                case "previous_timestamp" -> previous = times.of(json);
                case "next_timestamp" -> next = times.of(json);
                case "data" -> read = data.read(json, times);
                default -> json.skipChildren();
            }
        }
        if (at == null || read == null) {
            throw new FeedFailure(
                    at == null ? AnswerTrouble.OtherForm.NO_TIMESTAMP : AnswerTrouble.OtherForm.NO_DATA);
        }
        return new Historical<>(at, previous, next, read);
    }
}
