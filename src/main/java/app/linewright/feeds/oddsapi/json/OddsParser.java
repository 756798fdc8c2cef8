package app.linewright.feeds.oddsapi.json;

import app.linewright.feeds.csv.Shown;
import app.linewright.feeds.live.FeedFailure;
import app.linewright.feeds.oddsapi.json.PartTrouble.Fault;
import app.linewright.feeds.oddsapi.json.PartTrouble.Fault.Plain;
import app.linewright.odds.EntryRefusal;
import app.linewright.odds.Point;
import app.linewright.odds.Price;
import app.linewright.odds.PriceFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads one answer of {@code /odds} or {@code /events/…/odds} into columns, event by event. */
final class OddsParser {
    /** A sign and an order of magnitude beyond any line; {@link Point} has the exact limits. */
    private static final int LONGEST_POINT = 12;

    /** What {@link Price} keeps. */
    private static final int MOST_DECIMALS = 8;

    private final PriceFormat format;
    private final Instant fetched;
    private final Problems problems = new Problems();
    private final Times times = new Times();
    private final Interned<String> texts = new Interned<>(text -> text);
    private final Interned<Price> prices;
    private final Interned<Point> points = new Interned<>(OddsParser::point);
    private final FieldNames ofBooks = new FieldNames("key", "title", "last_update", "markets");
    private final FieldNames ofMarkets = new FieldNames("key", "last_update", "outcomes");
    private final FieldNames ofOutcomes = new FieldNames("name", "description", "price", "point");
    private final OutcomeColumns columns = new OutcomeColumns();
    private final QuoteGrouping grouping;

    OddsParser(PriceFormat format, OddsApiBooks books, Instant fetched) {
        this.format = format;
        this.fetched = fetched;
        prices = new Interned<>(this::price);
        grouping = new QuoteGrouping(books, fetched, problems);
    }

