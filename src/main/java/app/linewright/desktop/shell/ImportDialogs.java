package app.linewright.desktop.shell;

import app.linewright.desktop.imports.ImportsViewModel;
import app.linewright.desktop.imports.MappingView;
import app.linewright.desktop.imports.MappingViewModel;
import app.linewright.desktop.imports.PreviewView;
import app.linewright.desktop.imports.PreviewViewModel;
import app.linewright.desktop.kit.Dialogs;
import app.linewright.desktop.kit.Theme;
import app.linewright.desktop.kit.Views;
import app.linewright.desktop.kit.Words;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** What is asked of files before they are read in, each in a dialog over the window. */
final class ImportDialogs {
    private final Node root;
    private final Words words;
    private final Views views;
    private Dialogs.Open open = () -> {};

    /** @param root of the window */
    ImportDialogs(Node root, ImportsViewModel imports, Words words, Views views) {
        this.root = root;
        this.words = words;
        this.views = views;
        imports.previewProperty().subscribe(this::showPreview);
        imports.mappingProperty().subscribe(this::showMapping);
    }

    private void showPreview(@Nullable PreviewViewModel preview) {
        open.close();
        if (preview != null) {
            show(words.say("preview.window"), PreviewView.class, preview::cancel);
        }
    }

    private void showMapping(@Nullable MappingViewModel mapping) {
        open.close();
        if (mapping != null) {
            show(words.say("mapping.window", mapping.file()), MappingView.class, mapping::cancel);
        }
    }

    private void show(String title, Class<?> view, Runnable closed) {
        var scene = root.getScene();
        open = Dialogs.open(scene.getWindow(), title, views.load(view), Theme.isDark(scene), closed);
    }
}
