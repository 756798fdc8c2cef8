-- Markets on players: the figure that is counted, by the key The Odds API uses, and the player; '' and 0 where a market
-- is about the game.
ALTER TABLE odds_snapshots ADD COLUMN stat VARCHAR(60) DEFAULT '' NOT NULL;
ALTER TABLE odds_snapshots ADD COLUMN player_id BIGINT DEFAULT 0 NOT NULL;
CREATE INDEX odds_snapshots_in_order ON odds_snapshots (event_id, market, stat, player_id, id);
DROP INDEX odds_snapshots_by_market;

-- The key grows, which the two databases do in different words: so a new table takes the place of the old one.
CREATE TABLE latest_quotes_next (
    event_id BIGINT NOT NULL REFERENCES events (id),
    market VARCHAR(20) NOT NULL,
    stat VARCHAR(60) NOT NULL,
    player_id BIGINT NOT NULL,
    block BYTEA NOT NULL,
    PRIMARY KEY (event_id, market, stat, player_id)
);
INSERT INTO latest_quotes_next (event_id, market, stat, player_id, block)
SELECT event_id, market, '', 0, block FROM latest_quotes;
DROP TABLE latest_quotes;
ALTER TABLE latest_quotes_next RENAME TO latest_quotes;
