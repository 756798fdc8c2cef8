package app.linewright.feeds.generic;

import app.linewright.feeds.file.GameQuotes;
import app.linewright.feeds.file.RefusedRowException;
import app.linewright.feeds.file.RowCells;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.Stage;

/** Reads the prices of a row. */
interface QuoteReader {
    /** @param stage what the row calls prices whose columns do not say it */
    void read(RowCells cells, QuoteTime time, Stage stage, GameQuotes into) throws RefusedRowException;
}
