package app.linewright.bench;

import app.linewright.feeds.live.FeedFailure;
import app.linewright.feeds.oddsapi.json.MadeAnswers;
import app.linewright.feeds.oddsapi.json.OddsApiBooks;
import app.linewright.feeds.oddsapi.json.OddsApiReader;
import app.linewright.feeds.oddsapi.json.OddsPayload;
import app.linewright.odds.BookKey;
import app.linewright.odds.MarketKey;
import app.linewright.odds.MarketQuotes;
import app.linewright.odds.Money;
import app.linewright.odds.PriceFormat;
import app.linewright.odds.Prop;
import app.linewright.odds.ShippedSportsbooks;
import app.linewright.odds.Sportsbook;
import app.linewright.odds.Stage;
import app.linewright.odds.fair.FairLines;
import app.linewright.odds.fair.FairPolicy;
import app.linewright.odds.opportunity.Arbitrages;
import app.linewright.odds.opportunity.BookRules;
import app.linewright.odds.opportunity.OpportunityTerms;
import app.linewright.odds.opportunity.Values;
import app.linewright.odds.points.ScoreModels;
import app.linewright.sport.EventId;
import app.linewright.sport.PlayerId;
import app.linewright.sport.Sport;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * From the bytes of made-up answers of The Odds API, of 60,000 prices, to the fair line of every market, every price
 * above it and every arbitrage; on one thread.
 */
final class OpportunityRounds {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Money TOTAL = new Money(Currency.getInstance("USD"), 100_000);

    private final OddsApiReader reader = new OddsApiReader(PriceFormat.AMERICAN, OddsApiBooks.shipped());
    private final Map<BookKey, Sportsbook> books =
            ShippedSportsbooks.read().stream().collect(Collectors.toMap(Sportsbook::key, Function.identity()));
    private final OpportunityTerms terms = OpportunityTerms.of(books, Set.of());
    private final ScoreModels scores = ScoreModels.shipped();
    private final BookRules rules = BookRules.shipped();
    private final List<byte[]> bodies = bodies();

    /** What one pass found. */
    private record Found(int prices, int markets, int lines, int values, int arbitrages, double readMillis) {}

    static void run(int warmUps, int rounds, PrintStream out) {
        var bench = new OpportunityRounds();
        List<Double> whole = new ArrayList<>();
        List<Double> read = new ArrayList<>();
        List<Double> busy = new ArrayList<>();
        var threads = ManagementFactory.getThreadMXBean();
        Found found = bench.pass();
        for (int round = -warmUps; round < rounds; round++) {
            long processor = threads.getCurrentThreadCpuTime();
            long begin = System.nanoTime();
            found = bench.pass();
            if (round >= 0) {
                busy.add((threads.getCurrentThreadCpuTime() - processor) / 1e6);
                whole.add((System.nanoTime() - begin) / 1e6);
                read.add(found.readMillis);
            }
        }
        out.printf(Locale.ROOT, "%,d prices of %,d markets in %d bodies of %.2f MB; %,d fair lines, %,d values, %,d"
                        + " arbitrages; %d rounds%n%n",
                found.prices, found.markets, bench.bodies.size(),
                bench.bodies.stream().mapToInt(body -> body.length).sum() / 1e6,
                found.lines, found.values, found.arbitrages, rounds);
        out.println("| | p50 | p99 |\n| --- | ---: | ---: |");
        out.printf(Locale.ROOT, "| bytes to quotes | %s |%n", Percentiles.of(read).millis());
        out.printf(
                Locale.ROOT, "| bytes to fair lines, values and arbitrages | %s |%n", Percentiles.of(whole).millis());
        out.printf(Locale.ROOT, "| the same, time on the processor | %s |%n", Percentiles.of(busy).millis());
    }

    private static List<byte[]> bodies() {
        var made = new MadeAnswers(20_261_121, NOW, 40);
        List<byte[]> bodies = new ArrayList<>();
        for (var league : MadeAnswers.Made.values()) {
            bodies.add(made.odds(league, 3, NOW));
            for (int game = 0; game < 9; game++) {
                bodies.add(made.eventOdds(league, game, NOW));
            }
        }
        return bodies;
    }

    private Found pass() {
        long begin = System.nanoTime();
        List<OddsPayload> payloads = bodies.stream().map(this::read).toList();
        double readMillis = (System.nanoTime() - begin) / 1e6;
        var fairLines = new FairLines(FairPolicy.DEFAULT, books);
        var values = new Values(terms);
        var arbitrages = new Arbitrages(terms, rules);
        int[] found = new int[5];
        long event = 0;
        for (var payload : payloads) {
            found[0] += payload.prices();
            for (var each : payload.events()) {
                event++;
                var league = each.event().league();
                var sport = sport(league.value());
                for (var market : each.quotes().entrySet()) {
                    var type = market.getKey().type();
                    var prop = type.isProp() ? new Prop(market.getKey().stat(), new PlayerId(1)) : null;
                    var quotes = new MarketQuotes(new MarketKey(new EventId(event), type, prop), market.getValue());
                    found[1]++;
                    var open = terms.open(quotes, sport, NOW);
                    if (open.admitted().isEmpty()) {
                        continue;
                    }
                    var fair = fairLines.market(
                            type,
                            sport,
                            scores.of(league, type).orElse(null),
                            Stage.PRE_MATCH,
                            quotes.quotes(),
                            open.admission(),
                            NOW);
                    found[2] += fair.line().isPresent() ? 1 : 0;
                    found[3] += values.in(open, fair, 0).size();
                    found[4] += arbitrages.in(open, TOTAL).size();
                }
            }
        }
        return new Found(found[0], found[1], found[2], found[3], found[4], readMillis);
    }

    private OddsPayload read(byte[] body) {
        try {
            return reader.odds(body, NOW);
        } catch (FeedFailure e) {
            throw new IllegalStateException(e);
        }
    }

    private static Sport sport(String league) {
        return Arrays.stream(Sport.values()).filter(each -> league.startsWith(each.key() + "_")).findFirst()
                .orElseThrow();
    }
}
