package app.linewright.feeds.oddsapi.json;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.feeds.live.FeedFailure;
import app.linewright.feeds.live.FeedMarket;
import app.linewright.odds.PriceFormat;
import app.linewright.odds.Quote;
import app.linewright.odds.QuoteTime;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * No body crashes the reader or hangs it: it is refused as a whole in a sentence, or what is taken of it makes sense
 * and the rest is told. {@code -Dlinewright.mutants=100000} makes more mutants, {@code -Dlinewright.seed=…} others.
 */
class JsonMutantsTest {
    private static final int MUTANTS = Integer.getInteger("linewright.mutants", 2_000);
    private static final long SEED = Long.getLong("linewright.seed", 20_261_121);
    private static final long SLOWEST_NANOS = 10_000_000_000L;
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final OddsApiReader reader = new OddsApiReader(PriceFormat.AMERICAN, OddsApiBooks.shipped());
    private final List<byte[]> bodies = bodies();

    private static List<byte[]> bodies() {
        var made = new MadeAnswers(SEED, NOW, 3);
        List<byte[]> bodies = new ArrayList<>();
        for (var league : MadeAnswers.Made.values()) {
            bodies.add(made.odds(league, 1, NOW));
            bodies.add(made.eventOdds(league, 0, NOW));
        }
        return bodies;
    }

    @Test
    void noMutantCrashesHangsOrBringsNonsense() {
        int read = 0;
        for (int i = 0; i < MUTANTS; i++) {
            var random = new Random(SEED + i);
            var mutant = JsonMutation.mutant(bodies.get(random.nextInt(bodies.size())), random);
            try {
                read += look(mutant) == null ? 0 : 1;
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("Mutant " + i + " of seed " + SEED + ":\n" + new String(
                        mutant, 0, Math.min(4_000, mutant.length), StandardCharsets.ISO_8859_1), e);
            }
        }
        // The test would prove nothing if every mutant were refused, or none.
        assertThat(read).isBetween(MUTANTS / 10, MUTANTS * 9 / 10);
    }

    @Test
    void aBadNumberCostsItsOutcomeAndIsTold() throws FeedFailure {
        for (int i = 0; i < MUTANTS / 4; i++) {
            var random = new Random(SEED + i);
            var body = bodies.get(random.nextInt(bodies.size()));
            var whole = reader.odds(body, NOW);
            var mutant = JsonMutation.BAD_NUMBER.applyTo(body, random);
            var payload = look(mutant);
            if (payload != null) {
                assertThat(payload.prices() + payload.problems().size()).as("Mutant %d", i).isEqualTo(whole.prices());
                assertThat(payload.problems()).hasSizeLessThanOrEqualTo(1);
                assertThat(payload.events()).hasSameSizeAs(whole.events());
            }
        }
    }

    /** What the reader takes of a body; null where it refuses it. */
    private @Nullable OddsPayload look(byte[] body) {
        long begin = System.nanoTime();
        try {
            var payload = reader.odds(body, NOW);
            assertThat(payload.problems()).extracting(PartTrouble::sentence)
                    .allMatch(JsonMutantsTest::isOneSentence).hasSizeLessThanOrEqualTo(101);
            payload.untakenInWords().ifPresent(words -> assertThat(words).matches(JsonMutantsTest::isOneSentence));
            int prices = 0;
            for (var event : payload.events()) {
                for (var market : event.quotes().entrySet()) {
                    market.getValue().forEach(quote -> assertThat(makesSense(market.getKey(), quote)).isTrue());
                    prices += market.getValue().size();
                }
            }
            assertThat(payload.prices()).isEqualTo(prices);
            return payload;
        } catch (FeedFailure refusal) {
            assertThat(String.valueOf(refusal.getMessage())).matches(JsonMutantsTest::isOneSentence);
            return null;
        } finally {
            assertThat(System.nanoTime() - begin).isLessThan(SLOWEST_NANOS);
        }
    }

    private static boolean makesSense(FeedMarket market, Quote quote) {
        return (quote.point() != null) == market.type().hasPoint()
                && quote.price().decimal() > 1
                && !(quote.time() instanceof QuoteTime.Exact(Instant at) && at.isAfter(NOW.plusSeconds(60)));
    }

    private static boolean isOneSentence(String text) {
        return text.chars().noneMatch(Character::isISOControl) && text.length() < 800 && text.matches(".*[.?]");
    }
}
