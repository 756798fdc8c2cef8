package app.linewright.desktop.welcome;

import app.linewright.desktop.kit.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** One side of an invented market on a scale: the prices of five books, and the fair line among them. */
public final class PriceScale extends Region {
    private static final double HEIGHT = 116;
    private static final double SIDE = 20;
    private static final double AXIS = 72;
    private static final int FIRST = 220;
    private static final int LAST = 244;
    private static final int NAMED_EVERY = 5;
    private static final double FAIR = 235.2;

    private final List<Placed> placed = new ArrayList<>();
    private final Region axis = styled(new Region(), "scale-axis");

    /** Something at {@code price}, in hundredths, whose top left corner is {@code dx} and {@code y} from there. */
    private record Placed(Region node, double price, HPos side, double dx, double y, double width, double height) {}

    /** @param words of the window */
    void show(Words words) {
        getStyleClass().add("price-scale");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        getChildren().add(axis);
        for (int price = FIRST; price <= LAST; price++) {
            boolean named = (price - FIRST) % NAMED_EVERY == 0;
            upright("scale-axis", price, AXIS, 1, named ? 9 : 5);
            // The plumb of the fair line hangs where its number would stand.
            if (named && Math.abs(price - FAIR) > 1) {
                label(words.say("welcome.price", price / 100.0), "scale-number", price, HPos.CENTER, 0, 86);
            }
        }
        book("Bourse", words, 223, "scale-book");
        book("Dorado", words, 228, "scale-book");
        book(words.say("welcome.books", 2), words, 231, "scale-book");
        book("Ember", words, 242, "scale-best");
        upright("scale-fair", FAIR, 4, 1.5, 76);
        var bob = styled(new Region(), "scale-bob");
        add(new Placed(bob, FAIR, HPos.CENTER, 0, 80, 12, 12));
        label(words.say("welcome.fair", FAIR / 100), "scale-fair-name", FAIR, HPos.LEFT, 8, 2);
        setAccessibleText(words.say("welcome.example"));
    }

    private void book(String name, Words words, int price, String styleClass) {
        label(name, styleClass, price, HPos.CENTER, 0, 10);
        label(words.say("welcome.price", price / 100.0), styleClass, price, HPos.CENTER, 0, 24);
        upright("scale-mark", price, 44, styleClass.equals("scale-best") ? 2.5 : 1.5, 28);
    }

    private void upright(String styleClass, double price, double y, double width, double height) {
        add(new Placed(styled(new Region(), styleClass), price, HPos.CENTER, 0, y, width, height));
    }

    private void label(String text, String styleClass, double price, HPos side, double dx, double y) {
        add(new Placed(styled(new Label(text), styleClass), price, side, dx, y, USE_COMPUTED_SIZE, USE_COMPUTED_SIZE));
    }

    private void add(Placed thing) {
        placed.add(thing);
        getChildren().add(thing.node());
    }

    private static <R extends Region> R styled(R region, String styleClass) {
        region.getStyleClass().add(styleClass);
        return region;
    }

    @Override
    protected void layoutChildren() {
        double step = (getWidth() - 2 * SIDE) / (LAST - FIRST);
        axis.resizeRelocate(SIDE, AXIS, getWidth() - 2 * SIDE, 1);
        for (var each : placed) {
            double x = Math.floor(SIDE + (each.price() - FIRST) * step) + each.dx();
            double width = each.width() == USE_COMPUTED_SIZE ? each.node().prefWidth(-1) : each.width();
            double height = each.height() == USE_COMPUTED_SIZE ? each.node().prefHeight(-1) : each.height();
            double left = each.side() == HPos.LEFT ? x : x - Math.floor(width / 2);
            each.node().resizeRelocate(left, each.y(), width, height);
        }
    }
}
