package app.linewright.desktop.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/**
 * Loads a view: the FXML file named like its controller, in the folder named like the controller's package. Controllers
 * are built by the code given here, so they have ordinary constructors and final fields.
 */
public final class Views {
    private final Words words;
    private final Map<Class<?>, Supplier<?>> controllers;

    /** @param controllers what builds each controller; may still grow until the first view is loaded */
    public Views(Words words, Map<Class<?>, Supplier<?>> controllers) {
        this.words = words;
        this.controllers = controllers;
    }

    public Parent load(Class<?> controller) {
        var packageName = controller.getPackageName();
        var file = "/app/linewright/fxml/" + packageName.substring(packageName.lastIndexOf('.') + 1) + "/"
                + controller.getSimpleName() + ".fxml";
        var location = Views.class.getResource(file);
        if (location == null) {
            throw new IllegalArgumentException("There is no " + file + " for " + controller.getName() + ".");
        }
        var loader = new FXMLLoader(location, words.bundle());
        loader.setControllerFactory(this::build);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be loaded.", e);
        }
    }

    /** The controller of a view, as it would be built for it. */
    public <C> C controller(Class<C> type) {
        return type.cast(build(type));
    }

    private Object build(Class<?> type) {
        var supplier = controllers.get(type);
        if (supplier == null) {
            throw new IllegalArgumentException("Nothing builds the controller " + type.getName() + ".");
        }
        return supplier.get();
    }
}
