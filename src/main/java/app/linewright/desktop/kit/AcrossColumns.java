package app.linewright.desktop.kit;

import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.scene.control.skin.TableRowSkin;

/** The skin of a row over whose (empty) cells something can run across the columns. */
public abstract class AcrossColumns<L> extends TableRowSkin<L> {
    protected AcrossColumns(TableRow<L> row) {
        super(row);
    }

    /** Lays {@code node} over the cells where it is {@code shown}, and takes it away where it is not. */
    protected final void lay(Node node, boolean shown, double x, double y, double width, double height) {
        var children = getChildren();
        if (!shown) {
            children.remove(node);
            return;
        }
        if (!children.contains(node)) {
            children.add(node);
        }
        node.resizeRelocate(x, y, width, height);
    }
}
