package app.linewright.sport;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The players of a league by name, however it is spelt: case, accents, points and apostrophes do not count. */
public final class PlayerNames {
    private final Map<String, List<Player>> byName;

    PlayerNames(Collection<Player> players) {
        byName = players.stream().sorted(comparing(Player::id)).collect(groupingBy(player -> fold(player.name())));
    }

    /** What a name has in common with its other spellings. */
    public static String fold(String name) {
        return Spelling.fold(name);
    }

    /**
     * Everybody of this name, each once: sources that know one of the same team mean the same, and so does one that
     * knows no team beside them. Where several are left and some play for one of {@code teams}, these alone.
     *
     * @param teams the sides of the game that the player is said to play in
     */
    public List<Player> of(String name, Set<TeamId> teams) {
        var namesakes = byName.getOrDefault(fold(name), List.of());
        Map<Optional<TeamId>, Player> persons = new LinkedHashMap<>();
        for (var player : namesakes) {
            persons.putIfAbsent(Optional.ofNullable(player.team()), player);
        }
        if (persons.size() == 2 && persons.containsKey(Optional.<TeamId>empty())) {
            return List.of(namesakes.getFirst());
        }
        var present = persons.values().stream()
                .filter(player -> teams.stream().anyMatch(team -> Objects.equals(team, player.team())))
                .toList();
        return present.isEmpty() ? List.copyOf(persons.values()) : present;
    }
}
