CREATE TABLE event (
  contract TEXT NOT NULL, seq INTEGER NOT NULL, at TEXT NOT NULL, author TEXT NOT NULL, kind TEXT NOT NULL,
  body TEXT NOT NULL, request TEXT NOT NULL, previous TEXT NOT NULL, digest TEXT NOT NULL,
  PRIMARY KEY (contract, seq)
);
CREATE INDEX event_request ON event (contract, request);
CREATE TABLE version (
  contract TEXT NOT NULL, number INTEGER NOT NULL, at TEXT NOT NULL, author TEXT NOT NULL,
  body TEXT NOT NULL, digest TEXT NOT NULL,
  PRIMARY KEY (contract, number)
);
CREATE FUNCTION insert_only() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN RAISE EXCEPTION '% is insert-only', TG_TABLE_NAME; END $$;
CREATE TRIGGER event_insert_only BEFORE UPDATE OR DELETE ON event FOR EACH ROW EXECUTE FUNCTION insert_only();
CREATE TRIGGER event_no_truncate BEFORE TRUNCATE ON event FOR EACH STATEMENT EXECUTE FUNCTION insert_only();
CREATE TRIGGER version_insert_only BEFORE UPDATE OR DELETE ON version FOR EACH ROW EXECUTE FUNCTION insert_only();
CREATE TRIGGER version_no_truncate BEFORE TRUNCATE ON version FOR EACH STATEMENT EXECUTE FUNCTION insert_only();
CREATE TABLE working_copy (
  contract TEXT NOT NULL, seat TEXT NOT NULL, kind TEXT NOT NULL, base INTEGER NOT NULL,
  revision INTEGER NOT NULL, body TEXT NOT NULL, at TEXT NOT NULL,
  PRIMARY KEY (contract, seat, kind)
);
CREATE TABLE card (
  contract TEXT NOT NULL PRIMARY KEY, title TEXT NOT NULL, stage TEXT NOT NULL, turn TEXT NOT NULL,
  changed_at TEXT NOT NULL
);
CREATE TABLE profile (id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1), body TEXT NOT NULL);
CREATE TABLE owner (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1), hash TEXT NOT NULL, failures INTEGER NOT NULL, failed_at TEXT NOT NULL
);
CREATE TABLE link (
  id TEXT NOT NULL PRIMARY KEY, contract TEXT NOT NULL, secret TEXT NOT NULL UNIQUE, expires TEXT NOT NULL,
  revoked TEXT NOT NULL, code TEXT NOT NULL, failures INTEGER NOT NULL, failed_at TEXT NOT NULL
);
CREATE TABLE session (
  token TEXT NOT NULL PRIMARY KEY, seat TEXT NOT NULL, contract TEXT NOT NULL, link TEXT NOT NULL, expires TEXT NOT NULL
);
