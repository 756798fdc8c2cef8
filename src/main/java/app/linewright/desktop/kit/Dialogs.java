package app.linewright.desktop.kit;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Dimension2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.StackPane;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

/** Windows that ask something before their owner can be used again. */
public final class Dialogs {
    private static final double WIDTH = 1040;
    private static final double HEIGHT = 852;
    private static final double QUESTION_WIDTH = 600;
    private static final double QUESTION_HEIGHT = 220;
    private static final double NAME_WIDTH = 420;
    private static final double NAME_HEIGHT = 168;
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
        var stage = stage(owner, title, content, dark, WIDTH, HEIGHT);
        stage.setOnCloseRequest(_ -> closed.run());
        stage.show();
        return stage::close;
    }

    /**
     * Asks whether something is to be done. What leaves all as it is, is proposed, and is what Escape and closing the
     * dialog do.
     *
     * @param stay the label that leaves all as it is, {@code go} the label that does what {@code agreed} does
     */
    public static void ask(Window owner, String title, String text, String stay, String go, Runnable agreed) {
        var message = new MessagePane();
        message.getStyleClass().add("question");
        var stage = stage(
                owner, title, message, Theme.isDark(owner.getScene()), QUESTION_WIDTH, QUESTION_HEIGHT);
        message.show("ci-warning-alt", false, title, text, List.of(
                new MessagePane.Choice("stay", stay, stage::close),
                new MessagePane.Choice("go", go, () -> {
                    stage.close();
                    agreed.run();
                })));
        stage.getScene().getAccelerators().put(new KeyCodeCombination(KeyCode.ESCAPE), stage::close);
        stage.show();
    }

    /**
     * Asks for a name. Enter takes it, Escape leaves all as it is.
     *
     * @param asked what stands over the field, {@code proposed} in it
     * @param leave the label that leaves all as it is, {@code go} the label that takes the name
     * @param take takes a name, or gives the sentence why it does not
     */
    public static void askName(
            Window owner,
            String title,
            String asked,
            String proposed,
            String leave,
            String go,
            Function<String, Optional<String>> take) {
        var holder = new StackPane();
        var stage = stage(owner, title, holder, Theme.isDark(owner.getScene()), NAME_WIDTH, NAME_HEIGHT);
        var question = new NameQuestion(asked, proposed, leave, go, take, stage::close);
        holder.getChildren().add(question);
        stage.getScene().getAccelerators().put(new KeyCodeCombination(KeyCode.ESCAPE), stage::close);
        stage.show();
        question.focus();
    }

    /** Closes {@code window} as a person does with its own button: who watches over it may object. */
    public static void requestClose(Window window) {
        window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    private static Stage stage(
            Window owner, String title, Parent content, boolean dark, double widest, double highest) {
        var scale = Zoom.of(owner.getScene());
        var size = size(owner, new Dimension2D(widest, highest), scale);
        var zoom = new Zoom(content);
        zoom.setPercent((int) Math.round(100 * scale));
        var scene = new Scene(zoom, size.getWidth(), size.getHeight());
        Theme.apply(scene, dark);
        var stage = new Stage();
        stage.initOwner(owner);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.setTitle(title);
        stage.setScene(scene);
        stage.setX(owner.getX() + (owner.getWidth() - size.getWidth()) / 2);
        stage.setY(owner.getY() + (owner.getHeight() - size.getHeight()) / 2);
        return stage;
    }

    /** How large a dialog over {@code owner} is that asks for {@code asked} at 100 %, where text is {@code scale}. */
    public static Dimension2D size(Window owner, Dimension2D asked, double scale) {
        return new Dimension2D(
                Math.min(asked.getWidth() * scale, owner.getWidth() - MARGIN),
                Math.min(asked.getHeight() * scale, owner.getHeight() - MARGIN));
    }
}
