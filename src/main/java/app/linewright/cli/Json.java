package app.linewright.cli;

import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;

/**
 * Writes results for programs. The records given are the fields that {@code docs/cli.md} names, in their order and in
 * snake case. They are so plain that their components alone say how to write them; a binding library would take longer
 * to load than the whole of a small command.
 */
final class Json {
    private static final Separators SEPARATORS =
            Separators.createDefaultInstance().withObjectNameValueSpacing(Spacing.AFTER);
    private static final Pattern WORD = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private Json() {}

    /** Writes {@code result} as it is: a program reads it, whatever the terminal can show. */
    static void print(Terminal terminal, Record result) {
        var printed = new StringWriter();
        try (var json = new JsonFactory().createGenerator(new Context(), printed)) {
            write(json, result);
        }
        terminal.out().println(printed);
    }

    /** Every object on lines of its own. */
    private static final class Context extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter(SEPARATORS);
        }
    }

    private static void write(JsonGenerator json, @Nullable Object value) {
        switch (value) {
            case null -> json.writeNull();
            case Record fields -> writeRecord(json, fields);
            case List<?> all -> {
                json.writeStartArray();
                all.forEach(each -> write(json, each));
                json.writeEndArray();
            }
            case Map<?, ?> named -> {
                json.writeStartObject();
                named.forEach((name, each) -> {
                    json.writeName(String.valueOf(name));
                    write(json, each);
                });
                json.writeEndObject();
            }
            case String text -> json.writeString(text);
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            case BigDecimal number -> json.writeNumber(number);
            case Boolean truth -> json.writeBoolean(truth);
            case Instant instant -> json.writeString(instant.toString());
            case LocalDate date -> json.writeString(date.toString());
            default -> throw new IllegalArgumentException("A " + value.getClass() + " cannot be written as JSON.");
        }
    }

    private static void writeRecord(JsonGenerator json, Record fields) {
        json.writeStartObject();
        for (RecordComponent component : fields.getClass().getRecordComponents()) {
            json.writeName(WORD.matcher(component.getName()).replaceAll("_").toLowerCase(Locale.ROOT));
            write(json, read(component, fields));
        }
        json.writeEndObject();
    }

    private static @Nullable Object read(RecordComponent component, Record fields) {
        var accessor = component.getAccessor();
        accessor.setAccessible(true);
        try {
            return accessor.invoke(fields);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("The field " + component + " cannot be read.", e);
        }
    }
}
