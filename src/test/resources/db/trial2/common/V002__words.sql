CREATE TABLE words (word VARCHAR(20) NOT NULL);
UPDATE settings SET content = 'two' WHERE name = 'trial';
INSERT INTO words VALUES ('first'), ('second');
ALTER TABLE words ADD CONSTRAINT one_of_each UNIQUE (word);
