package app.linewright.desktop.imports;

import app.linewright.feeds.generic.CsvMapping;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What one column of prices holds, while it is being said. */
public final class PriceLine {
    private final ObjectProperty<MappingChoice> column;
    private final ObjectProperty<MappingChoice> book;
    private final ObjectProperty<@Nullable Bet> bet = new SimpleObjectProperty<>();
    private final ObjectProperty<MappingChoice> point;

    /** What can be bet on, in a market's and an outcome's words of a mapping. */
    public enum Bet {
        MONEYLINE_HOME("moneyline", "home"),
        MONEYLINE_DRAW("moneyline", "draw"),
        MONEYLINE_AWAY("moneyline", "away"),
        SPREAD_HOME("spread", "home"),
        SPREAD_AWAY("spread", "away"),
        TOTAL_OVER("total", "over"),
        TOTAL_UNDER("total", "under");

        private final String market;
        private final String outcome;

        Bet(String market, String outcome) {
            this.market = market;
            this.outcome = outcome;
        }

        String market() {
            return market;
        }

        String outcome() {
            return outcome;
        }

        boolean hasPoint() {
            return !market.equals("moneyline");
        }
    }

    PriceLine(MappingChoice nothing) {
        column = new SimpleObjectProperty<>(nothing);
        book = new SimpleObjectProperty<>(nothing);
        point = new SimpleObjectProperty<>(nothing);
    }

    boolean isComplete() {
        var chosen = bet.get();
        return !column.get().isNothing()
                && !book.get().isNothing()
                && chosen != null
                && (!chosen.hasPoint() || !point.get().isNothing());
    }

    /** As a mapping says it, once it is complete. */
    CsvMapping.PriceColumn column() {
        var chosen = Objects.requireNonNull(bet.get());
        return new CsvMapping.PriceColumn(
                Objects.requireNonNull(column.get().column()),
                Objects.requireNonNull(book.get().value()),
                chosen.market(),
                chosen.outcome(),
                chosen.hasPoint() ? point.get().column() : null,
                null);
    }

    public ObjectProperty<MappingChoice> columnProperty() {
        return column;
    }

    public ObjectProperty<MappingChoice> bookProperty() {
        return book;
    }

    public ObjectProperty<@Nullable Bet> betProperty() {
        return bet;
    }

    public ObjectProperty<MappingChoice> pointProperty() {
        return point;
    }
}
