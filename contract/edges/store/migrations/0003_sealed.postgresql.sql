CREATE TABLE sealed (
  contract TEXT NOT NULL, digest TEXT NOT NULL, body BYTEA NOT NULL,
  PRIMARY KEY (contract, digest)
);
CREATE TRIGGER sealed_insert_only BEFORE UPDATE OR DELETE ON sealed FOR EACH ROW EXECUTE FUNCTION insert_only();
CREATE TRIGGER sealed_no_truncate BEFORE TRUNCATE ON sealed FOR EACH STATEMENT EXECUTE FUNCTION insert_only();
