-- What the program remembers of its own: settings, and the version of the reference data that was loaded last.
CREATE TABLE settings (
    name    VARCHAR(120)             NOT NULL PRIMARY KEY,
    content VARCHAR(1000000)         NOT NULL,
    changed TIMESTAMP WITH TIME ZONE NOT NULL
);
