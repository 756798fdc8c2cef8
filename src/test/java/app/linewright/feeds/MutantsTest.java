package app.linewright.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.feeds.csv.FileNote;
import app.linewright.feeds.file.ImportProblem;
import app.linewright.feeds.mutants.Mutation;
import app.linewright.store.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No file crashes an import, hangs it, or changes a stored row without its report saying so. {@code
 * -Dlinewright.mutants=100000} makes more mutants, {@code -Dlinewright.seed=…} others.
 */
class MutantsTest {
    private static final int MUTANTS = Integer.getInteger("linewright.mutants", 200);
    private static final long SEED = Long.getLong("linewright.seed", 20_261_121);
    /** Then the database is made anew, so that what mutants added does not slow down the rest. */
    private static final int PER_DATABASE = 1000;

    private static final long SLOWEST_NANOS = 20_000_000_000L;

    private static boolean isOneSentence(String text) {
        return text.chars().noneMatch(Character::isISOControl) && text.length() < 800 && text.matches(".*[.?]");
    }

    private static final List<String> FILES = List.of("""
            Div,Date,Time,HomeTeam,AwayTeam,FTHG,FTAG,FTR,HTHG,HTAG,HTR,PSH,PSD,PSA,MaxH,AHh,PAHH,PAHA,P>2.5,P<2.5,PSCH
            E0,13/08/2022,15:00,Arsenal,Fulham,3,1,H,2,0,H,1.44,4.9,7.5,1.5,-1.25,1.95,1.97,1.7,2.2,1.4
            E0,13/08/2022,15:00,Brighton,Everton,1,1,D,0,1,A,2.42,3.3,3.05,2.52,-0.25,2.06,1.86,1.92,1.98,2.45
            E0,13/08/2022,17:30,Brentford,Wolves,2,0,H,1,0,H,2.07,3.45,3.65,2.12,-0.5,2.06,1.84,1.88,2.02,2.1
            E1,20/08/2022,15:00,Watford,Burnley,0,2,A,0,1,A,2.16,3.45,3.4,2.2,-0.5,2.14,1.79,2.02,1.88,2.11
            SP1,20/08/2022,20:00,Sevilla,Betis,2,2,D,1,1,D,1.92,3.55,4.2,1.97,-0.5,1.9,2.02,2.1,1.8,1.88
            E0,28/08/2022,16:30,Nott'm Forest,Leeds,,,,,,,5.1,4.1,1.7,5.3,0.75,2,1.92,1.75,2.15,
            """, """
            game_id,season,gameday,gametime,away_team,away_score,home_team,home_score,location,overtime,away_moneyline,\
            home_moneyline,spread_line,away_spread_odds,home_spread_odds,total_line,under_odds,over_odds,home_qb_id,\
            home_qb_name
            a,1999,1999-10-24,,BAL,13,STL,24,Home,0,,,6.5,,,39,,,00-2,Kurt Example
            b,2001,2001-10-15,09:00,STL,26,DET,7,Home,0,-350,280,-7.5,-112,-108,46,-104,-116,,
            c,2016,2017-01-29,18:30,SEA,27,IND,24,Neutral,1,-145,125,-2.5,-104,-106,51,-107,-103,00-3,Matt Example
            d,2026,2026-12-06,13:00,GB,,CHI,,Home,,+120,-140,2.5,-110,-110,44,-110,-110,,
            """, """
            season,date,regular,playoffs,away,home,score_away,score_home,q1_away,q2_away,q3_away,q4_away,ot_away,\
            q1_home,\
            q2_home,q3_home,q4_home,ot_home,whos_favored,spread,total,moneyline_away,moneyline_home
            2010,1/2/10,TRUE,FALSE,utah,sac,117,112,28,24,26,27,12,25,29,22,29,7,away,4.5,207,-185,160
            2010,10/28/09,TRUE,FALSE,mil,orl,98,111,22,26,24,26,0,27,30,28,26,0,home,7.5,196,255,-315
            2010,10/29/09,TRUE,FALSE,den,phx,97,94,20,20,27,30,0,20,24,25,25,0,home,4.5,203.5,172,-208
            """, """
            game_id,date,game_number,start_time,visitor,home,visitor_runs,home_runs,site,home_starter_id,home_starter
            x,2019-06-22,0,6:10PM,TBA,SLN,5,2,LON01,abela001,Aaron Abel
            y,2019-07-13,1,1:08PM,MIA,LAN,3,7,LOS03,brown001,Ned Brown
            y,2019-07-13,2,10:08PM,MIA,LAN,4,9,LOS03,clayc001,Carl Clay
            """, """
            league,season,date,time,home,away,home_score,away_score,neutral,quote_time,stage,\
            price:pinnacle:moneyline:home,\
            price:pinnacle:moneyline:away,price:bet365:spread:home,price:bet365:spread:away,point:bet365:spread
            NFL,2022,2022-11-17,20:15,Green Bay Packers,Titans,20,24,no,2022-11-17T20:00:00-05:00,,1.55,2.6,1.9,1.95,-3
            NFL,2022,2022-11-17,20:15,Green Bay Packers,Titans,20,24,no,2022-11-17T20:10:00-05:00,closing,1.57,2.5,\
            1.9,2,-3
            NBA,2022-23,2022-11-18,,Celtics,Knicks,,,no,,,1.4,3,,,
            """, """
            league,start,home,away,book,market,outcome,point,price,quote_time
            NBA,2024-01-05T00:30:00Z,Celtics,Knicks,fanduel,moneyline,home,,1.40,2024-01-04T20:00:00Z
            NBA,2024-01-05T00:30:00Z,Celtics,Knicks,fanduel,moneyline,away,,3.00,2024-01-04T20:00:00Z
            NBA,2024-01-05T00:30:00Z,Celtics,Knicks,fanduel,spread,away,6.5,1.95,2024-01-04T20:00:00Z
            NBA,2024-01-05T00:30:00Z,Celtics,Knicks,fanduel,total,over,221.5,1.91,2024-01-04T21:00:00Z
            """);

