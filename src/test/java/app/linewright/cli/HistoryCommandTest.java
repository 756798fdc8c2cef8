package app.linewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.feeds.demo.DemoLeague;
import app.linewright.feeds.demo.DemoTerms;
import app.linewright.feeds.live.FeedFailure;
import app.linewright.odds.history.HistoryCare;
import app.linewright.odds.history.QuoteExport;
import app.linewright.sport.Schedule;
import app.linewright.store.Settings;
import app.linewright.store.SettingsStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands say that deal with old prices and write them to files. */
class HistoryCommandTest {
    private static final Instant LATER = Bench.NOON.plus(Duration.ofDays(40));

    @TempDir
    private Path folder;

    private final Bench bench = new Bench();

    @BeforeEach
    void refresh() throws FeedFailure {
        bench.refreshes().refresh(new DemoLeague(DemoTerms.USUAL, InstantSource.fixed(Bench.NOON)));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void whatWouldBeDoneIsShownBeforeItIsDone() throws IOException {
        assertThat(shell().run("history", "status").ends(ExitCode.OK).out())
                .startsWith("From now on: every price is kept, in one block a market after 1 day.\n\n"
                        + "Not done, only looked at: every price is kept, in one block a market after 1 day, of ")
                .containsPattern("prices +([\\d,]+) +\\1\n");
        assertThat(shell().run("history", "archive").ends(ExitCode.OK).out())
                .contains("Not done, only looked at: prices are archived after 30 days, opening and closing ones kept");
        assertThat(folder.resolve("archive")).doesNotExist();

        assertThat(shell().run("history", "thin", "--run").ends(ExitCode.OK).out())
                .contains("Done: of the changes within a minute the last is kept after 30 days, of ");
        assertThat(shell().run("history", "thin", "--days", "7", "--always").ends(ExitCode.OK).out())
                .startsWith("From now on: of the changes within a minute the last is kept after 7 days.\n");
        assertThat(shell().run("history", "keep", "--always", "--json").ends(ExitCode.OK).out())
                .contains("\"rule\": \"keep\"", "\"days\": 1", "\"folder\": null");
    }

    @Test
    void whatIsWrittenWronglyIsSaid() {
        assertThat(shell().run("history", "shrink").ends(ExitCode.USAGE).err())
                .contains("“shrink” is no action: status, keep, thin, archive are");
        assertThat(shell().run("history", "thin", "--days", "0").ends(ExitCode.USAGE).err())
                .contains("“0” is no number of days from 1 to 36500");
        assertThat(shell().run("history", "status", "--run").ends(ExitCode.USAGE).err())
                .isEqualTo("history status takes no other option: it shows what holds.\n");
        assertThat(shell().run("history", "thin", "--folder", "x").ends(ExitCode.USAGE).err())
                .isEqualTo("--folder is for history archive.\n");
        assertThat(shell()
                        .run("export", "teams", "--from", "2026-03-01", "--to-file", "x")
                        .ends(ExitCode.USAGE)
                        .err())
                .contains("“teams” cannot be exported: quotes can");
    }

    @Test
    void pricesAreWrittenOneRowEachAndNeverOverAFile() throws IOException {
        var file = folder.resolve("prices.csv");
        var export = new String[] {
            "export", "quotes", "--league", "soccer_demo", "--from", "2026-03-01", "--zone", "UTC",
            "--to-file", file.toString()
        };
        assertThat(shell().run(export).ends(ExitCode.OK).out())
                .matches("\\d,\\d{3} prices of \\d\\d games written to .*prices\\.csv; some are simulated, "
                        + "as their rows say\\.\n");
        var lines = Files.readAllLines(file);
        assertThat(lines).hasSizeGreaterThan(2_000);
        assertThat(lines.getFirst()).startsWith("league,simulated,date,start,home,away,number,market,");
        assertThat(lines.subList(1, lines.size()))
                .allSatisfy(line -> assertThat(line).startsWith("soccer_demo,simulated,2026-03-01,2026-03-01T1"));
        assertThat(lines).anyMatch(line -> line.contains(",-0.25,"));

        assertThat(shell().run(export).ends(ExitCode.FAILED).err())
                .isEqualTo("There is a file " + file + " already: remove it, or name another.\n");
        assertThat(Files.readAllLines(file)).isEqualTo(lines);
        assertThat(folder.resolve("prices.csv.part")).doesNotExist();
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        var file = folder.resolve("nowhere/prices.csv.gz");
        assertThat(shell()
                        .run("export", "quotes", "--from", "2026-03-01", "--zone", "UTC", "--to-file", file.toString())
                        .ends(ExitCode.FAILED)
                        .err())
                .startsWith("The file " + file + " cannot be written (");
    }

    private Shell shell() {
        var settings = new Settings(bench.database, new SettingsStore(() -> LATER));
        return new Shell()
                .with("history", it -> new HistoryCommand(it.global(), it.terminal(), () -> new HistoryCare(
                        bench.database, bench.events, bench.games, bench.players, bench.quotes, settings,
                        folder.resolve("archive"), () -> LATER)))
                .with("export", it -> new ExportCommand(
                        it.global(),
                        it.terminal(),
                        Bench.HERE,
                        () -> new QuoteExport(
                                bench.database, bench.events, bench.games, bench.players, bench.quotes),
                        () -> new Schedule(bench.database, bench.leagues, bench.events)));
    }
}
