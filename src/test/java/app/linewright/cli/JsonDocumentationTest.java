package app.linewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonDocumentationTest {
    static Stream<Class<? extends Record>> documents() {
        return Stream.of(
                DevigCommand.Document.class,
                HoldCommand.Document.class,
                ConvertCommand.Document.class,
                ImportCommand.Document.class,
                DoctorCommand.Document.class,
                EventsCommand.Document.class,
                BoardCommand.Document.class,
                BestPriceCommand.Document.class);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyFieldIsNamedInTheDocumentation(Class<? extends Record> document) throws IOException {
        var project = Path.of(System.getProperty("linewright.project", "."));
        var documentation = Files.readString(project.resolve("docs/cli.md"));

        assertThat(fields(document, new LinkedHashSet<>()))
                .isNotEmpty()
                .allSatisfy(field -> assertThat(documentation).contains("`" + field + "`"));
    }

    /** The names of the fields of a record and of the records within, as JSON has them. */
    private static Set<String> fields(Class<?> type, Set<Class<?>> seen) {
        Set<String> names = new LinkedHashSet<>();
        if (type.isRecord() && seen.add(type)) {
            for (RecordComponent component : type.getRecordComponents()) {
                names.add(snakeCase(component.getName()));
                names.addAll(fields(content(component.getGenericType()), seen));
            }
        }
        return names;
    }

    private static Class<?> content(Type type) {
        return switch (type) {
            case ParameterizedType list -> content(Arrays.asList(list.getActualTypeArguments()).getFirst());
            case Class<?> single -> single;
            default -> throw new AssertionError("A field of JSON is a value, a record or a list, not " + type);
        };
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
