package app.linewright.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Stands between a client and a server and cuts each connection after a number of bytes. */
final class CuttingProxy implements AutoCloseable {
    private final ServerSocket door;
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private final int server;
    private final LongSupplier bytes;

    CuttingProxy(String address, int server, LongSupplier bytes) throws IOException {
        this.door = new ServerSocket(0, 50, InetAddress.getByName(address));
        this.server = server;
        this.bytes = bytes;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), server);
                sockets.add(client);
                sockets.add(far);
                AtomicLong left = new AtomicLong(bytes.getAsLong());
                Thread.ofVirtual().start(() -> copy(client, far, left));
                Thread.ofVirtual().start(() -> copy(far, client, left));
            } catch (IOException closed) {
                // The test is over, or the client went away: the client notices by itself.
            }
        }
    }

    private static void copy(Socket from, Socket to, AtomicLong left) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] block = new byte[512];
            for (int read = in.read(block); read > 0; read = in.read(block)) {
                long rest = left.addAndGet(-read);
                out.write(block, 0, (int) Math.max(0, Math.min(read, read + rest)));
                if (rest <= 0) {
                    if (rest % 2 == 0) {
                        from.setSoLinger(true, 0); // closed with a reset instead of a farewell
                        to.setSoLinger(true, 0);
                    }
                    return;
                }
            }
        } catch (IOException cut) {
            // The other direction was cut first.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
