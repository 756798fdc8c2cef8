package app.linewright;

import app.linewright.cli.Here;
import app.linewright.cli.TourCommand;
import app.linewright.desktop.Opening;
import app.linewright.desktop.tour.Scenery;
import app.linewright.desktop.tour.Tour;
import app.linewright.feeds.ImportWatch;
import app.linewright.feeds.demo.DemoLeague;
import app.linewright.feeds.demo.DemoTerms;
import app.linewright.feeds.live.FeedFailure;
import app.linewright.feeds.oddsapi.OddsApi;
import app.linewright.store.Attempt;
import app.linewright.store.Doctor;
import app.linewright.store.Finding;
import app.linewright.store.Keyring;
import app.linewright.store.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The tour on homes of its own, which go with it: the demo leagues as they stand at one instant, and the sample season.
 * Neither the clock nor the zone, language, keys and home of this computer enter the pictures.
 */
final class TourGuide implements TourCommand.Guide {
    private static final Instant NOW = Instant.parse("2026-01-10T12:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    /** For how long prices were asked for before, and how often. */
    private static final Duration HISTORY = Duration.ofMinutes(100);
    private static final Duration EVERY = Duration.ofMinutes(5);

    private static final String SEASON = """
            Div,Date,Time,HomeTeam,AwayTeam,FTHG,FTAG,FTR,B365H,B365D,B365A,PSH,PSD,PSA
            E0,13/08/2022,15:00,Arsenal,Leicester,4,2,H,1.40,4.75,7.50,1.42,4.90,7.80
            E0,13/08/2022,15:00,Brighton,Newcastle,0,0,D,2.40,3.30,3.00,2.45,3.35,3.10
            E0,13/08/2022,15:00,Man City,Bournemouth,4,0,H,1.08,11.00,26.00,1.09,11.5o,27.00
            E0,13/08/2022,17:30,Brentford,Man Untied,4,0,H,3.80,3.75,1.95,3.90,3.80,1.97
            E0,14/08/2022,14:00,Nott'm Forest,West Ham,1,0,H,3.10,3.30,2.35,3.20,3.35,2.38
            E0,31/02/2023,16:30,Chelsea,Tottenham,2,2,D,2.30,3.40,3.10,2.34,3.45,3.20
            """;
    private static final String UNEXPLAINED = """
            Kick-off;Host;Guest;Anchor host;Anchor draw;Anchor guest
            10.01.2026 15:00;Brackwater City;Marrowdale;2.44;3.95;3.45
            10.01.2026 15:00;Ferncastle;Aldermoor;1.98;3.60;4.10
            10.01.2026 17:30;Pellworth;Stonehaven Rovers;2.75;3.30;2.70
            """;

    private final Map<String, String> environment;
    private volatile Instant now = NOW;

    /** @param environment tells whether there is a display */
    TourGuide(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public List<String> screens() {
        return Tour.screens();
    }

    @Override
    public List<Path> take(Path folder, Set<String> wanted, Consumer<Path> taken) throws IOException {
        if (Doctor.display(environment).state() != Finding.State.OK && System.getProperty("glass.platform") == null) {
            // JavaFX draws without a display as well.
            System.setProperty("glass.platform", "Headless");
        }
        var place = Files.createTempDirectory("linewright-tour");
        try {
            return new Tour(scenery(place)).take(folder, wanted, taken);
        } finally {
            remove(place);
        }
    }

    private Scenery scenery(Path place) throws IOException {
        InstantSource clock = () -> now;
        var outside = new Outside(new Here(clock, ZONE), Map.of(), OddsApi.Reach.USUAL, Keyring.NONE);
        return new Scenery(
                () -> Launcher.opening(place.resolve("fresh"), outside),
                () -> filled(place.resolve("filled"), outside),
                () -> new Opening.Refused(new Refusal(
                        Refusal.Fault.RUNNING_AS, "/home/ann/.local/share/linewright", "4711")),
                Files.writeString(place.resolve("E0_2223.csv"), SEASON),
                Files.writeString(place.resolve("anchor-prices.csv"), UNEXPLAINED),
                clock,
                time -> now = now.plus(time),
                ZONE);
    }

    private Opening filled(Path home, Outside outside) {
        return switch (Linewright.open(home, outside)) {
            case Attempt.Done<Linewright>(Linewright linewright) -> {
                fill(linewright, outside.clock());
                yield new Opening.Opened(linewright.desk());
            }
            case Attempt.Refused<Linewright>(Refusal refusal) ->
                new Opening.Refused(refusal);
        };
    }

    private void fill(Linewright linewright, InstantSource clock) {
        linewright.imports().runSample(ImportWatch.NOBODY);
        var demo = new DemoLeague(DemoTerms.USUAL, clock);
        var refreshes = linewright.refreshes();
        for (now = NOW.minus(HISTORY); !now.isAfter(NOW); now = now.plus(EVERY)) {
            try {
                refreshes.refresh(demo);
            } catch (FeedFailure impossible) {
                throw new IllegalStateException("The demo leagues are played in this process.", impossible);
            }
        }
        now = NOW.plusSeconds(14);
    }

    private static void remove(Path place) throws IOException {
        try (var files = Files.walk(place)) {
            files.sorted(Comparator.reverseOrder()).forEach(TourGuide::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
