package app.linewright;

import static app.linewright.feeds.oddsapi.PlayedOddsApi.json;
import static app.linewright.feeds.oddsapi.PlayedOddsApi.status;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.cli.Here;
import app.linewright.cli.Terminal;
import app.linewright.feeds.http.Transport;
import app.linewright.feeds.live.FeedFailure;
import app.linewright.feeds.oddsapi.OddsApi;
import app.linewright.feeds.oddsapi.OddsApiKeys;
import app.linewright.feeds.oddsapi.PlayedGames;
import app.linewright.feeds.oddsapi.PlayedOddsApi;
import app.linewright.store.Attempt;
import app.linewright.store.Keyring;
import app.linewright.store.PreparedKeyring;
import app.linewright.store.Refusal;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedFileNamingAndTriggeringPolicy;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * The key of The Odds API is searched for in all that the program leaves behind after a day on which nearly everything
 * goes wrong and strangers repeat the key in every way: in what it says, and byte by byte in its home, with rotated
 * logs of the finest level, the database, exports and archives, and in what is packed in any of them.
 */
class KeySearchTest {
    /** With signs that addresses write otherwise. */
    private static final String SECRET = "canary+0123/4567=89&ab%cdef~*canary";
    private static final String IN_ADDRESSES = URLEncoder.encode(SECRET, UTF_8);
    private static final String IN_BASE64 =
            Base64.getEncoder().encodeToString(("GET /v4/sports/?apiKey=" + SECRET + " ").getBytes(UTF_8));
    private static final String EVERY_WAY = String.join(" ", SECRET, IN_ADDRESSES,
            "canary%2b0123%2f4567%3d89%26ab%25cdef%7e*canary", SECRET.replace("/", "\\/"), IN_BASE64,
            Base64.getUrlEncoder().encodeToString(SECRET.getBytes(UTF_8)));
    private static final Transport.Limits IMPATIENT = new Transport.Limits(
            Duration.ofMillis(500), Duration.ofMillis(250), Duration.ofSeconds(1), 1_000_000);

    /** The beginning and the end of the key, as they can be written. */
    private static final List<String> TRACES = traces("canary");

    @TempDir
    private Path folder;
    private Path home;
    private PlayedOddsApi provider;
    private Instant now = Instant.parse("2026-11-21T12:00:00Z");
    private Map<String, String> environment = Map.of("LINEWRIGHT_ODDS_API_KEY", SECRET);
    private Keyring keyring = Keyring.NONE;
    private final StringWriter said = new StringWriter();
    private final List<String> commands = new ArrayList<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level level = root.getLevel();

    @BeforeEach
    void play() throws IOException {
        home = folder.resolve("home");
        provider = new PlayedOddsApi();
        root.setLevel(Level.TRACE);
    }

    @AfterEach
    void stop() {
        root.setLevel(level);
        provider.close();
    }

    @Test
    void theKeyIsNowhere() throws IOException {
        run("quota", "--budget", "100000");
        var games = new PlayedGames(provider, now.minusSeconds(10));
        for (var price : List.of("-110", "-112", "-115", "-120")) {
            games.quoted(price, now.minusSeconds(10));
            refresh();
            now = now.plus(Duration.ofMinutes(5));
        }
        endings().forEach(ending -> {
            provider.otherwise(ending);
            now = now.plus(Duration.ofHours(7));
            refresh();
        });
        provider.close();
        now = now.plus(Duration.ofHours(7));
        refresh();
        lookAtEverything();

        assertThat(provider.asked()).hasSizeGreaterThan(20).allSatisfy(target ->
                assertThat(target).contains(IN_ADDRESSES.substring(0, 20)));
        assertThat(commands).hasSizeGreaterThan(20);
        assertThat(said.toString()).contains("[key]", "prices of").doesNotContain(TRACES);
        assertThat(files()).map(each -> home.relativize(each).toString())
                .anyMatch(name -> name.matches("logs/linewright\\.[-\\d]+\\.\\d+\\.log"))
                .contains("logs/linewright.log", "prices.csv", "prices.csv.gz")
                .anyMatch(name -> name.startsWith("archive/"));
        // Each answer that was kept, and files.
        assertThat(searched()).isGreaterThan(10);
    }

    @Test
    void aKeyThatIsKeptInAKeyringIsNowhereElse() throws IOException, FeedFailure {
        var kept = new PreparedKeyring();
        environment = Map.of();
        keyring = kept;

        keep(keys -> assertThat(keys.keep(SECRET)).isInstanceOf(OddsApiKeys.Outcome.Done.class));
        useTheKey();
        kept.locked(true);
        refresh();
        run("doctor");

        assertThat(kept.kept()).hasSize(1).containsValue(SECRET);
        assertThat(said.toString()).contains("is in the keyring of this computer.", "it may be locked");
    }

