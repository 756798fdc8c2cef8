-- What the sources of live prices call our events, so that one which is put off is found again.
CREATE TABLE event_links (
    source    VARCHAR(40)  NOT NULL,
    source_id VARCHAR(100) NOT NULL,
    event_id  BIGINT       NOT NULL,
    PRIMARY KEY (source, source_id)
);
CREATE INDEX event_links_by_event ON event_links (event_id);
-- After the index, so that H2 uses it and makes none of its own.
ALTER TABLE event_links ADD FOREIGN KEY (event_id) REFERENCES events (id);
