package app.linewright.desktop.opportunity;

import app.linewright.desktop.kit.Words;
import app.linewright.odds.board.Game;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Says totals or margins in words, three and more in a row as a span: {@code 41, 42, 44 to 48}. */
final class Scores {
    /** Two in a row are read as quickly as their span. */
    private static final int SPAN = 3;

    private final Words words;

    Scores(Words words) {
        this.words = words;
    }

    /** @param totals ascending */
    String totals(List<Integer> totals) {
        return words.say("opportunity.score", listed(totals, this::figures));
    }

    /** @param margins ascending; positive where the home side of {@code game} wins */
    String margins(Game game, List<Integer> margins) {
        return listed(margins, (from, to) -> {
            if (from == 0) {
                return words.say("opportunity.margin.none");
            }
            return from > 0
                    ? words.say("opportunity.margin", game.home().name(), figures(from, to))
                    : words.say("opportunity.margin", game.away().name(), figures(-to, -from));
        });
    }

    private String figures(int from, int to) {
        return from == to ? String.valueOf(from) : words.say("opportunity.range", from, to);
    }

    private static String listed(List<Integer> scores, BiFunction<Integer, Integer, String> said) {
        return runs(scores).stream().map(run -> said.apply(run.from, run.to)).collect(Collectors.joining(", "));
    }

    private record Run(int from, int to) {
        boolean goesOnWith(int score) {
            return score == to + 1 && Integer.signum(score) == Integer.signum(from);
        }

        int length() {
            return to - from + 1;
        }
    }

    private static List<Run> runs(List<Integer> scores) {
        List<Run> runs = new ArrayList<>();
        for (int score : scores) {
            if (!runs.isEmpty() && runs.getLast().goesOnWith(score)) {
                runs.set(runs.size() - 1, new Run(runs.getLast().from, score));
            } else {
                runs.add(new Run(score, score));
            }
        }
        List<Run> shown = new ArrayList<>();
        for (var run : runs) {
            if (run.length() >= SPAN) {
                shown.add(run);
            } else {
                for (int score = run.from; score <= run.to; score++) {
                    shown.add(new Run(score, score));
                }
            }
        }
        return shown;
    }
}
