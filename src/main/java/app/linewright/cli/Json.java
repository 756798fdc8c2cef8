package app.linewright.cli;

import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes results for programs. The records given are the fields that {@code docs/cli.md} names, in their order. */
final class Json {
    private static final Separators SEPARATORS =
            Separators.createDefaultInstance().withObjectNameValueSpacing(Spacing.AFTER);

    private Json() {}

    /** Writes {@code result} as it is: a program reads it, whatever the terminal can show. */
    static void print(Terminal terminal, Record result) {
        var mapper = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .defaultPrettyPrinter(new DefaultPrettyPrinter(SEPARATORS))
                .build();
        terminal.out().println(mapper.writeValueAsString(result));
    }
}
