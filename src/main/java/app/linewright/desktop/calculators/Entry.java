package app.linewright.desktop.calculators;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A field of a calculator: what is written in it, and why that cannot be read. */
final class Entry {
    private final String id;
    private final String label;
    private final StringProperty text;
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper unit;

    /** @param unit what stands beside the field; empty for nothing */
    Entry(String id, String label, String text, String unit) {
        this.id = id;
        this.label = label;
        this.text = new SimpleStringProperty(text);
        this.unit = new ReadOnlyStringWrapper(unit);
    }

    String id() {
        return id;
    }

    String label() {
        return label;
    }

    StringProperty textProperty() {
        return text;
    }

    /** Why the text cannot be read, in a sentence; empty where it can. */
    ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    ReadOnlyStringProperty unitProperty() {
        return unit.getReadOnlyProperty();
    }

    void refuse(String sentence) {
        error.set(sentence);
    }

    void accept() {
        error.set("");
    }

    void unit(String shown) {
        unit.set(shown);
    }
}
