package app.linewright.desktop.calculators;

import app.linewright.desktop.kit.FailureWords;
import app.linewright.desktop.kit.Words;
import app.linewright.odds.Money;
import app.linewright.odds.Point;
import app.linewright.odds.Price;
import app.linewright.odds.PriceFormat;
import app.linewright.odds.board.Fair;
import app.linewright.odds.opportunity.Arbitrages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * A calculator: entries, choices, and an answer that follows them. An entry that cannot be read says why, and as long
 * as there is one there is no answer. A price may be written in any format.
 */
abstract class Calculator {
    private static final Currency USUAL = Currency.getInstance("USD");

    final Words words;
    private final String key;
    private final ObservableValue<PriceFormat> format;
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final List<Choice<?>> choices = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Answer> answer = new ReadOnlyObjectWrapper<>(Answer.NONE);

    /** @param format in which prices are shown */
    Calculator(String key, ObservableValue<PriceFormat> format, Words words) {
        this.key = key;
        this.format = format;
        this.words = words;
        format.subscribe(this::answer);
    }

    /** The answer to the entries; called when all that was added can have been read. */
    abstract Optional<Answer> compute();

    String key() {
        return key;
    }

    String title() {
        return words.say("calculators.title." + key);
    }

    String about() {
        return words.say("calculators.about." + key);
    }

    ObservableList<Entry> entries() {
        return entries;
    }

    List<Choice<?>> choices() {
        return choices;
    }

    ReadOnlyObjectProperty<Answer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    final Entry entry(String name, String text) {
        return add(name, words.say("calculators.field." + name), text, "");
    }

    final Entry percentEntry(String name, String text) {
        return add(name, words.say("calculators.field." + name), text, "%");
    }

    final Entry moneyEntry(String name, String text) {
        return add(name, words.say("calculators.field." + name), text, USUAL.getCurrencyCode());
    }

    private Entry add(String name, String label, String text, String unit) {
        var entry = make(name, label, text, unit);
        entries.add(entry);
        return entry;
    }

    /** An entry that is answered to; it still has to take its place. */
    final Entry make(String name, String label, String text, String unit) {
        var entry = new Entry(key + "-" + name, label, words.figures().inLanguage(text), unit);
        entry.textProperty().subscribe((_, _) -> answer());
        return entry;
    }

    final <T> Choice<T> choice(String name, List<T> options, Function<T, String> text) {
        var choice = new Choice<>(key + "-" + name, words.say("calculators.choice." + name), options, text);
        choice.value().subscribe((_, _) -> answer());
        choices.add(choice);
        return choice;
    }

    /** Reads all entries again and answers. */
    final void answer() {
        answer.set(compute().orElse(Answer.NONE));
    }

    final Optional<Price> price(Entry entry) {
        return read(entry, text -> Price.parse(words.figures().typed(text)));
    }

    final Optional<Point> line(Entry entry) {
        return read(entry, text -> Point.parse(words.figures().typed(text)));
    }

    /** An amount that can be staked. */
    final Optional<Money> stake(Entry entry) {
        return read(entry, text -> {
            var money = words.amounts().read(text, USUAL);
            Arbitrages.checkTotal(money);
            entry.unit(money.currency().getCurrencyCode());
            return money;
        });
    }

    /** A share written in per cent, from 0 to {@code most}. */
    final Optional<Double> percent(Entry entry, int most) {
        return read(entry, text -> {
            try {
                var percent = new BigDecimal(words.figures().typed(text).replace("%", "").strip());
                if (percent.signum() >= 0 && percent.compareTo(BigDecimal.valueOf(most)) <= 0) {
                    return percent.doubleValue() / 100;
                }
            } catch (NumberFormatException unreadable) {
                throw new IllegalArgumentException(noPercentage(text, most), unreadable);
            }
            throw new IllegalArgumentException(noPercentage(text, most));
        });
    }

    private String noPercentage(String text, int most) {
        return words.say("calculators.percent", text, 0, most);
    }

    private <T> Optional<T> read(Entry entry, Function<String, T> reader) {
        var text = entry.textProperty().get().strip();
        if (text.isEmpty()) {
            entry.refuse(words.say("calculators.empty"));
            return Optional.empty();
        }
        try {
            var value = reader.apply(text);
            entry.accept();
            return Optional.of(value);
        } catch (IllegalArgumentException refused) {
            entry.refuse(new FailureWords(words).of(refused));
            return Optional.empty();
        }
    }

    final PriceFormat format() {
        return format.getValue();
    }

    /** A price that was computed, in the format wanted. */
    final String fair(double decimal) {
        double probability = 1 / decimal;
        return words.figures().fair(new Fair(probability, probability, probability), format());
    }

    final String say(String name, Object... arguments) {
        return words.say("calculators." + name, arguments);
    }

    /** {@code minor} units of {@code currency}, to the nearest. */
    static Money money(Currency currency, double minor) {
        return new Money(currency, BigDecimal.valueOf(minor).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }
}
