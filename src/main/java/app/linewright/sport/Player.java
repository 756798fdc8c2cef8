package app.linewright.sport;

import org.jspecify.annotations.Nullable;

/** A stored player, as one source knows him. */
public record Player(PlayerId id, PlayerFacts facts) {
    public String name() {
        return facts.name();
    }

    public LeagueKey league() {
        return facts.league();
    }

    /** His team at present; null where no source has said. */
    public @Nullable TeamId team() {
        return facts.team();
    }
}
