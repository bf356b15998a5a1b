CREATE TABLE rate (
  key TEXT NOT NULL, since TEXT NOT NULL, value TEXT NOT NULL, source TEXT NOT NULL, read TEXT NOT NULL,
  PRIMARY KEY (key, since)
);
