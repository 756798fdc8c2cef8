package app.linewright.feeds.oddsapi;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;

/** The Odds API, played on this computer: prepared answers in turn, and an account of what was charged. */
public final class PlayedOddsApi implements AutoCloseable {
    private final MockWebServer server = new MockWebServer();
    private final Queue<Function<RecordedRequest, MockResponse>> prepared = new ArrayDeque<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private Function<RecordedRequest, MockResponse> otherwise = _ -> json("[]", 0);
    private int charged;

    public PlayedOddsApi() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return play(request);
            }
        });
        server.start();
    }

    private synchronized MockResponse play(RecordedRequest request) {
        asked.add(request.getTarget());
        var answer = prepared.poll();
        return (answer == null ? otherwise : answer).apply(request);
    }

    public String host() {
        return "http://" + server.getHostName() + ":" + server.getPort();
    }

    /** What is answered to the next request for which nothing is prepared yet. */
    public synchronized PlayedOddsApi then(MockResponse answer) {
        prepared.add(_ -> answer);
        return this;
    }

    synchronized PlayedOddsApi then(Function<RecordedRequest, MockResponse> answer) {
        prepared.add(answer);
        return this;
    }

    /** What is answered to requests for which nothing is prepared. */
    public synchronized PlayedOddsApi otherwise(Function<RecordedRequest, MockResponse> answer) {
        otherwise = answer;
        return this;
    }

    /** The next request is charged, and its answer does not come. */
    public PlayedOddsApi thenSilence(int cost) {
        return then(_ -> {
            charge(cost);
            return new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build();
        });
    }

    public synchronized void charge(int cost) {
        charged += cost;
    }

    /** An answer that was charged. */
    Function<RecordedRequest, MockResponse> charging(int cost, String json) {
        return _ -> {
            charge(cost);
            return json(json, cost);
        };
    }

    public static MockResponse json(String json, int last) {
        return status(200, json).setHeader("x-requests-last", last)
                .addHeader("x-requests-used", 100)
                .addHeader("x-requests-remaining", 40_000)
                .build();
    }

    public static MockResponse.Builder status(int status, String body) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/json")
                .body(body);
    }

    static MockResponse gzipped(String json, int last) throws IOException {
        var packed = new Buffer();
        try (var gzip = Okio.buffer(new GzipSink(packed))) {
            gzip.writeUtf8(json);
        }
        return status(200, "").body(packed)
                .addHeader("Content-Encoding", "gzip")
                .addHeader("x-requests-last", last)
                .build();
    }

    public synchronized int charged() {
        return charged;
    }

    /** The targets of all requests. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        server.close();
    }
}
