package app.linewright.feeds.oddsapi.json;

import app.linewright.feeds.live.FeedFailure;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * A body as a whole: either all of it is JSON of the expected form, or nothing of it is used. What it can make grow is
 * bounded: it is refused where it is larger, deeper or longer in its parts than any answer is.
 */
final class JsonBody {
    /** An answer of 60,000 prices has 5 MB. */
    static final int MOST_BYTES = 64 << 20;

    private static final int DEEPEST = 32;
    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NUMBER = 400;

    /** NaN is no JSON, but some write it; it then costs the price that it stands for, not the rest. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNameLength(LONGEST_NAME)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxDocumentLength(MOST_BYTES)
                    .build())
            .build();

    private JsonBody() {}

    /** What a body says. */
    @FunctionalInterface
    interface Reading<T> {
        /**
         * @param json at its first token, which is left with its whole value read
         * @throws FeedFailure if it is JSON of another form
         */
        T read(JsonParser json) throws FeedFailure;
    }

    /** Reads the whole of {@code body}. */
    static <T> T read(byte[] body, Reading<T> reading) throws FeedFailure {
        if (body.length > MOST_BYTES) {
            throw tooMuch();
        }
        try (var json = JSON.createParser(ObjectReadContext.empty(), body)) {
            if (json.nextToken() == null) {
                throw new FeedFailure(AnswerTrouble.Plain.NOTHING);
            }
            T value = reading.read(json);
            if (json.nextToken() != null) {
                throw new FeedFailure(new AnswerTrouble.GoesOn(json.currentTokenLocation().getByteOffset()));
            }
            return value;
        } catch (StreamConstraintsException e) {
            throw tooMuch(e);
        } catch (JacksonException e) {
            if (offset(e) >= body.length - 1) {
                throw new FeedFailure(new AnswerTrouble.CutOff(body.length), e);
            }
            throw new FeedFailure(new AnswerTrouble.NoJson(beginning(body), offset(e)), e);
        }
    }

    private static FeedFailure tooMuch() {
        return new FeedFailure(new AnswerTrouble.TooMuch(MOST_BYTES >> 20));
    }

    private static FeedFailure tooMuch(StreamConstraintsException e) {
        return new FeedFailure(AnswerTrouble.Plain.TOO_DEEP, e);
    }

    private static long offset(JacksonException e) {
        var location = e.getLocation();
        return location == null ? 0 : Math.max(location.getByteOffset(), 0);
    }

    private static String beginning(byte[] body) {
        return new String(body, 0, Math.min(body.length, 30), StandardCharsets.UTF_8).strip();
    }

    /** The text that stands here; null for anything else, which is passed over. */
    static @Nullable String text(JsonParser json) {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            return json.getString();
        }
        json.skipChildren();
        return null;
    }
}
