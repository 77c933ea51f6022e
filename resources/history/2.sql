-- All words by which a look-up is found, encrypted: they are opened while somebody types and a part of one has to do.
CREATE TABLE searched (
  finding INTEGER PRIMARY KEY REFERENCES finding (id) ON DELETE CASCADE,
  sealed BLOB NOT NULL
);
-- Notes of one's own on records; the text is encrypted. They stay until they are removed.
CREATE TABLE own_note (
  target TEXT NOT NULL,
  environment TEXT NOT NULL,
  os_user TEXT NOT NULL,
  written_at INTEGER NOT NULL,
  sealed BLOB NOT NULL,
  PRIMARY KEY (target, environment)
) WITHOUT ROWID;
-- What stands beside the tabs: recent, pinned and watched records, what is said of them encrypted.
CREATE TABLE recent (
  part TEXT NOT NULL,
  target TEXT NOT NULL,
  environment TEXT NOT NULL,
  place INTEGER NOT NULL,
  sealed BLOB NOT NULL,
  PRIMARY KEY (part, target, environment)
) WITHOUT ROWID;
