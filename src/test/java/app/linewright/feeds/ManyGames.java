package app.linewright.feeds;

import java.time.LocalDate;
import java.util.List;

/** A football-data file of as many games as are wanted, one a day, each with a score and five closing prices. */
final class ManyGames {
    static final int QUOTES_PER_ROW = 5;

    private static final List<String> TEAMS = List.of("Arsenal", "Chelsea", "Everton", "Liverpool", "Tottenham");
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

    private ManyGames() {}

    static String csv(int rows) {
        var text = new StringBuilder("Div,Date,HomeTeam,AwayTeam,FTHG,FTAG,PSCH,PSCD,PSCA,AHCh,PCAHH,PCAHA\n");
        for (int i = 0; i < rows; i++) {
            text.append("E0,%td/%<tm/%<tY,%s,%s,%d,%d,2.%02d,3.5,4,-0.5,1.9,1.95\n".formatted(
                    FIRST.plusDays(i), TEAMS.get(i % 5), TEAMS.get((i + 1) % 5), i % 5, i % 3, i % 90 + 10));
        }
        return text.toString();
    }
}
