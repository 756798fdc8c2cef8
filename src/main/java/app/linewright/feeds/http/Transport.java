package app.linewright.feeds.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Sends a request exactly once and tells what became of it. Nothing is repeated, redirected or answered from a cache
 * behind the caller's back, since every request can cost money. Answers may come gzipped. What is told never holds the
 * key: no exception of the network library is handed on.
 */
public final class Transport implements AutoCloseable {
    private static final String RETRY_AFTER = "Retry-After";
    private static final String KEPT_RETRY_AFTER = "Kept-Retry-After";

    private final OkHttpClient client;
    private final InstantSource clock;
    private final long largest;
    private final Map<String, CircuitBreaker> breakers = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /**
     * What is waited for and taken.
     *
     * @param connecting until a connection stands
     * @param silence between two pieces of an answer
     * @param whole from the beginning to the end of the answer
     * @param largest an answer, unpacked, in bytes
     */
    public record Limits(Duration connecting, Duration silence, Duration whole, int largest) {
        public static final Limits USUAL =
                new Limits(Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(30), 64_000_000);
    }

    public Transport(Limits limits, InstantSource clock) {
        this.clock = clock;
        this.largest = limits.largest();
        this.client = new OkHttpClient.Builder()
                .connectTimeout(limits.connecting())
                .readTimeout(limits.silence())
                .writeTimeout(limits.silence())
                .callTimeout(limits.whole())
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                // A connection that has rested for long is likely closed at the other end, and a request on it lost.
                .connectionPool(new ConnectionPool(2, 5, TimeUnit.SECONDS))
                .addNetworkInterceptor(Transport::keepRetryAfter)
                .eventListener(new SendingListener())
                .build();
    }

    /**
     * Asks for {@code path} at {@code base}, such as {@code https://api.example.com}, with {@code parameters}.
     *
     * @param keyParameter the parameter in which the provider expects the key
     */
    public Exchange get(String base, String path, Map<String, String> parameters, String keyParameter, ApiKey key) {
        var url = HttpUrl.get(base).newBuilder().encodedPath(path);
        parameters.forEach(url::addQueryParameter);
        var address = url.addQueryParameter(keyParameter, key.secret()).build();
        if (closed) {
            return new Exchange.NotSent(Silence.Plain.STOPPED);
        }
        var breaker = breakers.computeIfAbsent(address.host(), _ -> new CircuitBreaker(clock));
        var rest = breaker.restsUntil();
        if (rest.isPresent()) {
            return new Exchange.NotSent(new Silence.LeftAlone(address.host(), rest.get()));
        }
        var exchange = send(address, key);
        breaker.ended(exchange instanceof Exchange.Answered(int status, _, _) && status < 500);
        return exchange;
    }

    private Exchange send(HttpUrl address, ApiKey key) {
        var sending = new Sending();
        var request = new Request.Builder()
                .url(address)
                .header("User-Agent", "Linewright")
                .header("Accept", "application/json")
                .tag(Sending.class, sending)
                .build();
        try (var response = client.newCall(request).execute()) {
            return answered(response, key);
        } catch (IOException failure) {
            var reason = reason(failure, address.host(), key);
            return sending.begun.get() ? new Exchange.Lost(reason) : new Exchange.NotSent(reason);
        }
    }

    private Exchange answered(Response response, ApiKey key) {
        Map<String, String> headers = new HashMap<>();
        response.headers().names().forEach(name ->
                headers.put(name.toLowerCase(Locale.ROOT), response.headers().get(name)));
        var kept = headers.remove(KEPT_RETRY_AFTER.toLowerCase(Locale.ROOT));
        if (kept != null) {
            headers.put(RETRY_AFTER.toLowerCase(Locale.ROOT), kept);
        }
        try {
            var source = response.body().source();
            if (source.request(largest + 1)) {
                return new Exchange.Cut(response.code(), headers, new Silence.TooLarge(largest));
            }
            return new Exchange.Answered(
                    response.code(), headers, key.redact(new Body(source.getBuffer().readByteArray())));
        } catch (IOException failure) {
            return new Exchange.Cut(
                    response.code(), headers, reason(failure, response.request().url().host(), key));
        }
    }

    private Silence reason(IOException failure, String host, ApiKey key) {
        if (closed) {
            return Silence.Plain.STOPPED;
        }
        return switch (failure) {
            case UnknownHostException _ -> new Silence.UnknownHost(host);
            case ConnectException _ -> new Silence.NobodyThere(host);
            case InterruptedIOException _ -> Thread.currentThread().isInterrupted()
                    ? Silence.Plain.STOPPED
                    : Silence.Plain.TIME_UP;
            default -> new Silence.Network(
                    key.redact(failure.getClass().getSimpleName() + ": " + failure.getMessage()));
        };
    }

    /** The library would send a request again at once if a 503 says {@code Retry-After: 0}; so it never sees it. */
    private static Response keepRetryAfter(Interceptor.Chain chain) throws IOException {
        var response = chain.proceed(chain.request());
        var value = response.header(RETRY_AFTER);
        return value == null
                ? response
                : response.newBuilder().removeHeader(RETRY_AFTER).header(KEPT_RETRY_AFTER, value).build();
    }

    /** Ends every request that is under way, and sends none any more. */
    @Override
    public void close() {
        closed = true;
        client.dispatcher().cancelAll();
        client.connectionPool().evictAll();
    }

    /** Whether the first byte of a request may have left. */
    private static final class Sending {
        private final AtomicBoolean begun = new AtomicBoolean();
    }

    private static final class SendingListener extends EventListener {
        @Override
        public void requestHeadersStart(Call call) {
            var sending = call.request().tag(Sending.class);
            if (sending != null) {
                sending.begun.set(true);
            }
        }
    }
}
