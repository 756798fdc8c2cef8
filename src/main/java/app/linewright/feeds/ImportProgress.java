package app.linewright.feeds;

/**
 * How far an import has come.
 *
 * @param file the name of the file it is at
 * @param number the place of that file among all, from 1
 * @param rows how many rows of it have been gone through in this phase
 * @param ofRows how many there are; 0 in the first phase, in which they are counted
 */
public record ImportProgress(String file, int number, int files, Phase phase, long rows, long ofRows) {
    /** What is being done. */
    public enum Phase {
        /** The whole file is looked through: its rows are counted, its teams and leagues matched. */
        READING,
        /** Its rows are stored, batch by batch. */
        STORING
    }

    /** The share of the files that is done, from 0 to 1; the two phases of a file count as 1 to 4. */
    public double share() {
        double within = switch (phase) {
            case READING -> 0;
            case STORING -> ofRows == 0 ? 1 : 0.2 + 0.8 * rows / ofRows;
        };
        return (number - 1 + within) / files;
    }
}
