package app.linewright.desktop.kit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/** A picture of what a scene shows, as PNG of 8-bit RGB. The same pixels make the same bytes. */
public final class Picture {
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;

    private final int width;
    private final int height;
    private final int[] pixels;

    /** Takes the pixels over at once, so that the rest can be done on any thread. */
    public Picture(Image image) {
        width = (int) image.getWidth();
        height = (int) image.getHeight();
        pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    }

    /** Writes it to {@code file}, over what was there. */
    public void write(Path file) throws IOException {
        Files.write(file, png());
    }

    private byte[] png() throws IOException {
        var file = new ByteArrayOutputStream();
        var out = new DataOutputStream(file);
        out.writeLong(SIGNATURE);
        var head = new ByteArrayOutputStream();
        var headData = new DataOutputStream(head);
        headData.writeInt(width);
        headData.writeInt(height);
        headData.write(new byte[] {8, 2, 0, 0, 0});
        chunk(out, "IHDR", head.toByteArray());
        chunk(out, "IDAT", rows());
        chunk(out, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private byte[] rows() throws IOException {
        var rows = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
        try (var data = new DataOutputStream(new DeflaterOutputStream(rows, deflater))) {
            var row = new byte[1 + 3 * width];
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    int argb = pixels[y * width + x];
                    row[3 * x + 1] = (byte) (argb >> 16);
                    row[3 * x + 2] = (byte) (argb >> 8);
                    row[3 * x + 3] = (byte) argb;
                }
                data.write(row);
            }
        } finally {
            deflater.end();
        }
        return rows.toByteArray();
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
