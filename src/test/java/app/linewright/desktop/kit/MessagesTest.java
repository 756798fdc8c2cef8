package app.linewright.desktop.kit;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.feeds.file.FileKind;
import app.linewright.odds.board.NoBet;
import app.linewright.odds.devig.DevigMethod;
import app.linewright.odds.fair.Basis;
import app.linewright.odds.fair.Refusal;
import app.linewright.odds.opportunity.BookRules;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the window are there in both languages, each is used, and the languages tell the same. */
class MessagesTest {
    private static final Path PROJECT = Path.of(System.getProperty("linewright.project", "."));
    private static final Path FOLDER = PROJECT.resolve("src/main/resources/app/linewright/desktop");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z0-9_.]*)\"");
    private static final Pattern IN_VIEW = Pattern.compile("\"%([A-Za-z0-9_.]+)\"");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final String ENGLISH = "messages.properties";
    private static final String FRENCH = "messages_fr.properties";

    @Test
    void frenchHasTheKeysOfEnglishAndNoOthers() throws IOException {
        assertThat(words(FRENCH).keySet()).isEqualTo(words(ENGLISH).keySet());
    }

    @Test
    void everyKeyIsUsedAndEveryKeyThatIsUsedIsThere() throws IOException {
        var literals = found(PROJECT.resolve("src/main/java/app/linewright/desktop"), ".java", LITERAL);
        var inViews = found(PROJECT.resolve("fxml"), ".fxml", IN_VIEW);
        var prefixes = literals.stream().filter(literal -> literal.endsWith(".")).toList();
        var keys = words(ENGLISH).keySet();

        var unused = keys.stream()
                .filter(key -> !literals.contains(key) && !inViews.contains(key))
                .filter(key -> prefixes.stream().noneMatch(key::startsWith))
                .collect(toCollection(TreeSet::new));

        assertThat(unused).isEmpty();
        assertThat(keys).containsAll(inViews);
    }

    /** Keys that are put together from the names of what is told. */
    @Test
    void everyReasonMethodAndBasisHasItsWords() throws IOException {
        var keys = words(ENGLISH).keySet();

        assertThat(keys).containsAll(keys("refusal.", Refusal.values()));
        assertThat(keys).containsAll(keys("basis.", Basis.values()));
        assertThat(keys).containsAll(keys("opportunity.left.", NoBet.Reason.values()));
        assertThat(keys).containsAll(keys("opening.refused.", app.linewright.store.Refusal.Fault.values()));
        assertThat(keys).containsAll(keys("imports.kind.", FileKind.values()));
        for (var rule : BookRules.shipped().rules()) {
            assertThat(keys).contains("rule." + rule.name().replace(' ', '_'));
            if (!rule.value().equals(BookRules.VARIES)) {
                assertThat(keys).contains("rule.value." + rule.value().replaceAll("[ -]", "_"));
            }
        }
        for (var method : DevigMethod.values()) {
            assertThat(keys).contains("method." + method.key(), "basis.method." + method.key());
        }
    }

    private static List<String> keys(String prefix, Enum<?>[] constants) {
        return Arrays.stream(constants).map(each -> prefix + each.name().toLowerCase(Locale.ROOT)).toList();
    }

    @Test
    void bothLanguagesTellTheSame() throws IOException {
        var english = words(ENGLISH);
        words(FRENCH).forEach((key, text) ->
                assertThat(arguments(text)).as(key).isEqualTo(arguments(english.getOrDefault(key, ""))));
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, FRENCH})
    void everySentenceWithArgumentsCanBeWritten(String file) throws IOException {
        words(file).forEach((key, text) -> {
            assertThat(text).as(key).isNotBlank();
            var arguments = arguments(text);
            if (!arguments.isEmpty()) {
                Object[] numbers = Stream.generate(() -> 2).limit(10).toArray();
                assertThat(new MessageFormat(text, Locale.FRENCH).format(numbers)).as(key).doesNotContain("{", "}");
                // An apostrophe would quote what follows it.
                assertThat(text).as(key).doesNotContain("'");
            }
        });
    }

    @Test
    void frenchKeepsItsSignsWithTheWordBeforeThem() throws IOException {
        words(FRENCH).forEach((key, text) ->
                assertThat(text).as(key).doesNotContain(" :", " ;", " ?", " %", "« ", " »"));
    }

    @Test
    void noSentenceUrges() throws IOException {
        List<String> texts = new ArrayList<>(words(ENGLISH).values());
        texts.addAll(words(FRENCH).values());
        assertThat(texts).noneMatch(text -> text.contains("!") || text.matches("(?i).*\\b(oops|sorry|please|risk-free"
                + "|guaranteed|garanti|sans risque|désolé|veuillez)\\b.*"));
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(found -> found.group(1)).collect(toCollection(TreeSet::new));
    }

    private static Map<String, String> words(String file) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(file))) {
            properties.load(reader);
        }
        Map<String, String> words = new TreeMap<>();
        properties.forEach((key, text) -> words.put((String) key, (String) text));
        return words;
    }

    private static Set<String> found(Path folder, String ending, Pattern pattern) throws IOException {
        try (var files = Files.walk(folder)) {
            var texts = files.filter(file -> file.toString().endsWith(ending)).toList();
            var all = new ArrayList<String>();
            for (var text : texts) {
                pattern.matcher(Files.readString(text)).results().forEach(hit -> all.add(hit.group(1)));
            }
            return all.stream().collect(Collectors.toSet());
        }
    }
}
