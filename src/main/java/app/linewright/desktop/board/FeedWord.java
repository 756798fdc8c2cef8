package app.linewright.desktop.board;

/** What a feed could not answer: {@code lead} says which, {@code text} why, in a sentence. */
public record FeedWord(String lead, String text) {}
