CREATE TABLE sealed (
  contract TEXT NOT NULL, digest TEXT NOT NULL, body BLOB NOT NULL,
  PRIMARY KEY (contract, digest)
) STRICT;
CREATE TRIGGER sealed_insert_only BEFORE INSERT ON sealed
  WHEN EXISTS (SELECT 1 FROM sealed WHERE contract = NEW.contract AND digest = NEW.digest)
  BEGIN SELECT RAISE(ABORT, 'sealed is insert-only'); END;
CREATE TRIGGER sealed_no_update BEFORE UPDATE ON sealed BEGIN SELECT RAISE(ABORT, 'sealed is insert-only'); END;
CREATE TRIGGER sealed_no_delete BEFORE DELETE ON sealed BEGIN SELECT RAISE(ABORT, 'sealed is insert-only'); END;
