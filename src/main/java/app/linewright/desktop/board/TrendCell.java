package app.linewright.desktop.board;

import app.linewright.desktop.board.BoardLine.Selection;
import app.linewright.desktop.kit.Sparkline;
import app.linewright.odds.board.MarketTrend;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.control.Tooltip;

/** How the best price of a selection went. A cell in sight asks for its course, and draws it once it was read. */
final class TrendCell extends LineCell {
    private final Sparklines sparklines;
    private final BoardTips tips;
    private final Sparkline sparkline;
    // Held here, weakly by what they listen to: cells come and go.
    private final InvalidationListener reading = _ -> took();
    private final InvalidationListener widening = _ -> draw();

    TrendCell(Sparklines sparklines, double width, BoardTips tips, Tooltip tooltip) {
        this(sparklines, tips, tooltip, new Sparkline(width));
    }

    private TrendCell(Sparklines sparklines, BoardTips tips, Tooltip tooltip, Sparkline sparkline) {
        super(sparkline, 0, tooltip);
        this.sparklines = sparklines;
        this.tips = tips;
        this.sparkline = sparkline;
        sparklines.newsProperty().addListener(new WeakInvalidationListener(reading));
        sparklines.spanProperty().addListener(new WeakInvalidationListener(widening));
    }

    private void took() {
        MarketTrend news = sparklines.newsProperty().get();
        if (news != null && getItem() instanceof Selection selection && selection.market().equals(news.market())) {
            update(selection);
        }
    }

    private void draw() {
        if (getItem() instanceof Selection selection) {
            update(selection);
        }
    }

    @Override
    boolean update(Selection selection) {
        sparkline.show(sparklines.course(selection.market(), selection.outcome()));
        return true;
    }

    @Override
    String tip(Selection selection) {
        var course = sparklines.course(selection.market(), selection.outcome()).stream()
                .mapToDouble(Sparkline.Point::y)
                .filter(price -> !Double.isNaN(price))
                .toArray();
        return course.length == 0
                ? ""
                : tips.say(
                        "board.tip.trend",
                        tips.span(sparklines.spanProperty().get()),
                        tips.decimal(course[0]),
                        tips.decimal(course[course.length - 1]));
    }
}
