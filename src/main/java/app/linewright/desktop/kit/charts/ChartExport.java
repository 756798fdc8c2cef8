package app.linewright.desktop.kit.charts;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;
import org.jfree.svg.SVGGraphics2D;

/** Takes a chart out of the window: as a picture, as a drawing, and as the figures that it shows. */
public final class ChartExport {
    /** How many pixels of a picture make one of the window, so that it can be printed. */
    private static final double SHARPNESS = 2;

    private final ChartPane pane;

    public ChartExport(ChartPane pane) {
        this.pane = pane;
    }

    /** What can be written. */
    public enum Kind {
        PNG,
        SVG,
        CSV;

        /** The ending of a file's name. */
        public String ending() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Puts the picture and the figures on the clipboard. */
    public void copy() {
        var content = new ClipboardContent();
        content.putImage(picture());
        content.putString(csv('\t'));
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** Writes the chart to {@code file}; to be called on the JavaFX thread. */
    public void write(Kind kind, Path file) throws IOException {
        switch (kind) {
            case PNG -> png(picture(), file);
            case SVG -> Files.writeString(file, svg(), StandardCharsets.UTF_8);
            case CSV -> Files.writeString(file, csv(','), StandardCharsets.UTF_8);
        }
    }

    private WritableImage picture() {
        var parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(SHARPNESS, SHARPNESS));
        return pane.snapshot(parameters, null);
    }

    private static void png(Image image, Path file) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        if (!ImageIO.write(picture, "png", file.toFile())) {
            throw new IOException("This Java cannot write PNG pictures.");
        }
    }

    private String svg() {
        var drawing = new SVGGraphics2D(pane.getWidth(), pane.getHeight());
        pane.chart().ifPresent(chart ->
                chart.draw(drawing, new Rectangle((int) pane.getWidth(), (int) pane.getHeight())));
        drawing.setFont(ChartFonts.caption());
        for (var node : pane.namesShown()) {
            if (node instanceof Label label && label.getTextFill() instanceof javafx.scene.paint.Color fill) {
                drawing.setColor(new Color((float) fill.getRed(), (float) fill.getGreen(), (float) fill.getBlue()));
                drawing.drawString(label.getText(), (float) label.getLayoutX(), (float) label.getLayoutY() + 11);
            }
        }
        return drawing.getSVGDocument();
    }

    /** One row an instant, one column a line: what stood from then on, empty where nothing did. */
    String csv(char comma) {
        var chart = pane.shown().orElseThrow();
        var text = new StringBuilder("time");
        chart.listed().forEach(line -> text.append(comma).append(quoted(line.name())));
        text.append('\n');
        for (var at : chart.instants()) {
            text.append(at);
            for (var line : chart.listed()) {
                text.append(comma);
                line.at(at).ifPresent(value -> text.append(String.format(Locale.ROOT, "%.4f", value)));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
