package app.linewright.feeds.oddsapi;

import app.linewright.feeds.http.Silence;
import app.linewright.feeds.live.RawPayloadStore;
import app.linewright.feeds.live.StoredPayload;
import app.linewright.store.Database;
import java.time.Instant;
import java.util.Optional;

/** Answers from what the provider answered before, as of an instant. Costs nothing and needs no network. */
public final class StoredOddsApi implements OddsApiSource {
    private final Database database;
    private final RawPayloadStore payloads;
    private final Instant asOf;

    /** @param asOf answers that came later are not known yet */
    public StoredOddsApi(Database database, RawPayloadStore payloads, Instant asOf) {
        this.database = database;
        this.payloads = payloads;
        this.asOf = asOf;
    }

    @Override
    public Reply ask(OddsApiCall call) {
        return stored(call)
                .filter(payload -> payload.body().looksLikeJson())
                .<Reply>map(payload -> new Reply.Answer(payload.answered(), payload.body()))
                .orElseGet(() -> new Reply.None(
                        new OddsApiProblem.NoAnswer(call.text(), new Silence.NotKept(asOf))));
    }

    @Override
    public Optional<Instant> lastAnswered(OddsApiCall call) {
        return stored(call).map(StoredPayload::answered);
    }

    @Override
    public boolean keeps(OddsApiCall call) {
        return stored(call).isPresent();
    }

    private Optional<StoredPayload> stored(OddsApiCall call) {
        return database.read(transaction ->
                payloads.last(transaction, OddsApiClient.PROVIDER, call.sameAs(), asOf));
    }
}
