package app.linewright.desktop.kit;

import app.linewright.feeds.csv.Shown;
import app.linewright.feeds.http.Silence;
import app.linewright.feeds.live.Allowance;
import app.linewright.feeds.live.FeedTrouble;
import app.linewright.feeds.live.GameTrouble;
import app.linewright.feeds.oddsapi.KeyTrouble;
import app.linewright.feeds.oddsapi.OddsApiProblem;
import app.linewright.feeds.oddsapi.json.AnswerTrouble;
import app.linewright.feeds.oddsapi.json.EventName;
import app.linewright.feeds.oddsapi.json.Listing;
import app.linewright.feeds.oddsapi.json.PartTrouble;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why a feed gave no answer, or what of its answer was not taken, in the language of the window. */
public final class FeedTroubleWords {
    private final Words words;
    private final FailureWords failures;
    private final DateTimeFormatter instant;

    public FeedTroubleWords(Words words) {
        this.words = words;
        this.failures = new FailureWords(words);
        this.instant = DateTimeFormatter.ofPattern(words.say("failure.instant"), words.locale())
                .withZone(ZoneOffset.UTC);
    }

    /** What was wrong and what to do, in a sentence. */
    public String of(FeedTrouble trouble) {
        return switch (trouble) {
            case OddsApiProblem problem -> of(problem);
            case KeyTrouble key -> of(key);
            case AnswerTrouble answer -> of(answer);
            case PartTrouble part -> of(part);
            case GameTrouble game -> of(game);
            // A feed of somebody else: what it says is all that is known.
            default -> trouble.sentence();
        };
    }

    private String of(OddsApiProblem problem) {
        return switch (problem) {
            case OddsApiProblem.KeyRefused(String code) -> words.say(switch (code) {
                case "MISSING_KEY" -> "feed.keyRefused.missing";
                case "DEACTIVATED_KEY" -> "feed.keyRefused.deactivated";
                default -> "feed.keyRefused.unknown";
            });
            case OddsApiProblem.OutOfCredits(Instant until) -> words.say("feed.outOfCredits", at(until));
            case OddsApiProblem.BudgetSpent(Allowance allowance, Allowance.Limit limit) -> of(allowance, limit);
            case OddsApiProblem.AskedAlready(String call, Instant asked, Instant until) ->
                words.say("feed.askedAlready", call, at(asked), at(until));
            case OddsApiProblem.HistoryUnavailable() -> words.say("feed.historyUnavailable");
            case OddsApiProblem.EventGone(_) -> words.say("feed.eventGone");
            case OddsApiProblem.RequestRefused(String call, String code) ->
                words.say("feed.requestRefused", call, code);
            case OddsApiProblem.TooOften(_) -> words.say("feed.tooOften");
            case OddsApiProblem.ServerTrouble(_, int status) -> words.say("feed.serverTrouble", plain(status));
            case OddsApiProblem.NoAnswer(_, Silence why) -> words.say("feed.noAnswer", of(why));
            case OddsApiProblem.Unreachable(_, Silence why) -> words.say("feed.unreachable", of(why));
            case OddsApiProblem.Unexpected(String call, int status, String said) -> said.isEmpty()
                    ? words.say("feed.unexpected", call, plain(status))
                    : words.say("feed.unexpected.said", call, plain(status), quoted(said));
            case OddsApiProblem.Unread(_, FeedTrouble trouble) -> of(trouble);
            case OddsApiProblem.ResultsMissed(var league, Instant last, Instant reach) ->
                words.say("feed.resultsMissed", league.value(), at(last), at(reach));
            case OddsApiProblem.MarketNotTaken(String market, int prices) ->
                words.say("feed.marketNotTaken", prices, quoted(market));
            case OddsApiProblem.OutsideHistory(Instant first, Instant wanted) ->
                words.say("feed.outsideHistory", at(first), at(wanted));
        };
    }

    private String of(Allowance allowance, Allowance.Limit limit) {
        var on = at(allowance.goesOn(limit));
        return switch (limit) {
            case DAY -> words.say("feed.spent.day", allowance.spentToday(), allowance.share(), on);
            case MONTH -> words.say("feed.spent.month", allowance.budget(), allowance.spent(), on);
            case PROVIDER -> words.say("feed.spent.provider", allowance.left(), on);
        };
    }

    private String of(Silence why) {
        return switch (why) {
            case Silence.Plain plain -> words.say(key("feed.silence.", plain));
            case Silence.UnknownHost(String host) -> words.say("feed.unknownHost", host);
            case Silence.NobodyThere(String host) -> words.say("feed.nobodyThere", host);
            case Silence.LeftAlone(String host, Instant until) -> words.say("feed.leftAlone", host, at(until));
            case Silence.TooLarge(long limit) -> words.say("feed.tooLarge", limit);
            case Silence.NotKept(Instant asOf) -> words.say("feed.notKept", at(asOf));
            case Silence.Network(String said) -> said;
        };
    }

    private String of(KeyTrouble trouble) {
        return switch (trouble) {
            case KeyTrouble.Plain plain -> words.say(key("feed.key.", plain));
            case KeyTrouble.KeyFile(var file, var fault) -> words.say(key("feed.keyFile.", fault), file);
            case KeyTrouble.KeyringLocked(var failure) -> words.say("feed.keyringLocked", failures.begun(failure));
            case KeyTrouble.StillInKeyring(var failure) -> words.say("feed.stillInKeyring", failures.begun(failure));
            case KeyTrouble.ShortPassphrase(int least) -> words.say("feed.shortPassphrase", least);
            case KeyTrouble.Unwritable(var file) -> words.say("feed.keyUnwritable", file);
            case KeyTrouble.Unremovable(var file) -> words.say("feed.keyUnremovable", file);
        };
    }

