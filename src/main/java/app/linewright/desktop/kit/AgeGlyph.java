package app.linewright.desktop.kit;

import app.linewright.odds.Staleness;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import org.jspecify.annotations.Nullable;

/** An age as a shape: a disc while fresh, half a disc while ageing, a dashed ring when stale, a bar when not known. */
public final class AgeGlyph extends Pane {
    private static final double SIZE = 8;

    private final Circle disc = styled(new Circle(4, 4, 3.2), "solid");
    private final Circle ring = styled(new Circle(4, 4, 2.9), "outline");
    private final Arc half = styled(new Arc(4, 4, 2.9, 2.9, 90, 180), "solid");
    private final Circle dashed = styled(new Circle(4, 4, 2.9), "outline");
    private final Line bar = styled(new Line(1.5, 4, 6.5, 4), "outline");
    private @Nullable Staleness shown;

    public AgeGlyph() {
        getStyleClass().add("age-glyph");
        half.setType(ArcType.CHORD);
        dashed.getStrokeDashArray().setAll(1.6, 1.4);
        setMinSize(SIZE, SIZE);
        setPrefSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
    }

    public void show(Staleness staleness) {
        if (staleness == shown) {
            return;
        }
        shown = staleness;
        getChildren().setAll(switch (staleness) {
            case FRESH -> List.of(disc);
            case AGEING -> List.of(ring, half);
            case STALE -> List.of(dashed);
            case UNKNOWN -> List.of(bar);
        });
    }

    private static <T extends Node> T styled(T shape, String styleClass) {
        shape.getStyleClass().add(styleClass);
        return shape;
    }
}
