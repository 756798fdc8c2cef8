package app.linewright.desktop.opportunity;

import app.linewright.desktop.kit.Words;
import app.linewright.desktop.opportunity.Offering.Kind;
import app.linewright.desktop.opportunity.OpportunityPage.LeftOut;
import app.linewright.desktop.opportunity.OpportunityState.Action;
import app.linewright.desktop.opportunity.OpportunityState.Message;
import app.linewright.odds.board.NoBet;
import java.util.Locale;

/** What the panel says where it has no line to show. */
final class OpportunityMessages {
    private final Words words;

    OpportunityMessages(Words words) {
        this.words = words;
    }

    /**
     * Why nothing was found.
     *
     * @param narrowed whether a smaller edge could still show something
     */
    Message nothing(OpportunityPage page, Kind kind, boolean narrowed) {
        int markets = page.withoutAny();
        if (markets == 0) {
            return message(
                    OpportunityState.Kind.FRESH, "opportunity.fresh",
                    words.say("opportunity.fresh.text", OpportunityViewModel.DAYS), Action.DEMO);
        }
        int old = page.leftOut().stream()
                .filter(each -> each.reason() == NoBet.Reason.TOO_OLD)
                .mapToInt(LeftOut::markets)
                .sum();
        if (old > 0 && 2 * old >= markets) {
            return message(
                    OpportunityState.Kind.STALE, "opportunity.stale",
                    words.say("opportunity.stale.text", old, markets), Action.REFRESH);
        }
        return message(
                OpportunityState.Kind.NONE,
                "opportunity.none." + kind.name().toLowerCase(Locale.ROOT),
                words.say("opportunity.none.text", markets),
                narrowed && kind == Kind.VALUE ? Action.ANY_EDGE : Action.REFRESH);
    }

    /** That reading was given up before anything was there. */
    Message stopped() {
        return message(
                OpportunityState.Kind.NONE, "opportunity.stopped", words.say("board.stopped.text"), Action.AGAIN);
    }

    /** That reading failed before anything was there. */
    Message failed(String reason) {
        return message(OpportunityState.Kind.ERROR, "board.failed.title", reason, Action.AGAIN);
    }

    private Message message(OpportunityState.Kind kind, String title, String text, Action action) {
        return new Message(kind, words.say(title), text, action, words.say(switch (action) {
            case DEMO -> "action.demo";
            case REFRESH -> "action.refresh";
            case ANY_EDGE -> "opportunity.anyEdge";
            case AGAIN -> "action.again";
        }));
    }
}