    private String of(AnswerTrouble trouble) {
        return switch (trouble) {
            case AnswerTrouble.Plain plain -> words.say(key("feed.answer.", plain));
            case AnswerTrouble.GoesOn(long offset) -> words.say("feed.answerGoesOn", offset);
            case AnswerTrouble.CutOff(int bytes) -> words.say("feed.answerCutOff", bytes);
            case AnswerTrouble.NoJson(String beginning, long offset) ->
                words.say("feed.answerNoJson", quoted(beginning), offset);
            case AnswerTrouble.NoList(Listing wanted) -> words.say(key("feed.answer.no_list.", wanted));
            case AnswerTrouble.OtherForm form -> words.say(key("feed.answer.", form));
            case AnswerTrouble.TooMuch(int megabytes) -> words.say("feed.answerTooMuch", megabytes);
        };
    }

    private String of(PartTrouble trouble) {
        return switch (trouble) {
            case PartTrouble.NoEntry(Listing list, int number) -> words.say(key("feed.part.no_entry.", list), number);
            case PartTrouble.NoSportKey(String title) -> title.isEmpty()
                    ? words.say("feed.part.noSportKey")
                    : words.say("feed.part.noSportKey.title", quoted(title));
            case PartTrouble.EventLacks(EventName event, var lack) ->
                words.say(key("feed.part.lacks.", lack), event(event));
            case PartTrouble.NoScore(EventName event, String side, String text) ->
                words.say("feed.part.noScore", event(event), Shown.plain(side), quoted(text));
            case PartTrouble.NoBookKey(String text) -> words.say("feed.part.noBookKey", quoted(text));
            case PartTrouble.NamelessBook(EventName event) -> words.say("feed.part.namelessBook", event(event));
            case PartTrouble.OutcomeLeft left -> words.say(
                    "feed.part.outcome",
                    Stream.of(
                                    event(left.event()),
                                    Shown.plain(left.book()),
                                    Shown.plain(left.market()),
                                    left.player() == null ? "" : Shown.plain(left.player()),
                                    left.outcome() == null ? words.say("feed.part.anOutcome") : quoted(left.outcome()))
                            .filter(each -> !each.isEmpty())
                            .collect(Collectors.joining(", ")),
                    of(left.fault()));
            case PartTrouble.More(int parts) -> words.say("feed.part.more", parts);
        };
    }

    private String of(PartTrouble.Fault fault) {
        return switch (fault) {
            case PartTrouble.Fault.Plain plain -> words.say(key("feed.part.", plain));
            case PartTrouble.Fault.BadPrice(var refusal) -> failures.of(refusal);
            case PartTrouble.Fault.BadPoint(String text) -> words.say("feed.part.badPoint", quoted(text));
            case PartTrouble.Fault.TextForPrice(String text) -> words.say("feed.part.textForPrice", quoted(text));
            case PartTrouble.Fault.TextForPoint(String text) -> words.say("feed.part.textForPoint", quoted(text));
        };
    }

    private String event(EventName event) {
        var home = event.home();
        var away = event.away();
        if (home != null && away != null) {
            return words.say("board.game", Shown.plain(home), Shown.plain(away));
        }
        return event.id() == null
                ? words.say("feed.part.anEvent")
                : words.say("feed.part.event", Shown.plain(event.id()));
    }

    private String of(GameTrouble trouble) {
        return switch (trouble) {
            case GameTrouble.UnknownLeague(String league) -> words.say("feed.unknownLeague", quoted(league));
            case GameTrouble.OneTeam(String home, String away, String league) ->
                words.say("feed.oneTeam", quoted(home), quoted(away), league);
            case GameTrouble.NoTeam no -> of(no);
            case GameTrouble.OtherPair pair -> words.say(
                    "feed.otherPair",
                    words.say("board.game", pair.home(), pair.away()),
                    words.say("board.game", pair.formerHome(), pair.formerAway()));
            case GameTrouble.SeveralPlayers(String name, int players, String league) ->
                words.say("feed.severalPlayers", quoted(name), players, quoted(league));
        };
    }

    private String of(GameTrouble.NoTeam no) {
        var name = quoted(no.name());
        var teams = words.list(no.teams());
        return switch (no.likeness()) {
            case NEARLY -> words.say("feed.noTeam.nearly", name, no.league(), teams);
            case SEVERAL -> words.say("feed.noTeam.several", name, no.league(), teams);
            case NEAREST -> no.teams().isEmpty()
                    ? words.say("feed.noTeam", name, no.league())
                    : words.say("feed.noTeam.nearest", name, no.league(), teams);
        };
    }

    private static String key(String prefix, Enum<?> constant) {
        return prefix + constant.name().toLowerCase(Locale.ROOT);
    }

    private String quoted(String text) {
        return words.say("quoted", Shown.plain(text));
    }

    /** A code, without separators between its digits. */
    private static String plain(int status) {
        return Integer.toString(status);
    }

    private String at(Instant time) {
        return instant.format(time);
    }
}
