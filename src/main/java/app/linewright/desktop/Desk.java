package app.linewright.desktop;

import app.linewright.desktop.board.BoardSource;
import app.linewright.desktop.detail.DetailSource;
import app.linewright.desktop.feeds.Refresher;
import app.linewright.desktop.imports.Importer;
import app.linewright.desktop.opportunity.OpportunitySource;
import app.linewright.desktop.palette.Fixtures;
import app.linewright.desktop.settings.ApiAccount;
import app.linewright.desktop.settings.KeptPreferences;
import app.linewright.desktop.welcome.FirstCall;
import app.linewright.store.DatabaseAddress;

/**
 * What the window works with, once the program is open.
 *
 * @param database where the open database is
 * @param close closes what was opened for the window
 */
public record Desk(
        BoardSource board,
        DetailSource details,
        OpportunitySource opportunities,
        Importer importer,
        Refresher refresher,
        ApiAccount account,
        KeptPreferences preferences,
        Fixtures fixtures,
        FirstCall firstCall,
        DatabaseAddress database,
        Runnable close) {}
