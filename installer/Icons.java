import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/**
 * Draws the application's icon for every system, run as a single source file: the mark of the window's top bar, a
 * corner with the plumb line that hangs in it, on a tile, in the colours of the design tokens.
 *
 * <p>{@code java installer/Icons.java styles/tokens.css FOLDER} leaves {@code linewright.svg}, {@code .png},
 * {@code .ico} and {@code .icns} in the folder, and {@code linewright-N.png} for the icon themes of Linux.
 */
final class Icons {
    /** The mark is drawn in a square of 26 units, as in {@code ShellView.fxml}; this is the middle of its ink. */
    private static final double MIDDLE_X = 14.75;
    private static final double MIDDLE_Y = 13.25;
    private static final double UNITS = 26;
    private static final double INK = 20.5;

    private static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512, 1024);
    private static final List<Integer> ICO_SIZES = List.of(16, 24, 32, 48, 64, 128, 256);
    /** Apple's names for the sizes that are stored as PNG. */
    private static final Map<String, Integer> ICNS_SIZES = new TreeMap<>(Map.of(
            "ic11", 32, "ic12", 64, "ic07", 128, "ic13", 256, "ic08", 256, "ic14", 512, "ic09", 512, "ic10", 1024));

    private final Color tile;
    private final Color edge;
    private final Color corner;
    private final Color plumb;

    private Icons(Map<String, Color> tokens) {
        tile = tokens.get("-lw-surface-1");
        edge = tokens.get("-lw-line");
        corner = tokens.get("-lw-fg");
        plumb = tokens.get("-lw-accent-fg");
    }

    public static void main(String[] arguments) throws IOException {
        System.setProperty("java.awt.headless", "true");
        var icons = new Icons(lightColours(Files.readString(Path.of(arguments[0]))));
        var folder = Files.createDirectories(Path.of(arguments[1]));
        var images = new TreeMap<Integer, byte[]>();
        for (int size : SIZES) {
            images.put(size, icons.png(size));
            Files.write(folder.resolve("linewright-" + size + ".png"), images.get(size));
        }
        Files.write(folder.resolve("linewright.png"), images.get(512));
        Files.write(folder.resolve("linewright.ico"), ico(images));
        Files.write(folder.resolve("linewright.icns"), icns(images));
        Files.writeString(folder.resolve("linewright.svg"), icons.svg());
    }

    /** The colours of the first block of the tokens, which is the light theme. */
    private static Map<String, Color> lightColours(String css) {
        var light = css.substring(css.indexOf('{'), css.indexOf('}'));
        return Pattern.compile("(-lw-[\\w-]+): (#[0-9A-F]{6});").matcher(light).results()
                .collect(Collectors.toMap(token -> token.group(1), token -> Color.decode(token.group(2))));
    }

    /** How many pixels a unit of the mark takes: more of the tile where there are few. */
    private static double scale(int size) {
        return (size <= 32 ? 0.74 : 0.62) * size / INK;
    }

    private byte[] png(int size) {
        var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        var canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        double line = edgeWidth(size);
        var ground = new RoundRectangle2D.Double(
                line / 2, line / 2, size - line, size - line, 2 * radius(size), 2 * radius(size));
        canvas.setColor(tile);
        canvas.fill(ground);
        canvas.setColor(edge);
        canvas.setStroke(new BasicStroke((float) line));
        canvas.draw(ground);
        drawMark(canvas, size);
        canvas.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return out.toByteArray();
    }

    private void drawMark(Graphics2D canvas, int size) {
        canvas.translate(size / 2.0, size / 2.0);
        canvas.scale(scale(size), scale(size));
        canvas.translate(-MIDDLE_X, -MIDDLE_Y);
        canvas.setColor(corner);
        canvas.setStroke(new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        canvas.draw(path(8.5, 3, 8.5, 22.5, 22, 22.5));
        canvas.setColor(plumb);
        canvas.setStroke(new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        canvas.draw(path(16.5, 3, 16.5, 12));
        var bob = path(13.3, 12, 19.7, 12, 16.5, 18.6);
        bob.closePath();
        canvas.fill(bob);
    }

    private static Path2D path(double... points) {
        var path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        return path;
    }

    private static double radius(double size) {
        return 0.2 * size;
    }

    private static double edgeWidth(double size) {
        return Math.max(1, size / 128);
    }

    private String svg() {
        int size = 256;
        double line = edgeWidth(size);
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%1$d" viewBox="0 0 %1$d %1$d">
                  <title>Linewright</title>
                  <rect x="%2$s" y="%2$s" width="%3$s" height="%3$s" rx="%4$s"
                    fill="%5$s" stroke="%6$s" stroke-width="%7$s"/>
                  <g transform="translate(%8$s %8$s) scale(%9$s) translate(-%10$s -%11$s)">
                    <path d="M8.5 3V22.5H22" fill="none" stroke="%12$s" stroke-width="2"/>
                    <path d="M16.5 3V12" fill="none" stroke="%13$s" stroke-width="1.5"/>
                    <path d="M13.3 12H19.7L16.5 18.6Z" fill="%13$s"/>
                  </g>
                </svg>
                """.formatted(
                size, line / 2, size - line, radius(size), hex(tile), hex(edge), line,
                size / 2, Math.round(1000 * scale(size)) / 1000.0, MIDDLE_X, MIDDLE_Y, hex(corner), hex(plumb));
    }

    private static String hex(Color colour) {
        return String.format(Locale.ROOT, "#%06X", colour.getRGB() & 0xFFFFFF);
    }

    /** Windows' container: a directory of sizes, then the images as PNG. */
    private static byte[] ico(Map<Integer, byte[]> images) {
        int directory = 6 + 16 * ICO_SIZES.size();
        int length = directory + ICO_SIZES.stream().mapToInt(size -> images.get(size).length).sum();
        var out = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        out.putShort((short) 0).putShort((short) 1).putShort((short) ICO_SIZES.size());
        int offset = directory;
        for (int size : ICO_SIZES) {
            // 256 does not fit a byte and is written 0.
            out.put((byte) size).put((byte) size).putShort((short) 0).putShort((short) 1).putShort((short) 32);
            out.putInt(images.get(size).length).putInt(offset);
            offset += images.get(size).length;
        }
        ICO_SIZES.forEach(size -> out.put(images.get(size)));
        return out.array();
    }

    /** Apple's container: named images, one after the other. */
    private static byte[] icns(Map<Integer, byte[]> images) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeBytes("icns");
        out.writeInt(8 + ICNS_SIZES.values().stream().mapToInt(size -> 8 + images.get(size).length).sum());
        for (var named : ICNS_SIZES.entrySet()) {
            out.write(named.getKey().getBytes(StandardCharsets.US_ASCII));
            out.writeInt(8 + images.get(named.getValue()).length);
            out.write(images.get(named.getValue()));
        }
        return bytes.toByteArray();
    }
}
