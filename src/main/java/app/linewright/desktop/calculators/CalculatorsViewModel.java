package app.linewright.desktop.calculators;

import app.linewright.desktop.kit.Words;
import app.linewright.odds.PriceFormat;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** The calculators, each by itself; they keep what is written in them while the window is open. */
public final class CalculatorsViewModel {
    private final ObjectProperty<PriceFormat> format = new SimpleObjectProperty<>(PriceFormat.DECIMAL);
    private final ReadOnlyStringWrapper summary;
    private final List<Calculator> calculators;

    public CalculatorsViewModel(Words words) {
        summary = new ReadOnlyStringWrapper(words.say("calculators.summary"));
        calculators = List.of(
                new Converter(format, words),
                new HoldCalculator(format, words),
                new NoVig(format, words),
                new ArbitrageCalculator(format, words),
                new MiddleCalculator(format, words),
                HedgeCalculator.ofBet(format, words),
                HedgeCalculator.ofFreeBet(format, words));
    }

    List<Calculator> calculators() {
        return calculators;
    }

    /** In which prices are shown. */
    public ObjectProperty<PriceFormat> formatProperty() {
        return format;
    }

    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }
}
