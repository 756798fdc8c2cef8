package app.linewright.desktop.opportunity;

import app.linewright.desktop.kit.MarketWords;
import app.linewright.desktop.kit.Words;
import app.linewright.odds.MarketKey;
import app.linewright.odds.MarketType;
import app.linewright.odds.Quote;
import app.linewright.odds.board.Chances;
import app.linewright.odds.board.Game;
import app.linewright.odds.board.PlayerQuestion;
import app.linewright.sport.EventStart;
import app.linewright.sport.League;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** How games, outcomes and starts are named. */
final class OpportunityTexts {
    private final ZoneId zone;
    private final Words words;
    private final MarketWords markets;
    private final DateTimeFormatter start;
    private final DateTimeFormatter date;

    OpportunityTexts(ZoneId zone, Words words) {
        this.zone = zone;
        this.words = words;
        this.markets = new MarketWords(words);
        this.start = DateTimeFormatter.ofPattern(words.say("opportunity.start"), words.locale());
        this.date = DateTimeFormatter.ofPattern(words.say("opportunity.start.date"), words.locale());
    }

    String start(Game game) {
        return switch (game.event().start()) {
            case EventStart.AtInstant(Instant instant) -> start.format(instant.atZone(zone));
            case EventStart.OnDate(var day) -> date.format(day);
        };
    }

    String event(Game game) {
        return words.say("board.game", game.home().name(), game.away().name());
    }

    /** What stands beside a selection: its opponent, or both sides where it is no side. */
    String against(Game game, Quote quote) {
        return switch (quote.outcome()) {
            case HOME -> words.say("opportunity.against", game.away().name());
            case AWAY -> words.say("opportunity.against", game.home().name());
            case DRAW, OVER, UNDER, YES, NO -> event(game);
        };
    }

    String market(Chances<?> chances, MarketKey market, League league) {
        return chances.question(market).map(PlayerQuestion::title).orElseGet(() -> name(market.type(), league));
    }

    private String name(MarketType type, League league) {
        return words.say(switch (type) {
            case H2H -> league.sport().drawOffered() ? "market.result" : "market.h2h";
            case SPREADS -> "market.spreads";
            case TOTALS -> "market.totals";
            case PLAYER_TOTAL, PLAYER_YES -> "market.props";
        });
    }

    String selection(Game game, Quote quote) {
        return markets.outcome(game, quote.outcome(), quote.point());
    }
}