    @TempDir
    private Path folder;

    @Test
    void noMutantCrashesHangsOrChangesARowInSilence() throws IOException {
        for (int first = 0; first < MUTANTS; first += PER_DATABASE) {
            try (var home = TestDatabase.h2()) {
                var trial = new ImportTrial(home.database()).load();
                for (var file : FILES) {
                    assertThat(trial.run(write(file.getBytes(StandardCharsets.UTF_8))).problems()).isEmpty();
                }
                int last = Math.min(first + PER_DATABASE, MUTANTS);
                var state = state(trial);
                for (int i = first; i < last; i++) {
                    state = importMutant(trial, i, state);
                }
            }
        }
    }

    /** @return what is stored afterwards */
    private Map<String, String> importMutant(ImportTrial trial, int number, Map<String, String> before)
            throws IOException {
        var random = new Random(SEED + number);
        var original = FILES.get(random.nextInt(FILES.size())).getBytes(StandardCharsets.UTF_8);
        var mutant = write(Mutation.mutant(original, random));
        try {
            long start = System.nanoTime();
            var report = trial.run(mutant);
            assertThat(System.nanoTime() - start).isLessThan(SLOWEST_NANOS);
            checkReport(report);
            var after = state(trial);
            var touched = touched(before, after);
            var rows = report.rows();
            assertThat(touched).isLessThanOrEqualTo(rows.added() + rows.changed());
            if (rows.added() + rows.changed() > 0) {
                assertThat(touched).isPositive();
            }
            return after;
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError(
                    "Mutant " + number + " of seed " + SEED + ":\n" + Files.readString(mutant,
                            StandardCharsets.ISO_8859_1).substring(0, (int) Math.min(4000, Files.size(mutant))), e);
        }
    }

    private static void checkReport(FileReport report) {
        var rows = report.rows();
        assertThat(rows.read()).isEqualTo(rows.added() + rows.changed() + rows.unchanged() + rows.refused());
        assertThat(report.refusedRows()).hasSize((int) rows.refused());
        assertThat(report.problems()).hasSize((int) report.problemCount());
        assertThat(report.problems()).extracting(ImportProblem::sentence).allMatch(MutantsTest::isOneSentence);
        assertThat(report.notes()).extracting(FileNote::sentence).allMatch(MutantsTest::isOneSentence);
        switch (report.outcome()) {
            case FileReport.Outcome.Done _ -> assertThat(report.kind()).isPresent();
            case FileReport.Outcome.Refused refused -> {
                assertThat(refused.reason()).matches(MutantsTest::isOneSentence);
                assertThat(rows).isEqualTo(RowCounts.NONE);
            }
            case FileReport.Outcome.Cancelled _ -> throw new AssertionError("Nobody cancelled.");
        }
    }

    /** How many games are stored otherwise than before. */
    private static long touched(Map<String, String> before, Map<String, String> after) {
        assertThat(after.keySet()).containsAll(before.keySet());
        return after.entrySet().stream()
                .filter(game -> !Objects.equals(before.get(game.getKey()), game.getValue()))
                .count();
    }

    /** Everything that is stored of every game; the history of its prices by how many each write appended. */
    private static Map<String, String> state(ImportTrial trial) {
        return trial.database.read(transaction -> {
            var state = new HashMap<String, String>();
            for (var query : List.of(
                    "SELECT id, season || ' ' || neutral || ' ' || "
                            + "coalesce(CAST(start_at AS VARCHAR), '-') FROM events",
                    "SELECT event, home || '-' || away || ' ' || overtime || ' ' || periods FROM results",
                    "SELECT event_id, book || ' ' || market || ' ' || stage || ' ' || point FROM stated_lines",
                    "SELECT event_id, id || ' ' || market || ' ' || quote_count FROM odds_snapshots ORDER BY id")) {
                transaction
                        .handle()
                        .createQuery(query)
                        .map((row, context) -> state.merge(row.getString(1), row.getString(2), (a, b) -> a + "\n" + b))
                        .list();
            }
            return state;
        });
    }

    private Path write(byte[] content) throws IOException {
        return Files.write(folder.resolve("mutant.csv"), content);
    }
}
