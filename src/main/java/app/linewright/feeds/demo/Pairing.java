package app.linewright.feeds.demo;

import java.time.Instant;

/**
 * Who plays whom, and when.
 *
 * @param number the game's own within its league, in the order of the rounds
 * @param home the home side's place among the teams
 * @param away the away side's place among the teams
 * @param sequence the number of this game among those of the pair at this place on its day
 */
record Pairing(long number, int home, int away, Instant start, int sequence) {}
