package app.linewright.desktop;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/** Writes what a scene shows into {@code target/shots}, as a PNG of 8-bit RGB. */
public final class Shots {
    private Shots() {}

    /** To be called on the JavaFX thread. */
    public static Path take(Scene scene, String name) {
        try {
            var folder = Files.createDirectories(
                    Path.of(System.getProperty("linewright.project", "."), "target", "shots"));
            return Files.write(folder.resolve(name + ".png"), png(scene.snapshot(null)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] png(Image image) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var rows = new ByteArrayOutputStream();
        try (var data = new DataOutputStream(new DeflaterOutputStream(rows, new Deflater(Deflater.BEST_SPEED)))) {
            for (int y = 0; y < height; y++) {
                data.writeByte(0);
                for (int x = 0; x < width; x++) {
                    int argb = pixels[y * width + x];
                    data.writeByte(argb >> 16);
                    data.writeShort(argb & 0xFFFF);
                }
            }
        }
        var file = new ByteArrayOutputStream();
        var out = new DataOutputStream(file);
        out.writeLong(0x89504E470D0A1A0AL);
        var head = new ByteArrayOutputStream();
        var headData = new DataOutputStream(head);
        headData.writeInt(width);
        headData.writeInt(height);
        headData.write(new byte[] {8, 2, 0, 0, 0});
        chunk(out, "IHDR", head.toByteArray());
        chunk(out, "IDAT", rows.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) crc.getValue());
    }
}
