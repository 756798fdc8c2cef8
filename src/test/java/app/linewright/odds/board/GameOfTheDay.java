package app.linewright.odds.board;

import app.linewright.odds.MarketType;
import app.linewright.odds.Quote;
import app.linewright.sport.DayWindow;
import app.linewright.sport.EventId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** What tests of the board begin with: Arsenal against Chelsea, alone on a day of its own, an hour before the start. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class GameOfTheDay {
    final BoardBench bench = new BoardBench();
    Instant kickOff = Instant.EPOCH;
    EventId game = new EventId(0);
    private LocalDate day = LocalDate.of(2026, 3, 1);

    @BeforeEach
    final void aGameOfItsOwnDay() {
        day = day.plusDays(1);
        kickOff = day.atTime(18, 0).toInstant(ZoneOffset.UTC);
        game = bench.stock.game("Premier League", "Arsenal", "Chelsea", kickOff);
        bench.setClock(kickOff.minus(Duration.ofHours(1)));
    }

    @AfterAll
    final void close() {
        bench.close();
    }

    /** Stores prices of the moneyline. */
    final void stocked(Quote... quotes) {
        bench.stock.quotes(game, MarketType.H2H, quotes);
    }

    final BoardQuestion question() {
        return BoardQuestion.of(DayWindow.of(day, ZoneOffset.UTC));
    }

    final BoardMarket market() {
        return bench.boards.at(question()).markets().getFirst();
    }

    final List<String> leftOut() {
        return market().leftOut().stream().map(LeftOut::sentence).toList();
    }
}
