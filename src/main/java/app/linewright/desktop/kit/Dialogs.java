package app.linewright.desktop.kit;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Windows that ask something before their owner can be used again. */
public final class Dialogs {
    private static final double WIDTH = 960;
    private static final double HEIGHT = 780;
    /** How much of its owner stays to be seen around a dialog. */
    private static final double MARGIN = 48;

    private Dialogs() {}

    /** A dialog that is open. */
    @FunctionalInterface
    public interface Open {
        /** Closes it, without asking. */
        void close();
    }

    /**
     * Opens a dialog, never larger than its owner less a margin.
     *
     * @param closed called when a person closes the window
     */
    public static Open open(Window owner, String title, Parent content, boolean dark, Runnable closed) {
        var width = Math.min(WIDTH, owner.getWidth() - MARGIN);
        var height = Math.min(HEIGHT, owner.getHeight() - MARGIN);
        var scene = new Scene(content, width, height);
        Theme.apply(scene, dark);
        var stage = new Stage();
        stage.initOwner(owner);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.setTitle(title);
        stage.setScene(scene);
        stage.setX(owner.getX() + (owner.getWidth() - width) / 2);
        stage.setY(owner.getY() + (owner.getHeight() - height) / 2);
        stage.setOnCloseRequest(_ -> closed.run());
        stage.show();
        return stage::close;
    }
}
