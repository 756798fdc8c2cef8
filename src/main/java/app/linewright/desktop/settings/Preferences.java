package app.linewright.desktop.settings;

import app.linewright.desktop.board.BoardFilter;
import app.linewright.desktop.board.MarketChoice;
import app.linewright.desktop.board.SavedViews;
import app.linewright.desktop.board.Span;
import app.linewright.desktop.board.TableChoice;
import app.linewright.desktop.watch.PriceAlerts;
import app.linewright.desktop.watch.WatchList;
import app.linewright.odds.PriceFormat;
import app.linewright.sport.LeagueKey;
import app.linewright.store.Setting;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What a person has chosen for the window.
 *
 * @param place where the window stands; empty until it stood somewhere
 * @param panel the key of the panel that is open
 * @param league the one that the Board shows; empty for all
 * @param zone in which days and times are told; empty for that of the computer
 * @param language empty for that of the computer
 * @param textSize in per cent, one of {@link #TEXT_SIZES}
 * @param table how the Board's table is arranged
 * @param views the arrangements of the Board that have a name
 */
public record Preferences(
        Optional<Place> place,
        ThemeChoice theme,
        Density density,
        int textSize,
        PriceFormat format,
        Optional<ZoneId> zone,
        Optional<Language> language,
        String panel,
        Optional<LeagueKey> league,
        MarketChoice market,
        Span span,
        BoardFilter filter,
        WatchList watched,
        TableChoice table,
        PriceAlerts alerts,
        SavedViews views) {
    /** How large text can be, in per cent. */
    public static final List<Integer> TEXT_SIZES = List.of(100, 125, 150, 175, 200);

    /** Before the names of all that is kept of the window. */
    static final String PREFIX = "window/";

    private static final Setting<Optional<Place>> PLACE = optional("place", Place::read, Place::text);
    private static final Setting<ThemeChoice> THEME = choice("theme", ThemeChoice.SYSTEM);
    private static final Setting<Density> DENSITY = choice("density", Density.COMPACT);
    private static final Setting<Integer> TEXT_SIZE = new Setting<>(
            PREFIX + "text_size",
            100,
            text -> TEXT_SIZES.stream().filter(size -> size.toString().equals(text)).findFirst(),
            size -> Integer.toString(size));
    private static final Setting<PriceFormat> FORMAT = choice("price_format", PriceFormat.DECIMAL);
    private static final Setting<Optional<ZoneId>> ZONE = optional("zone", Preferences::zone, ZoneId::getId);
    private static final Setting<Optional<Language>> LANGUAGE = optional(
            "language", choice("language", Language.ENGLISH).read(), choice("language", Language.ENGLISH).write());
    private static final Setting<String> PANEL = Setting.text(PREFIX + "panel", "board");
    private static final Setting<Optional<LeagueKey>> LEAGUE = optional(
            "board.league",
            text -> LeagueKey.isKey(text) ? Optional.of(new LeagueKey(text)) : Optional.empty(),
            LeagueKey::value);
    private static final Setting<MarketChoice> MARKET = choice("board.market", MarketChoice.MONEYLINE);
    private static final Setting<Span> SPAN = choice("board.span", Span.DAY);
    private static final Setting<BoardFilter> FILTER =
            new Setting<>(PREFIX + "board.filter", BoardFilter.NONE, BoardFilter::read, BoardFilter::kept);
    private static final Setting<WatchList> WATCHED =
            new Setting<>(PREFIX + "watched", WatchList.EMPTY, WatchList::read, WatchList::kept);
    private static final Setting<TableChoice> TABLE =
            new Setting<>(PREFIX + "board.table", TableChoice.STANDARD, TableChoice::parse, TableChoice::text);
    private static final Setting<PriceAlerts> ALERTS =
            new Setting<>(PREFIX + "alerts", PriceAlerts.NONE, PriceAlerts::read, PriceAlerts::kept);
    private static final Setting<SavedViews> VIEWS =
            new Setting<>(PREFIX + "board.views", SavedViews.NONE, SavedViews::read, SavedViews::kept);

    /** What holds where nothing was ever chosen. */
    public static final Preferences STANDARD = read(Map.of(), _ -> {});

    /**
     * Reads what was kept.
     *
     * @param kept texts by the name of their setting, as {@link #texts} gives them
     * @param damaged is told, in a sentence, of each text that is no value of its setting; its standard then holds
     */
    public static Preferences read(Map<String, String> kept, Consumer<String> damaged) {
        var reading = new Reading(kept, damaged);
        return new Preferences(
                reading.of(PLACE),
                reading.of(THEME),
                reading.of(DENSITY),
                reading.of(TEXT_SIZE),
                reading.of(FORMAT),
                reading.of(ZONE),
                reading.of(LANGUAGE),
                reading.of(PANEL),
                reading.of(LEAGUE),
                reading.of(MARKET),
                reading.of(SPAN),
                reading.of(FILTER),
                reading.of(WATCHED),
                reading.of(TABLE),
                reading.of(ALERTS),
                reading.of(VIEWS));
    }

    private record Reading(Map<String, String> kept, Consumer<String> damaged) {
        <T> T of(Setting<T> setting) {
            var text = kept.get(setting.name());
            if (text == null) {
                return setting.standard();
            }
            return setting.read().apply(text).orElseGet(() -> {
                damaged.accept("The setting " + setting.name() + " cannot be read (“" + text
                        + "”): its standard holds until it is chosen anew.");
                return setting.standard();
            });
        }
    }

    /** The texts to keep, by the name of their setting. */
    Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        put(texts, PLACE, place);
        put(texts, THEME, theme);
        put(texts, DENSITY, density);
        put(texts, TEXT_SIZE, textSize);
        put(texts, FORMAT, format);
        put(texts, ZONE, zone);
        put(texts, LANGUAGE, language);
        put(texts, PANEL, panel);
        put(texts, LEAGUE, league);
        put(texts, MARKET, market);
        put(texts, SPAN, span);
        put(texts, FILTER, filter);
        put(texts, WATCHED, watched);
        put(texts, TABLE, table);
        put(texts, ALERTS, alerts);
        put(texts, VIEWS, views);
        return texts;
    }

    private static <T> void put(Map<String, String> texts, Setting<T> setting, T value) {
        texts.put(setting.name(), setting.write().apply(value));
    }

    private static <E extends Enum<E>> Setting<E> choice(String name, E standard) {
        var constants = List.of(standard.getDeclaringClass().getEnumConstants());
        return new Setting<>(
                PREFIX + name,
                standard,
                text -> constants.stream().filter(constant -> lower(constant).equals(text)).findFirst(),
                Preferences::lower);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** A choice that can be left open, which is the empty text. */
    private static <T> Setting<Optional<T>> optional(
            String name, Function<String, Optional<T>> read, Function<? super T, String> write) {
        return new Setting<>(
                PREFIX + name,
                Optional.empty(),
                text -> {
                    var value = read.apply(text);
                    return text.isEmpty() || value.isPresent() ? Optional.of(value) : Optional.empty();
                },
                value -> value.<String>map(write).orElse(""));
    }

    private static Optional<ZoneId> zone(String id) {
        try {
            return Optional.of(ZoneId.of(id));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
