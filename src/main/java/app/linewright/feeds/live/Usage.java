package app.linewright.feeds.live;

import java.util.List;

/** What was asked of a provider with one key this month: how much is left, day by day, and the last calls. */
public record Usage(Allowance allowance, List<UsageDay> days, List<UsageCall> lastCalls) {
    public Usage {
        days = List.copyOf(days);
        lastCalls = List.copyOf(lastCalls);
    }
}