    OddsPayload read(JsonParser json) throws FeedFailure {
        List<QuotedEvent> events = new ArrayList<>();
        switch (json.currentToken()) {
            case START_OBJECT -> {
                int told = grouping.eventsSeen();
                event(json, events);
                if (told == grouping.eventsSeen()) {
                    throw new FeedFailure(AnswerTrouble.OtherForm.NO_PRICES);
                }
            }
            case START_ARRAY -> {
                int number = 0;
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    number++;
                    if (json.currentToken() == JsonToken.START_OBJECT) {
                        event(json, events);
                    } else {
                        json.skipChildren();
                        problems.add(new PartTrouble.NoEntry(Listing.EVENTS, number));
                    }
                }
            }
            default -> throw new FeedFailure(AnswerTrouble.OtherForm.NO_EVENT);
        }
        return new OddsPayload(
                fetched, events, grouping.books(), grouping.taken(), grouping.untaken(), problems.all());
    }

    private void event(JsonParser json, List<QuotedEvent> events) {
        columns.clear();
        var fields = new EventFields(times);
        for (var field = json.nextName(); field != null; field = json.nextName()) {
            json.nextToken();
            if (fields.take(field, json)) {
                continue;
            }
            if (field.equals("bookmakers")) {
                books(json);
            } else {
                json.skipChildren();
            }
        }
        var event = grouping.group(fields, columns);
        if (event != null) {
            events.add(event);
        }
    }

    private void books(JsonParser json) {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.START_OBJECT) {
                book(json, columns.books.add());
            } else {
                json.skipChildren();
            }
        }
    }

    private void book(JsonParser json, int book) {
        int place = 0;
        for (var field = ofBooks.next(json, place); field != null; field = ofBooks.next(json, ++place)) {
            json.nextToken();
            switch (field) {
                case "key" -> columns.books.keys[book] = text(json);
                case "title" -> columns.books.titles[book] = text(json);
                case "last_update" -> columns.books.updated[book] = times.of(json);
                case "markets" -> markets(json, book);
                default -> json.skipChildren();
            }
        }
    }

    private void markets(JsonParser json, int book) {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.START_OBJECT) {
                market(json, columns.addMarket(book));
            } else {
                json.skipChildren();
            }
        }
    }

    private void market(JsonParser json, int market) {
        int place = 0;
        for (var field = ofMarkets.next(json, place); field != null; field = ofMarkets.next(json, ++place)) {
            json.nextToken();
            switch (field) {
                case "key" -> columns.markets.keys[market] = text(json);
                case "last_update" -> columns.markets.updated[market] = times.of(json);
                case "outcomes" -> outcomes(json);
                default -> json.skipChildren();
            }
        }
        columns.endMarket(market);
    }

    private void outcomes(JsonParser json) {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.START_OBJECT) {
                outcome(json, columns.addOutcome());
            } else {
                json.skipChildren();
            }
        }
    }

    private void outcome(JsonParser json, int row) {
        int place = 0;
        for (var field = ofOutcomes.next(json, place); field != null; field = ofOutcomes.next(json, ++place)) {
            json.nextToken();
            switch (field) {
                case "name" -> columns.names[row] = text(json);
                case "description" -> columns.descriptions[row] = text(json);
                case "price" -> price(json, row);
                case "point" -> point(json, row);
                default -> json.skipChildren();
            }
        }
    }

    private void price(JsonParser json, int row) {
        if (json.currentToken().isNumeric()) {
            var price = prices.of(json.getStringCharacters(), json.getStringOffset(), json.getStringLength());
            columns.prices[row] = price;
            if (price == null) {
                columns.faults[row] =
                        new Fault.BadPrice(new EntryRefusal.NoPriceIn(Shown.onOneLine(json.getString()), format));
            }
        } else {
            columns.faults[row] =
                    noNumber(json, Fault.TextForPrice::new, Plain.NO_PRICE, Plain.OTHER_THAN_PRICE);
        }
    }

    private void point(JsonParser json, int row) {
        var token = json.currentToken();
        if (token.isNumeric()) {
            var point = points.of(json.getStringCharacters(), json.getStringOffset(), json.getStringLength());
            columns.points[row] = point;
            if (point == null) {
                columns.faults[row] = new Fault.BadPoint(json.getString());
            }
        } else if (token != JsonToken.VALUE_NULL) {
            columns.faults[row] =
                    noNumber(json, Fault.TextForPoint::new, Plain.NO_POINT, Plain.OTHER_THAN_POINT);
        }
    }

    /** Why what stands here is no number; it is passed over. */
    private static Fault noNumber(JsonParser json, Function<String, Fault> text, Fault nothing, Fault other) {
        var fault = switch (json.currentToken()) {
            case VALUE_STRING -> text.apply(json.getString());
            case VALUE_NULL -> nothing;
            default -> other;
        };
        json.skipChildren();
        return fault;
    }

    /** A price keeps its digits; what computing left behind them (2.3000000000000003, −110.0) is no part of it. */
    private @Nullable Price price(String text) {
        var price = Price.tryParse(text, format);
        int point = text.indexOf('.');
        if (price != null || point < 0 || !text.chars().allMatch(c -> c == '.' || c == '-' || (c >= '0' && c <= '9'))) {
            return price;
        }
        return switch (format) {
            case DECIMAL -> text.length() > point + 1 + MOST_DECIMALS
                    ? Price.tryParse(new BigDecimal(text)
                            .setScale(MOST_DECIMALS, RoundingMode.HALF_UP)
                            .stripTrailingZeros()
                            .toPlainString(), format)
                    : null;
            case AMERICAN -> text.chars().skip(point + 1L).allMatch(c -> c == '0')
                    ? Price.tryParse(text.substring(0, point), format)
                    : null;
            case FRACTIONAL, PROBABILITY -> null;
        };
    }

    private static @Nullable Point point(String text) {
        try {
            return text.length() > LONGEST_POINT ? null : Point.parse(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The text that stands here, as one string however often it comes; null for anything else. */
    private @Nullable String text(JsonParser json) {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            return texts.of(json.getStringCharacters(), json.getStringOffset(), json.getStringLength());
        }
        json.skipChildren();
        return null;
    }
}
