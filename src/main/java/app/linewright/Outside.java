package app.linewright;

import app.linewright.cli.Here;
import app.linewright.feeds.oddsapi.OddsApi;
import app.linewright.store.Keyring;
import app.linewright.store.PatientKeyring;
import app.linewright.store.SystemKeyring;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;

/**
 * What the program finds outside of itself, and a test can set up.
 *
 * @param environment the variables of the process
 * @param oddsApi how The Odds API is reached
 * @param keyring where keys are kept
 */
record Outside(Here here, Map<String, String> environment, OddsApi.Reach oddsApi, Keyring keyring) {
    Outside {
        environment = Map.copyOf(environment);
    }

    /** The computer that the program runs on. */
    static Outside real() {
        return new Outside(
                new Here(InstantSource.system(), ZoneId.systemDefault()), System.getenv(), OddsApi.Reach.USUAL,
                new PatientKeyring(new SystemKeyring(), PatientKeyring.USUAL));
    }

    InstantSource clock() {
        return here.clock();
    }
}
