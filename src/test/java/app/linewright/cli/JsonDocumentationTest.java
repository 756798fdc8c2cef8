package app.linewright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import app.linewright.feeds.RowCounts;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of {@code docs/cli.md} name every field of the JSON, and no other. */
class JsonDocumentationTest {
    private static final Path CLI = Path.of(System.getProperty("linewright.project", "."), "docs", "cli.md");
    private static final Pattern FIELD = Pattern.compile("`([^`]+)`");
    /** Objects that recur, and the headings under which their fields stand. */
    private static final Map<Class<?>, String> OBJECTS = Map.of(
            GameJson.class, "### A game",
            MarketJson.class, "### A market",
            MarketJson.PriceJson.class, "### A price on the board",
            QuoteJson.class, "### The price of a bet",
            LineText.Json.class, "### A line without a price",
            MovementJson.MovedJson.class, "### A price of a series",
            RowCounts.class, "### Counts of rows");

    static Stream<Arguments> documents() {
        return Stream.concat(
                OBJECTS.entrySet().stream().map(object -> arguments(object.getValue(), object.getKey())),
                Stream.of(
                        arguments("### `devig`", DevigCommand.Document.class),
                        arguments("### `hold`", HoldCommand.Document.class),
                        arguments("### `convert`", ConvertCommand.Document.class),
                        arguments("### `import`", ImportCommand.Document.class),
                        arguments("### `refresh`", RefreshCommand.Document.class),
                        arguments("### `quota`", QuotaCommand.Document.class),
                        arguments("### `history`", HistoryCommand.Document.class),
                        arguments("### `export`", ExportCommand.Document.class),
                        arguments("### `tour`", TourCommand.Document.class),
                        arguments("### `doctor`", DoctorCommand.Document.class),
                        arguments("### `events`", EventsCommand.Document.class),
                        arguments("### `board`", BoardCommand.Document.class),
                        arguments("### `best-price`", BestPriceCommand.Document.class),
                        arguments("### `value`", ChanceCommand.Document.class),
                        arguments("#### The `bet` of `value`", ValueCommand.ValueJson.class),
                        arguments("#### The `bet` of `arbs`", ArbsCommand.ArbitrageJson.class),
                        arguments("#### The `bet` of `middles`", MiddlesCommand.MiddleJson.class),
                        arguments("### `movement`", MovementCommand.Document.class),
                        arguments("### `rank`", RankCommand.Document.class)));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theTableNamesEveryFieldAndNoOther(String heading, Class<? extends Record> document) throws IOException {
        var documented = documented(heading);
        var leaves = new TreeSet<String>();
        var all = new TreeSet<String>();
        collect(document, "", leaves, all);

        assertThat(documented).isNotEmpty().containsAll(leaves);
        assertThat(all).containsAll(documented);
    }

    /** The fields in the first column of the table under a heading. */
    private static Set<String> documented(String heading) throws IOException {
        return Files.readString(CLI).lines()
                .dropWhile(line -> !line.equals(heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("#"))
                .filter(line -> line.startsWith("| `"))
                .flatMap(line -> FIELD.matcher(line.substring(0, line.indexOf(" | "))).results())
                .map(field -> field.group(1))
                .collect(Collectors.toSet());
    }

    /** The paths of the fields of a record as JSON has them; {@code leaves} are those without fields of their own. */
    private static void collect(Class<?> type, String path, Set<String> leaves, Set<String> all) {
        for (RecordComponent component : type.getRecordComponents()) {
            var content = content(component.getGenericType());
            var isList = content != component.getType();
            var field = path + snakeCase(component.getName())
                    + (isList && (content.isRecord() || content == Record.class) ? "[]" : "");
            all.add(field);
            if (content.isRecord() && !OBJECTS.containsKey(content)) {
                collect(content, field + ".", leaves, all);
            } else {
                leaves.add(field);
            }
        }
    }

    private static Class<?> content(Type type) {
        return switch (type) {
            case ParameterizedType list -> content(list.getActualTypeArguments()[0]);
            case Class<?> single -> single;
            default -> throw new AssertionError("A field of JSON is a value, a record or a list, not " + type);
        };
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
