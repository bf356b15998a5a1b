CREATE TABLE event (
  contract TEXT NOT NULL, seq INTEGER NOT NULL, at TEXT NOT NULL, author TEXT NOT NULL, kind TEXT NOT NULL,
  body TEXT NOT NULL, request TEXT NOT NULL, previous TEXT NOT NULL, digest TEXT NOT NULL,
  PRIMARY KEY (contract, seq)
) STRICT;
CREATE INDEX event_request ON event (contract, request);
CREATE TABLE version (
  contract TEXT NOT NULL, number INTEGER NOT NULL, at TEXT NOT NULL, author TEXT NOT NULL,
  body TEXT NOT NULL, digest TEXT NOT NULL,
  PRIMARY KEY (contract, number)
) STRICT;
CREATE TRIGGER event_insert_only BEFORE INSERT ON event
  WHEN EXISTS (SELECT 1 FROM event WHERE contract = NEW.contract AND seq = NEW.seq)
  BEGIN SELECT RAISE(ABORT, 'event is insert-only'); END;
CREATE TRIGGER event_no_update BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'event is insert-only'); END;
CREATE TRIGGER event_no_delete BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'event is insert-only'); END;
CREATE TRIGGER version_insert_only BEFORE INSERT ON version
  WHEN EXISTS (SELECT 1 FROM version WHERE contract = NEW.contract AND number = NEW.number)
  BEGIN SELECT RAISE(ABORT, 'version is insert-only'); END;
CREATE TRIGGER version_no_update BEFORE UPDATE ON version BEGIN SELECT RAISE(ABORT, 'version is insert-only'); END;
CREATE TRIGGER version_no_delete BEFORE DELETE ON version BEGIN SELECT RAISE(ABORT, 'version is insert-only'); END;
CREATE TABLE working_copy (
  contract TEXT NOT NULL, seat TEXT NOT NULL, kind TEXT NOT NULL, base INTEGER NOT NULL,
  revision INTEGER NOT NULL, body TEXT NOT NULL, at TEXT NOT NULL,
  PRIMARY KEY (contract, seat, kind)
) STRICT;
CREATE TABLE card (
  contract TEXT NOT NULL PRIMARY KEY, title TEXT NOT NULL, stage TEXT NOT NULL, turn TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;
CREATE TABLE profile (id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1), body TEXT NOT NULL) STRICT;
CREATE TABLE owner (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1), hash TEXT NOT NULL, failures INTEGER NOT NULL, failed_at TEXT NOT NULL
) STRICT;
CREATE TABLE link (
  id TEXT NOT NULL PRIMARY KEY, contract TEXT NOT NULL, secret TEXT NOT NULL UNIQUE, expires TEXT NOT NULL,
  revoked TEXT NOT NULL, code TEXT NOT NULL, failures INTEGER NOT NULL, failed_at TEXT NOT NULL
) STRICT;
CREATE TABLE session (
  token TEXT NOT NULL PRIMARY KEY, seat TEXT NOT NULL, contract TEXT NOT NULL, link TEXT NOT NULL, expires TEXT NOT NULL
) STRICT;
