package app.linewright.sport;

/**
 * Another name of a team.
 *
 * @param source the file format or feed that alone uses the name ({@code nflverse}, {@code retrosheet}); empty when
 *     people use it
 */
public record TeamAlias(TeamId team, String text, Kind kind, String source) {
    /** What sort of name an alias is. */
    public enum Kind {
        NAME,
        CITY,
        NICKNAME,
        ABBREVIATION,
        /** A former name or place, such as St. Louis Rams for the Los Angeles Rams. */
        HISTORIC,
        /** A code or shortened spelling of one source. */
        CODE
    }
}
