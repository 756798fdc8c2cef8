package app.linewright.desktop.shell;

import app.linewright.desktop.board.BoardFilter;
import app.linewright.desktop.board.BoardRoute;
import app.linewright.desktop.board.BoardViewModel;
import app.linewright.desktop.board.MarketChoice;
import app.linewright.desktop.board.SavedViewsViewModel;
import app.linewright.desktop.board.SavedViewsViewModel.Naming;
import app.linewright.desktop.kit.Words;
import app.linewright.desktop.palette.Fixtures;
import app.linewright.desktop.palette.Fixtures.TeamGame;
import app.linewright.desktop.palette.PaletteEntry;
import app.linewright.desktop.palette.PaletteEntry.Group;
import app.linewright.desktop.settings.Density;
import app.linewright.desktop.settings.Language;
import app.linewright.desktop.settings.Preferences;
import app.linewright.desktop.settings.PreferencesViewModel;
import app.linewright.desktop.settings.ThemeChoice;
import app.linewright.desktop.watch.PriceAlert;
import app.linewright.odds.PriceFormat;
import app.linewright.odds.board.Game;
import app.linewright.sport.EventStart;
import app.linewright.sport.League;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the palette finds in this window. */
public final class PaletteEntries {
    private final ShellViewModel shell;
    private final BoardViewModel board;
    private final SavedViewsViewModel views;
    private final BoardRoute route;
    private final PreferencesViewModel preferences;
    private final Fixtures fixtures;
    private final Words words;
    /** Games are read off the JavaFX thread. */
    private volatile ZoneId zone;

    public PaletteEntries(
            ShellViewModel shell,
            BoardViewModel board,
            SavedViewsViewModel views,
            PreferencesViewModel preferences,
            Fixtures fixtures,
            Words words) {
        this.shell = shell;
        this.board = board;
        this.views = views;
        this.route = new BoardRoute(board);
        this.preferences = preferences;
        this.fixtures = fixtures;
        this.words = words;
        this.zone = preferences.zoneInUse().getValue();
        preferences.zoneInUse().subscribe(now -> zone = now);
    }

    /** The games, the teams and the leagues; reads them, off the JavaFX thread. */
    public List<PaletteEntry> stored() {
        var here = zone;
        var found = fixtures.read();
        List<PaletteEntry> entries = new ArrayList<>();
        found.toCome().forEach(game -> entries.add(game(game, here)));
        found.teams().forEach(team -> entries.add(team(team, here)));
        found.leagues().forEach(league -> entries.add(league(league)));
        return List.copyOf(entries);
    }

    private PaletteEntry game(Game game, ZoneId zone) {
        return new PaletteEntry(
                Group.EVENTS, "ci-data-table", words.say("board.game", game.home().name(), game.away().name()),
                name(game.league()), when(game.event().start(), zone), "", () -> show(game));
    }

    private String name(League league) {
        return league.simulated() ? words.say("board.league.simulated", league.name()) : league.name();
    }

    private PaletteEntry team(TeamGame team, ZoneId zone) {
        return new PaletteEntry(
                Group.TEAMS, "ci-group", team.team().name(), name(team.game().league()),
                when(team.game().event().start(), zone), "", () -> show(team.game()));
    }

    private PaletteEntry league(League league) {
        return new PaletteEntry(
                Group.LEAGUES, "ci-filter", name(league), "", words.say("panel.board"), "", () -> {
                    shell.panelProperty().set(Panel.BOARD);
                    route.to(league);
                });
    }

    private void show(Game game) {
        shell.panelProperty().set(Panel.BOARD);
        var event = game.event();
        var day = event.start().dateIn(preferences.zoneInUse().getValue());
        route.to(event.league(), day, event.id());
    }

    /** Shows the event and the market of {@code alert} on the Board, as they are known now. */
    void show(PriceAlert alert) {
        shell.panelProperty().set(Panel.BOARD);
        board.asOfProperty().set(Optional.empty());
        board.filterProperty().set(BoardFilter.NONE);
        board.marketProperty().set(MarketChoice.of(alert.market().type()));
        var day = alert.start().dateIn(preferences.zoneInUse().getValue());
        route.to(alert.league(), day, alert.market().event());
    }

    private String when(EventStart start, ZoneId zone) {
        return switch (start) {
            case EventStart.AtInstant(Instant instant) -> text("date.when", instant.atZone(zone).toLocalDate())
                    + " " + DateTimeFormatter.ofPattern("HH:mm").format(instant.atZone(zone));
            case EventStart.OnDate(LocalDate date) -> text("date.when", date);
        };
    }

    private String text(String pattern, LocalDate day) {
        return DateTimeFormatter.ofPattern(words.say(pattern), words.locale()).format(day);
    }

    private void addViews(List<PaletteEntry> entries) {
        entries.add(view(Group.VIEWS, words.say("view.call", words.say("view.standard")), views::callStandard));
        views.all().forEach(view -> entries.add(
                view(Group.VIEWS, words.say("view.call", view.name()), () -> views.call(view))));
        entries.add(view(Group.COMMANDS, words.say("view.save"), () -> views.ask(Naming.NEW)));
        views.current().filter(_ -> views.changedProperty().get()).ifPresent(view -> entries.add(
                view(Group.COMMANDS, words.say("view.overwrite", view.name()), views::overwrite)));
    }

    private PaletteEntry view(Group group, String title, Runnable action) {
        return new PaletteEntry(group, "ci-bookmark", title, "", words.say("panel.board"), "", () -> {
            shell.panelProperty().set(Panel.BOARD);
            action.run();
        });
    }

    /** The views and the settings, which need no reading. */
    public List<PaletteEntry> chosen() {
        List<PaletteEntry> entries = new ArrayList<>();
        addViews(entries);
        for (var theme : ThemeChoice.values()) {
            entries.add(setting("settings.theme", "settings.theme." + theme.key(),
                    () -> preferences.themeProperty().set(theme)));
        }
        for (var format : PriceFormat.values()) {
            entries.add(setting("shell.format", "shell.format." + format.key(),
                    () -> preferences.formatProperty().set(format)));
        }
        for (var density : Density.values()) {
            entries.add(setting("settings.density", "settings.density." + density.key(),
                    () -> preferences.densityProperty().set(density)));
        }
        for (var size : Preferences.TEXT_SIZES) {
            entries.add(named("settings.text", words.say("percent", size),
                    () -> preferences.textSizeProperty().set(size)));
        }
        for (var language : Language.values()) {
            entries.add(named("settings.language", language.ownName(),
                    () -> preferences.languageProperty().set(Optional.of(language))));
        }
        ZoneId.getAvailableZoneIds().stream().filter(id -> id.contains("/")).sorted().forEach(id -> entries.add(
                named("settings.zone", id, () -> preferences.zoneProperty().set(Optional.of(ZoneId.of(id))))));
        return entries;
    }

    private PaletteEntry setting(String title, String value, Runnable action) {
        return named(title, words.say(value), action);
    }

    private PaletteEntry named(String title, String value, Runnable action) {
        return new PaletteEntry(
                Group.SETTINGS, "ci-settings-adjust", words.say("palette.setting", words.say(title), value), "", "",
                "", action);
    }
}
