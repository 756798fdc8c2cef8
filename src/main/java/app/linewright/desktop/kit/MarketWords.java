package app.linewright.desktop.kit;

import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import app.linewright.odds.Point;
import app.linewright.odds.board.BoardMarket;
import app.linewright.odds.board.Game;
import app.linewright.odds.board.PlayerQuestion;
import app.linewright.sport.League;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What games, markets and outcomes are called in the window. */
public final class MarketWords {
    private final Words words;

    public MarketWords(Words words) {
        this.words = words;
    }

    /** The two teams: {@code Arsenal v Chelsea}. */
    public String game(Game game) {
        return words.say("board.game", game.home().name(), game.away().name());
    }

    /** The market as its league calls it. */
    public String market(MarketType type, League league) {
        return switch (type) {
            case H2H -> words.say(league.sport().drawOffered() ? "market.result" : "market.h2h");
            case SPREADS -> words.say("market.spreads");
            case TOTALS -> words.say("market.totals");
            case PLAYER_TOTAL, PLAYER_YES -> words.say("market.props");
        };
    }

    /** What stands above a market whose outcomes do not name it: the teams, and the player that it asks of. */
    public String title(BoardMarket market) {
        var player = market.player();
        return player == null
                ? game(market.game())
                : words.say("board.player", asked(player), game(market.game()));
    }

    private String asked(PlayerQuestion question) {
        var stat = question.prop().stat();
        return words.say(
                "market.player",
                question.player(),
                words.find("prop." + stat).orElseGet(question.prop()::title));
    }

    /** What the fair line of {@code market} was made of; empty without one. */
    public String basis(BoardMarket market) {
        var basis = market.fairBasis();
        if (basis == null) {
            return "";
        }
        var made = words.say(
                "basis." + basis.prices().name().toLowerCase(Locale.ROOT),
                words.say("basis.method." + basis.method().key()),
                basis.sources());
        return basis.fallback() ? words.say("basis.fallback", made) : made;
    }

    /** An outcome, with its line where it has one: {@code Over 2.5}. */
    public String outcome(Game game, Outcome outcome, @Nullable Point point) {
        var side = switch (outcome) {
            case HOME -> game.home().name();
            case AWAY -> game.away().name();
            case DRAW -> words.say("board.draw");
            case OVER -> words.say("board.over");
            case UNDER -> words.say("board.under");
            case YES -> words.say("board.yes");
            case NO -> words.say("board.no");
        };
        return point == null ? side : side + "\u00A0" + point(point, outcome);
    }

    /** A line as its outcome has it: with a sign for a spread. */
    public String point(Point point, Outcome outcome) {
        return switch (outcome) {
            case HOME, AWAY, DRAW -> words.figures().signed(point);
            case OVER, UNDER, YES, NO -> words.figures().inLanguage(point.toString());
        };
    }
}
