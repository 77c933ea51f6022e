-- What was looked up. Bodies, headers and everything about a person are in "content" alone, encrypted.
CREATE TABLE about (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE finding (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE,
  target TEXT NOT NULL,
  environment TEXT NOT NULL,
  environment_kind TEXT NOT NULL,
  host TEXT NOT NULL,
  request TEXT NOT NULL,
  os_user TEXT NOT NULL,
  key_fingerprint TEXT NOT NULL,
  program_version TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  ended_at INTEGER NOT NULL,
  server_date INTEGER,
  http_status INTEGER,
  bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  signature TEXT NOT NULL,
  outcome TEXT NOT NULL,
  failure TEXT NOT NULL,
  status TEXT NOT NULL,
  verdict TEXT NOT NULL,
  notes TEXT NOT NULL,
  level TEXT NOT NULL
);
CREATE INDEX finding_target ON finding (target, environment);
CREATE INDEX finding_ended ON finding (ended_at);
CREATE TABLE content (
  finding INTEGER PRIMARY KEY REFERENCES finding (id) ON DELETE CASCADE,
  sealed BLOB NOT NULL
);
-- Keyed digests of what can be searched for: ids, references, addresses, hashes, amounts, parties, and the codes above.
CREATE TABLE word (
  digest INTEGER NOT NULL,
  finding INTEGER NOT NULL REFERENCES finding (id) ON DELETE CASCADE,
  PRIMARY KEY (digest, finding)
) WITHOUT ROWID;
CREATE INDEX word_finding ON word (finding);
-- Who read what, each line with the hash of all before it. Lines are added, never changed.
CREATE TABLE audit (seq INTEGER PRIMARY KEY, line TEXT NOT NULL, hash BLOB NOT NULL);
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit BEGIN
  SELECT RAISE(ABORT, 'the audit is only added to');
END;
CREATE TRIGGER audit_is_not_shortened BEFORE DELETE ON audit BEGIN
  SELECT RAISE(ABORT, 'the audit is only added to');
END;
