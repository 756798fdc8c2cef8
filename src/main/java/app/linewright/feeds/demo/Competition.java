package app.linewright.feeds.demo;

import app.linewright.sport.LeagueKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One league of the demo. */
sealed interface Competition permits SoccerDemo, BasketballDemo {
    LeagueKey league();

    /** The names of the teams. */
    List<String> teams();

    Rounds rounds();

    /** How long a game takes. */
    Duration length();

    /** The game of {@code pairing}, priced from {@code opens} on. */
    DemoGame game(Pairing pairing, Instant opens);
}