    @Test
    void aKeyThatIsSealedIsNowhereInClear() throws IOException, FeedFailure {
        environment = Map.of();

        keep(keys -> {
            assertThat(keys.keep(SECRET)).isInstanceOf(OddsApiKeys.Outcome.OnlyHeld.class);
            keys.seal("a passphrase".toCharArray());
        });
        environment = Map.of("LINEWRIGHT_ODDS_API_KEY", SECRET);
        useTheKey();
        environment = Map.of();
        run("doctor");
        refresh();

        assertThat(files()).map(each -> home.relativize(each).toString()).contains("odds-api-key.sealed");
        assertThat(said.toString()).contains("sealed with a passphrase.", "give its passphrase in the settings");
        assertThat(searched()).isPositive();
    }

    @FunctionalInterface
    private interface Keeping {
        void keep(OddsApiKeys keys) throws FeedFailure;
    }

    /** As the settings of the window do it. */
    private void keep(Keeping keeping) throws FeedFailure {
        switch (Linewright.open(home, outside())) {
            case Attempt.Done<Linewright>(Linewright linewright) -> {
                try (linewright) {
                    keeping.keep(linewright.oddsApi().keys());
                }
            }
            case Attempt.Refused<Linewright>(Refusal refusal) -> throw new AssertionError(refusal.sentence());
        }
    }

    private void useTheKey() throws IOException {
        run("quota", "--budget", "100000");
        new PlayedGames(provider, now.minusSeconds(10)).quoted("-110", now.minusSeconds(10));
        refresh();
        now = now.plus(Duration.ofHours(7));
        provider.otherwise(_ -> status(401, refused(SECRET)).build());
        refresh();
        run("doctor");
        assertThat(provider.asked()).isNotEmpty().allSatisfy(target ->
                assertThat(target).contains(IN_ADDRESSES.substring(0, 20)));
        assertThat(searched()).isPositive();
    }

    /** How much was packed in what was searched: every file of the home, and what was said. */
    private int searched() throws IOException {
        assertThat(said.toString()).doesNotContain(TRACES);
        int packed = 0;
        for (var file : files()) {
            var bytes = Files.readAllBytes(file);
            assertThat(new String(bytes, ISO_8859_1)).as("%s", file).doesNotContain(TRACES);
            for (var unpacked : unpacked(bytes)) {
                assertThat(new String(unpacked, ISO_8859_1)).as("packed in %s", file).doesNotContain(TRACES);
                packed++;
            }
        }
        return packed;
    }

    /** What a provider, or someone on the way to it, may do. */
    private List<Function<RecordedRequest, MockResponse>> endings() {
        var html = "<html><head><title>" + EVERY_WAY + "</title></head><body>Ray ID " + IN_BASE64 + "</body></html>";
        var named = "[{\"id\": \"%s\", \"sport_key\": \"%s\", \"commence_time\": \"2026-11-25T18:00:00Z\","
                + " \"home_team\": \"%s\", \"away_team\": \"%s\", \"bookmakers\": [{\"key\": \"newbook\","
                + " \"title\": \"%s\", \"markets\": [{\"key\": \"h2h\", \"outcomes\": ["
                + "{\"name\": \"Green Bay Packers\", \"price\": 120}, {\"name\": \"Chicago Bears\", \"price\": -130}]},"
                + " {\"key\": \"%s\", \"outcomes\": []}]}]}]";
        return Stream.<Supplied>of(
                        () -> status(401, refused("INVALID_KEY")).build(),
                        () -> status(401, refused(SECRET)).build(),
                        () -> status(429, refused("EXCEEDED_FREQ_LIMIT")).addHeader("Retry-After", 1).build(),
                        () -> status(429, "").addHeader("Retry-After", IN_ADDRESSES).build(),
                        () -> status(422, refused("INVALID_MARKET")).build(),
                        () -> status(418, refused("")).build(),
                        () -> status(500, html).build(),
                        () -> status(503, refused("X")).status("HTTP/1.1 503 " + SECRET).build(),
                        () -> status(200, html).build(),
                        () -> status(200, "{" + html).build(),
                        () -> status(302, html).addHeader("Location", "https://example.org/?k=" + IN_ADDRESSES).build(),
                        () -> status(200, "[]").addHeader("x-requests-remaining", SECRET)
                                .addHeader("x-requests-last", SECRET).build(),
                        () -> status(200, "").onResponseStart(SocketEffect.Stall.INSTANCE).build(),
                        () -> status(200, named).onResponseBody(new SocketEffect.CloseSocket()).build(),
                        () -> json(named.formatted(SECRET, "americanfootball_nfl", IN_ADDRESSES, IN_BASE64, SECRET,
                                SECRET), 3),
                        () -> json(named.formatted("c0ffee0a", "americanfootball_nfl", "Green Bay Packers",
                                "Chicago Bears", "Book " + SECRET + " " + IN_BASE64, IN_ADDRESSES), 3))
                .<Function<RecordedRequest, MockResponse>>map(each -> _ -> {
                    rotateTheLogOften();
                    return each.get();
                })
                .toList();
    }

