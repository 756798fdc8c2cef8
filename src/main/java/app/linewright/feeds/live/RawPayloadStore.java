package app.linewright.feeds.live;

import app.linewright.feeds.http.Body;
import app.linewright.store.Transaction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The table {@code raw_payloads}: answers of feeds as they came, gzipped. */
public final class RawPayloadStore {
    private static final Logger LOG = LoggerFactory.getLogger(RawPayloadStore.class);
    /** H2 takes a binary column up to 1,048,576 bytes. */
    private static final int LARGEST_PART = 1_000_000;

    /** Keeps an answer under the number of its call. */
    void put(Transaction transaction, long id, String provider, String requestKey, StoredPayload payload) {
        var packed = packed(payload.body());
        var batch = transaction.handle().prepareBatch("""
                INSERT INTO raw_payloads
                       (id, part, provider, request, request_key, answered_at, status, size, content)
                VALUES (:id, :part, :provider, :request, :key, :answered, :status, :size, :content)
                """);
        for (int part = 0; part * LARGEST_PART < packed.length; part++) {
            int from = part * LARGEST_PART;
            batch.bind("id", id)
                    .bind("part", part)
                    .bind("provider", provider)
                    .bind("request", payload.request())
                    .bind("key", requestKey)
                    .bind("answered", payload.answered())
                    .bind("status", payload.status())
                    .bind("size", payload.body().size())
                    .bind("content", Arrays.copyOfRange(packed, from, Math.min(from + LARGEST_PART, packed.length)))
                    .add();
        }
        batch.execute();
    }

    /** The answer to the call with this number, if it is kept and whole. */
    Optional<StoredPayload> find(Transaction transaction, long id) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT request, answered_at, status, size FROM raw_payloads WHERE id = :id AND part = 0
                        """)
                .bind("id", id)
                .map((row, context) -> {
                    var request = row.getString(1);
                    var answered = row.getObject(2, OffsetDateTime.class).toInstant();
                    int status = row.getInt(3);
                    return unpacked(parts(transaction, id), row.getInt(4))
                            .map(body -> new StoredPayload(request, answered, status, body));
                })
                .findOne()
                .flatMap(found -> found);
    }

    /**
     * The last answer with status 200 to a call that asked for the same, at or before {@code at}, if it is kept.
     *
     * @param sameAs as in {@link ApiRequest}
     */
    public Optional<StoredPayload> last(Transaction transaction, String provider, String sameAs, Instant at) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT id FROM raw_payloads
                        WHERE provider = :provider AND request_key = :key AND answered_at <= :at AND status = 200
                              AND part = 0
                        ORDER BY answered_at DESC, id DESC
                        FETCH FIRST 1 ROW ONLY
                        """)
                .bind("provider", provider)
                .bind("key", ApiRequest.key(sameAs))
                .bind("at", at)
                .mapTo(Long.class)
                .findOne()
                .flatMap(id -> find(transaction, id));
    }

    /** Removes answers that came before {@code instant}; says how many rows that were. */
    public int forgetBefore(Transaction transaction, Instant instant) {
        return transaction.handle().execute("DELETE FROM raw_payloads WHERE answered_at < ?", instant);
    }

    private static byte[] parts(Transaction transaction, long id) {
        List<byte[]> parts = transaction
                .handle()
                .createQuery("SELECT content FROM raw_payloads WHERE id = :id ORDER BY part")
                .bind("id", id)
                .mapTo(byte[].class)
                .list();
        var whole = new ByteArrayOutputStream();
        parts.forEach(whole::writeBytes);
        return whole.toByteArray();
    }

    private static byte[] packed(Body body) {
        var packed = new ByteArrayOutputStream(body.size() / 8 + 64);
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(body.bytes());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    /** Empty where what is stored does not match its checksum. */
    private static Optional<Body> unpacked(byte[] packed, int size) {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            var body = new Body(gzip.readAllBytes());
            if (body.size() == size) {
                return Optional.of(body);
            }
            LOG.warn("A stored answer has {} bytes instead of {}; it is left out", body.size(), size);
        } catch (IOException damage) {
            LOG.warn("A stored answer is damaged and left out", damage);
        }
        return Optional.empty();
    }
}
