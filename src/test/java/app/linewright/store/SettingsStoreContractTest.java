package app.linewright.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@OnEveryEngine
class SettingsStoreContractTest {
    private final Database database;
    private final SettingsStore store =
            new SettingsStore(InstantSource.fixed(Instant.parse("2026-11-21T10:00:00Z")));

    SettingsStoreContractTest(Database database) {
        this.database = database;
    }

    @Test
    void theLastTextOfANameIsKept() {
        put("zone", "Europe/London");
        put("zone", "America/Chicago");
        put("other", "");

        assertThat(find("zone")).contains("America/Chicago");
        assertThat(find("other")).contains("");
        assertThat(find("none")).isEmpty();
    }

    @Test
    void aTextComesBackAsItWentIn() {
        String text = "line\none 'quoted' \\ ü 🏈 " + "x".repeat(SettingsStore.LONGEST - 100);
        put("text", text);

        assertThat(find("text")).contains(text);
    }

    @Test
    void namesAreFoundByTheirBeginningToTheLetter() {
        put("shipped.teams", "1");
        put("shipped.books", "2");
        put("shippedXother", "3");
        put("Shipped.teams", "4");

        Map<String, String> found = database.read(transaction -> store.startingWith(transaction, "shipped."));
        assertThat(found).containsExactly(Map.entry("shipped.books", "2"), Map.entry("shipped.teams", "1"));
    }

    @Test
    void aNameCanBeForgotten() {
        put("zone", "UTC");

        assertThat(remove("zone")).isTrue();
        assertThat(remove("zone")).isFalse();
        assertThat(find("zone")).isEmpty();
    }

    @Test
    void aTypedSettingHasItsStandardUntilItIsSetToWhatCanBeRead() {
        Settings settings = new Settings(database, store);
        Setting<Engine> engine = Setting.choice("engine", Engine.H2);
        assertThat(settings.get(engine)).isEqualTo(Engine.H2);

        settings.set(engine, Engine.POSTGRESQL);
        assertThat(settings.get(engine)).isEqualTo(Engine.POSTGRESQL);

        put("engine", "ORACLE");
        assertThat(settings.get(engine)).isEqualTo(Engine.H2);
    }

    private void put(String name, String content) {
        database.writeDurably(transaction -> {
            store.put(transaction, name, content);
            return content;
        });
    }

    private Optional<String> find(String name) {
        return database.read(transaction -> store.find(transaction, name));
    }

    private boolean remove(String name) {
        return database.write(transaction -> store.remove(transaction, name));
    }
}
