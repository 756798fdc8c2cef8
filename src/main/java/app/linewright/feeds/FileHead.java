package app.linewright.feeds;

import app.linewright.feeds.csv.CsvHeader;
import app.linewright.feeds.file.FileKind;
import app.linewright.feeds.file.RowReader;

/**
 * What is known of a file that was looked through, before its rows are read.
 *
 * @param reader reads its rows
 * @param teams whom its names stand for
 */
record FileHead(CsvHeader header, FileKind kind, RowReader reader, FileTeams teams) {}