    private static String refused(String code) {
        return "{\"message\": \"" + EVERY_WAY + "\", \"error_code\": \"" + code + "\"}";
    }

    @FunctionalInterface
    private interface Supplied {
        MockResponse get();
    }

    /** Every 50 kB instead of every 5 MB. */
    private void rotateTheLogOften() {
        if (root.getAppender("home") instanceof RollingFileAppender<ILoggingEvent> log
                && log.getTriggeringPolicy() instanceof SizeAndTimeBasedRollingPolicy<ILoggingEvent> policy
                && policy.getTimeBasedFileNamingAndTriggeringPolicy()
                        instanceof SizeAndTimeBasedFileNamingAndTriggeringPolicy<ILoggingEvent> trigger) {
            trigger.setMaxFileSize(new FileSize(50_000));
        }
    }

    private void lookAtEverything() {
        var nfl = new String[] {"--league", "nfl", "--date", "2026-11-22"};
        for (var form : List.of(new String[0], new String[] {"--json"})) {
            run(join(form, "quota"));
            run(join(form, "doctor"));
            run(join(form, "history", "status"));
            run(join(form, join(nfl, "board")));
            run(join(form, join(nfl, "value")));
            run(join(form, join(nfl, "movement", "--team", "Packers")));
            run(join(form, join(nfl, "best-price", "--team", "Packers")));
            run(join(form, "rank", "--league", "nfl"));
            run(join(form, "refresh", "--feed", "odds_api", "--league", "nfl", "--key-file", folder.toString()));
        }
        run("export", "quotes", "--from", "2026-11-20", "--to", "2026-11-30", "--to-file",
                home.resolve("prices.csv").toString());
        run("export", "quotes", "--from", "2026-11-20", "--to", "2026-11-30", "--to-file",
                home.resolve("prices.csv.gz").toString());
        now = now.plus(Duration.ofDays(90));
        run("history", "archive", "--run", "--always");
        run("doctor", "--json");
    }

    private void refresh() {
        run("refresh", "--feed", "odds_api", "--league", "nfl,epl", "--props", "player_pass_yds");
    }

    private void run(String... arguments) {
        var writer = new PrintWriter(said, true);
        commands.add(arguments[0]);
        Launcher.run(
                new Terminal(writer, writer, OptionalInt.empty(), false, false),
                outside(),
                join(arguments, "--home", home.toString()));
        writer.flush();
    }

    private Outside outside() {
        return new Outside(
                new Here(() -> now, ZoneOffset.UTC),
                environment,
                new OddsApi.Reach(provider.host(), IMPATIENT, _ -> { }),
                keyring);
    }

    private static String[] join(String[] last, String... first) {
        return Stream.concat(Stream.of(first), Stream.of(last)).toArray(String[]::new);
    }

    private List<Path> files() throws IOException {
        try (var files = Files.walk(home)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** {@code word} in base64, wherever it stands in what was encoded, plain, in hexadecimal and in UTF-16. */
    private static List<String> traces(String word) {
        var inBase64 = IntStream.range(0, 3).mapToObj(before -> {
            var whole = Base64.getEncoder().withoutPadding()
                    .encodeToString(("x".repeat(before) + word).getBytes(UTF_8));
            // Characters at the edges hold bits of what stands beside the word too.
            return whole.substring(Math.ceilDiv(before * 8, 6), (before + word.length()) * 8 / 6);
        });
        return Stream.concat(inBase64, Stream.of(
                        word,
                        HexFormat.of().formatHex(word.getBytes(UTF_8)),
                        new String(word.getBytes(UTF_16BE), ISO_8859_1)))
                .toList();
    }

    /** Whatever is gzipped in {@code bytes}, unpacked as far as it goes. */
    private static List<byte[]> unpacked(byte[] bytes) {
        List<byte[]> found = new ArrayList<>();
        for (int at = 0; at + 2 < bytes.length; at++) {
            if (bytes[at] == 0x1f && bytes[at + 1] == (byte) 0x8b && bytes[at + 2] == 8) {
                var out = new ByteArrayOutputStream();
                try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes, at, bytes.length - at))) {
                    gzip.transferTo(out);
                } catch (IOException end) {
                    // What follows it is no second one.
                }
                found.add(out.toByteArray());
            }
        }
        return found;
    }
}
